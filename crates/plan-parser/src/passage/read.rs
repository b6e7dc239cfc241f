//! Making source text readable: composed letters, single spaces, no marks of Markdown, nothing invisible.

use super::Passage;
use crate::span::Span;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc, is_nfc_quick};

pub(super) fn read(source: &str, stretch: Span) -> Passage {
    let mut reader =
        Reader { source, at: stretch.start, stop: stretch.end.min(source.len()), passage: Passage::default() };
    if stretch.quote(source).is_empty() {
        return Passage { end: reader.stop, ..Passage::default() };
    }
    let mut space: Option<Span> = None;
    while let Some(piece) = reader.next() {
        match piece {
            Piece::Nothing => {}
            Piece::Space(gap) => {
                space = Some(space.map_or(gap, |before| Span { start: before.start, end: gap.end }));
            }
            Piece::Letter(letter) => {
                if let Some(gap) = space.take().filter(|_| !reader.passage.is_empty()) {
                    reader.passage.push(" ", gap);
                }
                reader.letter(letter);
            }
        }
    }
    reader.passage
}

/// What stands at a place of the source.
enum Piece {
    /// A mark that only the machine reads.
    Nothing,
    /// White space.
    Space(Span),
    /// A letter with its accents.
    Letter(Span),
}

struct Reader<'t> {
    source: &'t str,
    at: usize,
    stop: usize,
    passage: Passage,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.source.get(self.at..self.stop).unwrap_or_default()
    }

    fn next(&mut self) -> Option<Piece> {
        if self.escapes() {
            self.at += '\\'.len_utf8();
            return Some(Piece::Letter(self.take(self.cluster())));
        }
        let letter = self.rest().chars().next()?;
        let (length, piece): (usize, fn(Span) -> Piece) = match letter {
            _ if letter.is_whitespace() => (letter.len_utf8(), Piece::Space),
            _ if is_invisible(letter) => (letter.len_utf8(), |_| Piece::Nothing),
            '*' => self.stars(),
            '#' if self.passage.is_empty() => self.hashes(),
            '<' if self.breaks_line() > 0 => (self.breaks_line(), Piece::Space),
            _ => (self.cluster(), Piece::Letter),
        };
        Some(piece(self.take(length)))
    }

    fn take(&mut self, length: usize) -> Span {
        let start = self.at;
        self.at += length;
        Span { start, end: self.at }
    }

    /// A backslash before a punctuation mark only protects it.
    fn escapes(&self) -> bool {
        let mut letters = self.rest().chars();
        letters.next() == Some('\\') && letters.next().is_some_and(|next| next.is_ascii_punctuation())
    }

    /// Runs of stars are emphasis, but for a bullet at the start of a line, a footnote's "(*)" and a star between spaces.
    fn stars(&self) -> (usize, fn(Span) -> Piece) {
        let rest = self.rest();
        let length = rest.len() - rest.trim_start_matches('*').len();
        let before = self.source.get(..self.at).and_then(|read| read.chars().next_back()).unwrap_or('\n');
        let after = rest.get(length..).and_then(|rest| rest.chars().next());
        let is_note = before == '(' && after == Some(')');
        let is_alone = length == 1 && before.is_whitespace() && after.is_some_and(char::is_whitespace);
        if is_note || is_alone { (1, Piece::Letter) } else { (length, |_| Piece::Nothing) }
    }

    /// "## " opens a heading of Markdown.
    fn hashes(&self) -> (usize, fn(Span) -> Piece) {
        let rest = self.rest();
        let length = rest.len() - rest.trim_start_matches('#').len();
        let is_heading = length <= 6 && rest.get(length..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
        if is_heading { (length, |_| Piece::Nothing) } else { (1, Piece::Letter) }
    }

    fn breaks_line(&self) -> usize {
        let rest = self.rest();
        ["<br>", "<br/>", "<br />"].iter().find(|tag| rest.starts_with(**tag)).map_or(0, |tag| tag.len())
    }

    /// Bytes of the next letter and the accents that belong to it.
    fn cluster(&self) -> usize {
        let mut letters = self.rest().chars();
        let first = letters.next().map_or(0, char::len_utf8);
        first + letters.take_while(|&letter| belongs_to_letter_before(letter)).map(char::len_utf8).sum::<usize>()
    }

    /// Adds a letter; if it composes to several characters, all but the first stand at its end.
    fn letter(&mut self, letter: Span) {
        let printed = letter.quote(self.source);
        if is_nfc(printed) {
            return self.passage.push(printed, letter);
        }
        let mut buffer = [0; 4];
        let mut at = letter;
        for composed in printed.nfc() {
            self.passage.push(composed.encode_utf8(&mut buffer), at);
            at.start = at.end;
        }
    }
}

fn belongs_to_letter_before(letter: char) -> bool {
    letter > '\u{2ff}'
        && (canonical_combining_class(letter) != 0 || is_nfc_quick(std::iter::once(letter)) == IsNormalized::Maybe)
}

/// Characters that are not seen: controls, joiners, marks of byte order, soft hyphens.
fn is_invisible(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}
