//! Copies of a database on SQLite, and a look into a database as it stands, without changing it.

use crate::{Db, Location, MIGRATIONS, StorageError};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use std::path::Path;

/// What a database says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// "SQLite 3.50.4".
    pub engine: String,
    /// Version of its schema; 0 where it has none.
    pub found: i64,
    /// The latest version that this programme knows.
    pub known: i64,
    /// What the engine finds wrong with its file.
    pub damage: Option<String>,
}

const SQLITE_VERSION: &str = "select 'SQLite ' || sqlite_version()";
const SQLITE_HAS_VERSION: &str = "select count(*) from sqlite_master where name = 'schema_version'";
const POSTGRES_VERSION: &str = "select 'PostgreSQL ' || current_setting('server_version')";
const POSTGRES_HAS_VERSION: &str = "select count(*) from pg_tables where tablename = 'schema_version'
    and schemaname = any (current_schemas(false))";
const FIND_VERSION: &str = "select coalesce(max(version), 0) from schema_version";

/// Looks into a database; none where there is no file.
pub async fn examine(location: &Location) -> Result<Option<Health>, StorageError> {
    match location {
        Location::File(path) if !path.exists() => Ok(None),
        Location::File(path) => examine_file(path).await.map(Some),
        Location::Memory | Location::Server { .. } => examine_server(location).await.map(Some),
    }
}

async fn examine_file(path: &Path) -> Result<Health, StorageError> {
    let opening = |error| StorageError::of_opening(path.display().to_string(), error);
    let mut connection = as_it_is(path).await?;
    let engine = sqlx::query_scalar(SQLITE_VERSION).fetch_one(&mut connection).await?;
    let has_version: i64 = sqlx::query_scalar(SQLITE_HAS_VERSION).fetch_one(&mut connection).await.map_err(opening)?;
    let mut found = 0;
    if has_version > 0 {
        found = sqlx::query_scalar(FIND_VERSION).fetch_one(&mut connection).await.map_err(opening)?;
    }
    let said: String = sqlx::query_scalar("pragma quick_check(1)").fetch_one(&mut connection).await?;
    connection.close().await?;
    Ok(Health { engine, found, known: known(), damage: Some(said).filter(|said| said != "ok") })
}

/// A connection to a file that is there, with nothing set.
async fn as_it_is(path: &Path) -> Result<SqliteConnection, StorageError> {
    let options = SqliteConnectOptions::new().filename(path).create_if_missing(false);
    options.connect().await.map_err(|error| StorageError::of_opening(path.display().to_string(), error))
}

async fn examine_server(location: &Location) -> Result<Health, StorageError> {
    let db = Db::connect(location).await?;
    let health = match &db {
        Db::Postgres(pool) => {
            let engine = sqlx::query_scalar(POSTGRES_VERSION).fetch_one(pool).await?;
            let has_version: i64 = sqlx::query_scalar(POSTGRES_HAS_VERSION).fetch_one(pool).await?;
            let mut found = 0;
            if has_version > 0 {
                found = sqlx::query_scalar(FIND_VERSION).fetch_one(pool).await?;
            }
            Health { engine, found, known: known(), damage: None }
        }
        Db::Sqlite { writer, .. } => {
            let engine = sqlx::query_scalar(SQLITE_VERSION).fetch_one(writer).await?;
            Health { engine, found: 0, known: known(), damage: None }
        }
    };
    db.close().await;
    Ok(health)
}

fn known() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

/// Writes a copy of a file of SQLite, of one state of the data, while others read and write. The copy must not exist yet.
pub async fn copy(from: &Path, to: &Path) -> Result<(), StorageError> {
    let unwritable = |source| StorageError::Unwritable { path: to.display().to_string(), source: Box::new(source) };
    let mut connection = as_it_is(from).await?;
    let copied = sqlx::query("vacuum into $1").bind(to.display().to_string()).execute(&mut connection).await;
    connection.close().await?;
    copied.map(drop).map_err(|error| match StorageError::from(error) {
        StorageError::Damaged(source) => StorageError::Foreign { path: from.display().to_string(), source },
        StorageError::Disk(source) | StorageError::Engine(source) => unwritable(source),
        error => error,
    })
}
