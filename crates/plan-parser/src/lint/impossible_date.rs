//! A date that the calendar does not have: "ngày 31/6/2025".

use super::Check;
use super::dates;
use super::plan::Plan;
use crate::diagnostic::Diagnostic;
use crate::span::Span;

pub(super) const CHECK: Check = Check { code: "LT022", page: include_str!("../../../../docs/lint/LT022.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let impossible = dates::read(plan.text).into_iter().filter(|found| found.date.is_none());
    impossible
        .map(|found| {
            let span = Span { start: found.range.start, end: found.range.end };
            CHECK
                .error(span, format!("Không có ngày «{}» trong lịch.", span.quote(plan.text)))
                .hint("Sửa ngày hoặc tháng.")
        })
        .collect()
}
