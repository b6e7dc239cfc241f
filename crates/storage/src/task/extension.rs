//! Requests for a later deadline; each keeps the day that held when it was asked.

use crate::{Row, StorageError, Tx, args, statements};
use domain::Date;
use domain::id::{AccountId, TaskId, TenantId};
use domain::task::ExtensionState;

/// A request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// The task.
    pub task: TaskId,
    /// The event that asked.
    pub seq: i64,
    /// The day it was asked.
    pub asked_on: Date,
    /// Who asked.
    pub asked_by: Option<AccountId>,
    /// Their name then.
    pub asked_by_name: String,
    /// The deadline then.
    pub due_on: Date,
    /// The day asked for.
    pub wanted_on: Date,
    /// Why.
    pub reason: String,
    /// The document that asks, by number.
    pub document: Option<String>,
    /// Where it stands.
    pub state: ExtensionState,
    /// The day it was decided.
    pub decided_on: Option<Date>,
    /// Who decided.
    pub decided_by_name: Option<String>,
    /// What the decision says.
    pub decision: Option<String>,
}

statements! {
    INSERT = "insert into task_extension (tenant_id, task_id, seq, asked_on, asked_by, asked_by_name, due_on, wanted_on, reason,
        document, state, decided_on, decided_by_name, decision)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    DECIDE = "update task_extension set state = $4, decided_on = $5, decided_by_name = $6, decision = $7
        where tenant_id = $1 and task_id = $2 and seq = $3 and state = 'cho_quyet_dinh'";
    LIST_OF = "select task_id, seq, asked_on, asked_by, asked_by_name, due_on, wanted_on, reason, document, state, decided_on,
        decided_by_name, decision from task_extension where tenant_id = $1 and task_id = $2 order by seq desc";
}

/// Adds a request. Only one of a task waits at a time: the schema says so too.
pub async fn insert(tx: &mut Tx, tenant: TenantId, asked: &Extension) -> Result<(), StorageError> {
    let values = args![
        tenant.0,
        asked.task.0,
        asked.seq,
        asked.asked_on,
        asked.asked_by.map(|account| account.0),
        &asked.asked_by_name,
        asked.due_on,
        asked.wanted_on,
        &asked.reason,
        &asked.document,
        asked.state.code(),
        asked.decided_on,
        &asked.decided_by_name,
        &asked.decision
    ];
    tx.execute(INSERT, values).await?;
    Ok(())
}

/// Writes the decision on a request that waits; answers whether it did.
pub async fn decide(tx: &mut Tx, tenant: TenantId, decided: &Extension) -> Result<bool, StorageError> {
    let Extension { task, seq, state, decided_on, decided_by_name, decision, .. } = decided;
    let values = args![tenant.0, task.0, *seq, state.code(), *decided_on, decided_by_name, decision];
    Ok(tx.execute(DECIDE, values).await? == 1)
}

/// The requests of a task, the latest first.
pub async fn list_of(tx: &mut Tx, tenant: TenantId, task: TaskId) -> Result<Vec<Extension>, StorageError> {
    tx.rows(LIST_OF, args![tenant.0, task.0], read).await
}

fn read(row: &Row) -> Result<Extension, StorageError> {
    Ok(Extension {
        task: TaskId(row.int("task_id")?),
        seq: row.int("seq")?,
        asked_on: row.date("asked_on")?,
        asked_by: row.opt_int("asked_by")?.map(AccountId),
        asked_by_name: row.text("asked_by_name")?,
        due_on: row.date("due_on")?,
        wanted_on: row.date("wanted_on")?,
        reason: row.text("reason")?,
        document: row.opt_text("document")?,
        state: row.parse("state", ExtensionState::from_code)?,
        decided_on: row.opt_date("decided_on")?,
        decided_by_name: row.opt_text("decided_by_name")?,
        decision: row.opt_text("decision")?,
    })
}
