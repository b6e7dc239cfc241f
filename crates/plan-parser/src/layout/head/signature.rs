//! The signature: on whose behalf, in what role, by whom.

use super::casing;
use super::parts::is_name;
use crate::cursor::{lower, opens_with};
use crate::draft::Signer;
use crate::layout::flow::is_capital;
use crate::layout::line::{Content, Line};
use crate::layout::marker;
use crate::lexicon::layout as lexicon;
use crate::passage::Passage;
use crate::span::Span;
use domain::catalogue::Catalogue;

/// Reads the lines behind the body.
pub(super) fn read(lines: &[Passage], catalogue: &Catalogue) -> Option<Signer> {
    let signing: Vec<Passage> = lines.iter().flat_map(signing).collect();
    let mut signer = Signer { on_behalf_of: None, role: None, name: None };
    let (mut body, mut role): (Option<Passage>, Option<Passage>) = (None, None);
    for line in signing {
        let text = line.text();
        if abbreviation(text, lexicon::FOR).is_some() {
            body = Some(line);
        } else if is_name(text) {
            signer.name = Some((text.to_owned(), line.whole()));
            break;
        } else if is_capital(text) {
            let is_role = opens_role(text) || abbreviation(text, lexicon::ON_BEHALF).is_some();
            match (&mut role, &mut body) {
                (Some(role), _) if !is_role => role.join(line),
                (None, Some(body)) if !is_role => body.join(line),
                _ => role = Some(line),
            }
        }
    }
    signer.on_behalf_of = body.map(|body| {
        let length = abbreviation(body.text(), lexicon::FOR).unwrap_or(0);
        (casing::body(body.text().get(length..).unwrap_or_default().trim(), catalogue), body.whole())
    });
    signer.role = role.map(|role| {
        let length = abbreviation(role.text(), lexicon::ON_BEHALF).unwrap_or(0);
        (casing::role(role.text().get(length..).unwrap_or_default().trim()), role.whole())
    });
    (signer.on_behalf_of.is_some() || signer.name.is_some()).then_some(signer)
}

/// The part of a line that may sign: recipients do not, and a row of a table may hold the whole signature in one cell.
fn signing(line: &Passage) -> Vec<Passage> {
    let text = line.text();
    if marker::read(text).is_some() || opens_with(text, lexicon::RECIPIENTS).is_some() || text.contains(';') {
        return Vec::new();
    }
    if is_capital(text) || is_name(text) {
        return vec![line.clone()];
    }
    let is_capital_word = |word: &str| is_capital(word) || abbreviation(word, lexicon::ON_BEHALF).is_some();
    let capitals = text.split(' ').take_while(|word| is_capital_word(word)).map(|word| word.len() + 1).sum::<usize>();
    let roles = text.get(..capitals.min(text.len())).unwrap_or_default();
    let starts = lexicon::ROLES.iter().filter_map(|role| lower(roles).find(&lower(role))).min();
    let first = abbreviation(text, lexicon::FOR).is_some().then(|| starts.unwrap_or(roles.len()));
    let cut = first.unwrap_or(0);
    [0..cut, cut..roles.len(), roles.len()..text.len()]
        .into_iter()
        .map(|range| line.slice(range))
        .filter(|part| !part.is_empty())
        .collect()
}

fn opens_role(text: &str) -> bool {
    lexicon::ROLES.iter().any(|role| opens_with(text, role).is_some())
}

/// Bytes of "TM.", "KT." at the start.
fn abbreviation(text: &str, list: &[&str]) -> Option<usize> {
    list.iter().find(|words| text.starts_with(**words)).map(|words| words.len())
}

/// The body a signature speaks for, as the text before the first section names it in full.
pub(super) fn issuer(
    on_behalf_of: &(String, Span),
    body: &[Line],
    catalogue: &Catalogue,
) -> Option<(String, Vec<Span>)> {
    let wanted = lower(&on_behalf_of.0);
    let is_section = |line: &&Line| marker::read(line.text()).is_none_or(|found| found.is_bullet());
    let opening = body.iter().take_while(is_section).take(MOST_OPENING_LINES);
    let named = opening.filter_map(|line| match &line.content {
        Content::Text(words) => Some(words),
        Content::Row(_) | Content::Bar => None,
    });
    let found = named.filter_map(|words| {
        let low = lower(words.text());
        let at = low.match_indices(&wanted).map(|(at, _)| at).last()?;
        let rest = words.text().get(at..)?;
        let names = catalogue.org_units.iter().filter_map(|entry| Some((opens_with(rest, &entry.name)?, &entry.name)));
        let (length, name) =
            names.max_by_key(|&(length, _)| length).map_or((wanted.len(), None), |(length, name)| (length, Some(name)));
        let name = name.cloned().unwrap_or_else(|| rest.get(..length).unwrap_or_default().to_owned());
        Some((name, words.span(at..at + length)))
    });
    let (name, span) = found.last()?;
    Some((name, vec![span, on_behalf_of.1]))
}

/// Lines before the first section that are looked at.
const MOST_OPENING_LINES: usize = 400;
