//! Provinces that share a database.

use crate::{Row, StorageError, Tx, args, statements};
use domain::id::TenantId;

/// A province as a user of the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tenant {
    /// Identity.
    pub id: TenantId,
    /// `hung-yen`.
    pub code: String,
    /// "Tỉnh Hưng Yên".
    pub name: String,
    /// Code in the catalogue of places.
    pub place_code: String,
}

statements! {
    INSERT = "insert into tenant (id, code, name, place_code)
        select coalesce(max(id), 0) + 1, $1, $2, $3 from tenant";
    FIND = "select id, code, name, place_code from tenant where code = $1";
    LIST = "select id, code, name, place_code from tenant order by code";
}

/// The province with this code.
pub async fn find(tx: &mut Tx, code: &str) -> Result<Option<Tenant>, StorageError> {
    tx.optional(FIND, args![code], read).await
}

/// All provinces.
pub async fn list(tx: &mut Tx) -> Result<Vec<Tenant>, StorageError> {
    tx.rows(LIST, args![], read).await
}

/// Adds a province.
pub async fn insert(tx: &mut Tx, code: &str, name: &str, place_code: &str) -> Result<Tenant, StorageError> {
    tx.execute(INSERT, args![code, name, place_code]).await?;
    find(tx, code).await?.ok_or_else(|| StorageError::NotFound { what: "tenant", key: code.to_owned() })
}

fn read(row: &Row) -> Result<Tenant, StorageError> {
    Ok(Tenant {
        id: TenantId(row.int("id")?),
        code: row.text("code")?,
        name: row.text("name")?,
        place_code: row.text("place_code")?,
    })
}
