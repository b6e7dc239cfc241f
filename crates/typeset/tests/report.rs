//! The quarterly report on paper: what other programs read in its DOCX and in its PDF.

#[expect(dead_code, reason = "the tests of reports use the rest of the sample")]
#[path = "../../reports/tests/quarterly/sample.rs"]
mod sample;

#[path = "report/programs.rs"]
mod programs;

use domain::report_layout::DocumentSystem;
use formats::block::{Align, Cell, Column, Document, Length, Paragraph, Role, Row, RowKind, Run, Table};
use programs::Folder;
use proptest::prelude::*;

fn report(system: DocumentSystem) -> Document {
    reports::quarterly::report(&sample::facts(), sample::layout(system))
}

#[test]
fn libreoffice_opens_the_docx_and_its_pdf_has_every_letter() {
    if !programs::are_here(&["soffice", "pdftotext"]) {
        return;
    }
    let folder = Folder::new("docx");
    for system in DocumentSystem::ALL {
        let document = report(system);
        let docx = folder.file(&format!("{}.docx", system.code()), &formats::write::docx::write(&document).unwrap());
        let read = programs::read(&programs::libreoffice(&folder, &docx));
        assert_eq!(programs::lost(&document, &read), []);
    }
}

#[test]
fn the_pdf_has_every_letter_and_the_mark_of_a_draft() {
    if !programs::are_here(&["pdftotext"]) {
        return;
    }
    let folder = Folder::new("pdf");
    for system in DocumentSystem::ALL {
        let document = report(system);
        let pdf = folder.file(&format!("{}.pdf", system.code()), &typeset::pdf(&document).unwrap());
        let read = programs::read(&pdf);
        assert_eq!(programs::lost(&document, &read), []);
        assert!(read.join(" ").contains("Thu ngân sách nhà nước trên địa bàn"));
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = report(DocumentSystem::Party);
    assert_eq!(typeset::pdf(&document).unwrap(), typeset::pdf(&document).unwrap());
}

fn any_run() -> impl Strategy<Value = Run> {
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    ("\\PC{0,12}|[\"#$\\\\\\[\\]{}<>@*_\n\t]{0,6}", flags, prop::option::of(0_u32..4)).prop_map(
        |(text, (bold, italic, superscript, underline), target)| Run {
            text,
            bold,
            italic,
            superscript,
            underline,
            target,
        },
    )
}

fn any_cell() -> impl Strategy<Value = Cell> {
    (prop::collection::vec(any_run(), 0..3), 0_u8..5, 0_u8..5, prop::option::of(0_u32..4)).prop_map(
        |(runs, columns, rows, anchor)| Cell { columns, rows, anchor, align: Some(Align::Centre), ..Cell::of(runs) },
    )
}

fn any_table() -> impl Strategy<Value = Table> {
    let rows = || {
        let row = prop::collection::vec(any_cell(), 0..5).prop_map(|cells| Row { kind: RowKind::Group, cells });
        prop::collection::vec(row, 0..4)
    };
    (0_u16..5, rows(), rows()).prop_map(|(columns, head, rows)| {
        let columns = (0..columns).map(|at| Column { width: Length::mm(at * 15), align: Align::Right }).collect();
        Table { columns, head, rows }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn blocks_of_any_content_can_be_typeset(
        runs in prop::collection::vec(any_run(), 0..4),
        anchor in prop::option::of(0_u32..4),
        table in any_table(),
        role in prop::sample::select(Role::ALL.to_vec()),
    ) {
        let mut document = report(DocumentSystem::State);
        let paragraph = Paragraph { anchor, ..Paragraph::of(role, runs) };
        document.sections.truncate(1);
        document.sections[0].blocks = vec![paragraph.clone().into(), table.into(), paragraph.into()];
        prop_assert!(typeset::pdf(&document).unwrap().starts_with(b"%PDF"));
    }
}
