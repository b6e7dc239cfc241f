//! A table as CSV that Excel opens with its accents: UTF-8 with a mark at the beginning.

use crate::block::{GridCell, Table};

/// Tells spreadsheets that the text is UTF-8.
const MARK: &str = "\u{FEFF}";

/// Head and rows. A figure is written plainly, with a point before its decimals; a span is its text and empty fields.
pub fn write(table: &Table) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(MARK.as_bytes().to_vec());
    for rows in [&table.head, &table.rows] {
        for row in table.grid(rows) {
            writer.write_record(row.iter().flat_map(fields)).expect("rows of a grid are of one length, in memory");
        }
    }
    writer.into_inner().expect("memory takes everything")
}

fn fields(cell: &GridCell<'_>) -> Vec<String> {
    let mut fields = vec![String::new(); cell.columns.into()];
    if let (Some(content), Some(first)) = (cell.content, fields.first_mut()) {
        *first = match content.number {
            Some(number) => number.normalize().to_string(),
            None => disarmed(content.bare_text()),
        };
    }
    fields
}

/// Text that a spreadsheet would take for a formula begins with an apostrophe.
fn disarmed(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text.len() > 1 { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::{Align, Cell, Column, Length, Row, Run};
    use rust_decimal::Decimal;

    fn table(rows: Vec<Row>) -> Table {
        let column = Column { width: Length::mm(10), align: Align::Left };
        Table {
            columns: vec![column; 2], head: vec![Row::new(vec![Cell::new("Chỉ tiêu"), Cell::new("Lũy kế")])], rows
        }
    }

    fn text(rows: Vec<Row>) -> String {
        String::from_utf8(write(&table(rows))).unwrap()
    }

    #[test]
    fn figures_are_plain_and_references_are_left_out() {
        let figure = Cell::of(vec![Run::new("44.963,5"), Run::reference(3)]).showing(Decimal::new(449_635, 1));
        let rows = vec![Row::new(vec![Cell::new("Thu \"nội địa\""), figure])];
        assert_eq!(text(rows), "\u{FEFF}Chỉ tiêu,Lũy kế\r\n\"Thu \"\"nội địa\"\"\",44963.5\r\n");
    }

    #[test]
    fn a_span_keeps_the_columns_and_no_text_becomes_a_formula() {
        let rows = vec![Row::new(vec![Cell::new("=HYPERLINK(1)").over_columns(2)])];
        assert!(text(rows).ends_with("\r\n'=HYPERLINK(1),\r\n"));
    }
}
