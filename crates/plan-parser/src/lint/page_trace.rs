//! Traces of pages and files in the text: broken sentences, markup, glued marks, odd encodings.

use super::Check;
use super::plan::Plan;
use crate::diagnostic::Diagnostic;
use crate::draft::Suspicion;
use std::collections::BTreeMap;

pub(super) const CHECK: Check = Check { code: "LT044", page: include_str!("../../../../docs/lint/LT044.md"), find };

/// Sorts of suspicion that are traces, with what they are called.
const SORTS: &[(&str, &str)] = &[
    ("markup", "dấu định dạng còn sót"),
    ("page_break", "câu bị ngắt trang"),
    ("footnote_interruption", "chú thích xen giữa bài"),
    ("glued", "dấu chú thích dính vào chữ"),
    ("superscript", "chỉ số trên còn sót"),
    ("encoding", "ký tự sai bảng mã"),
];

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let mut sorts: BTreeMap<&str, Vec<&Suspicion>> = BTreeMap::new();
    for one in &plan.draft.suspicions {
        if let Some((_, name)) = SORTS.iter().find(|(kind, _)| *kind == one.kind) {
            sorts.entry(name).or_default().push(one);
        }
    }
    sorts.into_iter().filter_map(|(name, all)| finding(name, &all)).collect()
}

fn finding(name: &str, all: &[&Suspicion]) -> Option<Diagnostic> {
    let (first, others) = all.split_first()?;
    let message = format!("{} chỗ có {name}.", all.len());
    let finding =
        CHECK.note(first.span, message).hint("Bản gốc được giữ nguyên; phần đọc đã nối lại. Kiểm tra khi rà soát.");
    Some(others.iter().fold(finding, |finding, one| finding.label(one.span, name)))
}
