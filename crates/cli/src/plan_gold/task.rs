//! Things to do, with bodies and dates.

use super::indicator::confidence;
use super::{Page, SpanView, id};
use domain::Date;
use domain::deadline::Deadline;
use plan_parser::draft::{BodyMention, DeadlineDraft, Recurrence, TaskDraft};
use plan_parser::span::Span;
use serde::Serialize;

#[derive(Debug, Serialize)]
pub(super) struct TaskView<'p> {
    id: String,
    section: Option<String>,
    marker: &'static str,
    parent: Option<String>,
    span: SpanView<'p>,
    lead_bodies: Vec<BodyView<'p>>,
    coordinating_bodies: Vec<BodyView<'p>>,
    implementing_bodies: Vec<BodyView<'p>>,
    submit_to: Vec<BodyView<'p>>,
    directed_by: Vec<BodyView<'p>>,
    deadline: Option<DeadlineView<'p>>,
    recurrence: Option<RecurrenceView<'p>>,
    status: Option<StatusView<'p>>,
    urgency: Option<SpanView<'p>>,
    indicators: Vec<String>,
    projects: Vec<String>,
    citations: Vec<String>,
    footnotes: Vec<String>,
    confidence: &'static str,
}

#[derive(Debug, Serialize)]
struct BodyView<'p> {
    name: &'p str,
    org: Option<String>,
    surface: &'p str,
    span: SpanView<'p>,
    inherited: bool,
}

#[derive(Debug, Serialize)]
struct DeadlineView<'p> {
    #[serde(flatten)]
    date: DatedView,
    anchor: Option<String>,
    text: &'p str,
    span: SpanView<'p>,
}

/// The day a deadline means; milestones of projects have one too.
#[derive(Debug, Serialize)]
pub(super) struct DatedView {
    kind: &'static str,
    date: Option<String>,
    precision: Option<&'static str>,
    from: Option<String>,
}

#[derive(Debug, Serialize)]
struct RecurrenceView<'p> {
    freq: &'static str,
    text: &'p str,
    span: SpanView<'p>,
}

#[derive(Debug, Serialize)]
struct StatusView<'p> {
    status: &'static str,
    as_of: String,
    span: SpanView<'p>,
}

impl<'p> TaskView<'p> {
    pub(super) fn new(at: usize, task: &'p TaskDraft, page: &Page<'p>) -> Self {
        let bodies = |bodies: &'p [BodyMention]| bodies.iter().map(|body| BodyView::new(body, page)).collect();
        Self {
            id: id("t", at),
            section: page.section_id(task.section),
            marker: task.marker.code(),
            parent: task.parent.map(|parent| id("t", parent.0)),
            span: page.span(task.span),
            lead_bodies: bodies(&task.lead_bodies),
            coordinating_bodies: bodies(&task.coordinating_bodies),
            implementing_bodies: bodies(&task.implementing_bodies),
            submit_to: bodies(&task.submit_to),
            directed_by: bodies(&task.directed_by),
            deadline: task.deadline.as_ref().map(|deadline| DeadlineView::new(deadline, page)),
            recurrence: task.recurrence.as_ref().map(|recurrence| RecurrenceView::new(recurrence, page)),
            status: task.done_as_of.map(|(date, span)| StatusView::done(date, span, page)),
            urgency: task.urgency.map(|urgency| page.span(urgency)),
            indicators: task.indicators.iter().map(|one| id("ind", one.0)).collect(),
            projects: task.projects.iter().map(|one| id("prj", one.0)).collect(),
            citations: task.citations.iter().map(|one| id("cit", one.0)).collect(),
            footnotes: task.footnotes.iter().map(|one| id("fn", one.0)).collect(),
            confidence: confidence(task.confidence),
        }
    }
}

impl<'p> BodyView<'p> {
    fn new(body: &'p BodyMention, page: &Page<'p>) -> Self {
        Self {
            name: &body.name,
            org: body.organisation.map(|one| id("org", one.0)),
            surface: body.span.quote(page.text),
            span: page.span(body.span),
            inherited: body.is_inherited,
        }
    }
}

impl<'p> DeadlineView<'p> {
    fn new(deadline: &'p DeadlineDraft, page: &Page<'p>) -> Self {
        Self {
            date: DatedView::new(&deadline.deadline),
            anchor: deadline.anchor.map(|(month, day)| format!("{month:02}-{day:02}")),
            text: deadline.span.quote(page.text),
            span: page.span(deadline.span),
        }
    }
}

impl DatedView {
    pub(super) fn new(deadline: &Deadline) -> Self {
        let iso = |date: Date| date.to_string();
        Self {
            kind: deadline.kind.code(),
            date: deadline.date.map(iso),
            precision: deadline.kind.precision(),
            from: deadline.from.map(iso),
        }
    }
}

impl<'p> RecurrenceView<'p> {
    fn new(recurrence: &'p Recurrence, page: &Page<'p>) -> Self {
        Self {
            freq: recurrence.frequency.code(),
            text: recurrence.span.quote(page.text),
            span: page.span(recurrence.span),
        }
    }
}

impl<'p> StatusView<'p> {
    fn done(as_of: Date, span: Span, page: &Page<'p>) -> Self {
        let as_of = format!("{:04}-{:02}", as_of.year(), as_of.month());
        Self { status: "done", as_of, span: page.span(span) }
    }
}
