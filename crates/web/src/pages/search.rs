//! Search over everything, without accents.

use super::page;
use crate::address::{self, ListQuery};
use crate::caller::Caller;
use crate::error::WebError;
use crate::frame::Frame;
use crate::route::Routes;
use crate::show::Show as _;
use crate::wording::{self, work};
use app::search::{Found, find};
use askama::Template;
use axum::response::Response;
use domain::role::Permission;

/// `search.html`
#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage {
    frame: Frame,
    found: Vec<Found>,
}

pub(super) fn routes() -> Routes {
    Routes::new().get("/tim-kiem", Permission::Read, show)
}

/// `GET /tim-kiem?q=`
async fn show(caller: Caller, query: ListQuery) -> Result<Response, WebError> {
    let words = query.shown("q").trim().to_owned();
    let found = if words.is_empty() { Vec::new() } else { find(&mut caller.read().await?, &words).await? };
    let title = if words.is_empty() { wording::SEARCH.to_owned() } else { work::found_title(&words, found.len()) };
    page(&SearchPage { frame: Frame { query: words, ..caller.frame_of(title) }, found })
}

/// The page of something found.
pub(crate) fn address(found: &Found) -> String {
    let kind = match found.kind.as_str() {
        "target" => "chi-tieu",
        "task" => "nhiem-vu",
        "project" => "du-an",
        "org_unit" => "don-vi",
        _ => "van-ban",
    };
    address::item(kind, &found.code, &found.title)
}
