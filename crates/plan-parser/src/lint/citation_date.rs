//! One document whose date is written in two ways, or is not the same.

use super::dates;
use super::plan::Plan;
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use crate::draft::CitationDraft;
use crate::span::Span;
use domain::Date;

pub(super) const CHECK: Check = Check { code: "LT021", page: include_str!("../../../../docs/lint/LT021.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    plan.draft.citations.iter().filter_map(|citation| finding(plan, citation)).collect()
}

fn finding(plan: &Plan<'_>, citation: &CitationDraft) -> Option<Diagnostic> {
    let mut printed: Vec<(Span, Date, &str)> = Vec::new();
    for span in &citation.spans {
        let dates = dates::read(span.quote(plan.text));
        let found = dates.into_iter().find_map(|found| Some((found.range.clone(), found.date?)));
        if let Some((range, date)) = found {
            let span = Span { start: span.start + range.start, end: span.start + range.end };
            printed.push((span, date, span.quote(plan.text)));
        }
    }
    let (first, rest) = printed.split_first()?;
    let other =
        rest.iter().find(|other| other.1 != first.1).or_else(|| rest.iter().find(|other| other.2 != first.2))?;
    let name = format!("{} {}", citation.kind, citation.code.as_deref().unwrap_or_default());
    let finding = if other.1 == first.1 {
        let message = format!("Ngày của {name} viết hai kiểu: «{}» và «{}».", first.2, other.2);
        CHECK.note(other.0, message).hint(format!("Viết thống nhất «{}».", words::date(first.1)))
    } else {
        let message = format!("{name} được dẫn với hai ngày khác nhau: «{}» và «{}».", first.2, other.2);
        CHECK.error(other.0, message).hint("Đối chiếu với bản chính của văn bản được dẫn.")
    };
    Some(finding.label(first.0, "lần dẫn đầu"))
}
