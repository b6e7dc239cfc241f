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
    /// The file has the head of a database, but what follows is broken.
    #[error("the database file is damaged")]
    Damaged(#[source] sqlx::Error),
    /// There is no room left.
    #[error("the disk of the database is full")]
    Full(#[source] sqlx::Error),
    /// The disk refuses to be read or written.
    #[error("the disk of the database cannot be used")]
    Disk(#[source] sqlx::Error),
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
        match Cause::of(&error) {
            Cause::Locked => Self::Locked(error),
            Cause::Damaged => Self::Damaged(error),
            Cause::Full => Self::Full(error),
            Cause::Disk => Self::Disk(error),
            Cause::Other => Self::Engine(error),
        }
    }
}

/// What the code of an engine means to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cause {
    Locked,
    Damaged,
    Full,
    Disk,
    Other,
}

impl Cause {
    fn of(error: &sqlx::Error) -> Self {
        let code = error.as_database_error().and_then(|error| error.code()).unwrap_or_default();
        match code.parse::<u32>() {
            // The low byte of SQLite's codes names the kind: SQLITE_BUSY, SQLITE_LOCKED, …
            Ok(code) if code < 10_000 => match code & 0xFF {
                5 | 6 => Self::Locked,
                8 | 10 | 14 => Self::Disk,
                11 | 26 => Self::Damaged,
                13 => Self::Full,
                _ => Self::Other,
            },
            // lock_not_available, disk_full, io_error, data_corrupted of PostgreSQL.
            _ => match &*code {
                "55P03" => Self::Locked,
                "53100" => Self::Full,
                "58030" => Self::Disk,
                "XX001" => Self::Damaged,
                _ => Self::Other,
            },
        }
    }
}

impl StorageError {
    /// What a failure to open a file means.
    pub(crate) fn of_opening(path: String, error: sqlx::Error) -> Self {
        match Self::from(error) {
            // Where not even the head can be read, nobody knows whose file it was.
            Self::Damaged(source) => Self::Foreign { path, source },
            Self::Disk(source) | Self::Engine(source) | Self::Unreachable(source) => {
                Self::Unwritable { path, source: Box::new(source) }
            }
            error => error,
        }
    }

    /// Whether the same attempt may succeed a moment later.
    pub const fn is_transient(&self) -> bool {
        matches!(self, Self::Locked(_) | Self::Unreachable(_))
    }
}
