//! A transaction, the one way to the data.

use crate::StorageError;
use crate::row::{Arg, Row};
use sqlx::postgres::PgArguments;
use sqlx::query::Query;
use sqlx::sqlite::SqliteArguments;
use sqlx::{AssertSqlSafe, Postgres, SqlSafeStr, Sqlite, Transaction};

/// A transaction on either engine; dropped without [`Tx::commit`], nothing has happened.
#[derive(Debug)]
pub enum Tx {
    /// On SQLite.
    Sqlite(Transaction<'static, Sqlite>),
    /// On PostgreSQL.
    Postgres(Transaction<'static, Postgres>),
}

/// Runs the same code on the engine of the transaction.
macro_rules! on_engine {
    ($tx:expr, $sql:expr, $args:expr, |$query:ident, $connection:ident| $run:expr) => {
        match $tx {
            Tx::Sqlite(tx) => {
                let ($query, $connection) = (bind_sqlite(sqlx::query($sql), $args), &mut **tx);
                $run.map(|answer| answer.map_sqlite())
            }
            Tx::Postgres(tx) => {
                let ($query, $connection) = (bind_postgres(sqlx::query($sql), $args), &mut **tx);
                $run.map(|answer| answer.map_postgres())
            }
        }
    };
}

impl Tx {
    /// Makes everything done so far lasting.
    pub async fn commit(self) -> Result<(), StorageError> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Undoes everything.
    pub async fn rollback(self) -> Result<(), StorageError> {
        match self {
            Self::Sqlite(tx) => tx.rollback().await?,
            Self::Postgres(tx) => tx.rollback().await?,
        }
        Ok(())
    }

    /// Runs a statement; answers how many rows it touched.
    pub(crate) async fn execute(&mut self, sql: &'static str, args: &[Arg<'_>]) -> Result<u64, StorageError> {
        Ok(on_engine!(self, sql, args, |query, connection| query.execute(connection).await)?)
    }

    /// All rows of an answer.
    pub(crate) async fn rows<T>(
        &mut self,
        sql: &'static str,
        args: &[Arg<'_>],
        read: impl Fn(&Row) -> Result<T, StorageError>,
    ) -> Result<Vec<T>, StorageError> {
        let rows = on_engine!(self, sql, args, |query, connection| query.fetch_all(connection).await)?;
        rows.iter().map(read).collect()
    }

    /// All rows of a statement put together from constant parts, for lists with filters.
    pub(crate) async fn rows_of<T>(
        &mut self,
        sql: String,
        args: &[Arg<'_>],
        read: impl Fn(&Row) -> Result<T, StorageError>,
    ) -> Result<Vec<T>, StorageError> {
        let sql = AssertSqlSafe(sql).into_sql_str();
        let rows = on_engine!(self, sql, args, |query, connection| query.fetch_all(connection).await)?;
        rows.iter().map(read).collect()
    }

    /// The first row, if there is one.
    pub(crate) async fn optional<T>(
        &mut self,
        sql: &'static str,
        args: &[Arg<'_>],
        read: impl Fn(&Row) -> Result<T, StorageError>,
    ) -> Result<Option<T>, StorageError> {
        let row = on_engine!(self, sql, args, |query, connection| query.fetch_optional(connection).await)?;
        row.as_ref().map(read).transpose()
    }

    /// Has the engine check a statement without running it.
    #[cfg(feature = "testing")]
    pub async fn prepare(&mut self, sql: &'static str) -> Result<(), StorageError> {
        use sqlx::Executor;
        match self {
            Self::Sqlite(tx) => (&mut **tx).prepare(sql.into_sql_str()).await.map(drop)?,
            Self::Postgres(tx) => (&mut **tx).prepare(sql.into_sql_str()).await.map(drop)?,
        }
        Ok(())
    }

    /// Several statements without values, as migrations are.
    pub(crate) async fn script(&mut self, sql: &str) -> Result<(), StorageError> {
        let sql = AssertSqlSafe(sql.to_owned());
        match self {
            Self::Sqlite(tx) => sqlx::raw_sql(sql).execute(&mut **tx).await.map(drop)?,
            Self::Postgres(tx) => sqlx::raw_sql(sql).execute(&mut **tx).await.map(drop)?,
        }
        Ok(())
    }
}

type SqliteQuery<'q> = Query<'q, Sqlite, SqliteArguments>;
type PostgresQuery<'q> = Query<'q, Postgres, PgArguments>;

fn bind_sqlite<'q>(query: SqliteQuery<'q>, args: &[Arg<'_>]) -> SqliteQuery<'q> {
    args.iter().fold(query, |query, arg| match arg {
        Arg::Int(value) => query.bind(*value),
        Arg::Text(value) => query.bind(value.as_deref().map(str::to_owned)),
        Arg::Bytes(value) => query.bind(value.to_vec()),
        Arg::Bool(value) => query.bind(*value),
    })
}

fn bind_postgres<'q>(query: PostgresQuery<'q>, args: &[Arg<'_>]) -> PostgresQuery<'q> {
    args.iter().fold(query, |query, arg| match arg {
        Arg::Int(value) => query.bind(*value),
        Arg::Text(value) => query.bind(value.as_deref().map(str::to_owned)),
        Arg::Bytes(value) => query.bind(value.to_vec()),
        Arg::Bool(value) => query.bind(*value),
    })
}

/// The answer of SQLite in the common shape.
trait MapSqlite {
    type Common;
    fn map_sqlite(self) -> Self::Common;
}

/// The answer of PostgreSQL in the common shape.
trait MapPostgres {
    type Common;
    fn map_postgres(self) -> Self::Common;
}

impl MapSqlite for sqlx::sqlite::SqliteQueryResult {
    type Common = u64;
    fn map_sqlite(self) -> u64 {
        self.rows_affected()
    }
}

impl MapPostgres for sqlx::postgres::PgQueryResult {
    type Common = u64;
    fn map_postgres(self) -> u64 {
        self.rows_affected()
    }
}

impl MapSqlite for Vec<sqlx::sqlite::SqliteRow> {
    type Common = Vec<Row>;
    fn map_sqlite(self) -> Vec<Row> {
        self.into_iter().map(Row::Sqlite).collect()
    }
}

impl MapPostgres for Vec<sqlx::postgres::PgRow> {
    type Common = Vec<Row>;
    fn map_postgres(self) -> Vec<Row> {
        self.into_iter().map(Row::Postgres).collect()
    }
}

impl MapSqlite for Option<sqlx::sqlite::SqliteRow> {
    type Common = Option<Row>;
    fn map_sqlite(self) -> Option<Row> {
        self.map(Row::Sqlite)
    }
}

impl MapPostgres for Option<sqlx::postgres::PgRow> {
    type Common = Option<Row>;
    fn map_postgres(self) -> Option<Row> {
        self.map(Row::Postgres)
    }
}
