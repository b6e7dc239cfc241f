//! What a plan refers to: documents, bodies, footnotes.

use super::{Page, SpanView, each, id};
use plan_parser::draft::{CitationDraft, FootnoteDraft, FootnoteRef, OrganisationDraft};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub(super) struct CitationView<'p> {
    id: String,
    r#type: &'p str,
    number: Option<&'p str>,
    symbol: Option<&'p str>,
    code: Option<&'p str>,
    date: Option<String>,
    issuer: Option<&'p str>,
    title: Option<&'p str>,
    spans: Vec<SpanView<'p>>,
}

#[derive(Debug, Serialize)]
pub(super) struct OrganisationView<'p> {
    id: String,
    name: &'p str,
    aliases: &'p [String],
    level: &'static str,
    kind: &'static str,
    generic: bool,
    mention_count: usize,
    spans: Vec<SpanView<'p>>,
    successor: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct FootnoteView<'p> {
    id: String,
    marker: &'p str,
    refs: Vec<MarkView<'p>>,
    marker_span: SpanView<'p>,
    body: SpanView<'p>,
    open_ended: bool,
    citations: Vec<String>,
    projects: Vec<String>,
}

#[derive(Debug, Serialize)]
struct MarkView<'p> {
    #[serde(flatten)]
    span: SpanView<'p>,
    task: Option<String>,
    attached_to: Option<SpanView<'p>>,
}

impl<'p> CitationView<'p> {
    pub(super) fn new(at: usize, citation: &'p CitationDraft, page: &Page<'p>) -> Self {
        Self {
            id: id("cit", at),
            r#type: &citation.kind,
            number: citation.number.as_deref(),
            symbol: citation.symbol.as_deref(),
            code: citation.code.as_deref(),
            date: citation.date.map(|date| date.to_string()),
            issuer: citation.issuer.as_deref(),
            title: citation.title.as_deref(),
            spans: page.spans(&citation.spans),
        }
    }
}

impl<'p> OrganisationView<'p> {
    pub(super) fn new(at: usize, body: &'p OrganisationDraft, page: &Page<'p>) -> Self {
        Self {
            id: id("org", at),
            name: &body.name,
            aliases: &body.aliases,
            level: body.level.code(),
            kind: body.kind.code(),
            generic: body.is_generic,
            mention_count: body.spans.len(),
            spans: page.spans(&body.spans),
            successor: body.successor.map(|one| id("org", one.0)),
        }
    }
}

impl<'p> FootnoteView<'p> {
    pub(super) fn new(at: usize, note: &'p FootnoteDraft, page: &Page<'p>) -> Self {
        Self {
            id: id("fn", at),
            marker: &note.marker,
            refs: each(&note.refs, |_, one| MarkView::new(one, page)),
            marker_span: page.span(note.marker_span),
            body: page.span(note.body),
            open_ended: note.is_open_ended,
            citations: note.citations.iter().map(|one| id("cit", one.0)).collect(),
            projects: note.projects.iter().map(|one| id("prj", one.0)).collect(),
        }
    }
}

impl<'p> MarkView<'p> {
    fn new(mark: &'p FootnoteRef, page: &Page<'p>) -> Self {
        Self {
            span: page.span(mark.span),
            task: mark.task.map(|task| id("t", task.0)),
            attached_to: mark.attached_to.map(|words| page.span(words)),
        }
    }
}
