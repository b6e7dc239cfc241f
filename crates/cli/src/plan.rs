//! The argument PLAN: a file or standard input in any format that is read.

use crate::{output, wording};
use anyhow::Context;
use app::reading::MAX_FILE_BYTES;
use plan_parser::{Reader, Reading};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// A plan with what was read from it.
pub struct Plan {
    /// What messages call it: the path as given, or `-`.
    pub name: String,
    /// Its text, the one that spans belong to.
    pub text: String,
    /// Items and findings.
    pub reading: Reading,
}

/// Reads the plan with the catalogue of this binary.
pub fn read(path: &Path) -> anyhow::Result<Plan> {
    let name = path.display().to_string();
    let bytes = bytes(path).with_context(|| wording::cannot_read(&name))?;
    let document = app::reading::read_file(&bytes)
        .map_err(|error| anyhow::Error::msg(app::wording::reading::sentence(&error)))
        .with_context(|| wording::cannot_read(&name))?;
    document
        .doubts
        .iter()
        .for_each(|doubt| output::complain(&format!("{name}: {}", app::wording::reading::doubt(doubt))));
    let text = document.text;
    let reading = Reader::new(catalogue::load()).read(&text);
    Ok(Plan { name, text, reading })
}

/// The bytes of a file, or of standard input for `-`.
pub fn bytes_of(path: &Path) -> anyhow::Result<Vec<u8>> {
    bytes(path).with_context(|| wording::cannot_read(&path.display().to_string()))
}

/// No more than shows that a file is too large.
fn bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    const MOST: u64 = MAX_FILE_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    if path.as_os_str() == "-" {
        std::io::stdin().lock().take(MOST).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(MOST).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
