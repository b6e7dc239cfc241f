//! The place behind a name: "UBND tỉnh Đồng Tháp" of Đồng Tháp's own plan is "UBND tỉnh".

use super::Body;
use super::tail::opens_a_body;
use crate::cursor::{is_of_word, lower, opens_with};
use crate::lexicon::organisation as lexicon;
use domain::catalogue::Catalogue;
use domain::org_unit::{OrgKind, OrgLevel};
use std::ops::Range;

/// The province the plan is for.
#[derive(Debug, Default)]
pub(super) struct Province {
    /// "Hưng Yên".
    own: Option<String>,
    is_city: bool,
    /// All provinces, without "tỉnh" or "thành phố", in small letters.
    known: Vec<String>,
}

impl Province {
    pub(super) fn new(province: Option<&str>, catalogue: &Catalogue) -> Self {
        let is_city = province.is_some_and(|name| opens_with(name, lexicon::CITY).is_some());
        let known = catalogue.places.iter().map(|place| lower(bare(&place.name))).collect();
        Self { own: province.map(|name| bare(name).to_owned()), is_city, known }
    }

    /// The body with the place behind its name: its own province changes nothing, another place makes another body.
    pub(super) fn placed(&self, body: Body, printed: &str, place: &str) -> Body {
        if self.is_own(place) {
            return body;
        }
        let is_province = self.known.contains(&lower(place));
        let level = match body.level {
            OrgLevel::Province if !is_province && lower(printed).ends_with(lexicon::CITY) => OrgLevel::District,
            level => level,
        };
        let base = if body.is_generic { printed } else { &body.name };
        Body { name: format!("{} {place}", super::capitalised(base)), level, is_generic: false, ..body }
    }

    /// A name without the plan's own province at its end.
    pub(super) fn without_own(&self, name: &str) -> String {
        let stripped = self.own.as_ref().and_then(|own| name.strip_suffix(own.as_str())).map(str::trim_end);
        let has_level = |rest: &&str| [lexicon::PROVINCE, lexicon::CITY].iter().any(|word| lower(rest).ends_with(word));
        stripped.filter(has_level).unwrap_or(name).to_owned()
    }

    /// In a city under the central government the collectives are the city's.
    pub(super) fn collective(&self, name: &str) -> String {
        let of_province = name.strip_suffix(lexicon::PROVINCE).filter(|_| self.is_city);
        of_province.map_or_else(|| name.to_owned(), |rest| format!("{rest}{}", lexicon::CITY))
    }

    fn is_own(&self, place: &str) -> bool {
        self.own.as_ref().is_some_and(|own| lower(own) == lower(bare(place)))
    }
}

/// A province's name without its level.
fn bare(name: &str) -> &str {
    let level = [lexicon::PROVINCE, lexicon::CITY].iter().find_map(|word| opens_with(name, word));
    name.get(level.unwrap_or(0)..).unwrap_or_default().trim()
}

/// Where the place behind a name ends: words with capitals, unless they open another body.
pub(super) fn end(text: &str, name: &Range<usize>) -> usize {
    let printed = text.get(name.clone()).unwrap_or_default();
    let low = lower(printed);
    let takes_place = lexicon::TAKES_PLACE.iter().any(|word| low.ends_with(word));
    let behind = text.get(name.end..).unwrap_or_default();
    let level = behind.strip_prefix(' ').and_then(|rest| {
        let word = lexicon::LEVELS_OF_PLACE.iter().find(|word| opens_with(rest, word).is_some())?;
        rest.get(word.len()..)?.starts_with(' ').then_some(1 + word.len())
    });
    let from = match level {
        Some(length) => name.end + length,
        None if takes_place => name.end,
        None => return name.end,
    };
    let end = capitals(text, from);
    if end > from { end } else { name.end }
}

/// Where a run of capitalised words ends, four at most.
fn capitals(text: &str, from: usize) -> usize {
    let mut end = from;
    for _ in 0..4 {
        let Some(rest) = text.get(end..).and_then(|rest| rest.strip_prefix(' ')) else { break };
        let length = rest.find(|letter: char| !is_of_word(letter)).unwrap_or(rest.len());
        let word = rest.get(..length).unwrap_or_default();
        let is_place = word.starts_with(char::is_uppercase) && !word.chars().skip(1).any(char::is_uppercase);
        if !is_place || (end == from && opens_a_body(rest)) {
            break;
        }
        end += 1 + length;
    }
    end
}

/// "Tập đoàn Molex (Mỹ)": a country in brackets belongs to the name of a company.
pub(super) fn end_of_bracket(text: &str, end: usize, kind: OrgKind) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    let inner = rest.strip_prefix(" (").filter(|_| kind == OrgKind::Enterprise).and_then(|rest| rest.split_once(')'));
    let is_country = |words: &str| {
        words.split(' ').count() <= 2 && words.split(' ').all(|word| word.starts_with(char::is_uppercase))
    };
    inner.filter(|(words, _)| is_country(words)).map_or(end, |(words, _)| end + words.len() + 3)
}
