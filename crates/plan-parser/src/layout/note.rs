//! Footnotes: marks in the running text ("tỉnh¹", "[2]", "Tỉnh ủy3") and the bodies they belong to.

use super::line::{Content, Line};
use crate::cursor::is_of_word;
use std::collections::HashMap;
use std::ops::Range;

/// Marks of figures glued to a word, with the first place each stands at: "Tỉnh ủy1".
#[derive(Debug, Default)]
pub(super) struct Glued {
    first: HashMap<u32, usize>,
    /// Numbers whose body was found, so that the mark is no part of a name.
    bodies: HashMap<u32, usize>,
}

/// A mark at the start of a footnote's body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Opening {
    /// As printed: "¹", `[1]`.
    pub marker: String,
    /// Bytes of the mark.
    pub mark: usize,
    /// Bytes of the mark and what parts it from the body.
    pub length: usize,
}

impl Glued {
    /// Looks for glued figures in all lines.
    pub(super) fn new(lines: &[Line]) -> Self {
        let mut first = HashMap::new();
        for line in lines {
            if let Content::Text(words) = &line.content {
                for (number, range) in glued(words.text()) {
                    first.entry(number).or_insert_with(|| words.span(range).start);
                }
            }
        }
        Self { first, bodies: HashMap::new() }
    }

    /// Reads the mark that opens a footnote's body. A bare number opens one only if it is glued to a word before.
    pub(super) fn opening(&mut self, line: &Line) -> Option<Opening> {
        let text = line.text();
        if let Some((length, _)) = mark_at(text) {
            let behind = text.get(length..)?;
            let gap = behind.len() - behind.trim_start_matches([':', ' ']).len();
            return Some(Opening { marker: text.get(..length)?.to_owned(), mark: length, length: length + gap });
        }
        let (number, mark, length) = bare(text, line.is_below_rule)?;
        let is_marked = self.first.get(&number).is_some_and(|&at| at < line.span.start);
        if !is_marked || self.bodies.contains_key(&number) {
            return None;
        }
        self.bodies.insert(number, line.span.start);
        Some(Opening { marker: text.get(..mark)?.to_owned(), mark, length })
    }

    /// The marks of a text: their places and how they are printed.
    pub(super) fn marks(&self, text: &str) -> Vec<(Range<usize>, String)> {
        let mut found: Vec<(Range<usize>, String)> = plain_marks(text);
        if !self.bodies.is_empty() {
            let known = glued(text).filter(|(number, _)| self.bodies.contains_key(number));
            found.extend(known.map(|(number, range)| (range, number.to_string())));
            found.sort_by_key(|(range, _)| range.start);
        }
        found
    }
}

/// "1 Kế hoạch …"; below a drawn line "(1) …" and "1. …" too: number, bytes of the mark, bytes up to the body.
fn bare(text: &str, is_below_rule: bool) -> Option<(u32, usize, usize)> {
    let inner = if is_below_rule { text.trim_start_matches('(') } else { text };
    let lead = text.len() - inner.len();
    let digits = inner.len() - inner.trim_start_matches(|mark: char| mark.is_ascii_digit()).len();
    let number = inner.get(..digits).filter(|digits| (1..=3).contains(&digits.len()))?.parse().ok()?;
    let rest = inner.get(digits..)?;
    let body = if is_below_rule { rest.trim_start_matches([')', '.']) } else { rest };
    let mark = text.len() - body.len();
    let words = body.strip_prefix(' ')?;
    words.starts_with(char::is_alphabetic).then_some((number, mark.max(lead + digits), text.len() - words.len()))
}

/// Marks that can be nothing else.
fn plain_marks(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut skip_to = 0;
    for (at, letter) in text.char_indices() {
        let may_open = is_superscript(letter) || matches!(letter, '[' | '^' | '<');
        if at < skip_to || !may_open {
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        if let Some((length, is_digit)) = mark_at(rest) {
            if is_digit && is_power(text.get(..at).unwrap_or_default()) {
                continue;
            }
            skip_to = at + length;
            found.push((at..skip_to, text.get(at..skip_to).unwrap_or_default().to_owned()));
        }
    }
    found
}

/// The mark a text opens with: "¹²", a number in brackets, or one raised by markup; its bytes, and whether it is raised.
fn mark_at(text: &str) -> Option<(usize, bool)> {
    let raised = text.len() - text.trim_start_matches(is_superscript).len();
    if raised > 0 {
        return Some((raised, true));
    }
    let frames = [("[^", "]"), ("[", "]"), ("^{", "}"), ("^", "^"), ("<sup>", "</sup>")];
    frames.iter().find_map(|(open, close)| {
        let inner = text.strip_prefix(open)?;
        let digits = inner.len() - inner.trim_start_matches(|mark: char| mark.is_ascii_digit()).len();
        ((1..=3).contains(&digits) && inner.get(digits..)?.starts_with(close))
            .then_some((open.len() + digits + close.len(), false))
    })
}

fn is_superscript(letter: char) -> bool {
    matches!(letter, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// "m²", "km³": a raised figure behind a unit of length.
fn is_power(before: &str) -> bool {
    let start = before.rfind(|letter: char| !letter.is_alphabetic()).map_or(0, |at| at + 1);
    let word = before.get(start..).or_else(|| before.get(start.saturating_add(1)..)).unwrap_or_default();
    matches!(word, "m" | "km" | "cm" | "mm" | "dm" | "hm" | "M")
}

/// Figures right behind a word: "Tỉnh ủy1;".
fn glued(text: &str) -> impl Iterator<Item = (u32, Range<usize>)> {
    text.match_indices(|mark: char| mark.is_ascii_digit()).filter_map(|(at, _)| {
        let before = text.get(..at)?;
        let letter =
            before.chars().next_back().filter(|&letter| letter.is_lowercase() || matches!(letter, ')' | '”'))?;
        let rest = text.get(at..)?;
        let digits = rest.len() - rest.trim_start_matches(|mark: char| mark.is_ascii_digit()).len();
        let mut behind = rest.get(digits..)?.chars();
        let next = behind.next();
        let is_open = next.is_some_and(|next| is_of_word(next) || matches!(next, '%' | '/' | '-' | '_'));
        let is_decimal = matches!(next, Some('.' | ',')) && behind.next().is_some_and(|next| next.is_ascii_digit());
        let is_unit = letter.is_alphabetic() && is_power(before);
        if is_open || is_decimal || is_unit || digits > 3 {
            return None;
        }
        Some((rest.get(..digits)?.parse().ok()?, at..at + digits))
    })
}

#[cfg(test)]
mod tests {
    use super::super::line;
    use super::*;

    fn marks(text: &str) -> Vec<String> {
        Glued::default().marks(text).into_iter().map(|(_, marker)| marker).collect()
    }

    #[test]
    fn marks_are_told_from_powers_and_names() {
        assert_eq!(
            marks("Tỉnh ủy¹; vốn ngân sách¹² và 560 tỷ đồng [1], nguồn[^2], TH^{3}"),
            ["¹", "¹²", "[1]", "[^2]", "^{3}"]
        );
        assert_eq!(marks("diện tích 120 m², 5 km³, PCVP^{TM, N}, [đã ký]"), Vec::<String>::new());
    }

    #[test]
    fn a_bare_number_opens_a_note_only_behind_its_glued_mark() {
        let lines = line::read("của Ban Thường vụ Tỉnh ủy1; và huyện2.\n\n1 Kế hoạch số 3\n\n3 Sở ban hành");
        let mut glued = Glued::new(&lines);
        let opened: Vec<Option<String>> =
            lines.iter().map(|line| glued.opening(line).map(|note| note.marker)).collect();
        assert_eq!(opened, [None, Some("1".to_owned()), None]);
        assert_eq!(glued.marks("Tỉnh ủy1; và huyện2.").len(), 1);
    }
}
