//! The page of a task: who must do what by when, in which words, and what it moves.

use super::list::{TaskRow, row};
use crate::org_unit::Names;
use crate::{AppError, Ctx};
use domain::deadline::DeadlineKind;
use domain::id::TaskId;
use domain::role::Permission;
use domain::task::due_soon_days;
use domain::{Date, recurrence};
use storage::audit::AuditEvent;
use storage::task::{self, Task};
use storage::{document, draft_item};

/// Entries of the history shown.
const HISTORY_ROWS: i64 = 50;

/// Everything on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskPage {
    /// What the register shows.
    pub row: TaskRow,
    /// How the date binds.
    pub deadline_kind: Option<DeadlineKind>,
    /// The printed date: "trước ngày 30/6" prints 30 June and ends on the 29th.
    pub printed_on: Option<Date>,
    /// Where the lead comes from: `document`, `heading`, `decision`.
    pub lead_basis: Option<String>,
    /// Bodies by role: role, code, name.
    pub bodies: Vec<(String, String, String)>,
    /// What is missing of the six clear things ("6 rõ"): `person`, `work`, `time`, `responsibility`, `product`, `authority`.
    pub unclear: Vec<&'static str>,
    /// Due days of a duty that returns, in the year of the document.
    pub occurrences: Vec<(String, Date)>,
    /// The day the product was handed in.
    pub reported_on: Option<Date>,
    /// The day it was confirmed.
    pub confirmed_on: Option<Date>,
    /// Where it stands in the document.
    pub source: SourceSentence,
    /// Targets that the sentence names: code, name.
    pub targets: Vec<(String, String)>,
    /// Projects that the sentence names: code, name.
    pub projects: Vec<(String, String)>,
    /// Documents that the sentence cites: number or type.
    pub citations: Vec<String>,
    /// What happened to it, the latest first.
    pub history: Vec<AuditEvent>,
}

/// The words of a document that something rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceSentence {
    /// VB-001.
    pub document_code: String,
    /// Title of the document.
    pub document_title: String,
    /// Code of the item in the document, the anchor on its page.
    pub item_code: String,
    /// First letter and one past the last, in Unicode scalars.
    pub span: (i64, i64),
    /// The words, exactly.
    pub quote: String,
    /// SHA-256 of the document's bytes.
    pub sha256: String,
}

/// The page of a task.
pub async fn view(ctx: &mut Ctx<'_>, code: &str) -> Result<TaskPage, AppError> {
    ctx.require(Permission::Read)?;
    let found = task::find_by_code(&mut ctx.tx, ctx.tenant, code).await?;
    let task = found.ok_or_else(|| AppError::not_found("task", code))?;
    let bodies = task::list_bodies_of(&mut ctx.tx, ctx.tenant, task.id).await?;
    let names = Names::load(ctx).await?;
    let soon = due_soon_days(&ctx.catalogue.regulations, ctx.today);
    let named = bodies.iter().filter_map(|body| {
        let (code, name) = names.of(body.org_unit)?;
        Some((body.role.clone(), code, name))
    });
    let links = Links::load(ctx, task.id).await?;
    let history = storage::audit::list_of_object(&mut ctx.tx, ctx.tenant, "item", code, HISTORY_ROWS).await?;
    Ok(TaskPage {
        row: row(&task, &bodies, &names, soon, ctx.today),
        deadline_kind: task.deadline_kind,
        printed_on: task.printed_on,
        lead_basis: task.lead_basis.clone(),
        bodies: named.collect(),
        unclear: unclear(&task),
        occurrences: occurrences(&task, ctx.today),
        reported_on: task.reported_on,
        confirmed_on: task.confirmed_on,
        source: sentence(ctx, task.document, task.item).await?,
        targets: links.targets,
        projects: links.projects,
        citations: links.citations,
        history,
    })
}

/// The six clear things that a task of a plan leaves open. A plan names neither person nor product nor who decides.
fn unclear(task: &Task) -> Vec<&'static str> {
    let mut unclear = vec!["person"];
    if task.due_on.is_none() && task.frequency.is_none() {
        unclear.push("time");
    }
    if task.lead.is_none() {
        unclear.push("responsibility");
    }
    unclear.extend(["product", "authority"]);
    unclear
}

/// The days on which the periods of a returning duty end, in the year of the last day or of today.
fn occurrences(task: &Task, today: Date) -> Vec<(String, Date)> {
    let Some(frequency) = task.frequency else { return Vec::new() };
    let year = task.due_on.map_or(today.year(), |due| due.year());
    let (Ok(first), Ok(last)) = (Date::new(year, 1, 1), Date::new(year, 12, 31)) else { return Vec::new() };
    recurrence::occurrences(frequency, first, last).iter().map(|period| (period.label(), period.last_day())).collect()
}

/// The sentence of an item.
pub(crate) async fn sentence(
    ctx: &mut Ctx<'_>,
    document: domain::id::DocumentId,
    item: i64,
) -> Result<SourceSentence, AppError> {
    let missing = || AppError::not_found("document", document.0.to_string());
    let head = document::find(&mut ctx.tx, ctx.tenant, document).await?.ok_or_else(missing)?;
    let item = draft_item::find(&mut ctx.tx, ctx.tenant, document, item).await?.ok_or_else(missing)?;
    let quote = document::get_excerpt(&mut ctx.tx, ctx.tenant, document, item.span).await?;
    Ok(SourceSentence {
        document_code: head.code,
        document_title: head.title,
        item_code: item.code,
        span: item.span,
        quote,
        sha256: head.sha256,
    })
}

/// What a sentence names, as far as it has been accepted.
struct Links {
    targets: Vec<(String, String)>,
    projects: Vec<(String, String)>,
    citations: Vec<String>,
}

impl Links {
    async fn load(ctx: &mut Ctx<'_>, id: TaskId) -> Result<Self, AppError> {
        let mut links = Self { targets: Vec::new(), projects: Vec::new(), citations: Vec::new() };
        for link in task::list_links_of(&mut ctx.tx, ctx.tenant, id).await? {
            match link.kind.as_str() {
                "indicator" => links.targets.extend(crate::target::name_of(ctx, &link.code).await?),
                "project" => {
                    let found = storage::project::find_by_code(&mut ctx.tx, ctx.tenant, &link.code).await?;
                    links.projects.extend(found.map(|project| (project.code, project.name)));
                }
                _ => {
                    let found = storage::citation::find_by_code(&mut ctx.tx, ctx.tenant, &link.code).await?;
                    links.citations.extend(found.map(|cited| cited.number_code.unwrap_or(cited.type_word)));
                }
            }
        }
        Ok(links)
    }
}
