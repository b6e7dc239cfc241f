//! Where sentences and clauses begin and end.

use crate::cursor::{is_of_word, tail};
use std::ops::Range;

/// Sentences: a full stop ends one where white space and a capital follow.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['.', '!', '?', '…']) {
        if is_behind_initial(text, at) {
            continue;
        }
        let rest = text.get(at + mark.len()..).unwrap_or_default();
        let next = rest.trim_start_matches(['*', '”', '"', ')']);
        let opens = next
            .trim_start()
            .chars()
            .next()
            .is_none_or(|first| first.is_uppercase() || first.is_ascii_digit() || "-+*".contains(first));
        if next.starts_with(char::is_whitespace) && opens {
            found.push(start..at);
            start = at + mark.len();
        }
    }
    found.push(start..text.len());
    found
}

/// "A." stands for a name.
fn is_behind_initial(text: &str, at: usize) -> bool {
    let mut before = text.get(..at).unwrap_or_default().chars().rev();
    before.next().is_some_and(is_of_word) && !before.next().is_some_and(is_of_word)
}

/// Where the clause that a place lies in begins: behind the last mark of the sentence. Clauses longer than a page of a
/// phone are not looked for.
pub(super) fn clause_start(text: &str, sentence: usize, at: usize) -> usize {
    let before = tail(text.get(sentence..at).unwrap_or_default(), LONGEST_CLAUSE);
    let start = at - before.len();
    before.rfind([',', ';', ':', '(']).map_or(start, |mark| start + mark + 1)
}

const LONGEST_CLAUSE: usize = 600;
