//! Files of figures: three bad rows of a thousand are all told, and nothing is written.

use super::{data, file, folder, lotrinh, text};
use rust_xlsxwriter::Workbook;

const HEADING: [&str; 6] = ["Chỉ tiêu", "Địa bàn", "Kỳ", "Giá trị", "Đơn vị tính", "Nguồn"];

/// A thousand rows, three of them wrong.
fn rows() -> Vec<Vec<String>> {
    let row = |number: usize| {
        let day = format!("{}-{:02}-{:02}", 2023 + number / 336, number / 28 % 12 + 1, number % 28 + 1);
        let cells = ["Thu ngân sách trên địa bàn", "Tỉnh Hưng Yên", &day, "1.234,5", "tỷ đồng", "https://a.vn"];
        cells.map(str::to_owned).to_vec()
    };
    let mut rows: Vec<Vec<String>> = (0..1_000).map(row).collect();
    "nhiều".clone_into(&mut rows[10][3]);
    "2025-Q7".clone_into(&mut rows[500][2]);
    "Tỉnh Không Có".clone_into(&mut rows[998][1]);
    rows
}

fn csv() -> Vec<u8> {
    let lines = std::iter::once(HEADING.map(str::to_owned).to_vec()).chain(rows());
    lines.map(|line| line.join(";") + "\n").collect::<String>().into_bytes()
}

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let lines = std::iter::once(HEADING.map(str::to_owned).to_vec()).chain(rows());
    for (at, line) in (0..).zip(lines) {
        sheet.write_row(at, 0, line).unwrap();
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn three_bad_rows_of_a_thousand_are_all_named_and_nothing_is_written() {
    for (name, bytes) in [("so-lieu.csv", csv()), ("so-lieu.xlsx", workbook())] {
        let folder = folder();
        let (path, data) = (file(&folder, name, &bytes), text(data(&folder)));
        let refused = lotrinh(&["figures", "import", &path, "--data", &data]);
        assert_eq!(refused.code, Some(1), "{}", refused.err);
        for wanted in [
            "Chưa ghi gì: 3 dòng cần sửa",
            "Dòng 12, cột Giá trị: “nhiều” không phải là số",
            "Dòng 502, cột Kỳ: “2025-Q7” không phải là kỳ. Ghi 2025",
            "Dòng 1000, cột Địa bàn: Không có địa bàn “Tỉnh Không Có”. Ghi một trong",
        ] {
            assert!(refused.out.contains(wanted), "«{wanted}» is missing in {}", refused.out);
        }
        let corrections = std::fs::read_to_string(folder.path().join("so-lieu.loi.csv")).unwrap();
        assert_eq!(corrections.lines().filter(|line| !line.ends_with(',')).count(), 4, "the heading and three rows");
        let mended = corrections
            .replace("nhiều", "1000")
            .replace("2025-Q7", "2025-Q3")
            .replace("Tỉnh Không Có", "Tỉnh Hưng Yên");
        let done =
            lotrinh(&["figures", "import", &file(&folder, "sua.csv", mended.as_bytes()), "--data", &data]).succeeds();
        assert!(done.out.contains("1000 số liệu mới"), "nothing of the refused file was kept: {}", done.out);
    }
}
