//! PDF: glyphs become the lines of the page, and pictures are refused.

use formats::read::{Format, ReadError, read};
use proptest::prelude::*;

const PLAN: &[u8] = include_bytes!("fixtures/plan.pdf");

#[test]
fn a_page_is_read_line_by_line_with_powers_and_marks_above_the_line() {
    let document = read(PLAN).unwrap();
    assert_eq!(document.format, Format::Pdf);
    let text = document.text;
    assert!(text.starts_with("KẾ HOẠCH\nthực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2025\n"), "{text}");
    assert!(text.contains("trên 600 m², khởi công các dự\nán giao thông trọng điểm¹ và đẩy nhanh"), "{text}");
    assert_eq!(document.doubts, []);
}

#[test]
fn pages_part_with_a_form_feed_and_leave_their_numbers() {
    let text = read(PLAN).unwrap().text;
    let (first, second) = text.split_once('\u{C}').unwrap();
    assert!(first.ends_with("1 Dự án đường Vành đai 4; dự án cầu Như Quỳnh.\n"), "{first}");
    assert_eq!(second, "Ủy ban nhân dân tỉnh chịu trách nhiệm tổ chức thực hiện.");
}

#[test]
fn cells_of_a_row_are_parted_by_tabs() {
    let text = read(PLAN).unwrap().text;
    assert!(text.contains("\nTT\tChỉ tiêu\tKế hoạch\n"), "{text}");
}

#[test]
fn a_file_with_a_password_and_a_scan_are_refused() {
    assert_eq!(read(include_bytes!("fixtures/locked.pdf")), Err(ReadError::Encrypted));
    assert_eq!(read(include_bytes!("fixtures/scan.pdf")), Err(ReadError::Scanned { pages: 1 }));
    assert!(matches!(read(b"%PDF-1.7\nnothing"), Err(ReadError::Corrupt { format: Format::Pdf, .. })));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn a_damaged_file_has_an_answer(damage in prop::collection::vec((0..PLAN.len(), any::<u8>()), 1..40), cut in 0..PLAN.len()) {
        let mut bytes = PLAN.to_vec();
        for (place, byte) in damage {
            bytes[place] = byte;
        }
        let _ = read(&bytes);
        let _ = read(&bytes[..cut]);
    }
}
