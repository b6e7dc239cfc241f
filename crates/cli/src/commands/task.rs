//! `lotrinh task`: the register of tasks for scripts, and the periods of duties that return.

use crate::store::{self, StoreArguments};
use crate::{output, wording};
use anyhow::anyhow;
use app::Actor;
use app::task::{self, TaskFilter, TaskOrder, TaskRow};
use domain::Date;
use domain::task::{TaskCounts, TaskState, TaskTiming, Timeliness};
use serde::Serialize;
use std::process::ExitCode;

/// What `task` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    kind: Kind,
}

/// What to do.
#[derive(Debug, clap::Subcommand)]
enum Kind {
    #[command(about = wording::task::LIST)]
    List(ListArguments),
    #[command(about = wording::task::OPEN_PERIODS)]
    OpenPeriods(OpenArguments),
}

/// What `task list` is told.
#[derive(Debug, clap::Args)]
struct ListArguments {
    #[arg(long, value_name = "dang_lam", help = wording::task::STATE)]
    state: Option<String>,
    #[arg(long, value_name = "qua_han", help = wording::task::TIMING)]
    timing: Option<String>,
    #[arg(long, value_name = "DV-017", help = wording::task::ORG_UNIT)]
    org_unit: Option<String>,
    #[arg(long, value_name = "III.8", help = wording::task::SECTION)]
    section: Option<String>,
    #[arg(long, help = wording::task::UNCLEAR)]
    unclear: bool,
    #[arg(long, help = wording::task::JSON)]
    json: bool,
    #[command(flatten)]
    store: StoreArguments,
}

/// What `task open-periods` is told.
#[derive(Debug, clap::Args)]
struct OpenArguments {
    #[command(flatten)]
    store: StoreArguments,
}

/// Lists tasks, or opens periods.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    match &arguments.kind {
        Kind::List(arguments) => list(arguments),
        Kind::OpenPeriods(arguments) => open_periods(arguments),
    }
}

fn list(arguments: &ListArguments) -> anyhow::Result<ExitCode> {
    let filter = filter(arguments)?;
    let view = store::block_on(async {
        let app = arguments.store.open().await?;
        let found = all_pages(&app, filter).await;
        app.close().await;
        found
    })?;
    if arguments.json {
        output::print(&serde_json::to_string_pretty(&view)?)?;
    } else {
        let line = |task: &TaskView| format!("{}\t{}\t{}\t{}", task.code, task.state, task.timeliness, task.title);
        output::print(&view.tasks.iter().map(line).collect::<Vec<_>>().join("\n"))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn filter(arguments: &ListArguments) -> anyhow::Result<TaskFilter> {
    let unknown = |code: &String| anyhow!(wording::task::unknown_code(code));
    let state = arguments.state.as_ref().map(|code| TaskState::from_code(code).ok_or_else(|| unknown(code)));
    let timing = arguments.timing.as_ref().map(|code| TaskTiming::from_code(code).ok_or_else(|| unknown(code)));
    Ok(TaskFilter {
        state: state.transpose()?,
        timing: timing.transpose()?,
        org_unit: arguments.org_unit.as_ref().map(|code| code.to_uppercase()),
        section: arguments.section.clone(),
        is_unclear: arguments.unclear,
        order: TaskOrder::Due,
        ..TaskFilter::default()
    })
}

async fn all_pages(app: &app::App, filter: TaskFilter) -> anyhow::Result<ListView> {
    let system = Actor::system();
    let mut ctx = app.read(&system).await.map_err(store::said)?;
    let mut view = ListView { counts: CountsView::default(), tasks: Vec::new() };
    let mut page = 1;
    loop {
        let found = task::list(&mut ctx, &TaskFilter { page, ..filter.clone() }).await.map_err(store::said)?;
        view.counts = found.counts.into();
        view.tasks.extend(found.rows.iter().map(TaskView::of));
        if page >= found.pages {
            return Ok(view);
        }
        page += 1;
    }
}

fn open_periods(arguments: &OpenArguments) -> anyhow::Result<ExitCode> {
    let opened = store::block_on(async {
        let app = arguments.store.open().await?;
        let system = Actor::system();
        let mut ctx = app.write(&system).await.map_err(store::said)?;
        let opened = task::open_periods(&mut ctx).await.map_err(store::said)?;
        ctx.commit().await.map_err(store::said)?;
        app.close().await;
        Ok(opened)
    })?;
    output::print(&wording::task::opened(opened.duties, opened.periods))?;
    Ok(ExitCode::SUCCESS)
}

/// The list on the wire.
#[derive(Serialize)]
struct ListView {
    counts: CountsView,
    tasks: Vec<TaskView>,
}

/// The official counts; all but `unassigned` add up to the total.
#[derive(Serialize, Default)]
struct CountsView {
    total: u64,
    done_on_time: u64,
    done_late: u64,
    open_on_time: u64,
    open_overdue: u64,
    suspended: u64,
    cancelled: u64,
    unassigned: u64,
}

impl From<TaskCounts> for CountsView {
    fn from(counts: TaskCounts) -> Self {
        let total = counts.total();
        let TaskCounts { done_on_time, done_late, open_on_time, open_overdue, suspended, cancelled, unassigned } =
            counts;
        Self { total, done_on_time, done_late, open_on_time, open_overdue, suspended, cancelled, unassigned }
    }
}

/// One task on the wire.
#[derive(Serialize)]
struct TaskView {
    code: String,
    title: String,
    section: String,
    /// Code of the body that answers.
    lead: Option<String>,
    original_due_on: Option<Date>,
    due_on: Option<Date>,
    state: &'static str,
    timeliness: &'static str,
    days: Option<i32>,
    is_clear: bool,
    extensions: i64,
    period: Option<String>,
}

impl TaskView {
    fn of(row: &TaskRow) -> Self {
        let days = match row.timeliness {
            Timeliness::DueSoon(days) | Timeliness::Overdue(days) | Timeliness::DoneLate(days) => Some(days),
            _ => None,
        };
        Self {
            code: row.code.clone(),
            title: row.title.clone(),
            section: row.section_path.clone(),
            lead: row.lead.as_ref().map(|(code, _)| code.clone()),
            original_due_on: row.original_due_on,
            due_on: row.due_on,
            state: row.state.code(),
            timeliness: row.timeliness.code(),
            days,
            is_clear: row.is_clear,
            extensions: row.extensions,
            period: row.period.clone(),
        }
    }
}
