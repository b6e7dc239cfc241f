//! Values that go into a statement, and the row that comes out, the same for both engines.

use crate::StorageError;
use domain::Date;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{ColumnIndex, Decode, Postgres, Row as _, Sqlite, Type};
use std::borrow::Cow;

/// A value for `$n`.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// A whole number.
    Int(Option<i64>),
    /// Words, days and instants.
    Text(Option<Cow<'a, str>>),
    /// Bytes.
    Bytes(&'a [u8]),
    /// Yes or no.
    Bool(bool),
}

impl From<i64> for Arg<'_> {
    fn from(value: i64) -> Self {
        Self::Int(Some(value))
    }
}

impl From<Option<i64>> for Arg<'_> {
    fn from(value: Option<i64>) -> Self {
        Self::Int(value)
    }
}

impl From<bool> for Arg<'_> {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl<'a> From<&'a [u8]> for Arg<'a> {
    fn from(value: &'a [u8]) -> Self {
        Self::Bytes(value)
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(value: &'a str) -> Self {
        Self::Text(Some(Cow::Borrowed(value)))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(value: &'a String) -> Self {
        Self::Text(Some(Cow::Borrowed(value)))
    }
}

impl From<String> for Arg<'_> {
    fn from(value: String) -> Self {
        Self::Text(Some(Cow::Owned(value)))
    }
}

impl<'a> From<Option<&'a str>> for Arg<'a> {
    fn from(value: Option<&'a str>) -> Self {
        Self::Text(value.map(Cow::Borrowed))
    }
}

impl<'a> From<&'a Option<String>> for Arg<'a> {
    fn from(value: &'a Option<String>) -> Self {
        Self::Text(value.as_deref().map(Cow::Borrowed))
    }
}

impl From<Date> for Arg<'_> {
    fn from(value: Date) -> Self {
        Self::Text(Some(Cow::Owned(value.to_string())))
    }
}

impl From<Option<Date>> for Arg<'_> {
    fn from(value: Option<Date>) -> Self {
        Self::Text(value.map(|day| Cow::Owned(day.to_string())))
    }
}

/// The values of a statement, in the order of `$1`, `$2`, …
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { &[$($crate::Arg::from($value)),*] };
}

/// One row of an answer.
#[derive(Debug)]
pub enum Row {
    /// From SQLite.
    Sqlite(SqliteRow),
    /// From PostgreSQL.
    Postgres(PgRow),
}

impl Row {
    fn get<T>(&self, column: &str) -> Result<T, StorageError>
    where
        T: for<'r> Decode<'r, Sqlite> + Type<Sqlite> + for<'r> Decode<'r, Postgres> + Type<Postgres>,
        for<'c> &'c str: ColumnIndex<SqliteRow> + ColumnIndex<PgRow>,
    {
        Ok(match self {
            Self::Sqlite(row) => row.try_get(column)?,
            Self::Postgres(row) => row.try_get(column)?,
        })
    }

    /// A whole number.
    pub fn int(&self, column: &str) -> Result<i64, StorageError> {
        self.get(column)
    }

    /// A whole number, if there is one.
    pub fn opt_int(&self, column: &str) -> Result<Option<i64>, StorageError> {
        self.get(column)
    }

    /// Words.
    pub fn text(&self, column: &str) -> Result<String, StorageError> {
        self.get(column)
    }

    /// Words, if there are any.
    pub fn opt_text(&self, column: &str) -> Result<Option<String>, StorageError> {
        self.get(column)
    }

    /// Bytes.
    pub fn bytes(&self, column: &str) -> Result<Vec<u8>, StorageError> {
        self.get(column)
    }

    /// Yes or no.
    pub fn bool(&self, column: &str) -> Result<bool, StorageError> {
        self.get(column)
    }

    /// A day.
    pub fn date(&self, column: &'static str) -> Result<Date, StorageError> {
        self.parse(column, |text| text.parse().ok())
    }

    /// A day, if there is one.
    pub fn opt_date(&self, column: &'static str) -> Result<Option<Date>, StorageError> {
        self.opt_parse(column, |text| text.parse().ok())
    }

    /// Words that stand for a value.
    pub fn parse<T>(&self, column: &'static str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, StorageError> {
        let text = self.text(column)?;
        read(&text).ok_or(StorageError::Corrupt { what: column, value: text })
    }

    /// Words that stand for a value, if there are any.
    pub fn opt_parse<T>(
        &self,
        column: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, StorageError> {
        let Some(text) = self.opt_text(column)? else { return Ok(None) };
        read(&text).map(Some).ok_or(StorageError::Corrupt { what: column, value: text })
    }
}
