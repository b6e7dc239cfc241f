//! A figure as pages show it: value, unit, period, basis, source, state. Never a bare number.

pub(crate) mod choice;
pub(crate) mod show;

pub use choice::choose;

use domain::observation::{Basis, ObservationState};
use domain::period::Period;
use domain::{Date, Decimal};

/// One figure of one area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureView {
    /// Its identity, to choose it by.
    pub id: i64,
    /// In the printed unit; nothing where the value is a day or a word.
    pub value: Option<Decimal>,
    /// As read: "44.963", "trên 40.000", "19/08/2025".
    pub text: String,
    /// Printed unit: "tỷ đồng", "%"; empty for a day or a word.
    pub unit: String,
    /// The period it tells of.
    pub period: Period,
    /// "6 tháng 2025".
    pub period_label: String,
    /// The last day it tells of.
    pub as_of: Date,
    /// How firm.
    pub basis: Basis,
    /// "ước", "sơ bộ", "chính thức", "kịch bản".
    pub basis_label: &'static str,
    /// Its way through verification (`data-state`).
    pub state: ObservationState,
    /// Whether a status may be painted from it; others are drawn hollow.
    pub is_verified: bool,
    /// Address of the source; empty where none was given.
    pub source_address: String,
    /// Host of the address: "cafef.vn"; "không ghi nguồn" without one.
    pub source_name: String,
    /// What the source says.
    pub quote: String,
    /// What the file says beside period and unit.
    pub note: Option<String>,
    /// What it is about, where one indicator serves many.
    pub subject: Option<String>,
    /// From 1; a higher one is a correction.
    pub version: i64,
    /// Whether a later version has ended it.
    pub is_superseded: bool,
    /// Login of who entered it.
    pub entered_by: String,
    /// Instant from which it is known, ISO 8601 in UTC.
    pub known_from: String,
    /// Name and line of the file it came with.
    pub file: Option<(String, i64)>,
}

/// Figures of one area, which is never joined to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaSeries {
    /// Code of the area.
    pub area: String,
    /// "Tỉnh Hưng Yên (đến 30/6/2025)".
    pub name: String,
    /// Whether it is the area of the target; only such figures are judged.
    pub is_own: bool,
    /// First day of the area, where its boundary is younger than the target's.
    pub begins_on: Option<Date>,
    /// The figures that hold, the earliest first.
    pub figures: Vec<FigureView>,
}

/// Sources that say different things of one area, period and basis. All are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RivalFigures {
    /// "6 tháng 2025".
    pub period_label: String,
    /// Name of the area.
    pub area_name: String,
    /// The figures, the one used for the status first.
    pub figures: Vec<FigureView>,
    /// Which one was chosen, if somebody has.
    pub choice: Option<ChoiceView>,
    /// "Hai nguồn nói khác nhau về 6 tháng 2025: 44.963 và 49.963 tỷ đồng; …".
    pub sentence: String,
}

/// A choice among rivals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceView {
    /// The figure: "44.963 tỷ đồng (cafef.vn)".
    pub figure: String,
    /// Why.
    pub reason: String,
    /// Login of who chose.
    pub by: String,
    /// Instant, ISO 8601 in UTC.
    pub at: String,
}
