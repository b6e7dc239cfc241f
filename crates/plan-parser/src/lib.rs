//! Vietnamese plan text to a draft with diagnostics. Pure and total: any text gives an answer, the same text the same answer.
//!
//! ```text
//! text -> Passage (NFC, joined lines, map to the source) -> Layout (sections, blocks, footnotes) -> rules -> Draft -> lint
//! ```

mod cursor;
pub mod diagnostic;
pub mod draft;
pub mod layout;
mod lexicon;
pub mod lint;
pub mod passage;
pub mod rules;
pub mod span;

use diagnostic::Diagnostic;
use domain::catalogue::Catalogue;
use draft::Draft;

/// What reading a text gives.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The items found, in the order of the text.
    pub draft: Draft,
    /// Doubts and defects, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads plans with one catalogue; building it prepares the word lists once.
#[derive(Debug)]
pub struct Reader<'a> {
    catalogue: &'a Catalogue,
    words: rules::WordLists<'a>,
    dictionary: lint::Dictionary<'a>,
}

impl<'a> Reader<'a> {
    /// Prepares the word lists of the catalogue.
    pub fn new(catalogue: &'a Catalogue) -> Self {
        Self { catalogue, words: rules::WordLists::new(catalogue), dictionary: lint::Dictionary::new(catalogue) }
    }

    /// Reads a text. Never fails and never panics; an empty text gives an empty draft and a diagnostic.
    pub fn read(&self, text: &str) -> Reading {
        let mut layout = layout::read(text, self.catalogue);
        let draft = rules::apply(text, &layout, &self.words);
        // The draft has the outline now; a long text need not hold it twice.
        layout.outline = Vec::new();
        let diagnostics = lint::check(text, &layout, &draft, &self.dictionary);
        Reading { draft, diagnostics }
    }
}
