//! Named projects ("dự án") and what a plan says of them.

/// Who pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Funding {
    /// Đầu tư công.
    Public,
    /// Đầu tư tư nhân trong nước.
    Private,
    /// Vốn đầu tư trực tiếp nước ngoài.
    Fdi,
    /// The text does not say.
    Unknown,
}

impl Funding {
    /// All sources.
    pub const ALL: [Self; 4] = [Self::Public, Self::Private, Self::Fdi, Self::Unknown];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Private => "private",
            Self::Fdi => "fdi",
            Self::Unknown => "unknown",
        }
    }

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// Where a project stands when the plan is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProjectPhase {
    /// Dự án chuyển tiếp.
    Transition,
    /// Dự án khởi công mới.
    NewStart,
    /// Đang làm thủ tục, chuẩn bị đầu tư.
    InvestmentProcedure,
    /// Đang giải phóng mặt bằng.
    LandClearance,
    /// The text does not say.
    Unknown,
}

impl ProjectPhase {
    /// All phases.
    pub const ALL: [Self; 5] =
        [Self::Transition, Self::NewStart, Self::InvestmentProcedure, Self::LandClearance, Self::Unknown];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Transition => "transition",
            Self::NewStart => "new_start",
            Self::InvestmentProcedure => "investment_procedure",
            Self::LandClearance => "land_clearance",
            Self::Unknown => "unknown",
        }
    }

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}
