//! Projects: which milestone is missed or comes next, and everything about one.

use super::{Choices, page};
use crate::address::{self, ListQuery, Pager};
use crate::caller::Caller;
use crate::error::WebError;
use crate::frame::{Frame, Section};
use crate::route::Routes;
use crate::show::Show as _;
use crate::wording::work;
use app::project::{ProjectFilter, ProjectList, ProjectPage, list, view};
use askama::Template;
use axum::extract::Path;
use axum::http::Uri;
use axum::response::Response;
use domain::project::{Funding, ProjectPhase};
use domain::role::Permission;
use domain::status::Status;

/// `projects.html`
#[derive(Template)]
#[template(path = "projects.html")]
struct ProjectsPage {
    frame: Frame,
    title: String,
    query: ListQuery,
    view: ProjectList,
    pager: Pager,
    fundings: Choices,
    phases: Choices,
}

/// `project.html`
#[derive(Template)]
#[template(path = "project.html")]
struct OnePage {
    frame: Frame,
    view: ProjectPage,
}

pub(super) fn routes() -> Routes {
    Routes::new().get("/du-an", Permission::Read, show_list).get("/du-an/{code}", Permission::Read, show)
}

/// `GET /du-an?q=&von=&gd=&trang=`
async fn show_list(caller: Caller, query: ListQuery) -> Result<Response, WebError> {
    let view = list(&mut caller.read().await?, &filter(&query)).await?;
    let late = view.rows.iter().filter(|row| row.status == Status::Late).count();
    page(&ProjectsPage {
        frame: caller.frame(Section::Projects, Section::Projects.label()),
        title: work::projects_title(late, view.rows.len()),
        pager: Pager::new(view.rows.len(), query.page()),
        fundings: super::choices(&Funding::ALL, Funding::code, work::funding),
        phases: super::choices(&ProjectPhase::ALL, ProjectPhase::code, work::project_phase),
        query,
        view,
    })
}

/// What the list is narrowed to.
pub(super) fn filter(query: &ListQuery) -> ProjectFilter {
    ProjectFilter {
        funding: query.get("von").and_then(Funding::from_code),
        phase: query.get("gd").and_then(ProjectPhase::from_code),
        words: query.get("q").map(str::to_owned),
    }
}

/// `GET /du-an/{code}-{slug}`
async fn show(caller: Caller, uri: Uri, Path(part): Path<String>) -> Result<Response, WebError> {
    let view = view(&mut caller.read().await?, &address::code_of(&part)).await?;
    address::canonical(&uri, &address_of(&view.row.code, &view.row.name))?;
    let section = Section::Projects;
    let frame = caller.frame(section, view.row.name.clone()).under(section.label(), section.path());
    page(&OnePage { frame, view })
}

/// The address of a project.
pub(crate) fn address_of(code: &str, name: &str) -> String {
    address::item("du-an", code, name)
}
