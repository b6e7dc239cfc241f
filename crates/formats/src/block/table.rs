//! Tables: columns with widths, a head that repeats, cells that may span.

mod grid;

pub use grid::GridCell;

use super::{Align, Length, Run};
use rust_decimal::Decimal;

/// A table with lines around its cells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Columns from left to right.
    pub columns: Vec<Column>,
    /// Rows of the head, repeated on each page.
    pub head: Vec<Row>,
    /// The other rows; none is broken over two pages.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its width.
    pub width: Length,
    /// Where the text of its cells lies.
    pub align: Align,
}

/// A row. Cells covered by a span of an earlier row or cell are left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// What it is.
    pub kind: RowKind,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RowKind {
    /// A row like others.
    #[default]
    Plain,
    /// A row that heads a group: bold, and on the page of the next.
    Group,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its text.
    pub runs: Vec<Run>,
    /// Columns it covers, at least 1.
    pub columns: u8,
    /// Rows it covers, at least 1; within head or rows.
    pub rows: u8,
    /// Where its text lies, if not as its column says.
    pub align: Option<Align>,
    /// Where references to it lead: the number of a source.
    pub anchor: Option<u32>,
    /// The figure its text shows, for spreadsheets.
    pub number: Option<Decimal>,
}

impl Cell {
    /// A cell of plain text.
    pub fn new(text: impl Into<String>) -> Self {
        Self::of(vec![Run::new(text)])
    }

    /// A cell of these runs.
    pub const fn of(runs: Vec<Run>) -> Self {
        Self { runs, columns: 1, rows: 1, align: None, anchor: None, number: None }
    }

    /// The same over several columns.
    #[must_use]
    pub fn over_columns(self, columns: u8) -> Self {
        Self { columns: columns.max(1), ..self }
    }

    /// The same over several rows.
    #[must_use]
    pub fn over_rows(self, rows: u8) -> Self {
        Self { rows: rows.max(1), ..self }
    }

    /// The same, aligned apart from its column.
    #[must_use]
    pub fn aligned(self, align: Align) -> Self {
        Self { align: Some(align), ..self }
    }

    /// The same, showing this figure.
    #[must_use]
    pub fn showing(self, number: Decimal) -> Self {
        Self { number: Some(number), ..self }
    }

    /// The text without its marks.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// The text without references, as spreadsheets show it.
    pub fn bare_text(&self) -> String {
        self.runs.iter().filter(|run| run.target.is_none()).map(|run| run.text.as_str()).collect()
    }
}

impl Row {
    /// A row like others.
    pub const fn new(cells: Vec<Cell>) -> Self {
        Self { kind: RowKind::Plain, cells }
    }

    /// A row that heads a group.
    pub const fn group(cells: Vec<Cell>) -> Self {
        Self { kind: RowKind::Group, cells }
    }
}
