//! A name that counts ("số người …") with a value in per cent.

use super::plan::Plan;
use super::{Check, words};
use crate::cursor::{lower, opens_with};
use crate::diagnostic::Diagnostic;
use crate::draft::IndicatorDraft;
use domain::target::Measure;

pub(super) const CHECK: Check = Check { code: "LT009", page: include_str!("../../../../docs/lint/LT009.md"), find };

/// Openings of names that count.
const COUNTING: &[&str] = &["số lượng", "số"];
/// The same opening in names that do not count.
const NOT_COUNTING: &[&str] = &["số hóa", "số thu", "số chi", "số dư", "số liệu", "số vốn", "số tiền"];

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    plan.draft.indicators.iter().filter(|one| is_count_in_percent(one)).map(finding).collect()
}

fn is_count_in_percent(one: &IndicatorDraft) -> bool {
    let opens = |words: &[&str]| words.iter().any(|word| opens_with(&one.name, word).is_some());
    let is_growth =
        one.unit.text.contains('/') || lower(&one.name).split(' ').any(|word| word == "tăng" || word == "giảm");
    one.measure == Measure::Share
        && one.unit.code == "percent"
        && opens(COUNTING)
        && !opens(NOT_COUNTING)
        && !is_growth
        && !one.is_increment
}

fn finding(one: &IndicatorDraft) -> Diagnostic {
    CHECK
        .warning(
            one.value_span,
            format!("«{}» là tên của một số đếm nhưng mức giao là {}.", one.name, words::value(one)),
        )
        .hint("Đổi «số» thành «tỷ lệ» và nêu mẫu số (trên tổng dân số, tổng số hộ …).")
}
