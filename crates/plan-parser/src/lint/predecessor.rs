//! A body printed beside the body that takes over: "Sở Kế hoạch và Đầu tư (Sở Tài chính)".

use super::Check;
use super::plan::Plan;
use crate::diagnostic::Diagnostic;
use crate::draft::OrganisationDraft;

pub(super) const CHECK: Check = Check { code: "LT025", page: include_str!("../../../../docs/lint/LT025.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    plan.draft.organisations.iter().filter_map(|body| finding(plan, body)).collect()
}

fn finding(plan: &Plan<'_>, body: &OrganisationDraft) -> Option<Diagnostic> {
    let successor = plan.draft.organisations.get(body.successor?.0)?;
    let beside = |span: &&crate::span::Span| {
        successor.spans.iter().any(|next| next.start >= span.end && next.start - span.end <= 8)
    };
    let span = body.spans.iter().find(beside).or(body.spans.first())?;
    let message =
        format!("«{} ({})» là cơ quan cũ và cơ quan kế thừa; chưa rõ ai chịu trách nhiệm.", body.name, successor.name);
    let finding = CHECK
        .warning(*span, message)
        .hint(format!("Giao cho {}; ghi {} là tiền thân và ngày chuyển giao.", successor.name, body.name));
    Some(match successor.spans.iter().find(|next| next.start >= span.end) {
        Some(next) => finding.label(*next, "cơ quan kế thừa"),
        None => finding,
    })
}
