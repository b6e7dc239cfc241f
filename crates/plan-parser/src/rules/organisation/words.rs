//! The names of the catalogue, found in one pass over a text.

use crate::cursor::{is_of_word, low_letter, places};
use crate::lexicon::organisation as lexicon;
use aho_corasick::AhoCorasick;
use domain::catalogue::{Catalogue, OrgHeadEntry, OrgUnitEntry};
use std::borrow::Cow;
use std::ops::Range;

/// Text made comparable: small letters, one place for tone marks, one dash, "UBND" for its long form, no commas; each byte
/// knows where it was.
#[derive(Debug)]
pub(super) struct Key {
    pub text: String,
    at: Vec<usize>,
    end: usize,
}

impl Key {
    pub(super) fn new(text: &str) -> Self {
        let mut key = String::with_capacity(text.len());
        let mut at = Vec::with_capacity(text.len());
        for (place, letter) in text.char_indices().filter(|&(_, letter)| letter != ',') {
            let plain = if matches!(letter, '–' | '—') { '-' } else { letter };
            key.push(low_letter(plain));
            at.resize(key.len(), place);
        }
        let (key, at) = replaced(&key, &at, TONE_STYLES);
        let (text_of_key, at) = replaced(&key, &at, lexicon::ABBREVIATED);
        Self { text: text_of_key, at, end: text.len() }
    }

    /// The range of the text that a range of the key stands for.
    pub(super) fn source(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.at.get(range.start).copied().unwrap_or(self.end);
        let end = self.at.get(range.end).copied().unwrap_or(self.end);
        start..end.max(start)
    }
}

/// Writes one form for another, with the places of the bytes.
fn replaced(text: &str, at: &[usize], forms: &[(&str, &str)]) -> (String, Vec<usize>) {
    let mut out = String::with_capacity(text.len());
    let mut at_of_out = Vec::with_capacity(at.len());
    let mut read = 0;
    for (place, (old, new)) in places(text, forms) {
        if place < read {
            continue;
        }
        out.push_str(text.get(read..place).unwrap_or_default());
        at_of_out.extend_from_slice(at.get(read..place).unwrap_or_default());
        out.push_str(new);
        at_of_out.resize(out.len(), at.get(place).copied().unwrap_or_default());
        read = place + old.len();
    }
    out.push_str(text.get(read..).unwrap_or_default());
    at_of_out.extend_from_slice(at.get(read..).unwrap_or_default());
    (out, at_of_out)
}

/// The tone mark of "oá", "oé", "uý" on the first vowel.
const TONE_STYLES: &[(&str, &str)] = &[
    ("oà", "òa"),
    ("oá", "óa"),
    ("oả", "ỏa"),
    ("oã", "õa"),
    ("oạ", "ọa"),
    ("oè", "òe"),
    ("oé", "óe"),
    ("oẻ", "ỏe"),
    ("oẽ", "õe"),
    ("oẹ", "ọe"),
    ("uỳ", "ùy"),
    ("uý", "úy"),
    ("uỷ", "ủy"),
    ("uỹ", "ũy"),
    ("uỵ", "ụy"),
];

/// What was found.
#[derive(Debug, Clone, Copy)]
pub(super) enum Word<'a> {
    /// A name or another form of it.
    Name(&'a OrgUnitEntry),
    /// The head of a name with a free tail.
    Head(&'a OrgHeadEntry),
}

/// One place where a word of the catalogue stands.
#[derive(Debug, Clone)]
pub(super) struct Hit<'a> {
    pub range: Range<usize>,
    pub word: Word<'a>,
}

/// The names and heads of a catalogue, made ready once.
#[derive(Debug)]
pub(in crate::rules) struct Words<'a> {
    finder: Option<AhoCorasick>,
    entries: Vec<(Cow<'a, str>, Word<'a>)>,
}

impl<'a> Words<'a> {
    pub(in crate::rules) fn new(catalogue: &'a Catalogue) -> Self {
        let names = catalogue.org_units.iter().flat_map(|unit| {
            let forms = unit.aliases.iter().chain([&unit.name]).map(|form| Cow::from(form.as_str()));
            forms.chain(with_commas(unit)).map(move |form| (form, Word::Name(unit)))
        });
        let heads = catalogue.org_heads.iter().map(|head| (Cow::from(head.head.as_str()), Word::Head(head)));
        let entries: Vec<_> = names.chain(heads).filter(|(form, _)| !form.trim().is_empty()).collect();
        let finder = AhoCorasick::new(entries.iter().map(|(form, _)| Key::new(form).text)).ok();
        Self { finder, entries }
    }

    /// Every place where a name or a head stands as whole words.
    pub(super) fn hits(&self, text: &str) -> Vec<Hit<'a>> {
        let key = Key::new(text);
        let Some(finder) = &self.finder else { return Vec::new() };
        let found = finder.find_overlapping_iter(&key.text).filter_map(|found| {
            let (form, word) = self.entries.get(found.pattern().as_usize())?;
            let range = key.source(&(found.start()..found.end()));
            let range = range.start..trimmed_end(text, &range);
            (is_whole(text, &range) && is_so_written(text, &range, form, *word)).then_some(Hit { range, word: *word })
        });
        found.collect()
    }
}

/// "Bộ Khoa học, Công nghệ" is Bộ Khoa học và Công nghệ.
fn with_commas(unit: &OrgUnitEntry) -> Option<Cow<'_, str>> {
    let has_fields = !unit.is_generic && unit.name.contains(" và ");
    has_fields.then(|| Cow::from(unit.name.replace(" và ", ", ")))
}

/// Without the comma or blank that the key left out.
fn trimmed_end(text: &str, range: &Range<usize>) -> usize {
    let words = text.get(range.clone()).unwrap_or_default();
    range.start + words.trim_end_matches([',', ' ']).len()
}

fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).and_then(|before| before.chars().next_back());
    let after = text.get(range.end..).and_then(|after| after.chars().next());
    !before.is_some_and(is_of_word) && !after.is_some_and(is_of_word)
}

/// Names begin with a capital, abbreviations are all capitals and no part of a symbol such as "57-NQ/TW", and a comma
/// too many or too few is forgiven in long names only.
fn is_so_written(text: &str, range: &Range<usize>, form: &str, word: Word<'_>) -> bool {
    let words = text.get(range.clone()).unwrap_or_default();
    let is_abbreviation = form.chars().all(|letter| letter.is_uppercase() || letter == '&');
    if is_abbreviation {
        let before = text.get(..range.start).unwrap_or_default();
        let after = text.get(range.end..).unwrap_or_default();
        return words == form && !before.ends_with(['/', '-', '.', '_']) && !after.starts_with(['/', '-', '_']);
    }
    let commas = |text: &str| text.matches(',').count();
    if commas(words) != commas(form) && form.split_whitespace().count() < 5 {
        return false;
    }
    let opens_large = words.chars().next().is_some_and(char::is_uppercase);
    match word {
        Word::Name(entry) => entry.is_generic || opens_large,
        Word::Head(entry) => opens_large || entry.level == domain::org_unit::OrgLevel::Enterprise,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_forgives_tone_style_case_commas_and_dashes() {
        assert_eq!(Key::new("Uỷ ban, Văn hoá").text, Key::new("ủy ban văn hóa").text);
        assert_eq!(Key::new("Lao động – Thương binh").text, Key::new("LAO ĐỘNG - thương binh").text);
        assert_eq!(Key::new("Ủy ban nhân dân tỉnh").text, Key::new("UBND tỉnh").text);
        let key = Key::new("các sở, ban, ngành");
        assert_eq!(key.source(&(0..key.text.len())), 0.."các sở, ban, ngành".len());
        let start = key.text.find("ban").unwrap();
        assert_eq!(key.source(&(start..start + 3)), "các sở, ".len().."các sở, ban".len() + 1);
    }
}
