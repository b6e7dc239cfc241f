//! Tasks and milestones that press: the first of each, and how many there are.

use crate::{AppError, Ctx};
use domain::Date;
use jiff::ToSpan as _;
use std::collections::HashSet;
use storage::agenda::{self, DueMilestone, DueTask};

/// What presses today.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agenda {
    /// Tasks in all.
    pub tasks: u64,
    /// Of these, confirmed done.
    pub done: u64,
    /// Open tasks past their day.
    pub overdue: u64,
    /// The first of them, the longest overdue first.
    pub overdue_tasks: Vec<DueTaskRow>,
    /// Open tasks due within [`SOON_DAYS`].
    pub due_soon: u64,
    /// The first of them.
    pub due_soon_tasks: Vec<DueTaskRow>,
    /// Open tasks that nobody answers for.
    pub unassigned: u64,
    /// Milestones past their day.
    pub missed: u64,
    /// The first of them.
    pub missed_milestones: Vec<MilestoneRow>,
    /// The milestones that come next.
    pub next_milestones: Vec<MilestoneRow>,
}

/// A task by its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueTaskRow {
    /// NV-3-8-01.
    pub code: String,
    /// The words of the task.
    pub title: String,
    /// Code and name of the body that answers.
    pub lead: Option<(String, String)>,
    /// The last day in time.
    pub due_on: Option<Date>,
    /// Days past it, or left to it.
    pub days: i32,
}

/// A milestone by its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MilestoneRow {
    /// Code of the project.
    pub project: String,
    /// Name of the project.
    pub name: String,
    /// "thông xe kỹ thuật".
    pub event: String,
    /// The last day in time.
    pub due_on: Date,
    /// Days past it, or left to it.
    pub days: i32,
}

/// Days ahead in which a task is due soon.
pub const SOON_DAYS: i32 = 14;
/// Tasks shown of each kind.
const MOST_TASKS: i64 = 10;
/// Milestones read of each kind, and projects shown of them.
const MOST_MILESTONES: i64 = 20;
const MOST_PROJECTS: usize = 5;

/// What presses today.
pub(super) async fn agenda(ctx: &mut Ctx<'_>) -> Result<Agenda, AppError> {
    let (tenant, today) = (ctx.tenant, ctx.today);
    let past = (Date::constant(1, 1, 1), today.saturating_sub(1.day()));
    let soon = (today, today.saturating_add(SOON_DAYS.days()));
    let ahead = (today, Date::MAX);
    let tx = &mut ctx.tx;
    let totals = agenda::count_tasks(tx, tenant, today).await?;
    let overdue_tasks = agenda::list_tasks_due(tx, tenant, past, MOST_TASKS).await?;
    let due_soon_tasks = agenda::list_tasks_due(tx, tenant, soon, MOST_TASKS).await?;
    let missed_milestones = agenda::list_milestones_due(tx, tenant, past, MOST_MILESTONES).await?;
    let next_milestones = agenda::list_milestones_due(tx, tenant, ahead, MOST_MILESTONES).await?;
    let tasks = |tasks: Vec<DueTask>| tasks.into_iter().map(|task| task_row(task, today)).collect();
    let milestones = |list: Vec<DueMilestone>| one_a_project(list).map(|one| milestone_row(one, today)).collect();
    Ok(Agenda {
        tasks: totals.all,
        done: totals.done,
        overdue: totals.overdue,
        overdue_tasks: tasks(overdue_tasks),
        due_soon: agenda::count_tasks_due(tx, tenant, soon).await?,
        due_soon_tasks: tasks(due_soon_tasks),
        unassigned: totals.unassigned,
        missed: agenda::count_milestones_due(tx, tenant, past).await?,
        missed_milestones: milestones(missed_milestones),
        next_milestones: milestones(next_milestones),
    })
}

/// The first milestone of each project.
fn one_a_project(milestones: Vec<DueMilestone>) -> impl Iterator<Item = DueMilestone> {
    let mut seen = HashSet::new();
    milestones.into_iter().filter(move |one| seen.insert(one.project.clone())).take(MOST_PROJECTS)
}

fn task_row(task: DueTask, today: Date) -> DueTaskRow {
    let days = task.due_on.map_or(0, |due| days_between(due, today));
    DueTaskRow { code: task.code, title: task.title, lead: task.lead, due_on: task.due_on, days }
}

fn milestone_row(milestone: DueMilestone, today: Date) -> MilestoneRow {
    let DueMilestone { project, name, event, due_on } = milestone;
    MilestoneRow { project, name, event, due_on, days: days_between(due_on, today) }
}

fn days_between(due: Date, today: Date) -> i32 {
    (today - due).get_days().abs()
}
