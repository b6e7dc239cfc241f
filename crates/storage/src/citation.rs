//! Documents that a document cites.

use crate::{Row, StorageError, Tx, args, counter, statements};
use domain::Date;
use domain::id::{DocumentId, TenantId};

/// A cited document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// CC-001.
    pub code: String,
    /// Who cites it.
    pub document: DocumentId,
    /// The item it was read as.
    pub item: i64,
    /// The printed word: "Kết luận".
    pub type_word: String,
    /// "123-KL/TW".
    pub number_code: Option<String>,
    /// Its date.
    pub issued_on: Option<Date>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// "về …".
    pub title: Option<String>,
}

statements! {
    INSERT = "insert into citation (tenant_id, id, code, document_id, item_seq, type_word, number_code, issued_on, issuer, title)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    DELETE = "delete from citation where tenant_id = $1 and code = $2";
    FIND_BY_CODE = "select code, document_id, item_seq, type_word, number_code, issued_on, issuer, title from citation
        where tenant_id = $1 and code = $2";
    LIST_OF_DOCUMENT = "select code, document_id, item_seq, type_word, number_code, issued_on, issuer, title from citation
        where tenant_id = $1 and document_id = $2 order by item_seq";
}

/// Adds a cited document.
pub async fn insert(tx: &mut Tx, tenant: TenantId, citation: &Citation) -> Result<(), StorageError> {
    let id = counter::next(tx, tenant, "citation").await?;
    let Citation { code, document, item, type_word, number_code, issued_on, issuer, title } = citation;
    let values = args![tenant.0, id, code, document.0, *item, type_word, number_code, *issued_on, issuer, title];
    tx.execute(INSERT, values).await?;
    Ok(())
}

/// Takes back a citation whose item was rejected after all.
pub async fn delete(tx: &mut Tx, tenant: TenantId, code: &str) -> Result<(), StorageError> {
    tx.execute(DELETE, args![tenant.0, code]).await?;
    Ok(())
}

/// The citation with this code.
pub async fn find_by_code(tx: &mut Tx, tenant: TenantId, code: &str) -> Result<Option<Citation>, StorageError> {
    tx.optional(FIND_BY_CODE, args![tenant.0, code], read).await
}

/// What a document cites, in the order of its text.
pub async fn list_of_document(
    tx: &mut Tx,
    tenant: TenantId,
    document: DocumentId,
) -> Result<Vec<Citation>, StorageError> {
    tx.rows(LIST_OF_DOCUMENT, args![tenant.0, document.0], read).await
}

fn read(row: &Row) -> Result<Citation, StorageError> {
    Ok(Citation {
        code: row.text("code")?,
        document: DocumentId(row.int("document_id")?),
        item: row.int("item_seq")?,
        type_word: row.text("type_word")?,
        number_code: row.opt_text("number_code")?,
        issued_on: row.opt_date("issued_on")?,
        issuer: row.opt_text("issuer")?,
        title: row.opt_text("title")?,
    })
}
