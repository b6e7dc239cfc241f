//! A sheet with headings that are understood.

use super::lexicon::{self, Language};
use super::{RowError, sentence};
use formats::sheet::{Cell, Sheet, SheetRow};
use std::collections::BTreeMap;

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
    /// How numbers are written.
    pub language: Language,
    /// The heading as it stands, for the file of corrections.
    pub heading: SheetRow,
    /// The rows below it.
    pub rows: Vec<SheetRow>,
}

impl Table {
    /// Reads the headings from the first row. What is missing is told in one answer.
    pub fn new(sheet: Sheet) -> Result<Self, Vec<RowError>> {
        let mut rows = sheet.rows.into_iter();
        let Some(heading) = rows.next() else {
            return Err(vec![RowError::of_file(1, sentence::EMPTY.to_owned())]);
        };
        let known: Vec<_> = heading.cells.iter().map(|cell| lexicon::column(&cell.text)).collect();
        let mut columns = BTreeMap::new();
        for (at, (column, _)) in known.iter().enumerate().filter_map(|(at, known)| Some((at, (*known)?))) {
            columns.entry(column).or_insert(at);
        }
        let missing: Vec<&str> =
            Column::WANTED.iter().filter(|column| !columns.contains_key(column)).map(|column| column.code()).collect();
        if !missing.is_empty() {
            return Err(vec![RowError::of_file(heading.line, sentence::missing_columns(&missing))]);
        }
        let of_value = known.iter().flatten().find(|(column, _)| *column == Column::Value);
        let language = of_value.map_or(Language::English, |(_, language)| *language);
        Ok(Self { columns, language, heading, rows: rows.collect() })
    }

    /// The cell of a row in a column; an empty one where the row is short or the file has no such column.
    pub fn cell<'a>(&self, row: &'a SheetRow, column: Column) -> &'a Cell {
        static BLANK: Cell = Cell { text: String::new(), is_number: false };
        self.columns.get(&column).and_then(|at| row.cells.get(*at)).unwrap_or(&BLANK)
    }

    /// The words of a cell.
    pub fn text<'a>(&self, row: &'a SheetRow, column: Column) -> &'a str {
        &self.cell(row, column).text
    }
}
