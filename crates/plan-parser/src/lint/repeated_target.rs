//! One target said in several places with the same value.

use super::plan::Plan;
use super::{Check, words};
use crate::diagnostic::Diagnostic;

pub(super) const CHECK: Check = Check { code: "LT007", page: include_str!("../../../../docs/lint/LT007.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for (at, one) in plan.indicators() {
        let is_first = one.same_as.iter().all(|other| *other > at);
        if one.same_as.is_empty() || !is_first || !one.conflicts_with.is_empty() {
            continue;
        }
        let places = one.same_as.len() + 1;
        let message = format!("{}: nêu ở {places} chỗ, cùng một mức {}.", one.name, words::value(one));
        let others = one.same_as.iter().filter_map(|other| plan.indicator(*other));
        let label = |other: &crate::draft::IndicatorDraft| match plan.path(other.section) {
            "" => words::value(other),
            path => format!("mục {path}"),
        };
        let finding = CHECK.held(one.value_span, message);
        findings.push(others.fold(finding, |finding, other| finding.label(other.value_span, label(other))));
    }
    findings
}
