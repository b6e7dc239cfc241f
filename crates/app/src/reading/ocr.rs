//! Scans: each page is drawn, then its letters are recognised. No shell, one page at a time, with a bound on everything.

use super::program::{Program, Programs};
use super::{ReadingError, ReadingError as Error};
use formats::read::{Doubt, Format, ReadDocument, ReadError};
use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

/// More pages than a plan of a province has; each takes seconds.
const MAX_PAGES: usize = 300;

/// A page takes a few seconds; a program that needs this long has lost its way.
const SECONDS_FOR_A_PAGE: u64 = 90;

/// Dots per inch that Tesseract reads best.
const RESOLUTION: &str = "300";

/// More text than a page holds.
const MAX_PAGE_BYTES: u64 = 1024 * 1024;

/// Reads a PDF of pictures.
pub(super) fn read(bytes: &[u8], pages: usize, programs: &Programs) -> Result<ReadDocument, Error> {
    let missing = programs.missing();
    let (Some(pdftoppm), Some(tesseract), true) = (&programs.pdftoppm, &programs.tesseract, missing.is_empty()) else {
        return Err(Error::Missing(missing));
    };
    if pages > MAX_PAGES {
        return Err(Error::TooManyPages { pages, limit: MAX_PAGES });
    }
    let folder = tempfile::tempdir().map_err(Error::Folder)?;
    let scan = folder.path().join("scan.pdf");
    std::fs::write(&scan, bytes).map_err(Error::Folder)?;

    let mut texts = Vec::with_capacity(pages);
    for page in 1..=pages {
        let picture = folder.path().join("page");
        run(Program::PdfToPpm, page, &mut draw(pdftoppm, &scan, &picture, page))?;
        texts.push(run(Program::Tesseract, page, &mut recognise(tesseract, &picture.with_extension("png")))?);
    }
    let text = texts.iter().map(|text| text.trim_end_matches(['\u{C}', '\n', ' '])).collect::<Vec<_>>().join("\n\u{C}");
    if text.trim().is_empty() {
        return Err(ReadError::NoText { format: Format::Pdf }.into());
    }
    Ok(ReadDocument { format: Format::Pdf, text, encoding: None, doubts: vec![Doubt::Recognised { pages }] })
}

fn draw(pdftoppm: &Path, scan: &Path, picture: &Path, page: usize) -> Command {
    let page = page.to_string();
    let mut command = Command::new(pdftoppm);
    command.args(["-r", RESOLUTION, "-gray", "-png", "-singlefile", "-f", &page, "-l", &page]).arg(scan).arg(picture);
    command
}

fn recognise(tesseract: &Path, picture: &Path) -> Command {
    let mut command = Command::new(tesseract);
    // One thread: a server recognises pages beside its other work.
    command.arg(picture).args(["stdout", "-l", "vie"]).env("OMP_THREAD_LIMIT", "1");
    command
}

/// Runs a program to its end, but no longer than a page may take, and gives what it printed.
fn run(program: Program, page: usize, command: &mut Command) -> Result<String, ReadingError> {
    let failed = |reason: String| Error::Program { program, page, reason };
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| failed(error.to_string()))?;
    let (closed, has_closed) = channel();
    let printed = collect(child.stdout.take(), Some(closed));
    let complained = collect(child.stderr.take(), None);
    let Some(status) = wait(&mut child, &has_closed).map_err(|error| failed(error.to_string()))? else {
        return Err(Error::Slow { program, page, seconds: SECONDS_FOR_A_PAGE });
    };
    let (printed, complained) = (printed.join().unwrap_or_default(), complained.join().unwrap_or_default());
    if status.success() {
        Ok(printed)
    } else {
        Err(failed(complained.lines().next().unwrap_or("no reason given").to_owned()))
    }
}

/// Reads what a program prints while it runs, so that it never waits for us.
fn collect(stream: Option<impl Read + Send + 'static>, closed: Option<Sender<()>>) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut stream) = stream {
            let kept = stream.by_ref().take(MAX_PAGE_BYTES).read_to_end(&mut bytes);
            // The rest is read away: a full pipe would stop the program.
            let _ = kept.and_then(|_| std::io::copy(&mut stream, &mut std::io::sink()));
        }
        if let Some(closed) = closed {
            // Where nobody waits any more, there is nobody to tell.
            let _ = closed.send(());
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// Waits until the program has closed its output and ended; `None` after the bound, and the program is stopped.
fn wait(child: &mut Child, has_closed: &Receiver<()>) -> std::io::Result<Option<ExitStatus>> {
    if has_closed.recv_timeout(Duration::from_secs(SECONDS_FOR_A_PAGE)).is_ok() {
        return child.wait().map(Some);
    }
    child.kill()?;
    child.wait()?;
    Ok(None)
}
