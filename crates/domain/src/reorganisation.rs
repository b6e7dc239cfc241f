//! Events that change bodies ("sắp xếp, hợp nhất, chia tách"): who gives, who takes over, from which day, by which document.

mod check;
mod succession;

pub use check::{Flaw, Giver, Link, Reorganisation, Taker};
pub use succession::{Succession, living_successors};

/// What happens to bodies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventKind {
    /// "Thành lập": a body begins.
    Create,
    /// "Đổi tên": the same body under another name.
    Rename,
    /// "Hợp nhất, sáp nhập": bodies end, one takes over everything.
    Merge,
    /// "Chia, tách": bodies end, several take over, each duty by a choice.
    Split,
    /// "Giải thể, kết thúc hoạt động": bodies end; what is open goes where a choice says.
    Abolish,
    /// "Chuyển chức năng": chosen duties move, the giver lives on.
    Transfer,
}

impl EventKind {
    /// All kinds, the most frequent first.
    pub const ALL: [Self; 6] = [Self::Merge, Self::Split, Self::Rename, Self::Transfer, Self::Abolish, Self::Create];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Rename => "rename",
            Self::Merge => "merge",
            Self::Split => "split",
            Self::Abolish => "abolish",
            Self::Transfer => "transfer",
        }
    }

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    /// Whether the giving bodies end.
    pub const fn ends_givers(self) -> bool {
        matches!(self, Self::Merge | Self::Split | Self::Abolish)
    }
}

/// How much a body takes over from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Everything.
    All,
    /// A function: "giảm nghèo", "dạy nghề".
    Function,
    /// A part of the land.
    Territory,
}

impl Scope {
    /// All scopes.
    pub const ALL: [Self; 3] = [Self::All, Self::Function, Self::Territory];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Function => "function",
            Self::Territory => "territory",
        }
    }

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}
