//! Any text gives citations, projects, footnotes and suspicions that quote it, in its order, and the same twice.

use domain::catalogue::{Catalogue, DocumentTypeEntry, Misreading};
use plan_parser::draft::Draft;
use plan_parser::span::Span;
use plan_parser::{layout, rules};
use proptest::prelude::*;

const PIECES: &[&str] = &[
    "\n\n",
    "\n",
    " ",
    ", ",
    "; ",
    ". ",
    ": ",
    " (",
    ")",
    "“",
    "”",
    " - ",
    "- ",
    "+ ",
    "¹",
    "¹ ",
    "...",
    "…",
    "**",
    "^{",
    "}",
    "1 ",
    "số ",
    "Số: ",
    "ngày 24/01/2025 ",
    "ngày 24 tháng 1 năm 2025 ",
    "ngày 31/02/2025",
    "của ",
    "Tỉnh ủy ",
    "về ",
    "và ",
    "theo ",
    "Kết luận ",
    "KẾT LUẬN SỐ ",
    "NQ ",
    "Luật ",
    "Luật Đầu tư ",
    "123-KL/TW ",
    "45/2017/NĐ-CP",
    "123- KL/TW",
    "03 - HD/TU",
    "57 ",
    "00000",
    "(sau đây gọi là ",
    "kèm theo ",
    "dự án ",
    "Dự án ",
    "DỰ ÁN ",
    "các dự án ",
    "02 dự án ",
    "Tiểu dự án 2",
    "Dự án 1: ",
    "(Dự án 7): ",
    "đường ",
    "Vành đai 4 ",
    "ĐT.376 ",
    "Khu công nghiệp ",
    "xây dựng ",
    "hoàn thành ",
    "khởi công ",
    "Phú Cường ",
    "(Mỹ)",
    "như ",
    "trong năm 2025 ",
    "trước ngày 30/6/2025",
    "(tháng 3/2025)",
    "quý IV/2026",
    "thành ủy, thành ủy",
    "của của ",
    "Phần đầu ",
    "tỉnhHưng",
    "nghiệp,nông",
    ",,",
    "kǶ",
    "Quyáº¿t",
    "I. NHIỆM VỤ\n\n",
    "KẾ HOẠCH\n",
    "Du\u{323}",
    "a\u{301}",
    "İ",
    "ß",
    "😀",
    "\u{a0}",
];

fn plan_like() -> impl Strategy<Value = String> {
    let piece = prop_oneof![9 => proptest::sample::select(PIECES).prop_map(str::to_owned), 1 => ".{0,6}"];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn catalogue() -> Catalogue {
    let entry = |&(word, symbol): &(&str, &str)| DocumentTypeEntry {
        code: String::new(),
        word: word.to_owned(),
        symbol: symbol.to_owned(),
    };
    let types = [("Kết luận", "KL"), ("Kế hoạch", "KH"), ("Luật", "QH"), ("Nghị quyết", "NQ"), ("Nghị định", "NĐ")];
    let misreading = Misreading { wrong: "Phần đầu".to_owned(), right: "Phấn đấu".to_owned() };
    Catalogue {
        document_types: types.iter().map(entry).collect(),
        misreadings: vec![misreading],
        ..Catalogue::default()
    }
}

fn read(text: &str) -> Draft {
    let catalogue = catalogue();
    rules::apply(text, &layout::read(text, &catalogue), &rules::WordLists::new(&catalogue))
}

/// All places that the draft names.
fn spans(draft: &Draft) -> Vec<Span> {
    let mut spans: Vec<Span> = draft.citations.iter().flat_map(|it| it.spans.clone()).collect();
    spans.extend(draft.projects.iter().flat_map(|it| it.spans.clone()));
    spans.extend(draft.projects.iter().flat_map(|it| it.milestones.iter().map(|milestone| milestone.span)));
    spans.extend(draft.footnotes.iter().flat_map(|it| [it.marker_span, it.body]));
    spans.extend(
        draft.footnotes.iter().flat_map(|it| &it.refs).flat_map(|it| [Some(it.span), it.attached_to]).flatten(),
    );
    spans.extend(draft.suspicions.iter().map(|it| it.span));
    spans
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_place_quotes_the_text(text in plan_like()) {
        for span in spans(&read(&text)) {
            prop_assert!(text.get(span.start..span.end).is_some(), "{:?} of {:?}", span, text);
        }
    }

    #[test]
    fn what_is_named_is_quoted_and_stands_in_the_order_of_the_text(text in plan_like()) {
        let draft = read(&text);
        prop_assert!(draft.citations.iter().all(|it| it.spans.iter().all(|span| span.start < span.end) && it.spans.is_sorted()));
        prop_assert!(draft.projects.iter().all(|it| !it.name.is_empty() && !it.spans.is_empty() && it.spans.is_sorted()));
        prop_assert!(draft.citations.is_sorted_by_key(|it| it.spans.first().copied()), "{:?}", draft.citations);
        prop_assert!(draft.projects.is_sorted_by_key(|it| it.spans.first().copied()), "{:?}", draft.projects);
        prop_assert!(draft.footnotes.iter().all(|it| it.citations.iter().all(|at| at.0 < draft.citations.len())));
        prop_assert!(draft.document.legal_basis.iter().all(|at| at.0 < draft.citations.len()));
    }

    #[test]
    fn the_same_text_names_the_same(text in plan_like()) {
        let (one, two) = (read(&text), read(&text));
        prop_assert_eq!(format!("{:?}{:?}", one.citations, one.projects), format!("{:?}{:?}", two.citations, two.projects));
        prop_assert_eq!(format!("{:?}{:?}", one.footnotes, one.suspicions), format!("{:?}{:?}", two.footnotes, two.suspicions));
    }
}
