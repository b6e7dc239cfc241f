//! What is true today, and what needs a decision.

use super::page;
use crate::Site;
use crate::address::ListQuery;
use crate::caller::Caller;
use crate::error::WebError;
use crate::frame::{Frame, Section};
use crate::show::Show as _;
use app::overview::{Overview, view};
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;

/// `overview.html`
#[derive(Template)]
#[template(path = "overview.html")]
struct OverviewPage {
    frame: Frame,
    view: Overview,
}

pub(super) fn router() -> Router<Site> {
    Router::new().route("/tong-quan", get(show))
}

/// `GET /tong-quan?xem=trinh-chieu`
async fn show(caller: Caller, query: ListQuery) -> Result<Response, WebError> {
    let view = view(&mut caller.read().await?).await?;
    let frame = caller.frame(Section::Overview, Section::Overview.label());
    let is_presentation = query.get("xem") == Some("trinh-chieu");
    page(&OverviewPage { frame: Frame { is_presentation, ..frame }, view })
}
