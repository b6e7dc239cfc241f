//! One subject called two things: "… là động lực trung tâm" here, "… là động lực quan trọng" there.

use super::Check;
use super::plan::Plan;
use crate::cursor::is_of_word;
use crate::diagnostic::Diagnostic;
use crate::layout::Block;
use domain::fold;
use std::collections::HashMap;
use std::ops::Range;

pub(super) const CHECK: Check = Check { code: "LT040", page: include_str!("../../../../docs/lint/LT040.md"), find };

const IS: &str = "là";
/// Words after which it means "that is, above all, namely".
const NAMELY: &[&str] = &["nhất", "biệt", "yếu", "tức", "nghĩa", "gọi", "tên", "hiểu", "hay", "cụ", "thể"];
/// Syllables of a subject long enough to be the same by more than chance.
const SUBJECT: usize = 8;
/// Syllables of the predicate that must agree, and those that then may differ.
const SAME: usize = 2;
const COMPARED: usize = 4;

/// A sentence "subject là predicate" with the place of its predicate.
struct Claim<'p> {
    block: &'p Block,
    predicate: Vec<String>,
    range: Range<usize>,
}

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let mut known: HashMap<Vec<String>, Claim<'_>> = HashMap::new();
    let mut findings = Vec::new();
    for block in &plan.layout.blocks {
        for (subject, claim) in claims(block) {
            match known.get(&subject) {
                Some(earlier) if differs(earlier, &claim) => findings.push(finding(earlier, &claim)),
                Some(_) => {}
                None => drop(known.insert(subject, claim)),
            }
        }
    }
    findings
}

fn claims(block: &Block) -> Vec<(Vec<String>, Claim<'_>)> {
    if !block.passage.text().contains(IS) {
        return Vec::new();
    }
    let words: Vec<(usize, &str)> = syllables(block.passage.text());
    let is_verb = |at: &usize| {
        let is_namely =
            at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|(_, word)| NAMELY.contains(word));
        words.get(*at).is_some_and(|(_, word)| *word == IS) && !is_namely
    };
    let claim = |at: usize| {
        let subject = words.get(at.checked_sub(SUBJECT)?..at)?;
        let predicate = words.get(at + 1..at + 1 + COMPARED)?;
        let (first, last) = (predicate.first()?, predicate.last()?);
        let keys = |words: &[(usize, &str)]| words.iter().map(|(_, word)| fold::fold(word)).collect();
        let range = first.0..last.0 + last.1.len();
        Some((keys(subject), Claim { block, predicate: keys(predicate), range }))
    };
    (0..words.len()).filter(is_verb).filter_map(claim).collect()
}

fn syllables(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut at = 0;
    for word in text.split(|letter: char| !is_of_word(letter)) {
        if !word.is_empty() {
            words.push((at, word));
        }
        at += word.len() + text.get(at + word.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    words
}

/// The predicates begin alike and then part.
fn differs(one: &Claim<'_>, two: &Claim<'_>) -> bool {
    one.predicate.get(..SAME) == two.predicate.get(..SAME) && one.predicate != two.predicate
}

fn finding(earlier: &Claim<'_>, later: &Claim<'_>) -> Diagnostic {
    let quote = |claim: &Claim<'_>| claim.block.passage.text().get(claim.range.clone()).unwrap_or_default().to_owned();
    CHECK
        .note(
            later.block.passage.span(later.range.clone()),
            format!("Cùng một đối tượng, nơi viết «{}», nơi viết «{}».", quote(earlier), quote(later)),
        )
        .label(earlier.block.passage.span(earlier.range.clone()), "nơi kia")
        .hint("Dùng một cách gọi nếu cùng một ý.")
}
