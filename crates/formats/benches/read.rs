//! How long reading takes: text, DOCX and CSV, once, ten and a hundred times as long.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use std::io::{Cursor, Write};
use std::ops::ControlFlow;
use zip::write::{SimpleFileOptions, ZipWriter};

const TIMES: [usize; 3] = [1, 10, 100];

/// About the length of a provincial plan: 400 paragraphs of 140 bytes.
const PARAGRAPHS: usize = 400;
const PARAGRAPH: &str = "Thu ngân sách trên địa bàn đạt 44.923 tỷ đồng, trong đó thu nội địa 40.623 tỷ đồng; tốc độ tăng trưởng đạt 10-10,5%.";

fn main() {
    divan::main();
}

#[divan::bench(args = TIMES)]
fn text(bencher: Bencher<'_, '_>, times: usize) {
    let plan = format!("{PARAGRAPH}\n").repeat(PARAGRAPHS * times);
    measure(bencher, plan.as_bytes());
}

#[divan::bench(args = TIMES)]
fn docx(bencher: Bencher<'_, '_>, times: usize) {
    let paragraph = format!(
        "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:t>{PARAGRAPH}</w:t></w:r></w:p>"
    );
    let body = format!("<w:document><w:body>{}</w:body></w:document>", paragraph.repeat(PARAGRAPHS * times));
    measure(bencher, &package(&body));
}

#[divan::bench(args = TIMES)]
fn csv(bencher: Bencher<'_, '_>, times: usize) {
    let table = "grdp_growth,old_hung_yen,2025-Q1,8.96,% yoy,\"Tốc độ tăng GRDP quý I\"\n".repeat(1_000 * times);
    bencher.counter(BytesCount::of_str(&table)).bench(|| {
        let mut cells = 0;
        let found = formats::read::rows(black_box(table.as_bytes()), &mut |row| {
            cells += row.cells.len();
            ControlFlow::Continue(())
        });
        (found.is_ok(), cells)
    });
}

fn measure(bencher: Bencher<'_, '_>, bytes: &[u8]) {
    bencher
        .counter(BytesCount::of_slice(bytes))
        .bench(|| formats::read(black_box(bytes)).map(|document| document.text.len()));
}

fn package(body: &str) -> Vec<u8> {
    let relations =
        r#"<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>"#;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [("_rels/.rels", relations), ("word/document.xml", body)] {
        zip.start_file(name, SimpleFileOptions::default()).expect("a zip in memory takes any name");
        zip.write_all(text.as_bytes()).expect("memory takes any text");
    }
    zip.finish().expect("a zip in memory ends").into_inner()
}
