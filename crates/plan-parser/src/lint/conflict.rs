//! One subject with two values: "tỷ lệ hộ nghèo 0,35%" in one place, "còn 0%" in another.

use super::plan::{Plan, has_subject};
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use crate::draft::{IndicatorDraft, IndicatorIx};
use std::collections::BTreeSet;

pub(super) const CHECK: Check = Check { code: "LT006", page: include_str!("../../../../docs/lint/LT006.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let mut told = BTreeSet::new();
    let mut findings = Vec::new();
    for (at, one) in plan.indicators().filter(|(_, one)| !one.conflicts_with.is_empty() && has_subject(&one.name)) {
        if told.contains(&at) {
            continue;
        }
        let is_rival = |rival: &IndicatorIx| *rival > at && !(plan.is_in_row(at) && plan.is_in_row(*rival));
        let rivals: BTreeSet<IndicatorIx> = one.conflicts_with.iter().copied().filter(is_rival).collect();
        findings.extend(conflict(plan, at, &rivals));
        told.extend(rivals);
    }
    findings
}

/// "… đạt tương ứng 70% và 50%": two values in one breath are of two things.
fn is_in_turn(plan: &Plan<'_>, one: &IndicatorDraft, two: &IndicatorDraft) -> bool {
    let between = plan.text.get(one.value_span.end..two.value_span.start).unwrap_or_default();
    matches!(between.trim(), "và" | "," | "-" | "/")
}

fn conflict(plan: &Plan<'_>, at: IndicatorIx, rivals: &BTreeSet<IndicatorIx>) -> Option<Diagnostic> {
    let first = plan.indicator(at)?;
    let others = rivals.iter().filter_map(|rival| plan.indicator(*rival));
    let others: Vec<_> = others.filter(|other| !is_in_turn(plan, first, other)).collect();
    let mut values: Vec<String> = vec![words::value(first)];
    for other in &others {
        let value = format!("{}{}", if other.is_aim { "phấn đấu " } else { "" }, words::value(other));
        if !values.contains(&value) {
            values.push(value);
        }
    }
    let message = format!("{}: văn bản nêu {} mức khác nhau, {}.", first.name, values.len(), words::list(&values));
    let finding = CHECK
        .error(first.value_span, message)
        .hint("Chọn một mức để giao và đánh giá; mức cao hơn ghi rõ là phấn đấu. Ghi cách hiểu vào biên bản rà soát.");
    let told = |other: &IndicatorDraft| {
        let place = plan.path(other.section);
        let place = if place.is_empty() { String::new() } else { format!(" (mục {place})") };
        format!("{}{place}", words::value(other))
    };
    (values.len() > 1)
        .then(|| others.iter().fold(finding, |finding, other| finding.label(other.value_span, told(other))))
}
