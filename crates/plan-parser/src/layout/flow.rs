//! The running text: lines joined to paragraphs over line ends, page ends and footnotes.

use super::line::{Content, Gap, Line};
use super::marker::{self, Marker, Style};
use super::note::Glued;
use super::{Note, table};
use crate::cursor::closes_with;
use crate::lexicon::layout as lexicon;
use crate::passage::Passage;
use crate::span::Span;
use std::collections::HashMap;

/// A paragraph or a row of a table.
#[derive(Debug, Clone, Default)]
pub(super) struct Paragraph {
    /// What opens it, and where the number stands.
    pub marker: Option<(Marker, Span)>,
    /// The words behind the mark.
    pub words: Passage,
    /// Cells of a row.
    pub cells: Vec<Passage>,
    /// Where it begins, mark included.
    pub start: usize,
    /// How wide its last line is.
    width: usize,
}

impl Paragraph {
    /// Where it ends.
    pub(super) fn end(&self) -> usize {
        let last = self.cells.iter().rev().find(|cell| !cell.is_empty()).unwrap_or(&self.words);
        let mark = self.marker.as_ref().map_or(self.start, |(_, span)| span.end);
        if last.is_empty() { mark } else { last.whole().end }
    }
}

/// Paragraphs and footnotes, each in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Flow {
    pub paragraphs: Vec<Paragraph>,
    pub notes: Vec<Note>,
}

/// Puts the lines together. A line that is read is let go: a long text is not held twice.
pub(super) fn read(mut lines: Vec<Line>, glued: &mut Glued) -> Flow {
    let mut joiner = Joiner {
        shape: Shape::of(&lines),
        glued,
        flow: Flow::default(),
        is_open: false,
        note: false,
        note_width: 0,
        is_cut: false,
        last: HashMap::new(),
    };
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let next = match &line.content {
            Content::Text(words) => {
                joiner.text(line, words);
                at + 1
            }
            Content::Row(cells) => {
                joiner.row(cells.clone());
                at + 1
            }
            Content::Bar => {
                let (rows, next) = table::exploded(&lines, at);
                rows.into_iter().for_each(|row| joiner.row(row.cells));
                next
            }
        };
        lines.get_mut(at..next).unwrap_or_default().iter_mut().for_each(|line| line.content = Content::Bar);
        at = next;
    }
    joiner.flow
}

/// How the lines of a text are broken.
#[derive(Debug, Clone, Copy)]
struct Shape {
    /// Paragraphs run over several lines.
    is_wrapped: bool,
    /// Blank lines part the paragraphs.
    is_spaced: bool,
    /// How wide a line is that was broken.
    width: usize,
}

impl Shape {
    fn of(lines: &[Line]) -> Self {
        let pairs = lines.windows(2).filter_map(|pair| <&[Line; 2]>::try_from(pair).ok());
        let (mut next, mut broken, mut marked, mut apart) = (0, Vec::new(), 0, 0);
        for [before, after] in pairs {
            if before.text().is_empty() || after.text().is_empty() {
                continue;
            }
            let is_marked = marker::read(after.text()).is_some();
            marked += usize::from(is_marked);
            apart += usize::from(is_marked && after.gap > Gap::None);
            if after.gap == Gap::None && !is_marked {
                next += 1;
                if opens_low(after.text()) {
                    broken.push(before.width());
                }
            }
        }
        broken.sort_unstable();
        let width = broken.get(broken.len() / 2).copied().unwrap_or(0);
        Self {
            is_wrapped: broken.len() * 4 >= next && broken.len() >= 2,
            is_spaced: apart * 5 >= marked * 4 && marked > 0,
            width,
        }
    }

    /// Whether a line of that width was broken because the next word found no room.
    fn is_full(&self, width: usize, next: &str) -> bool {
        let word = next.split(' ').next().unwrap_or_default().chars().count();
        self.is_wrapped && (width + 1 + word) * 10 >= self.width * 9
    }
}

struct Joiner<'a> {
    shape: Shape,
    glued: &'a mut Glued,
    flow: Flow,
    /// The last paragraph may go on.
    is_open: bool,
    /// The last footnote may go on, and how wide its last line is.
    note: bool,
    note_width: usize,
    /// A footnote stands between the last paragraph and the next line.
    is_cut: bool,
    /// Last number of each manner.
    last: HashMap<Style, u32>,
}

impl Joiner<'_> {
    fn row(&mut self, cells: Vec<Passage>) {
        let start = cells.iter().find(|cell| !cell.is_empty()).map_or(0, |cell| cell.whole().start);
        self.flow.paragraphs.push(Paragraph { cells, start, ..Paragraph::default() });
        (self.is_open, self.note, self.is_cut) = (false, false, false);
    }

    fn text(&mut self, line: &Line, words: &Passage) {
        if let Some(opening) = self.glued.opening(line) {
            let passage = words.slice(opening.length..words.text().len());
            let marker_span = words.span(0..opening.mark);
            let span =
                if passage.is_empty() { Span { start: line.span.end, end: line.span.end } } else { passage.whole() };
            self.flow.notes.push(Note { marker: opening.marker, marker_span, passage, span });
            (self.note, self.note_width, self.is_cut) = (true, line.width(), true);
            return;
        }
        let found = marker::read(words.text());
        if self.note && self.note_goes_on(line, found.as_ref()) {
            if let Some(note) = self.flow.notes.last_mut() {
                note.passage.join(words.clone());
                note.span = note.passage.whole();
            }
            self.note_width = line.width();
            return;
        }
        self.note = false;
        let gap = if std::mem::take(&mut self.is_cut) { Gap::Page } else { line.gap };
        let before = self.flow.paragraphs.last().filter(|_| self.is_open).map(Before::of);
        let found =
            found.filter(|found| before.as_ref().is_none_or(|before| self.is_credible(before, found, line, gap)));
        if found.is_none() && before.as_ref().is_some_and(|before| self.goes_on(before, line, gap)) {
            if let Some(paragraph) = self.flow.paragraphs.last_mut() {
                paragraph.words.join(words.clone());
                paragraph.width = line.width();
            }
            return;
        }
        self.open(line, words, found);
    }

    fn open(&mut self, line: &Line, words: &Passage, found: Option<Marker>) {
        if let Some(found) = &found {
            self.last.insert(found.style, found.value);
        }
        let length = found.as_ref().map_or(0, |found| found.length);
        let marker = found.map(|found| {
            let printed = if found.number.is_empty() { found.separator.len() } else { found.number.len() };
            let span = words.span(0..printed);
            (found, span)
        });
        self.flow.paragraphs.push(Paragraph {
            marker,
            words: words.slice(length..words.text().len()),
            cells: Vec::new(),
            start: line.span.start,
            width: line.width(),
        });
        self.is_open = true;
    }

    fn note_goes_on(&self, line: &Line, found: Option<&Marker>) -> bool {
        let Some(note) = self.flow.notes.last() else { return false };
        let before = Before { words: note.passage.text(), width: self.note_width };
        let is_marked = found.is_some_and(|found| self.is_credible(&before, found, line, line.gap));
        let body = self.flow.paragraphs.last().filter(|_| self.is_open);
        let may_follow = match line.gap {
            Gap::None => true,
            Gap::Blank => false,
            Gap::Page => body.is_none_or(|body| is_finished(body.words.text())),
        };
        before.words.is_empty() || may_follow && !is_marked && self.goes_on(&before, line, line.gap)
    }

    /// Whether a mark at the start of a line opens a paragraph there: "kinh tế\n- xã hội" has none.
    fn is_credible(&self, before: &Before<'_>, found: &Marker, line: &Line, gap: Gap) -> bool {
        if gap == Gap::Blank {
            return true;
        }
        let is_full = self.shape.is_full(before.width, line.text());
        let behind = line.text().get(found.length..).unwrap_or_default();
        if found.is_bullet() && self.shape.is_spaced && !is_finished(before.words) && opens_low(behind) {
            return false;
        }
        if is_finished(before.words) {
            return !(is_full && found.style == Style::Bracketed && lists_on(line.text(), found));
        }
        let is_next = self.last.get(&found.style).is_none_or(|&last| last + 1 == found.value) || found.value == 1;
        !is_full || !found.is_bullet() && is_next
    }

    /// Whether a line without a mark belongs to what stands before.
    fn goes_on(&self, before: &Before<'_>, line: &Line, gap: Gap) -> bool {
        let words = before.words;
        if words.is_empty() {
            return true;
        }
        let (is_low, is_finished) = (opens_low(line.text()), is_finished(words));
        let is_full = self.shape.is_full(before.width, line.text());
        match gap {
            Gap::None if is_low => true,
            Gap::None if is_finished => is_full,
            Gap::None => self.shape.is_spaced || is_full || is_capital(line.text()) && is_title(words),
            Gap::Blank => !is_finished && (is_low || goes_on_after(words, line.text())),
            Gap::Page => !is_finished && (is_low || goes_on_after(words, line.text()) || is_full && !is_title(words)),
        }
    }
}

/// What stands before a line: its words, and how wide its last line is.
struct Before<'a> {
    words: &'a str,
    width: usize,
}

impl<'a> Before<'a> {
    fn of(paragraph: &'a Paragraph) -> Self {
        Self { words: paragraph.words.text(), width: paragraph.width }
    }
}

/// "…: (1) Chỉ số A, (2) Chỉ số B": a list inside a sentence, broken before its first number.
fn lists_on(text: &str, found: &Marker) -> bool {
    text.contains(&format!("({})", found.value + 1))
}

/// Whether a text begins like the middle of a sentence.
fn opens_low(text: &str) -> bool {
    let first = text.chars().find(|letter| !matches!(letter, '(' | '“' | '"' | '‘' | '\''));
    first.is_some_and(|first| first.is_lowercase() || matches!(first, ',' | ';' | ')' | '.' | '/' | '%'))
}

/// Whether a text ends like a sentence.
fn is_finished(text: &str) -> bool {
    text.trim_end_matches(['”', '"', '’', '\'', '»']).ends_with(['.', ';', ':', '!', '?', '…'])
}

/// Whether a text ends in a word or mark that something must follow: "của", "Kế hoạch số" before "17".
fn goes_on_after(text: &str, next: &str) -> bool {
    let ends_in = |words: &[&str]| words.iter().any(|word| closes_with(text, word).is_some());
    let is_figure = next.starts_with(|first: char| first.is_ascii_digit());
    text.ends_with(',') || ends_in(lexicon::GOES_ON) || is_figure && ends_in(lexicon::COUNTED)
}

/// Longest title that goes on over lines, in bytes.
const LONGEST_TITLE: usize = 1000;

/// Whether a paragraph so far is a title in capitals.
fn is_title(words: &str) -> bool {
    words.len() <= LONGEST_TITLE && is_capital(words)
}

/// Whether all letters are capitals.
pub(super) fn is_capital(text: &str) -> bool {
    !text.chars().any(char::is_lowercase) && text.chars().any(char::is_uppercase)
}
