//! Words that look mistyped or misread by a scanner.

use super::Check;
use super::plan::Plan;
use crate::cursor::is_of_word;
use crate::diagnostic::Diagnostic;
use crate::draft::Suspicion;

pub(super) const CHECK: Check = Check { code: "LT041", page: include_str!("../../../../docs/lint/LT041.md"), find };

/// Sorts of suspicion that are about spelling; repetitions and traces of the page have checks of their own.
const SORTS: &[&str] = &["typo", "case", "punctuation", "spelling_variant", "wording"];

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    plan.draft.suspicions.iter().filter(|one| SORTS.contains(&one.kind)).map(|one| finding(plan, one)).collect()
}

fn finding(plan: &Plan<'_>, suspicion: &Suspicion) -> Diagnostic {
    let printed = plan.quote(suspicion.span);
    match &suspicion.suggestion {
        Some(meant) => {
            let (printed, meant) = without_marks(&printed, meant);
            CHECK
                .warning(suspicion.span, format!("«{printed}» có lẽ là «{meant}»."))
                .hint("Nguyên văn được giữ; xác nhận cách đọc khi rà soát.")
        }
        None => CHECK.warning(suspicion.span, format!("«{printed}» có lẽ sai chữ.")),
    }
}

/// Both readings without the punctuation around them, where the words alone differ.
fn without_marks<'w>(printed: &'w str, meant: &'w str) -> (&'w str, &'w str) {
    let bare = |words: &'w str| words.trim_matches(|mark: char| !is_of_word(mark));
    let (one, two) = (bare(printed), bare(meant));
    if one.is_empty() || one == two { (printed, meant) } else { (one, two) }
}
