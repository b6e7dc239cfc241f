//! Bodies that act ("đơn vị", "cơ quan", "tổ chức").

mod tree;

pub use tree::{Forest, Place, Tree};

/// Where in the hierarchy a body stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrgLevel {
    /// Trung ương.
    Central,
    /// Cấp tỉnh.
    Province,
    /// Cấp huyện (abolished on 1 July 2025; kept for what came before).
    District,
    /// Cấp xã.
    Commune,
    /// Several levels at once: "các cấp ủy đảng".
    Multi,
    /// Doanh nghiệp.
    Enterprise,
}

impl OrgLevel {
    /// All levels.
    pub const ALL: [Self; 6] =
        [Self::Central, Self::Province, Self::District, Self::Commune, Self::Multi, Self::Enterprise];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Central => "central",
            Self::Province => "province",
            Self::District => "district",
            Self::Commune => "commune",
            Self::Multi => "multi",
            Self::Enterprise => "enterprise",
        }
    }

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// Which system a body belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrgKind {
    /// Tổ chức đảng.
    Party,
    /// Cơ quan nhà nước.
    State,
    /// Mặt trận Tổ quốc.
    Front,
    /// Tổ chức chính trị - xã hội, hội.
    Mass,
    /// Báo chí.
    Press,
    /// Doanh nghiệp.
    Enterprise,
}

impl OrgKind {
    /// All systems.
    pub const ALL: [Self; 6] = [Self::Party, Self::State, Self::Front, Self::Mass, Self::Press, Self::Enterprise];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Party => "party",
            Self::State => "state",
            Self::Front => "front",
            Self::Mass => "mass",
            Self::Press => "press",
            Self::Enterprise => "enterprise",
        }
    }

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}
