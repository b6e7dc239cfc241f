//! Projects, their other names and their milestones.

use crate::{Row, StorageError, Tx, args, counter, statements};
use domain::Date;
use domain::deadline::DeadlineKind;
use domain::fold::name_key;
use domain::id::{DocumentId, OrgUnitId, ProjectId, TenantId};
use domain::project::{Funding, ProjectPhase};

/// A project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// Identity.
    pub id: ProjectId,
    /// DA-012.
    pub code: String,
    /// The document that names it.
    pub document: DocumentId,
    /// The item it was read as.
    pub item: i64,
    /// Longest clear name.
    pub name: String,
    /// `transport`, `urban`, …
    pub sort: String,
    /// Who pays.
    pub funding: Funding,
    /// Where it stood when the document was written.
    pub phase: ProjectPhase,
    /// "Chủ đầu tư".
    pub owner: Option<OrgUnitId>,
}

/// A dated event of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// The project.
    pub project: ProjectId,
    /// Place in the project, from 0.
    pub seq: i64,
    /// "khởi công".
    pub event: String,
    /// How the date binds.
    pub deadline_kind: DeadlineKind,
    /// The words of the date.
    pub deadline_text: String,
    /// The printed date.
    pub printed_on: Option<Date>,
    /// The last day in time.
    pub due_on: Option<Date>,
    /// The day it was reached.
    pub reached_on: Option<Date>,
    /// Where the document says it.
    pub span: (i64, i64),
    /// Where it is known from that it was reached.
    pub source_address: Option<String>,
}

statements! {
    INSERT = "insert into project (tenant_id, id, code, document_id, item_seq, name, sort, funding, phase, owner_id, version)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)";
    INSERT_ALIAS = "insert into project_alias (tenant_id, project_id, name_key, name) values ($1, $2, $3, $4)
        on conflict (tenant_id, project_id, name_key) do nothing";
    INSERT_MILESTONE = "insert into milestone (tenant_id, project_id, seq, event, deadline_kind, deadline_text, printed_on,
        due_on, reached_on, span_start, span_end, source_address)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    REACH = "update milestone set reached_on = $4, source_address = $5
        where tenant_id = $1 and project_id = $2 and seq = $3";
    DELETE_ALIASES = "delete from project_alias where tenant_id = $1 and project_id = $2";
    DELETE_MILESTONES = "delete from milestone where tenant_id = $1 and project_id = $2";
    DELETE = "delete from project where tenant_id = $1 and id = $2";
    FIND_BY_CODE = "select id, code, document_id, item_seq, name, sort, funding, phase, owner_id from project
        where tenant_id = $1 and code = $2";
    LIST = "select id, code, document_id, item_seq, name, sort, funding, phase, owner_id from project
        where tenant_id = $1 order by id";
    LIST_ALIASES_OF = "select name from project_alias where tenant_id = $1 and project_id = $2 order by name";
    LIST_MILESTONES = "select project_id, seq, event, deadline_kind, deadline_text, printed_on, due_on, reached_on, span_start,
        span_end, source_address from milestone where tenant_id = $1 order by project_id, seq";
    LIST_MILESTONES_OF = "select project_id, seq, event, deadline_kind, deadline_text, printed_on, due_on, reached_on,
        span_start, span_end, source_address from milestone where tenant_id = $1 and project_id = $2 order by seq";
}

/// Adds a project; its `id` is minted here.
pub async fn insert(
    tx: &mut Tx,
    tenant: TenantId,
    project: &Project,
    aliases: &[String],
) -> Result<ProjectId, StorageError> {
    let id = counter::next(tx, tenant, "project").await?;
    let (code, name, sort) = (&project.code, &project.name, &project.sort);
    let (funding, phase) = (project.funding.code(), project.phase.code());
    let (document, item, owner) = (project.document.0, project.item, project.owner.map(|owner| owner.0));
    tx.execute(INSERT, args![tenant.0, id, code, document, item, name, sort, funding, phase, owner]).await?;
    for alias in std::iter::once(name).chain(aliases) {
        tx.execute(INSERT_ALIAS, args![tenant.0, id, name_key(alias), alias]).await?;
    }
    Ok(ProjectId(id))
}

/// Adds a milestone.
pub async fn insert_milestone(tx: &mut Tx, tenant: TenantId, milestone: &Milestone) -> Result<(), StorageError> {
    let Milestone { project, seq, event, deadline_kind, deadline_text, printed_on, due_on, .. } = milestone;
    let (span, reached_on, source) = (milestone.span, milestone.reached_on, &milestone.source_address);
    let values = args![
        tenant.0,
        project.0,
        *seq,
        event,
        deadline_kind.code(),
        deadline_text,
        *printed_on,
        *due_on,
        reached_on,
        span.0,
        span.1,
        source
    ];
    tx.execute(INSERT_MILESTONE, values).await?;
    Ok(())
}

/// Records that a milestone was reached, and where that is known from.
pub async fn reach_milestone(
    tx: &mut Tx,
    tenant: TenantId,
    project: ProjectId,
    seq: i64,
    (reached_on, source_address): (Date, &str),
) -> Result<(), StorageError> {
    tx.execute(REACH, args![tenant.0, project.0, seq, reached_on, source_address]).await?;
    Ok(())
}

/// Takes back a project whose item was rejected after all; the item and the log keep what it was.
pub async fn delete(tx: &mut Tx, tenant: TenantId, id: ProjectId) -> Result<(), StorageError> {
    for statement in [DELETE_MILESTONES, DELETE_ALIASES, DELETE] {
        tx.execute(statement, args![tenant.0, id.0]).await?;
    }
    Ok(())
}

/// The project with this code.
pub async fn find_by_code(tx: &mut Tx, tenant: TenantId, code: &str) -> Result<Option<Project>, StorageError> {
    tx.optional(FIND_BY_CODE, args![tenant.0, code], read).await
}

/// All projects, in the order of their codes.
pub async fn list(tx: &mut Tx, tenant: TenantId) -> Result<Vec<Project>, StorageError> {
    tx.rows(LIST, args![tenant.0], read).await
}

/// All names of a project.
pub async fn list_aliases_of(tx: &mut Tx, tenant: TenantId, id: ProjectId) -> Result<Vec<String>, StorageError> {
    tx.rows(LIST_ALIASES_OF, args![tenant.0, id.0], |row| row.text("name")).await
}

/// The milestones of all projects.
pub async fn list_milestones(tx: &mut Tx, tenant: TenantId) -> Result<Vec<Milestone>, StorageError> {
    tx.rows(LIST_MILESTONES, args![tenant.0], read_milestone).await
}

/// The milestones of one project.
pub async fn list_milestones_of(tx: &mut Tx, tenant: TenantId, id: ProjectId) -> Result<Vec<Milestone>, StorageError> {
    tx.rows(LIST_MILESTONES_OF, args![tenant.0, id.0], read_milestone).await
}

fn read(row: &Row) -> Result<Project, StorageError> {
    Ok(Project {
        id: ProjectId(row.int("id")?),
        code: row.text("code")?,
        document: DocumentId(row.int("document_id")?),
        item: row.int("item_seq")?,
        name: row.text("name")?,
        sort: row.text("sort")?,
        funding: row.parse("funding", Funding::from_code)?,
        phase: row.parse("phase", ProjectPhase::from_code)?,
        owner: row.opt_int("owner_id")?.map(OrgUnitId),
    })
}

fn read_milestone(row: &Row) -> Result<Milestone, StorageError> {
    Ok(Milestone {
        project: ProjectId(row.int("project_id")?),
        seq: row.int("seq")?,
        event: row.text("event")?,
        deadline_kind: row.parse("deadline_kind", DeadlineKind::from_code)?,
        deadline_text: row.text("deadline_text")?,
        printed_on: row.opt_date("printed_on")?,
        due_on: row.opt_date("due_on")?,
        reached_on: row.opt_date("reached_on")?,
        span: (row.int("span_start")?, row.int("span_end")?),
        source_address: row.opt_text("source_address")?,
    })
}
