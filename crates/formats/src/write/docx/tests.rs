//! What a DOCX holds, read back part by part.

use super::write;
use crate::block::{
    Align, Block, Cell, Column, Columns, Document, Length, Look, Looks, Margins, Orientation, PageSetup, Paragraph,
    Points, Role, Row, Run, Section, Table,
};
use jiff::civil::date;
use std::io::{Cursor, Read};

fn page(orientation: Orientation) -> PageSetup {
    let margins = Margins { top: Length::mm(20), bottom: Length::mm(20), left: Length::mm(30), right: Length::mm(15) };
    PageSetup { orientation, margins }
}

fn document(blocks: Vec<Block>) -> Document {
    let look = Look { size: Points(14), line_percent: 100, ..Look::default() };
    Document {
        title: "Báo cáo".to_owned(),
        author: "Ủy ban nhân dân tỉnh".to_owned(),
        made_on: date(2025, 6, 30),
        looks: Looks::of(|_| look),
        mark: Some("DỰ THẢO".to_owned()),
        sections: vec![
            Section { page: page(Orientation::Portrait), blocks },
            Section { page: page(Orientation::Landscape), blocks: Vec::new() },
        ],
    }
}

fn part(document: &Document, path: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(write(document).unwrap())).unwrap();
    let mut text = String::new();
    archive.by_name(path).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn body(blocks: Vec<Block>) -> String {
    part(&document(blocks), "word/document.xml")
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = document(vec![Paragraph::new(Role::Body, "Kính gửi").into()]);
    assert_eq!(write(&document).unwrap(), write(&document).unwrap());
}

#[test]
fn every_part_is_well_formed() {
    let cell = Cell::of(vec![Run::new("a < b & \"c\"\u{1}"), Run::reference(1)]);
    let column = Column { width: Length::mm(40), align: Align::Right };
    let table =
        Table { columns: vec![column; 2], head: vec![Row::new(vec![cell.clone()])], rows: vec![Row::new(vec![cell])] };
    let columns = Columns {
        left_percent: 45,
        left: Vec::new(),
        right: vec![Paragraph::new(Role::Motto, "Độc lập").ruled(Length::mm(50))],
    };
    let document = document(vec![Block::Columns(columns), table.into()]);
    let mut archive = zip::ZipArchive::new(Cursor::new(write(&document).unwrap())).unwrap();
    assert_eq!(archive.len(), 9);
    for at in 0..archive.len() {
        let mut text = String::new();
        archive.by_index(at).unwrap().read_to_string(&mut text).unwrap();
        let mut reader = quick_xml::Reader::from_str(&text);
        while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
    }
}

#[test]
fn the_head_of_a_table_repeats_and_rows_stay_whole() {
    let column = Column { width: Length::mm(40), align: Align::Left };
    let head = vec![Row::new(vec![Cell::new("TT")])];
    let rows = vec![Row::new(vec![Cell::new("1")])];
    let xml = body(vec![Table { columns: vec![column], head, rows }.into()]);
    assert_eq!((xml.matches("<w:tblHeader/>").count(), xml.matches("<w:cantSplit/>").count()), (1, 2));
}

#[test]
fn spans_over_rows_merge_cells() {
    let column = Column { width: Length::mm(40), align: Align::Left };
    let head = vec![Row::new(vec![Cell::new("TT").over_rows(2), Cell::new("Quý")]), Row::new(vec![Cell::new("I")])];
    let xml = body(vec![Table { columns: vec![column; 2], head, rows: Vec::new() }.into()]);
    assert!(xml.contains("<w:vMerge w:val=\"restart\"/>") && xml.contains("<w:vMerge/>"));
}

#[test]
fn wide_annexes_lie_on_turned_pages_and_only_the_first_page_has_no_number() {
    let xml = body(Vec::new());
    assert!(xml.contains("w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\""));
    assert_eq!(xml.matches("<w:titlePg/>").count(), 1);
    let document = document(Vec::new());
    assert!(part(&document, "word/header1.xml").contains("PAGE"));
    assert!(!part(&document, "word/header2.xml").contains("PAGE"));
}

#[test]
fn a_draft_is_marked_on_every_page() {
    let mut document = document(Vec::new());
    for header in ["word/header1.xml", "word/header2.xml"] {
        assert!(part(&document, header).contains("string=\"DỰ THẢO\""));
    }
    document.mark = None;
    assert!(!part(&document, "word/header1.xml").contains("DỰ THẢO"));
}

#[test]
fn a_reference_leads_to_its_source() {
    let mut source = Paragraph::new(Role::Note, "Cục Thống kê");
    source.anchor = Some(3);
    let xml = body(vec![Paragraph::of(Role::Body, vec![Run::reference(3)]).into(), source.into()]);
    assert!(xml.contains("<w:hyperlink w:anchor=\"source-3\">"));
    assert!(xml.contains("<w:bookmarkStart w:id=\"3\" w:name=\"source-3\"/>"));
}

#[test]
fn letters_are_times_new_roman_and_vietnamese() {
    let styles = part(&document(Vec::new()), "word/styles.xml");
    assert!(styles.contains("w:ascii=\"Times New Roman\"") && styles.contains("<w:lang w:val=\"vi-VN\""));
}
