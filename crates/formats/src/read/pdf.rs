//! PDF: glyphs by their place on the page, put back into lines. Pages part with a form feed.

mod glyph;
mod line;

use super::{Doubt, Format, Measure, ReadDocument, ReadError, encoding};
use glyph::Glyph;
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_interpret::kurbo::Rect;
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, RenderContent, TransformExt, interpret_page};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// More pages than any plan has.
const MAX_PAGES: usize = 2_000;

/// Fewer letters on a page are a page number or a stamp over a picture.
const LETTERS_OF_A_PAGE: usize = 20;

/// Reads the text of a PDF file; one of pictures answers [`ReadError::Scanned`].
pub(super) fn read(bytes: &[u8]) -> Result<ReadDocument, ReadError> {
    // Hostile files have made readers of PDF panic before; here that is one more broken file.
    catch_unwind(AssertUnwindSafe(|| read_pages(bytes))).unwrap_or_else(|_| Err(corrupt("a page cannot be drawn")))
}

fn read_pages(bytes: &[u8]) -> Result<ReadDocument, ReadError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => ReadError::Encrypted,
        LoadPdfError::Decryption(_) => corrupt("its encryption is unknown"),
        LoadPdfError::Invalid => corrupt("no pages can be found"),
    })?;
    let cache = InterpreterCache::new();
    let count = pdf.pages().len();
    if count > MAX_PAGES {
        return Err(ReadError::TooLarge { measure: Measure::Pages, limit: MAX_PAGES as u64 });
    }

    let mut pages = Vec::with_capacity(count);
    let mut pictures = Vec::new();
    for (number, page) in (1..).zip(pdf.pages().iter()) {
        let glyphs = glyphs(page, &cache, &pdf);
        if is_picture(&glyphs) {
            pictures.push(number);
        }
        pages.push(line::text(glyphs, number));
    }
    if pictures.len() == count {
        return Err(ReadError::Scanned { pages: count });
    }

    let (text, mut doubts) = encoding::repair(pages.join("\n\u{C}"));
    doubts.extend(pictures.first().map(|&first| Doubt::PagesWithoutText { count: pictures.len(), first }));
    doubts.extend(encoding::unreadable(&text));
    Ok(ReadDocument { format: Format::Pdf, text, encoding: None, doubts })
}

/// The glyphs of a page. Notes, stamps and signatures laid over it are no part of the text.
fn glyphs<'a>(page: &Page<'a>, cache: &InterpreterCache<'a>, pdf: &'a Pdf) -> Vec<Glyph> {
    let (width, height) = page.render_dimensions();
    let frame = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let settings = InterpreterSettings { render_content: RenderContent::PAGE, ..InterpreterSettings::default() };
    let mut context = Context::new(page.initial_transform(true).to_kurbo(), frame, cache, pdf.xref(), settings);
    let mut collector = glyph::Collector::default();
    interpret_page(page, &mut context, &mut collector);
    collector.glyphs
}

/// A page without letters, or whose letters cannot be told, holds its text as a picture.
fn is_picture(glyphs: &[Glyph]) -> bool {
    let known = glyphs.iter().filter(|glyph| glyph.text.chars().all(char::is_alphanumeric)).count();
    let unknown = glyphs.iter().filter(|glyph| glyph.text == "\u{FFFD}").count();
    known < LETTERS_OF_A_PAGE || unknown > known
}

fn corrupt(reason: &str) -> ReadError {
    ReadError::Corrupt { format: Format::Pdf, part: "document".to_owned(), reason: reason.to_owned() }
}
