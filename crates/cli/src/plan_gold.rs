//! A draft as a JSON file of the schema `plan-gold/1`: offsets count Unicode scalars, every place carries its quotation,
//! figures are decimal strings, dates are ISO dates, what is absent is `null`.

mod document;
mod indicator;
mod project;
mod reference;
mod task;

use crate::plan::Plan;
use document::DocumentView;
use indicator::{ConflictView, IndicatorView};
use plan_parser::diagnostic::Diagnostic;
use plan_parser::draft::{Draft, Section, SectionIx, Suspicion};
use plan_parser::span::{ScalarOffsets, Span};
use project::ProjectView;
use reference::{CitationView, FootnoteView, OrganisationView};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};
use task::TaskView;

/// The whole file.
#[derive(Debug, Serialize)]
pub struct PlanGold<'p> {
    schema: &'static str,
    source: SourceView<'p>,
    document: DocumentView<'p>,
    outline: Vec<SectionView<'p>>,
    indicators: Vec<IndicatorView<'p>>,
    target_conflicts: Vec<ConflictView<'p>>,
    tasks: Vec<TaskView<'p>>,
    projects: Vec<ProjectView<'p>>,
    citations: Vec<CitationView<'p>>,
    organisations: Vec<OrganisationView<'p>>,
    footnotes: Vec<FootnoteView<'p>>,
    ocr_errors: Vec<SuspicionView<'p>>,
    diagnostics: Vec<DiagnosticView<'p>>,
}

impl<'p> PlanGold<'p> {
    /// The file of a plan.
    pub fn new(plan: &'p Plan) -> Self {
        let page = Page::new(&plan.text, &plan.reading.draft);
        let draft = page.draft;
        Self {
            schema: "plan-gold/1",
            source: SourceView::new(plan),
            document: DocumentView::new(&draft.document, &page),
            outline: each(&draft.outline, |at, one| SectionView::new(at, one, &page)),
            indicators: each(&draft.indicators, |at, one| IndicatorView::new(at, one, &page)),
            target_conflicts: indicator::conflicts(draft),
            tasks: each(&draft.tasks, |at, one| TaskView::new(at, one, &page)),
            projects: each(&draft.projects, |at, one| ProjectView::new(at, one, &page)),
            citations: each(&draft.citations, |at, one| CitationView::new(at, one, &page)),
            organisations: each(&draft.organisations, |at, one| OrganisationView::new(at, one, &page)),
            footnotes: each(&draft.footnotes, |at, one| FootnoteView::new(at, one, &page)),
            ocr_errors: each(&draft.suspicions, |at, one| SuspicionView::new(at, one, &page)),
            diagnostics: diagnostics(plan),
        }
    }
}

/// The findings of a plan as a file of their own.
#[derive(Debug, Serialize)]
pub struct LintFile<'p> {
    schema: &'static str,
    source: SourceView<'p>,
    counts: BTreeMap<&'static str, usize>,
    diagnostics: Vec<DiagnosticView<'p>>,
}

impl<'p> LintFile<'p> {
    /// The file of a plan.
    pub fn new(plan: &'p Plan) -> Self {
        let mut counts = BTreeMap::new();
        for finding in &plan.reading.diagnostics {
            *counts.entry(finding.severity.code()).or_default() += 1;
        }
        Self { schema: "plan-lint/1", source: SourceView::new(plan), counts, diagnostics: diagnostics(plan) }
    }
}

fn diagnostics(plan: &Plan) -> Vec<DiagnosticView<'_>> {
    let page = Page::new(&plan.text, &plan.reading.draft);
    each(&plan.reading.diagnostics, |_, one| DiagnosticView::new(one, &page))
}

fn each<'p, T, V>(items: &'p [T], view: impl Fn(usize, &'p T) -> V) -> Vec<V> {
    items.iter().enumerate().map(|(at, one)| view(at, one)).collect()
}

/// A draft beside its text, for quoting and for naming items.
struct Page<'p> {
    text: &'p str,
    offsets: ScalarOffsets,
    draft: &'p Draft,
    section_ids: Vec<String>,
}

impl<'p> Page<'p> {
    fn new(text: &'p str, draft: &'p Draft) -> Self {
        Self { text, offsets: ScalarOffsets::new(text), draft, section_ids: section_ids(draft) }
    }

    fn span(&self, span: Span) -> SpanView<'p> {
        let scalar = |byte| self.offsets.scalar(self.text, byte);
        SpanView { start: scalar(span.start), end: scalar(span.end), text: span.quote(self.text) }
    }

    fn spans(&self, spans: &[Span]) -> Vec<SpanView<'p>> {
        spans.iter().map(|span| self.span(*span)).collect()
    }

    fn named(&self, named: Option<&'p (String, Span)>) -> Option<NamedView<'p>> {
        named.map(|(value, span)| NamedView { value, span: self.span(*span) })
    }

    fn section_id(&self, section: Option<SectionIx>) -> Option<String> {
        section.and_then(|section| self.section_ids.get(section.0).cloned())
    }
}

/// Paths of sections; a path that comes again is told apart by its turn.
fn section_ids(draft: &Draft) -> Vec<String> {
    let mut turns: HashMap<&str, u32> = HashMap::new();
    let id = |path: &str, turn: u32| if turn == 1 { path.to_owned() } else { format!("{path}~{turn}") };
    let mut next = |path| {
        let turn = turns.entry(path).or_default();
        *turn += 1;
        id(path, *turn)
    };
    draft.outline.iter().map(|section| next(section.path.as_str())).collect()
}

/// The name of an item: `ind-001`.
fn id(kind: &str, at: usize) -> String {
    format!("{kind}-{:03}", at + 1)
}

/// A place with its quotation.
#[derive(Debug, Serialize)]
struct SpanView<'p> {
    start: usize,
    end: usize,
    text: &'p str,
}

/// A reading with its place.
#[derive(Debug, Serialize)]
struct NamedView<'p> {
    value: &'p str,
    span: SpanView<'p>,
}

#[derive(Debug, Serialize)]
struct SourceView<'p> {
    file: &'p str,
    bytes: usize,
    chars: usize,
    offset_unit: &'static str,
    interval: &'static str,
}

impl<'p> SourceView<'p> {
    fn new(plan: &'p Plan) -> Self {
        Self {
            file: &plan.name,
            bytes: plan.text.len(),
            chars: plan.text.chars().count(),
            offset_unit: "unicode scalar value",
            interval: "half-open [start,end)",
        }
    }
}

#[derive(Debug, Serialize)]
struct SectionView<'p> {
    id: Option<String>,
    parent: Option<String>,
    level: u8,
    kind: &'static str,
    number: &'p str,
    separator: &'p str,
    title: Option<&'p str>,
    span: SpanView<'p>,
    extent: SpanView<'p>,
}

impl<'p> SectionView<'p> {
    fn new(at: usize, section: &'p Section, page: &Page<'p>) -> Self {
        Self {
            id: page.section_id(Some(SectionIx(at))),
            parent: page.section_id(section.parent),
            level: section.level,
            kind: section.kind.code(),
            number: &section.number,
            separator: &section.separator,
            title: section.title.as_deref(),
            span: page.span(section.span),
            extent: page.span(section.extent),
        }
    }
}

#[derive(Debug, Serialize)]
struct SuspicionView<'p> {
    id: String,
    kind: &'static str,
    span: SpanView<'p>,
    suggestion: Option<&'p str>,
}

impl<'p> SuspicionView<'p> {
    fn new(at: usize, suspicion: &'p Suspicion, page: &Page<'p>) -> Self {
        Self {
            id: id("ocr", at),
            kind: suspicion.kind,
            span: page.span(suspicion.span),
            suggestion: suspicion.suggestion.as_deref(),
        }
    }
}

/// One finding of the reader or the linter.
#[derive(Debug, Serialize)]
struct DiagnosticView<'p> {
    code: &'static str,
    severity: &'static str,
    message: &'p str,
    span: SpanView<'p>,
    labels: Vec<LabelView<'p>>,
    hint: Option<&'p str>,
}

#[derive(Debug, Serialize)]
struct LabelView<'p> {
    message: &'p str,
    span: SpanView<'p>,
}

impl<'p> DiagnosticView<'p> {
    fn new(finding: &'p Diagnostic, page: &Page<'p>) -> Self {
        let label = |(span, message): &'p (Span, String)| LabelView { message, span: page.span(*span) };
        Self {
            code: finding.code,
            severity: finding.severity.code(),
            message: &finding.message,
            span: page.span(finding.span),
            labels: finding.labels.iter().map(label).collect(),
            hint: finding.hint.as_deref(),
        }
    }
}
