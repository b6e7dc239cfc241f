//! What a document asks of an indicator: a bound, a band, a class, or that something stays as it is.

mod bounds;
mod class;

pub use bounds::{Judge, Verdict};
pub use class::ClassScale;

use crate::Decimal;

/// How a plan binds a value ("so sánh"): plain, đạt, tăng, còn = `Eq`; trên = `Greater`; dưới = `Less`;
/// ít nhất, tối thiểu, từ … trở lên = `AtLeast`; không quá, tối đa = `AtMost`; a–b = `Range`; khoảng, cơ bản = `Approx`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Comparator {
    /// The figure itself.
    Eq,
    /// Strictly above.
    Greater,
    /// At or above.
    AtLeast,
    /// Strictly below.
    Less,
    /// At or below.
    AtMost,
    /// Between two figures, both included.
    Range,
    /// About the figure.
    Approx,
}

impl Comparator {
    /// All comparators.
    pub const ALL: [Self; 7] =
        [Self::Eq, Self::Greater, Self::AtLeast, Self::Less, Self::AtMost, Self::Range, Self::Approx];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Eq => "eq",
            Self::Greater => "greater",
            Self::AtLeast => "at_least",
            Self::Less => "less",
            Self::AtMost => "at_most",
            Self::Range => "range",
            Self::Approx => "approx",
        }
    }

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// The bound of a target in the printed scale of its unit: `Eq` and `Approx` set low = high; `Greater` and `AtLeast`
/// set low only; `Less` and `AtMost` set high only; a qualitative target sets neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// How the value binds.
    pub comparator: Comparator,
    /// Lower figure, if any.
    pub low: Option<Decimal>,
    /// Upper figure, if any.
    pub high: Option<Decimal>,
}

/// What kind of quantity a figure is ("loại chỉ tiêu").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// "Tốc độ tăng": per cent over the same period a year before.
    GrowthRate,
    /// "Tỷ lệ", "cơ cấu": per cent of a whole.
    Share,
    /// A quantity per another: per person, per hectare, per ten thousand people.
    Ratio,
    /// A number of things.
    Count,
    /// A quantity of money, area, years…
    Level,
    /// A class or a state, not a number.
    Qualitative,
}

impl Measure {
    /// All measures.
    pub const ALL: [Self; 6] =
        [Self::GrowthRate, Self::Share, Self::Ratio, Self::Count, Self::Level, Self::Qualitative];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::GrowthRate => "growth_rate",
            Self::Share => "share",
            Self::Ratio => "ratio",
            Self::Count => "count",
            Self::Level => "level",
            Self::Qualitative => "qualitative",
        }
    }

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// How a part stands to its parent indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// The parts exhaust the parent.
    Sum,
    /// "Trong đó": some of the parent, not all.
    Part,
    /// Growth of a part of what the parent measures.
    Breakdown,
}

impl Relation {
    /// All relations.
    pub const ALL: [Self; 3] = [Self::Sum, Self::Part, Self::Breakdown];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Part => "part",
            Self::Breakdown => "breakdown",
        }
    }

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}
