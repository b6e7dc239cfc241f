//! The log of what was done: every change, sign-in and export, hash-chained in the transaction of the change.
//!
//! The hash of an event is SHA-256 over its fields joined by line feeds, the hash of the event before it first:
//! previous hash, number, instant, actor, action, kind, code, detail.

use crate::{AppError, Ctx};
use serde_json::Value;
use sha2::{Digest, Sha256};
use storage::audit::{self, AuditEvent};

/// What happened.
#[derive(Debug, Clone)]
pub struct Event<'a> {
    /// `document.imported`.
    pub action: &'static str,
    /// `document`.
    pub object_kind: &'static str,
    /// VB-001.
    pub object_code: &'a str,
    /// What changed; no personal data, no secrets.
    pub detail: Value,
}

/// Before the first event.
pub(crate) const NO_HASH: &str = "0000000000000000000000000000000000000000000000000000000000000000";

pub(crate) async fn append(ctx: &mut Ctx<'_>, event: &Event<'_>) -> Result<(), AppError> {
    let last = audit::find_last_for_append(&mut ctx.tx, ctx.tenant).await?;
    let (seq, previous_hash) = last.map_or((1, NO_HASH.to_owned()), |last| (last.seq + 1, last.hash));
    let unsigned = AuditEvent {
        seq,
        at: ctx.now.clone(),
        actor: ctx.actor.signature(),
        action: event.action.to_owned(),
        object_kind: event.object_kind.to_owned(),
        object_code: event.object_code.to_owned(),
        detail: event.detail.to_string(),
        previous_hash,
        hash: String::new(),
    };
    let event = AuditEvent { hash: hash(&unsigned), ..unsigned };
    Ok(audit::insert(&mut ctx.tx, ctx.tenant, &event).await?)
}

/// The hash that an event must carry.
pub fn hash(event: &AuditEvent) -> String {
    let seq = event.seq.to_string();
    let fields = [
        event.previous_hash.as_str(),
        &seq,
        &event.at,
        &event.actor,
        &event.action,
        &event.object_kind,
        &event.object_code,
        &event.detail,
    ];
    hex(&Sha256::digest(fields.join("\n")))
}

/// Bytes as lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
