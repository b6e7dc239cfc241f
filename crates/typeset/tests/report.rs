//! The quarterly report on paper: what other programs read in its DOCX and in its PDF.

#[expect(dead_code, reason = "the tests of reports use the rest of the sample")]
#[path = "../../reports/tests/quarterly/sample.rs"]
mod sample;

mod programs {
    //! Programs of the machine that read documents independently of this one.

    use std::path::{Path, PathBuf};
    use std::process::Command;

    /// A folder that goes with the test.
    pub struct Folder(PathBuf);

    impl Folder {
        pub fn new(name: &str) -> Self {
            let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
            std::fs::create_dir_all(&path).expect("a temporary folder");
            Self(path)
        }

        pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
            let path = self.0.join(name);
            std::fs::write(&path, bytes).expect("room on the disk");
            path
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    /// Whether the programs are here. Continuous integration installs them, so there their absence is a failure.
    pub fn are_here(names: &[&str]) -> bool {
        let missing: Vec<&&str> =
            names.iter().filter(|name| Command::new(name).arg("--version").output().is_err()).collect();
        let is_ci = std::env::var_os("CI").is_some_and(|ci| ci == "true");
        assert!(missing.is_empty() || !is_ci, "missing in continuous integration: {missing:?}");
        if !missing.is_empty() {
            println!("skipped: {missing:?} not installed");
        }
        missing.is_empty()
    }

    /// The words of a PDF, in the order of reading.
    pub fn words(pdf: &Path) -> Vec<String> {
        let output = Command::new("pdftotext").args(["-enc", "UTF-8", "-layout"]).arg(pdf).arg("-").output();
        let text = String::from_utf8(output.expect("pdftotext runs").stdout).expect("UTF-8");
        text.split_whitespace().map(str::to_owned).collect()
    }

    /// What LibreOffice makes of a DOCX.
    pub fn libreoffice(folder: &Folder, docx: &Path) -> PathBuf {
        let profile = format!("-env:UserInstallation=file://{}", folder.0.join("profile").display());
        let output = Command::new("soffice")
            .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
            .arg(&folder.0)
            .arg(docx)
            .output()
            .expect("soffice runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        docx.with_extension("pdf")
    }
}

use domain::report_layout::DocumentSystem;
use formats::block::{Align, Block, Cell, Column, Document, Length, Paragraph, Role, Row, RowKind, Run, Table};
use programs::Folder;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn report(system: DocumentSystem) -> Document {
    reports::quarterly::report(&sample::facts(), sample::layout(system))
}

/// Every word of the blocks.
fn words(document: &Document) -> Vec<String> {
    let runs = document.sections.iter().flat_map(|section| &section.blocks).flat_map(|block| -> Vec<String> {
        match block {
            Block::Paragraph(paragraph) => vec![paragraph.text()],
            Block::Columns(columns) => columns.left.iter().chain(&columns.right).map(Paragraph::text).collect(),
            Block::Table(table) => {
                table.head.iter().chain(&table.rows).flat_map(|row| &row.cells).map(Cell::text).collect()
            }
        }
    });
    runs.flat_map(|text| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// How often each letter stands in the words: lines and columns may break words, but no letter may be lost.
fn letters(words: &[String]) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    for letter in words.iter().flat_map(|word| word.chars()).filter(|letter| letter.is_alphanumeric()) {
        *counts.entry(letter).or_default() += 1;
    }
    counts
}

/// Letters of the blocks that a PDF lacks. It may have more: page numbers, the mark, heads repeated on further pages.
fn lost(document: &Document, read: &[String]) -> Vec<(char, usize)> {
    let read = letters(read);
    let count = |letter: &char| read.get(letter).copied().unwrap_or_default();
    letters(&words(document)).into_iter().filter(|(letter, wanted)| count(letter) < *wanted).collect()
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
        let read = programs::words(&programs::libreoffice(&folder, &docx));
        assert_eq!(lost(&document, &read), []);
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
        let read = programs::words(&pdf);
        assert_eq!(lost(&document, &read), []);
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
