//! Review: one item with its sentence, a person's decision, and on to the next.

mod edit;
mod fields;

use super::{document_address, page};
use crate::address::{self, ListQuery, encoded};
use crate::caller::Caller;
use crate::cookie;
use crate::error::WebError;
use crate::form::Posted;
use crate::frame::{Banner, Frame, Section};
use crate::route::Routes;
use crate::show::Show as _;
use crate::wording::review as words;
use app::review::{ReviewDecision, ReviewItem, ReviewScreen, decide, screen};
use app::{AppError, Fault};
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::role::Permission;
use edit::EditForm;
use serde::Deserialize;

/// `review.html`
#[derive(Template)]
#[template(path = "review.html")]
struct ReviewPage {
    frame: Frame,
    base: String,
    view: ReviewScreen,
    errors: Vec<Fault>,
    is_editing: bool,
}

impl ReviewPage {
    /// The words of the item, in parts with their role.
    fn parts(&self, item: &ReviewItem) -> Vec<(String, Option<String>)> {
        let letters: Vec<char> = item.sentence.chars().collect();
        let words = |from: usize, to: usize| letters.iter().take(to).skip(from).collect::<String>();
        let mut parts = Vec::new();
        let mut at = 0;
        for mark in &item.marks {
            parts.push((words(at, mark.start), None));
            parts.push((words(mark.start, mark.end), Some(mark.role.clone())));
            at = mark.end;
        }
        parts.push((words(at, letters.len()), None));
        parts.retain(|(words, _)| !words.is_empty());
        parts
    }
}

pub(super) fn routes() -> Routes {
    Routes::new().get("/van-ban/{code}/ra-soat", Permission::ReviewDocument, show).post(
        "/van-ban/{code}/ra-soat",
        Permission::ReviewDocument,
        answer,
    )
}

/// `GET /van-ban/{code}-{slug}/ra-soat?muc=&sua=1`
async fn show(caller: Caller, query: ListQuery, Path(part): Path<String>) -> Result<Response, WebError> {
    let view = screen(&mut caller.read().await?, &address::code_of(&part), query.get("muc")).await?;
    page(&written(&caller, &part, view, Vec::new(), query.get("sua").is_some()))
}

fn written(caller: &Caller, part: &str, view: ReviewScreen, errors: Vec<Fault>, is_editing: bool) -> ReviewPage {
    let base = format!("/van-ban/{part}");
    let section = Section::Documents;
    let frame = caller.frame(section, words::REVIEW).under(section.label(), section.path());
    let document = document_address(&view.document_code, &view.document_title);
    let frame = Frame { has_errors: !errors.is_empty(), ..frame.under(view.document_code.clone(), document) };
    ReviewPage { frame, base, view, errors, is_editing }
}

#[derive(Deserialize)]
struct AnswerForm {
    item: String,
    decision: String,
    #[serde(default)]
    reason: String,
    #[serde(flatten)]
    edit: EditForm,
}

/// `POST /van-ban/{code}-{slug}/ra-soat`: decides, then goes on to the next item that waits.
async fn answer(caller: Caller, Path(part): Path<String>, posted: Posted<AnswerForm>) -> Result<Response, WebError> {
    let form = caller.fields(posted)?;
    let code = address::code_of(&part);
    let before = screen(&mut caller.read().await?, &code, Some(&form.item)).await?;
    let Some(item) = &before.item else { return Err(WebError::NotFound) };
    let next = item.next_open.clone().or_else(|| item.next.clone());
    let onward = |item: Option<&str>| {
        let place = item.map(|item| format!("?muc={}", encoded(item))).unwrap_or_default();
        Redirect::to(&format!("/van-ban/{part}/ra-soat{place}"))
    };
    let (decision, said) = match form.decision.as_str() {
        "accept" => (ReviewDecision::Accept, words::ACCEPTED),
        "reject" => (ReviewDecision::Reject { reason: form.reason.clone() }, words::REJECTED),
        "edit" => match form.edit.apply(item.payload.clone(), caller.site.app.catalogue) {
            Ok(payload) => (ReviewDecision::Edit(Box::new(payload)), words::EDITED),
            Err(faults) => return refused(&caller, &part, before, faults, true),
        },
        _ => return Ok(onward(next.as_deref()).into_response()),
    };
    let mut ctx = caller.write().await?;
    match decide(&mut ctx, &code, &form.item, &decision).await {
        Ok(()) => ctx.commit().await?,
        Err(AppError::Invalid(faults)) => {
            drop(ctx);
            return refused(&caller, &part, before, faults, true);
        }
        Err(error) => return Err(error.into()),
    }
    let banner = Banner { kind: "success", text: format!("{said} {}.", form.item) };
    let next = next.filter(|next| *next != form.item);
    Ok((cookie::carry(&banner), onward(next.as_deref())).into_response())
}

fn refused(
    caller: &Caller,
    part: &str,
    view: ReviewScreen,
    faults: Vec<Fault>,
    is_editing: bool,
) -> Result<Response, WebError> {
    let again = page(&written(caller, part, view, faults, is_editing))?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, again).into_response())
}
