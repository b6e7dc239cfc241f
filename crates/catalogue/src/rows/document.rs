//! document_types.toml and misreadings.toml.

use crate::CatalogueError;
use domain::catalogue::{DocumentTypeEntry, Misreading};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DocumentTypeFile {
    document_type: Vec<DocumentTypeRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DocumentTypeRow {
    code: String,
    word: String,
    symbol: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MisreadingFile {
    misreading: Vec<MisreadingRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MisreadingRow {
    wrong: String,
    right: String,
}

pub(crate) fn document_types(text: &str) -> Result<Vec<DocumentTypeEntry>, CatalogueError> {
    let file: DocumentTypeFile = super::parse("document_types", text)?;
    let entry = |row: DocumentTypeRow| DocumentTypeEntry { code: row.code, word: row.word, symbol: row.symbol };
    Ok(file.document_type.into_iter().map(entry).collect())
}

pub(crate) fn misreadings(text: &str) -> Result<Vec<Misreading>, CatalogueError> {
    let file: MisreadingFile = super::parse("misreadings", text)?;
    Ok(file.misreading.into_iter().map(|row| Misreading { wrong: row.wrong, right: row.right }).collect())
}
