//! Documents: bringing one in, reading one with its items in place, settling what the linter found.

use super::{document_address, page, target_address};
use crate::address::{self, ListQuery};
use crate::caller::Caller;
use crate::error::WebError;
use crate::form::Posted;
use crate::frame::{Banner, Frame, Section};
use crate::route::Routes;
use crate::show::Show as _;
use crate::upload::Upload;
use crate::wording::review as words;
use crate::{cookie, guard};
use app::document::{
    DocumentPage, DocumentRow, Imported, IncomingFile, Mark, Paragraph, Segment, download, import, list,
    settle_finding, view,
};
use askama::Template;
use axum::extract::{DefaultBodyLimit, Path};
use axum::http::{Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use domain::review::{ItemKind, ReviewState};
use domain::role::Permission;
use serde::Deserialize;
use std::time::Duration;

/// Long enough for a large file over a slow line, and for a scan to be read.
const UPLOAD_TIMEOUT: Duration = Duration::from_secs(600);

/// `documents.html`
#[derive(Template)]
#[template(path = "documents.html")]
struct DocumentsPage {
    frame: Frame,
    rows: Vec<DocumentRow>,
    may_import: bool,
    may_review: bool,
}

/// `document.html`
#[derive(Template)]
#[template(path = "document.html")]
struct OnePage {
    frame: Frame,
    view: DocumentPage,
    may_review: bool,
    /// The address of the document, for the pages below it.
    base: String,
    /// The sentence to light up.
    lit: Option<(i64, i64)>,
}

impl OnePage {
    /// The page of an item: its own once it is accepted, its review before.
    fn item_address(&self, mark: &Mark) -> String {
        let code = mark.code.to_lowercase();
        match mark.kind {
            _ if !mark.state.is_official() && self.may_review => format!("{}/ra-soat?muc={}", self.base, mark.code),
            _ if !mark.state.is_official() => format!("#{code}"),
            ItemKind::Indicator => target_address(&mark.code, ""),
            ItemKind::Task => address::item("nhiem-vu", &mark.code, ""),
            ItemKind::Project => address::item("du-an", &mark.code, ""),
            ItemKind::Organisation => format!("/don-vi?q={}", address::encoded(&mark.title)),
            _ => format!("#{code}"),
        }
    }

    /// Whether a segment of a paragraph belongs to the sentence of the item asked for.
    fn is_lit(&self, paragraph: &Paragraph, segment: &usize) -> bool {
        let before = paragraph.segments.iter().take(*segment).map(|part| part.text.chars().count()).sum::<usize>();
        let start = paragraph.start + i64::try_from(before).unwrap_or(i64::MAX - paragraph.start);
        self.lit.is_some_and(|span| span.0 <= start && start < span.1)
    }

    /// The level of a heading; numbered items below the second level are text.
    fn heading(&self, paragraph: &Paragraph) -> Option<i64> {
        paragraph.heading_level.filter(|level| *level <= 2)
    }

    /// The item that words lead to; a stray full stop is too small a target.
    fn linked<'p>(&self, part: &'p Segment) -> Option<&'p Mark> {
        let is_words = part.text.chars().filter(|letter| letter.is_alphanumeric()).nth(1).is_some();
        part.mark.as_ref().filter(|_| is_words)
    }

    fn open_findings(&self) -> usize {
        let is_open = |state: &str, severity: &str| state == "open" && matches!(severity, "error" | "warning");
        self.view.findings.iter().filter(|one| is_open(&one.state, &one.finding.severity)).count()
    }
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/van-ban", Permission::Read, show_list)
        .get("/van-ban/{code}", Permission::Read, show)
        .get("/van-ban/{code}/van-ban-goc", Permission::Read, original)
        .post("/van-ban/{code}/canh-bao/{seq}", Permission::ReviewDocument, settle)
}

/// Routes that take files.
pub(super) fn uploads() -> Routes {
    Routes::new()
        .post("/van-ban/nhap", Permission::ImportDocument, bring_in)
        .within(|upload| guard::slow(upload.layer(DefaultBodyLimit::disable()), UPLOAD_TIMEOUT))
}

/// `GET /van-ban`
async fn show_list(caller: Caller) -> Result<Response, WebError> {
    let rows = list(&mut caller.read().await?).await?;
    page(&DocumentsPage {
        frame: caller.frame(Section::Documents, Section::Documents.label()),
        rows,
        may_import: caller.actor.may(Permission::ImportDocument),
        may_review: caller.actor.may(Permission::ReviewDocument),
    })
}

/// `POST /van-ban/nhap`
async fn bring_in(caller: Caller, upload: Upload) -> Result<Response, WebError> {
    caller.check(&upload.csrf)?;
    if upload.name.is_empty() {
        return Err(WebError::Invalid { what: words::NO_FILE.to_owned() });
    }
    let file = IncomingFile { name: upload.name, bytes: upload.bytes };
    let imported = import(&caller.site.app, &caller.actor, file).await?;
    let address = document_address(&imported.code, &imported.title);
    Ok((cookie::carry(&brought_in(&imported)), Redirect::to(&address)).into_response())
}

fn brought_in(imported: &Imported) -> Banner {
    if !imported.is_new {
        return Banner { kind: "info", text: words::known_already(&imported.title) };
    }
    let items = imported.items.iter().map(|(_, count)| count).sum();
    let mut text = words::imported(&imported.title, items, imported.findings);
    text += &words::doubts(&imported.doubts);
    if items == 0 {
        text += words::NOTHING_READ;
    }
    let kind = if imported.doubts.is_empty() && items > 0 { "success" } else { "warn" };
    Banner { kind, text }
}

/// `GET /van-ban/{code}-{slug}?tu=&muc=`: `muc` lights up the sentence of an item.
async fn show(caller: Caller, uri: Uri, query: ListQuery, Path(part): Path<String>) -> Result<Response, WebError> {
    let from = query.get("tu").and_then(|letter| letter.parse().ok());
    let view = view(&mut caller.read().await?, &address::code_of(&part), from).await?;
    let base = document_address(&view.document.code, &view.document.title);
    address::canonical(&uri, &base)?;
    let section = Section::Documents;
    let frame = caller.frame(section, view.document.title.clone()).under(section.label(), section.path());
    let frame = Frame { here: view.document.code.clone(), ..frame };
    let lit = query.get("muc").and_then(|code| span_of(&view, code));
    page(&OnePage { frame, may_review: caller.actor.may(Permission::ReviewDocument), base, lit, view })
}

/// Where the sentence of an item stands, if it begins on this page.
fn span_of(view: &DocumentPage, code: &str) -> Option<(i64, i64)> {
    let mut marks = view.paragraphs.iter().flat_map(|paragraph| &paragraph.items);
    marks.find(|mark| mark.code.eq_ignore_ascii_case(code)).map(|mark| mark.span)
}

/// `GET /van-ban/{code}-{slug}/van-ban-goc`: the bytes as they came in.
async fn original(caller: Caller, Path(part): Path<String>) -> Result<Response, WebError> {
    let (document, bytes) = download(&caller.site.app, &caller.actor, &address::code_of(&part)).await?;
    let name = format!("attachment; filename*=UTF-8''{}", address::encoded(&document.file_name).replace('/', "_"));
    Ok(([(header::CONTENT_TYPE, document.media_type), (header::CONTENT_DISPOSITION, name)], bytes).into_response())
}

#[derive(Deserialize)]
struct SettleForm {
    #[serde(rename = "trang-thai")]
    state: String,
    #[serde(default, rename = "ly-do")]
    reason: String,
}

/// `POST /van-ban/{code}-{slug}/canh-bao/{seq}`
async fn settle(
    caller: Caller,
    Path((part, seq)): Path<(String, i64)>,
    posted: Posted<SettleForm>,
) -> Result<Response, WebError> {
    let form = caller.fields(posted)?;
    let code = address::code_of(&part);
    let mut ctx = caller.write().await?;
    settle_finding(&mut ctx, &code, seq, &form.state, &form.reason).await?;
    ctx.commit().await?;
    let banner = Banner { kind: "success", text: words::finding_state(&form.state).to_owned() };
    Ok((cookie::carry(&banner), Redirect::to(&format!("/van-ban/{part}#canh-bao"))).into_response())
}
