//! The title: type of document, subject, and the years it speaks of.

use super::{casing, words};
use crate::cursor::{closes_with, is_of_word, lower, opens_with};
use crate::layout::flow::is_capital;
use crate::layout::line::Line;
use crate::lexicon::layout as lexicon;
use crate::passage::Passage;
use crate::span::Span;
use domain::catalogue::Catalogue;

#[derive(Debug, Default)]
pub(super) struct Title {
    /// Code of the type and where its word stands.
    pub kind: Option<(String, Span)>,
    /// Type word and subject; the span is the subject's.
    pub words: Option<(String, Span)>,
}

/// Reads the lines of a title.
pub(super) fn read(lines: &[Line], catalogue: &Catalogue) -> Title {
    let mut whole = Passage::default();
    lines.iter().flat_map(words).for_each(|line| whole.join(line));
    let kinds = catalogue.document_types.iter();
    let kinds = kinds.filter_map(|entry| Some((opens_with(whole.text(), &entry.word)?, entry)));
    let Some((length, entry)) = kinds.max_by_key(|&(length, _)| length) else { return Title::default() };
    let subject = whole.slice(length..whole.text().len());
    let span = if subject.is_empty() { whole.span(0..length) } else { subject.whole() };
    Title {
        kind: Some((entry.code.clone(), whole.span(0..length))),
        words: Some((format!("{} {}", entry.word, written(lines, length, catalogue)).trim_end().to_owned(), span)),
    }
}

/// The subject as a sentence, each line in capitals with small letters.
fn written(lines: &[Line], type_word: usize, catalogue: &Catalogue) -> String {
    let mut subject = Vec::new();
    let mut skip = type_word;
    for line in lines {
        let text = line.text();
        let rest = text.get(skip.min(text.len())..).unwrap_or_default();
        skip = skip.saturating_sub(text.len() + 1);
        match subject.last_mut() {
            Some((printed, is_printed)) if *is_printed == is_capital(rest) => *printed = format!("{printed} {rest}"),
            _ => subject.push((rest.to_owned(), is_capital(rest))),
        }
    }
    let sentences =
        subject.iter().map(|(printed, _)| casing::sentence(printed.trim_matches(['-', ':', ' ']), catalogue));
    sentences.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
}

/// "Giai đoạn 2026 - 2030" is "2026-2030"; "đến năm 2030" begins with the year of signing; "năm 2025" is a year.
pub(super) fn period(title: &str, signed_in: Option<i16>) -> Option<String> {
    let low = lower(title);
    let beyond = lexicon::BEYOND.iter().filter_map(|words| low.find(words)).min();
    let near = beyond.and_then(|at| low.get(..at)).filter(|near| !years(near).is_empty());
    let low = near.unwrap_or(&low);
    let years = years(low);
    let span = years.windows(2).find_map(|pair| match pair {
        [(first, at), (second, next)] => {
            let between = low.get(at + 4..*next)?;
            between.trim_matches([' ', '-', '–', '—']).is_empty().then(|| format!("{first}-{second}"))
        }
        _ => None,
    });
    let until = || {
        let &(year, at) = years.last()?;
        let before = words_before(low, at);
        let is_end = closes_with(before, lexicon::UNTIL).is_some();
        signed_in.filter(|&signed| is_end && signed < year).map(|signed| format!("{signed}-{year}"))
    };
    let year = || years.last().map(|(year, _)| year.to_string());
    span.or_else(until).or_else(year).or_else(|| signed_in.map(|year| year.to_string()))
}

/// What stands before a year, without the word "năm".
fn words_before(low: &str, year: usize) -> &str {
    let before = low.get(..year).unwrap_or_default().trim_end();
    let word = closes_with(before, lexicon::YEAR).unwrap_or(0);
    before.get(..before.len() - word).unwrap_or_default().trim_end()
}

/// Years of a text with their places; those of dates ("24/01/2025", "tháng 12 năm 2024") do not count.
fn years(low: &str) -> Vec<(i16, usize)> {
    let is_date = |at: usize| {
        let before = low.get(..at).unwrap_or_default();
        let month = words_before(low, at).trim_end_matches(|digit: char| digit.is_ascii_digit()).trim_end();
        let is_glued = before.ends_with(|letter: char| is_of_word(letter) || letter == '/' || letter == '.');
        is_glued || closes_with(month, lexicon::MONTH).is_some()
    };
    let year = |at: usize| {
        let digits = low.get(at..at + 4).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_digit()))?;
        let is_end = !low.get(at + 4..)?.starts_with(|next: char| is_of_word(next) || next == '/');
        digits.parse().ok().filter(|_| is_end)
    };
    let starts = low.match_indices("20").map(|(at, _)| at).filter(|&at| !is_date(at));
    starts.filter_map(|at| Some((year(at)?, at))).collect()
}
