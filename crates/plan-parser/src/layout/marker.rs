//! What opens a paragraph: "II.", "1-", "1.1.", "a)", "(3)", "Điều 2.", "Phụ lục I", bullets.

use crate::cursor::{is_of_word, opens_with};
use crate::lexicon::layout as lexicon;

/// The manner of a number; sections of one manner are of one level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Style {
    /// "Phụ lục I".
    Annex,
    /// "Phần I", "Chương II", "Mục 1": the first is 0.
    Word(usize),
    /// "Điều 2."
    Article,
    /// "A.", "B."
    Capital,
    /// "II."
    Roman,
    /// "1." has one part, "1.2.3" three.
    Arabic(usize),
    /// "a)", "đ)".
    Letter,
    /// "(3)".
    Bracketed,
    /// "-", "•", "*".
    Dash,
    /// "+".
    Plus,
}

/// A mark at the start of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marker {
    pub style: Style,
    /// As printed, without separator: "II", "1.2", "(3)", "Điều 2".
    pub number: String,
    /// The last part of the number; 0 for bullets.
    pub value: u32,
    /// ".", "-", ")".
    pub separator: String,
    /// Bytes of the mark and the white space behind it.
    pub length: usize,
}

impl Marker {
    /// Whether the mark is a bullet, not a number.
    pub(super) fn is_bullet(&self) -> bool {
        matches!(self.style, Style::Dash | Style::Plus)
    }

    /// "1.2" stands under "1".
    pub(super) fn is_under(&self, number: &str) -> bool {
        self.number.strip_prefix(number).is_some_and(|rest| rest.starts_with('.'))
    }
}

/// Reads the mark at the start of a line.
pub(super) fn read(text: &str) -> Option<Marker> {
    bullet(text).or_else(|| bracketed(text)).or_else(|| worded(text)).or_else(|| numbered(text))
}

/// Whether the words are a mark and nothing else.
pub(super) fn is_alone(words: &str) -> bool {
    read(words).is_some_and(|marker| marker.length == words.len())
}

fn bullet(text: &str) -> Option<Marker> {
    let mark = text.chars().next()?;
    let style = match mark {
        '+' => Style::Plus,
        _ if lexicon::BULLETS.contains(mark) => Style::Dash,
        _ => return None,
    };
    let rest = text.get(mark.len_utf8()..)?;
    let next = rest.chars().next();
    let is_apart = next.is_none_or(|next| next.is_whitespace() || next.is_alphabetic() && mark != '*');
    is_apart.then(|| Marker {
        style,
        number: String::new(),
        value: 0,
        separator: mark.to_string(),
        length: with_spaces(text, mark.len_utf8()),
    })
}

/// "(3)".
fn bracketed(text: &str) -> Option<Marker> {
    let inner = text.strip_prefix('(')?;
    let digits = inner.len() - inner.trim_start_matches(|mark: char| mark.is_ascii_digit()).len();
    let value = number(inner.get(..digits)?, LAST_NUMBER)?;
    inner.get(digits..)?.strip_prefix(')')?;
    let length = digits + 2;
    Some(Marker {
        style: Style::Bracketed,
        number: text.get(..length)?.to_owned(),
        value,
        separator: "()".to_owned(),
        length: with_spaces(text, length),
    })
}

/// "Điều 2.", "PHẦN THỨ NHẤT", "Phụ lục I".
fn worded(text: &str) -> Option<Marker> {
    let (rank, word) =
        lexicon::PARTS.iter().enumerate().find_map(|(rank, word)| Some((rank, opens_with(text, word)?)))?;
    if !text.starts_with(char::is_uppercase) {
        return None;
    }
    let style = match rank {
        lexicon::ANNEX.. => Style::Annex,
        lexicon::ARTICLE => Style::Article,
        _ => Style::Word(rank),
    };
    let rest = text.get(word..)?.trim_start();
    let rest = opens_with(rest, lexicon::NUMBER).and_then(|length| rest.get(length..)).unwrap_or(rest).trim_start();
    let from = text.len() - rest.len();
    let rest = text.get(from..)?;
    let (value, printed) = ordinal(rest)
        .or_else(|| counted(rest))
        .or_else(|| (style == Style::Annex && rest.is_empty()).then_some((1, 0)))?;
    let end = if printed == 0 { word } else { from + printed };
    let separator = text.get(end..)?.trim_start().chars().next().filter(|mark| ".:-–".contains(*mark));
    let is_apart = separator.is_some() || text.len() == end || style != Style::Article && is_line_of_its_own(text, end);
    let behind = text.get(end..)?;
    let gap = separator.map_or(0, |mark| behind.find(mark).unwrap_or(0) + mark.len_utf8());
    is_apart.then(|| Marker {
        style,
        number: text.get(..end).unwrap_or_default().to_owned(),
        value,
        separator: separator.map(String::from).unwrap_or_default(),
        length: with_spaces(text, end + gap),
    })
}

/// "Chương II TỔ CHỨC": a title in capitals follows; "Chương II của Luật" is a reference.
fn is_line_of_its_own(text: &str, end: usize) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    !rest.chars().any(char::is_lowercase) && rest.starts_with(char::is_whitespace)
}

/// "THỨ NHẤT", "thứ hai".
fn ordinal(rest: &str) -> Option<(u32, usize)> {
    lexicon::ORDINALS.iter().zip(1..).find_map(|(words, value)| Some((value, opens_with(rest, words)?)))
}

/// "II", "02".
fn counted(rest: &str) -> Option<(u32, usize)> {
    let end = rest.find(|mark: char| !mark.is_ascii_alphanumeric()).unwrap_or(rest.len());
    let printed = rest.get(..end)?;
    roman(printed).or_else(|| number(printed, LAST_NUMBER)).map(|value| (value, end))
}

/// "II-", "1.", "1.2.", "a)", "A.".
fn numbered(text: &str) -> Option<Marker> {
    let end = text.find(|mark: char| !(is_of_word(mark) || mark == '.')).unwrap_or(text.len());
    let printed = text.get(..end)?.trim_end_matches('.');
    let separator = text.get(printed.len()..)?;
    let spaces = separator.len() - separator.trim_start().len();
    let mark = separator.trim_start().chars().next().filter(|mark| ".-–)/:".contains(*mark));
    let (style, value) = style_of(printed)?;
    let is_deep = matches!(style, Style::Arabic(parts) if parts > 1);
    let length = printed.len() + mark.map_or(0, |mark| spaces + mark.len_utf8());
    let behind = text.get(length..)?;
    let is_marked = mark.is_some() && (spaces == 0 || style == Style::Roman && matches!(mark, Some('-' | '–' | '.')));
    let is_spaced = mark.is_none() && is_deep && spaces > 0;
    (opens_words(style, mark, behind) && (is_marked || is_spaced)).then(|| Marker {
        style,
        number: printed.to_owned(),
        value,
        separator: mark.map(String::from).unwrap_or_default(),
        length: with_spaces(text, length),
    })
}

/// What follows a number is white space or a capital, but not the rest of a code ("57-NQ/TW") or of an abbreviation ("T/M").
fn opens_words(style: Style, mark: Option<char>, behind: &str) -> bool {
    let Some(next) = behind.chars().next() else { return true };
    let is_code = matches!(mark, Some('-' | '/')) && is_symbol(behind);
    let is_letter = matches!(style, Style::Letter | Style::Capital) && mark != Some(')');
    next.is_whitespace() || next.is_uppercase() && !is_code && !is_letter
}

/// "57-NQ/TW" broken after its number, "17/KH-UBND".
fn is_symbol(behind: &str) -> bool {
    let word = behind.split_whitespace().next().unwrap_or_default();
    word.contains(['/', '-']) && word.starts_with(char::is_uppercase)
}

/// The manner of a printed number and its last part.
fn style_of(printed: &str) -> Option<(Style, u32)> {
    if printed.starts_with(|first: char| first.is_ascii_digit()) {
        let parts: Vec<u32> = printed.split('.').map(|part| number(part, LAST_NUMBER)).collect::<Option<_>>()?;
        return Some((Style::Arabic(parts.len()), *parts.last()?)).filter(|_| parts.len() <= 5);
    }
    if let Some(value) = roman(printed) {
        return Some((Style::Roman, value));
    }
    let mut letters = printed.chars();
    let letter = letters.next().filter(|_| letters.next().is_none())?;
    let low = letter.to_lowercase().next()?;
    let place = if low == lexicon::FOREIGN_LETTER { lexicon::LETTER_IN_ITS_PLACE } else { low };
    let value = (1..).zip(lexicon::ALPHABET.chars()).find_map(|(value, known)| (known == place).then_some(value))?;
    Some((if letter == low { Style::Letter } else { Style::Capital }, value))
}

/// Sections are not numbered beyond this; "2025." is a year.
const LAST_NUMBER: u32 = 199;

fn number(digits: &str, last: u32) -> Option<u32> {
    let is_number = (1..=3).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit());
    digits.parse().ok().filter(|value| is_number && (1..=last).contains(value))
}

/// Canonical Roman numbers up to 49; "C", "D", "L", "M" alone are letters.
fn roman(printed: &str) -> Option<u32> {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let tens = printed.len() - printed.trim_start_matches('X').len();
    let (tens, rest) = match printed.strip_prefix("XL") {
        Some(rest) => (4, rest),
        None => (tens, printed.get(tens..)?),
    };
    let ones = ones.iter().position(|known| *known == rest)?;
    let value = u32::try_from(tens * 10 + ones).ok()?;
    (tens <= 4 && value > 0).then_some(value)
}

fn with_spaces(text: &str, length: usize) -> usize {
    let rest = text.get(length..).unwrap_or_default();
    length + rest.len() - rest.trim_start().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(text: &str) -> String {
        read(text).map_or_else(
            || "none".to_owned(),
            |marker| format!("{:?} {} {} {}", marker.style, marker.number, marker.separator, &text[marker.length..]),
        )
    }

    #[test]
    fn numbers_of_all_manners_are_read() {
        assert_eq!(show("I- MỤC ĐÍCH"), "Roman I - MỤC ĐÍCH");
        assert_eq!(show("IV. TỔ CHỨC"), "Roman IV . TỔ CHỨC");
        assert_eq!(show("II - NHIỆM VỤ"), "Roman II - NHIỆM VỤ");
        assert_eq!(show("1. Về kinh tế"), "Arabic(1) 1 . Về kinh tế");
        assert_eq!(show("2.1.3. Nội dung"), "Arabic(3) 2.1.3 . Nội dung");
        assert_eq!(show("1.1 Nội dung"), "Arabic(2) 1.1  Nội dung");
        assert_eq!(show("1/ Nội dung"), "Arabic(1) 1 / Nội dung");
        assert_eq!(show("f) Thị trường Bắc Âu"), "Letter f ) Thị trường Bắc Âu");
        assert_eq!(show("đ) Tạo môi trường"), "Letter đ ) Tạo môi trường");
        assert_eq!(show("A. PHẦN CHUNG"), "Capital A . PHẦN CHUNG");
        assert_eq!(show("(13) Tỷ lệ xã"), "Bracketed (13) () Tỷ lệ xã");
        assert_eq!(show("Điều 2. Giao Sở"), "Article Điều 2 . Giao Sở");
        assert_eq!(show("PHẦN THỨ NHẤT"), "Word(0) PHẦN THỨ NHẤT  ");
        assert_eq!(show("Chương II: TỔ CHỨC"), "Word(1) Chương II : TỔ CHỨC");
        assert_eq!(show("PHỤ LỤC 01"), "Annex PHỤ LỤC 01  ");
        assert_eq!(show("- Xây dựng"), "Dash  - Xây dựng");
        assert_eq!(show("+ Ban hành"), "Plus  + Ban hành");
    }

    #[test]
    fn dates_figures_and_references_are_no_numbers() {
        for text in [
            "24/11/2025 của",
            "1.250 tỷ đồng",
            "2025. Phấn đấu",
            "Điều 5 của Luật",
            "Chương II của Luật",
            "6-6,5%",
            "a, b",
            "05%",
            "-5 độ",
            "VND. Tổng",
            "57-NQ/TW ngày",
            "17/KH-UBND ngày",
            "T/M BAN THƯỜNG VỤ",
        ] {
            assert_eq!(show(text), "none", "{text}");
        }
    }
}
