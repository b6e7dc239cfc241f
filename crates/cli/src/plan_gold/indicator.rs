//! Measurable values the plan sets.

use super::{Page, SpanView, id};
use domain::Decimal;
use domain::target::Relation;
use domain::unit::Unit;
use plan_parser::draft::{Confidence, Draft, IndicatorDraft, IndicatorIx};
use serde::Serialize;
use std::collections::BTreeSet;

#[derive(Debug, Serialize)]
pub(super) struct IndicatorView<'p> {
    id: String,
    group: Option<u32>,
    section: Option<String>,
    name: &'p str,
    comparator: &'static str,
    low: Option<String>,
    high: Option<String>,
    unit: UnitView<'p>,
    measure: &'static str,
    period: Option<&'p str>,
    scope: Option<&'p str>,
    parent: Option<String>,
    relation: Option<&'static str>,
    target: Option<&'p str>,
    aim: bool,
    maintain: bool,
    increment: bool,
    span: SpanView<'p>,
    value_span: SpanView<'p>,
    head_span: Option<SpanView<'p>>,
    same_as: Vec<String>,
    conflicts_with: Vec<String>,
    confidence: &'static str,
}

#[derive(Debug, Serialize)]
struct UnitView<'p> {
    code: &'p str,
    scale: String,
    text: &'p str,
}

/// One subject with differing values.
#[derive(Debug, Serialize)]
pub(super) struct ConflictView<'p> {
    id: String,
    subject: &'p str,
    indicators: Vec<String>,
}

impl<'p> IndicatorView<'p> {
    pub(super) fn new(at: usize, indicator: &'p IndicatorDraft, page: &Page<'p>) -> Self {
        Self {
            id: id("ind", at),
            group: indicator.group,
            section: page.section_id(indicator.section),
            name: &indicator.name,
            comparator: indicator.bounds.comparator.code(),
            low: indicator.bounds.low.map(plain),
            high: indicator.bounds.high.map(plain),
            unit: UnitView::new(&indicator.unit),
            measure: indicator.measure.code(),
            period: indicator.period.as_deref(),
            scope: indicator.scope.as_deref(),
            parent: indicator.parent.map(|parent| id("ind", parent.0)),
            relation: indicator.relation.map(Relation::code),
            target: indicator.target.as_deref(),
            aim: indicator.is_aim,
            maintain: indicator.is_maintained,
            increment: indicator.is_increment,
            span: page.span(indicator.span),
            value_span: page.span(indicator.value_span),
            head_span: indicator.head_span.map(|head| page.span(head)),
            same_as: ids(&indicator.same_as),
            conflicts_with: ids(&indicator.conflicts_with),
            confidence: confidence(indicator.confidence),
        }
    }
}

impl<'p> UnitView<'p> {
    fn new(unit: &'p Unit) -> Self {
        Self { code: &unit.code, scale: plain(unit.scale), text: &unit.text }
    }
}

/// The groups of indicators that contradict each other.
pub(super) fn conflicts(draft: &Draft) -> Vec<ConflictView<'_>> {
    let mut seen = BTreeSet::new();
    let mut groups = Vec::new();
    for (at, indicator) in draft.indicators.iter().enumerate() {
        if indicator.conflicts_with.is_empty() || !seen.insert(IndicatorIx(at)) {
            continue;
        }
        let members: BTreeSet<_> = indicator.conflicts_with.iter().copied().chain([IndicatorIx(at)]).collect();
        groups.push(ConflictView {
            id: id("cf", groups.len()),
            subject: &indicator.name,
            indicators: members.iter().map(|member| id("ind", member.0)).collect(),
        });
        seen.extend(members);
    }
    groups
}

pub(super) fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "low",
        Confidence::Medium => "medium",
        Confidence::High => "high",
    }
}

fn plain(figure: Decimal) -> String {
    figure.normalize().to_string()
}

fn ids(indicators: &[IndicatorIx]) -> Vec<String> {
    indicators.iter().map(|one| id("ind", one.0)).collect()
}
