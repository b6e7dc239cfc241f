//! Targets said in several places with the same value.

use super::plan::{Plan, has_subject};
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use crate::draft::{IndicatorDraft, IndicatorIx};

pub(super) const CHECK: Check = Check { code: "LT007", page: include_str!("../../../../docs/lint/LT007.md"), find };

/// More of them, as where an annex repeats all targets, are told in one finding.
const MOST_APART: usize = 5;

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let repeated: Vec<&IndicatorDraft> =
        plan.indicators().filter(|(at, one)| is_first_of_several(*at, one)).map(|(_, one)| one).collect();
    if repeated.len() <= MOST_APART {
        return repeated.iter().map(|one| finding(plan, one)).collect();
    }
    let message = format!("{} mục tiêu được nêu ở nhiều chỗ, chỗ nào cũng cùng một mức.", repeated.len());
    let all = repeated.iter().flat_map(|one| &one.same_as).filter_map(|other| plan.indicator(*other));
    let finding = repeated.first().map(|first| CHECK.held(first.value_span, message));
    finding
        .map(|finding| all.fold(finding, |finding, other| finding.label(other.value_span, words::value(other))))
        .into_iter()
        .collect()
}

fn is_first_of_several(at: IndicatorIx, one: &IndicatorDraft) -> bool {
    let is_first = one.same_as.iter().all(|other| *other > at);
    !one.same_as.is_empty() && is_first && one.conflicts_with.is_empty() && has_subject(&one.name)
}

fn finding(plan: &Plan<'_>, one: &IndicatorDraft) -> Diagnostic {
    let places = one.same_as.len() + 1;
    let message = format!("{}: nêu ở {places} chỗ, cùng một mức {}.", one.name, words::value(one));
    let others = one.same_as.iter().filter_map(|other| plan.indicator(*other));
    let label = |other: &IndicatorDraft| match plan.path(other.section) {
        "" => words::value(other),
        path => format!("mục {path}"),
    };
    others.fold(CHECK.held(one.value_span, message), |finding, other| finding.label(other.value_span, label(other)))
}
