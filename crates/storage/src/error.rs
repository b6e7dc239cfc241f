//! What can go wrong with a database, by what people can do about it.

use thiserror::Error;

/// A failure of the store.
#[derive(Debug, Error)]
pub enum StorageError {
    /// Nothing there.
    #[error("no {what} {key}")]
    NotFound {
        /// The noun.
        what: &'static str,
        /// Its code or number.
        key: String,
    },
    /// Something with this key is there already.
    #[error("it exists already")]
    Exists(#[source] sqlx::Error),
    /// Another process writes and did not finish in time.
    #[error("the database is locked by another process")]
    Locked(#[source] sqlx::Error),
    /// The folder or the file may not be written.
    #[error("the database {path} cannot be written")]
    Unwritable {
        /// The file.
        path: String,
        /// Why.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The file is no database, or one of another programme.
    #[error("{path} is not a database of this programme")]
    Foreign {
        /// The file.
        path: String,
        /// Why.
        #[source]
        source: sqlx::Error,
    },
    /// The server does not answer or refuses.
    #[error("the database server cannot be reached")]
    Unreachable(#[source] sqlx::Error),
    /// A later version of the programme has changed the database.
    #[error("the database is at version {found}, this programme knows {known}")]
    Newer {
        /// Version in the database.
        found: i64,
        /// Latest version known.
        known: i64,
    },
    /// What is stored is not what the programme writes.
    #[error("{what} holds {value}, which is not known")]
    Corrupt {
        /// Table and column.
        what: &'static str,
        /// The value.
        value: String,
    },
    /// Anything else the engine says.
    #[error("the database refused a statement")]
    Engine(#[source] sqlx::Error),
}

impl From<sqlx::Error> for StorageError {
    fn from(error: sqlx::Error) -> Self {
        let Some(database) = error.as_database_error() else {
            return match error {
                sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::PoolTimedOut => Self::Unreachable(error),
                _ => Self::Engine(error),
            };
        };
        if database.is_unique_violation() {
            return Self::Exists(error);
        }
        match database.code().as_deref() {
            // SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED; lock_not_available.
            Some("5" | "517" | "6" | "55P03") => Self::Locked(error),
            _ => Self::Engine(error),
        }
    }
}

impl StorageError {
    /// Whether the same attempt may succeed a moment later.
    pub const fn is_transient(&self) -> bool {
        matches!(self, Self::Locked(_) | Self::Unreachable(_))
    }
}
