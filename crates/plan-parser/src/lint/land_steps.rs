//! Areas of one place at successive steps of land work: what is levelled lies within what was cleared.

use super::plan::{Plan, amount};
use super::{Check, words};
use crate::cursor::lower;
use crate::diagnostic::Diagnostic;
use crate::draft::IndicatorDraft;
use domain::Decimal;

pub(super) const CHECK: Check = Check { code: "LT046", page: include_str!("../../../../docs/lint/LT046.md"), find };

/// The steps in their order, by the words of names.
const STEPS: &[&[&str]] = &[&["thu hồi"], &["giải phóng"], &["bàn giao"], &["san lấp", "san nền", "xây dựng hạ tầng"]];

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let areas: Vec<(usize, &IndicatorDraft)> =
        plan.draft.indicators.iter().filter_map(|one| Some((step(one)?, one))).collect();
    let pairs = areas.iter().zip(areas.iter().skip(1));
    pairs
        .filter(|(one, two)| one.0 < two.0 && belongs(one.1, two.1))
        .filter_map(|(one, two)| finding(one.1, two.1))
        .collect()
}

/// The step an area stands for.
fn step(one: &IndicatorDraft) -> Option<usize> {
    let name = lower(&one.name);
    let is_named = |words: &&[&str]| words.iter().any(|word| name.contains(word));
    STEPS.iter().position(is_named).filter(|_| one.unit.code == "ha")
}

/// Two areas of one sentence: the plan speaks of one place.
fn belongs(one: &IndicatorDraft, two: &IndicatorDraft) -> bool {
    const NEAR: usize = 300;
    one.section == two.section && one.period == two.period && two.span.start.saturating_sub(one.span.end) < NEAR
}

fn finding(earlier: &IndicatorDraft, later: &IndicatorDraft) -> Option<Diagnostic> {
    let (before, after) = (amount(earlier)?, amount(later)?);
    let percent = after.checked_div(before)?.checked_mul(Decimal::ONE_HUNDRED)?;
    let told = format!("{} {}", later.name, words::value(later));
    let from = format!("{} {}", words::inside(&earlier.name), words::value(earlier));
    let finding = if after <= before {
        CHECK.held(later.value_span, format!("{told} nằm trong {from} ({}%).", words::figure(percent.round_dp(1))))
    } else {
        let message = format!("{told} lớn hơn bước trước nó là {from}.");
        CHECK
            .warning(later.value_span, message)
            .hint("Diện tích của bước sau không thể lớn hơn bước trước trên cùng địa bàn.")
    };
    Some(finding.label(earlier.value_span, "bước trước"))
}
