//! The review screen: one item with its sentence, its fields, what is doubtful, and how far the review has come.

use super::decide::{faults, get_document, payload_of};
use super::payload::Payload;
use crate::{AppError, Ctx};
use domain::review::{ItemKind, ReviewState};
use domain::role::Permission;
use storage::document::{self, Document, DocumentFinding, DocumentSection};
use storage::draft_item::{self, DraftItem, ItemSpan};

/// Letters of context shown before and after an item.
const CONTEXT_LETTERS: i64 = 320;

/// Everything on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewScreen {
    /// VB-001.
    pub document_code: String,
    /// Title of the document.
    pub document_title: String,
    /// How far the review has come.
    pub counts: ReviewCounts,
    /// Open findings of the linter that are warnings or errors.
    pub warnings: Vec<ReviewFinding>,
    /// The item to decide about; none where the list is empty.
    pub item: Option<ReviewItem>,
}

/// How far a review has come; the four add up to the total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ReviewCounts {
    /// Items that a person decides about.
    pub total: i64,
    /// Accepted as read.
    pub accepted: i64,
    /// Accepted as edited.
    pub edited: i64,
    /// Rejected.
    pub rejected: i64,
    /// Not decided.
    pub left: i64,
}

/// One item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewItem {
    /// CT07-1.
    pub code: String,
    /// Place in the review, from 1, among `counts.total`.
    pub place: usize,
    /// What it is.
    pub kind: ItemKind,
    /// What was decided.
    pub state: ReviewState,
    /// `low`, `medium`, `high`.
    pub confidence: String,
    /// Path and title of its section: "III.8 Đầu tư".
    pub section: Option<String>,
    /// Words before it.
    pub before: String,
    /// Its own words, exactly as in the document.
    pub sentence: String,
    /// Words after it.
    pub after: String,
    /// Parts of `sentence` with a role, in order, not overlapping.
    pub marks: Vec<ReviewMark>,
    /// Its fields as they stand.
    pub payload: Payload,
    /// What stands in the way of accepting it: field, sentence.
    pub faults: Vec<(&'static str, String)>,
    /// Findings of the linter that touch it.
    pub findings: Vec<ReviewFinding>,
    /// Why it was rejected.
    pub reason: Option<String>,
    /// Who decided.
    pub decided_by: Option<String>,
    /// Code of the item before in the text.
    pub previous: Option<String>,
    /// Code of the item after in the text.
    pub next: Option<String>,
    /// Code of the next item that waits for a decision, round the end to the beginning.
    pub next_open: Option<String>,
}

/// A part of the sentence with a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewMark {
    /// `value`, `deadline`, `lead`, …
    pub role: String,
    /// First letter in the sentence.
    pub start: usize,
    /// One past the last letter.
    pub end: usize,
}

/// A finding of the linter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewFinding {
    /// Place in the list of the document.
    pub seq: i64,
    /// LT012.
    pub code: String,
    /// `error`, `warning`, `note`, `held`.
    pub severity: String,
    /// What it says.
    pub message: String,
    /// What to do.
    pub hint: Option<String>,
    /// Where in the document, in Unicode scalars.
    pub span: (i64, i64),
}

/// The screen at an item, or at the first that waits for a decision.
pub async fn screen(ctx: &mut Ctx<'_>, document_code: &str, item_code: Option<&str>) -> Result<ReviewScreen, AppError> {
    ctx.require(Permission::ReviewDocument)?;
    let document = get_document(ctx, document_code).await?;
    let mut items = draft_item::list(&mut ctx.tx, ctx.tenant, document.id).await?;
    items.retain(|item| item.kind.is_reviewed());
    let at = match item_code {
        Some(code) => Some(place_of(&items, code)?),
        None => items.iter().position(is_open).or_else(|| items.len().checked_sub(1)),
    };
    let findings = document::list_findings(&mut ctx.tx, ctx.tenant, document.id).await?;
    let item = match at {
        Some(at) => Some(item(ctx, &document, &items, at, &findings).await?),
        None => None,
    };
    let is_warning = |finding: &&DocumentFinding| {
        finding.state == "open" && matches!(finding.severity.as_str(), "error" | "warning")
    };
    Ok(ReviewScreen {
        counts: counts(&items),
        warnings: findings.iter().filter(is_warning).map(finding_view).collect(),
        item,
        document_code: document.code,
        document_title: document.title,
    })
}

fn is_open(item: &DraftItem) -> bool {
    item.state == ReviewState::Draft
}

fn place_of(items: &[DraftItem], code: &str) -> Result<usize, AppError> {
    items.iter().position(|item| item.code == code).ok_or_else(|| AppError::not_found("item", code))
}

fn counts(items: &[DraftItem]) -> ReviewCounts {
    counts_of(items.iter().map(|item| (item.state, 1)))
}

/// Adds up how many items are in each state.
pub(crate) fn counts_of(states: impl IntoIterator<Item = (ReviewState, i64)>) -> ReviewCounts {
    let mut counts = ReviewCounts::default();
    for (state, items) in states {
        counts.total += items;
        match state {
            ReviewState::Accepted => counts.accepted += items,
            ReviewState::Edited => counts.edited += items,
            ReviewState::Rejected => counts.rejected += items,
            ReviewState::Draft => counts.left += items,
        }
    }
    counts
}

async fn item(
    ctx: &mut Ctx<'_>,
    document: &Document,
    items: &[DraftItem],
    at: usize,
    findings: &[DocumentFinding],
) -> Result<ReviewItem, AppError> {
    let item = items.get(at).ok_or_else(|| AppError::not_found("item", at.to_string()))?;
    let sections = document::list_sections(&mut ctx.tx, ctx.tenant, document.id).await?;
    let places = draft_item::list_spans_of(&mut ctx.tx, ctx.tenant, document.id, item.seq).await?;
    let from = (item.span.0 - CONTEXT_LETTERS).max(0);
    let around = (from, item.span.1 + CONTEXT_LETTERS);
    let excerpt = document::get_excerpt(&mut ctx.tx, ctx.tenant, document.id, around).await?;
    let letters = |count: i64| usize::try_from(count).unwrap_or(0);
    let (before, sentence) = (letters(item.span.0 - from), letters(item.span.1 - item.span.0));
    let payload = payload_of(item)?;
    let code_at = |at: Option<usize>| at.and_then(|at| items.get(at)).map(|item| item.code.clone());
    let open_after = items.iter().skip(at + 1).chain(items.iter().take(at)).find(|item| is_open(item));
    Ok(ReviewItem {
        code: item.code.clone(),
        place: at + 1,
        kind: item.kind,
        state: item.state,
        confidence: item.confidence.clone(),
        section: section_title(&sections, item.section),
        before: excerpt.chars().take(before).collect(),
        sentence: excerpt.chars().skip(before).take(sentence).collect(),
        after: excerpt.chars().skip(before + sentence).collect(),
        marks: marks(item, &places),
        faults: faults(&payload),
        payload,
        findings: findings.iter().filter(|finding| touches(finding, item)).map(finding_view).collect(),
        reason: item.reason.clone(),
        decided_by: item.decided_by.clone(),
        previous: code_at(at.checked_sub(1)),
        next: code_at(Some(at + 1)),
        next_open: open_after.map(|item| item.code.clone()),
    })
}

fn section_title(sections: &[DocumentSection], at: Option<i64>) -> Option<String> {
    let section = sections.iter().find(|section| Some(section.seq) == at)?;
    let title = section.title.as_deref().unwrap_or_default();
    Some(format!("{} {title}", section.path).trim_end().to_owned())
}

/// The places inside the sentence, without those that overlap an earlier one.
fn marks(item: &DraftItem, places: &[ItemSpan]) -> Vec<ReviewMark> {
    let mut inside: Vec<&ItemSpan> =
        places.iter().filter(|place| item.span.0 <= place.span.0 && place.span.1 <= item.span.1).collect();
    inside.sort_by_key(|place| place.span);
    let mut marks: Vec<ReviewMark> = Vec::new();
    for place in inside {
        let letter = |at: i64| usize::try_from(at - item.span.0).unwrap_or(0);
        let mark = ReviewMark { role: place.role.clone(), start: letter(place.span.0), end: letter(place.span.1) };
        if marks.last().is_none_or(|last| last.end <= mark.start) {
            marks.push(mark);
        }
    }
    marks
}

fn touches(finding: &DocumentFinding, item: &DraftItem) -> bool {
    finding.span.0 < item.span.1 && item.span.0 < finding.span.1
}

pub(crate) fn finding_view(finding: &DocumentFinding) -> ReviewFinding {
    ReviewFinding {
        seq: finding.seq,
        code: finding.code.clone(),
        severity: finding.severity.clone(),
        message: finding.message.clone(),
        hint: finding.hint.clone(),
        span: finding.span,
    }
}
