//! HTTP, HTML and JSON over the use cases.

mod assets;
pub mod chart;
pub mod error;
mod error_page;
pub mod frame;
mod guard;
mod hex;
mod show;
mod wording;

use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use frame::Frame;

/// The version shown at the foot of every page.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The largest file that is taken, in megabytes.
const MAX_UPLOAD_MB: usize = 50;

/// Every page, with what holds for all of them.
pub fn router() -> Router {
    let pages = guard::quick(Router::new().route("/healthz", get(async || "ok")));
    let explained = guard::inner(pages).fallback(async || error::WebError::NotFound).layer(from_fn(explain_refusals));
    guard::outer(explained.merge(assets::router()))
}

/// Gives a refusal its page.
async fn explain_refusals(request: Request, next: Next) -> Response {
    let answer = next.run(request).await;
    match error_page::refusal(&answer) {
        Some(error) => error_page::explain(error, Frame::default()),
        None => answer,
    }
}
