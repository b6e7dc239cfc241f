//! Tasks: what is late, what nobody answers for, everything about one, and what is done to it.

mod act;
mod form;
mod mine;

use super::{Choices, page};
use crate::address::{self, ListQuery, Pager};
use crate::caller::Caller;
use crate::error::WebError;
use crate::frame::{Frame, Section};
use crate::route::Routes;
use crate::show::{Show as _, short, task_status};
use crate::wording::{task as words, work};
use app::Fault;
use app::task::{Proof, TaskFilter, TaskList, TaskOrder, TaskPage, TaskRow, find_evidence, list, view};
use askama::Template;
use axum::extract::Path;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use domain::role::Permission;
use domain::status::Status;
use domain::task::{TaskState, TaskTiming};
use form::{ActionForm, FieldKind, Refused, forms};

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
    times: Choices,
    queues: &'static [(&'static str, &'static str)],
    sections: Vec<(String, String)>,
}

/// `task.html`
#[derive(Template)]
#[template(path = "task.html")]
struct OnePage {
    frame: Frame,
    base: String,
    forms: Vec<ActionForm>,
    errors: Vec<Fault>,
    may_open_periods: bool,
    view: TaskPage,
}

impl OnePage {
    fn new(caller: &Caller, view: TaskPage, refused: Option<Refused>) -> Self {
        let section = Section::Tasks;
        let frame = caller.frame(section, short(&view.row.title)).under(section.label(), section.path());
        let forms = forms(&view, refused.as_ref());
        let errors = refused.map(|form| form.errors).unwrap_or_default();
        Self {
            frame: Frame { here: view.row.code.clone(), has_errors: !errors.is_empty(), ..frame },
            base: address(&view.row),
            forms,
            errors,
            may_open_periods: caller.actor.may(Permission::AssignTask),
            view,
        }
    }
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/viec-cua-toi", Permission::Read, mine::show)
        .get("/nhiem-vu", Permission::Read, show_list)
        .get("/nhiem-vu/{code}", Permission::Read, show)
        .get("/nhiem-vu/{code}/minh-chung/{id}", Permission::Read, evidence)
        .merge(act::routes())
}

/// Routes that take files.
pub(super) fn uploads() -> Routes {
    act::uploads()
}

/// `GET /nhiem-vu?q=&don-vi=&han=&tt=&hc=&muc=&trong=&sx=&trang=`
async fn show_list(caller: Caller, query: ListQuery) -> Result<Response, WebError> {
    let view = list(&mut caller.read().await?, &filter(&query)).await?;
    let total = usize::try_from(view.counts.total()).unwrap_or(usize::MAX);
    page(&TasksPage {
        frame: caller.frame(Section::Tasks, Section::Tasks.label()),
        title: work::tasks_title(&view.all),
        pager: Pager { total, page: view.page, pages: view.pages },
        states: super::choices(&TaskState::ALL, TaskState::code, work::task_state),
        times: super::choices(&TaskTiming::ALL, TaskTiming::code, work::task_timing),
        queues: work::QUEUES,
        sections: view.sections.iter().map(|path| (path.clone(), path.clone())).collect(),
        query,
        view,
    })
}

/// What the list is narrowed to.
pub(super) fn filter(query: &ListQuery) -> TaskFilter {
    TaskFilter {
        org_unit: query.get("don-vi").map(str::to_owned),
        state: query.get("tt").and_then(TaskState::from_code),
        timing: query.get("han").and_then(TaskTiming::from_code),
        section: query.get("muc").map(str::to_owned),
        due_within: query.get("trong").and_then(|days| days.parse().ok()),
        words: query.get("q").map(str::to_owned),
        is_unclear: query.asks("hc", "chua_du_6_ro"),
        asks_extension: query.asks("hc", "cho_gia_han"),
        order: if query.asks("sx", "van-ban") { TaskOrder::Document } else { TaskOrder::Due },
        page: query.page(),
    }
}

/// `GET /nhiem-vu/{code}-{slug}`
async fn show(caller: Caller, uri: Uri, Path(part): Path<String>) -> Result<Response, WebError> {
    let view = view(&mut caller.read().await?, &address::code_of(&part)).await?;
    address::canonical(&uri, &address(&view.row))?;
    page(&OnePage::new(&caller, view, None))
}

/// The page of a task with a form that was refused.
async fn show_refused(caller: &Caller, code: &str, refused: Refused) -> Result<Response, WebError> {
    let view = view(&mut caller.read().await?, code).await?;
    let again = page(&OnePage::new(caller, view, Some(refused)))?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, again).into_response())
}

/// `GET /nhiem-vu/{code}-{slug}/minh-chung/{id}`: a file as it came in. The browser saves it and never shows it within
/// the pages: what a stranger has made is no part of them.
async fn evidence(caller: Caller, Path((part, id)): Path<(String, i64)>) -> Result<Response, WebError> {
    let file = find_evidence(&mut caller.read().await?, &address::code_of(&part), id).await?;
    let name = format!("attachment; filename*=UTF-8''{}", address::encoded(&file.name).replace('/', "_"));
    let headers = [
        (header::CONTENT_TYPE, file.media_type),
        (header::CONTENT_DISPOSITION, name),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    Ok((headers, file.bytes).into_response())
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
