//! One sheet, read as a stream: a sheet of a million rows needs the memory of one.

use super::styles::Styles;
use crate::read::package::{corrupt, in_bounds};
use crate::read::table::{Cell, MAX_COLUMNS, MAX_ROWS, MergedCells, Row};
use crate::read::xml::{attribute, entity};
use crate::read::{Format, Measure, ReadError};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::BufRead;
use std::ops::ControlFlow;

/// What the cells of a sheet refer to.
#[derive(Debug)]
pub(super) struct Context<'a> {
    pub sheet: usize,
    pub part: &'a str,
    pub strings: &'a [String],
    pub styles: &'a Styles,
}

/// What comes out of the sheets of a workbook.
pub(super) struct Found<'a> {
    /// How many rows held something so far.
    pub rows: &'a mut usize,
    /// Cells shown as one; a sheet names them behind its rows.
    pub merged: &'a mut Vec<MergedCells>,
    /// Takes each row that holds something.
    pub each: &'a mut dyn FnMut(Row) -> ControlFlow<()>,
}

/// Reads one sheet from its first row to its last.
pub(super) fn read(
    stream: impl BufRead,
    context: &Context<'_>,
    found: &mut Found<'_>,
) -> Result<ControlFlow<()>, ReadError> {
    let mut reader = Reader::from_reader(in_bounds(stream));
    reader.config_mut().expand_empty_elements = true;
    let mut walk = Walk::new(context);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        reader.get_mut().begin();
        match reader.read_event_into(&mut buffer).map_err(|error| broken(context.part, &error))? {
            Event::Eof => return Ok(ControlFlow::Continue(())),
            Event::Start(tag) if tag.local_name().into_inner() == "mergeCell" => found.merge(&tag, context.sheet),
            Event::Start(tag) => walk.open(&tag)?,
            Event::Text(text) => walk.text(&text.xml10_content()),
            Event::CData(text) => walk.text(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                entity(&reference).into_iter().for_each(|letter| walk.text(letter.encode_utf8(&mut [0; 4])));
            }
            Event::End(tag) => {
                let Some(row) = walk.close(tag.local_name().into_inner()) else { continue };
                *found.rows += 1;
                if *found.rows > MAX_ROWS {
                    return Err(ReadError::TooLarge { measure: Measure::Rows, limit: MAX_ROWS as u64 });
                }
                if (found.each)(row).is_break() {
                    return Ok(ControlFlow::Break(()));
                }
            }
            _ => {}
        }
    }
}

fn broken(part: &str, error: &quick_xml::Error) -> ReadError {
    match error {
        quick_xml::Error::Io(error) => {
            ReadError::of_bounds(error).unwrap_or_else(|| corrupt(Format::Xlsx, part, error))
        }
        error => corrupt(Format::Xlsx, part, error),
    }
}

impl Found<'_> {
    /// More merged cells than rows are no sheet that a person made.
    fn merge(&mut self, tag: &BytesStart<'_>, sheet: usize) {
        let area = attribute(tag, "ref").unwrap_or_default();
        let (first, last) = area.split_once(':').unwrap_or((&area, &area));
        if let (Some(first), Some(last), true) = (place(first), place(last), self.merged.len() < MAX_ROWS) {
            self.merged.push(MergedCells { sheet, rows: (first.0, last.0), columns: (first.1, last.1) });
        }
    }
}

struct Walk<'a> {
    context: &'a Context<'a>,
    row: Row,
    column: usize,
    kind: Kind,
    style: usize,
    value: String,
    formula: String,
    within: Within,
}

/// Which text of a cell is being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Within {
    Value,
    Formula,
    Neither,
}

/// What the value of a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Shared,
    Text,
    Bool,
    Day,
}

impl<'a> Walk<'a> {
    fn new(context: &'a Context<'a>) -> Self {
        let row = Row { sheet: context.sheet, ..Row::default() };
        let (value, formula) = (String::new(), String::new());
        Self { context, row, column: 0, kind: Kind::Number, style: 0, value, formula, within: Within::Neither }
    }

    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), ReadError> {
        match tag.local_name().into_inner() {
            "row" => {
                let number = attribute(tag, "r").and_then(|number| number.parse().ok());
                self.row.number = number.unwrap_or(self.row.number + 1);
                self.row.cells.clear();
                self.column = 0;
            }
            "c" => self.open_cell(tag)?,
            "v" | "t" => self.within = Within::Value,
            "f" => {
                self.formula.push('=');
                self.within = Within::Formula;
            }
            _ => {}
        }
        Ok(())
    }

    fn open_cell(&mut self, tag: &BytesStart<'_>) -> Result<(), ReadError> {
        self.column = attribute(tag, "r").and_then(|address| column(&address)).unwrap_or(self.column);
        if self.column >= MAX_COLUMNS {
            return Err(ReadError::TooLarge { measure: Measure::Cells, limit: MAX_COLUMNS as u64 });
        }
        self.style = attribute(tag, "s").and_then(|style| style.parse().ok()).unwrap_or_default();
        self.kind = match attribute(tag, "t").as_deref() {
            Some("s") => Kind::Shared,
            Some("b") => Kind::Bool,
            Some("d") => Kind::Day,
            None | Some("n") => Kind::Number,
            Some(_) => Kind::Text,
        };
        self.value.clear();
        self.formula.clear();
        Ok(())
    }

    fn text(&mut self, text: &str) {
        match self.within {
            Within::Value => self.value.push_str(text),
            Within::Formula => self.formula.push_str(text),
            Within::Neither => {}
        }
    }

    /// Closes an element; a row that holds something is given out.
    fn close(&mut self, name: &str) -> Option<Row> {
        match name {
            "v" | "t" | "f" => self.within = Within::Neither,
            "c" => {
                let text = self.shown();
                let is_number = self.kind == Kind::Number && !self.value.trim().is_empty();
                let is_in_order = self.row.cells.last().is_none_or(|last| last.column < self.column);
                if !text.is_empty() && is_in_order {
                    self.row.cells.push(Cell { column: self.column, text, is_number });
                }
                self.column += 1;
            }
            "row" if !self.row.cells.is_empty() => {
                let next = Row { cells: Vec::new(), ..self.row };
                return Some(std::mem::replace(&mut self.row, next));
            }
            _ => {}
        }
        None
    }

    /// What the cell shows. A formula that no program has calculated yet shows itself: nobody knows its value.
    fn shown(&self) -> String {
        let value = self.value.trim();
        if value.is_empty() && !self.formula.is_empty() {
            return self.formula.clone();
        }
        match self.kind {
            Kind::Number => self.context.styles.show(value, self.style),
            Kind::Shared => {
                value.parse().ok().and_then(|index: usize| self.context.strings.get(index)).cloned().unwrap_or_default()
            }
            Kind::Bool => if value == "1" { "TRUE" } else { "FALSE" }.to_owned(),
            Kind::Text => value.to_owned(),
            Kind::Day => value.split_once("T00:00").map_or(value, |(day, _)| day).to_owned(),
        }
        .trim()
        .to_owned()
    }
}

/// The column of an address such as `AB12`, counted from 0.
fn column(address: &str) -> Option<usize> {
    let letters = address.bytes().take_while(u8::is_ascii_alphabetic).take(4);
    let count = letters.fold(0, |count, letter| count * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    count.checked_sub(1)
}

/// The row of an address such as `AB12`, from 1, and its column, from 0.
fn place(address: &str) -> Option<(usize, usize)> {
    let row = address.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    Some((row.parse().ok()?, column(address)?))
}
