//! Databases for tests: SQLite in memory, and a schema of its own on the PostgreSQL of `LOTRINH_TEST_POSTGRES_URL`.

use crate::{Db, Location, MIGRATIONS, Migration, StorageError, Tx, args, migrate};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use std::sync::atomic::{AtomicU64, Ordering};

/// The variable that names the server. Without it tests run on SQLite alone; where `CI` is set that is a failure.
pub const POSTGRES_URL: &str = "LOTRINH_TEST_POSTGRES_URL";

static NEXT: AtomicU64 = AtomicU64::new(0);

/// A fresh, migrated database on each engine there is.
///
/// # Panics
/// Where an engine cannot be opened.
pub async fn databases() -> Vec<Db> {
    let mut databases = Vec::new();
    for location in locations().await {
        databases.push(Db::open(&location).await.expect("a fresh database can be opened"));
    }
    databases
}

/// A fresh, empty place on each engine there is.
///
/// # Panics
/// Where the server cannot be reached, or is not named although `CI` is set.
pub async fn locations() -> Vec<Location> {
    let mut locations = vec![Location::Memory];
    match std::env::var(POSTGRES_URL) {
        Ok(url) => locations.push(schema(&url).await.expect("the PostgreSQL for tests can be reached")),
        Err(_) => assert!(std::env::var_os("CI").is_none(), "{POSTGRES_URL} is not set"),
    }
    locations
}

async fn schema(url: &str) -> Result<Location, StorageError> {
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let schema = format!("test_{}_{number}", std::process::id());
    let mut connection = PgConnection::connect(url).await?;
    let create = format!("drop schema if exists {schema} cascade; create schema {schema}");
    sqlx::raw_sql(AssertSqlSafe(create)).execute(&mut connection).await?;
    connection.close().await?;
    Ok(Location::Server { url: url.to_owned(), schema: Some(schema) })
}

/// Runs the steps one by one, each over the sample rows of those before; answers how many rows each table of the samples has.
pub async fn replay(location: &Location) -> Result<Vec<(&'static str, i64)>, StorageError> {
    let db = Db::connect(location).await?;
    let mut tx = db.begin().await?;
    migrate::version(&mut tx).await?;
    for (at, migration) in MIGRATIONS.iter().enumerate() {
        migrate::apply(&mut tx, at, migration).await?;
        tx.script(&sample(&tx, migration)).await?;
    }
    let mut rows = Vec::new();
    for table in MIGRATIONS.iter().flat_map(|migration| tables(migration.sample)) {
        let count = format!("select count(*) as rows from {table}");
        rows.extend(tx.rows_of(count, args![], |row| row.int("rows")).await?.into_iter().map(|count| (table, count)));
    }
    Ok(rows)
}

/// The sample rows; the two engines write bytes differently.
fn sample(tx: &Tx, migration: &Migration) -> String {
    let bytes = match tx {
        Tx::Sqlite(_) => "x'00'",
        Tx::Postgres(_) => "'\\x00'::bytea",
    };
    migration.sample.replace("$bytes", bytes)
}

/// The tables that a sample fills.
fn tables(sample: &'static str) -> impl Iterator<Item = &'static str> {
    sample.split("insert into ").skip(1).filter_map(|rest| rest.split([' ', '(']).next())
}

/// Pretends that a later programme has been here.
pub async fn set_version(db: &Db, version: i64) -> Result<(), StorageError> {
    let mut tx = db.begin().await?;
    tx.execute("insert into schema_version (version) values ($1)", args![version]).await?;
    tx.commit().await
}

/// Leaves a database on SQLite little more room than it has taken.
pub async fn fill_disk(db: &Db) -> Result<(), StorageError> {
    let Db::Sqlite { writer, .. } = db else { return Ok(()) };
    sqlx::raw_sql("pragma max_page_count = 1").execute(writer).await?;
    Ok(())
}

/// Pretends that every session ends at an instant.
pub async fn set_session_ends(db: &Db, at: &str) -> Result<(), StorageError> {
    let mut tx = db.begin().await?;
    tx.execute("update session set expires_at = $1", args![at]).await?;
    tx.commit().await
}

/// When the session that ends last does.
pub async fn session_ends(db: &Db) -> Result<String, StorageError> {
    let mut tx = db.read().await?;
    let ends = tx.optional("select max(expires_at) as ends from session", args![], |row| row.text("ends")).await?;
    Ok(ends.unwrap_or_default())
}

/// Flips one letter of what an event of the log tells.
pub async fn tamper(db: &Db, seq: i64) -> Result<(), StorageError> {
    let mut tx = db.begin().await?;
    let changed = "update audit_event set detail = '[' || substr(detail, 2) where seq = $1";
    tx.execute(changed, args![seq]).await?;
    tx.commit().await
}
