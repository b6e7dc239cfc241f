//! Places in the source text.

/// A half-open range of bytes of the source text, always on character boundaries: `&text[span.start..span.end]` quotes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The quoted text; empty if the span does not belong to this text.
    pub fn quote<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies inside.
    pub const fn contains(&self, other: &Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// Turns byte offsets into Unicode scalar offsets, the unit of files, of the database and of the API.
#[derive(Debug)]
pub struct ScalarOffsets {
    /// Byte offset of every 64th scalar.
    marks: Vec<usize>,
    len: usize,
}

const STRIDE: usize = 64;

impl ScalarOffsets {
    /// Prepares the table in one pass.
    pub fn new(text: &str) -> Self {
        Self { marks: text.char_indices().step_by(STRIDE).map(|(byte, _)| byte).collect(), len: text.len() }
    }

    /// The scalar offset of a byte offset that lies on a character boundary.
    pub fn scalar(&self, text: &str, byte: usize) -> usize {
        let byte = byte.min(self.len);
        let mark = self.marks.partition_point(|&at| at <= byte).saturating_sub(1);
        let from = self.marks.get(mark).copied().unwrap_or(0);
        mark * STRIDE + text.get(from..byte).map_or(0, |part| part.chars().count())
    }
}
