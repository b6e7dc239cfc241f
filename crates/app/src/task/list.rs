//! The register of tasks, filtered, with the official counts of what is shown.

use crate::org_unit::Names;
use crate::{AppError, Ctx};
use domain::Date;
use domain::deadline::Frequency;
use domain::role::Permission;
use domain::task::{TaskCounts, TaskState, Timeliness, due_soon_days, timeliness};
use storage::task::{self, Task, TaskBody};

/// Rows on a page.
const PAGE_ROWS: usize = 50;

/// What is wanted; what is not given does not restrict.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TaskFilter {
    /// Code of a body that leads or takes part.
    pub org_unit: Option<String>,
    /// State.
    pub state: Option<TaskState>,
    /// Code of a timeliness: `qua_han`.
    pub timeliness: Option<String>,
    /// Path of a section: "III.8" and what is below it.
    pub section: Option<String>,
    /// Due within so many days.
    pub due_within: Option<i32>,
    /// Words in the task, without accents.
    pub words: Option<String>,
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
}

/// The page of the register that a filter asks for.
pub async fn list(ctx: &mut Ctx<'_>, filter: &TaskFilter) -> Result<TaskList, AppError> {
    ctx.require(Permission::Read)?;
    let tasks = task::list(&mut ctx.tx, ctx.tenant).await?;
    let bodies = task::list_bodies(&mut ctx.tx, ctx.tenant).await?;
    let names = Names::load(ctx).await?;
    let soon = due_soon_days(&ctx.catalogue.regulations, ctx.today);
    let rows: Vec<(TaskRow, &Task)> =
        tasks.iter().map(|task| (row(task, &bodies, &names, soon, ctx.today), task)).collect();
    let all = counts_of(rows.iter().map(|(row, _)| row));
    let sections = sections(&tasks);
    let is_wanted = Wanted { filter, bodies: &bodies, names: &names, today: ctx.today };
    let mut rows: Vec<(TaskRow, &Task)> = rows.into_iter().filter(|(row, task)| is_wanted.holds(row, task)).collect();
    let counts = counts_of(rows.iter().map(|(row, _)| row));
    if filter.order == TaskOrder::Due {
        rows.sort_by_key(|(row, _)| (urgency(row.timeliness), row.due_on.is_none(), row.due_on, row.code.clone()));
    }
    let pages = rows.len().div_ceil(PAGE_ROWS).max(1);
    let page = filter.page.clamp(1, pages);
    let rows = rows.into_iter().map(|(row, _)| row).skip((page - 1) * PAGE_ROWS).take(PAGE_ROWS).collect();
    Ok(TaskList { all, counts, rows, page, pages, org_units: names.leading(&tasks), sections })
}

/// What is overdue comes before what is open, and that before what is done.
const fn urgency(timeliness: Timeliness) -> u8 {
    match timeliness {
        Timeliness::Overdue(_) => 0,
        Timeliness::DueSoon(_) | Timeliness::OnTime | Timeliness::Undated => 1,
        Timeliness::DoneOnTime | Timeliness::DoneLate(_) | Timeliness::Stopped => 2,
    }
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
    }
}

fn sections(tasks: &[Task]) -> Vec<String> {
    let mut sections: Vec<String> = Vec::new();
    for task in tasks {
        if sections.last() != Some(&task.section_path) && !sections.contains(&task.section_path) {
            sections.push(task.section_path.clone());
        }
    }
    sections
}

/// A filter with what it needs to answer.
struct Wanted<'f> {
    filter: &'f TaskFilter,
    bodies: &'f [TaskBody],
    names: &'f Names,
    today: Date,
}

impl Wanted<'_> {
    fn holds(&self, row: &TaskRow, task: &Task) -> bool {
        let filter = self.filter;
        filter.state.is_none_or(|state| row.state == state)
            && filter.timeliness.as_deref().is_none_or(|code| row.timeliness.code() == code)
            && filter.section.as_deref().is_none_or(|path| is_within(&row.section_path, path))
            && filter.due_within.is_none_or(|days| self.is_due_within(row, days))
            && filter.words.as_deref().is_none_or(|words| holds_words(&row.title, words))
            && filter.org_unit.as_deref().is_none_or(|code| self.takes_part(task, code))
    }

    fn is_due_within(&self, row: &TaskRow, days: i32) -> bool {
        let is_open = !matches!(row.state, TaskState::Done | TaskState::Cancelled | TaskState::HandedOver);
        is_open && row.due_on.is_some_and(|due| (due - self.today).get_days() <= days)
    }

    fn takes_part(&self, task: &Task, code: &str) -> bool {
        let Some(unit) = self.names.id_of(code) else { return false };
        let from = self.bodies.partition_point(|body| body.task < task.id);
        let own = self.bodies.get(from..).unwrap_or_default().iter().take_while(|body| body.task == task.id);
        task.lead == Some(unit) || own.into_iter().any(|body| body.org_unit == unit)
    }
}

fn is_within(path: &str, wanted: &str) -> bool {
    path == wanted || path.strip_prefix(wanted).is_some_and(|rest| rest.starts_with('.'))
}

fn holds_words(title: &str, words: &str) -> bool {
    let folded = domain::fold::fold(title);
    domain::fold::fold(words).split_whitespace().all(|word| folded.contains(word))
}
