//! The database: SQLite in a folder or in memory, or a PostgreSQL server.

use crate::{StorageError, Tx, migrate};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgPool, SqlitePool};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long a writer waits for another process before it gives up.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// Readers of one SQLite file.
const READERS: u32 = 8;
/// Connections to a server.
const SERVER_CONNECTIONS: u32 = 20;
/// How long to wait for a connection.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(10);

/// Where the data is.
#[derive(Debug, Clone)]
pub enum Location {
    /// A file of SQLite; made when it does not exist.
    File(PathBuf),
    /// SQLite in memory, for tests and trials: gone with the process.
    Memory,
    /// Address of a PostgreSQL server: `postgres://…`, with an optional schema.
    Server {
        /// The address.
        url: String,
        /// Schema other than the server's default.
        schema: Option<String>,
    },
}

/// An open database; clones share it.
#[derive(Debug, Clone)]
pub enum Db {
    /// SQLite: one writer, several readers.
    Sqlite {
        /// The only connection that writes.
        writer: SqlitePool,
        /// Connections that read.
        readers: SqlitePool,
    },
    /// PostgreSQL.
    Postgres(PgPool),
}

impl Db {
    /// Opens a database and brings it to the version of this programme.
    pub async fn open(location: &Location) -> Result<Self, StorageError> {
        let db = Self::connect(location).await?;
        migrate::run(&db).await?;
        Ok(db)
    }

    /// Opens a database as it is.
    pub(crate) async fn connect(location: &Location) -> Result<Self, StorageError> {
        match location {
            Location::File(path) => Self::open_file(path).await,
            Location::Memory => Self::open_memory().await,
            Location::Server { url, schema } => Self::open_server(url, schema.as_deref()).await,
        }
    }

    async fn open_file(path: &Path) -> Result<Self, StorageError> {
        let shown = path.display().to_string();
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder)
                .map_err(|source| StorageError::Unwritable { path: shown.clone(), source: Box::new(source) })?;
        }
        let options = sqlite_options().filename(path).create_if_missing(true);
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(ACQUIRE_TIMEOUT)
            .connect_with(options.clone())
            .await
            .map_err(|error| StorageError::of_opening(shown, error))?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(ACQUIRE_TIMEOUT)
            .connect_lazy_with(options.create_if_missing(false).pragma("query_only", "on"));
        Ok(Self::Sqlite { writer, readers })
    }

    async fn open_memory() -> Result<Self, StorageError> {
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_with(sqlite_options().in_memory(true))
            .await?;
        Ok(Self::Sqlite { writer: pool.clone(), readers: pool })
    }

    async fn open_server(url: &str, schema: Option<&str>) -> Result<Self, StorageError> {
        let options: PgConnectOptions = url.parse().map_err(StorageError::Unreachable)?;
        let options = match schema {
            Some(schema) => options.options([("search_path", schema)]),
            None => options,
        };
        let pool = PgPoolOptions::new()
            .max_connections(SERVER_CONNECTIONS)
            .acquire_timeout(ACQUIRE_TIMEOUT)
            .connect_with(options)
            .await
            .map_err(StorageError::Unreachable)?;
        Ok(Self::Postgres(pool))
    }

    /// Begins a transaction that may write.
    pub async fn begin(&self) -> Result<Tx, StorageError> {
        Ok(match self {
            Self::Sqlite { writer, .. } => Tx::Sqlite(writer.begin_with("begin immediate").await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Begins a transaction that sees one state of the data and only reads.
    pub async fn read(&self) -> Result<Tx, StorageError> {
        Ok(match self {
            Self::Sqlite { readers, .. } => Tx::Sqlite(readers.begin().await?),
            Self::Postgres(pool) => {
                Tx::Postgres(pool.begin_with("begin isolation level repeatable read read only").await?)
            }
        })
    }

    /// Closes all connections; SQLite folds its log into the file.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

fn sqlite_options() -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(BUSY_TIMEOUT)
        .foreign_keys(true)
}
