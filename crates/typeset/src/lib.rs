//! Blocks to PDF with an embedded Times-metric serif. Reads no file, no clock and no network: the same document gives the
//! same bytes.

mod markup;
mod source;
mod world;

use formats::block::Document;
use jiff::civil::Date;
use thiserror::Error;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};
use world::Paper;

/// Why a PDF cannot be made. Blocks of any content can be typeset, so this is a defect of the program.
#[derive(Debug, Error)]
#[error("the document cannot be typeset: {0}")]
pub struct TypesetError(String);

/// The bytes of a document as PDF, tagged for screen readers.
pub fn pdf(document: &Document) -> Result<Vec<u8>, TypesetError> {
    let made = make(document);
    // What one report leaves in the cache is of no use to the next and takes several times the memory of its pages.
    typst::comemo::evict(0);
    made
}

fn make(document: &Document) -> Result<Vec<u8>, TypesetError> {
    let made_on = day(document.made_on);
    let paper = Paper::new(source::source(document), made_on);
    let pages: PagedDocument = typst::compile(&paper).output.map_err(|errors| reason(&errors))?;
    let options = PdfOptions {
        ident: Smart::Custom(format!("{} {}", document.title, document.made_on)),
        creator: Smart::Custom(None),
        timestamp: made_on.map(Timestamp::new_utc),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&pages, &options).map_err(|errors| reason(&errors))
}

fn day(day: Date) -> Option<Datetime> {
    let part = |number: i8| u8::try_from(number).ok();
    Datetime::from_ymd_hms(day.year().into(), part(day.month())?, part(day.day())?, 0, 0, 0)
}

fn reason(errors: &[typst::diag::SourceDiagnostic]) -> TypesetError {
    TypesetError(errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; "))
}
