//! Writing to the terminal or into a pipe that may close at any time.

use crate::wording;
use anyhow::Context;
use std::fs;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;

/// Writes a text with a line end to standard output.
pub fn print(text: &str) -> anyhow::Result<()> {
    to_stdout(|out| writeln!(out, "{}", text.trim_end()).map_err(Into::into))
}

/// Lets `write` fill standard output through one buffer.
pub fn to_stdout(write: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    write(&mut out)?;
    out.flush()?;
    Ok(())
}

/// Writes a file whole or not at all: where it cannot be finished, what stood there before stays.
pub fn to_file(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let shown = path.display().to_string();
    write_whole(path, bytes).with_context(|| wording::cannot_write(&shown))
}

fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A pipe or a device is no file to be put in place.
    if fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir()) {
        return fs::write(path, bytes);
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = path.with_file_name(name);
    let written = fs::write(&part, bytes).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written
}

/// Writes a sentence to standard error; where even that is closed, there is nobody left to tell.
pub fn complain(sentence: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", sentence.trim_end());
}

/// What the reader of standard output sees.
#[derive(Debug, Clone)]
pub struct Terminal {
    /// Whether colours are shown: on a terminal, unless `NO_COLOR` is set.
    pub is_coloured: bool,
    /// How wide a line may be.
    pub columns: usize,
}

/// Colours of the terminal's own palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// No colour, heavier letters.
    Bold,
    /// Errors.
    Red,
    /// Warnings.
    Yellow,
    /// What holds.
    Green,
    /// Places and rules.
    Blue,
    /// Notes.
    Cyan,
}

impl Terminal {
    /// Width where none is told.
    const COLUMNS: usize = 110;

    /// Standard output as it is.
    pub fn of_stdout() -> Self {
        let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        Self {
            is_coloured: io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none(),
            columns: columns.unwrap_or(Self::COLUMNS),
        }
    }

    /// The words in a colour, where colours are shown.
    pub fn paint(&self, words: &str, colour: Colour) -> String {
        let code = match colour {
            Colour::Bold => "1",
            Colour::Red => "1;31",
            Colour::Yellow => "1;33",
            Colour::Green => "1;32",
            Colour::Blue => "34",
            Colour::Cyan => "1;36",
        };
        if self.is_coloured { format!("\x1b[{code}m{words}\x1b[0m") } else { words.to_owned() }
    }
}
