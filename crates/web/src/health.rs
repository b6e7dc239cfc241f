//! Whether the server lives, and whether it can serve.

use crate::Site;
use crate::error::WebError;
use crate::route::{Access, Routes};
use app::Actor;
use axum::extract::State;

pub(crate) fn routes() -> Routes {
    Routes::new().get("/healthz", Access::Public, async || "ok").get("/readyz", Access::Public, ready)
}

/// `GET /readyz`: the store answers.
async fn ready(State(site): State<Site>) -> Result<&'static str, WebError> {
    site.app.read(&Actor::system()).await?;
    Ok("ready")
}
