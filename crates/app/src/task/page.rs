//! The page of a task: who must do what by when, in which words, and what it moves.

use super::change::{self, FieldChange};
use super::list::{TaskRow, row};
use crate::org_unit::Names;
use crate::{AppError, Ctx};
use domain::deadline::DeadlineKind;
use domain::id::{OrgUnitId, TaskId};
use domain::role::Permission;
use domain::task::{Clear, ExtensionState, TaskAction, TaskState, decline_by, due_soon_days};
use domain::{Date, recurrence};
use storage::audit::AuditEvent;
use storage::task::event::{self, TaskEvent};
use storage::task::evidence::{self, Evidence};
use storage::task::extension::{self, Extension};
use storage::task::{self, Task, TaskBody, TaskBrief};
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
    /// Bodies that take part, by role.
    pub bodies: Vec<TaskBodyView>,
    /// What was said when it was assigned.
    pub brief: TaskBrief,
    /// What is missing of the six clear things ("6 rõ").
    pub unclear: Vec<Clear>,
    /// The last day on which the lead may give it back.
    pub decline_by: Option<Date>,
    /// Due days of a duty that returns and whose periods are not open yet, in the year of the document.
    pub occurrences: Vec<(String, Date)>,
    /// The periods of a duty that returns.
    pub periods: Vec<TaskRow>,
    /// What the reader may do now.
    pub actions: Vec<TaskAction>,
    /// Names of bodies that it can be given to, where the reader may give it.
    pub org_units: Vec<String>,
    /// Its version; who changes it says which one was seen.
    pub version: i64,
    /// What proves that it is done.
    pub evidence: Vec<Evidence>,
    /// Requests for a later day, the latest first.
    pub extensions: Vec<Extension>,
    /// The last time it was given back, while it waits for what comes after.
    pub given_back: Option<TaskHistory>,
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
    pub history: Vec<TaskHistory>,
    /// What happened to the item of the document it was read as, the latest first.
    pub review: Vec<AuditEvent>,
}

/// A body that takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskBodyView {
    /// As what: `coordinating`, `accepting`.
    pub role: String,
    /// DV-017.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its own part.
    pub part: Option<String>,
    /// Its own last day.
    pub due_on: Option<Date>,
    /// The day it did its part.
    pub handed_in_on: Option<Date>,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskHistory {
    /// The day.
    pub on: Date,
    /// Who, as named then.
    pub actor: String,
    /// What.
    pub action: TaskAction,
    /// The state before.
    pub from: TaskState,
    /// The state after.
    pub to: TaskState,
    /// Why, or what came of it.
    pub reason: Option<String>,
    /// What changed.
    pub changes: Vec<FieldChange>,
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
    let task = change::get(ctx, code).await?;
    let bodies = task::list_bodies_of(&mut ctx.tx, ctx.tenant, task.id).await?;
    let names = Names::load(ctx).await?;
    let soon = due_soon_days(&ctx.catalogue.regulations, ctx.today);
    let links = Links::load(ctx, task.id).await?;
    let review = storage::audit::list_of_object(&mut ctx.tx, ctx.tenant, "item", code, HISTORY_ROWS).await?;
    let extensions = extension::list_of(&mut ctx.tx, ctx.tenant, task.id).await?;
    let events = event::list_of(&mut ctx.tx, ctx.tenant, task.id).await?;
    let history: Vec<TaskHistory> = events.into_iter().map(told).collect();
    let periods = task::list_periods(&mut ctx.tx, ctx.tenant, task.id).await?;
    let actions = actions(ctx, &task, &bodies, &extensions);
    let gives = actions.iter().any(|action| matches!(action, TaskAction::Assign | TaskAction::HandOver));
    Ok(TaskPage {
        row: row(&task, &bodies, &names, soon, ctx.today),
        deadline_kind: task.deadline_kind,
        printed_on: task.printed_on,
        lead_basis: task.lead_basis.clone(),
        bodies: bodies.iter().filter_map(|body| shown(body, &names)).collect(),
        unclear: change::assignment(&task, &bodies).missing(),
        decline_by: decline_by(task.brief.assigned_on, &ctx.catalogue.regulations, &ctx.catalogue.calendar),
        occurrences: if periods.is_empty() { occurrences(&task, ctx.today) } else { Vec::new() },
        periods: periods.iter().map(|one| row(one, &[], &names, soon, ctx.today)).collect(),
        actions,
        org_units: if gives { able(&names, ctx.today) } else { Vec::new() },
        version: task.version,
        evidence: evidence::list_of(&mut ctx.tx, ctx.tenant, task.id).await?,
        extensions,
        given_back: given_back(&task, &history),
        reported_on: task.reported_on,
        confirmed_on: task.confirmed_on,
        source: sentence(ctx, task.document, task.item).await?,
        targets: links.targets,
        projects: links.projects,
        citations: links.citations,
        history,
        review,
        brief: task.brief,
    })
}

fn able(names: &Names, today: Date) -> Vec<String> {
    names.able_to_answer(today).into_iter().map(|(_, name)| name).collect()
}

fn shown(body: &TaskBody, names: &Names) -> Option<TaskBodyView> {
    let (code, name) = names.of(body.org_unit)?;
    let TaskBody { role, part, due_on, handed_in_on, .. } = body.clone();
    Some(TaskBodyView { role, code, name, part, due_on, handed_in_on })
}

fn told(event: TaskEvent) -> TaskHistory {
    TaskHistory {
        on: event.happened_on,
        actor: event.actor_name,
        action: event.action,
        from: event.from,
        to: event.to,
        reason: event.reason,
        changes: serde_json::from_str(&event.changes).unwrap_or_default(),
    }
}

/// What was said when the task was given back last, by its lead or by whoever verifies, as long as nothing came after.
fn given_back(task: &Task, history: &[TaskHistory]) -> Option<TaskHistory> {
    let is_back = matches!(task.state, TaskState::Unassigned | TaskState::Returned);
    let last = history.iter().find(|event| event.to != event.from)?;
    let gave_back = matches!(last.action, TaskAction::Decline | TaskAction::Return);
    (is_back && gave_back).then(|| last.clone())
}

/// What the reader may do with a task as it stands.
fn actions(ctx: &Ctx<'_>, task: &Task, bodies: &[TaskBody], extensions: &[Extension]) -> Vec<TaskAction> {
    let own = ctx.actor.org_unit;
    let is_waiting = extensions.iter().any(|one| one.state == ExtensionState::Asked);
    let has_part =
        |body: &TaskBody| body.role == "coordinating" && Some(body.org_unit) == own && body.handed_in_on.is_none();
    let makes_sense = |action: TaskAction| match action {
        TaskAction::Assign => true,
        _ if task.is_series => false,
        TaskAction::Accept => task.brief.is_clear,
        TaskAction::DecideExtension => is_waiting,
        TaskAction::AskExtension => task.due_on.is_some() && !is_waiting,
        TaskAction::HandInPart => bodies.iter().any(has_part),
        _ => true,
    };
    let body_of =
        |action: TaskAction| -> Option<OrgUnitId> { if action == TaskAction::HandInPart { own } else { task.lead } };
    let may = |action: &TaskAction| {
        action.is_possible_in(task.state)
            && makes_sense(*action)
            && ctx.actor.may_for(action.permission(), body_of(*action))
    };
    TaskAction::ALL.into_iter().filter(may).collect()
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
