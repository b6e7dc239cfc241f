//! DOCX: the same document, the same bytes.

mod body;
mod header;
mod package;
mod styles;
mod table;

use crate::block::Document;
use thiserror::Error;

/// Why a DOCX cannot be made: the archive refuses, as it does beyond 4 GB.
#[derive(Debug, Error)]
#[error("the DOCX archive cannot be written")]
pub struct DocxError(#[from] zip::result::ZipError);

/// The bytes of a document as DOCX.
pub fn write(document: &Document) -> Result<Vec<u8>, DocxError> {
    Ok(package::pack(&package::parts(document))?)
}

#[cfg(test)]
mod tests;
