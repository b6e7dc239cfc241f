//! What was read from a document, and what people decided about it.

use crate::{Row, StorageError, Tx, args, statements};
use domain::id::{DocumentId, TenantId};
use domain::review::{ItemKind, ReviewState};

/// One thing read from a document; spans count Unicode scalars of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftItem {
    /// Place in the document, from 0, in the order of review.
    pub seq: i64,
    /// CT07-1, NV-3-8-01, DA-012: kept by the object it becomes.
    pub code: String,
    /// What it is.
    pub kind: ItemKind,
    /// The innermost section.
    pub section: Option<i64>,
    /// A few words for lists.
    pub title: String,
    /// Its words in the text.
    pub span: (i64, i64),
    /// What the reader found, as JSON.
    pub payload: String,
    /// What a person made of it, as JSON of the same shape.
    pub edited_payload: Option<String>,
    /// `low`, `medium`, `high`.
    pub confidence: String,
    /// Where it is on its way.
    pub state: ReviewState,
    /// Login.
    pub decided_by: Option<String>,
    /// Instant, ISO 8601 in UTC.
    pub decided_at: Option<String>,
    /// Why it was rejected.
    pub reason: Option<String>,
}

/// A further place of an item in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemSpan {
    /// The item.
    pub item: i64,
    /// `mention`, `value`, `deadline`, `lead`, `coordinating`, …
    pub role: String,
    /// Where.
    pub span: (i64, i64),
}

/// A decision about an item.
#[derive(Debug, Clone, Copy)]
pub struct Decision<'a> {
    /// What it becomes.
    pub state: ReviewState,
    /// What a person made of it, where it was edited.
    pub edited_payload: Option<&'a str>,
    /// Login.
    pub by: &'a str,
    /// Instant, ISO 8601 in UTC.
    pub at: &'a str,
    /// Why, where it is rejected.
    pub reason: Option<&'a str>,
}

statements! {
    INSERT = "insert into draft_item (tenant_id, document_id, seq, code, kind, section_seq, title, span_start, span_end,
        payload, confidence, state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    INSERT_SPAN = "insert into draft_item_span (tenant_id, document_id, item_seq, seq, role, span_start, span_end)
        values ($1, $2, $3, $4, $5, $6, $7)";
    FIND = "select seq, code, kind, section_seq, title, span_start, span_end, payload, edited_payload, confidence, state,
        decided_by, decided_at, reason from draft_item where tenant_id = $1 and document_id = $2 and seq = $3";
    FIND_BY_CODE = "select seq, code, kind, section_seq, title, span_start, span_end, payload, edited_payload, confidence,
        state, decided_by, decided_at, reason from draft_item where tenant_id = $1 and document_id = $2 and code = $3";
    LIST = "select seq, code, kind, section_seq, title, span_start, span_end, payload, edited_payload, confidence, state,
        decided_by, decided_at, reason from draft_item where tenant_id = $1 and document_id = $2 order by seq";
    LIST_SPANS = "select item_seq, role, span_start, span_end from draft_item_span
        where tenant_id = $1 and document_id = $2 order by item_seq, seq";
    LIST_SPANS_OF = "select item_seq, role, span_start, span_end from draft_item_span
        where tenant_id = $1 and document_id = $2 and item_seq = $3 order by seq";
    DECIDE = "update draft_item set state = $4, edited_payload = $5, decided_by = $6, decided_at = $7, reason = $8
        where tenant_id = $1 and document_id = $2 and seq = $3 and state = $9";
    COUNTS = "select state, count(*) as items from draft_item where tenant_id = $1 and document_id = $2
        and kind in ('indicator', 'task', 'project', 'citation', 'organisation') group by state order by state";
    COUNTS_OF_ALL = "select document_id, state, count(*) as items from draft_item where tenant_id = $1
        and kind in ('indicator', 'task', 'project', 'citation', 'organisation')
        group by document_id, state order by document_id, state";
}

/// Adds the items of a document with their further places.
pub async fn insert_all(
    tx: &mut Tx,
    tenant: TenantId,
    document: DocumentId,
    items: &[DraftItem],
    spans: &[ItemSpan],
) -> Result<(), StorageError> {
    for item in items {
        let (kind, state) = (item.kind.code(), item.state.code());
        let values = args![
            tenant.0,
            document.0,
            item.seq,
            &item.code,
            kind,
            item.section,
            &item.title,
            item.span.0,
            item.span.1,
            &item.payload,
            &item.confidence,
            state
        ];
        tx.execute(INSERT, values).await?;
    }
    for (seq, span) in (0_i64..).zip(spans) {
        let values = args![tenant.0, document.0, span.item, seq, &span.role, span.span.0, span.span.1];
        tx.execute(INSERT_SPAN, values).await?;
    }
    Ok(())
}

/// The item at a place.
pub async fn find(
    tx: &mut Tx,
    tenant: TenantId,
    document: DocumentId,
    seq: i64,
) -> Result<Option<DraftItem>, StorageError> {
    tx.optional(FIND, args![tenant.0, document.0, seq], read).await
}

/// The item with this code.
pub async fn find_by_code(
    tx: &mut Tx,
    tenant: TenantId,
    document: DocumentId,
    code: &str,
) -> Result<Option<DraftItem>, StorageError> {
    tx.optional(FIND_BY_CODE, args![tenant.0, document.0, code], read).await
}

/// All items, in order.
pub async fn list(tx: &mut Tx, tenant: TenantId, document: DocumentId) -> Result<Vec<DraftItem>, StorageError> {
    tx.rows(LIST, args![tenant.0, document.0], read).await
}

/// The further places of all items, in order.
pub async fn list_spans(tx: &mut Tx, tenant: TenantId, document: DocumentId) -> Result<Vec<ItemSpan>, StorageError> {
    tx.rows(LIST_SPANS, args![tenant.0, document.0], read_span).await
}

/// The further places of one item.
pub async fn list_spans_of(
    tx: &mut Tx,
    tenant: TenantId,
    document: DocumentId,
    item: i64,
) -> Result<Vec<ItemSpan>, StorageError> {
    tx.rows(LIST_SPANS_OF, args![tenant.0, document.0, item], read_span).await
}

/// Decides about an item that is in the state `from`; answers whether it was.
pub async fn decide(
    tx: &mut Tx,
    tenant: TenantId,
    document: DocumentId,
    seq: i64,
    from: ReviewState,
    decision: &Decision<'_>,
) -> Result<bool, StorageError> {
    let Decision { state, edited_payload, by, at, reason } = *decision;
    let (state, from) = (state.code(), from.code());
    let values = args![tenant.0, document.0, seq, state, edited_payload, by, at, reason, from];
    Ok(tx.execute(DECIDE, values).await? > 0)
}

/// How many items that a person decides about are in each state.
pub async fn counts(
    tx: &mut Tx,
    tenant: TenantId,
    document: DocumentId,
) -> Result<Vec<(ReviewState, i64)>, StorageError> {
    tx.rows(COUNTS, args![tenant.0, document.0], |row| {
        Ok((row.parse("state", ReviewState::from_code)?, row.int("items")?))
    })
    .await
}

/// The same for every document.
pub async fn counts_of_all(tx: &mut Tx, tenant: TenantId) -> Result<Vec<(DocumentId, ReviewState, i64)>, StorageError> {
    tx.rows(COUNTS_OF_ALL, args![tenant.0], |row| {
        let document = DocumentId(row.int("document_id")?);
        Ok((document, row.parse("state", ReviewState::from_code)?, row.int("items")?))
    })
    .await
}

fn read(row: &Row) -> Result<DraftItem, StorageError> {
    Ok(DraftItem {
        seq: row.int("seq")?,
        code: row.text("code")?,
        kind: row.parse("kind", ItemKind::from_code)?,
        section: row.opt_int("section_seq")?,
        title: row.text("title")?,
        span: (row.int("span_start")?, row.int("span_end")?),
        payload: row.text("payload")?,
        edited_payload: row.opt_text("edited_payload")?,
        confidence: row.text("confidence")?,
        state: row.parse("state", ReviewState::from_code)?,
        decided_by: row.opt_text("decided_by")?,
        decided_at: row.opt_text("decided_at")?,
        reason: row.opt_text("reason")?,
    })
}

fn read_span(row: &Row) -> Result<ItemSpan, StorageError> {
    Ok(ItemSpan {
        item: row.int("item_seq")?,
        role: row.text("role")?,
        span: (row.int("span_start")?, row.int("span_end")?),
    })
}
