//! The province a plan is for.

use super::parts::Parts;
use super::{casing, words};
use crate::cursor::lower;
use crate::span::Span;
use aho_corasick::AhoCorasick;
use domain::catalogue::Catalogue;
use domain::org_unit::OrgLevel;

/// The province in the name of the issuer, or else the one the text speaks of most.
pub(super) fn province(issuer: Option<&str>, parts: &Parts, catalogue: &Catalogue) -> Option<(String, Span)> {
    let mut names: Vec<&str> = catalogue.places.iter().map(|place| place.name.as_str()).collect();
    names.dedup();
    let low_issuer = issuer.map(lower).unwrap_or_default();
    let is_central =
        catalogue.org_units.iter().any(|entry| entry.level == OrgLevel::Central && lower(&entry.name) == low_issuer);
    let named = names.iter().find(|name| low_issuer.ends_with(&lower(casing::proper(name)))).copied();
    let mentions = mentions(&names, parts);
    let most = mentions
        .iter()
        .filter(|(_, count, _)| *count >= FEWEST_MENTIONS && !is_central)
        .max_by_key(|(_, count, at)| (*count, std::cmp::Reverse(at.start)));
    let (name, _, span) = mentions.iter().find(|(name, ..)| Some(*name) == named).or(most)?;
    Some(((*name).to_owned(), *span))
}

/// One mention may be of a neighbour.
const FEWEST_MENTIONS: usize = 2;

/// Each place named, how often, and where first.
fn mentions<'a>(names: &[&'a str], parts: &Parts) -> Vec<(&'a str, usize, Span)> {
    let printed: Vec<String> =
        names.iter().flat_map(|name| [(*name).to_owned(), name.to_uppercase(), casing::capital(name)]).collect();
    let Ok(finder) = AhoCorasick::new(&printed) else { return Vec::new() };
    let mut found: Vec<Option<(usize, Span)>> = vec![None; names.len()];
    let title = parts.titles.iter().flatten();
    for passage in parts.front.iter().chain(title).chain(&parts.body).flat_map(words) {
        for mention in finder.find_iter(passage.text()) {
            let Some(slot) = found.get_mut(mention.pattern().as_usize() / 3) else { continue };
            let (count, first) = slot.get_or_insert_with(|| (0, passage.span(mention.range())));
            *count += 1;
            if passage.span(mention.range()).start < first.start {
                *first = passage.span(mention.range());
            }
        }
    }
    let named = names.iter().zip(found);
    named.filter_map(|(name, found)| found.map(|(count, span)| (*name, count, span))).collect()
}
