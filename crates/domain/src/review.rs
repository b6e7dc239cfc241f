//! Review ("rà soát"): a person's yes or no to each thing read from a document, before it counts anywhere.

/// What was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKind {
    /// A target: indicator and value.
    Indicator,
    /// A task.
    Task,
    /// A project.
    Project,
    /// A cited document.
    Citation,
    /// A body.
    Organisation,
    /// A footnote; read only.
    Footnote,
    /// A place that looks mistyped; read only.
    Suspicion,
}

impl ItemKind {
    /// All kinds.
    pub const ALL: [Self; 7] = [
        Self::Indicator,
        Self::Task,
        Self::Project,
        Self::Citation,
        Self::Organisation,
        Self::Footnote,
        Self::Suspicion,
    ];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Indicator => "indicator",
            Self::Task => "task",
            Self::Project => "project",
            Self::Citation => "citation",
            Self::Organisation => "organisation",
            Self::Footnote => "footnote",
            Self::Suspicion => "suspicion",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether a person decides about it.
    pub const fn is_reviewed(self) -> bool {
        !matches!(self, Self::Footnote | Self::Suspicion)
    }
}

/// Where an item is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReviewState {
    /// Nobody has looked at it.
    Draft,
    /// Right as read.
    Accepted,
    /// Right as changed.
    Edited,
    /// Wrong or not to be followed.
    Rejected,
}

impl ReviewState {
    /// All states.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Accepted, Self::Edited, Self::Rejected];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Accepted => "accepted",
            Self::Edited => "edited",
            Self::Rejected => "rejected",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether the item is official.
    pub const fn is_official(self) -> bool {
        matches!(self, Self::Accepted | Self::Edited)
    }
}
