//! Writing to the terminal or into a pipe that may close at any time.

use std::io::{self, BufWriter, Write};

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

/// Writes a sentence to standard error; where even that is closed, there is nobody left to tell.
pub fn complain(sentence: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", sentence.trim_end());
}
