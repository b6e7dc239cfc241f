//! Figures: decimal comma, dot or space between thousands, leading zeros, dot decimals of exported spreadsheets.

use crate::cursor::{Cursor, is_of_word};
use domain::Decimal;

/// A figure that stands by itself: "1.250,5", "05", "136 859"; no part of a word, a date, a code or a list mark.
pub(crate) fn number(cursor: &mut Cursor<'_>) -> Option<Decimal> {
    if is_glued_before(cursor) { None } else { joined(cursor) }
}

/// The second figure of a range, which may stand right behind its dash: "5-6,5".
pub(super) fn joined(cursor: &mut Cursor<'_>) -> Option<Decimal> {
    cursor.attempt(|cursor| {
        let (digits, length) = digits(cursor.rest())?;
        let figure = digits.parse().ok()?;
        cursor.advance(length);
        (!is_glued_after(cursor.rest()) && !is_list_mark(cursor, length)).then_some(figure)
    })
}

/// Two figures with a stroke between and words behind: "98/124 xã", "35/100.000 trẻ"; no year, no code.
pub(super) fn pair(cursor: &mut Cursor<'_>) -> Option<(Decimal, Decimal)> {
    if is_glued_before(cursor) {
        return None;
    }
    cursor.attempt(|cursor| {
        let (first, length) = digits(cursor.rest())?;
        let rest = cursor.rest().get(length..)?.strip_prefix('/')?;
        let (second, whole) = digits(rest)?;
        let (printed, behind) = rest.split_at_checked(whole)?;
        let is_counted = behind.strip_prefix(' ').is_some_and(|words| words.starts_with(char::is_alphabetic));
        cursor.advance(length + 1 + whole);
        (is_counted && !is_year(printed)).then_some((first.parse().ok()?, second.parse().ok()?))
    })
}

/// Whether what follows makes the figure a year, a date or the number of a document.
pub(super) fn is_cut_off(cursor: &Cursor<'_>) -> bool {
    let mut rest = cursor.rest().chars();
    match (rest.next(), rest.next()) {
        (Some('-' | '–'), Some(next)) => next.is_uppercase(),
        (Some('/' | '.'), Some(next)) => next.is_ascii_digit() || next.is_uppercase(),
        _ => false,
    }
}

/// Whether a figure without unit reads as a year: "2025", but not "2.025".
pub(super) fn is_year(printed: &str) -> bool {
    let digits = printed.trim();
    digits.len() == 4 && digits.parse::<u16>().is_ok_and(|year| (1900..=2100).contains(&year))
}

/// The figure in computer notation and how many bytes it covers.
fn digits(text: &str) -> Option<(String, usize)> {
    let head = run(text);
    if head == 0 || head > 18 {
        return None;
    }
    let mut plain = text.get(..head)?.to_owned();
    let mut at = head;
    let separator = thousands_separator(text, head);
    if let Some(separator) = separator {
        while let Some(group) = group_of_three(text.get(at..)?, separator) {
            plain.push_str(group);
            at += 1 + group.len();
        }
    }
    let decimals = text.get(at..).map_or(0, |rest| decimals(rest, separator));
    if decimals > 0 {
        plain.push('.');
        plain.push_str(text.get(at + 1..at + 1 + decimals)?);
        at += 1 + decimals;
    }
    Some((plain, at))
}

/// The mark between groups of three, if there are groups. One group after a comma is a decimal ("12,250").
fn thousands_separator(text: &str, head: usize) -> Option<char> {
    let rest = text.get(head..)?;
    let separator = rest.chars().next().filter(|mark| matches!(mark, '.' | ',' | ' ' | '\u{a0}'))?;
    let group = group_of_three(rest, separator)?;
    let is_whole = head <= 3 && !text.starts_with('0');
    let is_enough = separator != ',' || group_of_three(rest.get(1 + group.len()..)?, ',').is_some();
    (is_whole && is_enough && separator != '\u{a0}').then_some(separator)
}

fn group_of_three(text: &str, separator: char) -> Option<&str> {
    let rest = text.strip_prefix(separator)?;
    (run(rest) == 3).then(|| rest.get(..3)).flatten()
}

/// How many decimals follow a comma, or a dot where the dot separates no thousands.
fn decimals(rest: &str, thousands: Option<char>) -> usize {
    let mark = rest.chars().next().unwrap_or(' ');
    let is_decimal_mark = matches!(mark, ',' | '.') && thousands != Some(mark);
    if is_decimal_mark { rest.get(1..).map_or(0, run).min(20) } else { 0 }
}

fn run(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// "ĐT.378", "Km19", "3,5" seen from its second digit.
fn is_glued_before(cursor: &Cursor<'_>) -> bool {
    match cursor.before() {
        Some(mark) if is_of_word(mark) => true,
        Some('.' | ',' | '/' | '+' | '-' | '–' | '_') => true,
        _ => false,
    }
}

/// "19+640", "6.7.", "6/2025", "2G", "1st": more of the same word follows.
fn is_glued_after(rest: &str) -> bool {
    let mut rest = rest.chars();
    match (rest.next(), rest.next()) {
        (Some('+'), Some(next)) => is_of_word(next),
        (Some('/'), Some(next)) => next.is_ascii_digit() || next.is_uppercase(),
        (Some('.' | ':'), Some(next)) => next.is_ascii_digit(),
        (Some('-'), Some(next)) => next.is_uppercase(),
        (Some(next), _) => next.is_uppercase() || next.is_ascii_digit(),
        _ => false,
    }
}

/// "(5)", "[2]".
fn is_list_mark(cursor: &Cursor<'_>, length: usize) -> bool {
    let opening = cursor.at().checked_sub(length + 1).and_then(|at| cursor.char_at(at));
    matches!((opening, cursor.peek()), (Some('('), Some(')')) | (Some('['), Some(']')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        number(&mut Cursor::new(text, 0)).map(|figure| figure.to_string())
    }

    #[test]
    fn a_dot_parts_thousands_and_a_comma_decimals() {
        let figures = [("8.650", "8650"), ("1.250,5", "1250.5"), ("05", "5"), ("0,35", "0.35"), ("12,250", "12.250")];
        for (printed, value) in figures {
            assert_eq!(read(printed).as_deref(), Some(value), "{printed}");
        }
    }

    #[test]
    fn exported_spreadsheets_write_a_decimal_dot() {
        assert_eq!(read("1565.228455357").as_deref(), Some("1565.228455357"));
        assert_eq!(read("0.125").as_deref(), Some("0.125"));
        assert_eq!(read("12.5").as_deref(), Some("12.5"));
    }

    #[test]
    fn parts_of_codes_and_dates_are_no_figures() {
        for text in ["24/01/2025", "19+640", "5G", "12345678901234567890"] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(number(&mut Cursor::new("ĐT.378", "ĐT.".len())), None);
        assert_eq!(number(&mut Cursor::new("(5) Dự án", 1)), None);
    }
}
