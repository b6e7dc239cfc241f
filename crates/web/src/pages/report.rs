//! Quarterly reports as documents to take away.

use super::page;
use crate::caller::Caller;
use crate::error::WebError;
use crate::frame::{Frame, Section};
use crate::guard;
use crate::route::Routes;
use crate::show::Show as _;
use crate::wording::{layout_name, readiness};
use app::report::{Readiness, ReportFormat, ReportPeriod, ReportPreview, ReportRequest, periods, preview, quarterly};
use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::period::Period;
use domain::report_layout::DocumentSystem;
use domain::role::Permission;
use domain::status::Status;
use std::time::Duration;

/// Long enough to set a long report.
const WRITING_TIMEOUT: Duration = Duration::from_secs(120);

/// `reports.html`
#[derive(Template)]
#[template(path = "reports.html")]
struct ReportsPage {
    frame: Frame,
    rows: Vec<ReportPeriod>,
    may_make: bool,
}

/// `report.html`
#[derive(Template)]
#[template(path = "report.html")]
struct OnePage {
    frame: Frame,
    view: ReportPreview,
    layout: DocumentSystem,
    periods: Vec<ReportPeriod>,
}

pub(super) fn routes() -> Routes {
    Routes::new().get("/bao-cao", Permission::Read, show_list).get(
        "/bao-cao/{period}/{layout}",
        Permission::MakeReport,
        show,
    )
}

/// Routes that write documents.
pub(super) fn documents() -> Routes {
    Routes::new()
        .get("/bao-cao/{file}", Permission::MakeReport, download)
        .within(|writing| guard::slow(writing, WRITING_TIMEOUT))
}

/// `GET /bao-cao`
async fn show_list(caller: Caller) -> Result<Response, WebError> {
    let rows = periods(&mut caller.read().await?).await?;
    let frame = caller.frame(Section::Reports, Section::Reports.label());
    page(&ReportsPage { frame, rows, may_make: caller.actor.may(Permission::MakeReport) })
}

/// `GET /bao-cao/2025-q2/dang`: the report as it stands, and what it lacks.
async fn show(caller: Caller, Path((period, layout)): Path<(String, String)>) -> Result<Response, WebError> {
    let period = period.to_uppercase().parse::<Period>().map_err(|_| WebError::NotFound)?;
    let layout = layout_of(&layout).ok_or(WebError::NotFound)?;
    let mut ctx = caller.read().await?;
    let view = preview(&mut ctx, period, layout).await?;
    let periods = periods(&mut ctx).await?;
    let section = Section::Reports;
    let frame = caller.frame(section, view.title.clone()).under(section.label(), section.path());
    page(&OnePage { frame: Frame { here: view.label.clone(), ..frame }, view, layout, periods })
}

/// The word of a layout in an address.
const fn layout_word(layout: &DocumentSystem) -> &'static str {
    match layout {
        DocumentSystem::Party => "dang",
        DocumentSystem::State => "nha-nuoc",
    }
}

fn layout_of(word: &str) -> Option<DocumentSystem> {
    DocumentSystem::ALL.into_iter().find(|layout| layout_word(layout) == word)
}

/// The shape of a section in the list of sections.
const fn status(readiness: &Readiness) -> Status {
    match readiness {
        Readiness::Complete => Status::Met,
        Readiness::Partial => Status::AtRisk,
        Readiness::Missing => Status::NoData,
    }
}

/// The address of a preview.
fn address(period: &Period, layout: &DocumentSystem) -> String {
    format!("/bao-cao/{}/{}", period.to_string().to_lowercase(), layout_word(layout))
}

/// `GET /bao-cao/2025-Q2-party.docx`
async fn download(caller: Caller, Path(file): Path<String>) -> Result<Response, WebError> {
    let request = request(&file).ok_or(WebError::NotFound)?;
    let written = quarterly(&caller.site.app, &caller.actor, request).await?;
    let name = format!("attachment; filename=\"{}\"", written.name);
    Ok(([(header::CONTENT_TYPE, written.media_type.to_owned()), (header::CONTENT_DISPOSITION, name)], written.bytes)
        .into_response())
}

/// The report that a file's name asks for.
fn request(file: &str) -> Option<ReportRequest> {
    let (name, extension) = file.rsplit_once('.')?;
    let (period, layout) = name.rsplit_once('-')?;
    Some(ReportRequest {
        period: period.parse::<Period>().ok()?,
        layout: DocumentSystem::from_code(layout)?,
        format: ReportFormat::from_extension(extension)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_says_which_report() {
        let asked = request("2025-Q2-party.docx").unwrap();
        assert_eq!((asked.period, asked.layout), (Period::quarter(2025, 2).unwrap(), DocumentSystem::Party));
        for wrong in ["2025-Q2-party", "2025-Q9-party.docx", "2025-Q2-church.pdf", "2025-Q2-state.xls"] {
            assert!(request(wrong).is_none(), "{wrong}");
        }
    }
}
