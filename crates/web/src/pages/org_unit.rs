//! Bodies: what each owes, and what it inherited.

use super::{org_unit_address, page};
use crate::address::{self, ListQuery, Pager};
use crate::caller::Caller;
use crate::error::WebError;
use crate::frame::{Frame, Section};
use crate::route::Routes;
use crate::show::Show as _;
use crate::wording::work;
use app::org_unit::{OrgUnitList, OrgUnitPage, list, view};
use askama::Template;
use axum::extract::Path;
use axum::http::Uri;
use axum::response::Response;
use domain::role::Permission;
use domain::status::Status;

/// `org_units.html`
#[derive(Template)]
#[template(path = "org_units.html")]
struct OrgUnitsPage {
    frame: Frame,
    title: String,
    query: ListQuery,
    view: OrgUnitList,
    pager: Pager,
}

/// `org_unit.html`
#[derive(Template)]
#[template(path = "org_unit.html")]
struct OnePage {
    frame: Frame,
    view: OrgUnitPage,
}

pub(super) fn routes() -> Routes {
    Routes::new().get("/don-vi", Permission::Read, show_list).get("/don-vi/{code}", Permission::Read, show)
}

/// `GET /don-vi?q=&trang=`
async fn show_list(caller: Caller, query: ListQuery) -> Result<Response, WebError> {
    let view = list(&mut caller.read().await?, query.get("q")).await?;
    page(&OrgUnitsPage {
        frame: caller.frame(Section::OrgUnits, Section::OrgUnits.label()),
        title: work::org_units_title(view.living, view.ended),
        pager: Pager::new(view.rows.len(), query.page()),
        query,
        view,
    })
}

/// `GET /don-vi/{code}-{slug}`
async fn show(caller: Caller, uri: Uri, Path(part): Path<String>) -> Result<Response, WebError> {
    let view = view(&mut caller.read().await?, &address::code_of(&part)).await?;
    address::canonical(&uri, &org_unit_address(&view.row.code, &view.row.name))?;
    let section = Section::OrgUnits;
    let frame = caller.frame(section, view.row.name.clone()).under(section.label(), section.path());
    page(&OnePage { frame, view })
}
