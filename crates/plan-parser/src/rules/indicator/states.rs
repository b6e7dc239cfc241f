//! Targets that are a class, a state or a zero in words: "đạt đô thị loại II", "không còn hộ nghèo".

use super::claim::Claim;
use super::name;
use crate::cursor::{Cursor, head, lower, opens_with};
use crate::draft::Confidence;
use crate::lexicon::indicator as lexicon;
use crate::rules::quantity::{TargetPhrase, UnitWords, bounds};
use domain::Decimal;
use domain::target::{Bounds, Comparator};
use std::ops::Range;

/// Reads the parts of a sentence that hold no figure.
pub(super) fn read(text: &str, sentence: &Range<usize>, values: &[TargetPhrase], units: &UnitWords) -> Vec<Claim> {
    let mut claims = Vec::new();
    let mut is_aim = false;
    for part in parts(text, sentence) {
        let words = text.get(part.clone()).unwrap_or_default();
        let low = lower(words);
        is_aim = is_aim || lexicon::AIM.iter().any(|aim| low.contains(aim));
        let next = values.partition_point(|value| value.range.start < part.start);
        if values.get(next).is_some_and(|value| value.range.start < part.end) {
            continue;
        }
        if let Some(claim) = no_more(text, &low, &part, sentence, units) {
            claims.push(Claim { is_aim, ..claim });
        } else {
            claims.extend(reached(text, &low, &part, sentence).into_iter().map(|claim| Claim { is_aim, ..claim }));
        }
    }
    claims
}

/// Parts between semicolons.
fn parts(text: &str, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let body = text.get(sentence.clone()).unwrap_or_default();
    let mut start = sentence.start;
    let mut found = Vec::new();
    for (at, _) in body.match_indices([';', ':']) {
        found.push(start..sentence.start + at);
        start = sentence.start + at + 1;
    }
    found.push(start..sentence.end);
    found
}

/// "Không còn hộ nghèo": none of the counted things.
fn no_more(text: &str, low: &str, part: &Range<usize>, sentence: &Range<usize>, units: &UnitWords) -> Option<Claim> {
    let words = text.get(part.clone())?;
    let (at, length) = lexicon::NO_MORE.iter().find_map(|words| low.find(words).map(|at| (at, words.len())))?;
    let mut cursor = Cursor::new(words, at + length);
    let unit = units.read(&mut cursor).filter(|unit| unit.code != "year")?;
    let noun = name::after(text, part.start + at + length..part.end);
    let start = part.start + name::strip_start(words, 0);
    Some(Claim {
        name: name::clean(text.get(noun.clone())?),
        bounds: bounds(Comparator::Eq, Decimal::ZERO, None),
        unit: Some(unit),
        range: start.min(part.start + at)..noun.end,
        value: part.start + at..noun.end,
        confidence: Confidence::Medium,
        ..blank(sentence)
    })
}

fn blank(sentence: &Range<usize>) -> Claim {
    Claim {
        name: String::new(),
        bounds: Bounds { comparator: Comparator::Eq, low: None, high: None },
        unit: None,
        target: None,
        range: sentence.clone(),
        value: sentence.clone(),
        head: None,
        parent: None,
        is_growth: false,
        is_aim: false,
        is_maintained: false,
        is_increment: false,
        sentence: sentence.clone(),
        confidence: Confidence::Medium,
    }
}

/// "Thành phố A đạt đô thị loại II và cơ bản đạt …, huyện B, huyện C đạt …".
fn reached(text: &str, low: &str, part: &Range<usize>, sentence: &Range<usize>) -> Vec<Claim> {
    let words = text.get(part.clone()).unwrap_or_default();
    let mut claims = Vec::new();
    let mut from = name::strip_start(words, 0);
    let mut subject = from..from;
    for (verb, state) in reaching(low) {
        let is_own = verb > from && is_place(low.get(from..).unwrap_or_default());
        if is_own {
            subject = from..verb;
        }
        let end = end_of_state(words, state);
        let approx = low.get(..verb).is_some_and(|before| before.trim_end().ends_with("cơ bản"));
        let target = words.get(state..end).unwrap_or_default().trim();
        let subject_words = words.get(subject.clone()).filter(|words| words.len() <= LONGEST_SUBJECT);
        for place in places(subject_words.unwrap_or_default()) {
            claims.push(Claim {
                name: name::clean(&place),
                bounds: Bounds {
                    comparator: if approx { Comparator::Approx } else { Comparator::Eq },
                    low: None,
                    high: None,
                },
                target: Some(target.to_owned()),
                range: part.start + from.min(verb)..part.start + end,
                value: part.start + state..part.start + end,
                head: (!is_own).then_some(part.start + subject.start..part.start + subject.end),
                ..blank(sentence)
            });
        }
        from = name::strip_start(words, end);
    }
    claims
}

/// A subject longer than this is a sentence, no list of places.
const LONGEST_SUBJECT: usize = 400;

/// Each "đạt" before a state: where the verb and where the state stand.
fn reaching(low: &str) -> Vec<(usize, usize)> {
    low.match_indices("đạt ")
        .filter_map(|(verb, word)| {
            let state = verb + word.len();
            let rest = low.get(state..)?;
            lexicon::STATES.iter().find(|opener| opens_with(rest, opener).is_some())?;
            let class = ["tiêu chí ", "tiêu chuẩn "]
                .iter()
                .find(|word| rest.strip_prefix(**word).is_some_and(|rest| rest.starts_with("đô thị")));
            Some((verb, state + class.map_or(0, |word| word.len())))
        })
        .collect()
}

fn end_of_state(words: &str, from: usize) -> usize {
    let rest = head(words.get(from..).unwrap_or_default(), LONGEST_SUBJECT);
    let end = [", ", " và ", ".", "("].iter().filter_map(|mark| rest.find(mark)).min().unwrap_or(rest.len());
    from + rest.get(..end).unwrap_or_default().trim_end().len()
}

fn is_place(low: &str) -> bool {
    lexicon::PLACES.iter().any(|place| opens_with(low, place).is_some())
}

/// "Huyện A, huyện B" are two; "trung tâm các huyện A, B" too, each with the common beginning.
fn places(subject: &str) -> Vec<String> {
    let subject = subject.trim();
    let subject = ["cơ bản", "đều"].iter().find_map(|word| subject.strip_suffix(word)).unwrap_or(subject).trim();
    let listed = subject
        .find("các ")
        .map(|at| (subject.get(..at).unwrap_or_default(), subject.get(at + "các ".len()..).unwrap_or_default()));
    let (opening, list) = match listed {
        Some((opening, list)) => {
            let kind = lexicon::PLACES.iter().filter_map(|place| opens_with(list, place)).max().unwrap_or(0);
            let kind_words = list.get(..kind).unwrap_or_default();
            (format!("{opening}{kind_words} "), list.get(kind..).unwrap_or_default())
        }
        None => (String::new(), subject),
    };
    let names =
        list.split([',', ';']).flat_map(|part| part.split(" và ")).map(str::trim).filter(|name| !name.is_empty());
    let named: Vec<String> = names.map(|name| format!("{opening}{name}")).collect();
    let is_list = named.iter().skip(1).all(|name| !opening.is_empty() || is_place(&lower(name)));
    if is_list { named } else { vec![subject.to_owned()] }
}
