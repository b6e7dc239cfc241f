//! Programs of the machine that read documents independently of this one.

use formats::block::{Block, Cell, Document, Paragraph};
use std::collections::BTreeMap;
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
pub fn read(pdf: &Path) -> Vec<String> {
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
pub fn lost(document: &Document, read: &[String]) -> Vec<(char, usize)> {
    let read = letters(read);
    let count = |letter: &char| read.get(letter).copied().unwrap_or_default();
    letters(&words(document)).into_iter().filter(|(letter, wanted)| count(letter) < *wanted).collect()
}
