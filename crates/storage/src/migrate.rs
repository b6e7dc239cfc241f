//! Steps that bring a database to the version of this programme; each exists once for each engine.

use crate::{Db, StorageError, Tx, args};

/// One step.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Its file without number and ending.
    pub name: &'static str,
    /// For SQLite.
    pub sqlite: &'static str,
    /// For PostgreSQL.
    pub postgres: &'static str,
    /// Rows as they are after this step, which the next ones must survive; the same for both engines but for `$bytes`.
    pub sample: &'static str,
}

macro_rules! migrations {
    ($($name:literal),* $(,)?) => {
        /// All steps, in order; the version of a database is how many it has had.
        pub const MIGRATIONS: &[Migration] = &[$(Migration {
            name: $name,
            sqlite: include_str!(concat!("../migrations/sqlite/", $name, ".sql")),
            postgres: include_str!(concat!("../migrations/postgres/", $name, ".sql")),
            sample: include_str!(concat!("../migrations/sample/", $name, ".sql")),
        }),*];
    };
}

migrations![
    "0001_tenant",
    "0002_document",
    "0003_indicator",
    "0004_work",
    "0005_search",
    "0006_petition",
    "0007_duty",
    "0008_people",
    "0009_reorganisation",
    "0010_figure_choice",
];

const VERSION_TABLE: &str = "create table if not exists schema_version (version bigint not null primary key)";
const FIND_VERSION: &str = "select coalesce(max(version), 0) as version from schema_version";
const INSERT_VERSION: &str = "insert into schema_version (version) values ($1)";
/// Two nodes that start together must not both migrate; SQLite has one writer anyway.
const LOCK: &str = "select pg_advisory_xact_lock(7300112)";

/// Runs the steps that are missing, all or none.
pub(crate) async fn run(db: &Db) -> Result<(), StorageError> {
    let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    let mut tx = db.begin().await?;
    let found = version(&mut tx).await?;
    if found > known {
        return Err(StorageError::Newer { found, known });
    }
    let done = usize::try_from(found).unwrap_or(0);
    for (at, migration) in MIGRATIONS.iter().enumerate().skip(done) {
        apply(&mut tx, at, migration).await?;
    }
    tx.commit().await
}

/// Runs one step, the `at`-th counted from 0.
pub(crate) async fn apply(tx: &mut Tx, at: usize, migration: &Migration) -> Result<(), StorageError> {
    let sql = match tx {
        Tx::Sqlite(_) => migration.sqlite,
        Tx::Postgres(_) => migration.postgres,
    };
    tx.script(sql).await?;
    tx.execute(INSERT_VERSION, args![i64::try_from(at).unwrap_or(i64::MAX).saturating_add(1)]).await?;
    Ok(())
}

/// The version of the database; 0 for an empty one.
pub(crate) async fn version(tx: &mut Tx) -> Result<i64, StorageError> {
    if matches!(tx, Tx::Postgres(_)) {
        tx.script(LOCK).await?;
    }
    tx.script(VERSION_TABLE).await?;
    let version = tx.optional(FIND_VERSION, args![], |row| row.int("version")).await?;
    Ok(version.unwrap_or(0))
}
