//! Programs of the machine that reading scans needs, and whether they are there.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A program or its data that scans need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// Draws the pages of a PDF.
    PdfToPpm,
    /// Recognises letters in pictures.
    Tesseract,
    /// What Tesseract knows of Vietnamese.
    Vietnamese,
}

impl Program {
    /// All of them, in the order of their use.
    pub const ALL: [Self; 3] = [Self::PdfToPpm, Self::Tesseract, Self::Vietnamese];

    /// The command it runs as.
    pub const fn command(self) -> &'static str {
        match self {
            Self::PdfToPpm => "pdftoppm",
            Self::Tesseract | Self::Vietnamese => "tesseract",
        }
    }

    /// The package of Debian and Ubuntu that brings it.
    pub const fn package(self) -> &'static str {
        match self {
            Self::PdfToPpm => "poppler-utils",
            Self::Tesseract => "tesseract-ocr",
            Self::Vietnamese => "tesseract-ocr-vie",
        }
    }
}

/// The programs that were found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Programs {
    pub(super) pdftoppm: Option<PathBuf>,
    pub(super) tesseract: Option<PathBuf>,
    has_vietnamese: bool,
}

impl Programs {
    /// Looks for the programs in the folders of `PATH`.
    pub fn of_this_machine() -> Self {
        let folders = std::env::var_os("PATH").unwrap_or_default();
        Self::in_folders(&std::env::split_paths(&folders).collect::<Vec<_>>())
    }

    pub(super) fn in_folders(folders: &[PathBuf]) -> Self {
        let find =
            |program: Program| folders.iter().map(|folder| folder.join(program.command())).find(|path| path.is_file());
        let tesseract = find(Program::Tesseract);
        let has_vietnamese = tesseract.as_deref().is_some_and(knows_vietnamese);
        Self { pdftoppm: find(Program::PdfToPpm), tesseract, has_vietnamese }
    }

    /// Whether a program is there.
    pub fn has(&self, program: Program) -> bool {
        match program {
            Program::PdfToPpm => self.pdftoppm.is_some(),
            Program::Tesseract => self.tesseract.is_some(),
            Program::Vietnamese => self.has_vietnamese,
        }
    }

    /// What is missing to read scans.
    pub fn missing(&self) -> Vec<Program> {
        Program::ALL.into_iter().filter(|&program| !self.has(program)).collect()
    }
}

fn knows_vietnamese(tesseract: &Path) -> bool {
    let answer = Command::new(tesseract).arg("--list-langs").stdin(Stdio::null()).output();
    answer.is_ok_and(|answer| {
        let said = [answer.stdout, answer.stderr].concat();
        String::from_utf8_lossy(&said).lines().any(|line| line.trim() == "vie")
    })
}
