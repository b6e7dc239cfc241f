//! Haste without a date: "khẩn trương", "sớm".

use super::Check;
use super::plan::Plan;
use crate::diagnostic::Diagnostic;
use crate::draft::TaskDraft;

pub(super) const CHECK: Check = Check { code: "LT028", page: include_str!("../../../../docs/lint/LT028.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    plan.draft.tasks.iter().filter_map(|task| finding(plan, task)).collect()
}

fn finding(plan: &Plan<'_>, task: &TaskDraft) -> Option<Diagnostic> {
    let is_open = task.deadline.is_none() && task.done_as_of.is_none();
    let urgency = task.urgency.filter(|_| is_open)?;
    let word = plan.quote(urgency).to_lowercase();
    Some(
        CHECK
            .warning(urgency, format!("«{word}» nhưng nhiệm vụ không có thời hạn."))
            .hint("Hỏi cơ quan ban hành để có ngày cụ thể; chưa có ngày thì không đôn đốc được."),
    )
}
