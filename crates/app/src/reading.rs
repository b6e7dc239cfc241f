//! Files to text: what `formats` reads itself, and scans through the programs of the machine.

mod ocr;
mod program;

pub use formats::read::MAX_FILE_BYTES;
pub use program::{Program, Programs};

use crate::{AppError, wording};
use formats::read::{Doubt, Format, ReadDocument, ReadError};
use thiserror::Error;
use tokio::task::spawn_blocking;

/// The text of a file.
#[derive(Debug, Clone)]
pub struct ReadFile {
    /// The text that spans point into.
    pub text: String,
    /// `text/plain`, …
    pub media_type: &'static str,
    /// What a person should look at.
    pub doubts: Vec<Doubt>,
}

/// Reads a file, off the threads that serve requests.
pub async fn read(bytes: Vec<u8>) -> Result<ReadFile, AppError> {
    let read = spawn_blocking(move || read_file(&bytes));
    let ReadDocument { format, text, doubts, .. } =
        read.await.map_err(|error| AppError::Internal(error.to_string()))??;
    Ok(ReadFile { text, media_type: media_type(format), doubts })
}

const fn media_type(format: Format) -> &'static str {
    match format {
        Format::Text => "text/plain",
        Format::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Format::Pdf => "application/pdf",
    }
}

/// A file that gave no text.
#[derive(Debug, Error)]
pub enum ReadingError {
    /// The file itself is at fault.
    #[error(transparent)]
    File(#[from] ReadError),
    /// A scan needs programs that this machine has not.
    #[error("a scan needs programs that are not installed: {}", .0.iter().map(|program| program.package()).collect::<Vec<_>>().join(", "))]
    Missing(Vec<Program>),
    /// A scan is longer than what is recognised in one go.
    #[error("a scan of {pages} pages; at most {limit} are recognised")]
    TooManyPages {
        /// Pages of the scan.
        pages: usize,
        /// The bound.
        limit: usize,
    },
    /// A program did not do its work on a page.
    #[error("{} failed on page {page}: {reason}", program.command())]
    Program {
        /// Which program.
        program: Program,
        /// The page, counted from 1.
        page: usize,
        /// What it said.
        reason: String,
    },
    /// A program took too long for a page.
    #[error("{} took more than {seconds} s for page {page}", program.command())]
    Slow {
        /// Which program.
        program: Program,
        /// The page, counted from 1.
        page: usize,
        /// The bound.
        seconds: u64,
    },
    /// The temporary folder cannot be used.
    #[error("the temporary folder cannot be used")]
    Folder(#[source] std::io::Error),
}

impl From<ReadingError> for AppError {
    fn from(error: ReadingError) -> Self {
        Self::Unreadable { sentence: wording::reading::sentence(&error) }
    }
}

/// Reads the text of a file with the programs of this machine.
///
/// A scan takes seconds for each page: servers call this where they may wait.
pub fn read_file(bytes: &[u8]) -> Result<ReadDocument, ReadingError> {
    match formats::read(bytes) {
        Err(ReadError::Scanned { pages }) => ocr::read(bytes, pages, &Programs::of_this_machine()),
        read => Ok(read?),
    }
}

#[cfg(test)]
mod tests;
