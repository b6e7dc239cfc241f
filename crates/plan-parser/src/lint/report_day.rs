//! A report that returns ("định kỳ hàng quý") without the day on which it is due.

use super::plan::Plan;
use super::{Check, words};
use crate::cursor::{head, lower};
use crate::diagnostic::Diagnostic;
use crate::draft::TaskDraft;
use domain::deadline::Frequency;

pub(super) const CHECK: Check = Check { code: "LT032", page: include_str!("../../../../docs/lint/LT032.md"), find };

const REPORT: &str = "báo cáo";
/// How near the word stands, in bytes.
const NEAR: usize = 60;

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    plan.draft.tasks.iter().filter_map(|task| finding(plan, task)).collect()
}

fn finding(plan: &Plan<'_>, task: &TaskDraft) -> Option<Diagnostic> {
    let recurrence = task.recurrence.as_ref().filter(|one| one.frequency != Frequency::Continuous)?;
    let has_day =
        task.deadline.as_ref().is_some_and(|deadline| deadline.anchor.is_some() || deadline.deadline.date.is_some());
    let behind = plan.text.get(recurrence.span.end..task.span.end).unwrap_or_default();
    let is_report = lower(head(behind, NEAR)).contains(REPORT) || lower(&plan.quote(recurrence.span)).contains(REPORT);
    if has_day || !is_report {
        return None;
    }
    let message =
        format!("Báo cáo «{}» nhưng không nêu ngày gửi.", words::short(&plan.quote(recurrence.span).to_lowercase()));
    Some(
        CHECK
            .warning(recurrence.span, message)
            .hint("Định ngày chốt số liệu và ngày gửi cho từng cấp, ví dụ trước ngày 25 tháng cuối kỳ."),
    )
}
