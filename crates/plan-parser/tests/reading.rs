//! Promises that hold for any text: no fault, true quotations, one answer; and what must not change a reading.

use plan_parser::{Reader, Reading};
use proptest::prelude::*;
use std::fmt::Write;
use std::path::Path;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

const PLAN: &str = include_str!("fixtures/ke-hoach.txt");

static READER: LazyLock<Reader<'static>> = LazyLock::new(|| Reader::new(catalogue::load()));

/// Reads a text and checks what must hold for every text.
fn read(text: &str) -> Reading {
    let reading = READER.read(text);
    let printed = format!("{reading:?}");
    for (start, end) in spans(&printed) {
        assert!(start <= end && text.get(start..end).is_some(), "{start}..{end} is no quotation of {text:?}");
    }
    assert_eq!(printed, format!("{:?}", READER.read(text)), "two readings of one text");
    reading
}

/// Every span of a reading, also those of fields that do not exist yet: all of them are in its debug output.
fn spans(printed: &str) -> impl Iterator<Item = (usize, usize)> {
    let figure = |digits: &str| digits.parse().expect("offsets are numbers");
    printed.split("Span { start: ").skip(1).map(move |rest| {
        let (start, rest) = rest.split_once(", end: ").expect("a span has an end");
        let (end, _) = rest.split_once(" }").expect("a span is closed");
        (figure(start), figure(end))
    })
}

/// What was read, without places.
fn structure(reading: &Reading) -> String {
    let draft = &reading.draft;
    let mut told = String::new();
    for one in &draft.outline {
        writeln!(told, "{} {:?} {:?}", one.path, one.kind, one.title).expect("a string takes any text");
    }
    for one in &draft.indicators {
        writeln!(told, "{} {:?} {} {:?}", one.name, one.bounds, one.unit.code, one.parent)
            .expect("a string takes any text");
    }
    for one in &draft.tasks {
        let leads: Vec<&str> = one.lead_bodies.iter().map(|lead| lead.name.as_str()).collect();
        writeln!(told, "{leads:?} {:?}", one.deadline.as_ref().map(|due| due.deadline))
            .expect("a string takes any text");
    }
    for one in &draft.projects {
        writeln!(told, "{} {}", one.name, one.milestones.len()).expect("a string takes any text");
    }
    for one in &draft.citations {
        writeln!(told, "{:?} {:?} {}", one.code, one.date, one.spans.len()).expect("a string takes any text");
    }
    for one in &draft.organisations {
        writeln!(told, "{} {}", one.name, one.spans.len()).expect("a string takes any text");
    }
    for one in &draft.footnotes {
        writeln!(told, "{} {} {}", one.marker, one.refs.len(), one.is_open_ended).expect("a string takes any text");
    }
    let codes: Vec<&str> = reading.diagnostics.iter().map(|one| one.code).collect();
    writeln!(told, "{codes:?}").expect("a string takes any text");
    told
}

/// Pieces that rules look for, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "I. ",
        "II- MỤC TIÊU",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        " ",
        "1. ",
        "14. ",
        "(1) ",
        "(20)",
        "a) ",
        "- ",
        "+ ",
        "* ",
        "**",
        "¹",
        "²",
        "[1]",
        "^{2}",
        "Tỷ lệ hộ nghèo",
        "Cơ cấu: ",
        "đạt ",
        "10-10,5%",
        "dưới 1%",
        "khoảng 2,3 triệu lượt",
        "9999999999999999999999999999 tỷ đồng",
        "trong đó ",
        "(",
        ")",
        ";",
        ":",
        ".",
        ",",
        "...",
        "…",
        "trước ngày 30/6/2025",
        "ngày 31/2/2025",
        "trong tháng 13/2025",
        "quý IV/2026",
        "hàng quý",
        "Sở Tài chính",
        "Ban Thường vụ Tỉnh ủy chỉ đạo ",
        "chủ trì, phối hợp với ",
        "Sở Kế hoạch và Đầu tư (Sở Tài chính)",
        "Kết luận số 123-KL/TW ngày 24/1/2025",
        "Nghị quyết số 57",
        "(sau đây gọi là Kết luận 123)",
        "Dự án đường Vành đai 4",
        "02 dự án",
        "Nơi nhận:",
        "T/M BAN THƯỜNG VỤ",
        "KẾ HOẠCH",
        "khẩn trương ",
        "\u{301}",
        "\u{0}",
        "\u{feff}",
        "\u{a0}",
        "İ",
        "ǅ",
        "𝟙",
        "|",
        "TT\t",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_without_fault(text in any::<String>()) {
        read(&text);
    }

    #[test]
    fn what_plans_are_made_of_is_read_without_fault_in_any_order(text in pieces()) {
        read(&text);
    }

    #[test]
    fn a_plan_that_breaks_off_or_begins_anywhere_is_read_without_fault(from in 0..PLAN.len(), to in 0..PLAN.len()) {
        let boundary = |at: usize| (at..=PLAN.len()).find(|at| PLAN.is_char_boundary(*at)).unwrap();
        read(&PLAN[boundary(from.min(to))..boundary(from.max(to))]);
    }
}

#[test]
fn a_plan_that_breaks_off_at_any_line_or_word_is_read_without_fault() {
    let ends = PLAN.char_indices().filter(|(_, letter)| letter.is_whitespace()).map(|(at, _)| at);
    for end in ends.step_by(5) {
        read(&PLAN[..end]);
    }
}

#[test]
fn decomposed_letters_make_the_same_plan() {
    let decomposed: String = PLAN.nfd().collect();
    assert_ne!(decomposed, PLAN);
    similar(&structure(&read(PLAN)), &structure(&read(&decomposed)));
}

#[test]
fn line_ends_of_other_systems_make_the_same_plan() {
    similar(&structure(&read(PLAN)), &structure(&read(&PLAN.replace('\n', "\r\n"))));
}

/// Two structures line by line, so that a failure shows the first line that differs.
fn similar(one: &str, two: &str) {
    for (one, two) in one.lines().zip(two.lines()) {
        assert_eq!(one, two);
    }
    assert_eq!(one.lines().count(), two.lines().count());
}

#[test]
fn what_the_fuzzer_found_is_read_without_fault() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/read");
    let mut count = 0;
    for entry in std::fs::read_dir(&corpus).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        read(&String::from_utf8_lossy(&bytes));
        count += 1;
    }
    assert!(count > 10, "{count} files in {}", corpus.display());
}
