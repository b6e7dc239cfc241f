//! Rows of a table, whether it came as CSV or as a sheet. Cells are text as written or shown; nothing is guessed from them.

use super::{Format, ReadError, Spreadsheet, csv, recognise, xlsx};
use std::ops::ControlFlow;

/// Rows of one sheet or file: as many as Excel has.
pub const MAX_ROWS: usize = 1_048_576;

/// Columns that are read.
pub const MAX_COLUMNS: usize = 1_024;

/// One row with the cells that hold something.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// The sheet it stands in, counted from 0; a CSV file is one sheet.
    pub sheet: usize,
    /// Its number as the program shows it: the row of the sheet, the line of the file.
    pub number: usize,
    /// Its cells from left to right, without empty ones.
    pub cells: Vec<Cell>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its column, counted from 0.
    pub column: usize,
    /// What it says.
    pub text: String,
    /// Whether the file itself says that it is a number: a dot is then the decimal point, whatever the language.
    pub is_number: bool,
}

/// Cells of a sheet that are shown as one; only the first of them holds something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MergedCells {
    /// The sheet, counted from 0.
    pub sheet: usize,
    /// Numbers of the first and the last row.
    pub rows: (usize, usize),
    /// The first and the last column, counted from 0.
    pub columns: (usize, usize),
}

impl Row {
    /// The cell of a column; none if it is empty.
    pub fn cell(&self, column: usize) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.column == column)
    }

    /// What the cell of a column says; nothing if it is empty.
    pub fn get(&self, column: usize) -> &str {
        self.cell(column).map_or("", |cell| &cell.text)
    }

    /// The address of a cell of this row, such as `B7`.
    pub fn address(&self, column: usize) -> String {
        let mut letters = Vec::new();
        let mut rest = column + 1;
        while rest > 0 {
            letters.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or_default()));
            rest = (rest - 1) / 26;
        }
        letters.iter().rev().chain(self.number.to_string().chars().collect::<Vec<_>>().iter()).collect()
    }

    /// The row on one line, cells parted by tabs.
    pub(super) fn line(&self) -> String {
        let mut line = String::new();
        let mut at = 0;
        for cell in &self.cells {
            line.extend(std::iter::repeat_n('\t', cell.column - at));
            at = cell.column;
            line.extend(cell.text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }));
        }
        line
    }
}

/// Reads rows one by one, so that a large file needs little memory; `each` may stop before the end.
pub fn rows(bytes: &[u8], each: &mut dyn FnMut(Row) -> ControlFlow<()>) -> Result<Spreadsheet, ReadError> {
    match recognise(bytes)? {
        Format::Xlsx => xlsx::rows(bytes, each),
        Format::Text => csv::rows(bytes, each),
        format => Err(ReadError::NoTable { format }),
    }
}
