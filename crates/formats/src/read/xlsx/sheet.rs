//! One sheet, read as a stream: a sheet of a million rows needs the memory of one.

use super::styles::Styles;
use crate::read::package::corrupt;
use crate::read::table::{Cell, MAX_COLUMNS, MAX_ROWS, Row};
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

/// Gives the rows that hold something to `each`, and counts them in `rows`.
pub(super) fn read(
    stream: impl BufRead,
    context: &Context<'_>,
    rows: &mut usize,
    each: &mut dyn FnMut(Row) -> ControlFlow<()>,
) -> Result<ControlFlow<()>, ReadError> {
    let mut reader = Reader::from_reader(stream);
    reader.config_mut().expand_empty_elements = true;
    let mut walk = Walk::new(context);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|error| corrupt(Format::Xlsx, context.part, &error))? {
            Event::Eof => return Ok(ControlFlow::Continue(())),
            Event::Start(tag) => walk.open(&tag)?,
            Event::Text(text) => walk.text(&text.xml10_content()),
            Event::CData(text) => walk.text(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                entity(&reference).into_iter().for_each(|letter| walk.text(letter.encode_utf8(&mut [0; 4])));
            }
            Event::End(tag) => {
                let Some(row) = walk.close(tag.local_name().into_inner()) else { continue };
                *rows += 1;
                if *rows > MAX_ROWS {
                    return Err(ReadError::TooLarge { measure: Measure::Rows, limit: MAX_ROWS as u64 });
                }
                if each(row).is_break() {
                    return Ok(ControlFlow::Break(()));
                }
            }
            _ => {}
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
    is_value: bool,
}

/// What the value of a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Shared,
    Text,
    Bool,
}

impl<'a> Walk<'a> {
    fn new(context: &'a Context<'a>) -> Self {
        let row = Row { sheet: context.sheet, ..Row::default() };
        Self { context, row, column: 0, kind: Kind::Number, style: 0, value: String::new(), is_value: false }
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
            "v" | "t" => self.is_value = true,
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
            None | Some("n") => Kind::Number,
            Some(_) => Kind::Text,
        };
        self.value.clear();
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if self.is_value {
            self.value.push_str(text);
        }
    }

    /// Closes an element; a row that holds something is given out.
    fn close(&mut self, name: &str) -> Option<Row> {
        match name {
            "v" | "t" => self.is_value = false,
            "c" => {
                let text = self.shown();
                let is_in_order = self.row.cells.last().is_none_or(|last| last.column < self.column);
                if !text.is_empty() && is_in_order {
                    self.row.cells.push(Cell { column: self.column, text });
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

    fn shown(&self) -> String {
        let value = self.value.trim();
        match self.kind {
            Kind::Number => self.context.styles.show(value, self.style),
            Kind::Shared => {
                value.parse().ok().and_then(|index: usize| self.context.strings.get(index)).cloned().unwrap_or_default()
            }
            Kind::Bool => if value == "1" { "TRUE" } else { "FALSE" }.to_owned(),
            Kind::Text => value.to_owned(),
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
