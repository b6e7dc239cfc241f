//! Units of measure ("đơn vị tính") as plans print them.

mod scale;

pub use scale::{Scale, StepError};

use crate::Decimal;

/// A unit of measure: what is counted, and by how much the printed figure is scaled.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Unit {
    /// Code of the base unit: `percent`, `VND`, `VND/person`, `ha`, `bed/10000 person`…; `none` where nothing is printed.
    pub code: String,
    /// Factor from the printed figure to the base unit: 10⁹ for "tỷ đồng", 10⁴ for "vạn", 1 for "%".
    pub scale: Decimal,
    /// The words as printed: "tỷ đồng", "%", "triệu USD".
    pub text: String,
}

/// How finely values of a code are kept: a measured value is a whole number of steps of 10^-decimals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUnit {
    /// Code of the unit.
    pub code: String,
    /// Decimals kept.
    pub decimals: u32,
    /// The words shown for one: "đồng", "%", "ha".
    pub label: String,
}

impl BaseUnit {
    /// Decimals kept of a unit that the catalogue does not list.
    pub const DEFAULT_DECIMALS: u32 = 3;
}
