//! Biểu 02: growth of the whole and of its sectors, quarter by quarter.

use super::SourcedFigure;
use domain::Decimal;
use domain::target::Bounds;

/// The growth scenario and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GrowthFacts {
    /// The whole (GRDP); nothing where the plan sets no growth target.
    pub total: Option<SectorGrowth>,
    /// Its sectors, in the order of the plan; taxes less subsidies last.
    pub sectors: Vec<SectorGrowth>,
    /// What the figures of the table mean where they differ from GRDP: "giá trị sản xuất" or "giá trị tăng thêm".
    pub note: Option<String>,
}

/// Growth of the whole or of one sector, in per cent over the same period last year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectorGrowth {
    /// "Công nghiệp - xây dựng".
    pub name: String,
    /// Target of the year, in per cent.
    pub target: Option<Bounds>,
    /// The four quarters.
    pub quarters: [QuarterGrowth; 4],
    /// From January to the end of the reported quarter.
    pub year_to_date: Option<SourcedFigure>,
    /// "Đóng góp": percentage points of the whole's growth from January on; the whole's own row has none.
    pub contribution: Option<Contribution>,
    /// "Cần đạt": what the remaining quarters must average to reach the target (`analytics::growth::required_rest`).
    pub required_rest: Option<RequiredRest>,
}

/// What a sector adds to the growth of the whole, in percentage points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contribution {
    /// As published.
    Published(SourcedFigure),
    /// "Ước mô hình": its share of the whole times its growth; nobody has published it.
    Modelled(Decimal),
}

impl Contribution {
    /// The points.
    pub const fn points(&self) -> Decimal {
        match self {
            Self::Published(figure) => figure.value,
            Self::Modelled(points) => *points,
        }
    }
}

/// Growth of one quarter, in per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct QuarterGrowth {
    /// What the scenario of the plan expects.
    pub planned: Option<Decimal>,
    /// What happened.
    pub actual: Option<SourcedFigure>,
}

/// Growth that what is left of the year must average, in per cent: the two ends of a target that is a band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequiredRest {
    /// To pass.
    pub low: Decimal,
    /// To reach the further end of a band.
    pub high: Option<Decimal>,
}
