//! Numbers and symbols of documents: "123-KL/TW", "489/QĐ-TTg", "45/2017/NĐ-CP", "61/2020/QH14", "2679/SCT-QLTM".

use crate::cursor::is_of_word;

/// The code of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Code {
    /// "123"; with the year where the code has one: "45/2017".
    pub number: String,
    /// "KL/TW".
    pub symbol: String,
    /// Number and symbol as printed, without white space.
    pub printed: String,
    /// Bytes covered.
    pub length: usize,
}

impl Code {
    /// The first part of the symbol: "KL" of "KL/TW", "QH15" of "QH15".
    pub(super) fn head(&self) -> &str {
        self.symbol.split(is_joint).next().unwrap_or_default()
    }

    /// The part that names the issuer: "TW" of "KL/TW".
    pub(super) fn tail(&self) -> &str {
        self.symbol.rsplit(is_joint).next().unwrap_or_default()
    }
}

/// Reads the code that opens a text, where its first character is a digit.
pub(super) fn code(text: &str) -> Option<Code> {
    let digits = digits(text, 5)?;
    let mut at = digits + suffix(text.get(digits..)?);
    let mut number = text.get(..at)?.to_owned();
    let mut printed = number.clone();
    if let Some((joint, year, length)) = year(text.get(at..)?) {
        for part in [&mut number, &mut printed] {
            part.push(joint);
            part.push_str(year);
        }
        at += length;
    }
    let first = segment(text.get(at..)?).or_else(|| spaced(text.get(at..)?))?;
    let mut symbol = first.word.to_owned();
    printed.push(first.joint);
    printed.push_str(first.word);
    at += first.length;
    while let Some(next) = segment(text.get(at..).unwrap_or_default()) {
        for part in [&mut symbol, &mut printed] {
            part.push(next.joint);
            part.push_str(next.word);
        }
        at += next.length;
    }
    Some(Code { number, symbol, printed, length: at })
}

/// One spelling of a code for all dashes, strokes, cases and leading zeros.
pub(super) fn key(printed: &str) -> String {
    let plain: String = printed
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .map(|letter| if is_joint(letter) { '-' } else { letter })
        .flat_map(char::to_uppercase)
        .collect();
    plain.trim_start_matches('0').to_owned()
}

/// A part of the symbol with the joint before it.
struct Segment<'t> {
    joint: char,
    word: &'t str,
    length: usize,
}

const LONGEST: usize = 24;

/// "03 - HD/BTGTU": white space on both sides is a slip too where another joint follows at once.
fn spaced(text: &str) -> Option<Segment<'_>> {
    let inner = text.strip_prefix(' ')?;
    let segment = segment(inner)?;
    let is_followed = inner.get(segment.length..)?.starts_with(is_joint);
    is_followed.then_some(Segment { length: segment.length + 1, ..segment })
}

fn segment(text: &str) -> Option<Segment<'_>> {
    let (joint, start) = joint(text)?;
    let rest = text.get(start..)?;
    let word = rest.get(..rest.find(|letter: char| !is_of_word(letter)).unwrap_or(rest.len()))?;
    let opens_well = word.chars().next().is_some_and(char::is_uppercase);
    // A unit or a place behind a dash is no symbol: "100/GB" has a short list of letters only where a type stands before it,
    // which the caller knows; a capitalised word of the sentence ("2025 - Hưng") is longer in small letters than in capitals.
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    let small = word.chars().filter(|letter| letter.is_lowercase()).count();
    let is_symbol = opens_well && word.len() <= LONGEST && capitals >= small.min(2) && (capitals > 1 || small < 3);
    is_symbol.then_some(Segment { joint, word, length: start + word.len() })
}

/// A dash or stroke with the white space that slips in on one side: "132- KL/TW".
fn joint(text: &str) -> Option<(char, usize)> {
    let before = text.len() - text.trim_start().len();
    let rest = text.get(before..)?;
    let joint = rest.chars().next().filter(|letter| is_joint(*letter))?;
    let behind = rest.get(joint.len_utf8()..)?;
    let after = behind.len() - behind.trim_start().len();
    (before == 0 || after == 0).then_some((joint, before + joint.len_utf8() + after)).filter(|_| before + after <= 2)
}

fn year(text: &str) -> Option<(char, &str, usize)> {
    let (joint, start) = joint(text).filter(|&(joint, _)| joint == '/')?;
    let rest = text.get(start..)?;
    let length = digits(rest, 4).filter(|&length| length == 4)?;
    let year = rest.get(..length)?;
    matches!(year.get(..2)?, "19" | "20").then_some((joint, year, start + length))
}

/// How many digits open the text, if they are not more than `most`.
pub(super) fn digits(text: &str, most: usize) -> Option<usize> {
    let length = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    (1..=most).contains(&length).then_some(length)
}

/// A small letter that belongs to the number: "30a/2008/NQ-CP".
fn suffix(text: &str) -> usize {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some('a'..='e'), Some(next)) if is_joint(next) => 1,
        _ => 0,
    }
}

pub(super) fn is_joint(letter: char) -> bool {
    matches!(letter, '-' | '/' | '–' | '—' | '\u{2010}' | '\u{2011}' | '−')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        code(text).map_or("nothing".to_owned(), |it| format!("{} | {} | {}", it.number, it.symbol, it.printed))
    }

    #[test]
    fn codes_of_the_party_and_of_the_state_are_read_as_printed() {
        assert_eq!(read("123-KL/TW ngày"), "123 | KL/TW | 123-KL/TW");
        assert_eq!(read("489/QĐ-TTg"), "489 | QĐ-TTg | 489/QĐ-TTg");
        assert_eq!(read("45/2017/NĐ-CP"), "45/2017 | NĐ-CP | 45/2017/NĐ-CP");
        assert_eq!(read("60/2024/UBTVQH15"), "60/2024 | UBTVQH15 | 60/2024/UBTVQH15");
        assert_eq!(read("3260-KH/ĐĐQH15"), "3260 | KH/ĐĐQH15 | 3260-KH/ĐĐQH15");
        assert_eq!(read("04/TTr-BKHCN-BTTTT và"), "04 | TTr-BKHCN-BTTTT | 04/TTr-BKHCN-BTTTT");
        assert_eq!(read("01-CTr/TU"), "01 | CTr/TU | 01-CTr/TU");
        assert_eq!(read("30a/2008/NQ-CP"), "30a/2008 | NQ-CP | 30a/2008/NQ-CP");
    }

    #[test]
    fn a_space_beside_the_joint_is_a_slip() {
        assert_eq!(read("132- KL/TW;"), "132 | KL/TW | 132-KL/TW");
        assert_eq!(read("03 - HD/BTGTU ngày"), "03 | HD/BTGTU | 03-HD/BTGTU");
        assert_eq!(read("57 -NQ/TW"), "57 | NQ/TW | 57-NQ/TW");
    }

    #[test]
    fn dates_ranges_and_ratios_are_no_codes() {
        for text in ["24/1/2025", "2025-2030", "118 bé", "5-6,5%", "2025 - Hưng Yên", "1/500", "24/7"] {
            assert!(!read(text).contains("Hưng") && !read(text).starts_with("24"), "{text}: {}", read(text));
        }
        assert_eq!(read("2025-2030"), "nothing");
        assert_eq!(read("3/Huyện"), "nothing");
    }

    #[test]
    fn one_key_stands_for_all_spellings_of_a_code() {
        assert_eq!(key("05–NQ/TW"), key("5-NQ/TW"));
        assert_eq!(key("214/NQ-CP"), key("214-nq/cp"));
    }
}
