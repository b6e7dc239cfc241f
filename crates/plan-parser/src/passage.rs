//! Text as a person reads it, with a map back to the source.

mod read;
#[cfg(test)]
mod tests;

use crate::span::Span;
use std::ops::Range;

/// A stretch of source text made readable: NFC, one space for each run of white space (line and page breaks inside a
/// sentence included), no Markdown marks. Every byte of `text` knows its place in the source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passage {
    text: String,
    /// (offset in `text`, offset in the source), rising in both; between two marks the offsets run in step. Where source
    /// text was left out two marks share an offset: the end of what stands before, then the start of what follows.
    marks: Vec<(usize, usize)>,
    /// End of the stretch in the source.
    end: usize,
}

impl Passage {
    /// Makes a stretch of the source readable.
    pub fn of(source: &str, stretch: Span) -> Self {
        read::read(source, stretch)
    }

    /// The readable text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether nothing is left to read.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The source span of a range of `text()`. A range that cuts a character covers the whole of it.
    pub fn span(&self, range: Range<usize>) -> Span {
        let range = self.on_characters(range);
        let start = self.source_start(range.start);
        let end = if range.is_empty() { start } else { self.source_end(range.end) };
        Span { start, end: end.max(start) }
    }

    /// The source span of the whole text.
    pub fn whole(&self) -> Span {
        self.span(0..self.text.len())
    }

    /// A part of the passage, without white space at its ends.
    pub fn slice(&self, range: Range<usize>) -> Self {
        let range = self.trimmed(self.on_characters(range));
        let text = self.text.get(range.clone()).unwrap_or_default().to_owned();
        let Span { start, end } = self.span(range.clone());
        let first = self.marks.partition_point(|&(offset, _)| offset <= range.start);
        let last = self.marks.partition_point(|&(offset, _)| offset < range.end);
        let inner = self.marks.get(first..last).unwrap_or_default().iter();
        let inner = inner.map(|&(offset, source)| (offset - range.start, source));
        Self { text, marks: std::iter::once((0, start)).chain(inner).collect(), end }
    }

    /// The passage without some parts of it, given in order; white space left on both sides of a cut becomes one space.
    pub fn without(&self, cuts: &[Range<usize>]) -> Self {
        if cuts.is_empty() {
            return self.clone();
        }
        let mut left = Self::default();
        let mut from = 0;
        for cut in cuts {
            left.append(self.piece(from..cut.start));
            from = cut.end.max(from);
        }
        left.append(self.piece(from..self.text.len()));
        left.slice(0..left.text.len())
    }

    /// Continues with a later stretch of the source, after a space.
    pub fn join(&mut self, next: Self) {
        if !self.is_empty() && !next.is_empty() {
            self.push(" ", Span { start: self.end, end: next.source_start(0).max(self.end) });
        }
        self.append(next);
    }

    /// A part with the white space at its ends.
    fn piece(&self, range: Range<usize>) -> Self {
        let range = self.on_characters(range);
        let trimmed = self.trimmed(range.clone());
        let mut piece = Self::default();
        for part in [range.start..trimmed.start, trimmed.clone(), trimmed.end..range.end] {
            if part.start == trimmed.start && part.end == trimmed.end {
                piece.append(self.slice(part));
            } else if !part.is_empty() {
                piece.push(" ", self.span(part));
            }
        }
        piece
    }

    /// Continues with a later stretch of the source, without a space.
    fn append(&mut self, next: Self) {
        let is_double = self.text.ends_with(' ') && next.text.starts_with(' ');
        let next = if is_double { next.piece(1..next.text.len()) } else { next };
        if next.is_empty() {
            return;
        }
        let shift = self.text.len();
        self.mark_end();
        self.marks.extend(next.marks.iter().map(|&(offset, source)| (offset + shift, source)));
        self.text.push_str(&next.text);
        self.end = next.end;
    }

    /// Adds words that stand at `source`; later words stand later.
    fn push(&mut self, words: &str, source: Span) {
        if self.text.is_empty() || self.end != source.start {
            self.mark_end();
            self.marks.push((self.text.len(), source.start));
        } else if self.in_step(self.text.len()) != source.start {
            self.marks.push((self.text.len(), source.start));
        }
        self.text.push_str(words);
        self.end = source.end;
    }

    /// Marks where the text so far ends, unless its last mark says so.
    fn mark_end(&mut self) {
        if !self.text.is_empty() {
            self.marks.push((self.text.len(), self.end));
        }
    }

    /// The place of an offset by the last mark before it.
    fn in_step(&self, at: usize) -> usize {
        let mark = self.marks.partition_point(|&(offset, _)| offset <= at).checked_sub(1);
        mark.and_then(|mark| self.marks.get(mark)).map_or(self.end, |&(offset, source)| source + (at - offset))
    }

    fn source_start(&self, at: usize) -> usize {
        if at >= self.text.len() { self.end } else { self.in_step(at).min(self.end) }
    }

    fn source_end(&self, at: usize) -> usize {
        if at >= self.text.len() {
            return self.end;
        }
        let mark = self.marks.partition_point(|&(offset, _)| offset < at);
        let here = self.marks.get(mark).filter(|&&(offset, _)| offset == at).map(|&(_, source)| source);
        let before = || mark.checked_sub(1).and_then(|mark| self.marks.get(mark));
        here.or_else(|| before().map(|&(offset, source)| source + (at - offset))).unwrap_or(self.end).min(self.end)
    }

    fn on_characters(&self, range: Range<usize>) -> Range<usize> {
        let last = self.text.len();
        let start = (0..=range.start.min(last)).rev().find(|&at| self.text.is_char_boundary(at)).unwrap_or(0);
        let end = (range.end.min(last)..=last).find(|&at| self.text.is_char_boundary(at)).unwrap_or(last);
        start..end.max(start)
    }

    fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let words = self.text.get(range.clone()).unwrap_or_default();
        let start = range.start + words.len() - words.trim_start().len();
        start..start + words.trim().len()
    }
}
