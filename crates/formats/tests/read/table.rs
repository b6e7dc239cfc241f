//! Tables: CSV of any separator and sheets, row by row.

use formats::read::{Format, MergedCells, ReadError, Row, read, rows};
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
    assert!(read.iter().flat_map(|row| &row.cells).all(|cell| !cell.is_number), "a text does not say what is a number");
}

/// One workbook as two programs write it: an empty cover, then figures with a merged name, a day, a share, a formula.
const BY_LIBREOFFICE: &[u8] = include_bytes!("fixtures/figures-libreoffice.xlsx");
const BY_OPENPYXL: &[u8] = include_bytes!("fixtures/figures-openpyxl.xlsx");

/// The values of column D, with whether the file keeps each as a number.
fn values(bytes: &[u8]) -> Vec<(String, bool)> {
    let cells = table(bytes).into_iter().skip(1).filter_map(|row| row.cell(3).cloned());
    cells.map(|cell| (cell.text, cell.is_number)).collect()
}

#[test]
fn a_sheet_says_what_is_a_number_and_keeps_words_as_typed() {
    let [share, typed, sum, noise, grouped] =
        [("0.44%", true), ("0,35", false), ("44963.5", true), ("0.3", true), ("44.963,5", false)]
            .map(|(text, is_number)| (text.to_owned(), is_number));
    assert_eq!(values(BY_LIBREOFFICE), [share.clone(), typed.clone(), sum, noise.clone(), grouped.clone()]);
    let formula = ("=44000+963.5".to_owned(), false);
    assert_eq!(values(BY_OPENPYXL), [share, typed, formula, noise, grouped], "nobody has calculated the formula");
}

#[test]
fn merged_cells_and_days_are_found_in_the_sheet_that_has_them() {
    for bytes in [BY_LIBREOFFICE, BY_OPENPYXL] {
        let read = table(bytes);
        assert_eq!((read[2].sheet, read[2].get(0), read[2].get(2)), (1, "", "2025-06-30"));
        let found = rows(bytes, &mut |_| ControlFlow::Continue(())).unwrap();
        assert_eq!(found.merged, [MergedCells { sheet: 1, rows: (2, 3), columns: (0, 0) }]);
    }
}

#[test]
fn a_sheet_of_one_endless_text_is_refused_and_not_kept() {
    let mut parts = vec![
        (
            "_rels/.rels",
            r#"<Relationships><Relationship Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
                .to_owned(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>"#.to_owned(),
        ),
        ("xl/workbook.xml", r#"<workbook><sheets><sheet name="A" id="a"/></sheets></workbook>"#.to_owned()),
    ];
    parts.push(("xl/s.xml", format!("<worksheet><c><v>{}</v></c></worksheet>", "9".repeat(8 * 1024 * 1024))));
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let refusal = rows(&super::package(&parts), &mut |_| ControlFlow::Continue(())).unwrap_err();
    assert!(matches!(&refusal, ReadError::Corrupt { reason, .. } if reason.contains("4 MB")), "{refusal}");
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
