//! Deadlines of sub-items beside the deadline of the task they belong to.

use super::plan::Plan;
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use crate::draft::{TaskDraft, TaskIx};
use crate::span::Span;
use domain::Date;
use std::collections::BTreeMap;

pub(super) const CHECK: Check = Check { code: "LT029", page: include_str!("../../../../docs/lint/LT029.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let mut families: BTreeMap<TaskIx, Vec<&TaskDraft>> = BTreeMap::new();
    for task in &plan.draft.tasks {
        if let Some(parent) = task.parent {
            families.entry(parent).or_default().push(task);
        }
    }
    families.into_iter().flat_map(|(parent, parts)| family(plan, parent, &parts)).collect()
}

fn family(plan: &Plan<'_>, parent: TaskIx, parts: &[&TaskDraft]) -> Vec<Diagnostic> {
    let Some((end, end_span)) = plan.draft.tasks.get(parent.0).and_then(due) else { return Vec::new() };
    let dues: Vec<(Date, Span)> = parts.iter().filter_map(|part| due(part)).collect();
    let late: Vec<Diagnostic> = dues
        .iter()
        .filter(|(on, _)| *on > end)
        .map(|(on, span)| {
            let message = format!("Việc thành phần có hạn {}, sau hạn chung {}.", words::date(*on), words::date(end));
            CHECK
                .error(*span, message)
                .label(end_span, "hạn chung")
                .hint("Đưa hạn chung về sau hạn của mọi việc thành phần, hoặc rút hạn của việc này.")
        })
        .collect();
    if !late.is_empty() {
        return late;
    }
    let latest = dues.iter().max_by_key(|(on, _)| *on);
    let held = latest.map(|(on, span)| {
        let message = format!(
            "Hạn của {} việc thành phần (muộn nhất {}) đều trong hạn chung {}.",
            dues.len(),
            words::date(*on),
            words::date(end)
        );
        CHECK.held(end_span, message).label(*span, "muộn nhất")
    });
    held.into_iter().collect()
}

fn due(task: &TaskDraft) -> Option<(Date, Span)> {
    let set = task.deadline.as_ref().and_then(|one| Some((one.deadline.due_on()?, one.span)));
    set.or(task.done_as_of)
}
