//! Bodies that act ("đơn vị", "cơ quan", "tổ chức").

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
}
