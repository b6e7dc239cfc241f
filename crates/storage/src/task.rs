//! Tasks, the bodies that take part, and what their sentences name.

use crate::{Row, StorageError, Tx, args, counter, statements};
use domain::Date;
use domain::deadline::{DeadlineKind, Frequency};
use domain::id::{DocumentId, OrgUnitId, TaskId, TenantId};
use domain::task::{TaskDates, TaskState};

/// A task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Identity.
    pub id: TaskId,
    /// NV-3-8-01.
    pub code: String,
    /// The document that sets it.
    pub document: DocumentId,
    /// The item it was read as.
    pub item: i64,
    /// Path of its section: "III.8".
    pub section_path: String,
    /// The words of the task.
    pub title: String,
    /// "Chủ trì": the one body that answers.
    pub lead: Option<OrgUnitId>,
    /// Where the lead comes from: `document`, `heading`, `decision`.
    pub lead_basis: Option<String>,
    /// Where the work stands.
    pub state: TaskState,
    /// How the date binds.
    pub deadline_kind: Option<DeadlineKind>,
    /// The words of the deadline.
    pub deadline_text: Option<String>,
    /// The printed date.
    pub printed_on: Option<Date>,
    /// The last day in time now.
    pub due_on: Option<Date>,
    /// The last day in time as the document set it.
    pub original_due_on: Option<Date>,
    /// How often, for a duty that returns.
    pub frequency: Option<Frequency>,
    /// The day the product was handed in.
    pub reported_on: Option<Date>,
    /// The day it was confirmed.
    pub confirmed_on: Option<Date>,
}

impl Task {
    /// The dates that decide whether it is in time.
    pub const fn dates(&self) -> TaskDates {
        TaskDates { due_on: self.due_on, reported_on: self.reported_on }
    }
}

/// A body that takes part in a task, by its role: `coordinating`, `implementing`, `submit_to`, `directed_by`, `named_lead`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskBody {
    /// The task.
    pub task: TaskId,
    /// The body.
    pub org_unit: OrgUnitId,
    /// As what.
    pub role: String,
}

/// What a task's sentence names: `indicator`, `project`, `citation` by code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskLink {
    /// The task.
    pub task: TaskId,
    /// What is named.
    pub kind: String,
    /// Its code.
    pub code: String,
}

statements! {
    INSERT = "insert into task (tenant_id, id, code, document_id, item_seq, section_path, title, lead_id, lead_basis, state,
        deadline_kind, deadline_text, printed_on, due_on, original_due_on, frequency, reported_on, confirmed_on, version)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 1)";
    INSERT_BODY = "insert into task_body (tenant_id, task_id, org_unit_id, role) values ($1, $2, $3, $4)
        on conflict (tenant_id, task_id, org_unit_id, role) do nothing";
    INSERT_LINK = "insert into task_link (tenant_id, task_id, kind, code) values ($1, $2, $3, $4)
        on conflict (tenant_id, task_id, kind, code) do nothing";
    DELETE_BODIES = "delete from task_body where tenant_id = $1 and task_id = $2";
    DELETE_LINKS = "delete from task_link where tenant_id = $1 and task_id = $2";
    DELETE = "delete from task where tenant_id = $1 and id = $2";
    FIND_BY_CODE = "select id, code, document_id, item_seq, section_path, title, lead_id, lead_basis, state, deadline_kind,
        deadline_text, printed_on, due_on, original_due_on, frequency, reported_on, confirmed_on
        from task where tenant_id = $1 and code = $2";
    LIST = "select id, code, document_id, item_seq, section_path, title, lead_id, lead_basis, state, deadline_kind,
        deadline_text, printed_on, due_on, original_due_on, frequency, reported_on, confirmed_on
        from task where tenant_id = $1 order by document_id, item_seq";
    LIST_BODIES = "select task_id, org_unit_id, role from task_body where tenant_id = $1 order by task_id, role, org_unit_id";
    LIST_BODIES_OF = "select task_id, org_unit_id, role from task_body where tenant_id = $1 and task_id = $2
        order by role, org_unit_id";
    LIST_LINKS_OF = "select task_id, kind, code from task_link where tenant_id = $1 and task_id = $2 order by kind, code";
    LIST_LINKS_OF_KIND = "select l.code, t.code as task_code from task_link l
        join task t on t.tenant_id = l.tenant_id and t.id = l.task_id
        where l.tenant_id = $1 and l.kind = $2 order by l.code, t.code";
    LIST_OF_LINK = "select t.id, t.code, t.document_id, t.item_seq, t.section_path, t.title, t.lead_id, t.lead_basis, t.state,
        t.deadline_kind, t.deadline_text, t.printed_on, t.due_on, t.original_due_on, t.frequency, t.reported_on,
        t.confirmed_on from task t join task_link l on l.tenant_id = t.tenant_id and l.task_id = t.id
        where t.tenant_id = $1 and l.kind = $2 and l.code = $3 order by t.document_id, t.item_seq";
}

/// Adds a task; its `id` is minted here.
pub async fn insert(tx: &mut Tx, tenant: TenantId, task: &Task) -> Result<TaskId, StorageError> {
    let id = counter::next(tx, tenant, "task").await?;
    let values = args![
        tenant.0,
        id,
        &task.code,
        task.document.0,
        task.item,
        &task.section_path,
        &task.title,
        task.lead.map(|lead| lead.0),
        &task.lead_basis,
        task.state.code(),
        task.deadline_kind.map(DeadlineKind::code),
        &task.deadline_text,
        task.printed_on,
        task.due_on,
        task.original_due_on,
        task.frequency.map(Frequency::code),
        task.reported_on,
        task.confirmed_on
    ];
    tx.execute(INSERT, values).await?;
    Ok(TaskId(id))
}

/// Adds a body that takes part.
pub async fn insert_body(tx: &mut Tx, tenant: TenantId, body: &TaskBody) -> Result<(), StorageError> {
    tx.execute(INSERT_BODY, args![tenant.0, body.task.0, body.org_unit.0, &body.role]).await?;
    Ok(())
}

/// Adds what the sentence names.
pub async fn insert_link(tx: &mut Tx, tenant: TenantId, link: &TaskLink) -> Result<(), StorageError> {
    tx.execute(INSERT_LINK, args![tenant.0, link.task.0, &link.kind, &link.code]).await?;
    Ok(())
}

/// Takes back a task whose item was rejected after all; the item and the log keep what it was.
pub async fn delete(tx: &mut Tx, tenant: TenantId, id: TaskId) -> Result<(), StorageError> {
    tx.execute(DELETE_BODIES, args![tenant.0, id.0]).await?;
    tx.execute(DELETE_LINKS, args![tenant.0, id.0]).await?;
    tx.execute(DELETE, args![tenant.0, id.0]).await?;
    Ok(())
}

/// The task with this code.
pub async fn find_by_code(tx: &mut Tx, tenant: TenantId, code: &str) -> Result<Option<Task>, StorageError> {
    tx.optional(FIND_BY_CODE, args![tenant.0, code], read).await
}

/// All tasks, in the order of their documents.
pub async fn list(tx: &mut Tx, tenant: TenantId) -> Result<Vec<Task>, StorageError> {
    tx.rows(LIST, args![tenant.0], read).await
}

/// The tasks whose sentences name something.
pub async fn list_of_link(tx: &mut Tx, tenant: TenantId, kind: &str, code: &str) -> Result<Vec<Task>, StorageError> {
    tx.rows(LIST_OF_LINK, args![tenant.0, kind, code], read).await
}

/// The bodies of all tasks.
pub async fn list_bodies(tx: &mut Tx, tenant: TenantId) -> Result<Vec<TaskBody>, StorageError> {
    tx.rows(LIST_BODIES, args![tenant.0], read_body).await
}

/// The bodies of one task.
pub async fn list_bodies_of(tx: &mut Tx, tenant: TenantId, id: TaskId) -> Result<Vec<TaskBody>, StorageError> {
    tx.rows(LIST_BODIES_OF, args![tenant.0, id.0], read_body).await
}

/// What the sentence of one task names.
pub async fn list_links_of(tx: &mut Tx, tenant: TenantId, id: TaskId) -> Result<Vec<TaskLink>, StorageError> {
    tx.rows(LIST_LINKS_OF, args![tenant.0, id.0], |row| {
        Ok(TaskLink { task: TaskId(row.int("task_id")?), kind: row.text("kind")?, code: row.text("code")? })
    })
    .await
}

/// Every code of a kind that sentences name, with the code of the task that names it.
pub async fn list_links_of_kind(
    tx: &mut Tx,
    tenant: TenantId,
    kind: &str,
) -> Result<Vec<(String, String)>, StorageError> {
    tx.rows(LIST_LINKS_OF_KIND, args![tenant.0, kind], |row| Ok((row.text("code")?, row.text("task_code")?))).await
}

fn read_body(row: &Row) -> Result<TaskBody, StorageError> {
    Ok(TaskBody {
        task: TaskId(row.int("task_id")?),
        org_unit: OrgUnitId(row.int("org_unit_id")?),
        role: row.text("role")?,
    })
}

fn read(row: &Row) -> Result<Task, StorageError> {
    Ok(Task {
        id: TaskId(row.int("id")?),
        code: row.text("code")?,
        document: DocumentId(row.int("document_id")?),
        item: row.int("item_seq")?,
        section_path: row.text("section_path")?,
        title: row.text("title")?,
        lead: row.opt_int("lead_id")?.map(OrgUnitId),
        lead_basis: row.opt_text("lead_basis")?,
        state: row.parse("state", TaskState::from_code)?,
        deadline_kind: row.opt_parse("deadline_kind", DeadlineKind::from_code)?,
        deadline_text: row.opt_text("deadline_text")?,
        printed_on: row.opt_date("printed_on")?,
        due_on: row.opt_date("due_on")?,
        original_due_on: row.opt_date("original_due_on")?,
        frequency: row.opt_parse("frequency", Frequency::from_code)?,
        reported_on: row.opt_date("reported_on")?,
        confirmed_on: row.opt_date("confirmed_on")?,
    })
}
