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
    /// Power given by one account to another for a time.
    DelegationId,
    /// A document that came in.
    DocumentId,
    /// An import of figures.
    FiguresImportId,
    /// A list of what a leaver hands over.
    HandoverId,
    /// What is measured.
    IndicatorId,
    /// A figure.
    ObservationId,
    /// An event that changes bodies.
    OrgEventId,
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
