//! What happened: a figure of an indicator, for an area and a period, on a basis, from a source, in a version.

use crate::period::Period;

/// How firm a figure is; a later basis replaces an earlier one, a scenario is none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// "Kịch bản": what the plan expects of the period; never shown as a result.
    Scenario,
    /// "Ước thực hiện".
    Estimated,
    /// "Sơ bộ".
    Provisional,
    /// "Chính thức".
    Final,
}

impl Basis {
    /// All bases, the least firm first.
    pub const ALL: [Self; 4] = [Self::Scenario, Self::Estimated, Self::Provisional, Self::Final];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Scenario => "scenario",
            Self::Estimated => "estimated",
            Self::Provisional => "provisional",
            Self::Final => "final",
        }
    }

    /// The basis of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|basis| basis.code() == code)
    }

    /// Whether it tells what happened.
    pub const fn is_observed(self) -> bool {
        !matches!(self, Self::Scenario)
    }
}

/// The way of a figure through verification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObservationState {
    /// "Nháp".
    Draft,
    /// "Chờ xác minh".
    Submitted,
    /// "Đã xác minh".
    Verified,
    /// "Đã chốt".
    Locked,
    /// "Trả lại".
    Returned,
}

impl ObservationState {
    /// All states.
    pub const ALL: [Self; 5] = [Self::Draft, Self::Submitted, Self::Verified, Self::Locked, Self::Returned];

    /// The code used on pages and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "nhap",
            Self::Submitted => "cho_xac_minh",
            Self::Verified => "da_xac_minh",
            Self::Locked => "da_chot",
            Self::Returned => "tra_lai",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether a status may be painted from it.
    pub const fn counts(self) -> bool {
        matches!(self, Self::Verified | Self::Locked)
    }
}

/// How near the printed figure is to the value: sources round, and say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// As printed.
    Exact,
    /// "Trên 40.000".
    Over,
    /// "Gần 36.000".
    Nearly,
    /// "Khoảng 60%".
    About,
}

impl Precision {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Exact, Self::Over, Self::Nearly, Self::About];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Over => "over",
            Self::Nearly => "nearly",
            Self::About => "about",
        }
    }

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// What a figure is of; two figures with one key and different values are rivals.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObservationKey {
    /// Key of the indicator.
    pub indicator: String,
    /// What it is about, where one indicator serves many.
    pub subject: Option<String>,
    /// Code of the area.
    pub area: String,
    /// The period.
    pub period: Period,
    /// How firm.
    pub basis: Basis,
}
