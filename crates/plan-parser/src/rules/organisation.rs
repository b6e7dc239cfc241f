//! Organisations ("cơ quan, đơn vị, tổ chức"): every body a plan names, outermost mention only, under one name.

mod actor;
mod collective;
mod place;
mod registry;
mod tail;
mod words;

use crate::cursor::{closes_with, lower, opens_with};
use crate::draft::{OrganisationDraft, OrganisationIx};
use crate::layout::Layout;
use crate::lexicon::organisation as lexicon;
use crate::passage::Passage;
use crate::rules::WordLists;
use crate::span::Span;
pub(super) use actor::keep;
use domain::catalogue::{Catalogue, OrgHeadEntry, OrgUnitEntry};
use domain::org_unit::{OrgKind, OrgLevel};
use place::Province;
use registry::Registry;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Range;
pub(super) use words::Words;
use words::{Hit, Word};

/// What a mention names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Body {
    pub name: String,
    pub level: OrgLevel,
    pub kind: OrgKind,
    pub is_generic: bool,
}

/// A body named in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    /// Where it stands in its text.
    pub range: Range<usize>,
    /// Which body.
    pub body: Body,
    /// The body in the list of the draft.
    pub organisation: Option<OrganisationIx>,
}

/// The mentions of every block, by its index, with those of the cells of rows; and the list of bodies.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// For each block, the mentions in its passage.
    pub blocks: Vec<Vec<Mention>>,
    /// For each block, those in each of its cells.
    pub cells: Vec<Vec<Vec<Mention>>>,
    /// The bodies.
    pub organisations: Vec<OrganisationDraft>,
}

impl Found {
    /// The list of bodies; the mentions are let go.
    pub(super) fn into_organisations(self) -> Vec<OrganisationDraft> {
        self.organisations
    }
}

/// Reads the bodies of a whole document.
pub(super) fn read(text: &str, layout: &Layout, lists: &WordLists<'_>) -> Found {
    let names =
        Names::new(&lists.names, lists.catalogue, layout.head.province.as_ref().map(|(province, _)| province.as_str()));
    let mut registry = Registry::default();
    let mut found = Found::default();
    for block in &layout.blocks {
        let is_row = !block.cells.is_empty();
        let mut cells = Vec::new();
        for cell in &block.cells {
            cells.push(enter(&mut registry, names.mentions(cell.text()), cell));
        }
        let passage = if is_row {
            Vec::new()
        } else {
            enter(&mut registry, names.mentions(block.passage.text()), &block.passage)
        };
        found.blocks.push(passage);
        found.cells.push(cells);
    }
    for note in &layout.notes {
        enter(&mut registry, names.mentions(note.passage.text()), &note.passage);
    }
    for span in outside_of_blocks(layout) {
        let passage = Passage::of(text, span);
        enter(&mut registry, names.mentions(passage.text()), &passage);
    }
    found.organisations = registry.into_organisations();
    found
}

/// Who receives and who signs.
fn outside_of_blocks(layout: &Layout) -> impl Iterator<Item = Span> {
    let recipients = layout.head.recipients.iter().map(|recipient| recipient.span);
    let signer = layout.head.signer.iter().filter_map(|signer| signer.on_behalf_of.as_ref());
    recipients.chain(signer.map(|(_, span)| *span))
}

/// Enters the mentions of a passage; "A (B)" of two single bodies says that B takes over.
fn enter(registry: &mut Registry, mut mentions: Vec<Mention>, passage: &Passage) -> Vec<Mention> {
    for at in 0..mentions.len() {
        let Some(mention) = mentions.get(at) else { break };
        let words = passage.text().get(mention.range.clone()).unwrap_or_default();
        let entered = registry.enter(mention, words, passage.span(mention.range.clone()));
        if let Some(before) = at.checked_sub(1).and_then(|before| mentions.get(before))
            && is_succession(passage.text(), before, mention)
            && let Some(predecessor) = before.organisation
        {
            registry.succeed(predecessor, entered);
        }
        if let Some(mention) = mentions.get_mut(at) {
            mention.organisation = Some(entered);
        }
    }
    mentions
}

/// "Sở Kế hoạch và Đầu tư (Sở Tài chính)", "(nay là Sở Xây dựng)".
pub(super) fn is_succession(text: &str, first: &Mention, second: &Mention) -> bool {
    let between = text.get(first.range.end..second.range.start).unwrap_or_default();
    let closes = text.get(second.range.end..).is_some_and(|rest| rest.starts_with(')'));
    let opens = between.trim_start().strip_prefix('(').map(str::trim);
    let is_alone = !first.body.is_generic && !second.body.is_generic;
    let is_now = opens.is_some_and(|words| words.is_empty() || lexicon::NOW.contains(&lower(words).as_str()));
    is_alone && closes && is_now && first.body.level == second.body.level
}

/// Finds the bodies in a text.
pub(super) struct Names<'a> {
    words: &'a Words<'a>,
    province: Province,
    collectives: Vec<&'a OrgUnitEntry>,
}

impl<'a> Names<'a> {
    pub(super) fn new(words: &'a Words<'a>, catalogue: &'a Catalogue, province: Option<&str>) -> Self {
        let collectives = catalogue.org_units.iter().filter(|unit| unit.is_generic).collect();
        Self { words, province: Province::new(province, catalogue), collectives }
    }

    /// The outermost mentions, in the order of the text.
    pub(super) fn mentions(&self, text: &str) -> Vec<Mention> {
        let mut candidates: Vec<(Rank, Mention)> = Vec::new();
        for hit in heads_at_their_longest(self.words.hits(text)) {
            let rank = if matches!(hit.word, Word::Name(_)) { Rank::Name } else { Rank::Head };
            candidates.extend(self.candidate(text, &hit).map(|mention| (rank, mention)));
        }
        for collective in collective::read(text) {
            candidates.push((Rank::Collective, self.mention(collective.range, self.collective(collective.name))));
        }
        candidates.sort_by_key(|(rank, mention)| (mention.range.start, Reverse(mention.range.end), *rank));
        let mut kept: Vec<Mention> = Vec::new();
        for (_, mention) in candidates {
            if kept.last().is_none_or(|last| last.range.end <= mention.range.start) {
                kept.push(mention);
            }
        }
        join_prefixes(text, kept)
    }

    fn candidate(&self, text: &str, hit: &Hit<'_>) -> Option<Mention> {
        match hit.word {
            Word::Name(entry) => self.named(text, hit.range.clone(), entry),
            Word::Head(entry) => self.headed(text, hit.range.clone(), entry),
        }
    }

    /// A name of the catalogue, with the place behind it.
    fn named(&self, text: &str, range: Range<usize>, entry: &OrgUnitEntry) -> Option<Mention> {
        let behind = text.get(range.end..)?;
        let is_thing = entry.is_generic
            && lexicon::THING_AFTER.iter().any(|words| opens_with(behind.trim_start(), words).is_some());
        let low = lower(&entry.name);
        let before = text.get(..range.start)?.trim_end();
        let is_level = lexicon::PROPER_ONLY.contains(&low.as_str())
            && (lexicon::LEVEL_BEFORE.iter().any(|words| closes_with(before, words).is_some())
                || text.get(range.clone())?.starts_with(char::is_lowercase));
        if is_thing || is_level {
            return None;
        }
        let body =
            Body { name: entry.name.clone(), level: entry.level, kind: entry.kind, is_generic: entry.is_generic };
        let end = if entry.level == OrgLevel::Central { range.end } else { place::end(text, &range) };
        let Some(place) = text.get(range.end..end).filter(|place| !place.is_empty()) else {
            return Some(self.with_list(text, range, body));
        };
        let body = self.province.placed(body, text.get(range.clone())?, place.trim());
        Some(self.mention(range.start..end, body))
    }

    /// A name with the list that goes on behind it.
    fn with_list(&self, text: &str, range: Range<usize>, body: Body) -> Mention {
        let end = if body.is_generic { range.end } else { tail::end_of_list(text, &range) };
        if end == range.end {
            return self.mention(range, body);
        }
        let name = self.province.without_own(text.get(range.start..end).unwrap_or_default());
        self.mention(range.start..end, Body { name: capitalised(&name), ..body })
    }

    /// A head with its free tail. A word alone is no body, but for those that stand for one named in full.
    fn headed(&self, text: &str, range: Range<usize>, entry: &OrgHeadEntry) -> Option<Mention> {
        let low = lower(&entry.head);
        let is_topical = lexicon::TOPICAL_HEADS.contains(&low.as_str());
        if !low.contains(' ') && is_inside_a_name(text, range.start) {
            return None;
        }
        let end = tail::end(text, range.end, is_topical);
        let before = text.get(..range.start)?.trim_end();
        let is_place = lexicon::BEFORE_A_PLACE.iter().any(|words| closes_with(before, words).is_some());
        if !low.contains(' ') && is_place && text.get(range.start..)?.starts_with(char::is_uppercase) {
            return None;
        }
        let is_founded = lexicon::FOUNDING.iter().any(|words| closes_with(before, words).is_some());
        let is_bare = end == range.end;
        if is_bare && (is_founded || !lexicon::SHORT_FOR_FULL.contains(&low.as_str())) {
            return None;
        }
        let rest = text.get(range.end..)?.trim_start();
        if lexicon::NO_BODY_TAILS.iter().any(|words| opens_with(rest, words).is_some()) {
            return None;
        }
        let is_small = text.get(range.clone())?.starts_with(char::is_lowercase);
        if is_small && !text.get(range.end..)?.trim_start().starts_with(char::is_uppercase) {
            return None;
        }
        let end = place::end_of_bracket(text, end, entry.kind);
        let name = self.province.without_own(text.get(range.start..end)?);
        let level = level_of(&lower(text.get(range.start..end)?), entry.level);
        let body = Body { name: capitalised(&name), level, kind: entry.kind, is_generic: false };
        Some(self.mention(range.start..end, body))
    }

    fn collective(&self, name: &str) -> Body {
        let known = self.collectives.iter().find(|unit| unit.name == name);
        let (level, kind) = known.map_or((OrgLevel::Multi, OrgKind::State), |unit| (unit.level, unit.kind));
        Body { name: self.province.collective(name), level, kind, is_generic: true }
    }

    fn mention(&self, range: Range<usize>, body: Body) -> Mention {
        Mention { range, body, organisation: None }
    }
}

/// Which reading of the same words holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Name,
    Collective,
    Head,
}

/// Of heads that begin together only the longest opens a name, and none where a longer name of the catalogue stands.
fn heads_at_their_longest(hits: Vec<Hit<'_>>) -> Vec<Hit<'_>> {
    let mut longest: HashMap<usize, usize> = HashMap::new();
    for hit in &hits {
        let end = longest.entry(hit.range.start).or_default();
        *end = hit.range.end.max(*end);
    }
    let holds =
        |hit: &Hit<'_>| matches!(hit.word, Word::Name(_)) || longest.get(&hit.range.start) == Some(&hit.range.end);
    hits.into_iter().filter(holds).collect()
}

/// A single syllable right behind a capitalised word is part of another name: "Hải Phòng"; but "Giao Phòng …".
fn is_inside_a_name(text: &str, at: usize) -> bool {
    let Some(before) = text.get(..at).and_then(|before| before.strip_suffix(' ')) else { return false };
    let word = before.rsplit(' ').next().unwrap_or_default();
    let hands_over = lexicon::HANDING_OVER.iter().any(|verb| closes_with(before, verb).is_some());
    word.starts_with(char::is_uppercase) && word.ends_with(char::is_alphabetic) && !hands_over
}

/// The level that a word of the tail tells.
fn level_of(tail: &str, otherwise: OrgLevel) -> OrgLevel {
    let has = |words: &[&str]| {
        words.iter().any(|word| {
            tail.match_indices(word).any(|(at, _)| opens_with(tail.get(at..).unwrap_or_default(), word).is_some())
        })
    };
    if has(lexicon::COMMUNE_WORDS) && !lexicon::NO_COMMUNE.iter().any(|words| tail.contains(words)) {
        OrgLevel::Commune
    } else if has(lexicon::DISTRICT_WORDS) {
        OrgLevel::District
    } else if has(lexicon::CENTRAL_WORDS) && otherwise != OrgLevel::Enterprise {
        OrgLevel::Central
    } else {
        otherwise
    }
}

/// "Thường trực Ủy ban Pháp luật" is one body, not two.
fn join_prefixes(text: &str, mentions: Vec<Mention>) -> Vec<Mention> {
    let mut joined: Vec<Mention> = Vec::new();
    for mut mention in mentions {
        let part = part_start(text, mention.range.start);
        let start = part.unwrap_or_else(|| prefix_start(text, mention.range.start));
        if part.is_some() {
            (mention.body.is_generic, mention.body.level) = (true, OrgLevel::Multi);
        }
        if start < mention.range.start {
            while joined.last().is_some_and(|last| last.range.end > start) {
                joined.pop();
            }
            mention.range.start = start;
            mention.body.name = capitalised(text.get(mention.range.clone()).unwrap_or_default());
        }
        joined.push(mention);
    }
    joined
}

/// "Các cơ quan thuộc Quốc hội" is a collective, not Quốc hội.
fn part_start(text: &str, at: usize) -> Option<usize> {
    let before = text.get(..at)?.strip_suffix(' ')?;
    let tie = lexicon::PART_OF.iter().find_map(|tie| closes_with(before, tie))?;
    let before = before.get(..before.len() - tie)?.trim_end();
    let part = lexicon::PARTS_OF_A_BODY.iter().find_map(|part| closes_with(before, part))?;
    Some(before.len() - part)
}

fn prefix_start(text: &str, at: usize) -> usize {
    let Some(before) = text.get(..at).and_then(|before| before.strip_suffix(' ')) else { return at };
    let prefix = lexicon::BODY_PREFIXES.iter().find(|prefix| before.ends_with(**prefix));
    prefix.map_or(at, |prefix| before.len() - prefix.len())
}

/// The first letter large, as a name stands in a list.
pub(super) fn capitalised(name: &str) -> String {
    let mut letters = name.trim().chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests;
