//! Where a paragraph is more than one task: deadlines of different objects, a deadline of some sentences only, a
//! sentence with a subject of its own.

use super::lead_in;
use super::role::Bodies;
use crate::cursor::{is_of_word, lower, opens_with};
use crate::lexicon::task as lexicon;
use crate::rules::deadline::{TimePhrase, governs_all};
use crate::rules::sentence::sentences;
use domain::deadline::Deadline;
use domain::org_unit::OrgLevel;
use std::ops::Range;

/// A sentence, or a part of one that has a deadline of its own.
#[derive(Debug, Clone)]
struct Unit {
    range: Range<usize>,
    deadline: Option<Deadline>,
    /// Stands alone whatever stands beside it.
    is_fixed: bool,
}

/// The pieces of a text, each a task, in order.
pub(super) fn pieces(text: &str, phrases: &[TimePhrase], bodies: &Bodies<'_>) -> Vec<Range<usize>> {
    if phrases.iter().any(|phrase| phrase.deadline.is_some() && governs_all(text, phrase)) {
        return whole(text);
    }
    let units: Vec<Unit> =
        whole_sentences(text).into_iter().flat_map(|sentence| clauses(text, sentence, phrases)).collect();
    let mut pieces: Vec<Piece> = Vec::new();
    for unit in units {
        let subject = bodies.subject_of(unit.range.clone());
        let is_assignment =
            lead_in::hands_over(text.get(..unit.range.end).unwrap_or_default(), unit.range.start, bodies);
        let level = subject.as_ref().filter(|_| is_assignment.is_none()).map(|list| bodies.level(list));
        match pieces.last_mut().filter(|piece| piece.takes(text, &unit, level.is_some())) {
            Some(piece) => piece.range.end = unit.range.end,
            None => {
                let is_apart = level.is_some() && !pieces.is_empty();
                pieces.push(Piece {
                    range: unit.range,
                    deadline: unit.deadline,
                    is_fixed: unit.is_fixed,
                    level: level.flatten(),
                    is_apart,
                });
            }
        }
    }
    pieces.into_iter().map(|piece| trimmed(text, piece.range)).filter(|range| !range.is_empty()).collect()
}

/// A text that is one task.
pub(super) fn whole(text: &str) -> Vec<Range<usize>> {
    vec![trimmed(text, 0..text.len())]
}

#[derive(Debug)]
struct Piece {
    range: Range<usize>,
    deadline: Option<Deadline>,
    is_fixed: bool,
    level: Option<OrgLevel>,
    /// Split off for its own subject.
    is_apart: bool,
}

impl Piece {
    /// Whether a sentence goes on with this task.
    fn takes(&self, text: &str, unit: &Unit, has_subject: bool) -> bool {
        let words = text.get(unit.range.clone()).unwrap_or_default();
        let is_own = has_subject && self.level.is_none();
        let is_wider = self.is_apart
            && !has_subject
            && matches!(self.level, Some(OrgLevel::District | OrgLevel::Commune))
            && speaks_of_the_province(words);
        !self.is_fixed && !unit.is_fixed && self.deadline == unit.deadline && !is_own && !is_wider
    }
}

/// "… của tỉnh", "… tỉnh Hưng Yên": not what a district does.
fn speaks_of_the_province(words: &str) -> bool {
    let low = lower(words);
    lexicon::PROVINCE_WIDE.iter().any(|word| {
        low.match_indices(word).any(|(at, _)| {
            let is_start = !low.get(..at).is_some_and(|before| before.ends_with(is_of_word));
            let rest = low.get(at..).unwrap_or_default();
            is_start
                && opens_with(rest, word).is_some()
                && !low.get(..at).is_some_and(|before| before.ends_with(lexicon::PROVINCIAL_PLAN))
        })
    })
}

/// Sentences; one that a bracket or quotation holds together is not cut.
fn whole_sentences(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut depth = 0_i32;
    for (sentence, next) in with_next(sentences(text), text.len()) {
        let range = sentence.start..next;
        match found.last_mut().filter(|_| depth > 0) {
            Some(last) => last.end = range.end,
            None => found.push(range.clone()),
        }
        for mark in text.get(range).unwrap_or_default().chars() {
            match mark {
                '(' | '“' => depth += 1,
                ')' | '”' => depth = (depth - 1).max(0),
                _ => {}
            }
        }
    }
    found
}

/// Each sentence with the place where the next begins.
fn with_next(parts: Vec<Range<usize>>, end: usize) -> Vec<(Range<usize>, usize)> {
    let nexts: Vec<usize> = parts.iter().skip(1).map(|part| part.start).chain([end]).collect();
    parts.into_iter().zip(nexts).collect()
}

/// A sentence, cut at ";" or ", trong đó" where two or more of its parts have a date of their own.
fn clauses(text: &str, sentence: Range<usize>, phrases: &[TimePhrase]) -> Vec<Unit> {
    let inside = within(phrases, &sentence);
    let date = |range: &Range<usize>| {
        within(inside, range).iter().find(|phrase| phrase.is_dated()).and_then(|phrase| phrase.deadline)
    };
    let mut parts: Vec<(Range<usize>, Option<Deadline>)> = Vec::new();
    for cut in cuts(text, &sentence) {
        let found = date(&cut.range);
        match parts.last_mut().filter(|(_, before)| !cut.is_inner && (before.is_none() || found.is_none())) {
            Some((range, before)) => {
                range.end = cut.range.end;
                *before = before.or(found);
            }
            None => parts.push((cut.range, found)),
        }
    }
    if parts.iter().filter(|(_, date)| date.is_some()).count() < 2 {
        let deadline = inside.iter().find_map(|phrase| phrase.deadline);
        return vec![Unit { range: sentence, deadline, is_fixed: false }];
    }
    parts.into_iter().map(|(range, deadline)| Unit { range, deadline, is_fixed: true }).collect()
}

/// The phrases, which rise, that begin in a range.
pub(super) fn within<'p>(phrases: &'p [TimePhrase], range: &Range<usize>) -> &'p [TimePhrase] {
    let first = phrases.partition_point(|phrase| phrase.range.start < range.start);
    let last = phrases.partition_point(|phrase| phrase.range.start < range.end);
    phrases.get(first..last).unwrap_or_default()
}

struct Cut {
    range: Range<usize>,
    /// Opened by ", trong đó": what stands before is a task of its own.
    is_inner: bool,
}

/// The parts of a sentence between ";" and before ", trong đó", outside of brackets.
fn cuts(text: &str, sentence: &Range<usize>) -> Vec<Cut> {
    let words = text.get(sentence.clone()).unwrap_or_default();
    let mut found = Vec::new();
    let (mut start, mut depth, mut is_inner) = (0, 0_i32, false);
    for (at, mark) in words.char_indices() {
        match mark {
            '(' | '“' => depth += 1,
            ')' | '”' => depth = (depth - 1).max(0),
            ';' | ',' if depth == 0 => {
                let rest = words.get(at + 1..).unwrap_or_default().trim_start();
                let opens_part = mark == ',' && lexicon::AMONG.iter().any(|among| opens_with(rest, among).is_some());
                if mark == ';' || opens_part {
                    found.push(Cut { range: sentence.start + start..sentence.start + at + 1, is_inner });
                    (start, is_inner) = (at + 1, opens_part);
                }
            }
            _ => {}
        }
    }
    found.push(Cut { range: sentence.start + start..sentence.end, is_inner });
    found
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let words = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (words.len() - words.trim_start().len());
    start..(range.start + words.trim_end().len()).max(start)
}
