//! "Việc của tôi": what waits for the reader, and one step to what to do about it.

use super::super::page;
use super::act::verb;
use crate::caller::Caller;
use crate::error::WebError;
use crate::frame::{Frame, Section};
use crate::show::Show as _;
use crate::wording::task as words;
use app::task::{MyWork, Queue, TaskRow, mine};
use askama::Template;
use axum::response::Response;

/// `mine.html`
#[derive(Template)]
#[template(path = "mine.html")]
struct MinePage {
    frame: Frame,
    view: MyWork,
}

impl MinePage {
    /// Where a row leads: to the form of what is to be done.
    fn address(&self, queue: &Queue, row: &TaskRow) -> String {
        let anchor = queue.kind.action().map(|action| format!("#{}", verb(action))).unwrap_or_default();
        super::address(row) + &anchor
    }

    /// The register narrowed to a queue of the office.
    fn all_of(&self, queue: &Queue) -> Option<&'static str> {
        words::queue_address(queue.kind)
    }

    /// What the button of a row says.
    fn button(&self, queue: &Queue) -> &'static str {
        queue.kind.action().map_or(words::LOOK, app::wording::task::action)
    }
}

/// `GET /viec-cua-toi`
pub(super) async fn show(caller: Caller) -> Result<Response, WebError> {
    let view = mine(&mut caller.read().await?).await?;
    page(&MinePage { frame: caller.frame(Section::Mine, Section::Mine.label()), view })
}
