//! Whether the server lives, and whether it can serve.

use crate::Site;
use crate::error::WebError;
use crate::metrics;
use crate::route::{Access, Routes};
use app::{Actor, audit};
use axum::extract::State;

pub(crate) fn routes() -> Routes {
    Routes::new().get("/healthz", Access::Public, async || "ok").get("/readyz", Access::Public, ready).get(
        "/metrics",
        Access::Public,
        metrics::show,
    )
}

/// `GET /readyz`: the store answers a question.
async fn ready(State(site): State<Site>) -> Result<&'static str, WebError> {
    let system = Actor::system();
    audit::length(&mut site.app.read(&system).await?).await?;
    Ok("ready")
}
