//! The register of tasks, filtered, with the official counts of what is shown.

use crate::org_unit::Names;
use crate::{AppError, Ctx};
use domain::Date;
use domain::deadline::Frequency;
use domain::id::OrgUnitId;
use domain::period::Period;
use domain::role::Permission;
use domain::task::{TaskCounts, TaskState, TaskTiming, Timeliness, due_soon_days, timeliness};
use jiff::Span;
use storage::task::query::{self, QueryDays, TaskQuery};
use storage::task::{self, Task, TaskBody};

/// Rows on a page.
const PAGE_ROWS: i64 = 50;

/// What is wanted; what is not given does not restrict.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TaskFilter {
    /// Code of a body that leads or takes part.
    pub org_unit: Option<String>,
    /// State.
    pub state: Option<TaskState>,
    /// In time or late.
    pub timing: Option<TaskTiming>,
    /// Path of a section: "III.8" and what is below it.
    pub section: Option<String>,
    /// Open, and due within so many days.
    pub due_within: Option<i32>,
    /// Words in the task, without accents.
    pub words: Option<String>,
    /// "Chưa đủ 6 rõ": open, and one of the six things is missing.
    pub is_unclear: bool,
    /// With a request for a later day that waits.
    pub asks_extension: bool,
    /// How it is sorted.
    pub order: TaskOrder,
    /// Page, from 1.
    pub page: usize,
}

/// How a list of tasks is sorted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TaskOrder {
    /// The most overdue first, then by last day, undated ones at the end.
    #[default]
    Due,
    /// As in the document.
    Document,
}

/// One page of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskList {
    /// Counts of all tasks, whatever the filter.
    pub all: TaskCounts,
    /// Counts of the tasks that the filter lets through.
    pub counts: TaskCounts,
    /// The rows of this page.
    pub rows: Vec<TaskRow>,
    /// This page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Bodies to filter by: code, name.
    pub org_units: Vec<(String, String)>,
    /// Sections to filter by.
    pub sections: Vec<String>,
}

/// One task in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskRow {
    /// NV-3-8-01.
    pub code: String,
    /// The words of the task.
    pub title: String,
    /// "III.8".
    pub section_path: String,
    /// Who answers: code, name.
    pub lead: Option<(String, String)>,
    /// How many bodies help.
    pub coordinating: usize,
    /// Their names.
    pub coordinating_names: Vec<String>,
    /// The last day in time as the document set it.
    pub original_due_on: Option<Date>,
    /// The last day in time now.
    pub due_on: Option<Date>,
    /// The words of the deadline.
    pub deadline_text: Option<String>,
    /// How often.
    pub frequency: Option<Frequency>,
    /// Where the work stands.
    pub state: TaskState,
    /// Whether it is in time.
    pub timeliness: Timeliness,
    /// Whether all six things ("6 rõ") are said.
    pub is_clear: bool,
    /// How often its deadline was moved.
    pub extensions: i64,
    /// "Quý I/2025", for one period of a duty that returns.
    pub period: Option<String>,
}

/// The page of the register that a filter asks for.
pub async fn list(ctx: &mut Ctx<'_>, filter: &TaskFilter) -> Result<TaskList, AppError> {
    ctx.require(Permission::Read)?;
    let names = Names::load(ctx).await?;
    let wanted = wanted(ctx, filter, &names);
    let days = days(ctx);
    let all = query::count(&mut ctx.tx, ctx.tenant, &TaskQuery::default(), days).await?;
    let is_narrowed = wanted != TaskQuery { is_in_document_order: wanted.is_in_document_order, ..TaskQuery::default() };
    let counts = if is_narrowed { query::count(&mut ctx.tx, ctx.tenant, &wanted, days).await? } else { all };
    let pages = usize::try_from(counts.total().div_ceil(PAGE_ROWS.unsigned_abs())).unwrap_or(1).max(1);
    let page = filter.page.clamp(1, pages);
    let first = i64::try_from(page - 1).unwrap_or(0) * PAGE_ROWS;
    Ok(TaskList {
        all,
        counts,
        rows: found(ctx, &wanted, &names, (first, PAGE_ROWS)).await?,
        page,
        pages,
        org_units: query::list_leads(&mut ctx.tx, ctx.tenant).await?,
        sections: query::list_sections(&mut ctx.tx, ctx.tenant).await?,
    })
}

fn wanted(ctx: &Ctx<'_>, filter: &TaskFilter, names: &Names) -> TaskQuery {
    let due_by = |days: i32| ctx.today.checked_add(Span::new().days(days.clamp(0, MOST_DAYS))).ok();
    // A body that does not exist takes part in nothing.
    let org_unit = filter.org_unit.as_deref().map(|code| names.id_of(code).unwrap_or(OrgUnitId(0)));
    TaskQuery {
        org_unit,
        lead: None,
        part_of: None,
        states: filter.state.into_iter().collect(),
        timing: filter.timing,
        section: filter.section.clone(),
        due_by: filter.due_within.and_then(due_by),
        words: filter.words.clone(),
        is_unclear: filter.is_unclear,
        asks_extension: filter.asks_extension,
        is_in_document_order: filter.order == TaskOrder::Document,
    }
}

/// Most days that a list looks ahead.
const MOST_DAYS: i32 = 3_660;

/// Today, and the last day that is soon.
pub(super) fn days(ctx: &Ctx<'_>) -> QueryDays {
    let soon = due_soon_days(&ctx.catalogue.regulations, ctx.today);
    QueryDays { today: ctx.today, soon: ctx.today.checked_add(Span::new().days(soon)).unwrap_or(ctx.today) }
}

/// So many rows of a query from a place on.
pub(super) async fn found(
    ctx: &mut Ctx<'_>,
    wanted: &TaskQuery,
    names: &Names,
    place: (i64, i64),
) -> Result<Vec<TaskRow>, AppError> {
    let days = days(ctx);
    let tasks = query::list(&mut ctx.tx, ctx.tenant, wanted, days, place).await?;
    let bodies = query::list_bodies_of_all(&mut ctx.tx, ctx.tenant, &tasks).await?;
    let soon = due_soon_days(&ctx.catalogue.regulations, ctx.today);
    Ok(tasks.iter().map(|task| row(task, &bodies, names, soon, ctx.today)).collect())
}

/// The official counts of rows.
pub(crate) fn counts_of<'r>(rows: impl Iterator<Item = &'r TaskRow>) -> TaskCounts {
    let mut counts = TaskCounts::default();
    for row in rows {
        counts.add(row.state, row.timeliness);
    }
    counts
}

/// The rows of all tasks, in the order of their documents.
pub(crate) async fn rows(ctx: &mut Ctx<'_>) -> Result<Vec<TaskRow>, AppError> {
    let tasks = task::list(&mut ctx.tx, ctx.tenant).await?;
    let bodies = task::list_bodies(&mut ctx.tx, ctx.tenant).await?;
    let names = Names::load(ctx).await?;
    let soon = due_soon_days(&ctx.catalogue.regulations, ctx.today);
    Ok(tasks.iter().map(|task| row(task, &bodies, &names, soon, ctx.today)).collect())
}

pub(super) fn row(task: &Task, bodies: &[TaskBody], names: &Names, soon: i32, today: Date) -> TaskRow {
    let from = bodies.partition_point(|body| body.task < task.id);
    let own = bodies.get(from..).unwrap_or_default().iter().take_while(|body| body.task == task.id);
    let period = task.period.as_deref().and_then(|code| code.parse::<Period>().ok()).map(|period| period.label());
    let helping = own.filter(|body| body.role == "coordinating").filter_map(|body| names.of(body.org_unit));
    let coordinating_names: Vec<String> = helping.map(|(_, name)| name).collect();
    TaskRow {
        code: task.code.clone(),
        title: task.title.clone(),
        section_path: task.section_path.clone(),
        lead: task.lead.and_then(|lead| names.of(lead)),
        coordinating: coordinating_names.len(),
        coordinating_names,
        original_due_on: task.original_due_on,
        due_on: task.due_on,
        deadline_text: task.deadline_text.clone(),
        frequency: task.frequency,
        state: task.state,
        timeliness: timeliness(task.state, task.dates(), soon, today),
        is_clear: task.brief.is_clear,
        extensions: task.extensions,
        period,
    }
}
