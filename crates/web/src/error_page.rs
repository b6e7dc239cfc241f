//! The page of a refusal: what, where, and how to mend it.

use crate::error::WebError;
use crate::frame::Frame;
use crate::show::Show as _;
use askama::Template;
use axum::response::{Html, IntoResponse, Response};

/// `error.html`
#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    frame: Frame,
    error: WebError,
}

/// The refusal an answer carries, if it is one that no page explains yet.
pub(crate) fn refusal(answer: &Response) -> Option<WebError> {
    let has_page = answer.headers().get("content-type").is_some_and(|kind| !kind.as_bytes().starts_with(b"text/plain"));
    if has_page {
        return None;
    }
    answer.extensions().get::<WebError>().cloned().or_else(|| WebError::of_status(answer.status()))
}

/// Explains a refusal within the frame of the reader.
pub(crate) fn explain(error: WebError, frame: Frame) -> Response {
    let status = error.status();
    let frame = Frame { title: title(&error), ..frame };
    match (ErrorPage { frame, error }).render() {
        Ok(page) => (status, Html(page)).into_response(),
        Err(error) => {
            tracing::error!(%error, "the page of a refusal could not be written");
            status.into_response()
        }
    }
}

fn title(error: &WebError) -> String {
    crate::wording::refusal(error).to_owned()
}
