//! Any text has a shape: no fault, true quotes, blocks in order, the same answer twice.

use domain::catalogue::{Catalogue, DocumentTypeEntry};
use plan_parser::layout::{self, Layout};
use plan_parser::passage::Passage;
use plan_parser::rules;
use plan_parser::span::Span;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

const PIECES: &[&str] = &[
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\u{c}",
    "\t",
    " ",
    "|",
    "|\n",
    "\n|\n|\n",
    "I. ",
    "II- ",
    "1. ",
    "1.1. ",
    "2) ",
    "a) ",
    "đ) ",
    "(1) ",
    "(2) ",
    "- ",
    "+ ",
    "* ",
    "• ",
    "**",
    "*",
    "# ",
    "\\",
    "¹",
    "²",
    "[1]",
    "[1] ",
    "1 ",
    "[^2]: ",
    "_____\n",
    "---",
    "```",
    "\0",
    "\u{feff}",
    "\u{301}",
    "Điều 1. ",
    "Phụ lục I\n",
    "PHẦN THỨ NHẤT\n",
    "KẾ HOẠCH\n",
    "Số: 1/KH-UBND\n",
    "Hưng Yên, ngày 1 tháng 2 năm 2025\n",
    "Nơi nhận:\n",
    "- Sở A (để b/c);\n",
    "TM. ỦY BAN NHÂN DÂN\n",
    "CHỦ TỊCH\n",
    "Lê Văn An\n",
    "tỉnh ủy1;",
    "của",
    "Tổng thu đạt 5 tỷ đồng",
    ", trong đó:",
    "; ",
    ". ",
    "kinh tế",
    "Phấn đấu 95% hộ",
    "| TT | Chỉ tiêu | 2026 |\n",
    "| 1 | Thu | 5 |\n",
    "TT\tChỉ tiêu\t2026\n",
    "1\tThu\t5\n",
    "12\n",
    "<br>",
    "Hu\u{31b}ng Ye\u{302}n",
    "đa\u{323}t",
    "😀",
    "\u{2028}",
    "\u{a0}",
    "m²",
    "2030",
    "24/11/2025",
];

fn plan_like() -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => proptest::sample::select(PIECES).prop_map(str::to_owned), 1 => ".{0,6}"];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn catalogue() -> Catalogue {
    let plan = DocumentTypeEntry { code: "plan".to_owned(), word: "Kế hoạch".to_owned(), symbol: "KH".to_owned() };
    Catalogue { document_types: vec![plan], ..Catalogue::default() }
}

/// All places a layout names.
fn spans(layout: &Layout) -> Vec<Span> {
    let mut spans: Vec<Span> = layout.outline.iter().flat_map(|section| [section.span, section.extent]).collect();
    for block in &layout.blocks {
        spans.extend([block.span, block.passage.whole()]);
        spans.extend(block.refs.iter().map(|mark| mark.span));
        spans.extend(block.cells.iter().map(Passage::whole));
    }
    spans.extend(layout.notes.iter().flat_map(|note| [note.span, note.marker_span]));
    spans.extend(layout.margins.iter().map(Passage::whole));
    spans.extend(layout.head.recipients.iter().flat_map(|one| [one.span, one.name_span]));
    spans.extend(layout.head.date.iter().map(|(_, span)| *span));
    let named = [&layout.head.kind, &layout.head.number, &layout.head.place, &layout.head.title, &layout.head.province];
    spans.extend(named.into_iter().flatten().map(|(_, span)| *span));
    spans
}

fn letters(text: &str) -> String {
    text.nfc().filter(|letter| letter.is_alphabetic() && !is_combining_mark(*letter)).collect()
}

/// Each word of a passage is quoted by its span.
fn quotes_its_words(text: &str, passage: &Passage) -> Result<(), TestCaseError> {
    let mut at = 0;
    for printed in passage.text().split_inclusive(|letter: char| !letter.is_alphabetic()) {
        let word = printed.trim_end_matches(|letter: char| !letter.is_alphabetic());
        let span = passage.span(at..at + word.len());
        prop_assert_eq!(letters(span.quote(text)), letters(word), "{:?} in {:?}", word, passage.text());
        at += printed.len();
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_span_lies_between_characters(text in plan_like()) {
        let layout = layout::read(&text, &catalogue());
        for span in spans(&layout) {
            prop_assert!(span.start <= span.end && text.get(span.start..span.end).is_some(), "{:?} of {:?}", span, text);
        }
    }

    #[test]
    fn blocks_and_notes_stand_in_the_order_of_the_text(text in plan_like()) {
        let layout = layout::read(&text, &catalogue());
        prop_assert!(layout.blocks.is_sorted_by_key(|block| block.span.start), "{:?}", layout.blocks);
        prop_assert!(layout.notes.is_sorted_by_key(|note| note.marker_span.start));
        prop_assert!(layout.outline.is_sorted_by_key(|section| section.span.start));
        for (at, block) in layout.blocks.iter().enumerate() {
            prop_assert!(block.parent.is_none_or(|parent| parent < at));
            prop_assert!(block.section.is_none_or(|section| section.0 < layout.outline.len()));
        }
        for section in &layout.outline {
            let above = section.parent.and_then(|parent| layout.outline.get(parent.0));
            prop_assert!(above.is_none_or(|above| above.extent.contains(&section.extent) && above.level < section.level));
        }
    }

    #[test]
    fn passages_quote_their_words(text in plan_like()) {
        let layout = layout::read(&text, &catalogue());
        for block in &layout.blocks {
            quotes_its_words(&text, &block.passage)?;
            for cell in &block.cells {
                quotes_its_words(&text, cell)?;
            }
        }
        for passage in layout.notes.iter().map(|note| &note.passage).chain(&layout.margins) {
            quotes_its_words(&text, passage)?;
        }
    }

    #[test]
    fn any_stretch_of_any_text_is_a_passage(text in any::<String>(), from in 0_usize..40, length in 0_usize..40) {
        let passage = Passage::of(&text, Span { start: from, end: from + length });
        let whole = Passage::of(&text, Span { start: 0, end: text.len() });
        quotes_its_words(&text, &passage)?;
        quotes_its_words(&text, &whole)?;
        prop_assert!(unicode_normalization::is_nfc(whole.text()) && !whole.text().contains("  "));
    }

    #[test]
    fn the_same_text_gives_the_same_answer(text in plan_like()) {
        let (one, two) = (layout::read(&text, &catalogue()), layout::read(&text, &catalogue()));
        prop_assert_eq!(format!("{one:?}"), format!("{two:?}"));
        let draft = rules::apply(&text, &one, &rules::WordLists::new(&catalogue()));
        prop_assert!(draft.indicators.iter().all(|found| text.get(found.span.start..found.span.end).is_some()));
    }
}
