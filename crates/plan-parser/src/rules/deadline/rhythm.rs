//! How often: "định kỳ hằng quý", "trước ngày 15/11 hằng năm", "thường xuyên".

use super::{Reader, TimePhrase, bind};
use crate::cursor::{Cursor, closes_with, opens_with};
use crate::lexicon::deadline::{self as lexicon, Bind};
use crate::rules::deadline::moment::{self, Moment};
use crate::rules::sentence::clause_start;
use domain::deadline::{Deadline, DeadlineKind, Frequency};
use std::ops::Range;

/// A rhythm, or a day that returns with one.
pub(super) fn read(cursor: &mut Cursor<'_>, reader: &Reader<'_>, is_stated: bool) -> Option<TimePhrase> {
    cursor
        .attempt(|cursor| dated(cursor, reader))
        .or_else(|| cursor.attempt(|cursor| plain(cursor, reader, is_stated)))
        .or_else(|| cursor.attempt(|cursor| adverb(cursor, reader)))
}

/// Whether a rhythm stands here: "trước ngày 15/11 hằng năm" is no single day.
pub(super) fn follows(cursor: &Cursor<'_>) -> bool {
    cursor.clone().eat_one_of(lexicon::RHYTHMS).is_some()
}

/// Work without an end.
pub(super) fn continuous(range: Range<usize>) -> TimePhrase {
    TimePhrase { range, deadline: None, anchor: None, frequency: Some(Frequency::Continuous), is_yearless: false }
}

/// "Năm 2026 và hằng năm".
pub(super) fn yearly(range: Range<usize>) -> TimePhrase {
    TimePhrase { range, deadline: None, anchor: None, frequency: Some(Frequency::Yearly), is_yearless: false }
}

/// A rhythm and a day without a year in the same sentence are one yearly date, wherever the two stand.
pub(super) fn join(found: &mut Vec<TimePhrase>, reader: &Reader<'_>) {
    let returns = |phrase: &TimePhrase| phrase.deadline.is_some_and(|it| it.kind == DeadlineKind::Recurring);
    if found.iter().any(returns) {
        found.retain(|phrase| !phrase.is_yearless);
    } else if reader.horizon.only_year.is_some() {
        return;
    }
    let Some((range, anchor)) = unplaced_day(reader) else { return };
    match found.iter_mut().find(|phrase| returns(phrase)) {
        Some(phrase) if phrase.anchor.is_none() && phrase.frequency == Some(Frequency::Yearly) => {
            (phrase.anchor, phrase.range) = (Some(anchor), range);
        }
        None if is_reported(reader) => {
            found.push(TimePhrase { anchor: Some(anchor), ..recurring(range, Frequency::Yearly) });
            found.sort_by_key(|phrase| phrase.range.start);
        }
        _ => {}
    }
}

/// The first day of the sentence that names no year and no rhythm, bound by a word.
fn unplaced_day(reader: &Reader<'_>) -> Option<(Range<usize>, (i8, i8))> {
    let text = reader.text.get(reader.sentence..)?;
    let starts = text.match_indices("ngày").map(|(at, _)| reader.sentence + at);
    starts.into_iter().find_map(|at| {
        let mut cursor = Cursor::new(reader.text, at);
        let Some(Moment::Day { day, month: Some(month), year: None }) = moment::named(&mut cursor) else { return None };
        let before = reader.low.get(reader.sentence..at)?.trim_end();
        let bound = lexicon::BINDERS.iter().find(|(words, _)| closes_with(before, words).is_some())?;
        let is_bound = bound.1 >= Bind::Until && !follows(&cursor);
        let start = before.len() - closes_with(before, bound.0)? + reader.sentence;
        is_bound.then(|| (start..cursor.at(), (month, day)))
    })
}

/// A day of the year for a report returns every year in a plan of several years.
fn is_reported(reader: &Reader<'_>) -> bool {
    reader.low.get(reader.sentence..).is_some_and(|sentence| sentence.contains(lexicon::REPORT))
}

/// "Trước ngày 15/11 hằng năm", "hằng tháng trước ngày 20", "ngày 20 hằng tháng".
fn dated(cursor: &mut Cursor<'_>, reader: &Reader<'_>) -> Option<TimePhrase> {
    let start = cursor.at();
    cursor.eat_one_of(lexicon::PERIODICALLY);
    let first = cursor.eat_one_of(lexicon::RHYTHMS);
    cursor.eat(",");
    cursor.eat("(");
    let bound = bind(cursor);
    let found = moment::named(cursor).or_else(|| (bound != Bind::Bare).then(|| moment::bare(cursor))?)?;
    let Moment::Day { day, month, year: None } = found else { return None };
    let clause = clause_start(reader.low, reader.sentence, start);
    if reader.low.get(clause..start)?.split_whitespace().any(|word| word == lexicon::ALREADY) {
        return None;
    }
    let second = cursor.eat_one_of(lexicon::RHYTHMS);
    let frequency = first.or(second)?;
    let anchor = month.filter(|_| frequency == Frequency::Yearly).map(|month| (month, day));
    Some(TimePhrase { anchor, ..recurring(start..cursor.at(), frequency) })
}

/// "Định kỳ hằng quý": a duty that returns where "định kỳ" says so, or where the rhythm opens a sentence or stands before
/// a verb of reporting.
fn plain(cursor: &mut Cursor<'_>, reader: &Reader<'_>, is_stated: bool) -> Option<TimePhrase> {
    let start = cursor.at();
    let is_periodic = cursor.eat_one_of(lexicon::PERIODICALLY).is_some();
    if is_periodic {
        cursor.eat("(");
    }
    let frequency = cursor
        .eat_one_of(lexicon::RHYTHMS)
        .or_else(|| is_periodic.then(|| cursor.eat_one_of(lexicon::SHORT_RHYTHMS))?)?;
    let clause = clause_start(reader.low, reader.sentence, start);
    let before = reader.low.get(clause..start)?.trim();
    let next = reader.low.get(cursor.at()..)?.trim_start_matches([' ', ',']);
    let opens_sentence = before.is_empty() && clause == reader.sentence;
    let is_reported = lexicon::REPORTING.iter().any(|words| opens_with(next, words).is_some());
    let holds = is_stated || is_periodic || opens_sentence || is_reported && !is_noun(before);
    holds.then(|| recurring(start..cursor.at(), frequency))
}

/// "Kế hoạch hằng năm" names a plan.
fn is_noun(before: &str) -> bool {
    lexicon::NOUNS_OF_RHYTHM.iter().any(|noun| closes_with(before, noun).is_some())
}

/// "Thường xuyên kiểm tra": an adverb before its verb, not part of "chi thường xuyên" or "chặt chẽ, thường xuyên, hiệu quả".
fn adverb(cursor: &mut Cursor<'_>, reader: &Reader<'_>) -> Option<TimePhrase> {
    cursor.skip_spaces();
    let start = cursor.at();
    cursor.eat_one_of(lexicon::CONTINUOUS)?;
    let before = reader.low.get(reader.sentence..start)?.trim_end();
    let next = cursor.rest().strip_prefix(' ')?.chars().next()?;
    let is_noun = lexicon::NOT_CONTINUOUS_AFTER.iter().any(|words| closes_with(before, words).is_some());
    let is_value = lexicon::VALUE_VERBS.iter().any(|words| opens_with(cursor.rest().trim_start(), words).is_some());
    (!is_noun && !is_value && next.is_lowercase()).then(|| continuous(start..cursor.at()))
}

fn recurring(range: Range<usize>, frequency: Frequency) -> TimePhrase {
    let deadline = Deadline { kind: DeadlineKind::Recurring, date: None, from: None };
    TimePhrase { range, deadline: Some(deadline), anchor: None, frequency: Some(frequency), is_yearless: false }
}
