//! A deadline earlier than a document the plan itself cites: it had passed before the plan was written.

use super::plan::{Due, Plan};
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use domain::deadline::DeadlineKind;

pub(super) const CHECK: Check = Check { code: "LT023", page: include_str!("../../../../docs/lint/LT023.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let issued = plan.draft.document.date.map(|(date, span)| (date, span, "ngày ban hành"));
    let cited = plan.latest_citation().map(|(date, span)| (date, span, "văn bản mới nhất được dẫn"));
    let Some((since, span, what)) = issued.or(cited) else { return Vec::new() };
    let open: Vec<Due> = plan.due_dates().into_iter().filter(|due| due.kind != DeadlineKind::Done).collect();
    let past: Vec<Diagnostic> = open
        .iter()
        .filter(|due| due.on < since)
        .map(|due| {
            let message = format!(
                "Hạn «{}» đã qua trước khi văn bản ra đời ({what} {}).",
                plan.quote(due.span),
                words::date(since)
            );
            CHECK.error(due.span, message).label(span, what).hint("Sửa hạn, hoặc ghi là việc đã hoàn thành.")
        })
        .collect();
    if !past.is_empty() {
        return past;
    }
    let first = open.iter().min_by_key(|due| due.on);
    let held = first.map(|due| {
        let days = (due.on - since).get_days();
        let message = format!(
            "{} hạn đều sau {what} ({}); hạn sớm nhất là {}, cách {days} ngày.",
            open.len(),
            words::date(since),
            words::date(due.on)
        );
        CHECK.held(due.span, message).label(span, what)
    });
    held.into_iter().collect()
}
