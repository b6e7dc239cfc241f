//! Where sentences, lists and brackets begin and end, and which values stand in them.

use super::values::has_any_end;
use crate::cursor::{head, is_of_word, opens_with};
use crate::lexicon::indicator as lexicon;
use crate::rules::quantity::TargetPhrase;
use std::ops::Range;

/// What stands at a place of a sentence.
#[derive(Debug, Clone)]
pub(super) enum Mark {
    /// Another statement of the same rank follows.
    Semicolon,
    /// What stands before is a head or a lead-in.
    Colon,
    /// "Trong đó".
    Part,
    /// A bracket that lists parts.
    Open,
    /// Its end.
    Close,
    /// The value of that number.
    Value(usize),
}

/// The marks of a sentence in order. Brackets without "trong đó" are part of a name, and what stands in them is no value.
pub(super) fn marks(
    text: &str,
    sentence: &Range<usize>,
    values: Vec<TargetPhrase>,
) -> (Vec<TargetPhrase>, Vec<(Range<usize>, Mark)>) {
    let body = text.get(sentence.clone()).unwrap_or_default();
    let mut marks = Vec::new();
    let mut plain_brackets: Vec<Range<usize>> = Vec::new();
    let mut open: Vec<(usize, bool)> = Vec::new();
    let mut skip_to = 0;
    for (offset, letter) in body.char_indices() {
        let at = sentence.start + offset;
        let next = at + letter.len_utf8();
        let is_plain = open.last().is_some_and(|&(_, is_part)| !is_part);
        match letter {
            '(' => {
                let inner = body.get(offset + 1..).unwrap_or_default();
                let opener = lexicon::PART_OPENERS.iter().find_map(|word| opens_with(inner, word));
                let opener = opener.filter(|_| holds_a_value(text, next, &values));
                open.push((at, opener.is_some() && !is_plain));
                if let Some(length) = opener.filter(|_| !is_plain) {
                    skip_to = next + length;
                    marks.push((at..skip_to, Mark::Open));
                }
            }
            ')' => match open.pop() {
                Some((_, true)) => marks.push((at..next, Mark::Close)),
                Some((start, false)) if open.last().is_none_or(|&(_, is_part)| is_part) => {
                    plain_brackets.push(start..next);
                }
                Some((_, false)) => {}
                None => {}
            },
            ';' if !is_plain => marks.push((at..next, Mark::Semicolon)),
            ':' if !is_plain => marks.push((at..next, Mark::Colon)),
            't' | 'T' if !is_plain && at >= skip_to && is_word_start(body, offset) => {
                let found = ["trong đó", "trong số đó"]
                    .iter()
                    .find_map(|word| opens_with(body.get(offset..).unwrap_or_default(), word));
                if let Some(length) = found {
                    let rest = body.get(offset + length..).unwrap_or_default();
                    let lead = rest.len() - rest.trim_start_matches([':', ',', ' ']).len();
                    skip_to = at + length + lead;
                    marks.push((at..skip_to, Mark::Part));
                }
            }
            _ => {}
        }
    }
    marks.retain(|(range, mark)| !matches!(mark, Mark::Colon) || !marks_colon_of_part(text, range));
    let values: Vec<TargetPhrase> =
        values.into_iter().filter(|value| !is_inside(&plain_brackets, value.range.start)).collect();
    marks.extend(values.iter().enumerate().map(|(ix, value)| (value.range.clone(), Mark::Value(ix))));
    marks.sort_by_key(|(range, _)| range.start);
    (values, marks)
}

/// Whether a value follows before the bracket closes.
fn holds_a_value(text: &str, from: usize, values: &[TargetPhrase]) -> bool {
    let next = values.partition_point(|value| value.range.start < from);
    let start = values.get(next).map(|value| value.range.start);
    start.is_some_and(|start| !head(text.get(from..start).unwrap_or_default(), LONGEST_LEAD).contains(')'))
}

/// A list of parts names its first value within so many bytes.
const LONGEST_LEAD: usize = 400;

/// Whether a paragraph ends in "trong đó:", so that the bullets below are parts.
pub(super) fn ends_in_parts(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with(':') && has_any_end(text.trim_end_matches([':', ' ']), lexicon::PART_OPENERS)
}

/// Whether a place lies in one of the ranges, which rise and do not overlap.
fn is_inside(ranges: &[Range<usize>], at: usize) -> bool {
    let after = ranges.partition_point(|range| range.start <= at);
    after.checked_sub(1).and_then(|ix| ranges.get(ix)).is_some_and(|range| at < range.end)
}

/// The colon of "trong đó:" is part of the words before it.
fn marks_colon_of_part(text: &str, colon: &Range<usize>) -> bool {
    let before = text.get(..colon.start).unwrap_or_default().trim_end();
    has_any_end(before, lexicon::PART_OPENERS)
}

fn is_word_start(text: &str, at: usize) -> bool {
    !text.get(..at).and_then(|before| before.chars().next_back()).is_some_and(is_of_word)
}
