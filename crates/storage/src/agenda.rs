//! What presses: open tasks and milestones by their day, a few at a time, and how many there are. Nothing else is loaded.

use crate::{Row, StorageError, Tx, args, statements};
use domain::Date;
use domain::id::TenantId;

/// An open task with who answers for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueTask {
    /// NV-3-8-01.
    pub code: String,
    /// The words of the task.
    pub title: String,
    /// The last day in time.
    pub due_on: Option<Date>,
    /// Code and name of the body that answers.
    pub lead: Option<(String, String)>,
}

/// A milestone that is not reached, with its project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueMilestone {
    /// Code of the project: DA-012.
    pub project: String,
    /// Name of the project.
    pub name: String,
    /// "thông xe kỹ thuật".
    pub event: String,
    /// The last day in time.
    pub due_on: Date,
}

/// How many tasks there are, and of these how many press.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TaskTotals {
    /// In all.
    pub all: u64,
    /// Confirmed done.
    pub done: u64,
    /// Open and past their day: the official count, late reports that wait for confirmation included.
    pub overdue: u64,
    /// Open, and nobody answers for them.
    pub unassigned: u64,
}

/// States in which somebody still has to do something: see [`domain::task::timeliness`].
macro_rules! open {
    () => {
        "t.is_series = false and t.state not in ('cho_xac_minh', 'hoan_thanh', 'tam_dung', 'huy')"
    };
}

macro_rules! due_task {
    ($tail:expr) => {
        concat!(
            "select t.code, t.title, t.due_on, u.code as lead_code, u.name as lead_name from task t
            left join org_unit u on u.tenant_id = t.tenant_id and u.id = t.lead_id where t.tenant_id = $1 and ",
            open!(),
            $tail
        )
    };
}

statements! {
    LIST_TASKS_DUE = due_task!(" and t.due_on >= $2 and t.due_on <= $3 order by t.due_on, t.id limit $4");
    COUNT_TASKS_DUE = concat!("select count(*) as n from task t where t.tenant_id = $1 and ", open!(),
        " and t.due_on >= $2 and t.due_on <= $3");
    LIST_TASKS_UNASSIGNED = due_task!(" and t.lead_id is null
        order by case when t.due_on is null then 1 else 0 end, t.due_on, t.id limit $2");
    COUNT_TASKS = concat!("select count(*) as n, coalesce(sum(case when t.state = 'hoan_thanh' then 1 else 0 end), 0) as done,
        coalesce(sum(case when t.rank < '1' and t.due_on < coalesce(t.reported_on, $2) then 1 else 0 end), 0) as overdue,
        coalesce(sum(case when t.lead_id is null and ", open!(), " then 1 else 0 end), 0) as unassigned
        from task t where t.tenant_id = $1 and t.is_series = false");
    LIST_MILESTONES_DUE = "select p.code, p.name, m.event, m.due_on from milestone m
        join project p on p.tenant_id = m.tenant_id and p.id = m.project_id
        where m.tenant_id = $1 and m.reached_on is null and m.due_on >= $2 and m.due_on <= $3
        order by m.due_on, p.id, m.seq limit $4";
    COUNT_MILESTONES_DUE = "select count(*) as n from milestone
        where tenant_id = $1 and reached_on is null and due_on >= $2 and due_on <= $3";
}

/// The first open tasks whose last day lies between two, both included, the earliest first.
pub async fn list_tasks_due(
    tx: &mut Tx,
    tenant: TenantId,
    days: (Date, Date),
    most: i64,
) -> Result<Vec<DueTask>, StorageError> {
    tx.rows(LIST_TASKS_DUE, args![tenant.0, days.0, days.1, most], read_task).await
}

/// How many there are.
pub async fn count_tasks_due(tx: &mut Tx, tenant: TenantId, days: (Date, Date)) -> Result<u64, StorageError> {
    count(tx, COUNT_TASKS_DUE, tenant, days).await
}

/// The first open tasks that nobody answers for, those with a day first.
pub async fn list_tasks_unassigned(tx: &mut Tx, tenant: TenantId, most: i64) -> Result<Vec<DueTask>, StorageError> {
    tx.rows(LIST_TASKS_UNASSIGNED, args![tenant.0, most], read_task).await
}

/// How many tasks there are, and how many press today.
pub async fn count_tasks(tx: &mut Tx, tenant: TenantId, today: Date) -> Result<TaskTotals, StorageError> {
    let count = |row: &Row, name: &str| Ok::<_, StorageError>(u64::try_from(row.int(name)?).unwrap_or_default());
    let read = |row: &Row| {
        Ok(TaskTotals {
            all: count(row, "n")?,
            done: count(row, "done")?,
            overdue: count(row, "overdue")?,
            unassigned: count(row, "unassigned")?,
        })
    };
    Ok(tx.optional(COUNT_TASKS, args![tenant.0, today], read).await?.unwrap_or_default())
}

/// The first milestones not reached whose last day lies between two, both included, the earliest first.
pub async fn list_milestones_due(
    tx: &mut Tx,
    tenant: TenantId,
    days: (Date, Date),
    most: i64,
) -> Result<Vec<DueMilestone>, StorageError> {
    tx.rows(LIST_MILESTONES_DUE, args![tenant.0, days.0, days.1, most], |row| {
        Ok(DueMilestone {
            project: row.text("code")?,
            name: row.text("name")?,
            event: row.text("event")?,
            due_on: row.date("due_on")?,
        })
    })
    .await
}

/// How many there are.
pub async fn count_milestones_due(tx: &mut Tx, tenant: TenantId, days: (Date, Date)) -> Result<u64, StorageError> {
    count(tx, COUNT_MILESTONES_DUE, tenant, days).await
}

async fn count(
    tx: &mut Tx,
    statement: &'static str,
    tenant: TenantId,
    days: (Date, Date),
) -> Result<u64, StorageError> {
    let count = tx.optional(statement, args![tenant.0, days.0, days.1], |row| row.int("n")).await?;
    Ok(count.and_then(|count| u64::try_from(count).ok()).unwrap_or_default())
}

fn read_task(row: &Row) -> Result<DueTask, StorageError> {
    Ok(DueTask {
        code: row.text("code")?,
        title: row.text("title")?,
        due_on: row.opt_date("due_on")?,
        lead: row.opt_text("lead_code")?.zip(row.opt_text("lead_name")?),
    })
}
