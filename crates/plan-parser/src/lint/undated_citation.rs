//! A document cited by number without its date.

use super::Check;
use super::plan::Plan;
use crate::diagnostic::Diagnostic;
use crate::draft::CitationDraft;

pub(super) const CHECK: Check = Check { code: "LT020", page: include_str!("../../../../docs/lint/LT020.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    plan.draft.citations.iter().filter(|one| is_undated(one)).filter_map(finding).collect()
}

/// Numbers of the Party begin anew every term, those of the state without a year every year: the date tells them apart.
fn is_undated(citation: &CitationDraft) -> bool {
    let has_year =
        |code: &str| code.split('/').any(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit()));
    citation.date.is_none() && citation.code.as_deref().is_some_and(|code| !has_year(code))
}

fn finding(citation: &CitationDraft) -> Option<Diagnostic> {
    let code = citation.code.as_deref()?;
    let message = format!("{} {code} được dẫn mà không có ngày ban hành.", citation.kind);
    Some(
        CHECK
            .warning(*citation.spans.first()?, message)
            .hint("Ghi «ngày …/…/…» ở lần dẫn đầu: số và ký hiệu lặp lại qua các nhiệm kỳ."),
    )
}
