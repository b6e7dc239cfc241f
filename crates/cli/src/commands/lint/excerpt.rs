//! Pieces of the source with the places that a finding is about. A paragraph of a plan is one line of the file, often thousands of
//! letters long, so a piece shows only as much of the line as fits.

use plan_parser::span::Span;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Columns shown before the first mark of a piece that does not begin its line.
const BEFORE: usize = 24;

/// A place to underline.
#[derive(Debug, Clone)]
pub struct Mark<'f> {
    /// Where.
    pub span: Span,
    /// Whether it is the finding itself, not a further place.
    pub is_main: bool,
    /// What stands under it.
    pub word: &'f str,
}

/// A piece of one line.
#[derive(Debug)]
pub struct Excerpt<'f> {
    /// Number of the line, from 1.
    pub line: usize,
    /// The piece, with an ellipsis where the line goes on.
    pub shown: String,
    /// The marks in it: first column, number of columns, mark.
    pub marks: Vec<(usize, usize, Mark<'f>)>,
}

/// A text in lines.
pub struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// Finds the lines once.
    pub fn new(text: &'t str) -> Self {
        let after_breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Self { text, starts: std::iter::once(0).chain(after_breaks).collect() }
    }

    /// Line and column of a place, both from 1; columns count letters.
    pub fn position(&self, at: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= at).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let letters =
            self.text.get(start..at).map_or(0, |before| before.chars().filter(|c| c.width() != Some(0)).count());
        (line, letters + 1)
    }

    /// The line of a number without its break.
    fn bounds(&self, line: usize) -> (usize, usize) {
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let rest = self.text.get(start..).unwrap_or_default();
        (start, start + rest.lines().next().map_or(0, str::len))
    }

    /// The pieces that show these marks, in the order of the text; marks that fit together share a piece.
    pub fn excerpts<'f>(&self, marks: &[Mark<'f>], width: usize) -> Vec<Excerpt<'f>> {
        let mut marks = marks.to_vec();
        marks.sort_by_key(|mark| (mark.span, !mark.is_main));
        let mut excerpts = Vec::new();
        let mut rest = marks.as_slice();
        while let Some(first) = rest.first() {
            let (line, _) = self.position(first.span.start);
            let (start, end) = self.bounds(line);
            let from = self.window_start(start, first.span.start, width);
            let fits = |mark: &&Mark<'_>| {
                mark.span.start <= end && self.columns(from, mark.span.end.min(end)) <= width.saturating_sub(2)
            };
            let taken = rest.iter().take_while(fits).count().max(1);
            let (here, later) = rest.split_at(taken);
            excerpts.push(self.excerpt(line, (start, end), from, here, width));
            rest = later;
        }
        excerpts
    }

    fn excerpt<'f>(
        &self,
        line: usize,
        (start, end): (usize, usize),
        from: usize,
        marks: &[Mark<'f>],
        width: usize,
    ) -> Excerpt<'f> {
        let to = self.window_end(from, end, width.saturating_sub(2));
        let lead = if from > start { "…" } else { "" };
        let tail = if to < end { "…" } else { "" };
        let shown = format!("{lead}{}{tail}", printable(self.text.get(from..to).unwrap_or_default()));
        let placed = marks.iter().map(|mark| {
            let column = lead.width() + self.columns(from, mark.span.start.min(to));
            let columns = self.columns(mark.span.start.min(to), mark.span.end.min(to)).max(1);
            (column, columns, mark.clone())
        });
        Excerpt { line, shown, marks: placed.collect() }
    }

    /// The line's start where the mark is near it, otherwise the beginning of a word some columns before the mark.
    fn window_start(&self, start: usize, mark: usize, width: usize) -> usize {
        if self.columns(start, mark) <= width / 3 {
            return start;
        }
        let before = self.text.get(start..mark).unwrap_or_default();
        let mut columns = 0;
        let mut from = mark;
        for (at, letter) in before.char_indices().rev() {
            columns += letter.width().unwrap_or(1);
            if columns > BEFORE {
                break;
            }
            if letter.is_whitespace() {
                from = start + at + letter.len_utf8();
            }
        }
        from
    }

    /// The end of the last word that fits, or of the last letter where a single word is longer than the line.
    fn window_end(&self, from: usize, end: usize, width: usize) -> usize {
        let line = self.text.get(from..end).unwrap_or_default();
        let (mut columns, mut last_word, mut last_letter) = (0, 0, 0);
        for (at, letter) in line.char_indices() {
            columns += letter.width().unwrap_or(1);
            if columns > width {
                return from + if last_word > 0 { last_word } else { last_letter };
            }
            if letter.is_whitespace() {
                last_word = at;
            }
            last_letter = at + letter.len_utf8();
        }
        end
    }

    fn columns(&self, from: usize, to: usize) -> usize {
        self.text.get(from..to).map_or(0, |part| printable(part).width())
    }
}

/// Tabs and other control characters as one column each, so that what is printed is as wide as what is counted.
fn printable(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(text: &str, words: &str) -> Mark<'static> {
        let start = text.find(words).unwrap();
        Mark { span: Span { start, end: start + words.len() }, is_main: true, word: "" }
    }

    fn underlined(text: &str, words: &str, width: usize) -> (String, String) {
        let excerpts = Lines::new(text).excerpts(&[mark(text, words)], width);
        let (column, columns, _) = excerpts[0].marks[0];
        (excerpts[0].shown.clone(), " ".repeat(column) + &"^".repeat(columns))
    }

    #[test]
    fn the_underline_is_as_wide_as_the_letters_seen() {
        let (shown, line) = underlined("Tỷ lệ hộ nghèo 0,35%", "hộ nghèo", 60);
        assert_eq!((shown.as_str(), line.as_str()), ("Tỷ lệ hộ nghèo 0,35%", "      ^^^^^^^^"));
        let decomposed = "Ty\u{309} le\u{323}\u{302} ho\u{323}\u{302} nghe\u{300}o";
        let (_, line) = underlined(decomposed, "ho\u{323}\u{302}", 60);
        assert_eq!(line, "      ^^", "marks over letters take no column");
    }

    #[test]
    fn a_long_paragraph_shows_only_the_words_around_the_place() {
        let text = format!("{} chậm nhất ngày 15/3/2025 {}", "phần đầu ".repeat(50), "phần sau ".repeat(50));
        let (shown, line) = underlined(&text, "chậm nhất ngày 15/3/2025", 80);
        assert!(shown.starts_with('…') && shown.ends_with('…') && shown.width() <= 80, "{shown}");
        let start = shown.chars().take(line.find('^').unwrap()).collect::<String>();
        assert!(shown[start.len()..].starts_with("chậm nhất"), "{shown}\n{line}");
    }

    #[test]
    fn a_place_that_ends_on_another_line_is_shown_to_the_end_of_its_first() {
        let text = "dòng một dài\ndòng hai";
        let span = Span { start: text.find("một").unwrap(), end: text.len() };
        let excerpts = Lines::new(text).excerpts(&[Mark { span, is_main: true, word: "" }], 60);
        assert_eq!((excerpts[0].shown.as_str(), excerpts[0].marks[0].1), ("dòng một dài", "một dài".width()));
    }
}
