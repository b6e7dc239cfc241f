//! Tasks: what is late, what nobody answers for, and everything about one.

use super::{Choices, page};
use crate::address::{self, ListQuery, Pager};
use crate::caller::Caller;
use crate::error::WebError;
use crate::frame::{Frame, Section};
use crate::route::Routes;
use crate::show::{Show as _, short, task_status};
use crate::wording::work;
use app::task::{TaskFilter, TaskList, TaskOrder, TaskPage, TaskRow, list, view};
use askama::Template;
use axum::extract::Path;
use axum::http::Uri;
use axum::response::Response;
use domain::role::Permission;
use domain::status::Status;
use domain::task::TaskState;

/// `tasks.html`
#[derive(Template)]
#[template(path = "tasks.html")]
struct TasksPage {
    frame: Frame,
    title: String,
    query: ListQuery,
    view: TaskList,
    pager: Pager,
    states: Choices,
    times: &'static [(&'static str, &'static str)],
    sections: Vec<(String, String)>,
}

/// `task.html`
#[derive(Template)]
#[template(path = "task.html")]
struct OnePage {
    frame: Frame,
    view: TaskPage,
}

pub(super) fn routes() -> Routes {
    Routes::new().get("/nhiem-vu", Permission::Read, show_list).get("/nhiem-vu/{code}", Permission::Read, show)
}

/// `GET /nhiem-vu?q=&don-vi=&han=&tt=&muc=&sx=&trang=`
async fn show_list(caller: Caller, query: ListQuery) -> Result<Response, WebError> {
    let view = list(&mut caller.read().await?, &filter(&query)).await?;
    let total = usize::try_from(view.counts.total()).unwrap_or(usize::MAX);
    page(&TasksPage {
        frame: caller.frame(Section::Tasks, Section::Tasks.label()),
        title: work::tasks_title(&view.all),
        pager: Pager { total, page: view.page, pages: view.pages },
        states: super::choices(&TaskState::ALL, TaskState::code, work::task_state),
        times: work::TIMELINESS,
        sections: view.sections.iter().map(|path| (path.clone(), path.clone())).collect(),
        query,
        view,
    })
}

fn filter(query: &ListQuery) -> TaskFilter {
    TaskFilter {
        org_unit: query.get("don-vi").map(str::to_owned),
        state: query.get("tt").and_then(TaskState::from_code),
        timeliness: query.get("han").map(str::to_owned),
        section: query.get("muc").map(str::to_owned),
        due_within: query.get("trong").and_then(|days| days.parse().ok()),
        words: query.get("q").map(str::to_owned),
        order: if query.asks("sx", "van-ban") { TaskOrder::Document } else { TaskOrder::Due },
        page: query.page(),
    }
}

/// `GET /nhiem-vu/{code}-{slug}`
async fn show(caller: Caller, uri: Uri, Path(part): Path<String>) -> Result<Response, WebError> {
    let view = view(&mut caller.read().await?, &address::code_of(&part)).await?;
    address::canonical(&uri, &address(&view.row))?;
    let section = Section::Tasks;
    let frame = caller.frame(section, short(&view.row.title)).under(section.label(), section.path());
    page(&OnePage { frame: Frame { here: view.row.code.clone(), ..frame }, view })
}

/// The address of a task.
pub(crate) fn address(row: &TaskRow) -> String {
    address_of(&row.code, &row.title)
}

/// The same by code and words.
pub(crate) fn address_of(code: &str, title: &str) -> String {
    address::item("nhiem-vu", code, title)
}

/// Where a task stands, as its row is painted.
pub(crate) fn status(row: &TaskRow) -> Status {
    task_status(row.state, row.timeliness)
}
