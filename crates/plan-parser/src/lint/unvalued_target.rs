//! A target that is referred to ("chỉ tiêu … được giao") but whose value the plan does not give.

use super::Check;
use super::plan::Plan;
use crate::cursor::lower;
use crate::diagnostic::Diagnostic;
use crate::layout::{Block, BlockKind};

pub(super) const CHECK: Check = Check { code: "LT013", page: include_str!("../../../../docs/lint/LT013.md"), find };

const TARGET: &str = "chỉ tiêu";
/// What stands before the word where no single target is meant.
const PLURAL: &[&str] = &["các", "những", "hệ thống", "nhóm", "nội dung"];
/// Who gave the target: only such a target has a value somewhere.
const GIVEN: &[&str] = &["giao", "phân bổ"];

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    plan.layout.blocks.iter().filter(|block| block.kind != BlockKind::Row).flat_map(findings).collect()
}

fn findings(block: &Block) -> Vec<Diagnostic> {
    let text = lower(block.passage.text());
    let mut findings = Vec::new();
    for (at, _) in text.match_indices(TARGET) {
        let before = text.get(..at).unwrap_or_default().trim_end();
        let clause = text.get(at..).unwrap_or_default();
        let clause =
            clause.find([';', '.', ',', ':', '(']).and_then(|end| clause.get(..end)).unwrap_or(clause).trim_end();
        let is_plural = PLURAL.iter().any(|word| before.ends_with(word));
        let is_given = GIVEN.iter().any(|word| clause.split_whitespace().any(|one| one == *word));
        let is_named = clause.split_whitespace().count() > 4;
        if is_given && is_named && !is_plural && !clause.contains(|letter: char| letter.is_ascii_digit()) {
            findings.push(
                CHECK
                    .warning(block.passage.span(at..at + clause.len()), "Chỉ tiêu được nhắc đến nhưng không nêu mức.")
                    .hint("Ghi con số được giao và văn bản giao, để có căn cứ theo dõi."),
            );
        }
    }
    findings
}
