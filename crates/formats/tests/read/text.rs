//! Plain text in the encodings that people still send.

use formats::read::{Doubt, Encoding, ReadDocument, ReadError, read};
use proptest::prelude::*;

const PLAN: &str = "KẾ HOẠCH\r\nthực hiện Kết luận số 123-KL/TW của Ban Chấp hành Trung ương\r\nvề phát triển kinh tế – xã hội; đạt 10%\r\n";

fn document(bytes: &[u8]) -> ReadDocument {
    read(bytes).unwrap()
}

fn utf_16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

#[test]
fn text_in_utf_8_is_kept_as_it_is_but_for_its_mark() {
    assert_eq!(document(PLAN.as_bytes()).text, PLAN);
    let marked = document(format!("\u{FEFF}{PLAN}").as_bytes());
    assert_eq!((marked.text.as_str(), marked.encoding, marked.doubts), (PLAN, Some(Encoding::Utf8), vec![]));
}

#[test]
fn text_in_utf_16_is_known_with_and_without_a_mark() {
    for text in [PLAN.to_owned(), format!("\u{FEFF}{PLAN}")] {
        for (bytes, encoding) in
            [(utf_16(&text, u16::to_le_bytes), Encoding::Utf16Le), (utf_16(&text, u16::to_be_bytes), Encoding::Utf16Be)]
        {
            let read = document(&bytes);
            assert_eq!((read.text.as_str(), read.encoding), (PLAN, Some(encoding)));
        }
    }
}

#[test]
fn decomposed_letters_stay_decomposed() {
    let decomposed = "Kê\u{301} hoa\u{323}ch";
    assert_eq!(document(decomposed.as_bytes()).text, decomposed);
}

#[test]
fn every_old_table_gives_the_same_sentence() {
    let sentence = "Đẩy mạnh thực hiện các nhiệm vụ, giải pháp phát triển kinh tế của tỉnh Hưng Yên";
    let vni = latin_1("Ñaåy maïnh thöïc hieän caùc nhieäm vuï, giaûi phaùp phaùt trieån kinh teá cuûa tænh Höng Yeân");
    let tcvn3 = latin_1("§Èy m¹nh thùc hiÖn c¸c nhiÖm vô, gi¶i ph¸p ph¸t triÓn kinh tÕ cña tØnh H\u{AD}ng Yªn");
    for (bytes, encoding) in [(vni, Encoding::Vni), (tcvn3, Encoding::Tcvn3)] {
        let read = document(&bytes);
        assert_eq!((read.text.as_str(), read.encoding, read.doubts), (sentence, Some(encoding), vec![]));
    }
    let read = document(b"\xF1\xC4y m\xE5nh th\xBFc hi\x8Cn c\xE1c nhi\x8Cm v\xF8, gi\xE4i ph\xE1p".as_slice());
    assert_eq!(read.encoding, Some(Encoding::Vps));
    assert_eq!(read.text, "Đẩy mạnh thực hiện các nhiệm vụ, giải pháp");
}

#[test]
fn windows_1258_keeps_its_combining_tones() {
    let read = document(b"K\xEA\xEC hoa\xF2ch th\xFD\xF2c hi\xEA\xF2n".as_slice());
    assert_eq!(
        (read.text.as_str(), read.encoding),
        ("Kê\u{301} hoa\u{323}ch thư\u{323}c hiê\u{323}n", Some(Encoding::Windows1258))
    );
}

#[test]
fn lines_pasted_from_an_old_font_are_mended_and_named() {
    let text = "Kế hoạch năm 2025\nñaåy maïnh ñaàu tö coâng\nc¸c nhiÖm vô, gi¶i ph¸p chñ yÕu\nHết¹\n";
    let read = document(text.as_bytes());
    assert_eq!(read.text, "Kế hoạch năm 2025\nđẩy mạnh đầu tư công\ncác nhiệm vụ, giải pháp chủ yếu\nHết¹\n");
    assert_eq!(
        read.doubts,
        [
            Doubt::Converted { encoding: Encoding::Vni, first_line: 2, last_line: 2 },
            Doubt::Converted { encoding: Encoding::Tcvn3, first_line: 3, last_line: 3 },
        ]
    );
}

#[test]
fn utf_8_taken_for_windows_text_is_mended() {
    let read = document("Káº¿ hoáº¡ch thá»±c hiá»‡n\n".as_bytes());
    assert_eq!(read.text, "Kế hoạch thực hiện\n");
}

#[test]
fn foreign_words_and_signs_are_left_alone() {
    for text in ["Müller & Söhne, 50 m², 5°C ±2, «Señor» ½ ©\n", "Công ty Française, ghi chú¹ và tâm²\n"]
    {
        let read = document(text.as_bytes());
        assert_eq!((read.text.as_str(), read.doubts), (text, vec![]));
    }
}

#[test]
fn a_damaged_byte_costs_one_character_and_is_reported() {
    let mut bytes = format!("{PLAN}{PLAN}").into_bytes();
    bytes[PLAN.len() + 2] = 0xFF;
    let read = document(&bytes);
    assert!(read.text.starts_with(PLAN));
    assert!(matches!(read.doubts[..], [Doubt::Unreadable { line: 4, .. }]), "{:?}", read.doubts);
}

#[test]
fn bytes_that_are_no_text_are_refused_with_their_place() {
    assert_eq!(read(b"abc\0\x01\x02def"), Err(ReadError::Binary { offset: 3 }));
    assert!(matches!(
        read(b"\x93\xFA\x96\x7B\x8C\xEA\x82\xCC\x95\xB6\x8F\x91"),
        Err(ReadError::UnknownEncoding { offset: 0 })
    ));
}

fn latin_1(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect()
}

proptest! {
    #[test]
    fn text_in_unicode_is_never_changed(text in "[a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ0-9 ,.;%\n]{1,200}ươ") {
        prop_assert_eq!(read(text.as_bytes()).unwrap().text, text);
    }
}
