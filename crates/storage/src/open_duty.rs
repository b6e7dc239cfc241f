//! What bodies have open, whatever it is: the duties that an event must hand to a living body. A kind of duty is one file below and
//! its line in [`KINDS`].
//!
//! All statements work on sets: an event that moves ten thousand duties runs as few of them as one that moves ten.

#[macro_use]
mod kind;
mod account;
mod indicator_owner;
mod petition;
mod place_below;
mod project_owner;
mod target_lead;
mod task_body;
mod task_lead;

pub use kind::DutyKind;

use crate::{Row, StorageError, Tx, args, statements};
use domain::Date;
use domain::id::{OrgEventId, OrgUnitId, TenantId};

/// Every kind of duty, in the order in which people see them.
pub const KINDS: &[&DutyKind] = &[
    &task_lead::KIND,
    &task_body::KIND,
    &indicator_owner::KIND,
    &target_lead::KIND,
    &project_owner::KIND,
    &petition::KIND,
    &account::KIND,
    &place_below::KIND,
];

/// The kind with this code.
pub fn kind(code: &str) -> Option<&'static DutyKind> {
    KINDS.iter().copied().find(|kind| kind.code == code)
}

/// An open duty of a body that an event takes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenDuty {
    /// Identity of the thing within its kind.
    pub object: i64,
    /// Which part of it, where a body may hold several: a role, a tree.
    pub part: String,
    /// What people call it: NV-3-8-01.
    pub code: String,
    /// Its words.
    pub title: String,
    /// Place of its holder in the event.
    pub old_seq: i64,
    /// Place of the body that is to take it over; none while nobody is found.
    pub new_seq: Option<i64>,
    /// Whether a person chose that, not the rule.
    pub is_chosen: bool,
}

/// So many open duties go from one body to another, or to nobody yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DutySum {
    /// Place of their holder in the event.
    pub old_seq: i64,
    /// Place of who takes them over.
    pub new_seq: Option<i64>,
    /// How many.
    pub duties: i64,
}

/// What an event has moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The event.
    pub event: OrgEventId,
    /// Code of the kind.
    pub duty: String,
    /// Identity of the thing within its kind.
    pub object: i64,
    /// Which part of it.
    pub part: String,
    /// Who held it until the day before.
    pub from: OrgUnitId,
    /// Who holds it from the day on.
    pub to: OrgUnitId,
    /// The day.
    pub took_effect_on: Date,
}

/// A page of open duties of a kind: those without a taker first.
pub async fn list(
    tx: &mut Tx,
    (tenant, event): (TenantId, OrgEventId),
    kind: &DutyKind,
    (skipped, most): (i64, i64),
) -> Result<Vec<OpenDuty>, StorageError> {
    tx.rows(kind.list, args![tenant.0, event.0, most, skipped], |row| {
        Ok(OpenDuty {
            object: row.int("object_id")?,
            part: row.text("part")?,
            code: row.text("code")?,
            title: row.text("title")?,
            old_seq: row.int("old_seq")?,
            new_seq: row.opt_int("new_seq")?,
            is_chosen: row.opt_int("chosen")?.is_some(),
        })
    })
    .await
}

/// How many open duties of a kind go from whom to whom.
pub async fn sums(
    tx: &mut Tx,
    (tenant, event): (TenantId, OrgEventId),
    kind: &DutyKind,
) -> Result<Vec<DutySum>, StorageError> {
    tx.rows(kind.sums, args![tenant.0, event.0], |row| {
        Ok(DutySum { old_seq: row.int("old_seq")?, new_seq: row.opt_int("new_seq")?, duties: row.int("duties")? })
    })
    .await
}

/// Gives every open duty of a kind that has no taker to one of them, for one old body.
pub async fn choose_rest(
    tx: &mut Tx,
    (tenant, event): (TenantId, OrgEventId),
    kind: &DutyKind,
    (old_seq, new_seq): (i64, i64),
) -> Result<u64, StorageError> {
    tx.execute(kind.choose_rest, args![tenant.0, event.0, old_seq, new_seq]).await
}

/// Moves the open duties of a kind to those who take them over; answers how many.
pub async fn carry(
    tx: &mut Tx,
    (tenant, event): (TenantId, OrgEventId),
    kind: &DutyKind,
    (held_until, took_effect_on): (Date, Date),
) -> Result<u64, StorageError> {
    let moved = tx.execute(kind.note, args![tenant.0, event.0, held_until, took_effect_on]).await?;
    if moved > 0 && matches!(tx, Tx::Postgres(_)) {
        // PostgreSQL plans the next statements by what it knows of the table, and of rows just added it knows nothing.
        tx.script("analyze org_event_move, task, task_body").await?;
    }
    for statement in kind.apply {
        tx.execute(statement, args![tenant.0, event.0]).await?;
    }
    Ok(moved)
}

/// How many duties of a kind that an event has moved are in the hands of the living bodies they were moved to.
pub async fn count_held(
    tx: &mut Tx,
    (tenant, event): (TenantId, OrgEventId),
    kind: &DutyKind,
) -> Result<i64, StorageError> {
    let held = tx.optional(kind.held, args![tenant.0, event.0], |row| row.int("duties")).await?;
    Ok(held.unwrap_or(0))
}

/// How many open duties of a kind the ending bodies of an event have in their hands: none once it is confirmed.
pub async fn count_left(
    tx: &mut Tx,
    (tenant, event): (TenantId, OrgEventId),
    kind: &DutyKind,
) -> Result<i64, StorageError> {
    let left = tx.optional(kind.left, args![tenant.0, event.0], |row| row.int("duties")).await?;
    Ok(left.unwrap_or(0))
}

statements! {
    LIST_MOVES_AFTER = "select event_id, duty, object_id, part, from_id, to_id, took_effect_on from org_event_move
        where tenant_id = $1 and took_effect_on > $2 order by took_effect_on, event_id, duty, object_id, part, from_id";
    SUM_MOVES = "select duty, from_id, to_id, count(*) as duties from org_event_move
        where tenant_id = $1 and event_id = $2 and from_id <> to_id group by duty, from_id, to_id order by duty, from_id, to_id";
    LIST_MOVES_OF = "select event_id, duty, object_id, part, from_id, to_id, took_effect_on from org_event_move
        where tenant_id = $1 and duty = $2 and object_id = $3 order by took_effect_on, event_id, part, from_id";
}

/// What events have moved after a day, the earliest first: whoever gave it first then held it on that day.
pub async fn list_moves_after(tx: &mut Tx, tenant: TenantId, day: Date) -> Result<Vec<Move>, StorageError> {
    tx.rows(LIST_MOVES_AFTER, args![tenant.0, day], read_move).await
}

/// How many duties of which kind an event has moved from whom to whom.
pub async fn sum_moves(
    tx: &mut Tx,
    tenant: TenantId,
    event: OrgEventId,
) -> Result<Vec<(String, OrgUnitId, OrgUnitId, i64)>, StorageError> {
    tx.rows(SUM_MOVES, args![tenant.0, event.0], |row| {
        let (from, to) = (OrgUnitId(row.int("from_id")?), OrgUnitId(row.int("to_id")?));
        Ok((row.text("duty")?, from, to, row.int("duties")?))
    })
    .await
}

/// Through whose hands a duty has gone, the earliest first.
pub async fn list_moves_of(tx: &mut Tx, tenant: TenantId, duty: &str, object: i64) -> Result<Vec<Move>, StorageError> {
    tx.rows(LIST_MOVES_OF, args![tenant.0, duty, object], read_move).await
}

fn read_move(row: &Row) -> Result<Move, StorageError> {
    Ok(Move {
        event: OrgEventId(row.int("event_id")?),
        duty: row.text("duty")?,
        object: row.int("object_id")?,
        part: row.text("part")?,
        from: OrgUnitId(row.int("from_id")?),
        to: OrgUnitId(row.int("to_id")?),
        took_effect_on: row.date("took_effect_on")?,
    })
}

/// The statements of every kind, and those of this file.
pub(crate) fn statements() -> Vec<(&'static str, &'static str)> {
    [
        task_lead::STATEMENTS,
        task_body::STATEMENTS,
        indicator_owner::STATEMENTS,
        target_lead::STATEMENTS,
        project_owner::STATEMENTS,
        petition::STATEMENTS,
        account::STATEMENTS,
        place_below::STATEMENTS,
        STATEMENTS,
    ]
    .concat()
}
