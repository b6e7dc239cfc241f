//! From the reader's draft to the items that people review: codes, fields, places in the text.

mod code;

use super::payload::{
    BodyPayload, CitationPayload, DeadlinePayload, FootnotePayload, IndicatorPayload, MilestonePayload,
    OrganisationPayload, Payload, ProjectPayload, SuspicionPayload, TaskPayload,
};
use crate::AppError;
use code::Codes;
use domain::review::{ItemKind, ReviewState};
use plan_parser::draft::{
    BodyMention, CitationDraft, Confidence, Draft, FootnoteDraft, IndicatorDraft, OrganisationDraft, ProjectDraft,
    SectionIx, Suspicion, TaskDraft,
};
use plan_parser::span::{ScalarOffsets, Span};
use storage::draft_item::{DraftItem, ItemSpan};

pub(crate) use code::Numbers;

/// Longest title in a list, in letters.
const TITLE_LETTERS: usize = 160;

/// Items with their further places, in the order of the text.
#[derive(Debug, Default)]
pub(crate) struct Items {
    /// One for each thing read.
    pub items: Vec<DraftItem>,
    /// Further places.
    pub spans: Vec<ItemSpan>,
}

/// One item before it has its place.
struct Found {
    code: String,
    section: Option<SectionIx>,
    title: String,
    span: Span,
    payload: Payload,
    confidence: Confidence,
    spans: Vec<(&'static str, Span)>,
}

/// Makes the items of a draft; `numbers` are the first free numbers of codes that are counted over all documents.
pub(crate) fn of_draft(text: &str, draft: &Draft, document: i64, numbers: Numbers) -> Result<Items, AppError> {
    let page = Page { text, offsets: ScalarOffsets::new(text), draft, codes: Codes::new(draft, document, numbers) };
    let mut found = page.found();
    found.sort_by_key(|found| (found.span.start, found.payload.kind(), found.span.end));
    let mut items = Items::default();
    for (seq, found) in (0_i64..).zip(found) {
        let payload = serde_json::to_string(&found.payload).map_err(|error| AppError::Internal(error.to_string()))?;
        let spans = found.spans.iter().map(|(role, span)| ItemSpan {
            item: seq,
            role: (*role).to_owned(),
            span: page.place(*span),
        });
        items.spans.extend(spans);
        items.items.push(DraftItem {
            seq,
            code: found.code,
            kind: found.payload.kind(),
            section: found.section.and_then(|section| i64::try_from(section.0).ok()),
            title: shortened(&found.title),
            span: page.place(found.span),
            payload,
            edited_payload: None,
            confidence: confidence(found.confidence).to_owned(),
            state: ReviewState::Draft,
            decided_by: None,
            decided_at: None,
            reason: None,
        });
    }
    Ok(items)
}

/// Words without line breaks, cut at a word where they are many.
pub(crate) fn shortened(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= TITLE_LETTERS {
        return words;
    }
    let cut: String = words.chars().take(TITLE_LETTERS).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole}…")
}

const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "low",
        Confidence::Medium => "medium",
        Confidence::High => "high",
    }
}

/// A draft beside its text.
struct Page<'d> {
    text: &'d str,
    offsets: ScalarOffsets,
    draft: &'d Draft,
    codes: Codes,
}

impl Page<'_> {
    fn place(&self, span: Span) -> (i64, i64) {
        let scalar = |byte: usize| i64::try_from(self.offsets.scalar(self.text, byte)).unwrap_or(i64::MAX);
        (scalar(span.start), scalar(span.end))
    }

    fn found(&self) -> Vec<Found> {
        let draft = self.draft;
        let mut found: Vec<Found> = Vec::new();
        found.extend(draft.indicators.iter().enumerate().map(|(at, one)| self.indicator(at, one)));
        found.extend(draft.tasks.iter().enumerate().map(|(at, one)| self.task(at, one)));
        found.extend(draft.projects.iter().enumerate().filter_map(|(at, one)| self.project(at, one)));
        found.extend(draft.citations.iter().enumerate().filter_map(|(at, one)| self.citation(at, one)));
        found.extend(draft.organisations.iter().enumerate().filter_map(|(at, one)| self.organisation(at, one)));
        found.extend(draft.footnotes.iter().enumerate().map(|(at, one)| self.footnote(at, one)));
        found.extend(draft.suspicions.iter().enumerate().map(|(at, one)| self.suspicion(at, one)));
        found
    }

    fn indicator(&self, at: usize, one: &IndicatorDraft) -> Found {
        let figure = |figure: Option<domain::Decimal>| figure.map(|figure| figure.normalize().to_string());
        let codes = |list: &[plan_parser::draft::IndicatorIx]| {
            list.iter().map(|at| self.codes.indicator(at.0)).collect::<Vec<_>>()
        };
        let payload = IndicatorPayload {
            name: one.name.clone(),
            comparator: one.bounds.comparator,
            low: figure(one.bounds.low),
            high: figure(one.bounds.high),
            unit_code: one.unit.code.clone(),
            unit_scale: one.unit.scale.normalize().to_string(),
            unit_text: one.unit.text.clone(),
            measure: one.measure,
            period: one.period.clone(),
            scope: one.scope.clone(),
            wanted: one.target.clone(),
            is_aim: one.is_aim,
            is_maintained: one.is_maintained,
            is_increment: one.is_increment,
            group: one.group,
            parent: one.parent.map(|parent| self.codes.indicator(parent.0)),
            relation: one.relation,
            same_as: codes(&one.same_as),
            conflicts_with: codes(&one.conflicts_with),
        };
        let head = one.head_span.map(|span| ("head", span));
        Found {
            code: self.codes.indicator(at),
            section: one.section,
            title: one.name.clone(),
            span: one.span,
            payload: Payload::Indicator(payload),
            confidence: one.confidence,
            spans: std::iter::once(("value", one.value_span)).chain(head).collect(),
        }
    }

    fn task(&self, at: usize, one: &TaskDraft) -> Found {
        let words = |span: &Span| span.quote(self.text).split_whitespace().collect::<Vec<_>>().join(" ");
        let deadline = one.deadline.as_ref().map(|found| DeadlinePayload {
            kind: found.deadline.kind,
            date: found.deadline.date,
            from: found.deadline.from,
            text: words(&found.span),
        });
        let payload = TaskPayload {
            title: words(&one.span),
            section_path: one
                .section
                .and_then(|at| self.draft.outline.get(at.0))
                .map_or_else(String::new, |it| it.path.clone()),
            leads: bodies(&one.lead_bodies),
            coordinating: bodies(&one.coordinating_bodies),
            implementing: bodies(&one.implementing_bodies),
            submit_to: bodies(&one.submit_to),
            directed_by: bodies(&one.directed_by),
            deadline,
            frequency: one.recurrence.as_ref().map(|found| found.frequency),
            done_as_of: one.done_as_of.map(|(day, _)| day),
            urgency: one.urgency.map(|span| words(&span)),
            indicators: one.indicators.iter().map(|at| self.codes.indicator(at.0)).collect(),
            projects: one.projects.iter().map(|at| self.codes.project(at.0)).collect(),
            citations: one.citations.iter().map(|at| self.codes.citation(at.0)).collect(),
        };
        let title = payload.title.clone();
        Found {
            code: self.codes.task(at),
            section: one.section,
            title,
            span: one.span,
            payload: Payload::Task(payload),
            confidence: one.confidence,
            spans: task_spans(one),
        }
    }

    fn project(&self, at: usize, one: &ProjectDraft) -> Option<Found> {
        let milestone = |found: &plan_parser::draft::MilestoneDraft| MilestonePayload {
            event: found.event.clone(),
            deadline: DeadlinePayload {
                kind: found.deadline.kind,
                date: found.deadline.date,
                from: found.deadline.from,
                text: found.span.quote(self.text).split_whitespace().collect::<Vec<_>>().join(" "),
            },
            span: self.place(found.span),
        };
        let payload = ProjectPayload {
            name: one.name.clone(),
            aliases: one.aliases.clone(),
            sort: one.sort.clone(),
            funding: one.funding,
            phase: one.phase,
            count: one.count,
            milestones: one.milestones.iter().map(milestone).collect(),
        };
        let dated = one.milestones.iter().map(|found| ("milestone", found.span));
        Some(Found {
            code: self.codes.project(at),
            section: None,
            title: one.name.clone(),
            span: *one.spans.first()?,
            payload: Payload::Project(payload),
            confidence: Confidence::High,
            spans: mentions(&one.spans).chain(dated).collect(),
        })
    }

    fn citation(&self, at: usize, one: &CitationDraft) -> Option<Found> {
        let payload = CitationPayload {
            type_word: one.kind.clone(),
            number_code: one.code.clone(),
            date: one.date,
            issuer: one.issuer.clone(),
            title: one.title.clone(),
        };
        let is_dated = one.date.is_some() || one.code.is_none();
        Some(Found {
            code: self.codes.citation(at),
            section: None,
            title: [Some(one.kind.as_str()), one.code.as_deref(), one.title.as_deref()]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" "),
            span: *one.spans.first()?,
            payload: Payload::Citation(payload),
            confidence: if is_dated { Confidence::High } else { Confidence::Medium },
            spans: mentions(&one.spans).collect(),
        })
    }

    fn organisation(&self, at: usize, one: &OrganisationDraft) -> Option<Found> {
        let successor = one.successor.and_then(|at| self.draft.organisations.get(at.0));
        let payload = OrganisationPayload {
            name: one.name.clone(),
            aliases: one.aliases.clone(),
            level: one.level,
            system: one.kind,
            is_generic: one.is_generic,
            successor: successor.map(|successor| successor.name.clone()),
        };
        Some(Found {
            code: self.codes.organisation(at),
            section: None,
            title: one.name.clone(),
            span: *one.spans.first()?,
            payload: Payload::Organisation(payload),
            confidence: Confidence::High,
            spans: mentions(&one.spans).collect(),
        })
    }

    fn footnote(&self, at: usize, one: &FootnoteDraft) -> Found {
        let payload = FootnotePayload {
            marker: one.marker.clone(),
            is_open_ended: one.is_open_ended,
            citations: one.citations.iter().map(|at| self.codes.citation(at.0)).collect(),
            projects: one.projects.iter().map(|at| self.codes.project(at.0)).collect(),
        };
        let marks = one.refs.iter().map(|mark| ("mark", mark.span));
        Found {
            code: self.codes.footnote(at),
            section: None,
            title: one.body.quote(self.text).to_owned(),
            span: one.body,
            payload: Payload::Footnote(payload),
            confidence: Confidence::High,
            spans: std::iter::once(("marker", one.marker_span)).chain(marks).collect(),
        }
    }

    fn suspicion(&self, at: usize, one: &Suspicion) -> Found {
        let payload = SuspicionPayload { sort: one.kind.to_owned(), suggestion: one.suggestion.clone() };
        Found {
            code: self.codes.suspicion(at),
            section: None,
            title: one.span.quote(self.text).to_owned(),
            span: one.span,
            payload: Payload::Suspicion(payload),
            confidence: Confidence::Medium,
            spans: Vec::new(),
        }
    }
}

fn bodies(mentions: &[BodyMention]) -> Vec<BodyPayload> {
    mentions.iter().map(|one| BodyPayload { name: one.name.clone(), is_inherited: one.is_inherited }).collect()
}

fn mentions(spans: &[Span]) -> impl Iterator<Item = (&'static str, Span)> {
    spans.iter().skip(1).map(|span| ("mention", *span))
}

fn task_spans(one: &TaskDraft) -> Vec<(&'static str, Span)> {
    let roles = [
        ("lead", &one.lead_bodies),
        ("coordinating", &one.coordinating_bodies),
        ("implementing", &one.implementing_bodies),
        ("submit_to", &one.submit_to),
        ("directed_by", &one.directed_by),
    ];
    let bodies = roles.into_iter().flat_map(|(role, list)| list.iter().map(move |body| (role, body.span)));
    let dated = one.deadline.as_ref().map(|found| ("deadline", found.span));
    let repeated = one.recurrence.as_ref().map(|found| ("recurrence", found.span));
    bodies.chain(dated).chain(repeated).collect()
}

/// Kinds counted over all documents, with the name of their counter.
pub(crate) const COUNTED: [(ItemKind, &str); 5] = [
    (ItemKind::Project, "project_code"),
    (ItemKind::Citation, "citation_code"),
    (ItemKind::Organisation, "organisation_code"),
    (ItemKind::Footnote, "footnote_code"),
    (ItemKind::Suspicion, "suspicion_code"),
];
