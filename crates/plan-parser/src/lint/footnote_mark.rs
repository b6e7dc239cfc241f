//! Footnotes and their marks: each body has a mark in the text, each mark a body.

use super::plan::Plan;
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use std::collections::BTreeSet;

pub(super) const CHECK: Check = Check { code: "LT018", page: include_str!("../../../../docs/lint/LT018.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let notes = &plan.draft.footnotes;
    let bodies: BTreeSet<&str> = plan.layout.notes.iter().map(|note| note.marker.as_str()).collect();
    let marks = plan.layout.blocks.iter().flat_map(|block| &block.refs);
    let orphans = notes.iter().filter(|note| note.refs.is_empty()).map(|note| {
        CHECK
            .warning(note.marker_span, format!("Chú thích {} không có dấu dẫn nào trong bài.", note.marker))
            .hint("Đặt dấu chú thích vào chỗ cần giải thích, hoặc bỏ chú thích.")
    });
    let idle = marks.filter(|mark| !bodies.contains(mark.marker.as_str())).map(|mark| {
        CHECK
            .warning(mark.span, format!("Dấu chú thích {} không có nội dung.", mark.marker))
            .hint("Thêm nội dung chú thích ở cuối trang, hoặc bỏ dấu.")
    });
    let mut findings: Vec<Diagnostic> = orphans.chain(idle).collect();
    if let (Some(first), true) = (notes.first(), findings.is_empty()) {
        let marks: usize = notes.iter().map(|note| note.refs.len()).sum();
        let all = words::list(&notes.iter().map(|note| note.marker.clone()).collect::<Vec<_>>());
        let message = format!("{} chú thích ({all}) đều có nội dung và có dấu dẫn ({marks} dấu).", notes.len());
        findings.push(CHECK.held(first.marker_span, message));
    }
    findings
}
