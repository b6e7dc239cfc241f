//! What can go wrong in a use case, by what the caller can do about it. Sentences for people are in [`crate::wording`].

use domain::role::Permission;
use storage::StorageError;
use thiserror::Error;

/// A use case that was not done; nothing of it has happened.
#[derive(Debug, Error)]
pub enum AppError {
    /// There is no such thing.
    #[error("no {what} {code}")]
    NotFound {
        /// The noun: `document`, `task`.
        what: &'static str,
        /// Its code as asked for.
        code: String,
    },
    /// The actor is not allowed.
    #[error("not allowed: {permission:?}")]
    Forbidden {
        /// What it would take.
        permission: Permission,
    },
    /// The actor may do this for its own body, and it belongs to another one or to none.
    #[error("allowed for the own body only: {permission:?}")]
    OtherBody {
        /// What it would take.
        permission: Permission,
    },
    /// Whoever entered or reported something does not verify it.
    #[error("the same person may not do both")]
    SameHand,
    /// What was sent cannot be used; each fault says where and how to mend it.
    #[error("{} of the values cannot be used", .0.len())]
    Invalid(Vec<Fault>),
    /// Somebody else was faster; the newer state is there to look at.
    #[error("{what} {code} has changed meanwhile")]
    Conflict {
        /// The noun.
        what: &'static str,
        /// Its code.
        code: String,
    },
    /// Somebody else changed the task after the page that asks was made.
    #[error("task {code} has changed meanwhile")]
    TaskChanged {
        /// Its code.
        code: String,
        /// Who changed it last.
        by: String,
        /// When, as the store writes it.
        at: String,
    },
    /// A file cannot be read; the sentence says why and what to do.
    #[error("the file cannot be read: {sentence}")]
    Unreadable {
        /// For people, in Vietnamese.
        sentence: String,
    },
    /// Too many attempts; try later.
    #[error("too many attempts")]
    TooManyAttempts,
    /// The store.
    #[error("the store failed")]
    Storage(#[source] StorageError),
    /// The programme is at fault.
    #[error("internal: {0}")]
    Internal(String),
}

/// One value that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Name of the field, or place in the file: `lead`, `line 4`.
    pub field: String,
    /// What is wrong and how to mend it, in Vietnamese.
    pub sentence: String,
}

impl From<StorageError> for AppError {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::NotFound { what, key } => Self::NotFound { what, code: key },
            error => Self::Storage(error),
        }
    }
}

impl AppError {
    /// One value that cannot be used.
    pub fn invalid(field: impl Into<String>, sentence: impl Into<String>) -> Self {
        Self::Invalid(vec![Fault { field: field.into(), sentence: sentence.into() }])
    }

    /// There is no such thing.
    pub fn not_found(what: &'static str, code: impl Into<String>) -> Self {
        Self::NotFound { what, code: code.into() }
    }
}
