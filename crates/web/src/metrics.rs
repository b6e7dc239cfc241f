//! What a monitor asks of the server: requests by address and status, how long they took, failures of the store, the length of
//! the log. In the text format of Prometheus, for this machine or for who holds the token; everybody else finds nothing here.

use crate::Site;
use crate::error::WebError;
use app::{Actor, audit};
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;
use sha2::{Digest, Sha256};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

/// Bounds of the buckets, in seconds.
const SECONDS: [f64; 9] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 30.0];
/// Headers of a proxy: the reader behind it is elsewhere, whoever holds the line.
const FORWARDED: [&str; 3] = ["forwarded", "x-forwarded-for", "x-real-ip"];
/// What the text is.
const MEDIA_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Names with values; the values come from the program, never from the reader, so that there are few.
type Labels<const N: usize> = [(&'static str, String); N];

/// What has been counted; clones count together.
#[derive(Debug, Clone)]
pub(crate) struct Metrics {
    registry: Arc<Registry>,
    requests: Family<Labels<3>, Counter>,
    durations: Family<Labels<1>, Histogram, fn() -> Histogram>,
    store_failures: Counter,
    audit_events: Gauge,
}

impl Default for Metrics {
    fn default() -> Self {
        let (requests, store_failures, audit_events) = (Family::default(), Counter::default(), Gauge::default());
        let durations = Family::new_with_constructor((|| Histogram::new(SECONDS)) as fn() -> Histogram);
        let mut registry = Registry::with_prefix("lotrinh");
        registry.register("requests", "Requests by address and status", requests.clone());
        registry.register("request_duration_seconds", "Time to answer a request, by address", durations.clone());
        registry.register("store_failures", "Requests that failed because the store did", store_failures.clone());
        registry.register("audit_events", "Events in the log", audit_events.clone());
        Self { registry: Arc::new(registry), requests, durations, store_failures, audit_events }
    }
}

impl Metrics {
    /// The store has failed a request.
    pub(crate) fn store_failed(&self) {
        self.store_failures.inc();
    }
}

/// Counts a request and its time.
pub(crate) async fn observe(State(site): State<Site>, request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str).to_owned();
    let method = request.method().as_str().to_owned();
    let began = Instant::now();
    let answer = next.run(request).await;
    let Metrics { requests, durations, .. } = &site.metrics;
    durations.get_or_create(&[("path", path.clone())]).observe(began.elapsed().as_secs_f64());
    let status = answer.status().as_u16().to_string();
    requests.get_or_create(&[("method", method), ("path", path), ("status", status)]).inc();
    answer
}

/// `GET /metrics`
pub(crate) async fn show(State(site): State<Site>, request: Request) -> Result<Response, WebError> {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| *address);
    if !is_here(request.headers(), peer) && !has_token(request.headers(), site.metrics_token.as_deref()) {
        return Err(WebError::NotFound);
    }
    let system = Actor::system();
    let length = audit::length(&mut site.app.read(&system).await?).await?;
    site.metrics.audit_events.set(length);
    let mut text = String::new();
    encode(&mut text, &site.metrics.registry).map_err(|error| {
        tracing::error!(%error, "the metrics could not be written");
        WebError::Internal
    })?;
    Ok(([(header::CONTENT_TYPE, MEDIA_TYPE)], text).into_response())
}

/// Whether the request was made on this machine.
fn is_here(headers: &HeaderMap, peer: Option<SocketAddr>) -> bool {
    peer.is_some_and(|peer| peer.ip().is_loopback()) && !FORWARDED.iter().any(|name| headers.contains_key(*name))
}

/// Whether the request carries the token. Hashes are compared, so that the time it takes says nothing of the token.
fn has_token(headers: &HeaderMap, token: Option<&str>) -> bool {
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    let (Some(given), Some(token)) = (given, token.filter(|token| !token.is_empty())) else { return false };
    Sha256::digest(given) == Sha256::digest(token)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn headers(name: &'static str, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(name.parse().unwrap(), HeaderValue::from_static(value))])
    }

    #[test]
    fn a_reader_behind_a_proxy_is_not_here() {
        let here = Some("127.0.0.1:5".parse().unwrap());
        assert!(is_here(&HeaderMap::new(), here));
        assert!(!is_here(&headers("x-forwarded-for", "10.0.0.1"), here));
        assert!(!is_here(&HeaderMap::new(), Some("10.0.0.1:5".parse().unwrap())));
        assert!(!is_here(&HeaderMap::new(), None));
    }

    #[test]
    fn a_token_is_asked_for_and_an_empty_one_opens_nothing() {
        assert!(has_token(&headers("authorization", "Bearer abc"), Some("abc")));
        assert!(!has_token(&headers("authorization", "Bearer abd"), Some("abc")));
        assert!(!has_token(&headers("authorization", "Bearer "), Some("")));
        assert!(!has_token(&HeaderMap::new(), None));
    }
}
