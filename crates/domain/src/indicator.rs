//! Indicators ("chỉ tiêu"): what is measured, in which unit, and how its figures add up.

use crate::deadline::Frequency;
use crate::observation::Basis;
use crate::target::{Comparator, Measure, Relation};

/// What kind of indicator it is; the kind sets the card and the rule of its status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IndicatorKind {
    /// "Cộng dồn": grows from nothing through the year, as revenue does.
    Cumulative,
    /// "Tốc độ": growth over the same period a year before.
    Growth,
    /// "Mức": a state on a day.
    Level,
    /// "Trần, sàn": a bound not to be crossed.
    Bound,
    /// "Khoảng": a band to be in.
    Range,
    /// "Cơ cấu": a part of a whole; neither more nor less is better.
    Share,
    /// "Phân hạng": a class or a stage, no number.
    Class,
}

impl IndicatorKind {
    /// All kinds.
    pub const ALL: [Self; 7] =
        [Self::Cumulative, Self::Growth, Self::Level, Self::Bound, Self::Range, Self::Share, Self::Class];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cumulative => "cumulative",
            Self::Growth => "growth",
            Self::Level => "level",
            Self::Bound => "bound",
            Self::Range => "range",
            Self::Share => "share",
            Self::Class => "class",
        }
    }

    /// The kind of an indicator under a target of this comparator: a level with a ceiling or a floor is a bound, with two
    /// figures a band; what adds up, grows, is a share or a class stays what it is.
    pub const fn under(self, comparator: Comparator) -> Self {
        match (self, comparator) {
            (Self::Level, Comparator::Less | Comparator::AtMost) => Self::Bound,
            (Self::Level, Comparator::Range) => Self::Range,
            (kind, _) => kind,
        }
    }

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// Neither: the figure should be met.
    None,
}

impl Direction {
    /// All directions.
    pub const ALL: [Self; 3] = [Self::Up, Self::Down, Self::None];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::None => "none",
        }
    }

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// How figures of parts or of shorter periods make one of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aggregation {
    /// They add up.
    Sum,
    /// A mean with stored weights.
    WeightedMean,
    /// Numerators and denominators add up apart.
    Rate,
    /// The latest stands for all.
    Last,
    /// They cannot be combined: an index, a rate of growth.
    None,
}

impl Aggregation {
    /// All rules.
    pub const ALL: [Self; 5] = [Self::Sum, Self::WeightedMean, Self::Rate, Self::Last, Self::None];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::WeightedMean => "weighted_mean",
            Self::Rate => "rate",
            Self::Last => "last",
            Self::None => "none",
        }
    }

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// The chapter of a list of indicators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IndicatorGroup {
    /// Kinh tế.
    Economy,
    /// Xã hội.
    Society,
    /// Môi trường, đô thị.
    Environment,
    /// Cải cách hành chính.
    Administration,
    /// Dự án.
    Project,
}

impl IndicatorGroup {
    /// All groups, in the order of a report.
    pub const ALL: [Self; 5] = [Self::Economy, Self::Society, Self::Environment, Self::Administration, Self::Project];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Economy => "economy",
            Self::Society => "society",
            Self::Environment => "environment",
            Self::Administration => "administration",
            Self::Project => "project",
        }
    }

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// One row of the dictionary of indicators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorEntry {
    /// `grdp_growth`.
    pub key: String,
    /// Name in lists.
    pub name: String,
    /// Other ways plans write it.
    pub aliases: Vec<String>,
    /// Printed words of the unit: "tỷ đồng"; empty for a class.
    pub unit: String,
    /// What kind of indicator.
    pub kind: IndicatorKind,
    /// What kind of quantity.
    pub measure: Measure,
    /// Which way is better.
    pub direction: Direction,
    /// How figures combine.
    pub aggregation: Aggregation,
    /// How often a figure comes.
    pub frequency: Frequency,
    /// Chapter.
    pub group: IndicatorGroup,
    /// Code of the body that answers for the figure.
    pub owner: String,
    /// The indicator it is a part of, and how.
    pub parent: Option<(String, Relation)>,
}

impl IndicatorEntry {
    /// The name and its aliases.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str()).chain(self.aliases.iter().map(String::as_str))
    }
}

/// What a name in a file of figures stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureCode {
    /// The name in the file.
    pub code: String,
    /// Key of the indicator.
    pub key: String,
    /// Basis that the name tells: `_est` is an estimate.
    pub basis: Option<Basis>,
    /// What the figure is about, where one indicator serves many: a project, the issuer of a target.
    pub subject: Option<String>,
    /// A value of a plan, no observation.
    pub is_target: bool,
}

impl FigureCode {
    /// A name that is itself a key.
    pub fn of_key(key: &str) -> Self {
        Self { code: key.to_owned(), key: key.to_owned(), basis: None, subject: None, is_target: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ceiling_makes_a_level_a_bound() {
        assert_eq!(IndicatorKind::Level.under(Comparator::Less), IndicatorKind::Bound);
        assert_eq!(IndicatorKind::Level.under(Comparator::Eq), IndicatorKind::Level);
        assert_eq!(IndicatorKind::Growth.under(Comparator::Range), IndicatorKind::Growth);
    }
}
