//! What a file is, by its first bytes and its parts.

use super::package::Package;
use super::{Foreign, Format, MAX_FILE_BYTES, Measure, ReadError};

/// A PDF may begin with so many other bytes.
const PDF_WITHIN: usize = 1_024;

/// Names of streams in the files of Office before 2007, as they are stored there.
const OLD_WORD: &[u8] = b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0";
const OLD_EXCEL: &[u8] = b"W\0o\0r\0k\0b\0o\0o\0k\0";
const ENCRYPTED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

/// Recognises a file by its content.
pub fn recognise(bytes: &[u8]) -> Result<Format, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    if bytes.len() > MAX_FILE_BYTES {
        return Err(ReadError::TooLarge { measure: Measure::Bytes, limit: MAX_FILE_BYTES as u64 });
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return package(bytes);
    }
    if contains(&bytes[..bytes.len().min(PDF_WITHIN)], b"%PDF-") {
        return Ok(Format::Pdf);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Err(old_office(bytes));
    }
    match foreign(bytes) {
        Some(foreign) => Err(ReadError::Foreign(foreign)),
        None => Ok(Format::Text),
    }
}

fn package(bytes: &[u8]) -> Result<Format, ReadError> {
    let mut package = Package::open(bytes, Format::Docx)?;
    let target = package.main_part();
    match target.split('/').next() {
        Some("word") => Ok(Format::Docx),
        Some("xl") => Ok(Format::Xlsx),
        Some("") | None if package.has("mimetype") => Err(ReadError::Foreign(Foreign::OpenDocument)),
        Some("") | None => Err(ReadError::Foreign(Foreign::Archive)),
        Some(_) => Err(ReadError::Foreign(Foreign::OtherOffice)),
    }
}

fn old_office(bytes: &[u8]) -> ReadError {
    if contains(bytes, ENCRYPTED) {
        ReadError::Encrypted
    } else if contains(bytes, OLD_WORD) {
        ReadError::Foreign(Foreign::OldWord)
    } else if contains(bytes, OLD_EXCEL) {
        ReadError::Foreign(Foreign::OldExcel)
    } else {
        ReadError::Foreign(Foreign::OtherOffice)
    }
}

fn foreign(bytes: &[u8]) -> Option<Foreign> {
    const STARTS: [(&[u8], Foreign); 11] = [
        (b"{\\rtf", Foreign::RichText),
        (b"\x89PNG", Foreign::Picture),
        (b"\xFF\xD8\xFF", Foreign::Picture),
        (b"II*\0", Foreign::Picture),
        (b"MM\0*", Foreign::Picture),
        (b"GIF8", Foreign::Picture),
        (b"BM", Foreign::Picture),
        (b"PK\x05\x06", Foreign::Archive),
        (b"Rar!", Foreign::Archive),
        (b"7z\xBC\xAF\x27\x1C", Foreign::Archive),
        (b"\x1F\x8B", Foreign::Archive),
    ];
    let known = STARTS.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, foreign)| *foreign);
    // "BM" also begins a heading; a bitmap has zeros in its header.
    let known = known.filter(|_| !bytes.starts_with(b"BM") || bytes.iter().take(16).any(|&byte| byte == 0));
    known.or_else(|| is_web_page(bytes).then_some(Foreign::WebPage))
}

fn is_web_page(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let start = bytes[..bytes.len().min(64)].to_ascii_lowercase();
    start.starts_with(b"<!doctype html") || start.starts_with(b"<html")
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
