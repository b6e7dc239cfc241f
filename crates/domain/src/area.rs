//! Areas that figures are about ("địa bàn"): land with its boundary. A new boundary is a new area.

use crate::validity::Validity;

/// One area of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaEntry {
    /// `old_hung_yen`, `national`.
    pub code: String,
    /// "Tỉnh Hưng Yên (đến 30/6/2025)".
    pub name: String,
    /// Code of the province it is, if it is one.
    pub place: Option<String>,
    /// Code of the area it lies in.
    pub within: Option<String>,
    /// Codes of the areas it was made of; their series are never joined to its own.
    pub predecessors: Vec<String>,
    /// When it existed.
    pub valid: Validity,
}
