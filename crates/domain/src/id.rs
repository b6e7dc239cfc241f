//! Identities of stored things: whole numbers of their own type, so that a task is never taken for a project.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);
    )*};
}

ids! {
    /// A signed-in person or a programme.
    AccountId,
    /// A document that came in.
    DocumentId,
    /// An import of figures.
    FiguresImportId,
    /// What is measured.
    IndicatorId,
    /// A figure.
    ObservationId,
    /// A body.
    OrgUnitId,
    /// A petition.
    PetitionId,
    /// A project.
    ProjectId,
    /// What a document asks of an indicator.
    TargetId,
    /// A task.
    TaskId,
    /// A province; first in every key.
    TenantId,
}
