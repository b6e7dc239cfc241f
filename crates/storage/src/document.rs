//! Documents as they came in, their outline, and what the linter says of them.

use crate::{Row, StorageError, Tx, args, counter, statements};
use domain::Date;
use domain::id::{DocumentId, TenantId};

/// A document without its bytes and text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Identity.
    pub id: DocumentId,
    /// VB-001.
    pub code: String,
    /// Code of the type: `plan`.
    pub kind: Option<String>,
    /// As printed: "144/KH-UBND".
    pub number: Option<String>,
    /// Type word and subject, or the file's name.
    pub title: String,
    /// Who issued it.
    pub issuer: Option<String>,
    /// Date of the document.
    pub issued_on: Option<Date>,
    /// Main year or span of years.
    pub period: Option<String>,
    /// The province it is for, as printed.
    pub province: Option<String>,
    /// Who signed.
    pub signer_name: Option<String>,
    /// As what.
    pub signer_role: Option<String>,
    /// Name of the file.
    pub file_name: String,
    /// `text/plain`, …
    pub media_type: String,
    /// Of the bytes, hexadecimal.
    pub sha256: String,
    /// Instant, ISO 8601 in UTC.
    pub imported_at: String,
    /// Login.
    pub imported_by: String,
}

/// A document before it has a number.
#[derive(Debug, Clone)]
pub struct NewDocument<'a> {
    /// All but `id` and `code` count.
    pub head: &'a Document,
    /// The bytes as they came in.
    pub original: &'a [u8],
    /// The text that spans point into.
    pub text: &'a str,
}

/// A node of the outline; spans count Unicode scalars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentSection {
    /// Place in the outline, from 0.
    pub seq: i64,
    /// The section above.
    pub parent: Option<i64>,
    /// "II.1.(3)".
    pub path: String,
    /// 1 for the topmost.
    pub level: i64,
    /// `heading`, `run_in`, `item`.
    pub kind: String,
    /// As printed.
    pub number: String,
    /// After the number.
    pub separator: String,
    /// Text of the heading.
    pub title: Option<String>,
    /// Number and title.
    pub span: (i64, i64),
    /// The whole section.
    pub extent: (i64, i64),
}

/// A finding of the linter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentFinding {
    /// Place in the list, from 0.
    pub seq: i64,
    /// LT012.
    pub code: String,
    /// `error`, `warning`, `note`, `held`.
    pub severity: String,
    /// One sentence.
    pub message: String,
    /// Where.
    pub span: (i64, i64),
    /// What to do.
    pub hint: Option<String>,
    /// `open`, `resolved`, `waived`.
    pub state: String,
    /// Why it was settled.
    pub reason: Option<String>,
    /// Who settled it.
    pub settled_by: Option<String>,
}

/// What [`read`] reads.
macro_rules! columns {
    () => {
        "id, code, kind, number, title, issuer, issued_on, period, province, signer_name, signer_role, file_name, media_type, \
         sha256, imported_at, imported_by"
    };
}

statements! {
    INSERT = "insert into document (tenant_id, id, code, kind, number, title, issuer, issued_on, period, province,
        signer_name, signer_role, file_name, media_type, sha256, original, text, imported_at, imported_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)";
    FIND_BY_CODE = concat!("select ", columns!(), " from document where tenant_id = $1 and code = $2");
    FIND = concat!("select ", columns!(), " from document where tenant_id = $1 and id = $2");
    FIND_BY_SHA256 = concat!("select ", columns!(), " from document where tenant_id = $1 and sha256 = $2");
    LIST = concat!("select ", columns!(), " from document where tenant_id = $1 order by id");
    FIND_TEXT = "select text from document where tenant_id = $1 and id = $2";
    FIND_EXCERPT = "select substr(text, cast($3 as integer), cast($4 as integer)) as excerpt from document where tenant_id = $1 and id = $2";
    FIND_ORIGINAL = "select original from document where tenant_id = $1 and id = $2";
    INSERT_SECTION = "insert into document_section (tenant_id, document_id, seq, parent_seq, path, level, kind, number,
        separator, title, span_start, span_end, extent_start, extent_end)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    LIST_SECTIONS = "select seq, parent_seq, path, level, kind, number, separator, title, span_start, span_end,
        extent_start, extent_end from document_section where tenant_id = $1 and document_id = $2 order by seq";
    INSERT_FINDING = "insert into document_finding (tenant_id, document_id, seq, code, severity, message, span_start,
        span_end, hint, state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open')";
    LIST_FINDINGS = "select seq, code, severity, message, span_start, span_end, hint, state, reason, settled_by
        from document_finding where tenant_id = $1 and document_id = $2 order by seq";
    SETTLE_FINDING = "update document_finding set state = $4, settled_by = $5, settled_at = $6, reason = $7
        where tenant_id = $1 and document_id = $2 and seq = $3";
}

/// Adds a document; the same bytes twice are [`StorageError::Exists`].
pub async fn insert(tx: &mut Tx, tenant: TenantId, document: &NewDocument<'_>) -> Result<Document, StorageError> {
    let id = counter::next(tx, tenant, "document").await?;
    let code = format!("VB-{id:03}");
    let head = document.head;
    let values = args![
        tenant.0,
        id,
        &code,
        &head.kind,
        &head.number,
        &head.title,
        &head.issuer,
        head.issued_on,
        &head.period,
        &head.province,
        &head.signer_name,
        &head.signer_role,
        &head.file_name,
        &head.media_type,
        &head.sha256,
        document.original,
        document.text,
        &head.imported_at,
        &head.imported_by
    ];
    tx.execute(INSERT, values).await?;
    Ok(Document { id: DocumentId(id), code, ..head.clone() })
}

/// The document with this number.
pub async fn find(tx: &mut Tx, tenant: TenantId, id: DocumentId) -> Result<Option<Document>, StorageError> {
    tx.optional(FIND, args![tenant.0, id.0], read).await
}

/// The document with this code.
pub async fn find_by_code(tx: &mut Tx, tenant: TenantId, code: &str) -> Result<Option<Document>, StorageError> {
    tx.optional(FIND_BY_CODE, args![tenant.0, code], read).await
}

/// The document with these bytes.
pub async fn find_by_sha256(tx: &mut Tx, tenant: TenantId, sha256: &str) -> Result<Option<Document>, StorageError> {
    tx.optional(FIND_BY_SHA256, args![tenant.0, sha256], read).await
}

/// All documents, the oldest first.
pub async fn list(tx: &mut Tx, tenant: TenantId) -> Result<Vec<Document>, StorageError> {
    tx.rows(LIST, args![tenant.0], read).await
}

/// The text that spans point into.
pub async fn get_text(tx: &mut Tx, tenant: TenantId, id: DocumentId) -> Result<String, StorageError> {
    let text = tx.optional(FIND_TEXT, args![tenant.0, id.0], |row| row.text("text")).await?;
    text.ok_or_else(|| not_found(id))
}

/// The words of a span, without loading the text.
pub async fn get_excerpt(
    tx: &mut Tx,
    tenant: TenantId,
    id: DocumentId,
    (start, end): (i64, i64),
) -> Result<String, StorageError> {
    let values = args![tenant.0, id.0, start + 1, end - start];
    let excerpt = tx.optional(FIND_EXCERPT, values, |row| row.text("excerpt")).await?;
    excerpt.ok_or_else(|| not_found(id))
}

/// The bytes as they came in.
pub async fn get_original(tx: &mut Tx, tenant: TenantId, id: DocumentId) -> Result<Vec<u8>, StorageError> {
    let bytes = tx.optional(FIND_ORIGINAL, args![tenant.0, id.0], |row| row.bytes("original")).await?;
    bytes.ok_or_else(|| not_found(id))
}

fn not_found(id: DocumentId) -> StorageError {
    StorageError::NotFound { what: "document", key: id.0.to_string() }
}

/// Adds the outline.
pub async fn insert_sections(
    tx: &mut Tx,
    tenant: TenantId,
    id: DocumentId,
    sections: &[DocumentSection],
) -> Result<(), StorageError> {
    for section in sections {
        let DocumentSection { seq, parent, path, level, kind, number, separator, title, span, extent } = section;
        let values = args![
            tenant.0, id.0, *seq, *parent, path, *level, kind, number, separator, title, span.0, span.1, extent.0,
            extent.1
        ];
        tx.execute(INSERT_SECTION, values).await?;
    }
    Ok(())
}

/// The outline, in order.
pub async fn list_sections(
    tx: &mut Tx,
    tenant: TenantId,
    id: DocumentId,
) -> Result<Vec<DocumentSection>, StorageError> {
    tx.rows(LIST_SECTIONS, args![tenant.0, id.0], |row| {
        Ok(DocumentSection {
            seq: row.int("seq")?,
            parent: row.opt_int("parent_seq")?,
            path: row.text("path")?,
            level: row.int("level")?,
            kind: row.text("kind")?,
            number: row.text("number")?,
            separator: row.text("separator")?,
            title: row.opt_text("title")?,
            span: (row.int("span_start")?, row.int("span_end")?),
            extent: (row.int("extent_start")?, row.int("extent_end")?),
        })
    })
    .await
}

/// Adds the findings of the linter, all open.
pub async fn insert_findings(
    tx: &mut Tx,
    tenant: TenantId,
    id: DocumentId,
    findings: &[DocumentFinding],
) -> Result<(), StorageError> {
    for finding in findings {
        let DocumentFinding { seq, code, severity, message, span, hint, .. } = finding;
        tx.execute(INSERT_FINDING, args![tenant.0, id.0, *seq, code, severity, message, span.0, span.1, hint]).await?;
    }
    Ok(())
}

/// The findings, in order.
pub async fn list_findings(
    tx: &mut Tx,
    tenant: TenantId,
    id: DocumentId,
) -> Result<Vec<DocumentFinding>, StorageError> {
    tx.rows(LIST_FINDINGS, args![tenant.0, id.0], |row| {
        Ok(DocumentFinding {
            seq: row.int("seq")?,
            code: row.text("code")?,
            severity: row.text("severity")?,
            message: row.text("message")?,
            span: (row.int("span_start")?, row.int("span_end")?),
            hint: row.opt_text("hint")?,
            state: row.text("state")?,
            reason: row.opt_text("reason")?,
            settled_by: row.opt_text("settled_by")?,
        })
    })
    .await
}

/// Who settled a finding, when, how and why.
#[derive(Debug, Clone, Copy)]
pub struct Settlement<'a> {
    /// `open`, `resolved`, `waived`.
    pub state: &'a str,
    /// Login.
    pub by: &'a str,
    /// Instant, ISO 8601 in UTC.
    pub at: &'a str,
    /// Why.
    pub reason: &'a str,
}

/// Settles a finding; answers whether there is one.
pub async fn settle_finding(
    tx: &mut Tx,
    tenant: TenantId,
    id: DocumentId,
    seq: i64,
    settlement: &Settlement<'_>,
) -> Result<bool, StorageError> {
    let Settlement { state, by, at, reason } = *settlement;
    Ok(tx.execute(SETTLE_FINDING, args![tenant.0, id.0, seq, state, by, at, reason]).await? > 0)
}

fn read(row: &Row) -> Result<Document, StorageError> {
    Ok(Document {
        id: DocumentId(row.int("id")?),
        code: row.text("code")?,
        kind: row.opt_text("kind")?,
        number: row.opt_text("number")?,
        title: row.text("title")?,
        issuer: row.opt_text("issuer")?,
        issued_on: row.opt_date("issued_on")?,
        period: row.opt_text("period")?,
        province: row.opt_text("province")?,
        signer_name: row.opt_text("signer_name")?,
        signer_role: row.opt_text("signer_role")?,
        file_name: row.text("file_name")?,
        media_type: row.text("media_type")?,
        sha256: row.text("sha256")?,
        imported_at: row.text("imported_at")?,
        imported_by: row.text("imported_by")?,
    })
}
