//! The world the typesetter sees: one source, four fonts, one day.

use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// The typeface of the fonts: the metrics of Times New Roman, all Vietnamese letters, and a free licence.
pub(crate) const TYPEFACE: &str = "Liberation Serif";

const FILES: [&[u8]; 4] = [
    include_bytes!("../fonts/LiberationSerif-Regular.ttf"),
    include_bytes!("../fonts/LiberationSerif-Bold.ttf"),
    include_bytes!("../fonts/LiberationSerif-Italic.ttf"),
    include_bytes!("../fonts/LiberationSerif-BoldItalic.ttf"),
];

static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect());
static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// One source and its day.
pub(crate) struct Paper {
    source: Source,
    today: Option<Datetime>,
}

impl Paper {
    /// The world of a source.
    pub(crate) fn new(source: String, today: Option<Datetime>) -> Self {
        Self { source: Source::detached(source), today }
    }
}

impl World for Paper {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fonts_have_every_vietnamese_letter_and_the_sign_of_the_dong() {
        let vowels = "aăâeêioôơuưy";
        let tones = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"];
        let plain = "đĐ₫ %–-“”…²³⁴⁵*[]";
        for font in FONTS.iter() {
            let has = |letter: char| font.info().coverage.contains(letter.into());
            for vowel in vowels.chars().chain(vowels.to_uppercase().chars()) {
                for tone in tones {
                    let letter = composed(vowel, tone);
                    assert!(has(letter), "{letter}");
                }
            }
            assert!(plain.chars().all(has));
        }
        assert_eq!(FONTS.len(), 4);
    }

    /// The one letter a vowel and a tone make.
    fn composed(vowel: char, tone: &str) -> char {
        use unicode_normalization::UnicodeNormalization;
        let text: Vec<char> = format!("{vowel}{tone}").nfc().collect();
        assert_eq!(text.len(), 1);
        text[0]
    }

    #[test]
    fn the_fonts_are_of_one_family() {
        assert!(FONTS.iter().all(|font| font.info().family == TYPEFACE));
    }
}
