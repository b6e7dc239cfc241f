//! Rows of cells from CSV and XLSX: what a sheet holds, line by line, with nothing interpreted.

use crate::read::{Format, ReadError, recognise};
use calamine::{Data, Reader, Xlsx};
use rust_decimal::Decimal;
use std::io::Cursor;

/// The rows of a file; empty ones are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// In order.
    pub rows: Vec<SheetRow>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// Its line in the file, or its row in the sheet, from 1.
    pub line: usize,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// What stands there, without blanks around; days as `2025-06-30`.
    pub text: String,
    /// Whether the file itself says that it is a number, so that a dot is the decimal point whatever the language.
    pub is_number: bool,
}

/// Marks between cells, the likeliest first.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// Reads the first sheet of a workbook, or a text whose first line says what parts its cells.
pub fn read(bytes: &[u8]) -> Result<Sheet, ReadError> {
    let rows = match recognise(bytes)? {
        Format::Xlsx => workbook(bytes)?,
        Format::Text => text(&crate::read(bytes)?.text)?,
        format => return Err(ReadError::NoText { format }),
    };
    let has_content = |row: &SheetRow| row.cells.iter().any(|cell| !cell.text.is_empty());
    Ok(Sheet { rows: rows.into_iter().filter(has_content).collect() })
}

fn text(text: &str) -> Result<Vec<SheetRow>, ReadError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let (mut at, mut line) = (0, 1);
    for record in reader.records() {
        let record = record.map_err(|error| corrupt(Format::Text, error.to_string()))?;
        let begins = record_start(text, record.position().map_or(0, csv::Position::byte));
        line += text.as_bytes().get(at..begins).unwrap_or_default().iter().filter(|byte| **byte == b'\n').count();
        at = begins;
        let cells = record.iter().map(|cell| Cell { text: cell.trim().to_owned(), is_number: false }).collect();
        rows.push(SheetRow { line, cells });
    }
    Ok(rows)
}

/// Where a record begins: its position stands before the empty lines in front of it.
fn record_start(text: &str, position: u64) -> usize {
    let position = usize::try_from(position).unwrap_or(usize::MAX).min(text.len());
    let rest = text.as_bytes().get(position..).unwrap_or_default();
    position + rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count()
}

/// The mark that stands most often in the first line.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |mark: &u8| first.bytes().filter(|byte| byte == mark).count();
    let most = DELIMITERS.iter().rev().max_by_key(|mark| count(mark));
    most.copied().unwrap_or(b',')
}

fn workbook(bytes: &[u8]) -> Result<Vec<SheetRow>, ReadError> {
    let broken = |error: calamine::XlsxError| corrupt(Format::Xlsx, error.to_string());
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let Some(range) = book.worksheet_range_at(0) else { return Err(ReadError::NoText { format: Format::Xlsx }) };
    let range = range.map_err(broken)?;
    let first = range.start().map_or(0, |(row, _)| row as usize) + 1;
    let rows = range.rows().enumerate();
    Ok(rows.map(|(at, row)| SheetRow { line: first + at, cells: row.iter().map(cell).collect() }).collect())
}

fn cell(data: &Data) -> Cell {
    let text = |text: &str| Cell { text: text.trim().to_owned(), is_number: false };
    match data {
        Data::Int(number) => Cell { text: number.to_string(), is_number: true },
        Data::Float(number) => Cell { text: plain(*number), is_number: true },
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            text(&format!("{year:04}-{month:02}-{day:02}"))
        }
        Data::DateTimeIso(day) => text(day.split('T').next().unwrap_or_default()),
        Data::String(words) | Data::DurationIso(words) => text(words),
        Data::Bool(is_true) => text(if *is_true { "1" } else { "0" }),
        Data::Error(error) => text(&error.to_string()),
        Data::Empty => Cell::default(),
    }
}

/// The shortest number that the cell can mean: sheets keep 8.96 as the nearest binary fraction.
fn plain(number: f64) -> String {
    let shortest = number.to_string();
    shortest.parse::<Decimal>().map_or(shortest, |number| number.normalize().to_string())
}

fn corrupt(format: Format, reason: String) -> ReadError {
    ReadError::Corrupt { format, part: "sheet".to_owned(), reason }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8]) -> Vec<(usize, Vec<String>)> {
        let sheet = read(bytes).unwrap();
        sheet.rows.into_iter().map(|row| (row.line, row.cells.into_iter().map(|cell| cell.text).collect())).collect()
    }

    fn row(line: usize, cells: &[&str]) -> (usize, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn the_first_line_says_what_parts_the_cells() {
        assert_eq!(lines(b"a,b\n1,\"2,5\"\n"), [row(1, &["a", "b"]), row(2, &["1", "2,5"])]);
        assert_eq!(
            lines("kỳ;giá trị\r\n\r\n2025;8,96\r\n".as_bytes()),
            [row(1, &["kỳ", "giá trị"]), row(3, &["2025", "8,96"])]
        );
        assert_eq!(lines(b"a\tb\n1\t2\n"), [row(1, &["a", "b"]), row(2, &["1", "2"])]);
    }

    #[test]
    fn a_cell_may_hold_several_lines_and_rows_may_be_short() {
        assert_eq!(
            lines(b"a,b,c\n\"x\ny\",2\nz\n"),
            [row(1, &["a", "b", "c"]), row(2, &["x\ny", "2"]), row(4, &["z"])]
        );
    }

    #[test]
    fn a_workbook_says_what_is_a_number() {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write_string(0, 0, "giá trị").unwrap();
        sheet.write_number(2, 0, 8.96).unwrap();
        sheet.write_string(2, 1, " 44.963 ").unwrap();
        let sheet = read(&book.save_to_buffer().unwrap()).unwrap();
        let cells = &sheet.rows[1].cells;
        assert_eq!(sheet.rows[1].line, 3);
        assert_eq!(cells[0], Cell { text: "8.96".to_owned(), is_number: true });
        assert_eq!(cells[1], Cell { text: "44.963".to_owned(), is_number: false });
    }

    #[test]
    fn what_is_no_sheet_is_told_why() {
        assert_eq!(read(b""), Err(ReadError::Empty));
        assert_eq!(read(b"%PDF-1.7"), Err(ReadError::NoText { format: Format::Pdf }));
    }
}
