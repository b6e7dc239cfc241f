//! Bytes of a file to its text. What a file is follows from its content, never from its name.

mod csv;
mod docx;
mod encoding;
mod error;
mod package;
mod pdf;
mod recognise;
mod superscript;
mod table;
mod text;
mod xlsx;
mod xml;

pub use encoding::Encoding;
pub use error::{Foreign, Measure, ReadError};
pub use recognise::recognise;
pub use table::{Cell, MAX_COLUMNS, MAX_ROWS, MergedCells, Row, rows};

use std::fmt;

/// The largest file that is read.
pub const MAX_FILE_BYTES: usize = 50 * 1024 * 1024;

/// Files whose text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text in any usual encoding.
    Text,
    /// Word since 2007.
    Docx,
    /// Excel since 2007.
    Xlsx,
    /// Portable Document Format.
    Pdf,
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "text",
            Self::Docx => "DOCX",
            Self::Xlsx => "XLSX",
            Self::Pdf => "PDF",
        })
    }
}

/// The text of a file. Spans point into `text`, which is kept as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadDocument {
    /// What the file is.
    pub format: Format,
    /// Its text: one line for a paragraph or a row, cells of a row parted by tabs.
    pub text: String,
    /// How the bytes of a plain text were read; other formats say so themselves.
    pub encoding: Option<Encoding>,
    /// What was uncertain.
    pub doubts: Vec<Doubt>,
}

/// The sheets of a table whose rows were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spreadsheet {
    /// Their names; a CSV file has one without a name.
    pub sheets: Vec<String>,
    /// Cells shown as one, in the sheets that were read to their end.
    pub merged: Vec<MergedCells>,
    /// How the bytes of a CSV file were read.
    pub encoding: Option<Encoding>,
    /// What was uncertain.
    pub doubts: Vec<Doubt>,
}

/// Something a person should look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// The encoding is the likeliest of several, not a sure one.
    Guessed(Encoding),
    /// These lines of the text were in an old table of letters and were turned into Unicode.
    Converted {
        /// The table they were in.
        encoding: Encoding,
        /// The first line, counted from 1.
        first_line: usize,
        /// The last line.
        last_line: usize,
    },
    /// Fonts of the document draw the letters of an old table; their text was turned into Unicode.
    OldFont(Encoding),
    /// Pages that are pictures, in a file whose other pages have text.
    PagesWithoutText {
        /// How many.
        count: usize,
        /// The first of them, counted from 1.
        first: usize,
    },
    /// The text was recognised in pictures of so many pages.
    Recognised {
        /// How many.
        pages: usize,
    },
    /// Characters that could not be read stand as U+FFFD.
    Unreadable {
        /// How many.
        count: usize,
        /// The line of the first, counted from 1.
        line: usize,
    },
}

/// Reads the text of a file. Pages that are pictures answer [`ReadError::Scanned`]: reading letters in pictures is not done here.
pub fn read(bytes: &[u8]) -> Result<ReadDocument, ReadError> {
    let document = match recognise(bytes)? {
        Format::Text => text::read(bytes)?,
        Format::Docx => docx::read(bytes)?,
        Format::Xlsx => xlsx::read(bytes)?,
        Format::Pdf => pdf::read(bytes)?,
    };
    if document.text.trim().is_empty() {
        return Err(ReadError::NoText { format: document.format });
    }
    Ok(document)
}
