//! What stands where on the page: sections, blocks, footnotes, tables; no meaning yet.

mod block;
mod flow;
mod head;
mod line;
mod marker;
mod note;
mod outline;
mod table;
#[cfg(test)]
mod tests;

use crate::draft::{Head, Section, SectionIx};
use crate::passage::Passage;
use crate::span::Span;
use domain::catalogue::Catalogue;

/// The shape of a text.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    /// The outline, in order.
    pub outline: Vec<Section>,
    /// Blocks of the body, in order.
    pub blocks: Vec<Block>,
    /// Footnote bodies, taken out of the running text.
    pub notes: Vec<Note>,
    /// Letterhead, title, signature, recipients.
    pub head: Head,
    /// The same, line by line as it is printed: names and documents are mentioned there too.
    pub margins: Vec<Passage>,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BlockKind {
    /// The line of a heading.
    Heading,
    /// A paragraph opened by a number: "4. Đẩy mạnh …".
    RunIn,
    /// "(7) Thu ngân sách …".
    Item,
    /// "- …", "* …", "• …".
    Dash,
    /// "+ …".
    Plus,
    /// "a) …".
    Letter,
    /// A paragraph without mark.
    Paragraph,
    /// A row of a table; `cells` are its cells.
    Row,
}

/// A paragraph of the body, whole even where a page break or a footnote cuts it.
#[derive(Debug, Clone)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its text without mark or number, and without footnote marks.
    pub passage: Passage,
    /// The text from the first to the last character, without mark or number.
    pub span: Span,
    /// The innermost section it stands in (for a heading or run-in: that section).
    pub section: Option<SectionIx>,
    /// The bullet this one stands under: index into `Layout::blocks`.
    pub parent: Option<usize>,
    /// Footnote marks that were taken out of the passage.
    pub refs: Vec<NoteRef>,
    /// Cells of a row.
    pub cells: Vec<Passage>,
}

/// A mark in the running text.
#[derive(Debug, Clone)]
pub struct NoteRef {
    /// "¹", `[1]`.
    pub marker: String,
    /// The mark in the source.
    pub span: Span,
    /// Where in the passage it stood.
    pub at: usize,
}

/// A footnote's body.
#[derive(Debug, Clone)]
pub struct Note {
    /// "¹", `[1]`.
    pub marker: String,
    /// The mark before the body.
    pub marker_span: Span,
    /// The text after the mark.
    pub passage: Passage,
    /// The same in the source.
    pub span: Span,
}

/// Finds the shape of a text, in time linear in its length.
pub fn read(text: &str, catalogue: &Catalogue) -> Layout {
    let parts = head::split(line::read(text), catalogue);
    let head = head::read(&parts, catalogue);
    let margins = head::margins(&parts);
    let mut glued = note::Glued::new(&parts.body);
    let flow = flow::read(parts.body, &mut glued);
    let (outline, blocks) = block::read(flow.paragraphs, &glued, &parts.restarts);
    Layout { outline, blocks, notes: flow.notes, head, margins }
}
