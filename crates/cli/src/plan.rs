//! The argument PLAN: a file or standard input, read as text.

use crate::wording;
use anyhow::Context;
use plan_parser::{Reader, Reading};
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
    let text = String::from_utf8(bytes).with_context(|| wording::cannot_read(&name))?;
    let reading = Reader::new(catalogue::load()).read(&text);
    Ok(Plan { name, text, reading })
}

fn bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    if path.as_os_str() != "-" {
        return std::fs::read(path);
    }
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}
