//! A list that ends with "…": nobody can tell what else belongs to it.

use super::Check;
use super::plan::Plan;
use crate::cursor::head;
use crate::diagnostic::Diagnostic;
use crate::draft::FootnoteDraft;
use crate::span::Span;

pub(super) const CHECK: Check = Check { code: "LT036", page: include_str!("../../../../docs/lint/LT036.md"), find };

/// Marks that leave a list open.
const OPEN: [&str; 2] = ["...", "…"];
const HINT: &str = "Lập danh mục đầy đủ kèm theo, hoặc bỏ dấu lửng nếu đã kể hết.";
/// How much of the text's end is shown.
const TAIL: usize = 24;

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let notes = plan.draft.footnotes.iter().filter(|note| note.is_open_ended).map(|note| in_note(plan, note));
    let body = plan.draft.projects.iter().flat_map(|project| &project.spans).filter_map(|span| in_body(plan, *span));
    let mut findings: Vec<Diagnostic> = notes.chain(body).collect();
    findings.dedup_by_key(|finding| finding.span);
    findings
}

fn in_note(plan: &Plan<'_>, note: &FootnoteDraft) -> Diagnostic {
    let what = if !note.projects.is_empty() {
        format!("Danh mục {} dự án", note.projects.len())
    } else if !note.citations.is_empty() {
        format!("Danh sách {} văn bản", note.citations.len())
    } else {
        "Danh sách".to_owned()
    };
    CHECK.warning(end_of(plan, note.body), format!("{what} trong chú thích {} để ngỏ.", note.marker)).hint(HINT)
}

/// The last words of a note with its open end.
fn end_of(plan: &Plan<'_>, body: Span) -> Span {
    let quote = body.quote(plan.text);
    let from = quote.char_indices().rev().nth(TAIL).map_or(0, |(at, _)| at);
    let word = quote.get(from..).and_then(|tail| tail.find(char::is_whitespace)).map_or(from, |gap| from + gap + 1);
    Span { start: body.start + word, end: body.end }
}

fn in_body(plan: &Plan<'_>, project: Span) -> Option<Diagnostic> {
    let is_in_note = plan.draft.footnotes.iter().any(|note| note.body.contains(&project));
    let behind = head(plan.text.get(project.end..)?, 8);
    let marks = behind.trim_start_matches([',', ';', ' ']);
    if is_in_note || !OPEN.iter().any(|open| marks.starts_with(open)) {
        return None;
    }
    let end = project.end + behind.len() - marks.len() + marks.len() - marks.trim_start_matches(['.', '…']).len();
    let span = Span { start: project.start, end };
    Some(CHECK.warning(span, "Danh mục dự án trong bài để ngỏ.").hint(HINT))
}
