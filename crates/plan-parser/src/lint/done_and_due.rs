//! Work said to be done in a month in which other work is still due: true only in part of that month.

use super::plan::{Due, Plan};
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use domain::deadline::DeadlineKind;

pub(super) const CHECK: Check = Check { code: "LT024", page: include_str!("../../../../docs/lint/LT024.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let dues = plan.due_dates();
    let done: Vec<&Due> = dues.iter().filter(|due| due.kind == DeadlineKind::Done).collect();
    let Some(latest) = done.iter().map(|due| due.on).max() else { return Vec::new() };
    let ended: Vec<&&Due> = done.iter().filter(|due| due.on == latest).collect();
    let open: Vec<&Due> =
        dues.iter().filter(|due| due.kind != DeadlineKind::Done && is_same_month(due, latest)).collect();
    let (Some(first), Some(_)) = (ended.first(), open.first()) else { return Vec::new() };
    let month = format!("tháng {}/{}", latest.month(), latest.year());
    let message = format!(
        "{} việc ghi đã xong trong {month}, {} việc khác có hạn ngay trong tháng đó: chỉ đúng nếu văn bản ra vào nửa cuối tháng.",
        ended.len(),
        open.len()
    );
    let finding = CHECK.note(first.span, message).hint(format!(
        "Hạn này còn rất ngắn; việc đã xong cần số văn bản làm minh chứng. {}",
        if plan.draft.document.date.is_none() { "Nhập ngày ban hành để biết chắc." } else { "" }
    ));
    let label = |due: &&Due| words::short(&plan.quote(due.span));
    vec![open.iter().fold(finding, |finding, due| finding.label(due.span, label(due)))]
}

fn is_same_month(due: &Due, month: domain::Date) -> bool {
    (due.on.year(), due.on.month()) == (month.year(), month.month())
}
