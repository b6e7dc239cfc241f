//! What a document must say of itself: number, date, who issues it.

use super::plan::Plan;
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use crate::span::Span;

pub(super) const CHECK: Check = Check { code: "LT019", page: include_str!("../../../../docs/lint/LT019.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let head = &plan.draft.document;
    let absent = [
        (head.number.is_none(), "số, ký hiệu"),
        (head.place.is_none() && head.date.is_none(), "địa danh, ngày ban hành"),
        (head.date.is_none() && head.place.is_some(), "ngày ban hành"),
        (head.issuer.is_none(), "cơ quan ban hành"),
    ];
    let absent: Vec<String> =
        absent.into_iter().filter(|(is_absent, _)| *is_absent).map(|(_, what)| what.to_owned()).collect();
    if absent.is_empty() || plan.text.trim().is_empty() {
        return Vec::new();
    }
    let span = head.kind.as_ref().map(|(_, span)| *span).or_else(|| head.title.as_ref().map(|(_, span)| *span));
    let finding = CHECK
        .warning(span.unwrap_or_else(|| first_line(plan.text)), format!("Văn bản không có {}.", absent.join("; ")));
    vec![dated(plan, finding)]
}

/// The latest dated citation bounds the date that is not printed.
fn dated(plan: &Plan<'_>, finding: Diagnostic) -> Diagnostic {
    let latest = plan.latest_citation().filter(|_| plan.draft.document.date.is_none());
    match latest {
        Some((date, span)) => finding
            .label(span, "văn bản mới nhất được dẫn")
            .hint(format!("Nhập số và ngày theo bản chính; văn bản không thể ra trước ngày {}.", words::date(date))),
        None => finding.hint("Nhập theo bản chính khi đưa vào hệ thống."),
    }
}

fn first_line(text: &str) -> Span {
    let start = text.len() - text.trim_start().len();
    let line = text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    Span { start, end: start + line.len() }
}
