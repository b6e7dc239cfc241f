//! What holds for every answer: headers, limits, a trace without personal data, and no panic that reaches the reader.

use crate::error::WebError;
use axum::Router;
use axum::body::Body;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderName, HeaderValue, Request, header};
use axum::response::{IntoResponse, Response};
use std::any::Any;
use std::time::Duration;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate as _};
use tower_http::csrf::CsrfLayer;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

/// A form without files.
const MAX_FORM_BYTES: usize = 1024 * 1024;
const PAGE_TIMEOUT: Duration = Duration::from_secs(30);

/// Nothing comes from elsewhere, nothing stands inside the page that is not markup, and nobody may frame it.
const CONTENT_POLICY: &str =
    "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

const HEADERS: &[(HeaderName, &str)] = &[
    (header::CONTENT_SECURITY_POLICY, CONTENT_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
];

/// Pages that answer at once: small bodies, a short time.
pub(crate) fn quick<S: Clone + Send + Sync + 'static>(pages: Router<S>) -> Router<S> {
    slow(pages, PAGE_TIMEOUT).layer(DefaultBodyLimit::max(MAX_FORM_BYTES))
}

/// Pages that take files or make documents.
pub(crate) fn slow<S: Clone + Send + Sync + 'static>(pages: Router<S>, within: Duration) -> Router<S> {
    pages.layer(TimeoutLayer::with_status_code(WebError::Unavailable.status(), within))
}

/// Within the pages of refusals: a panic or a form from another site becomes a refusal.
pub(crate) fn inner<S: Clone + Send + Sync + 'static>(pages: Router<S>) -> Router<S> {
    pages.layer(ServiceBuilder::new().layer(CatchPanicLayer::custom(after_panic)).layer(CsrfLayer::new()))
}

/// Around everything.
pub(crate) fn outer<S: Clone + Send + Sync + 'static>(pages: Router<S>) -> Router<S> {
    let fonts_are_compressed = DefaultPredicate::new().and(NotForContentType::const_new("font/"));
    let pages = HEADERS.iter().fold(pages, |pages, (name, value)| {
        pages.layer(SetResponseHeaderLayer::if_not_present(name.clone(), HeaderValue::from_static(value)))
    });
    pages.layer(CompressionLayer::new().compress_when(fonts_are_compressed)).layer(
        // Paths hold codes only; queries and bodies may hold names, so neither is traced.
        TraceLayer::new_for_http().make_span_with(|request: &Request<Body>| {
            tracing::info_span!("request", method = %request.method(), path = request.uri().path())
        }),
    )
}

#[expect(clippy::needless_pass_by_value, reason = "the layer hands the panic over")]
fn after_panic(panic: Box<dyn Any + Send>) -> Response {
    let what = panic.downcast_ref::<&str>().copied().map(str::to_owned);
    let what = what.or_else(|| panic.downcast_ref::<String>().cloned());
    tracing::error!(panic = what.unwrap_or_default(), "a page panicked");
    WebError::Internal.into_response()
}
