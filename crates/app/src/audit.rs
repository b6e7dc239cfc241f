//! Proof of the log: that nobody has changed, taken out or added an event since it was written.
//!
//! The chain itself shows any change inside it. That its end was not cut off, or the whole written anew, shows a checkpoint: the
//! place and hash of an event, published or kept where the writers of the database cannot reach.

use crate::event::{Event, NO_HASH, hash};
use crate::{Actor, App, AppError, Ctx};
use domain::role::Permission;
use serde_json::{Value, json};
use storage::audit::{self, AuditEvent};

/// Events that are held in memory at once.
const PAGE: i64 = 1_000;

/// A place in the log with the hash that must stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Place in the log.
    pub seq: i64,
    /// Hash of the event there.
    pub hash: String,
}

/// What a look at the whole log found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditReport {
    /// Events that follow from each other, from the first one on.
    pub sound: i64,
    /// The last of them.
    pub last: Option<Checkpoint>,
    /// The first event that does not.
    pub fault: Option<AuditFault>,
}

/// Why the log cannot be trusted, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditFault {
    /// The first bad place.
    pub seq: i64,
    /// What is wrong there.
    pub kind: AuditFaultKind,
}

/// What can be wrong with an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuditFaultKind {
    /// There is no event although later ones exist.
    Missing,
    /// Its hash does not follow from what it says.
    Changed,
    /// It does not follow the event before it.
    Unlinked,
    /// It is not the event of the checkpoint.
    OffCheckpoint,
    /// The log ends before the checkpoint.
    Cut,
}

/// Goes through the log from its first event; stops at the first bad one.
pub async fn verify(app: &App, actor: &Actor, checkpoint: Option<&Checkpoint>) -> Result<AuditReport, AppError> {
    actor.require(Permission::ReadLog)?;
    let mut ctx = app.read(actor).await?;
    let mut walk = Walk { checkpoint, seq: 0, hash: NO_HASH.to_owned() };
    let mut fault = None;
    while fault.is_none() {
        let page = audit::list_after(&mut ctx.tx, ctx.tenant, walk.seq, PAGE).await?;
        if page.is_empty() {
            fault = walk.end();
            break;
        }
        fault = page.iter().find_map(|event| walk.step(event));
    }
    let Walk { seq, hash, .. } = walk;
    Ok(AuditReport { sound: seq, last: (seq > 0).then_some(Checkpoint { seq, hash }), fault })
}

/// Where the log is proven so far.
struct Walk<'a> {
    checkpoint: Option<&'a Checkpoint>,
    seq: i64,
    hash: String,
}

impl Walk<'_> {
    fn step(&mut self, event: &AuditEvent) -> Option<AuditFault> {
        let seq = self.seq + 1;
        let is_off = |checkpoint: &&Checkpoint| checkpoint.seq == seq && checkpoint.hash != event.hash;
        let kind = if event.seq != seq {
            AuditFaultKind::Missing
        } else if event.previous_hash != self.hash {
            AuditFaultKind::Unlinked
        } else if hash(event) != event.hash {
            AuditFaultKind::Changed
        } else if self.checkpoint.is_some_and(|checkpoint| is_off(&checkpoint)) {
            AuditFaultKind::OffCheckpoint
        } else {
            (self.seq, self.hash) = (seq, event.hash.clone());
            return None;
        };
        Some(AuditFault { seq, kind })
    }

    fn end(&self) -> Option<AuditFault> {
        let is_cut = self.checkpoint.is_some_and(|checkpoint| checkpoint.seq > self.seq);
        is_cut.then_some(AuditFault { seq: self.seq + 1, kind: AuditFaultKind::Cut })
    }
}

/// A look at the end of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tail {
    /// How many events there are.
    pub length: i64,
    /// How many of the last were looked at.
    pub looked_at: i64,
    /// Instant of the last one, ISO 8601 in UTC.
    pub last_at: Option<String>,
    /// The first event among them that does not follow.
    pub fault: Option<AuditFault>,
}

/// Whether the last events follow from each other: quick however long the log is.
pub async fn tail(app: &App, actor: &Actor, most: i64) -> Result<Tail, AppError> {
    actor.require(Permission::ReadLog)?;
    let mut ctx = app.read(actor).await?;
    let Some(last) = audit::find_last(&mut ctx.tx, ctx.tenant).await? else {
        return Ok(Tail { length: 0, looked_at: 0, last_at: None, fault: None });
    };
    let from = (last.seq - most).max(0);
    let before = audit::list_after(&mut ctx.tx, ctx.tenant, from - 1, 1).await?;
    let hash =
        before.into_iter().find(|event| event.seq == from).map_or_else(|| NO_HASH.to_owned(), |event| event.hash);
    let events = audit::list_after(&mut ctx.tx, ctx.tenant, from, most).await?;
    let mut walk = Walk { checkpoint: None, seq: from, hash };
    let fault = events.iter().find_map(|event| walk.step(event));
    Ok(Tail { length: last.seq, looked_at: last.seq - from, last_at: Some(last.at), fault })
}

/// The end of the log, to be published; none while nothing has happened.
pub async fn checkpoint(app: &App, actor: &Actor) -> Result<Option<Checkpoint>, AppError> {
    actor.require(Permission::ReadLog)?;
    let mut ctx = app.read(actor).await?;
    let last = audit::find_last(&mut ctx.tx, ctx.tenant).await?;
    Ok(last.map(|last| Checkpoint { seq: last.seq, hash: last.hash }))
}

/// How many events there are.
pub async fn length(ctx: &mut Ctx<'_>) -> Result<i64, AppError> {
    Ok(audit::find_last(&mut ctx.tx, ctx.tenant).await?.map_or(0, |last| last.seq))
}

/// The next events behind a place in the log, each with its place and as an object of JSON that anybody can check without this
/// programme. None are left where there are none.
pub async fn page(app: &App, actor: &Actor, after: i64) -> Result<Vec<(i64, Value)>, AppError> {
    actor.require(Permission::ReadLog)?;
    let mut ctx = app.read(actor).await?;
    let events = audit::list_after(&mut ctx.tx, ctx.tenant, after, PAGE).await?;
    Ok(events.iter().map(|event| (event.seq, as_json(event))).collect())
}

/// Records that the log up to a place was exported.
pub async fn record_export(app: &App, actor: &Actor, last: i64) -> Result<(), AppError> {
    actor.require(Permission::ReadLog)?;
    let mut ctx = app.write(actor).await?;
    let detail = json!({ "events": last });
    ctx.record(&Event { action: "audit.exported", object_kind: "audit", object_code: "audit", detail }).await?;
    ctx.commit().await
}

/// An event with everything that its hash is made of.
fn as_json(event: &AuditEvent) -> Value {
    json!({
        "seq": event.seq, "at": event.at, "actor": event.actor, "action": event.action, "object_kind": event.object_kind,
        "object_code": event.object_code, "detail": event.detail, "previous_hash": event.previous_hash, "hash": event.hash,
    })
}
