//! Handing over: the list of what a leaver has open, and the signature of the successor.

use super::{own, page};
use crate::caller::Caller;
use crate::cookie;
use crate::error::WebError;
use crate::form::Posted;
use crate::frame::{Banner, Frame};
use crate::route::{Access, Routes};
use crate::show::Show as _;
use crate::wording::people as words;
use app::handover::{self, HandoverPage as View};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::role::Permission;
use serde::Deserialize;

/// `handover.html`
#[derive(Template)]
#[template(path = "handover.html")]
struct HandoverPage {
    frame: Frame,
    view: View,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .post("/ban-giao", Access::SignedIn, make)
        .get("/ban-giao/{code}", Access::OwnerOr(Permission::ReadLog), show)
        .post("/ban-giao/{code}", Access::Owner, confirm)
}

#[derive(Deserialize)]
struct HandoverForm {
    /// Whose duties; one's own where nobody is named.
    #[serde(default)]
    leaver: String,
    #[serde(default)]
    successor: String,
    #[serde(default)]
    reason: String,
}

/// `POST /ban-giao`
async fn make(caller: Caller, posted: Posted<HandoverForm>) -> Result<Response, WebError> {
    let form = caller.fields(posted)?;
    let leaver = if form.leaver.is_empty() { caller.actor.login.as_str() } else { &form.leaver };
    let made = caller.transact(async |ctx| handover::make(ctx, leaver, &form.successor, &form.reason).await).await;
    match made {
        Ok(code) => {
            let banner = cookie::carry(&Banner::success(words::HANDOVER_MADE));
            Ok((banner, Redirect::to(&address_of(&code))).into_response())
        }
        Err(error) => own::answered(&caller, Err(error), "").await,
    }
}

/// `GET /ban-giao/{code}`
async fn show(caller: Caller, Path(code): Path<String>) -> Result<Response, WebError> {
    let view = handover::page(&mut caller.read().await?, &code.to_uppercase()).await?;
    let frame = caller.frame_of(words::HANDOVER).under(words::OWN, own::PATH);
    page(&HandoverPage { frame, view })
}

#[derive(Deserialize)]
struct Nothing {}

/// `POST /ban-giao/{code}`: the successor signs.
async fn confirm(caller: Caller, Path(code): Path<String>, posted: Posted<Nothing>) -> Result<Response, WebError> {
    caller.fields(posted)?;
    let code = code.to_uppercase();
    caller.transact(async |ctx| handover::confirm(ctx, &code).await).await?;
    let banner = cookie::carry(&Banner::success(words::HANDOVER_CONFIRMED));
    Ok((banner, Redirect::to(&address_of(&code))).into_response())
}

/// The address of a list.
fn address_of(code: &str) -> String {
    format!("/ban-giao/{}", code.to_lowercase())
}
