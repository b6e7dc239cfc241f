//! The log of what was done: rows are added, never changed; each carries the hash of the one before.

use crate::{Row, StorageError, Tx, args, statements};
use domain::id::TenantId;

/// One event of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEvent {
    /// Place in the log, from 1 without gaps.
    pub seq: i64,
    /// Instant, ISO 8601 in UTC.
    pub at: String,
    /// Login, or the name of a programme.
    pub actor: String,
    /// `document.imported`.
    pub action: String,
    /// `document`.
    pub object_kind: String,
    /// VB-001.
    pub object_code: String,
    /// What changed, as JSON; no personal data, no secrets.
    pub detail: String,
    /// Hash of the event before; 64 zeros for the first.
    pub previous_hash: String,
    /// SHA-256 of this event, hexadecimal.
    pub hash: String,
}

statements! {
    INSERT = "insert into audit_event (tenant_id, seq, at, actor, action, object_kind, object_code, detail,
        previous_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    FIND_LAST = "select seq, at, actor, action, object_kind, object_code, detail, previous_hash, hash from audit_event
        where tenant_id = $1 order by seq desc limit 1";
    LIST_AFTER = "select seq, at, actor, action, object_kind, object_code, detail, previous_hash, hash from audit_event
        where tenant_id = $1 and seq > $2 order by seq limit $3";
    LIST_OF_OBJECT = "select seq, at, actor, action, object_kind, object_code, detail, previous_hash, hash from audit_event
        where tenant_id = $1 and object_kind = $2 and object_code = $3 order by seq desc limit $4";
    LIST_LATEST = "select seq, at, actor, action, object_kind, object_code, detail, previous_hash, hash from audit_event
        where tenant_id = $1 and seq < $2 and ($3 = '' or actor = $3 or actor like $4 or actor like $5)
        and ($6 = '' or object_code = $6) order by seq desc limit $7";
    LOCK = "update counter set value = value where tenant_id = $1 and name = 'audit_event'";
    OPEN = "insert into counter (tenant_id, name, value) values ($1, 'audit_event', 0)
        on conflict (tenant_id, name) do nothing";
}

/// The last event.
pub async fn find_last(tx: &mut Tx, tenant: TenantId) -> Result<Option<AuditEvent>, StorageError> {
    tx.optional(FIND_LAST, args![tenant.0], read).await
}

/// The last event; whoever asks holds the end of the log until the transaction is over.
pub async fn find_last_for_append(tx: &mut Tx, tenant: TenantId) -> Result<Option<AuditEvent>, StorageError> {
    tx.execute(OPEN, args![tenant.0]).await?;
    tx.execute(LOCK, args![tenant.0]).await?;
    find_last(tx, tenant).await
}

/// Adds an event.
pub async fn insert(tx: &mut Tx, tenant: TenantId, event: &AuditEvent) -> Result<(), StorageError> {
    let AuditEvent { seq, at, actor, action, object_kind, object_code, detail, previous_hash, hash } = event;
    let values = args![tenant.0, *seq, at, actor, action, object_kind, object_code, detail, previous_hash, hash];
    tx.execute(INSERT, values).await?;
    Ok(())
}

/// So many events after a place in the log, in order.
pub async fn list_after(tx: &mut Tx, tenant: TenantId, seq: i64, most: i64) -> Result<Vec<AuditEvent>, StorageError> {
    tx.rows(LIST_AFTER, args![tenant.0, seq, most], read).await
}

/// Which events of the log are wanted; empty words want all.
#[derive(Debug, Clone, Default)]
pub struct LogFilter<'a> {
    /// Who did it, or was acted for.
    pub actor: &'a str,
    /// What it was done to.
    pub object_code: &'a str,
    /// Only those before this one.
    pub before: Option<i64>,
    /// How many.
    pub most: i64,
}

/// The latest events, the newest first.
pub async fn list_latest(
    tx: &mut Tx,
    tenant: TenantId,
    filter: &LogFilter<'_>,
) -> Result<Vec<AuditEvent>, StorageError> {
    let LogFilter { actor, object_code, before, most } = *filter;
    // Whoever acts for another stands in the log as two names, one at each end.
    let (first, last) = (format!("{} %", escaped(actor)), format!("% {}", escaped(actor)));
    let before = before.unwrap_or(i64::MAX);
    tx.rows(LIST_LATEST, args![tenant.0, before, actor, first, last, object_code, most], read).await
}

/// Letters that a pattern takes for more than themselves are left out; no login has them but for the underline.
fn escaped(actor: &str) -> String {
    actor.replace('%', "")
}

/// The latest events of one thing, the newest first.
pub async fn list_of_object(
    tx: &mut Tx,
    tenant: TenantId,
    kind: &str,
    code: &str,
    most: i64,
) -> Result<Vec<AuditEvent>, StorageError> {
    tx.rows(LIST_OF_OBJECT, args![tenant.0, kind, code, most], read).await
}

fn read(row: &Row) -> Result<AuditEvent, StorageError> {
    Ok(AuditEvent {
        seq: row.int("seq")?,
        at: row.text("at")?,
        actor: row.text("actor")?,
        action: row.text("action")?,
        object_kind: row.text("object_kind")?,
        object_code: row.text("object_code")?,
        detail: row.text("detail")?,
        previous_hash: row.text("previous_hash")?,
        hash: row.text("hash")?,
    })
}
