//! Reading files: every format from bytes to text or to a reason.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod any_bytes;
mod docx;
mod pdf;
mod refusals;
mod table;
mod text;

use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};

/// A zip package of named parts.
fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
