//! Files of figures as they came in.

use crate::{Row, StorageError, Tx, args, counter, statements};
use domain::id::{FiguresImportId, TenantId};

/// An import without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiguresImport {
    /// Identity.
    pub id: FiguresImportId,
    /// Name of the file.
    pub file_name: String,
    /// Of the bytes, hexadecimal.
    pub sha256: String,
    /// Instant, ISO 8601 in UTC.
    pub imported_at: String,
    /// Login.
    pub imported_by: String,
    /// Rows with a figure.
    pub row_count: i64,
}

statements! {
    INSERT = "insert into figures_import (tenant_id, id, file_name, sha256, original, imported_at, imported_by, row_count)
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    FIND_BY_SHA256 = "select id, file_name, sha256, imported_at, imported_by, row_count from figures_import
        where tenant_id = $1 and sha256 = $2";
    LIST = "select id, file_name, sha256, imported_at, imported_by, row_count from figures_import
        where tenant_id = $1 order by id";
    FIND_ORIGINAL = "select original from figures_import where tenant_id = $1 and id = $2";
}

/// Adds an import with its bytes, its `id` given here; the same bytes twice are [`StorageError::Exists`].
pub async fn insert(
    tx: &mut Tx,
    tenant: TenantId,
    new: &FiguresImport,
    original: &[u8],
) -> Result<FiguresImport, StorageError> {
    let id = counter::next(tx, tenant, "figures_import").await?;
    let (name, sha256, at, by) = (&new.file_name, &new.sha256, &new.imported_at, &new.imported_by);
    tx.execute(INSERT, args![tenant.0, id, name, sha256, original, at, by, new.row_count]).await?;
    Ok(FiguresImport { id: FiguresImportId(id), ..new.clone() })
}

/// The import of these bytes.
pub async fn find_by_sha256(
    tx: &mut Tx,
    tenant: TenantId,
    sha256: &str,
) -> Result<Option<FiguresImport>, StorageError> {
    tx.optional(FIND_BY_SHA256, args![tenant.0, sha256], read).await
}

/// All imports, the oldest first.
pub async fn list(tx: &mut Tx, tenant: TenantId) -> Result<Vec<FiguresImport>, StorageError> {
    tx.rows(LIST, args![tenant.0], read).await
}

/// The bytes as they came in.
pub async fn get_original(tx: &mut Tx, tenant: TenantId, id: FiguresImportId) -> Result<Vec<u8>, StorageError> {
    let bytes = tx.optional(FIND_ORIGINAL, args![tenant.0, id.0], |row| row.bytes("original")).await?;
    bytes.ok_or_else(|| StorageError::NotFound { what: "figures_import", key: id.0.to_string() })
}

fn read(row: &Row) -> Result<FiguresImport, StorageError> {
    Ok(FiguresImport {
        id: FiguresImportId(row.int("id")?),
        file_name: row.text("file_name")?,
        sha256: row.text("sha256")?,
        imported_at: row.text("imported_at")?,
        imported_by: row.text("imported_by")?,
        row_count: row.int("row_count")?,
    })
}
