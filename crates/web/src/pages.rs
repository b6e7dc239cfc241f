//! The pages, one file a noun: its routes, and what its templates show.

mod help;
mod sign_in;

use crate::Site;
use crate::error::WebError;
use crate::guard;
use askama::Template;
use axum::Router;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;

/// Every page.
pub(crate) fn router() -> Router<Site> {
    let quick = Router::new().route("/", get(home)).merge(help::router()).merge(sign_in::router());
    guard::quick(quick)
}

/// Where a reader begins.
const HOME: &str = "/tong-quan";

async fn home() -> Redirect {
    Redirect::to(HOME)
}

/// A template as an answer.
fn page(template: &impl Template) -> Result<Response, WebError> {
    Ok(Html(template.render()?).into_response())
}
