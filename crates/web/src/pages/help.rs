//! What statuses mean, which keys do what, whom to ask.

use super::page;
use crate::caller::Caller;
use crate::error::WebError;
use crate::frame::Frame;
use crate::route::{Access, Routes};
use crate::show::Show as _;
use crate::wording;
use askama::Template;
use axum::response::Response;
use domain::status::Status;

/// `help.html`
#[derive(Template)]
#[template(path = "help.html")]
struct HelpPage {
    frame: Frame,
}

pub(super) fn routes() -> Routes {
    Routes::new().get("/tro-giup", Access::SignedIn, show)
}

/// `GET /tro-giup`
async fn show(caller: Caller) -> Result<Response, WebError> {
    page(&HelpPage { frame: caller.frame_of(wording::HELP) })
}
