//! The log of who did what.

use super::page;
use crate::address::ListQuery;
use crate::caller::Caller;
use crate::error::WebError;
use crate::frame::Frame;
use crate::route::Routes;
use crate::show::Show as _;
use crate::wording::people as words;
use app::log::{self, LogEvent, LogQuery};
use askama::Template;
use axum::response::Response;
use domain::role::Permission;

/// Its address.
pub(crate) const PATH: &str = "/quan-tri/nhat-ky";

/// `log.html`
#[derive(Template)]
#[template(path = "log.html")]
struct LogPage {
    frame: Frame,
    query: ListQuery,
    events: Vec<LogEvent>,
    /// Number of the last event, where there may be earlier ones.
    earlier: Option<i64>,
}

pub(super) fn routes() -> Routes {
    Routes::new().get(PATH, Permission::ReadLog, show)
}

/// `GET /quan-tri/nhat-ky?ai=&ma=&truoc=`
async fn show(caller: Caller, query: ListQuery) -> Result<Response, WebError> {
    let asked = LogQuery {
        actor: query.shown("ai"),
        object: query.shown("ma"),
        before: query.get("truoc").and_then(|number| number.parse().ok()),
    };
    let events = caller.transact(async |ctx| log::read(ctx, &asked).await).await?;
    let is_full = i64::try_from(events.len()) == Ok(log::ROWS);
    let earlier = events.last().filter(|_| is_full).map(|event| event.seq);
    page(&LogPage { frame: caller.frame_of(words::LOG), query, events, earlier })
}
