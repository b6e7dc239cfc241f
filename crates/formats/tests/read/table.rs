//! Tables: CSV of any separator and sheets, row by row.

use formats::read::{Format, ReadError, Row, read, rows};
use rust_xlsxwriter::{Format as Look, Workbook};
use std::ops::ControlFlow;

fn table(bytes: &[u8]) -> Vec<Row> {
    let mut table = Vec::new();
    rows(bytes, &mut |row| {
        table.push(row);
        ControlFlow::Continue(())
    })
    .unwrap();
    table
}

fn lines(bytes: &[u8]) -> Vec<String> {
    let line = |row: Row| {
        row.cells.iter().map(|cell| format!("{}={}", row.address(cell.column), cell.text)).collect::<Vec<_>>().join(" ")
    };
    table(bytes).into_iter().map(line).collect()
}

#[test]
fn the_separator_of_a_file_is_found_and_numbers_stay_as_written() {
    let wanted = ["A1=Chỉ tiêu B1=Giá trị", "A2=Thu ngân sách B2=44.963,5", "A3=Xuất khẩu B3=8,650"];
    for text in [
        "Chỉ tiêu;Giá trị\nThu ngân sách;44.963,5\nXuất khẩu;8,650\n",
        "\u{FEFF}Chỉ tiêu,Giá trị\r\nThu ngân sách,\"44.963,5\"\r\nXuất khẩu,\"8,650\"\r\n",
        "Chỉ tiêu\tGiá trị\nThu ngân sách\t44.963,5\nXuất khẩu\t8,650",
    ] {
        assert_eq!(lines(text.as_bytes()), wanted, "{text}");
    }
    assert_eq!(lines(b"sep=|\na|b\n"), ["A2=a B2=b"]);
}

#[test]
fn quoted_cells_keep_breaks_and_rows_keep_the_line_they_begin_on() {
    let read = table("a,b\n\"dòng một\ndòng hai\",\"nói \"\"vâng\"\"\"\n\nc,\n".as_bytes());
    assert_eq!(read.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 2, 5]);
    assert_eq!((read[1].get(0), read[1].get(1), read[2].get(1)), ("dòng một\ndòng hai", "nói \"vâng\"", ""));
}

fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Số liệu").unwrap();
    sheet.write_string(0, 0, "Chỉ tiêu & kỳ").unwrap();
    sheet.write_number(0, 2, 0.1 + 0.2).unwrap();
    sheet.write_number_with_format(2, 0, 0.105, &Look::new().set_num_format("0.0%")).unwrap();
    sheet.write_number_with_format(2, 1, 45_843, &Look::new().set_num_format("dd/mm/yyyy")).unwrap();
    sheet.write_number_with_format(2, 2, 44_963, &Look::new().set_num_format("#,##0 \"tỷ đồng\"")).unwrap();
    sheet.write_boolean(2, 3, true).unwrap();
    workbook.add_worksheet().write_string(4, 27, "xa").unwrap();
    workbook.save_to_buffer().unwrap()
}

#[test]
fn cells_of_a_sheet_read_as_excel_shows_them() {
    let sheet = workbook();
    assert_eq!(lines(&sheet), ["A1=Chỉ tiêu & kỳ C1=0.3", "A3=10.5% B3=2025-07-05 C3=44963 D3=TRUE", "AB5=xa"]);
    let found = rows(&sheet, &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(found.sheets, ["Số liệu", "Sheet2"]);
}

#[test]
fn a_sheet_is_also_a_text_of_lines() {
    let document = read(&workbook()).unwrap();
    assert_eq!(document.format, Format::Xlsx);
    assert!(document.text.starts_with("Chỉ tiêu & kỳ\t\t0.3\n10.5%\t2025-07-05\t44963\tTRUE\n\n"), "{}", document.text);
}

#[test]
fn reading_stops_when_the_reader_has_enough() {
    let mut seen = 0;
    rows(b"1,1\n2,2\n3,3\n", &mut |_| {
        seen += 1;
        ControlFlow::Break(())
    })
    .unwrap();
    assert_eq!(seen, 1);
}

#[test]
fn files_without_rows_are_refused() {
    let refusal = |bytes: &[u8]| rows(bytes, &mut |_| ControlFlow::Continue(())).unwrap_err();
    assert_eq!(refusal(b",,\n,,\n"), ReadError::NoText { format: Format::Text });
    assert_eq!(refusal(include_bytes!("fixtures/plan.docx")), ReadError::NoTable { format: Format::Docx });
    assert!(matches!(refusal("a,".repeat(2_000).as_bytes()), ReadError::TooLarge { .. }));
    assert_eq!(refusal(&Workbook::new().save_to_buffer().unwrap()), ReadError::NoText { format: Format::Xlsx });
}
