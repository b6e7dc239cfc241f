//! Citations: every numbered document a plan names, once, with all its mentions.

mod code;
mod date;
mod kinds;
mod lead;
mod mention;
mod register;
mod tail;

use crate::cursor::opens_with;
use crate::draft::{CitationDraft, CitationIx};
use crate::layout::Layout;
use crate::lexicon::citation::{ATTACHED, BASIS_OPENERS};
use crate::rules::passages::passages;
use crate::span::Span;
pub(super) use kinds::Kinds;
use mention::Mention;
use register::Register;

/// Reads the citations of title, body and footnotes, in the order of the text. The document's own number is none.
pub(crate) fn read(text: &str, layout: &Layout, kinds: &Kinds) -> Vec<CitationDraft> {
    let own = layout.head.number.as_ref().map(|(number, _)| code::key(number));
    let mut found: Vec<(Mention, Span)> = Vec::new();
    for passage in passages(text, layout) {
        let words = passage.text();
        let cited =
            mention::mentions(words, kinds).into_iter().filter(|mention| !is_own(mention, words, own.as_deref()));
        found.extend(cited.map(|mention| {
            let span = passage.span(mention.range.clone());
            (mention, span)
        }));
    }
    found.sort_by_key(|&(_, span)| span);
    register(&found).finish()
}

/// The documents the plan rests on: those of its title, and of the preamble's paragraphs that say so.
pub(crate) fn legal_basis(layout: &Layout, citations: &[CitationDraft]) -> Vec<CitationIx> {
    let title = layout.head.title.as_ref().map(|(_, span)| *span);
    let opening = layout.blocks.iter().take_while(|block| block.section.is_none());
    let basis =
        opening.filter(|block| BASIS_OPENERS.iter().any(|opener| opens_with(block.passage.text(), opener).is_some()));
    let places: Vec<Span> = title.into_iter().chain(basis.map(|block| block.span)).collect();
    let rests_on =
        |draft: &CitationDraft| draft.spans.iter().any(|span| places.iter().any(|place| place.contains(span)));
    citations.iter().enumerate().filter(|(_, draft)| rests_on(draft)).map(|(at, _)| CitationIx(at)).collect()
}

/// Full forms first, so that a short form in the title finds the document that the preamble names in full.
fn register(found: &[(Mention, Span)]) -> Register {
    let mut register = Register::default();
    for (mention, span) in found.iter().filter(|(mention, _)| mention.short.is_none()) {
        register.enter(mention, *span);
    }
    for (mention, span) in found {
        if let Some(short) = &mention.short {
            register.enter_short(mention, short, *span);
        }
    }
    register
}

/// Whether a mention is the number of the document that is being read.
fn is_own(mention: &Mention, text: &str, own: Option<&str>) -> bool {
    let Some(code) = &mention.code else { return false };
    let before = text.get(..mention.range.start).unwrap_or_default().trim_end();
    let is_attached = ATTACHED.iter().any(|words| opens_with(before, words) == Some(before.len()));
    own.is_some_and(|own| own == code::key(&code.printed)) || is_attached
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::catalogue::{Catalogue, DocumentTypeEntry};

    const TYPES: &[(&str, &str)] = &[
        ("Bộ luật", "QH"),
        ("Chương trình", "CTr"),
        ("Chương trình hành động", "CTr"),
        ("Chỉ thị", "CT"),
        ("Công văn", "CV"),
        ("Dự án", "DA"),
        ("Kết luận", "KL"),
        ("Kế hoạch", "KH"),
        ("Luật", "QH"),
        ("Nghị quyết", "NQ"),
        ("Nghị định", "NĐ"),
        ("Quyết định", "QĐ"),
        ("Thông báo", "TB"),
        ("Thông tư", "TT"),
        ("Tờ trình", "TTr"),
        ("Văn bản", "VB"),
        ("Đề án", "ĐA"),
    ];

    fn catalogue() -> Catalogue {
        let entry = |&(word, symbol): &(&str, &str)| DocumentTypeEntry {
            code: String::new(),
            word: word.to_owned(),
            symbol: symbol.to_owned(),
        };
        Catalogue { document_types: TYPES.iter().map(entry).collect(), ..Catalogue::default() }
    }

    /// Vietnamese in; one line a document out: type, code, day, issuer, mentions.
    fn read(text: &str) -> Vec<String> {
        let kinds = Kinds::new(&catalogue());
        let found: Vec<(Mention, Span)> = mention::mentions(text, &kinds)
            .into_iter()
            .map(|mention| {
                let span = Span { start: mention.range.start, end: mention.range.end };
                (mention, span)
            })
            .collect();
        let show = |draft: CitationDraft| {
            let name = draft.code.or(draft.number).or(draft.title).unwrap_or_default();
            let date = draft.date.map_or("-".to_owned(), |date| date.to_string());
            let quotes: Vec<&str> = draft.spans.iter().map(|span| span.quote(text)).collect();
            format!("{} {name} {date} {} <{}>", draft.kind, draft.issuer.as_deref().unwrap_or("-"), quotes.join("> <"))
        };
        register(&found).finish().into_iter().map(show).collect()
    }

    #[test]
    fn one_document_has_all_its_mentions_and_short_forms() {
        let text = "Thực hiện Kết luận số 123-KL/TW ngày 24/01/2025 của Ban Chấp hành Trung ương Đảng về Đề án bổ sung \
                    (sau đây gọi là Kết luận 123); theo Kết luận số 123, trong Kết luận số 123-KL/TW ngày 24/1/2025.";
        assert_eq!(
            read(text),
            ["Kết luận 123-KL/TW 2025-01-24 Ban Chấp hành Trung ương Đảng \
              <Kết luận số 123-KL/TW ngày 24/01/2025 của Ban Chấp hành Trung ương Đảng> <Kết luận 123> <Kết luận số 123> \
              <Kết luận số 123-KL/TW ngày 24/1/2025>"]
        );
    }

    #[test]
    fn the_issuer_of_a_pair_is_said_once() {
        let text = "theo Chỉ thị số 28-CT/TU ngày 10/8/2022, Chỉ thị số 31-CT/TU ngày 17/11/2022 của Ban Thường vụ Tỉnh ủy; rà soát";
        let found = read(text);
        assert!(found[0].starts_with("Chỉ thị 28-CT/TU 2022-08-10 Ban Thường vụ Tỉnh ủy"), "{found:?}");
        assert!(found[1].starts_with("Chỉ thị 31-CT/TU 2022-11-17 Ban Thường vụ Tỉnh ủy"), "{found:?}");
    }

    #[test]
    fn a_document_of_another_year_is_another_document() {
        let text =
            "Chỉ thị số 05-CT/TU ngày 01/2/2018; Chỉ thị số 05-CT/TU ngày 03/3/2023; Chỉ thị số 5-CT/TU ngày 04/3/2023";
        let days: Vec<String> =
            read(text).iter().map(|line| line.split(" <").next().unwrap_or_default().to_owned()).collect();
        assert_eq!(days, ["Chỉ thị 05-CT/TU 2018-02-01 -", "Chỉ thị 05-CT/TU 2023-03-03 -"]);
    }

    #[test]
    fn laws_carry_their_name_before_their_number_or_their_day() {
        assert_eq!(
            read("Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;"),
            ["Luật 72/2025/QH15 - - <Luật Tổ chức chính quyền địa phương số 72/2025/QH15>"]
        );
        let passed = "Luật An ninh mạng được Quốc hội thông qua ngày 12 tháng 6 năm 2018";
        assert_eq!(read(passed), [format!("Luật An ninh mạng 2018-06-12 - <{passed}>")]);
        assert_eq!(
            read("Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025; theo Luật Đất đai trước ngày 30/6/2025"),
            ["Luật Tổ chức Chính phủ 2025-02-18 - <Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025>"]
        );
    }

    #[test]
    fn numbers_of_one_list_share_their_day() {
        let found = read(
            "Nghị quyết số 18-NQ/TW, 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương; Luật Đầu tư số 61/2020/QH14, \
                          Luật Đầu tư công số 58/2024/QH15; Thông báo kết luận số 45-TB/VPTU",
        );
        assert!(found[0].starts_with("Nghị quyết 18-NQ/TW 2017-10-25 Ban Chấp hành Trung ương"), "{found:?}");
        assert!(found[1].starts_with("Nghị quyết 19-NQ/TW 2017-10-25"), "{found:?}");
        assert!(found[3].ends_with("<Luật Đầu tư công số 58/2024/QH15>"), "{found:?}");
        assert!(found[4].starts_with("Thông báo 45-TB/VPTU"), "{found:?}");
    }

    #[test]
    fn a_list_of_numbers_has_one_type_word() {
        let found = read("yêu cầu tại văn bản số 1552/BTTTT-TTH và 708/BTTTT-CATTT; hoàn thành");
        assert_eq!(found.len(), 2);
        assert!(found[1].starts_with("Văn bản 708/BTTTT-CATTT"), "{found:?}");
    }

    #[test]
    fn a_letterhead_a_span_of_years_and_a_count_are_no_citations() {
        for text in [
            "Số: 144/KH-UBND",
            "Kế hoạch 5 năm 2021-2025",
            "Kế hoạch 2026",
            "Đề án 1 triệu ha lúa",
            "Dự án 5: Nâng cao",
            "Chương trình 135 xã",
            "Số 3260-KH/ĐĐQH15",
            "KH 2021/ƯTH",
            "giai đoạn 2026 - 2030",
            "24/7 và 1/500",
            "Kế hoạch này",
        ] {
            assert_eq!(read(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_known_number_needs_no_symbol_and_an_unknown_one_a_certain_word() {
        let found = read("Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ; Đề án 06; Kế hoạch 17");
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[1].starts_with("Đề án 06 -"));
        assert!(read("theo Kế hoạch số 17-KH/TU ngày 02/3/2025; Kế hoạch 17")[0].contains("<Kế hoạch 17>"));
    }

    #[test]
    fn the_day_may_follow_the_issuer_or_a_meeting() {
        let found = read(
            "Nghị quyết số 57-NQ/TW của Bộ Chính trị ngày 22/12/2024; Nghị quyết 36-NQ/TW ngày 22/10/2018, \
                          Hội nghị lần thứ 8 của Ban Chấp hành Trung ương khóa XII",
        );
        assert!(found[0].starts_with("Nghị quyết 57-NQ/TW 2024-12-22 Bộ Chính trị"), "{found:?}");
        assert!(found[1].starts_with("Nghị quyết 36-NQ/TW 2018-10-22 Ban Chấp hành Trung ương"), "{found:?}");
    }
}
