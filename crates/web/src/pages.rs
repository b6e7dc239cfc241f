//! The pages, one file a noun: its routes, and what its templates show.

pub(crate) mod account;
mod document;
mod handover;
mod help;
pub(crate) mod log;
mod org_unit;
mod overview;
pub(crate) mod own;
pub(crate) mod petition;
pub(crate) mod project;
mod reorganisation;
mod report;
mod review;
pub(crate) mod search;
mod sheet;
pub(crate) mod sign_in;
pub(crate) mod target;
pub(crate) mod task;

use crate::error::WebError;
use crate::route::{Access, Routes};
use crate::{address, guard};
use app::{AppError, Fault};
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};

/// Every page.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/", Access::Public, home)
        .merge(account::routes())
        .merge(document::routes())
        .merge(handover::routes())
        .merge(help::routes())
        .merge(log::routes())
        .merge(org_unit::routes())
        .merge(overview::routes())
        .merge(petition::routes())
        .merge(own::routes())
        .merge(project::routes())
        .merge(reorganisation::routes())
        .merge(report::routes())
        .merge(review::routes())
        .merge(search::routes())
        .merge(sheet::routes())
        .merge(sign_in::routes())
        .merge(target::routes())
        .merge(task::routes())
        .within(guard::quick)
        .merge(document::uploads())
        .merge(task::uploads())
        .merge(report::documents())
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

/// A page whose form was refused.
fn again(template: &impl Template) -> Result<Response, WebError> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page(template)?).into_response())
}

/// What is wrong with a form; what concerns the form as a whole stands at one of its fields.
fn faults(error: AppError, whole: &str) -> Result<Vec<Fault>, WebError> {
    match error {
        AppError::Invalid(faults) => Ok(faults),
        AppError::TooManyAttempts => {
            Ok(vec![Fault { field: whole.to_owned(), sentence: app::wording::sentence(&error) }])
        }
        error => Err(error.into()),
    }
}

/// Values of a choice in a filter bar, with their words.
type Choices = Vec<(&'static str, &'static str)>;

fn choices<T: Copy>(all: &[T], code: fn(T) -> &'static str, word: fn(T) -> &'static str) -> Choices {
    all.iter().map(|one| (code(*one), word(*one))).collect()
}

/// The address of a target; without a slug it leads to the address with one.
pub(crate) fn target_address(code: &str, slug: &str) -> String {
    address::item("chi-tieu", code, slug)
}

/// The address of a body.
pub(crate) fn org_unit_address(code: &str, name: &str) -> String {
    address::item("don-vi", code, name)
}

/// The address of a document.
pub(crate) fn document_address(code: &str, title: &str) -> String {
    address::item("van-ban", code, title)
}

/// Where an item stands in its document; a long document is shown in parts, and the letter says which.
pub(crate) fn passage_address(document: &str, item: &str, letter: &i64) -> String {
    const FIRST_PART: i64 = 100_000;
    let item = item.to_lowercase();
    let part = if *letter < FIRST_PART { String::new() } else { format!("&tu={letter}") };
    format!("{}?muc={item}{part}#{item}", address::item("van-ban", document, ""))
}
