//! Text as a person reads it, with a map back to the source.

use crate::span::Span;
use std::ops::Range;

/// A stretch of source text made readable: NFC, one space for each run of white space (line and page breaks inside a
/// sentence included), no Markdown marks. Every byte of `text` knows its place in the source.
#[derive(Debug, Clone, Default)]
pub struct Passage {
    text: String,
    /// (offset in `text`, offset in the source), rising in both; between two marks the offsets run in step.
    marks: Vec<(usize, usize)>,
    /// End of the stretch in the source.
    end: usize,
}

impl Passage {
    /// The readable text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The source span of a range of `text()`.
    pub fn span(&self, range: Range<usize>) -> Span {
        Span { start: self.source(range.start), end: self.source_end(range.end) }
    }

    fn source(&self, at: usize) -> usize {
        let mark = self.marks.partition_point(|&(offset, _)| offset <= at).saturating_sub(1);
        self.marks.get(mark).map_or(self.end, |&(offset, source)| (source + (at - offset)).min(self.end))
    }

    fn source_end(&self, at: usize) -> usize {
        self.source(at)
    }
}
