//! The page of a document: its outline, its text with every item in its place, its findings, what it cites.

use super::passage::{Paragraph, paragraphs};
use crate::event::Event;
use crate::review::{ReviewCounts, ReviewFinding, counts_of, finding_view, get_document};
use crate::{Actor, App, AppError, Ctx, wording};
use domain::Date;
use domain::review::ItemKind;
use domain::role::Permission;
use serde_json::json;
use storage::document::{self, Document, DocumentSection, Settlement};
use storage::{citation, draft_item, task};

/// Letters shown at once; a longer document has several pages.
const WINDOW_LETTERS: i64 = 150_000;

/// Everything on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentPage {
    /// What the document says of itself.
    pub document: Document,
    /// How far the review has come.
    pub counts: ReviewCounts,
    /// Numbered sections, in order.
    pub outline: Vec<OutlineRow>,
    /// The text, or the part of it that is shown.
    pub paragraphs: Vec<Paragraph>,
    /// First letter of the part before.
    pub previous_from: Option<i64>,
    /// First letter of the part after.
    pub next_from: Option<i64>,
    /// Findings of the linter, settled ones included.
    pub findings: Vec<SettledFinding>,
    /// Accepted citations.
    pub citations: Vec<CitedDocument>,
    /// Footnotes: marker, words.
    pub footnotes: Vec<(String, String)>,
}

/// A section in the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineRow {
    /// "III.8".
    pub path: String,
    /// 1 for the topmost.
    pub level: i64,
    /// As printed: "8".
    pub number: String,
    /// Text of the heading; items and run-ins may have none.
    pub title: Option<String>,
    /// First letter of the section.
    pub start: i64,
    /// How many items a person decides about stand in it, its own sections included.
    pub items: usize,
}

/// A finding with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettledFinding {
    /// What it says.
    pub finding: ReviewFinding,
    /// `open`, `resolved`, `waived`.
    pub state: String,
    /// Why it was settled.
    pub reason: Option<String>,
    /// Who settled it.
    pub settled_by: Option<String>,
}

/// A cited document with what rests on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedDocument {
    /// CC-001.
    pub code: String,
    /// "Kết luận".
    pub type_word: String,
    /// "123-KL/TW".
    pub number_code: Option<String>,
    /// Its date.
    pub issued_on: Option<Date>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// "về …".
    pub title: Option<String>,
    /// Codes of the tasks whose sentences cite it.
    pub tasks: Vec<String>,
}

/// The page of a document from a letter on; the beginning where the letter is not given.
pub async fn view(ctx: &mut Ctx<'_>, code: &str, from: Option<i64>) -> Result<DocumentPage, AppError> {
    ctx.require(Permission::Read)?;
    let document = get_document(ctx, code).await?;
    let text = document::get_text(&mut ctx.tx, ctx.tenant, document.id).await?;
    let sections = document::list_sections(&mut ctx.tx, ctx.tenant, document.id).await?;
    let items = draft_item::list(&mut ctx.tx, ctx.tenant, document.id).await?;
    let places = draft_item::list_spans(&mut ctx.tx, ctx.tenant, document.id).await?;
    let findings = document::list_findings(&mut ctx.tx, ctx.tenant, document.id).await?;
    let counts = draft_item::counts(&mut ctx.tx, ctx.tenant, document.id).await?;
    let citations = citations(ctx, &document).await?;
    let letters = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
    let from = from.unwrap_or(0).clamp(0, letters.max(1) - 1) / WINDOW_LETTERS * WINDOW_LETTERS;
    let window = (from, from + WINDOW_LETTERS);
    let headings: Vec<_> = sections.iter().map(|section| (section.span, section.level, section.path.clone())).collect();
    let reviewed = |section: &DocumentSection| {
        let inside = |at: i64| section.extent.0 <= at && at < section.extent.1;
        items.iter().filter(|item| item.kind.is_reviewed() && inside(item.span.0)).count()
    };
    let footnotes = items.iter().filter(|item| item.kind == ItemKind::Footnote);
    Ok(DocumentPage {
        counts: counts_of(counts),
        outline: sections.iter().map(|section| outline_row(section, reviewed(section))).collect(),
        paragraphs: paragraphs(&text, window, &items, &places, &headings),
        previous_from: (from > 0).then(|| from - WINDOW_LETTERS),
        next_from: (window.1 < letters).then_some(window.1),
        findings: findings
            .iter()
            .map(|finding| SettledFinding {
                finding: finding_view(finding),
                state: finding.state.clone(),
                reason: finding.reason.clone(),
                settled_by: finding.settled_by.clone(),
            })
            .collect(),
        citations,
        footnotes: footnotes.map(|note| (marker(&note.payload), note.title.clone())).collect(),
        document,
    })
}

fn outline_row(section: &DocumentSection, items: usize) -> OutlineRow {
    OutlineRow {
        path: section.path.clone(),
        level: section.level,
        number: section.number.clone(),
        title: section.title.clone(),
        start: section.span.0,
        items,
    }
}

fn marker(payload: &str) -> String {
    match serde_json::from_str(payload) {
        Ok(crate::review::payload::Payload::Footnote(note)) => note.marker,
        _ => String::new(),
    }
}

async fn citations(ctx: &mut Ctx<'_>, document: &Document) -> Result<Vec<CitedDocument>, AppError> {
    let cited = citation::list_of_document(&mut ctx.tx, ctx.tenant, document.id).await?;
    let links = task::list_links_of_kind(&mut ctx.tx, ctx.tenant, "citation").await?;
    let with_tasks = |cited: citation::Citation| CitedDocument {
        tasks: links.iter().filter(|(code, _)| *code == cited.code).map(|(_, task)| task.clone()).collect(),
        code: cited.code,
        type_word: cited.type_word,
        number_code: cited.number_code,
        issued_on: cited.issued_on,
        issuer: cited.issuer,
        title: cited.title,
    };
    Ok(cited.into_iter().map(with_tasks).collect())
}

/// The bytes as they came in, with the name and type of the file. What leaves the house is recorded.
pub async fn download(app: &App, actor: &Actor, code: &str) -> Result<(Document, Vec<u8>), AppError> {
    actor.require(Permission::Read)?;
    let mut ctx = app.write(actor).await?;
    let document = get_document(&mut ctx, code).await?;
    let bytes = document::get_original(&mut ctx.tx, ctx.tenant, document.id).await?;
    let detail = json!({ "sha256": document.sha256 });
    let event = Event { action: "document.downloaded", object_kind: "document", object_code: &document.code, detail };
    ctx.record(&event).await?;
    ctx.commit().await?;
    Ok((document, bytes))
}

/// Settles a finding of the linter: `resolved`, `waived`, or `open` again. A waiver needs a reason.
pub async fn settle_finding(
    ctx: &mut Ctx<'_>,
    code: &str,
    seq: i64,
    state: &str,
    reason: &str,
) -> Result<(), AppError> {
    ctx.require(Permission::ReviewDocument)?;
    let document = get_document(ctx, code).await?;
    if !matches!(state, "open" | "resolved" | "waived") {
        return Err(AppError::invalid("state", wording::UNKNOWN_FINDING_STATE));
    }
    if state == "waived" && reason.trim().is_empty() {
        return Err(AppError::invalid("reason", wording::WAIVER_NEEDS_REASON));
    }
    let (by, at) = (ctx.actor.login.clone(), ctx.now.clone());
    let settlement = Settlement { state, by: &by, at: &at, reason: reason.trim() };
    if !document::settle_finding(&mut ctx.tx, ctx.tenant, document.id, seq, &settlement).await? {
        return Err(AppError::not_found("finding", seq.to_string()));
    }
    let detail = json!({ "finding": seq, "state": state, "reason": reason.trim() });
    let event = Event { action: "finding.settled", object_kind: "document", object_code: &document.code, detail };
    ctx.record(&event).await
}
