//! Haste without a date: "khẩn trương", "sớm".

use super::Check;
use super::plan::Plan;
use crate::cursor::opens_with;
use crate::diagnostic::Diagnostic;
use crate::draft::TaskDraft;
use crate::span::Span;

pub(super) const CHECK: Check = Check { code: "LT028", page: include_str!("../../../../docs/lint/LT028.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    plan.draft.tasks.iter().filter_map(|task| finding(plan, task)).collect()
}

/// A way of working, not a demand for haste.
const MANNER: &[&str] = &["kịp thời"];
/// What follows "ngay" where it names a time of its own: "ngay từ đầu năm", "ngay sau sắp xếp".
const TIMES: &[&str] = &["từ", "sau", "trong", "khi", "tại", "cả"];

fn is_haste(plan: &Plan<'_>, urgency: Span) -> bool {
    let word = plan.quote(urgency).to_lowercase();
    let behind = plan.text.get(urgency.end..).unwrap_or_default().trim_start();
    let is_time = word == "ngay" && TIMES.iter().any(|time| opens_with(behind, time).is_some());
    !MANNER.contains(&word.as_str()) && !is_time
}

fn finding(plan: &Plan<'_>, task: &TaskDraft) -> Option<Diagnostic> {
    let is_open = task.deadline.is_none() && task.done_as_of.is_none();
    let urgency = task.urgency.filter(|urgency| is_open && is_haste(plan, *urgency))?;
    let word = plan.quote(urgency).to_lowercase();
    Some(
        CHECK
            .warning(urgency, format!("«{word}» nhưng nhiệm vụ không có thời hạn."))
            .hint("Hỏi cơ quan ban hành để có ngày cụ thể; chưa có ngày thì không đôn đốc được."),
    )
}
