//! Why a file cannot be read: what is wrong, where, and enough to say how to mend it.

use super::Format;
use thiserror::Error;

/// A file that gives no text or no rows.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReadError {
    /// The file has no bytes.
    #[error("the file is empty (0 bytes)")]
    Empty,
    /// The file opens, but nothing is written in it.
    #[error("the {format} file holds no text")]
    NoText {
        /// What the file is.
        format: Format,
    },
    /// The file, or what it unpacks to, is beyond a bound.
    #[error("more than {limit} {measure}")]
    TooLarge {
        /// What there is too much of.
        measure: Measure,
        /// The bound.
        limit: u64,
    },
    /// Neither a known format nor text.
    #[error("neither a document nor text: byte {offset} belongs to no text")]
    Binary {
        /// The first byte that no text has.
        offset: usize,
    },
    /// Text in a table of letters that is not known.
    #[error("text in an unknown encoding from byte {offset} on")]
    UnknownEncoding {
        /// The first byte that is not ASCII or UTF-8.
        offset: usize,
    },
    /// A known kind of file that is not read here.
    #[error("{0} is not read: save the file in a supported format")]
    Foreign(Foreign),
    /// The file opens only with a password.
    #[error("the file is protected by a password")]
    Encrypted,
    /// The file is of a known format, but broken.
    #[error("broken {format} file: {part}: {reason}")]
    Corrupt {
        /// What the file is.
        format: Format,
        /// The part of the file, as the format names it.
        part: String,
        /// What the part's reader found.
        reason: String,
    },
    /// A text document where a table is wanted.
    #[error("a {format} file holds no table of figures")]
    NoTable {
        /// What the file is.
        format: Format,
    },
    /// The pages are pictures: a scan or a photograph.
    #[error("the {pages} pages are pictures without text")]
    Scanned {
        /// How many pages.
        pages: usize,
    },
}

/// What a file may have too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Bytes of the file.
    Bytes,
    /// Bytes that a part of the file unpacks to.
    UnpackedBytes,
    /// Pages.
    Pages,
    /// Rows of a table.
    Rows,
    /// Cells of a row.
    Cells,
}

impl std::fmt::Display for Measure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Bytes => "bytes",
            Self::UnpackedBytes => "bytes when unpacked",
            Self::Pages => "pages",
            Self::Rows => "rows",
            Self::Cells => "cells in a row",
        })
    }
}

/// Kinds of files that people send instead of a supported one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Foreign {
    /// `.doc`, Word up to 2003.
    OldWord,
    /// `.xls`, Excel up to 2003.
    OldExcel,
    /// `.rtf`.
    RichText,
    /// `.odt` or `.ods`.
    OpenDocument,
    /// `.pptx`, `.ppt` or another office file.
    OtherOffice,
    /// A web page, also one named `.doc`.
    WebPage,
    /// A picture: a scan or a photograph.
    Picture,
    /// `.zip`, `.rar` or `.7z`.
    Archive,
}

impl std::fmt::Display for Foreign {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::OldWord => "a Word file of before 2007 (.doc)",
            Self::OldExcel => "an Excel file of before 2007 (.xls)",
            Self::RichText => "a rich text file (.rtf)",
            Self::OpenDocument => "an OpenDocument file",
            Self::OtherOffice => "an office file that is no text document or sheet",
            Self::WebPage => "a web page",
            Self::Picture => "a picture",
            Self::Archive => "an archive",
        })
    }
}
