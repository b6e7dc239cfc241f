//! From the bytes of a file to its text.

use crate::{AppError, wording};
use formats::read::{Format, ReadDocument};
use tokio::task::spawn_blocking;

/// The text of a file.
#[derive(Debug, Clone)]
pub struct ReadFile {
    /// The text that spans point into.
    pub text: String,
    /// `text/plain`, …
    pub media_type: &'static str,
}

/// Reads a file, off the threads that serve requests.
pub async fn read(bytes: Vec<u8>) -> Result<ReadFile, AppError> {
    let read = spawn_blocking(move || formats::read::read(&bytes));
    let read = read.await.map_err(|error| AppError::Internal(error.to_string()))?;
    let ReadDocument { format, text, .. } =
        read.map_err(|error| AppError::Unreadable { sentence: wording::unreadable(&error) })?;
    Ok(ReadFile { text, media_type: media_type(format) })
}

const fn media_type(format: Format) -> &'static str {
    match format {
        Format::Text => "text/plain",
        Format::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Format::Pdf => "application/pdf",
    }
}
