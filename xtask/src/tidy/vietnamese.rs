//! Code, logs and JSON speak English; Vietnamese lives where people read it or where plans are read.

use super::Finding;
use crate::code;
use crate::source::SourceTree;

/// Rust sources whose quoted text may be Vietnamese: part of a path, and why. Comments and tests may always quote,
/// and single letters (`'đ'`) are no words.
/// Files that are not Rust (templates, catalogue, documents, fixtures) are not looked at.
const MAY_QUOTE: &[(&str, &str)] = &[
    ("/lexicon.rs", "words that plans use"),
    ("/lexicon/", "words that plans use"),
    ("/wording.rs", "sentences for people"),
    ("/wording/", "sentences for people"),
    ("crates/formats/src/read/encoding", "tables of old encodings"),
    ("crates/plan-parser/src/lint/", "findings are read by the authors of plans"),
    ("crates/plan-parser/src/rules/", "rules quote the phrases they read"),
    ("crates/reports/src/", "reports are official documents"),
];

const MEND: &str = "move the sentence to wording.rs or a template, the word of a plan to lexicon.rs, the name of a place or field to catalogue/";

pub(super) fn check(tree: &SourceTree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let closed = |path: &str| !MAY_QUOTE.iter().any(|(part, _)| path.contains(part));
    for file in tree.rust().filter(|file| closed(&file.path)) {
        for line in code::lines(file).iter().filter(|line| !line.is_test) {
            if line.quoted.chars().chain(line.code.chars()).any(is_vietnamese) {
                let what = format!("Vietnamese text {}", line.quoted.trim());
                findings.push(Finding::failure(format!("{}:{}", file.path, line.number), what, MEND));
            }
        }
    }
    findings
}

/// Letters that Vietnamese has and English has not.
fn is_vietnamese(letter: char) -> bool {
    let lower = letter.to_lowercase().next().unwrap_or(letter);
    matches!(lower,
        '\u{E0}'..='\u{E3}' | '\u{E8}'..='\u{EA}' | '\u{EC}' | '\u{ED}' | '\u{F2}'..='\u{F5}' | '\u{F9}' | '\u{FA}' | '\u{FD}'
        | '\u{103}' | '\u{111}' | '\u{129}' | '\u{169}' | '\u{1A1}' | '\u{1B0}' | '\u{1EA0}'..='\u{1EF9}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_for_people_belongs_to_the_wording() {
        let text = "/// Chủ trì.\nlet a = \"Nhiệm vụ\";\n";
        let findings = check(&SourceTree::of(&[("crates/app/src/task.rs", text), ("crates/app/src/wording.rs", text)]));
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].place, "crates/app/src/task.rs:2");
    }

    #[test]
    fn tests_may_quote() {
        assert_eq!(check(&SourceTree::of(&[("crates/app/tests/task.rs", "let a = \"Nhiệm vụ\";")])), []);
    }

    #[test]
    fn english_and_plain_symbols_pass() {
        assert_eq!(check(&SourceTree::of(&[("crates/app/src/task.rs", "let a = \"50 % ± 2 – ok\";")])), []);
    }
}
