//! What surrounds a value: its section's number and title, the year and the area it is for.

use super::claim::Claim;
use crate::cursor::{head, is_of_word, lower, opens_with};
use crate::draft::{SectionIx, SectionKind};
use crate::layout::{Block, Layout};
use crate::lexicon::indicator as lexicon;

/// Sections and lead-ins of a layout, asked by block.
pub(super) struct Places<'a> {
    layout: &'a Layout,
    /// For each section: does it or one above look back?
    backward: Vec<bool>,
    /// First year of the document's own span: earlier years are its base.
    first_year: Option<String>,
    /// For each section: the year its title or one above names.
    years: Vec<Option<String>>,
}

impl<'a> Places<'a> {
    /// Walks the outline once; a section stands after the one above it.
    pub(super) fn new(text: &str, layout: &'a Layout) -> Self {
        let mut backward: Vec<bool> = Vec::with_capacity(layout.outline.len());
        let mut years: Vec<Option<String>> = Vec::with_capacity(layout.outline.len());
        for section in &layout.outline {
            let title = section.title.as_deref().unwrap_or_else(|| section.span.quote(text));
            let above = section.parent.map(|parent| parent.0);
            let low = lower(title);
            let is_backward = lexicon::LOOKING_BACK_TITLES.iter().any(|words| low.contains(words))
                || section.kind == SectionKind::Heading
                    && lexicon::LOOKING_BACK_OPENERS.iter().any(|words| opens_with(&low, words).is_some());
            backward.push(is_backward || above.and_then(|ix| backward.get(ix)).copied().unwrap_or(false));
            years.push(year(title).or_else(|| above.and_then(|ix| years.get(ix).cloned().flatten())));
        }
        let period = layout.head.period.as_deref().unwrap_or_default();
        let first_year =
            period.get(..4).filter(|year| year.bytes().all(|byte| byte.is_ascii_digit())).map(str::to_owned);
        Self { layout, backward, first_year, years }
    }

    /// Whether the section tells what was, not what is to be.
    pub(super) fn looks_back(&self, section: Option<SectionIx>) -> bool {
        section.and_then(|ix| self.backward.get(ix.0)).copied().unwrap_or(false)
    }

    /// 7 for a value under item "(7)".
    pub(super) fn group(&self, section: Option<SectionIx>) -> Option<u32> {
        let section = self.layout.outline.get(section?.0)?;
        let is_item = section.kind == SectionKind::Item;
        is_item.then(|| section.number.trim_matches(['(', ')']).parse().ok()).flatten()
    }

    /// The year nearest to the value: its own words, its sentence, the bullet above, the section, the document.
    pub(super) fn period(&self, block: &Block, words: &str, sentence: &str) -> Option<String> {
        span_of_years(words)
            .or_else(|| self.year_ahead(words))
            .or_else(|| self.year_ahead(sentence))
            .or_else(|| block.parent.and_then(|parent| year(self.layout.blocks.get(parent)?.passage.text())))
            .or_else(|| block.section.and_then(|ix| self.years.get(ix.0).cloned().flatten()))
            .or_else(|| self.layout.head.period.clone())
    }

    /// Drops what a sentence says of a year before the plan: "Năm 2023, thu nội địa đạt …".
    pub(super) fn drop_past(&self, claims: &mut Vec<Claim>, text: &str) {
        if claims.iter().any(|claim| claim.parent.is_some()) {
            return;
        }
        claims.retain(|claim| {
            let sentence = text.get(claim.sentence.clone()).unwrap_or_default();
            let opening: String = sentence.trim_start().chars().take(OPENING).collect();
            let is_past =
                year(&opening).is_some_and(|year| self.first_year.as_ref().is_some_and(|first| year < *first));
            !is_past || self.year_ahead(sentence).is_some()
        });
    }

    /// Whether a year is before the plan: its figures are the base, not the target.
    pub(super) fn is_past(&self, year: Option<&str>) -> bool {
        year.zip(self.first_year.as_deref()).is_some_and(|(year, first)| year < first)
    }

    /// The last year named that is not before the plan.
    fn year_ahead(&self, words: &str) -> Option<String> {
        years(words).rev().find(|year| self.first_year.as_ref().is_none_or(|first| year >= first))
    }

    /// The area or the people the value is for.
    pub(super) fn scope(&self, block: &Block, name: &str, sentence: &str) -> Option<String> {
        scope_of(name)
            .or_else(|| lead_in(sentence))
            .or_else(|| block.parent.and_then(|parent| lead_in(self.layout.blocks.get(parent)?.passage.text())))
            .or_else(|| self.layout.head.province.as_ref().map(|(province, _)| province.clone()))
    }
}

/// How many characters of a sentence say what year it speaks of.
const OPENING: usize = 40;

/// The last year the words name as "năm …".
fn year(words: &str) -> Option<String> {
    years(words).next_back()
}

/// The years the words name as "năm …".
fn years(words: &str) -> std::vec::IntoIter<String> {
    let low = lower(words);
    let found = low.match_indices("năm ").filter_map(|(at, word)| {
        let digits = low.get(at + word.len()..)?.get(..4)?;
        (digits.starts_with("20") && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.to_owned())
    });
    found.collect::<Vec<_>>().into_iter()
}

/// The words right behind a value, where its year may stand: "35% vào năm 2025 và …".
pub(super) fn clause_after(text: &str, at: usize) -> &str {
    let rest = head(text.get(at..).unwrap_or_default(), 60);
    let end = [",", ";", ".", " và "].iter().filter_map(|mark| rest.find(mark)).min();
    let words = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
    if lower(words).contains("so với") { "" } else { words }
}

/// "Giai đoạn 2026 - 2030" is "2026-2030".
fn span_of_years(words: &str) -> Option<String> {
    let low = lower(words);
    let rest = low.split("giai đoạn ").nth(1)?;
    let (first, rest) = (rest.get(..4)?, rest.get(4..)?);
    let second = rest.trim_start_matches([' ', '-', '–']).get(..4)?;
    let is_year = |year: &str| year.starts_with("20") && year.bytes().all(|byte| byte.is_ascii_digit());
    (is_year(first) && is_year(second)).then(|| format!("{first}-{second}"))
}

/// "… của cả nước", "… của tỉnh Hưng Yên".
fn scope_of(name: &str) -> Option<String> {
    let low = lower(name);
    if low.contains("cả nước") {
        return Some("cả nước".to_owned());
    }
    let opener = ["của tỉnh ", "của huyện ", "của thành phố "].iter().find_map(|words| low.find(words));
    if let Some(opener) = opener {
        let words = name.get(opener + "của ".len()..)?;
        let kind = words.find(char::is_uppercase)?;
        let named = words.get(kind..)?.split(' ').take_while(|word| word.starts_with(char::is_uppercase));
        let named: Vec<&str> = named.collect();
        let is_next = words.get(..kind)?.split_whitespace().count() <= 2;
        return is_next.then(|| format!("{}{}", words.get(..kind).unwrap_or_default(), named.join(" ")));
    }
    low.find("của các ").and_then(|at| name.get(at + "của ".len()..)).map(|words| words.trim().to_owned())
}

/// "Tại địa bàn đô thị:", "Đối với trẻ em".
fn lead_in(sentence: &str) -> Option<String> {
    let words = sentence.trim_start_matches(|mark: char| !is_of_word(mark));
    let low = lower(words);
    let opener = ["đối với ", "tại ", "ở "].iter().find(|opener| low.starts_with(**opener))?;
    let rest = words.get(opener.len()..)?;
    let end = rest.find([':', ';', ',', '.']).unwrap_or(rest.len());
    let scope = rest.get(..end)?.trim();
    (scope.chars().count() <= 120 && !scope.is_empty()).then(|| scope.to_owned())
}
