//! "Trước ngày 30/6": the printed day itself is too late, though many offices take it as the day.

use super::plan::{Due, Plan};
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use domain::deadline::DeadlineKind;

pub(super) const CHECK: Check = Check { code: "LT030", page: include_str!("../../../../docs/lint/LT030.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let dues = plan.due_dates();
    let before: Vec<&Due> = dues.iter().filter(|due| due.kind == DeadlineKind::BeforeDate).collect();
    let Some((first, others)) = before.split_first() else { return Vec::new() };
    let many =
        if others.is_empty() { String::new() } else { format!("; cách viết này có ở {} chỗ", before.len()) };
    let message = format!(
        "«{}» hiểu chặt thì ngày cuối còn đúng hạn là {}{many}.",
        words::short(&plan.quote(first.span)),
        words::date(first.on)
    );
    let finding = CHECK
        .note(first.span, message)
        .hint("Viết «chậm nhất ngày …» hoặc «hết ngày …» nếu chính ngày ấy vẫn đúng hạn.");
    let label = |due: &&Due| format!("ngày cuối {}", words::date(due.on));
    vec![others.iter().fold(finding, |finding, due| finding.label(due.span, label(due)))]
}
