//! A document as blocks: what a report is written in and every writer reads. Small, typed, and without figures of its own.

mod length;
mod look;
mod run;
mod table;

pub use length::{Length, Points};
pub use look::{Align, Look, Looks, Role};
pub use run::{Run, anchor};
pub use table::{Cell, Column, GridCell, Row, RowKind, Table};

use jiff::civil::Date;

/// A document ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Title in the properties of the file.
    pub title: String,
    /// The body that issues it, in the properties of the file.
    pub author: String,
    /// The day in the properties of the file; no writer asks a clock.
    pub made_on: Date,
    /// How each role is set.
    pub looks: Looks,
    /// A word across every page: "DỰ THẢO".
    pub mark: Option<String>,
    /// Pages of one kind after another; the first page of the first carries no number, all others do.
    pub sections: Vec<Section>,
}

/// Pages of one orientation; a section begins on a new page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The paper.
    pub page: PageSetup,
    /// What stands on it.
    pub blocks: Vec<Block>,
}

/// A4 with its margins. The margins belong to the upright page: a landscape page is the upright one turned, so that its
/// binding edge is at the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageSetup {
    /// Which way the page lies.
    pub orientation: Orientation,
    /// Margins as they lie on this page.
    pub margins: Margins,
}

/// Which way a page lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    /// Upright: 210 × 297 mm.
    Portrait,
    /// Turned, for wide tables: 297 × 210 mm.
    Landscape,
}

/// "Lề trang": space between text and the edges of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Margins {
    /// Above the text.
    pub top: Length,
    /// Below the text.
    pub bottom: Length,
    /// Where the page is bound.
    pub left: Length,
    /// The outer edge.
    pub right: Length,
}

impl PageSetup {
    /// The short and long side of A4.
    const A4: (Length, Length) = (Length::mm(210), Length::mm(297));

    /// Width and height of the paper.
    pub const fn paper(&self) -> (Length, Length) {
        match self.orientation {
            Orientation::Portrait => Self::A4,
            Orientation::Landscape => (Self::A4.1, Self::A4.0),
        }
    }

    /// Width left for text.
    pub fn text_width(&self) -> Length {
        self.paper().0 - self.margins.left - self.margins.right
    }
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph of any role: title, heading, sentence, item of a list.
    Paragraph(Paragraph),
    /// A table; its head is repeated on each page.
    Table(Table),
    /// Two columns that stay together on a page: a letterhead, or recipients beside a signature.
    Columns(Columns),
}

/// Runs of one paragraph, with the role that says how it is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// What it is.
    pub role: Role,
    /// Its text.
    pub runs: Vec<Run>,
    /// A line of this length centred below, as letterheads have.
    pub rule: Option<Length>,
    /// Where references to it lead: the number of a source.
    pub anchor: Option<u32>,
}

impl Paragraph {
    /// A paragraph of one plain run.
    pub fn new(role: Role, text: impl Into<String>) -> Self {
        Self::of(role, vec![Run::new(text)])
    }

    /// A paragraph of these runs.
    pub const fn of(role: Role, runs: Vec<Run>) -> Self {
        Self { role, runs, rule: None, anchor: None }
    }

    /// The same with a line below.
    #[must_use]
    pub fn ruled(self, length: Length) -> Self {
        Self { rule: Some(length), ..self }
    }

    /// The text without its marks.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

impl From<Paragraph> for Block {
    fn from(paragraph: Paragraph) -> Self {
        Self::Paragraph(paragraph)
    }
}

impl From<Table> for Block {
    fn from(table: Table) -> Self {
        Self::Table(table)
    }
}

/// Two columns side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// Share of the text width that the left one takes, in per cent.
    pub left_percent: u8,
    /// Left column.
    pub left: Vec<Paragraph>,
    /// Right column.
    pub right: Vec<Paragraph>,
}
