//! A numbered list inside a paragraph that names one thing twice: "(1) … (PAR Index), (2) … (PAR Index)".

use super::Check;
use super::plan::Plan;
use crate::diagnostic::Diagnostic;
use crate::layout::Block;
use domain::fold;
use std::ops::Range;

pub(super) const CHECK: Check = Check { code: "LT039", page: include_str!("../../../../docs/lint/LT039.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    plan.layout.blocks.iter().flat_map(findings).collect()
}

fn findings(block: &Block) -> Vec<Diagnostic> {
    let text = block.passage.text();
    let mut seen: Vec<(String, Range<usize>)> = Vec::new();
    let mut findings = Vec::new();
    for (number, entry) in entries(text) {
        let Some((key, shown)) = name(text.get(entry.clone()).unwrap_or_default()) else { continue };
        let range = entry.start + shown.start..entry.start + shown.end;
        if let Some((_, earlier)) = seen.iter().find(|(known, _)| *known == key) {
            let quote = text.get(range.clone()).unwrap_or_default();
            findings.push(
                CHECK
                    .warning(
                        block.passage.span(range),
                        format!("«{quote}» được kể hai lần trong cùng danh sách, lần này ở ({number})."),
                    )
                    .label(block.passage.span(earlier.clone()), "lần đầu")
                    .hint("Xem lại phạm vi của từng mục; có thể một cụm từ đã đặt nhầm chỗ."),
            );
        } else {
            seen.push((key, range));
        }
    }
    findings
}

/// Entries "(1) …", "(2) …" that count on, without their numbers.
fn entries(text: &str) -> Vec<(u32, Range<usize>)> {
    let mut marks: Vec<(u32, usize, usize)> = Vec::new();
    for (at, _) in text.match_indices('(') {
        let Some(inner) = text.get(at + 1..).and_then(|rest| rest.split_once(')')).map(|(inner, _)| inner) else {
            break;
        };
        let number =
            inner.parse::<u32>().ok().filter(|number| *number == marks.last().map_or(1, |(last, ..)| last + 1));
        if let Some(number) = number {
            marks.push((number, at, at + inner.len() + 2));
        }
    }
    let ends = marks.iter().skip(1).map(|(_, at, _)| *at).chain([text.len()]);
    marks.iter().zip(ends).map(|((number, _, from), to)| (*number, *from..to)).collect()
}

/// What an entry is known by: its abbreviation in parentheses, or its words.
fn name(entry: &str) -> Option<(String, Range<usize>)> {
    let abbreviation = entry.match_indices('(').find_map(|(at, _)| {
        let inner = entry.get(at + 1..)?.split_once(')')?.0;
        let is_short = inner.chars().filter(|letter| letter.is_uppercase()).count() >= 3 && inner.len() < 20;
        is_short.then(|| (inner.to_lowercase(), at + 1..at + 1 + inner.len()))
    });
    abbreviation.or_else(|| {
        let start = entry.len() - entry.trim_start().len();
        let words = entry.trim().trim_end_matches([',', ';', '.', ' ']);
        (!words.is_empty()).then(|| (fold::name_key(words), start..start + words.len()))
    })
}
