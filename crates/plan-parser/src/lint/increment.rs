//! "Tăng thêm 2%" of a rate: per cent of it, or percentage points?

use super::plan::Plan;
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use crate::draft::IndicatorDraft;
use domain::target::Measure;

pub(super) const CHECK: Check = Check { code: "LT008", page: include_str!("../../../../docs/lint/LT008.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    plan.draft.indicators.iter().filter(|one| is_ambiguous(one)).map(finding).collect()
}

/// An addition in per cent to what is itself a per cent.
fn is_ambiguous(one: &IndicatorDraft) -> bool {
    let is_rate = matches!(one.measure, Measure::GrowthRate | Measure::Share);
    one.is_increment && is_rate && one.unit.code == "percent"
}

fn finding(one: &IndicatorDraft) -> Diagnostic {
    let (added, name) = (words::value(one), words::inside(&one.name));
    CHECK
        .warning(
            one.value_span,
            format!("«{added}» cộng vào {name}: chưa rõ là điểm phần trăm hay phần trăm của chính tỷ lệ đó."),
        )
        .hint("Viết «điểm phần trăm» nếu 11% thành 13%; viết «tăng 2% so với mức …» nếu 11% thành 11,22%.")
}
