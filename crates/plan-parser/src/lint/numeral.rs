//! Numbers of sections: Roman, Arabic, letters; the series they make.

use super::plan::Plan;
use crate::cursor::is_of_word;
use crate::draft::{Section, SectionIx};
use crate::span::Span;

/// How a section is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Style {
    Roman,
    Arabic,
    /// "(7)".
    Parenthesised,
    Letter,
}

/// Letters in the order of lists; plans skip "đ" or use "f", "j", "w", "z" as they like.
const LETTERS: &str = "abcdđeghiklmnopqrstuvxy";

/// Style and value of a printed number; the last component of "2.1.3".
pub(super) fn read(number: &str) -> Option<(Style, u32)> {
    let is_parenthesised = number.starts_with('(');
    let number = number.trim_matches(|mark: char| !is_of_word(mark));
    let last = number.rsplit(['.', '-']).next()?;
    let last = last.rsplit(' ').next()?;
    if let Ok(value) = last.parse() {
        return Some((if is_parenthesised { Style::Parenthesised } else { Style::Arabic }, value));
    }
    roman(last).map(|value| (Style::Roman, value)).or_else(|| letter(last).map(|value| (Style::Letter, value)))
}

fn roman(number: &str) -> Option<u32> {
    let digit = |letter: char| match letter {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        _ => None,
    };
    let digits: Option<Vec<u32>> = number.chars().map(digit).collect();
    let digits = digits.filter(|digits| !digits.is_empty() && digits.len() < 9)?;
    let is_before_larger =
        |at: usize| digits.get(at + 1).is_some_and(|next| digits.get(at).is_some_and(|own| own < next));
    let (mut plus, mut minus) = (0, 0);
    for (at, own) in digits.iter().enumerate() {
        if is_before_larger(at) { minus += own } else { plus += own }
    }
    Some(plus - minus)
}

fn letter(number: &str) -> Option<u32> {
    let mut letters = number.chars().flat_map(char::to_lowercase);
    let (letter, None) = (letters.next()?, letters.next()) else { return None };
    LETTERS.chars().zip(1..).find(|(known, _)| *known == letter).map(|(_, value)| value)
}

/// Sections of one style that count on: those of one parent, or of neighbouring parents where the count does not begin anew.
pub(super) struct Series<'p> {
    pub(super) style: Style,
    /// The word before the number: "Điều", "Phụ lục".
    word: &'p str,
    pub(super) members: Vec<(u32, SectionIx, &'p Section)>,
}

/// Every series of a plan, in the order of their first members.
pub(super) fn series<'p>(plan: &Plan<'p>) -> Vec<Series<'p>> {
    let mut all: Vec<(Option<SectionIx>, u8, Series<'p>)> = Vec::new();
    for (at, section) in plan.draft.outline.iter().enumerate() {
        let Some((style, value)) = read(&section.number) else { continue };
        let word = word(&section.number);
        let is_alike = |series: &Series<'_>| series.style == style && series.word == word;
        let same = all.iter_mut().rev().find(|(_, level, series)| *level == section.level && is_alike(series));
        let member = (value, SectionIx(at), section);
        match same {
            Some((parent, _, series)) if *parent == section.parent || continues(series, value) => {
                *parent = section.parent;
                series.members.push(member);
            }
            _ => all.push((section.parent, section.level, Series { style, word, members: vec![member] })),
        }
    }
    all.into_iter().map(|(_, _, series)| series).collect()
}

fn word(number: &str) -> &str {
    number.trim().rsplit_once(char::is_whitespace).map_or("", |(word, _)| word)
}

fn continues(series: &Series<'_>, value: u32) -> bool {
    value > 1 && series.members.last().is_some_and(|(last, _, _)| *last + 1 == value)
}

/// The number of a section with its separator, as a place.
pub(super) fn mark(section: &Section) -> Span {
    let printed = section.number.len() + section.separator.trim_end().len();
    Span { start: section.span.start, end: section.span.end.min(section.span.start + printed) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_sections_have_a_style_and_a_value() {
        assert_eq!(read("XIV"), Some((Style::Roman, 14)));
        assert_eq!(read("(7)"), Some((Style::Parenthesised, 7)));
        assert_eq!(read("2.1.3"), Some((Style::Arabic, 3)));
        assert_eq!(read("đ"), Some((Style::Letter, 5)));
        assert_eq!(read("Điều 12"), Some((Style::Arabic, 12)));
        assert_eq!(read("*"), None);
    }
}
