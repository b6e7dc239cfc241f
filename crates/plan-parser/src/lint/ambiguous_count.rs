//! "Trên 24 cụm công nghiệp": more than 24 of them, or in 24 of them? "Trên" is both "above" and "on".

use super::plan::Plan;
use super::{Check, words};
use crate::cursor::opens_with;
use crate::diagnostic::Diagnostic;
use crate::draft::IndicatorDraft;
use domain::target::{Comparator, Measure};

pub(super) const CHECK: Check = Check { code: "LT014", page: include_str!("../../../../docs/lint/LT014.md"), find };

const ABOVE_OR_ON: &str = "trên";
/// Things that are places, so that something may happen "on" them.
const PLACES: &[&str] = &[
    "khu công nghiệp",
    "cụm công nghiệp",
    "khu",
    "cụm",
    "xã",
    "phường",
    "huyện",
    "thôn",
    "bản",
    "tổ dân phố",
    "địa bàn",
    "tuyến",
    "tỉnh",
    "quận",
    "thị trấn",
    "địa phương",
];

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    plan.draft.indicators.iter().filter(|one| is_ambiguous(plan, one)).map(finding).collect()
}

fn is_ambiguous(plan: &Plan<'_>, one: &IndicatorDraft) -> bool {
    let is_above = one.bounds.comparator == Comparator::Greater && one.measure == Measure::Count;
    let is_said_so = opens_with(&plan.quote(one.value_span), ABOVE_OR_ON).is_some();
    is_above && is_said_so && PLACES.iter().any(|place| opens_with(&one.unit.text, place).is_some())
}

fn finding(one: &IndicatorDraft) -> Diagnostic {
    let value = words::value(one);
    let figure = one.bounds.low.map(words::figure).unwrap_or_default();
    CHECK
        .warning(
            one.value_span,
            format!("«{value}» hiểu được hai cách: nhiều hơn {figure}, hoặc ở {figure} {}.", one.unit.text),
        )
        .hint(format!("Viết «ít nhất {figure} {0}», «nhiều hơn {figure} {0}» hoặc «tại {figure} {0}».", one.unit.text))
}
