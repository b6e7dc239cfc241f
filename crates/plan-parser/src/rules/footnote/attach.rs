//! The words a footnote's mark explains.

use crate::cursor::{self, closes_with, lower, opens_with};
use crate::lexicon::footnote::{CLASS_OPENERS, PHRASE_ENDS, PHRASE_OPENERS};
use crate::lexicon::project::PROJECT;
use std::ops::Range;

/// What a note's body is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A list of projects: it explains a class of projects in the sentence.
    Projects,
    /// Anything else: it explains the phrase before the mark.
    Other,
}

impl Kind {
    /// Reads the first words of a body.
    pub(super) fn of(body: &str) -> Self {
        let words = body.trim_start_matches(|letter: char| !letter.is_alphabetic());
        if opens_with(words, PROJECT).is_some() { Self::Projects } else { Self::Other }
    }
}

/// The phrase that a mark at `at` explains.
pub(super) fn words(text: &str, at: usize, kind: Kind) -> Option<Range<usize>> {
    let before = text.get(..at)?.trim_end();
    let sentence = before.rmatch_indices(". ").next().map_or(0, |(dot, _)| dot + 2);
    let class = if kind == Kind::Projects { class(before, sentence) } else { None };
    class.or_else(|| phrase(before, sentence)).filter(|range| !range.is_empty())
}

/// The last class of projects of the sentence that says more than "dự án": "các dự án trọng điểm, dự án kết nối liên vùng".
fn class(before: &str, sentence: usize) -> Option<Range<usize>> {
    let low = lower(before);
    let words = low.get(sentence..)?;
    let mut found: Option<Range<usize>> = None;
    for (place, _) in words.match_indices(PROJECT) {
        let start = sentence + place;
        let end = class_end(&low, start + PROJECT.len());
        if end <= start + PROJECT.len() {
            continue;
        }
        // A class that goes on from the one before is one phrase with it.
        let is_chained =
            found.as_ref().is_some_and(|last| [",", "và"].contains(&low.get(last.end..start).unwrap_or("?").trim()));
        let start = match found {
            Some(last) if is_chained => last.start,
            _ => opener(&low, start),
        };
        found = Some(start..end);
    }
    found
}

/// Takes "các", "một số" in front of a phrase.
fn opener(low: &str, start: usize) -> usize {
    let before = low.get(..start).unwrap_or_default().trim_end();
    CLASS_OPENERS.iter().find_map(|word| closes_with(before, word)).map_or(start, |length| before.len() - length)
}

fn class_end(low: &str, start: usize) -> usize {
    let mut end = start;
    for (place, word) in cursor::words(low.get(start..).unwrap_or_default()) {
        let at = start + place;
        let rest = low.get(at..).unwrap_or_default();
        if PHRASE_ENDS.iter().any(|stop| opens_with(rest, stop).is_some()) {
            break;
        }
        let plain = word.trim_end_matches([',', ';', ':', '.', ')']);
        end = at + plain.len();
        if plain.len() < word.len() {
            break;
        }
    }
    end
}

/// The phrase right before the mark: from its last opening word, else from the last mark of the sentence.
fn phrase(before: &str, sentence: usize) -> Option<Range<usize>> {
    let low = lower(before);
    let clause = before.get(sentence..)?.rfind([';', ':', '(']).map_or(sentence, |at| sentence + at + 1);
    let words = low.get(clause..)?;
    let opened = PHRASE_OPENERS.iter().filter_map(|word| Some((words.rfind(word)?, *word)));
    let last = opened.max_by_key(|&(at, word)| at + usize::from(!word.starts_with(' ')));
    let start = last
        .map_or(clause, |(at, word)| clause + at + if CLASS_OPENERS.contains(&word.trim()) { 1 } else { word.len() });
    let start = start + before.get(start..)?.len() - before.get(start..)?.trim_start().len();
    Some(start..before.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, kind: Kind) -> &str {
        words(text, text.len(), kind).map_or("", |range| &text[range])
    }

    #[test]
    fn a_list_of_projects_explains_a_class_of_projects() {
        assert_eq!(
            read(
                "giải ngân vốn, đặc biệt là các dự án trọng điểm, dự án kết nối liên vùng, dự án sử dụng vốn ngân sách",
                Kind::Projects
            ),
            "các dự án trọng điểm, dự án kết nối liên vùng, dự án sử dụng vốn ngân sách"
        );
        assert_eq!(
            read("Đối với dự án khởi công mới năm 2025: Khẩn trương hoàn thành để sớm thi công dự án", Kind::Projects),
            "dự án khởi công mới năm 2025"
        );
        assert_eq!(
            read(
                "khởi công một số dự án đầu tư trọng điểm và đẩy nhanh tiến độ triển khai trong năm 2025",
                Kind::Projects
            ),
            "một số dự án đầu tư trọng điểm"
        );
    }

    #[test]
    fn another_note_explains_the_phrase_before_its_mark() {
        assert_eq!(
            read("tinh giản biên chế theo các chủ trương, định hướng của Trung ương và của Tỉnh ủy", Kind::Other),
            "các chủ trương, định hướng của Trung ương và của Tỉnh ủy"
        );
    }
}
