//! HTTP, HTML and JSON over the use cases.
//!
//! ```text
//! request ─ guard ─ caller (session) ─ page: one use case ─ template ─ HTML
//! ```

mod address;
mod assets;
mod caller;
pub mod chart;
mod cookie;
pub mod error;
mod error_page;
mod form;
mod frame;
mod guard;
mod health;
mod hex;
mod metrics;
mod pages;
mod qr;
mod route;
mod show;
mod upload;
mod wording;

use app::App;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use caller::Caller;
use error::WebError;
use metrics::Metrics;
use route::Routes;
pub use route::{Access, Route};
use std::net::SocketAddr;
use tokio::net::TcpListener;

/// The version shown at the foot of every page.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The largest file that is taken, in megabytes.
const MAX_UPLOAD_MB: usize = app::reading::MAX_FILE_BYTES / (1024 * 1024);

/// What the pages serve.
#[derive(Debug, Clone)]
pub struct Site {
    /// The use cases.
    pub app: App,
    /// Whether readers come over HTTPS: the session's cookie is then sent over nothing else.
    pub is_https: bool,
    /// What `/metrics` asks of other machines; without one it answers this machine alone.
    pub metrics_token: Option<String>,
    metrics: Metrics,
}

impl Site {
    /// The pages of a province.
    pub fn new(app: App, is_https: bool, metrics_token: Option<String>) -> Self {
        Self { app, is_https, metrics_token, metrics: Metrics::default() }
    }
}

/// Every page, with what holds for all of them.
pub fn router(site: Site) -> Router {
    let pages = explained().within(guard::inner).into_router().fallback(async || WebError::NotFound);
    let explained = pages.layer(from_fn_with_state(site.clone(), explain_refusals));
    let observed = from_fn_with_state(site.clone(), metrics::observe);
    guard::outer(explained.merge(assets::routes().into_router())).layer(observed).with_state(site)
}

/// Every address there is, and who may ask for it.
pub fn routes() -> Vec<Route> {
    explained().merge(assets::routes()).into_list()
}

/// What explains its refusals on a page.
fn explained() -> Routes {
    pages::routes().merge(health::routes().within(guard::quick))
}

/// Serves pages until `stop` is over; requests under way are finished.
pub async fn serve(
    listener: TcpListener,
    site: Site,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let service = router(site).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stop).await
}

/// Gives a refusal its page, in the frame of the reader.
async fn explain_refusals(State(site): State<Site>, request: Request, next: Next) -> Response {
    let headers = request.headers().clone();
    let mut answer = next.run(request).await;
    // A layer that loses patience answers without a reason; this one comes from a use case.
    if answer.extensions().get::<WebError>() == Some(&WebError::Unavailable) {
        site.metrics.store_failed();
    }
    if let Some(error) = error_page::refusal(&answer) {
        let reader = Caller::find(&site, &headers).await.ok().flatten();
        answer = error_page::explain(error, reader.map_or_else(|| site.frame(), |reader| reader.frame_of("")));
    }
    let has_shown = answer.status().is_success() && cookie::banner(&headers).is_some();
    if let Some(value) = has_shown.then(cookie::no_banner).and_then(|value| HeaderValue::from_str(&value).ok()) {
        answer.headers_mut().append(header::SET_COOKIE, value);
    }
    answer
}
