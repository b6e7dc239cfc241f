//! When: deadlines and rhythms as plans phrase them, told apart from years in names, cut-offs and starts.

mod moment;
mod rhythm;

use crate::cursor::{Cursor, closes_with, first_word, is_of_word, lower, next_word, opens_with, places, tail};
use crate::draft::Head;
use crate::lexicon::deadline::{self as lexicon, Bind};
use crate::rules::sentence::{clause_start, sentences};
use domain::Date;
use domain::deadline::{Deadline, DeadlineKind, Frequency};
use domain::period::{Period, PeriodKind};
use moment::Moment;
use std::ops::Range;

/// The years of the plan: what ends before them is a base, and a day without a year lies in them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Horizon {
    /// Before this day nothing can be due.
    from: Option<Date>,
    /// The year of a plan for one year.
    only_year: Option<i16>,
}

impl Horizon {
    /// What the head of the document says.
    pub(super) fn new(head: &Head) -> Self {
        let years: Vec<i16> =
            head.period.as_deref().unwrap_or_default().split('-').filter_map(|year| year.parse().ok()).collect();
        let signed = head.date.map(|(date, _)| date.year());
        let first = years.iter().copied().chain(signed).min();
        let only_year = if years.len() == 1 { years.first().copied() } else { None };
        Self { from: first.and_then(|year| Date::new(year, 1, 1).ok()), only_year }
    }
}

/// Words that say when or how often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TimePhrase {
    /// Where they stand in the text.
    pub range: Range<usize>,
    /// When it is due; none for work without an end.
    pub deadline: Option<Deadline>,
    /// Month and day of a yearly date.
    pub anchor: Option<(i8, i8)>,
    /// How often.
    pub frequency: Option<Frequency>,
    /// The year is not printed.
    is_yearless: bool,
}

impl TimePhrase {
    fn due(range: Range<usize>, deadline: Deadline) -> Self {
        Self { range, deadline: Some(deadline), anchor: None, frequency: None, is_yearless: false }
    }

    /// The same at a place further on.
    pub(super) fn moved_by(mut self, bytes: usize) -> Self {
        self.range = self.range.start + bytes..self.range.end + bytes;
        self
    }

    /// Whether it sets a date, rather than a rhythm.
    pub(super) fn is_dated(&self) -> bool {
        self.deadline.is_some_and(|deadline| deadline.kind != DeadlineKind::Recurring)
    }

    /// Whether it tells what is done already.
    pub(super) fn is_done(&self) -> bool {
        self.deadline.is_some_and(|deadline| deadline.kind == DeadlineKind::Done)
    }
}

/// The deadlines and rhythms of running text, in its order.
pub(super) fn phrases(text: &str, horizon: Horizon) -> Vec<TimePhrase> {
    let low = lower(text);
    let mut found = Vec::new();
    for Range { start, end } in sentences(text) {
        let (text, low) = (text.get(..end).unwrap_or_default(), low.get(..end).unwrap_or_default());
        found.extend(Reader { text, low, sentence: start, horizon }.read());
    }
    found
}

/// What a label or a column of dates says: "Quý IV/2026", "Thường xuyên", "6/2026". Here a bare date is enough.
pub(super) fn stated(text: &str, horizon: Horizon) -> Option<TimePhrase> {
    let value = text.trim_start_matches([' ', ':', '-', '(']);
    let lead = text.len() - value.len();
    if lexicon::RELATIVE.iter().any(|words| opens_with(value, words).is_some()) {
        return None;
    }
    let mut cursor = Cursor::new(text, lead);
    while lexicon::OPENERS_OF_TIME.iter().chain(lexicon::COMPLETION).any(|words| cursor.eat(words)) || cursor.eat(":") {
    }
    cursor.skip_spaces();
    let low = lower(text);
    let reader = Reader { text, low: &low, sentence: 0, horizon };
    let value = cursor.rest();
    if lexicon::CONTINUOUS_CELL.iter().any(|words| opens_with(value, words).is_some()) {
        let at = text.len() - value.len();
        return Some(rhythm::continuous(at..text.trim_end().len()));
    }
    cursor
        .attempt(|cursor| rhythm::read(cursor, &reader, true))
        .or_else(|| cursor.attempt(|cursor| reader.window(cursor)))
        .or_else(|| cursor.attempt(|cursor| reader.date(cursor, true)))
        .or_else(|| phrases(text, horizon).into_iter().max_by_key(|phrase| phrase.deadline.and_then(|it| it.date)))
}

/// Whether words such as "(Hoàn thành trong tháng 3/2026)" close the text and so govern all of it: the phrase stands
/// in a bracket at the end with nothing but words of completion.
pub(super) fn governs_all(text: &str, phrase: &TimePhrase) -> bool {
    let behind = text.get(phrase.range.end..).unwrap_or_default();
    let is_last = behind.chars().all(|mark| matches!(mark, ')' | '.' | ';' | ',' | ' ' | '/')) && behind.contains(')');
    let before = text.get(..phrase.range.start).unwrap_or_default();
    let Some(open) =
        tail(before, LONGEST_OPENING).rfind('(').map(|at| before.len() - tail(before, LONGEST_OPENING).len() + at)
    else {
        return false;
    };
    let mut cursor = Cursor::new(before, open + 1);
    let mut says_ready = phrase.is_done();
    while lexicon::OPENERS_OF_TIME.iter().chain(lexicon::COMPLETION).any(|words| cursor.eat(words)) || cursor.eat(":") {
        says_ready = true;
    }
    let stands_apart = before.get(..open).is_some_and(|before| before.trim_end().ends_with(['.', ';']));
    is_last && (says_ready || stands_apart) && cursor.rest().trim().is_empty()
}

/// Words of completion before the date of a closing bracket are no longer than this.
const LONGEST_OPENING: usize = 120;

/// The first word that asks for haste.
pub(super) fn urgency(text: &str) -> Option<Range<usize>> {
    let low = lower(text);
    let is_whole = |at: usize, words: &str| {
        is_word_start(&low, at) && opens_with(low.get(at..).unwrap_or_default(), words).is_some()
    };
    let (at, words) = places(&low, lexicon::URGENT).find(|(at, words)| is_whole(*at, words))?;
    Some(at..at + words.len())
}

/// One sentence being read; offsets are those of the whole text.
struct Reader<'t> {
    text: &'t str,
    low: &'t str,
    sentence: usize,
    horizon: Horizon,
}

impl Reader<'_> {
    fn read(&self) -> Vec<TimePhrase> {
        let mut cursor = Cursor::new(self.text, self.sentence);
        let mut found: Vec<TimePhrase> = Vec::new();
        while !cursor.rest().is_empty() {
            cursor.skip_spaces();
            let opens = lexicon::FIRST_WORDS.contains(&first_word(self.low.get(cursor.at()..).unwrap_or_default()));
            match opens.then(|| cursor.attempt(|cursor| self.phrase(cursor))).flatten() {
                Some(phrase) => found.push(phrase),
                None => next_word(&mut cursor),
            }
        }
        rhythm::join(&mut found, self);
        found
    }

    fn phrase(&self, cursor: &mut Cursor<'_>) -> Option<TimePhrase> {
        cursor
            .attempt(|cursor| self.done(cursor))
            .or_else(|| cursor.attempt(|cursor| rhythm::read(cursor, self, false)))
            .or_else(|| cursor.attempt(|cursor| self.window(cursor)))
            .or_else(|| cursor.attempt(|cursor| self.date(cursor, false)))
    }

    /// "(đã hoàn thành trong tháng 02/2025)".
    fn done(&self, cursor: &mut Cursor<'_>) -> Option<TimePhrase> {
        let start = cursor.at();
        let is_in_bracket = cursor.before() == Some('(');
        cursor.eat_one_of(lexicon::DONE).filter(|()| is_in_bracket)?;
        bind(cursor);
        let period = moment::named(cursor)?.period(self.horizon.only_year)?;
        let deadline = Deadline { kind: DeadlineKind::Done, date: Some(period.last_day()), from: None };
        Some(TimePhrase::due(start..cursor.at(), deadline))
    }

    /// "Từ ngày 01/3 đến ngày 15/4/2026", "từ quý I đến quý III/2026".
    fn window(&self, cursor: &mut Cursor<'_>) -> Option<TimePhrase> {
        let start = cursor.at();
        let has_opener = cursor.eat("từ");
        let first = any_moment(cursor)?;
        if let Moment::Years { .. } = first {
            let opens = has_opener && !self.sentence_is_running(start);
            return due(first, Bind::Bare, None).filter(|_| opens).map(|due| TimePhrase::due(start..cursor.at(), due));
        }
        cursor.eat_one_of(lexicon::TO)?;
        let last = any_moment(cursor)?;
        let end = last.period(self.horizon.only_year)?;
        let begin = first.or_in(end.calendar_year()).period(None)?;
        let is_span = matches!(end.kind(), PeriodKind::Year) && self.sentence_is_running(start);
        let kind = match end.kind() {
            PeriodKind::Quarter => DeadlineKind::WithinQuarter,
            PeriodKind::Year => DeadlineKind::Year,
            _ => DeadlineKind::ByDate,
        };
        let from = Some(begin.first_day()).filter(|&from| from <= end.last_day())?;
        (!is_span && self.is_ahead(&end)).then(|| {
            TimePhrase::due(start..cursor.at(), Deadline { kind, date: Some(end.last_day()), from: Some(from) })
        })
    }

    /// A span of years in running text describes: "giai đoạn từ năm 2026 đến năm 2030".
    fn sentence_is_running(&self, start: usize) -> bool {
        self.low.get(..start).is_some_and(|before| before.contains(char::is_alphabetic))
    }

    /// A date bound to the work. In running text a word must bind it; in a column of dates it stands alone.
    fn date(&self, cursor: &mut Cursor<'_>, is_stated: bool) -> Option<TimePhrase> {
        let start = cursor.at();
        let bound = bind(cursor);
        let named = moment::named(cursor);
        let moment = named.or_else(|| (is_stated || bound != Bind::Bare).then(|| moment::bare(cursor))?)?;
        let goes_on = lexicon::GOES_ON.iter().any(|words| cursor.eat(words));
        let end = cursor.at();
        if !goes_on && rhythm::follows(cursor) {
            return None;
        }
        if lexicon::OPEN_END.iter().any(|words| cursor.eat(words)) {
            return is_stated.then(|| rhythm::yearly(start..cursor.at()));
        }
        let year = self.horizon.only_year;
        let deadline = due(moment, bound, year).filter(|_| moment.has_year() || year.is_some())?;
        let place = Place { start, end, bound, moment };
        let holds = is_stated || (self.binds(&place) && self.is_ahead(&moment.period(year)?));
        holds.then(|| TimePhrase { is_yearless: !moment.has_year(), ..TimePhrase::due(start..end, deadline) })
    }

    fn is_ahead(&self, period: &Period) -> bool {
        self.horizon.from.is_none_or(|from| period.last_day() >= from)
    }

    /// Whether the words around a date make it a deadline.
    fn binds(&self, place: &Place) -> bool {
        let clause = clause_start(self.low, self.sentence, place.start);
        let before = self.low.get(clause..place.start).unwrap_or_default().trim();
        let whole = self.low.get(..place.start).unwrap_or_default().trim_end();
        let is_excluded = lexicon::NO_DEADLINE_AFTER.iter().any(|words| closes_with(whole, words).is_some())
            || before.split_whitespace().any(|word| word == lexicon::ALREADY);
        !is_excluded
            && match place.moment {
                Moment::Day { .. } => place.bound != Bind::Bare,
                Moment::Year { .. } => self.year_binds(place, before),
                Moment::Years { .. } => false,
                _ => place.bound != Bind::Bare || is_after_completion(whole),
            }
    }

    fn year_binds(&self, place: &Place, before: &str) -> bool {
        let behind = self.low.get(place.end..).unwrap_or_default();
        let next = behind.trim_start_matches([' ', ',']);
        let opens_clause = before.is_empty() || lexicon::AIM_BEFORE_YEAR.contains(&before);
        match place.bound {
            Bind::Before | Bind::Latest => true,
            Bind::Within => !lexicon::SCOPE_OPENERS.iter().any(|words| opens_with(before, words).is_some()),
            Bind::Until => {
                let is_goal = lexicon::GOAL_AFTER_YEAR.iter().any(|words| opens_with(next, words).is_some());
                let is_aimed = lexicon::AIM_BEFORE_YEAR.iter().any(|words| closes_with(before, words).is_some());
                let is_horizon = lexicon::HORIZONS.iter().any(|words| opens_with(next, words).is_some());
                !is_horizon
                    && (opens_clause || is_aimed || is_goal || next.starts_with(|digit: char| digit.is_ascii_digit()))
            }
            Bind::Bare => {
                opens_clause && (behind.starts_with(',') || !before.is_empty()) && self.opens_sentence(before)
            }
        }
    }

    /// "Năm 2026, hoàn thành …": only at the beginning of a sentence does a bare year say when.
    fn opens_sentence(&self, before: &str) -> bool {
        before.is_empty() || before == "phấn đấu"
    }
}

/// A date in its sentence.
struct Place {
    start: usize,
    end: usize,
    bound: Bind,
    moment: Moment,
}

/// "Hoàn thành tháng 3/2026", "(tháng 3/2026)".
fn is_after_completion(before: &str) -> bool {
    before.ends_with('(') || lexicon::COMPLETION.iter().any(|words| closes_with(before, words).is_some())
}

/// Eats words that bind, and says how the strongest binds.
fn bind(cursor: &mut Cursor<'_>) -> Bind {
    let mut bound = Bind::Bare;
    while let Some(next) = cursor.eat_one_of(lexicon::BINDERS) {
        bound = bound.max(next);
    }
    bound
}

fn any_moment(cursor: &mut Cursor<'_>) -> Option<Moment> {
    moment::named(cursor).or_else(|| moment::bare(cursor))
}

/// The deadline that a date means, bound as it is.
fn due(moment: Moment, bound: Bind, year: Option<i16>) -> Option<Deadline> {
    let period = moment.period(year)?;
    if bound == Bind::Before {
        return Some(Deadline { kind: DeadlineKind::BeforeDate, date: Some(period.first_day()), from: None });
    }
    let kind = match period.kind() {
        PeriodKind::Month => DeadlineKind::WithinMonth,
        PeriodKind::Quarter => DeadlineKind::WithinQuarter,
        PeriodKind::Year | PeriodKind::Years => DeadlineKind::Year,
        _ => DeadlineKind::ByDate,
    };
    let from = (period.kind() == PeriodKind::Years).then(|| period.first_day());
    Some(Deadline { kind, date: Some(period.last_day()), from })
}

fn is_word_start(text: &str, at: usize) -> bool {
    !text.get(..at).and_then(|before| before.chars().next_back()).is_some_and(is_of_word)
}

#[cfg(test)]
mod tests;
