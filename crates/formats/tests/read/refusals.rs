//! Files that cannot be read say why.

use formats::read::{Foreign, Format, MAX_FILE_BYTES, ReadError, read};

fn refusal(bytes: &[u8]) -> ReadError {
    read(bytes).unwrap_err()
}

#[test]
fn an_empty_file_and_a_file_of_white_space_differ() {
    assert_eq!(refusal(b""), ReadError::Empty);
    assert_eq!(refusal(" \r\n\u{A0}".as_bytes()), ReadError::NoText { format: Format::Text });
}

#[test]
fn files_of_other_programs_are_named() {
    let old = |stream: &str| {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    assert_eq!(refusal(&old("WordDocument")), ReadError::Foreign(Foreign::OldWord));
    assert_eq!(refusal(&old("Workbook")), ReadError::Foreign(Foreign::OldExcel));
    assert_eq!(refusal(&old("EncryptedPackage")), ReadError::Encrypted);
    assert_eq!(refusal(br"{\rtf1\ansi}"), ReadError::Foreign(Foreign::RichText));
    assert_eq!(refusal(b"\n<!DOCTYPE HTML><p>"), ReadError::Foreign(Foreign::WebPage));
    assert_eq!(refusal(b"\x89PNG\r\n\x1A\n"), ReadError::Foreign(Foreign::Picture));
    assert_eq!(
        refusal(&super::package(&[("mimetype", "application/vnd.oasis.opendocument.text")])),
        ReadError::Foreign(Foreign::OpenDocument)
    );
    assert_eq!(refusal(&super::package(&[("a.txt", "a")])), ReadError::Foreign(Foreign::Archive));
}

#[test]
fn a_package_cut_short_is_broken() {
    let whole = super::package(&[("word/document.xml", "<document/>")]);
    assert!(matches!(refusal(&whole[..whole.len() / 2]), ReadError::Corrupt { .. }));
}

#[test]
fn a_file_over_the_bound_is_refused_before_it_is_read() {
    assert!(matches!(refusal(&vec![b'a'; MAX_FILE_BYTES + 1]), ReadError::TooLarge { .. }));
}

#[test]
fn a_part_that_unpacks_without_end_stops_at_the_bound() {
    let relations =
        r#"<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>"#;
    let bomb = format!("<document>{}</document>", " ".repeat(130 * 1024 * 1024));
    let package = super::package(&[("_rels/.rels", relations), ("word/document.xml", &bomb)]);
    assert!(package.len() < 1024 * 1024);
    assert!(matches!(refusal(&package), ReadError::TooLarge { .. }));
}
