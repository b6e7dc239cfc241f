//! Units of measure ("đơn vị tính") as plans print them.

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
