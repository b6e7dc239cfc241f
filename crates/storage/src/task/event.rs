//! What happened to a task: rows are added, never changed.

use crate::{Row, StorageError, Tx, args, statements};
use domain::Date;
use domain::id::{AccountId, TaskId, TenantId};
use domain::task::{TaskAction, TaskState};

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskEvent {
    /// The task.
    pub task: TaskId,
    /// The version of the task that it made.
    pub seq: i64,
    /// Instant, ISO 8601 in UTC.
    pub at: String,
    /// The day that the rules took for today.
    pub happened_on: Date,
    /// Who; none for the programme itself.
    pub account: Option<AccountId>,
    /// Login.
    pub actor: String,
    /// "Chuyên viên Sở Tài chính", as it was then.
    pub actor_name: String,
    /// What was done.
    pub action: TaskAction,
    /// The state before.
    pub from: TaskState,
    /// The state after.
    pub to: TaskState,
    /// Why.
    pub reason: Option<String>,
    /// What changed, as JSON: field, before, after.
    pub changes: String,
}

statements! {
    INSERT = "insert into task_event (tenant_id, task_id, seq, at, happened_on, account_id, actor, actor_name, action,
        from_state, to_state, reason, changes) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    LIST_OF = "select task_id, seq, at, happened_on, account_id, actor, actor_name, action, from_state, to_state, reason,
        changes from task_event where tenant_id = $1 and task_id = $2 order by seq desc";
    FIND_LAST = "select task_id, seq, at, happened_on, account_id, actor, actor_name, action, from_state, to_state, reason,
        changes from task_event where tenant_id = $1 and task_id = $2 order by seq desc limit 1";
    FIND_LAST_OF = "select task_id, seq, at, happened_on, account_id, actor, actor_name, action, from_state, to_state, reason,
        changes from task_event where tenant_id = $1 and task_id = $2 and action = $3 order by seq desc limit 1";
}

/// Adds an event. Two of the same version of a task cannot be.
pub async fn insert(tx: &mut Tx, tenant: TenantId, event: &TaskEvent) -> Result<(), StorageError> {
    let values = args![
        tenant.0,
        event.task.0,
        event.seq,
        &event.at,
        event.happened_on,
        event.account.map(|account| account.0),
        &event.actor,
        &event.actor_name,
        event.action.code(),
        event.from.code(),
        event.to.code(),
        &event.reason,
        &event.changes
    ];
    tx.execute(INSERT, values).await?;
    Ok(())
}

/// Everything that happened to a task, the latest first.
pub async fn list_of(tx: &mut Tx, tenant: TenantId, task: TaskId) -> Result<Vec<TaskEvent>, StorageError> {
    tx.rows(LIST_OF, args![tenant.0, task.0], read).await
}

/// The last thing that happened to a task.
pub async fn find_last(tx: &mut Tx, tenant: TenantId, task: TaskId) -> Result<Option<TaskEvent>, StorageError> {
    tx.optional(FIND_LAST, args![tenant.0, task.0], read).await
}

/// The last time this was done to a task.
pub async fn find_last_of(
    tx: &mut Tx,
    tenant: TenantId,
    task: TaskId,
    action: TaskAction,
) -> Result<Option<TaskEvent>, StorageError> {
    tx.optional(FIND_LAST_OF, args![tenant.0, task.0, action.code()], read).await
}

fn read(row: &Row) -> Result<TaskEvent, StorageError> {
    Ok(TaskEvent {
        task: TaskId(row.int("task_id")?),
        seq: row.int("seq")?,
        at: row.text("at")?,
        happened_on: row.date("happened_on")?,
        account: row.opt_int("account_id")?.map(AccountId),
        actor: row.text("actor")?,
        actor_name: row.text("actor_name")?,
        action: row.parse("action", TaskAction::from_code)?,
        from: row.parse("from_state", TaskState::from_code)?,
        to: row.parse("to_state", TaskState::from_code)?,
        reason: row.opt_text("reason")?,
        changes: row.text("changes")?,
    })
}
