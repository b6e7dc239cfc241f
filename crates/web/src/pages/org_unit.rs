//! Bodies: what each owes, and what it inherited.

use super::{Choices, org_unit_address, page};
use crate::address::{self, ListQuery, Pager};
use crate::caller::Caller;
use crate::error::WebError;
use crate::frame::{Frame, Section};
use crate::route::Routes;
use crate::show::Show as _;
use crate::wording::{reorganisation, work};
use app::org_unit::{OrgUnitList, OrgUnitPage, TreeRow, list, tree, view};
use askama::Template;
use axum::extract::Path;
use axum::http::Uri;
use axum::response::Response;
use domain::Date;
use domain::org_unit::Tree;
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
    tree: Option<Vec<TreeRow>>,
    trees: Choices,
    may_reorganise: bool,
}

/// `org_unit.html`
#[derive(Template)]
#[template(path = "org_unit.html")]
struct OnePage {
    frame: Frame,
    view: OrgUnitPage,
    day: Option<Date>,
}

impl OnePage {
    /// Whether the body did not exist on the day asked for.
    fn is_away(&self) -> bool {
        self.day.is_some_and(|day| !self.view.row.valid.holds_on(day))
    }
}

pub(super) fn routes() -> Routes {
    Routes::new().get("/don-vi", Permission::Read, show_list).get("/don-vi/{code}", Permission::Read, show)
}

/// `GET /don-vi?q=&ngay=&cay=&trang=`
async fn show_list(caller: Caller, query: ListQuery) -> Result<Response, WebError> {
    let day = day(&query);
    let mut ctx = caller.read().await?;
    let view = list(&mut ctx, query.get("q"), day).await?;
    let tree = match query.get("cay").and_then(Tree::from_code) {
        Some(wanted) => Some(tree(&mut ctx, wanted, day.unwrap_or(caller.site.app.clock.today())).await?),
        None => None,
    };
    page(&OrgUnitsPage {
        frame: caller.frame(Section::OrgUnits, Section::OrgUnits.label()),
        title: work::org_units_title(view.living, view.ended, day),
        pager: Pager::new(view.rows.len(), query.page()),
        trees: super::choices(&Tree::ALL, Tree::code, reorganisation::tree),
        may_reorganise: caller.actor.may(Permission::ManageOrgUnits),
        tree,
        query,
        view,
    })
}

/// "Xem tại ngày": a day that cannot be read asks for nothing.
fn day(query: &ListQuery) -> Option<Date> {
    query.get("ngay").and_then(|day| day.parse().ok())
}

/// `GET /don-vi/{code}-{slug}?ngay=`
async fn show(caller: Caller, uri: Uri, query: ListQuery, Path(part): Path<String>) -> Result<Response, WebError> {
    let (code, day) = (address::code_of(&part), day(&query));
    let view = view(&mut caller.read().await?, &code, day).await?;
    // The address bears the name of the day asked for: an old address with the day still names the old name.
    address::canonical(&uri, &org_unit_address(&view.row.code, &view.row.name))?;
    let section = Section::OrgUnits;
    let frame = caller.frame(section, view.row.name.clone()).under(section.label(), section.path());
    page(&OnePage { frame, view, day })
}
