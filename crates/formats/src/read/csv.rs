//! CSV: comma, semicolon or tab, in any encoding of plain text. Numbers stay as they are written.

use super::table::{Cell, MAX_COLUMNS, MAX_ROWS, Row};
use super::{Format, Measure, ReadError, Spreadsheet, encoding};
use csv::{ReaderBuilder, StringRecord};
use std::ops::ControlFlow;

const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

/// So many rows are enough to know the separator.
const SAMPLE_ROWS: usize = 20;

pub(super) fn rows(bytes: &[u8], each: &mut dyn FnMut(Row) -> ControlFlow<()>) -> Result<Spreadsheet, ReadError> {
    let decoded = encoding::decode(bytes)?;
    let (separator, text) = separator(&decoded.text);
    let mut lines = Lines { text: &decoded.text, place: decoded.text.len() - text.len(), number: 1 };
    lines.number += decoded.text[..lines.place].matches('\n').count();
    let offset = lines.place;
    let mut reader = reader(separator, text);
    let mut record = StringRecord::new();
    let mut is_empty = true;
    for count in 0.. {
        if !reader.read_record(&mut record).map_err(|error| corrupt(lines.number, &error))? {
            break;
        }
        if count >= MAX_ROWS {
            return Err(ReadError::TooLarge { measure: Measure::Rows, limit: MAX_ROWS as u64 });
        }
        let start = record.position().and_then(|place| usize::try_from(place.byte()).ok()).unwrap_or_default();
        let row = row(&record, lines.of(offset + start))?;
        is_empty &= row.cells.is_empty();
        if !row.cells.is_empty() && each(row).is_break() {
            break;
        }
    }
    if is_empty {
        return Err(ReadError::NoText { format: Format::Text });
    }
    let (sheets, merged) = (vec![String::new()], Vec::new());
    Ok(Spreadsheet { sheets, merged, encoding: Some(decoded.encoding), doubts: decoded.doubts })
}

/// Numbers of lines as an editor shows them; the reader itself passes over empty ones.
struct Lines<'a> {
    text: &'a str,
    place: usize,
    number: usize,
}

impl Lines<'_> {
    /// The line of a record that begins at or just after a byte; records come in order.
    fn of(&mut self, start: usize) -> usize {
        let rest = self.text.as_bytes().get(self.place..).unwrap_or_default();
        let breaks = self.text.as_bytes().iter().skip(start).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let end = start + breaks;
        self.number += rest.iter().take(end.saturating_sub(self.place)).filter(|&&byte| byte == b'\n').count();
        self.place = end;
        self.number
    }
}

fn row(record: &StringRecord, number: usize) -> Result<Row, ReadError> {
    if record.len() > MAX_COLUMNS {
        return Err(ReadError::TooLarge { measure: Measure::Cells, limit: MAX_COLUMNS as u64 });
    }
    let cells = record.iter().enumerate().filter(|(_, text)| !text.trim().is_empty());
    let cells = cells.map(|(column, text)| Cell { column, text: text.trim().to_owned(), is_number: false }).collect();
    Ok(Row { sheet: 0, number, cells })
}

/// The separator, and the text after a first line that only names it, as Excel writes: `sep=;`.
fn separator(text: &str) -> (char, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = first.trim_end().strip_prefix("sep=").and_then(|named| named.chars().next());
    if let Some(named) = named.filter(char::is_ascii) {
        return (named, rest);
    }
    // The right separator parts every row into the same number of cells; of two that do, the one with more cells.
    let likeliest = SEPARATORS.into_iter().rev().max_by_key(|&separator| steadiness(separator, text));
    (likeliest.unwrap_or(','), text)
}

/// Rows that have as many cells as the first one, then how many those are; nothing if it is one cell.
fn steadiness(separator: char, text: &str) -> (usize, usize) {
    let mut reader = reader(separator, text);
    let counts: Vec<usize> = reader.records().take(SAMPLE_ROWS).flatten().map(|record| record.len()).collect();
    match counts.first() {
        Some(&first) if first > 1 => (counts.iter().filter(|&&count| count == first).count(), first),
        _ => (0, 0),
    }
}

fn reader(separator: char, text: &str) -> csv::Reader<&[u8]> {
    let separator = u8::try_from(separator).unwrap_or(b',');
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes())
}

fn corrupt(line: usize, error: &csv::Error) -> ReadError {
    ReadError::Corrupt { format: Format::Text, part: format!("line {line}"), reason: error.to_string() }
}
