//! Tasks, the bodies that take part, and what their sentences name.

pub mod event;
pub mod evidence;
pub mod extension;
pub mod query;

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
    /// What was said when it was assigned.
    pub brief: TaskBrief,
    /// How often its deadline was moved.
    pub extensions: i64,
    /// The duty that this one is a period of.
    pub parent: Option<TaskId>,
    /// Which period: `2025-Q3`.
    pub period: Option<String>,
    /// A duty whose periods are tasks of their own; it counts through them.
    pub is_series: bool,
    /// Grows with each change; who changes a task says which version was seen.
    pub version: i64,
}

/// What an assignment says of a task, beyond what a plan says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TaskBrief {
    /// Who works on it, by name or post.
    pub person: Option<String>,
    /// "Lãnh đạo theo dõi".
    pub overseer: Option<String>,
    /// What proves that it is done.
    pub product: Option<String>,
    /// How one sees that the product is good.
    pub criterion: Option<String>,
    /// The day it was given to its lead; none where only a plan names the lead.
    pub assigned_on: Option<Date>,
    /// Whether all six things ("6 rõ") are said.
    pub is_clear: bool,
}

impl Task {
    /// The dates that decide whether it is in time.
    pub const fn dates(&self) -> TaskDates {
        TaskDates { due_on: self.due_on, reported_on: self.reported_on }
    }
}

/// A body that takes part in a task, by its role: `coordinating`, `implementing`, `submit_to`, `directed_by`, `named_lead`,
/// `accepting` (the product), `deciding` ("thẩm quyền").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskBody {
    /// The task.
    pub task: TaskId,
    /// The body.
    pub org_unit: OrgUnitId,
    /// As what.
    pub role: String,
    /// Its own part, where it helps.
    pub part: Option<String>,
    /// Its own last day.
    pub due_on: Option<Date>,
    /// The day it did its part.
    pub handed_in_on: Option<Date>,
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

/// The columns of a task, as [`read`] takes them.
macro_rules! columns {
    () => {
        "t.id, t.code, t.document_id, t.item_seq, t.section_path, t.title, t.lead_id, t.lead_basis, t.state, t.deadline_kind,
        t.deadline_text, t.printed_on, t.due_on, t.original_due_on, t.frequency, t.reported_on, t.confirmed_on, t.person,
        t.overseer, t.product, t.criterion, t.assigned_on, t.is_clear, t.extensions, t.parent_id, t.period, t.is_series, t.version"
    };
}
pub(crate) use columns;

statements! {
    INSERT = "insert into task (tenant_id, id, code, document_id, item_seq, section_path, title, lead_id, lead_basis, state,
        deadline_kind, deadline_text, printed_on, due_on, original_due_on, frequency, reported_on, confirmed_on, person,
        overseer, product, criterion, assigned_on, is_clear, extensions, parent_id, period, is_series, version)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
        $25, $26, $27, $28, 1)";
    UPDATE = "update task set lead_id = $4, lead_basis = $5, state = $6, due_on = $7, reported_on = $8, confirmed_on = $9,
        person = $10, overseer = $11, product = $12, criterion = $13, assigned_on = $14, is_clear = $15, extensions = $16,
        is_series = $17, original_due_on = $18, version = version + 1 where tenant_id = $1 and id = $2 and version = $3";
    INSERT_BODY = "insert into task_body (tenant_id, task_id, org_unit_id, role, part, due_on, handed_in_on)
        values ($1, $2, $3, $4, $5, $6, $7) on conflict (tenant_id, task_id, org_unit_id, role) do nothing";
    DELETE_BODIES_OF_ROLE = "delete from task_body where tenant_id = $1 and task_id = $2 and role = $3";
    HAND_IN_PART = "update task_body set handed_in_on = $4 where tenant_id = $1 and task_id = $2 and org_unit_id = $3
        and role = 'coordinating'";
    INSERT_LINK = "insert into task_link (tenant_id, task_id, kind, code) values ($1, $2, $3, $4)
        on conflict (tenant_id, task_id, kind, code) do nothing";
    DELETE_BODIES = "delete from task_body where tenant_id = $1 and task_id = $2";
    DELETE_LINKS = "delete from task_link where tenant_id = $1 and task_id = $2";
    DELETE = "delete from task where tenant_id = $1 and id = $2";
    FIND_BY_CODE = concat!("select ", columns!(), " from task t where t.tenant_id = $1 and t.code = $2");
    LIST_PERIODS = concat!("select ", columns!(), " from task t where t.tenant_id = $1 and t.parent_id = $2 order by t.id");
    LIST_RECURRING = concat!("select ", columns!(), " from task t where t.tenant_id = $1 and t.frequency is not null
        and t.parent_id is null and t.state not in ('huy', 'hoan_thanh', 'tam_dung') order by t.id");
    LIST = concat!("select ", columns!(), " from task t where t.tenant_id = $1 and t.is_series = false
        order by t.document_id, t.item_seq, t.id");
    LIST_BODIES = "select task_id, org_unit_id, role, part, due_on, handed_in_on from task_body where tenant_id = $1
        order by task_id, role, org_unit_id";
    LIST_BODIES_OF = "select task_id, org_unit_id, role, part, due_on, handed_in_on from task_body
        where tenant_id = $1 and task_id = $2 order by role, org_unit_id";
    LIST_LINKS_OF = "select task_id, kind, code from task_link where tenant_id = $1 and task_id = $2 order by kind, code";
    LIST_LINKS_OF_KIND = "select l.code, t.code as task_code from task_link l
        join task t on t.tenant_id = l.tenant_id and t.id = l.task_id
        where l.tenant_id = $1 and l.kind = $2 order by l.code, t.code";
    LIST_OF_LINK = concat!("select ", columns!(), " from task t
        join task_link l on l.tenant_id = t.tenant_id and l.task_id = t.id
        where t.tenant_id = $1 and l.kind = $2 and l.code = $3 order by t.document_id, t.item_seq, t.id");
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
        task.confirmed_on,
        &task.brief.person,
        &task.brief.overseer,
        &task.brief.product,
        &task.brief.criterion,
        task.brief.assigned_on,
        task.brief.is_clear,
        task.extensions,
        task.parent.map(|parent| parent.0),
        &task.period,
        task.is_series
    ];
    tx.execute(INSERT, values).await?;
    Ok(TaskId(id))
}

/// Writes what may change of a task, if it is still at the version that was seen; answers whether it was. Its version
/// has then grown by one.
pub async fn update(tx: &mut Tx, tenant: TenantId, task: &Task) -> Result<bool, StorageError> {
    let values = args![
        tenant.0,
        task.id.0,
        task.version,
        task.lead.map(|lead| lead.0),
        &task.lead_basis,
        task.state.code(),
        task.due_on,
        task.reported_on,
        task.confirmed_on,
        &task.brief.person,
        &task.brief.overseer,
        &task.brief.product,
        &task.brief.criterion,
        task.brief.assigned_on,
        task.brief.is_clear,
        task.extensions,
        task.is_series,
        task.original_due_on
    ];
    Ok(tx.execute(UPDATE, values).await? == 1)
}

/// Adds a body that takes part.
pub async fn insert_body(tx: &mut Tx, tenant: TenantId, body: &TaskBody) -> Result<(), StorageError> {
    let TaskBody { task, org_unit, role, part, due_on, handed_in_on } = body;
    tx.execute(INSERT_BODY, args![tenant.0, task.0, org_unit.0, role, part, *due_on, *handed_in_on]).await?;
    Ok(())
}

/// Takes out the bodies of a role, before others are written.
pub async fn delete_bodies_of_role(tx: &mut Tx, tenant: TenantId, id: TaskId, role: &str) -> Result<(), StorageError> {
    tx.execute(DELETE_BODIES_OF_ROLE, args![tenant.0, id.0, role]).await?;
    Ok(())
}

/// A body that helps has done its part; answers whether it helps.
pub async fn hand_in_part(
    tx: &mut Tx,
    tenant: TenantId,
    id: TaskId,
    body: OrgUnitId,
    on: Date,
) -> Result<bool, StorageError> {
    Ok(tx.execute(HAND_IN_PART, args![tenant.0, id.0, body.0, on]).await? == 1)
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

/// The periods of a duty that returns, the earliest first.
pub async fn list_periods(tx: &mut Tx, tenant: TenantId, parent: TaskId) -> Result<Vec<Task>, StorageError> {
    tx.rows(LIST_PERIODS, args![tenant.0, parent.0], read).await
}

/// The duties that return and are not over.
pub async fn list_recurring(tx: &mut Tx, tenant: TenantId) -> Result<Vec<Task>, StorageError> {
    tx.rows(LIST_RECURRING, args![tenant.0], read).await
}

/// All tasks, in the order of their documents; a duty whose periods are open is told by them.
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

pub(crate) fn read_body(row: &Row) -> Result<TaskBody, StorageError> {
    Ok(TaskBody {
        task: TaskId(row.int("task_id")?),
        org_unit: OrgUnitId(row.int("org_unit_id")?),
        role: row.text("role")?,
        part: row.opt_text("part")?,
        due_on: row.opt_date("due_on")?,
        handed_in_on: row.opt_date("handed_in_on")?,
    })
}

pub(crate) fn read(row: &Row) -> Result<Task, StorageError> {
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
        brief: TaskBrief {
            person: row.opt_text("person")?,
            overseer: row.opt_text("overseer")?,
            product: row.opt_text("product")?,
            criterion: row.opt_text("criterion")?,
            assigned_on: row.opt_date("assigned_on")?,
            is_clear: row.bool("is_clear")?,
        },
        extensions: row.int("extensions")?,
        parent: row.opt_int("parent_id")?.map(TaskId),
        period: row.opt_text("period")?,
        is_series: row.bool("is_series")?,
        version: row.int("version")?,
    })
}
