//! A table with headings that are understood.

use super::lexicon::{self, Language};
use super::{RowError, sentence};
use formats::read::{self, Cell, MergedCells, ReadError, Row};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Code or name of the indicator.
    Indicator,
    /// Area.
    Territory,
    /// Period.
    Period,
    /// Value.
    Value,
    /// Unit.
    Unit,
    /// Address of the source.
    Source,
    /// What the source says.
    Quote,
    /// How firm.
    Basis,
    /// Who set a target.
    Issuer,
    /// What it is about, where one indicator serves many.
    Subject,
}

impl Column {
    /// Columns that every file has.
    const WANTED: [Self; 4] = [Self::Indicator, Self::Territory, Self::Period, Self::Value];

    /// Its heading in files in English.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Indicator => "indicator",
            Self::Territory => "territory",
            Self::Period => "period",
            Self::Value => "value",
            Self::Unit => "unit",
            Self::Source => "source_url",
            Self::Quote => "quote",
            Self::Basis => "basis",
            Self::Issuer => "issuer",
            Self::Subject => "subject",
        }
    }
}

/// Headings and rows.
pub(super) struct Table {
    columns: BTreeMap<Column, usize>,
    /// How numbers are written as words.
    language: Language,
    /// The heading as it stands, for the file of corrections.
    pub heading: Row,
    /// The rows below it.
    pub rows: Vec<Row>,
}

/// The rows of a file, of the first sheet that holds something, with each merged cell saying what the whole says.
pub(super) fn rows(bytes: &[u8]) -> Result<Vec<Row>, ReadError> {
    let mut rows: Vec<Row> = Vec::new();
    let read = read::rows(bytes, &mut |row| {
        if rows.first().is_some_and(|first| first.sheet != row.sheet) {
            return ControlFlow::Break(());
        }
        rows.push(row);
        ControlFlow::Continue(())
    })?;
    let sheet = rows.first().map_or(0, |row| row.sheet);
    read.merged.iter().filter(|area| area.sheet == sheet).for_each(|area| spread(&mut rows, area));
    Ok(rows)
}

/// Gives the words of a cell merged over rows to each of them. Over columns there is one heading, so only the first counts.
fn spread(rows: &mut [Row], area: &MergedCells) {
    let (first, last) = area.rows;
    let from = rows.partition_point(|row| row.number < first);
    let to = rows.partition_point(|row| row.number <= last);
    let Some([top, below @ ..]) = rows.get_mut(from..to) else { return };
    let Some(cell) = top.cell(area.columns.0).filter(|_| top.number == first).cloned() else { return };
    for row in below {
        let at = row.cells.partition_point(|other| other.column < cell.column);
        if row.cell(cell.column).is_none() {
            row.cells.insert(at, cell.clone());
        }
    }
}

impl Table {
    /// Reads the headings from the first row. What is missing is told in one answer.
    pub fn new(rows: Vec<Row>) -> Result<Self, Vec<RowError>> {
        let mut rows = rows.into_iter();
        let Some(heading) = rows.next() else {
            return Err(vec![RowError::of_file(1, sentence::EMPTY.to_owned())]);
        };
        let known: Vec<_> =
            heading.cells.iter().filter_map(|cell| Some((cell.column, lexicon::column(&cell.text)?))).collect();
        let mut columns = BTreeMap::new();
        for (at, (column, _)) in &known {
            columns.entry(*column).or_insert(*at);
        }
        let missing: Vec<&str> =
            Column::WANTED.iter().filter(|column| !columns.contains_key(column)).map(|column| column.code()).collect();
        if !missing.is_empty() {
            return Err(vec![RowError::of_file(heading.number, sentence::missing_columns(&missing))]);
        }
        let of_value = known.iter().find(|(_, (column, _))| *column == Column::Value);
        let language = of_value.map_or(Language::English, |(_, (_, language))| *language);
        Ok(Self { columns, language, heading, rows: rows.collect() })
    }

    /// The cell of a row in a column; none where it is empty or the file has no such column.
    pub fn cell<'a>(&self, row: &'a Row, column: Column) -> Option<&'a Cell> {
        self.columns.get(&column).and_then(|at| row.cell(*at))
    }

    /// What the file calls a column; its name in English where the file has no such column.
    pub fn heading_of(&self, column: Column) -> &str {
        self.columns.get(&column).map_or(column.code(), |at| self.heading.get(*at))
    }

    /// How the number of a cell is written; one that the file keeps as a number has a decimal point.
    pub fn language_of(&self, cell: &Cell) -> Language {
        if cell.is_number { Language::English } else { self.language }
    }

    /// The words of a cell.
    pub fn text<'a>(&self, row: &'a Row, column: Column) -> &'a str {
        self.cell(row, column).map_or("", |cell| &cell.text)
    }
}
