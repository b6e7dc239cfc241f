//! "Tăng thêm 2%" of a rate: per cent of it, or percentage points?

use super::plan::Plan;
use super::{Check, words};
use crate::cursor::lower;
use crate::diagnostic::Diagnostic;
use crate::draft::IndicatorDraft;

pub(super) const CHECK: Check = Check { code: "LT008", page: include_str!("../../../../docs/lint/LT008.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    plan.draft.indicators.iter().filter(|one| is_ambiguous(one)).map(finding).collect()
}

/// An addition in per cent to what is itself a per cent, and not the growth of a count.
fn is_ambiguous(one: &IndicatorDraft) -> bool {
    let name = lower(&one.name);
    let is_rate = RATES.iter().any(|rate| name.contains(rate));
    one.is_increment && is_rate && one.unit.code == "percent"
}

/// Words of names that are measured in per cent.
const RATES: &[&str] = &["tỷ lệ", "tỉ lệ", "tốc độ", "tỷ trọng", "tỉ trọng", "mức tăng"];

fn finding(one: &IndicatorDraft) -> Diagnostic {
    let (added, name) = (words::value(one), words::inside(&one.name));
    CHECK
        .warning(
            one.value_span,
            format!("«{added}» cộng vào {name}: chưa rõ là điểm phần trăm hay phần trăm của chính tỷ lệ đó."),
        )
        .hint("Viết «điểm phần trăm» nếu 11% thành 13%; viết «tăng 2% so với mức …» nếu 11% thành 11,22%.")
}
