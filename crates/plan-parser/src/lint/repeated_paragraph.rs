//! A paragraph that stands in the text twice.

use super::plan::Plan;
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use crate::layout::{Block, BlockKind};
use std::collections::HashMap;

pub(super) const CHECK: Check = Check { code: "LT043", page: include_str!("../../../../docs/lint/LT043.md"), find };

/// Shorter texts repeat for good reasons.
const SHORTEST: usize = 80;
/// Words of a label before a colon.
const LONGEST_LABEL: usize = 6;

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let mut seen: HashMap<&str, &Block> = HashMap::new();
    let mut findings = Vec::new();
    for block in plan.layout.blocks.iter().filter(|block| is_prose(block)) {
        match seen.get(block.passage.text().trim()) {
            Some(earlier) => findings.push(finding(block, earlier)),
            None => drop(seen.insert(block.passage.text().trim(), block)),
        }
    }
    findings
}

/// A sentence of its own: no row, no heading, no remark in parentheses, no line with a label ("Thời gian thực hiện: …").
fn is_prose(block: &Block) -> bool {
    let text = block.passage.text();
    let label = text.split_once(':').map_or(usize::MAX, |(label, _)| label.split_whitespace().count());
    let is_apart = !matches!(block.kind, BlockKind::Row | BlockKind::Heading) && !text.starts_with('(');
    is_apart && label > LONGEST_LABEL && text.chars().nth(SHORTEST).is_some()
}

fn finding(block: &Block, earlier: &Block) -> Diagnostic {
    let quote = words::short(block.passage.text());
    CHECK
        .warning(block.span, format!("Đoạn «{quote}» đã có ở trên."))
        .label(earlier.span, "lần đầu")
        .hint("Bỏ một đoạn, để mỗi việc chỉ giao một lần.")
}
