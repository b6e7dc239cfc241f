//! Whether the server lives, and whether it can serve.

use crate::Site;
use crate::error::WebError;
use app::Actor;
use axum::Router;
use axum::extract::State;
use axum::routing::get;

pub(crate) fn router() -> Router<Site> {
    Router::new().route("/healthz", get(async || "ok")).route("/readyz", get(ready))
}

/// `GET /readyz`: the store answers.
async fn ready(State(site): State<Site>) -> Result<&'static str, WebError> {
    site.app.read(&Actor::system()).await?;
    Ok("ready")
}
