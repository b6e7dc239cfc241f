//! Tables as the sheets of a workbook: figures are numbers, heads stay in sight and repeat in print.

use crate::block::{Align, Column, GridCell, RowKind, Table};
use jiff::civil::Date;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};
use thiserror::Error;

/// Why a workbook cannot be made: the name of a sheet stands twice or is none, or there are more rows than a sheet holds.
#[derive(Debug, Error)]
#[error("the workbook cannot be written")]
pub struct WorkbookError(#[from] XlsxError);

/// Widths are in tenths of a millimetre; a column of a sheet counts digits about two millimetres wide.
const TENTHS_PER_DIGIT: f64 = 20.0;
/// A4.
const PAPER: u8 = 9;

/// The bytes of a workbook dated with a day; each sheet has a name and a table.
pub fn write(sheets: &[(&str, &Table)], made_on: Date) -> Result<Vec<u8>, WorkbookError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&day(made_on)?));
    for (name, table) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(*name)?;
        fill(sheet, table)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn day(day: Date) -> Result<ExcelDateTime, XlsxError> {
    let number = |part: i8| part.unsigned_abs();
    ExcelDateTime::from_ymd(day.year().unsigned_abs(), number(day.month()), number(day.day()))
}

fn fill(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    sheet.set_landscape().set_paper_size(PAPER).set_print_fit_to_pages(1, 0);
    for (at, column) in (0..).zip(&table.columns) {
        sheet.set_column_width(at, width(column))?;
    }
    let head = u32::try_from(table.head.len()).unwrap_or(u32::MAX);
    if head > 0 {
        sheet.set_freeze_panes(head, 0)?;
        sheet.set_repeat_rows(0, head - 1)?;
    }
    for (at, row) in (0..).zip(table.grid(&table.head)) {
        self::row(sheet, at, &row, |_| Format::new().set_bold().set_align(FormatAlign::Center))?;
    }
    for (at, (cells, row)) in (head..).zip(table.grid(&table.rows).iter().zip(&table.rows)) {
        let is_group = row.kind == RowKind::Group;
        self::row(sheet, at, cells, |cell| {
            let format = Format::new().set_align(align(cell.align(table)));
            if is_group { format.set_bold() } else { format }
        })?;
    }
    Ok(())
}

fn width(column: &Column) -> f64 {
    f64::from(column.width.in_tenths_of_mm()) / TENTHS_PER_DIGIT
}

fn row(
    sheet: &mut Worksheet,
    at: u32,
    cells: &[GridCell<'_>],
    format: impl Fn(&GridCell<'_>) -> Format,
) -> Result<(), XlsxError> {
    for cell in cells {
        let format = format(cell).set_border(FormatBorder::Thin).set_text_wrap().set_align(FormatAlign::VerticalCenter);
        self::cell(sheet, at, cell, &format)?;
    }
    Ok(())
}

fn cell(sheet: &mut Worksheet, row: u32, cell: &GridCell<'_>, format: &Format) -> Result<(), XlsxError> {
    let column = u16::try_from(cell.column).map_err(|_| XlsxError::RowColumnLimitError)?;
    if cell.is_covered {
        return Ok(());
    }
    let (last_row, last_column) = (row + u32::from(cell.rows) - 1, column + u16::from(cell.columns) - 1);
    if (last_row, last_column) != (row, column) {
        sheet.merge_range(row, column, last_row, last_column, "", format)?;
    }
    match cell.content.and_then(|content| content.number).and_then(|number| number.to_f64()) {
        Some(number) => {
            let shown = format.clone().set_num_format("#,##0.###");
            sheet.write_number_with_format(row, column, number, &shown)?;
        }
        None => {
            let text = cell.content.map(|content| content.bare_text()).unwrap_or_default();
            sheet.write_string_with_format(row, column, text, format)?;
        }
    }
    Ok(())
}

const fn align(align: Align) -> FormatAlign {
    match align {
        Align::Left | Align::Justified => FormatAlign::Left,
        Align::Centre => FormatAlign::Center,
        Align::Right => FormatAlign::Right,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::{Cell, Length, Row, Run};
    use calamine::{Data, Reader, Xlsx};
    use jiff::civil::date;
    use rust_decimal::Decimal;
    use std::io::Cursor;

    fn table() -> Table {
        let column = Column { width: Length::mm(30), align: Align::Right };
        let head = vec![
            Row::new(vec![Cell::new("Chỉ tiêu").over_rows(2), Cell::new("Quý").over_columns(2)]),
            Row::new(vec![Cell::new("I"), Cell::new("II")]),
        ];
        let figure = Cell::of(vec![Run::new("44.963"), Run::reference(3)]).showing(Decimal::from(44963));
        let rows = vec![Row::new(vec![Cell::new("Thu ngân sách"), figure, Cell::new("Chưa có số liệu")])];
        Table { columns: vec![column; 3], head, rows }
    }

    #[test]
    fn figures_are_numbers_and_absent_ones_say_so() {
        let bytes = write(&[("Biểu 01", &table())], date(2025, 6, 30)).unwrap();
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let sheet = book.worksheet_range("Biểu 01").unwrap();
        let at = |row, column| sheet.get_value((row, column)).cloned().unwrap();
        assert_eq!(at(0, 0), Data::String("Chỉ tiêu".to_owned()));
        assert_eq!((at(1, 1), at(1, 2)), (Data::String("I".to_owned()), Data::String("II".to_owned())));
        assert_eq!(at(2, 1), Data::Float(44963.0));
        assert_eq!(at(2, 2), Data::String("Chưa có số liệu".to_owned()));
    }

    #[test]
    fn the_same_tables_give_the_same_bytes() {
        let made = || write(&[("a", &table()), ("b", &table())], date(2025, 6, 30)).unwrap();
        assert_eq!(made(), made());
    }

    #[test]
    fn two_sheets_of_one_name_are_refused() {
        assert!(write(&[("a", &table()), ("a", &table())], date(2025, 6, 30)).is_err());
    }
}
