//! The words that name types of documents.

use super::code::Code;
use crate::cursor::{closes_with, is_of_word, opens_with};
use crate::lexicon::citation::{LAWS, NEVER_CITED};
use domain::catalogue::Catalogue;

/// Type words of the catalogue, ready to be looked for.
#[derive(Debug)]
pub(in crate::rules) struct Kinds {
    /// Longest first, so that "Chương trình hành động" is not read as "Chương trình".
    words: Vec<String>,
    /// Abbreviation and the word it stands for: "KL", "Kết luận".
    symbols: Vec<(String, String)>,
}

impl Kinds {
    pub(in crate::rules) fn new(catalogue: &Catalogue) -> Self {
        let mut words: Vec<String> = catalogue.document_types.iter().map(|entry| entry.word.clone()).collect();
        words.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
        words.dedup();
        let symbols = catalogue.document_types.iter().map(|entry| (entry.symbol.clone(), entry.word.clone())).collect();
        Self { words, symbols }
    }

    /// Whether documents of this type are citations.
    pub(super) fn is_cited(&self, kind: &str) -> bool {
        !NEVER_CITED.contains(&kind)
    }

    /// The type word, or its abbreviation, that ends a text, and its length.
    pub(super) fn closing(&self, text: &str) -> Option<(&str, usize)> {
        let word = self.words.iter().find_map(|word| Some((word.as_str(), closes_with(text, word)?)));
        word.or_else(|| {
            let exact = |symbol: &str| {
                let rest = text.strip_suffix(symbol)?;
                (symbol.chars().count() > 1 && !rest.ends_with(is_of_word)).then_some(symbol.len())
            };
            self.symbols.iter().find_map(|(symbol, word)| Some((word.as_str(), exact(symbol)?)))
        })
    }

    /// The type word that opens a name which ends the text, with its distance from the end: a law at any distance, another type
    /// within `near` bytes.
    pub(super) fn far(&self, clause: &str, near: usize) -> Option<(&str, usize)> {
        let starts = clause.char_indices().filter(|&(at, letter)| {
            letter.is_uppercase() && !clause.get(..at).is_some_and(|left| left.ends_with(is_of_word))
        });
        let mut best = None;
        for (at, _) in starts {
            let rest = clause.get(at..).unwrap_or_default();
            let Some(word) = self.words.iter().find(|word| opens_with(rest, word).is_some()) else { continue };
            let is_law = LAWS.contains(&word.as_str());
            if is_law {
                // The outermost law carries the number: "Luật sửa đổi một số điều của Luật Đầu tư công số …".
                return Some((word, rest.len()));
            }
            if rest.len() <= near && !rest.contains(',') {
                best = Some((word.as_str(), rest.len()));
            }
        }
        best
    }

    /// The type a code without type word stands for: "123-KL/TW" is a conclusion. Of several types the first is taken.
    pub(super) fn of_symbol(&self, code: &Code) -> Option<&str> {
        let letters = code.head().trim_end_matches(|letter: char| letter.is_ascii_digit()).to_uppercase();
        let is_whole = code.head() != code.symbol || letters.len() < code.head().len();
        let known = self.symbols.iter().find(|(known, _)| is_whole && known.to_uppercase() == letters);
        known.map(|(_, word)| word.as_str())
    }
}
