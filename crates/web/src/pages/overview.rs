//! What is true today, and what needs a decision.

use super::page;
use crate::address::ListQuery;
use crate::caller::Caller;
use crate::error::WebError;
use crate::frame::{Frame, Section};
use crate::route::Routes;
use crate::show::Show as _;
use app::overview::{DecisionPlace, Overview, SOON_DAYS, view};
use askama::Template;
use axum::response::Response;
use domain::role::Permission;
use domain::status::Status;
use jiff::ToSpan as _;

/// `overview.html`
#[derive(Template)]
#[template(path = "overview.html")]
struct OverviewPage {
    frame: Frame,
    view: Overview,
}

impl OverviewPage {
    /// Where a decision is taken.
    #[expect(clippy::unused_self, reason = "called from the template")]
    fn place(&self, place: &DecisionPlace) -> String {
        match place {
            DecisionPlace::Target(code) => super::target_address(code, ""),
            DecisionPlace::UnassignedTasks => "/nhiem-vu?tt=chua_giao".to_owned(),
        }
    }

    /// The last day that is soon.
    fn soon(&self) -> String {
        self.view.today.saturating_add(SOON_DAYS.days()).show()
    }
}

pub(super) fn routes() -> Routes {
    Routes::new().get("/tong-quan", Permission::Read, show)
}

/// `GET /tong-quan?xem=trinh-chieu`
async fn show(caller: Caller, query: ListQuery) -> Result<Response, WebError> {
    let view = view(&mut caller.read().await?).await?;
    let frame = caller.frame(Section::Overview, Section::Overview.label());
    let is_presentation = query.get("xem") == Some("trinh-chieu");
    page(&OverviewPage { frame: Frame { is_presentation, ..frame }, view })
}
