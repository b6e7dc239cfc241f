//! Slips that only the source shows: sentences cut by a page, marks of Markdown inside a sentence, a missing letterhead.

use crate::cursor::is_of_word;
use crate::draft::Suspicion;
use crate::layout::{Block, BlockKind, Layout};
use crate::span::Span;
use std::ops::Range;

/// A plan without number and day has lost its letterhead.
pub(super) fn letterhead(layout: &Layout) -> Option<Suspicion> {
    let head = &layout.head;
    let (_, span) = head.kind.as_ref().filter(|_| head.number.is_none() && head.date.is_none())?;
    Some(Suspicion { kind: "missing_block", span: *span, suggestion: None })
}

/// How many words around a cut are shown.
const WORDS: usize = 4;

/// Blank lines inside a sentence: the foot of a page.
pub(super) fn page_breaks(text: &str, block: &Block) -> Vec<Suspicion> {
    if block.kind == BlockKind::Row || !has_blank_line(block.span.quote(text)) {
        return Vec::new();
    }
    let words = block.passage.text();
    let cuts = words.match_indices(' ').filter(|(at, _)| has_blank_line(block.passage.span(*at..at + 1).quote(text)));
    let suspicion = |at: usize| {
        let before = words.get(..at).unwrap_or_default();
        let behind = words.get(at + 1..).unwrap_or_default();
        let start = before.rmatch_indices(' ').nth(WORDS - 1).map_or(0, |(place, _)| place + 1);
        let end = behind.match_indices(' ').nth(WORDS - 1).map_or(words.len(), |(place, _)| at + 1 + place);
        let suggestion = words.get(start..end).map(str::to_owned);
        Suspicion { kind: "page_break", span: block.passage.span(start..end), suggestion }
    };
    cuts.map(|(at, _)| suspicion(at)).collect()
}

/// Whether a line of white space alone stands between two line ends.
fn has_blank_line(source: &str) -> bool {
    let mut ends = source.match_indices('\n').map(|(at, _)| at);
    let Some(mut last) = ends.next() else { return false };
    ends.any(|end| {
        let is_blank = source.get(last + 1..end).is_some_and(|line| line.trim().is_empty());
        last = end;
        is_blank
    })
}

/// Bold marks around some words of a sentence: "các huyện **thêm ít nhất 2%**".
pub(super) fn bold(text: &str, block: &Block) -> Vec<Suspicion> {
    let source = block.span.quote(text);
    let is_left_over = |place: &Range<usize>, words: &str| {
        place.start > 0 && opens_in_sentence(source, place.start) && words.contains(char::is_alphabetic)
    };
    enclosed(source, "**", "**")
        .into_iter()
        .filter(|(place, words)| is_left_over(place, words))
        .map(|(place, words)| markup(block.span.start, &place, words))
        .collect()
}

/// Superscripts of TeX: "Lưu VPTU, TH^{PH}".
pub(super) fn superscripts(text: &str) -> Vec<Suspicion> {
    enclosed(text, "^{", "}").into_iter().map(|(place, words)| markup(0, &place, words)).collect()
}

fn markup(base: usize, place: &Range<usize>, words: &str) -> Suspicion {
    let span = Span { start: base + place.start, end: base + place.end };
    Suspicion { kind: "markup", span, suggestion: Some(words.trim().to_owned()) }
}

/// The stretches of one line between two marks, with the words inside.
fn enclosed<'t>(source: &'t str, open: &str, close: &str) -> Vec<(Range<usize>, &'t str)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = source.get(from..).and_then(|rest| rest.find(open)).map(|at| from + at) {
        let inner = start + open.len();
        let line = source.get(inner..).and_then(|rest| rest.split('\n').next()).unwrap_or_default();
        match line.find(close) {
            Some(length) => {
                found.push((start..inner + length + close.len(), line.get(..length).unwrap_or_default()));
                from = inner + length + close.len();
            }
            None => from = inner + line.len(),
        }
    }
    found
}

/// Whether the words before a mark belong to the same sentence.
fn opens_in_sentence(source: &str, at: usize) -> bool {
    let before = source.get(..at).unwrap_or_default().trim_end();
    before.ends_with(|letter: char| is_of_word(letter) || letter == ',')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout;
    use domain::catalogue::Catalogue;

    fn read(text: &str) -> Vec<String> {
        let layout = layout::read(text, &Catalogue::default());
        let found =
            layout.blocks.iter().flat_map(|block| page_breaks(text, block).into_iter().chain(bold(text, block)));
        found.map(|it| format!("{}: {}", it.kind, it.suggestion.unwrap_or_default())).collect()
    }

    #[test]
    fn a_sentence_cut_by_a_page_is_shown_with_the_words_around_the_cut() {
        let text = "I. NHIỆM VỤ\n\n- Chuyển đổi cơ cấu cây trồng theo hướng nâng cao giá trị sản\n\nxuất trên một đơn vị diện tích.\n\n- Việc khác.\n";
        assert_eq!(read(text), ["page_break: cao giá trị sản xuất trên một đơn"]);
    }

    #[test]
    fn a_line_that_is_only_broken_is_no_page_break() {
        assert_eq!(read("I. NHIỆM VỤ\n\n- Nâng cao giá trị sản\nxuất trên một đơn vị.\n"), Vec::<String>::new());
    }

    #[test]
    fn bold_marks_inside_a_sentence_are_left_over() {
        assert_eq!(
            read("I. NHIỆM VỤ\n\n- Các huyện, thành phố **thêm ít nhất 2%**. Hết.\n"),
            ["markup: thêm ít nhất 2%"]
        );
        assert_eq!(superscripts("Lưu VPTU, TH^{PH}.").len(), 1);
        assert_eq!(read("I. NHIỆM VỤ\n\n- **Sở Tài chính:** chủ trì.\n"), Vec::<String>::new());
    }
}
