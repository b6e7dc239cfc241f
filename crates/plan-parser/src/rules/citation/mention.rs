//! One mention of a document in a sentence: type word, number, date, issuer, subject.

use super::code::{self, Code};
use super::date;
use super::kinds::Kinds;
use super::lead::{FAR, Lead};
use super::tail::{issuer, subject};
use crate::cursor::{Cursor, closes_with, head, is_of_word, opens_with, tail};
use crate::lexicon::citation::{AND, COUNTED, DEADLINE_LEADS, LAWS, MEETING, OF, SHORT_KINDS};
use domain::Date;
use std::ops::Range;

/// A document named in a text.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    /// The type word in the catalogue's spelling: "Kết luận".
    pub kind: String,
    /// Number and symbol; a short form has no symbol, a law cited by name neither.
    pub code: Option<Code>,
    /// The number of a short form: "57", "178/2024".
    pub short: Option<Short>,
    /// Where printed.
    pub date: Option<Date>,
    /// Where printed.
    pub issuer: Option<String>,
    /// "về …"; the name of a law.
    pub title: Option<String>,
    /// No type word of its own: the second of "Nghị quyết số 18-NQ/TW, 19-NQ/TW".
    pub is_bare: bool,
    /// From the type word to the date or issuer.
    pub range: Range<usize>,
}

/// A number without symbol.
#[derive(Debug, Clone)]
pub(super) struct Short {
    /// As printed.
    pub number: String,
    /// Whether the words make it a document without help: "Nghị quyết số 57", but not "Kế hoạch 57".
    pub is_certain: bool,
}

/// All mentions in a text, in order.
pub(super) fn mentions(text: &str, kinds: &Kinds) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let mut from = 0;
    while let Some(start) = next_number(text, from) {
        let floor = found.last().map_or(0, |last| last.range.end);
        let lead = Lead::before(text, start, floor, kinds);
        let mention = numbered(text, start, &lead, found.last(), kinds).or_else(|| short(text, start, lead, kinds));
        from = mention.as_ref().map_or_else(|| past_digits(text, start), |mention| mention.range.end.max(start + 1));
        found.extend(mention);
    }
    share(&mut found, text);
    let laws = named_laws(text, &found);
    found.extend(laws);
    found.sort_by_key(|mention| mention.range.start);
    found
}

/// The next digit that opens a figure of its own.
fn next_number(text: &str, from: usize) -> Option<usize> {
    let mut before = tail(text.get(..from)?, 4).chars().next_back();
    for (at, letter) in text.get(from..)?.char_indices() {
        let is_free = !before.is_some_and(|left| is_of_word(left) || matches!(left, '.' | ',' | '/' | '-' | '–'));
        let is_listed = before == Some(',') && at > 0;
        if letter.is_ascii_digit() && (is_free || is_listed) {
            return Some(from + at);
        }
        before = Some(letter);
    }
    None
}

fn past_digits(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    start + (rest.len() - rest.trim_start_matches(|letter: char| letter.is_ascii_digit()).len()).max(1)
}

/// A document with number and symbol.
fn numbered(text: &str, start: usize, lead: &Lead, previous: Option<&Mention>, kinds: &Kinds) -> Option<Mention> {
    let code = code::code(text.get(start..)?)?;
    let listed = previous.filter(|last| is_listed(text, last.range.end, lead.start));
    let kind = match (&lead.kind, listed) {
        (Some(kind), _) => kind.clone(),
        (None, Some(last)) if last.code.is_some() => last.kind.clone(),
        (None, _) if lead.is_letterhead(text) => return None,
        (None, _) => kinds.of_symbol(&code)?.to_owned(),
    };
    let is_vouched = !lead.is_abbreviated || lead.has_number_word || kinds.of_symbol(&code).is_some();
    if !kinds.is_cited(&kind) || !is_vouched {
        return None;
    }
    let behind = Behind::read(text, start + code.length);
    Some(Mention {
        kind,
        short: None,
        date: behind.date,
        issuer: behind.issuer,
        title: lead.name.clone().or(behind.subject),
        is_bare: lead.kind.is_none(),
        range: lead.start..behind.end,
        code: Some(code),
    })
}

/// Whether nothing but a comma or "và" stands between two mentions.
fn is_listed(text: &str, end: usize, start: usize) -> bool {
    let between = text
        .get(end..start)
        .unwrap_or("?")
        .trim_matches(|letter: char| letter.is_whitespace() || ",;".contains(letter));
    between.is_empty() || between == AND
}

/// A number without symbol behind a type word: "Kết luận 123", "Nghị quyết số 57", "Nghị định 178/2024".
fn short(text: &str, start: usize, lead: Lead, kinds: &Kinds) -> Option<Mention> {
    let rest = text.get(start..)?;
    let mut length = code::digits(rest, 4)?;
    if let Some(year) = rest.get(length..).and_then(|rest| rest.strip_prefix('/'))
        && code::digits(year, 4) == Some(4)
    {
        length += 5;
    }
    let after = rest.get(length..)?;
    let is_whole = !after.chars().next().is_some_and(|next| is_of_word(next) || matches!(next, '/' | '%'))
        && !after
            .strip_prefix(['.', ',', '-', '–', ':'])
            .is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
    let kind = lead.kind.filter(|kind| is_whole && lead.is_adjacent && kinds.is_cited(kind))?;
    let number = rest.get(..length)?.to_owned();
    let is_counted = COUNTED.iter().any(|word| opens_with(after.trim_start(), word).is_some());
    let is_year = length == 4 && matches!(number.get(..2), Some("19" | "20"));
    if !lead.has_number_word && (is_counted || is_year) {
        return None;
    }
    let is_certain = lead.has_number_word || SHORT_KINDS.contains(&kind.as_str());
    let behind = Behind::read(text, start + length);
    let dated = behind.date.is_some();
    Some(Mention {
        kind,
        code: None,
        short: Some(Short { number, is_certain }),
        date: behind.date,
        issuer: behind.issuer.filter(|_| dated),
        title: behind.subject.filter(|_| dated),
        is_bare: false,
        range: lead.start..if dated { behind.end } else { start + length },
    })
}

/// What stands behind a number.
struct Behind {
    date: Option<Date>,
    issuer: Option<String>,
    subject: Option<String>,
    end: usize,
}

impl Behind {
    fn read(text: &str, at: usize) -> Self {
        let mut cursor = Cursor::new(text, at);
        let mut date = date::dated(&mut cursor);
        skip_meeting(&mut cursor);
        let issuer = cursor.attempt(|cursor| if cursor.eat(OF) { issuer(cursor) } else { None });
        if date.is_none() {
            date = date::dated(&mut cursor);
        }
        let end = if date.is_some() || issuer.is_some() { cursor.at() } else { at };
        Self { date, issuer, subject: subject(text.get(cursor.at()..).unwrap_or_default()), end }
    }
}

/// ", Hội nghị lần thứ 8" and "(khóa XII)" between date and issuer.
fn skip_meeting(cursor: &mut Cursor<'_>) {
    cursor.attempt(|cursor| {
        cursor.eat(",");
        cursor.eat(MEETING).then_some(())?;
        let length = head(cursor.rest(), 40).find(OF)?;
        cursor.advance(length);
        Some(())
    });
}

/// "Chỉ thị số 28-CT/TU …, Chỉ thị số 31-CT/TU … của Ban Thường vụ": the issuer said last is the issuer of both. In
/// "Nghị quyết số 18-NQ/TW, 19-NQ/TW ngày 25/10/2017" the day is said once too.
fn share(found: &mut [Mention], text: &str) {
    for at in (1..found.len()).rev() {
        let (before, after) = found.split_at_mut(at);
        let (Some(first), Some(second)) = (before.last_mut(), after.first()) else { continue };
        let (Some(one), Some(other)) = (&first.code, &second.code) else { continue };
        if one.tail() != other.tail() || !is_listed(text, first.range.end, second.range.start) {
            continue;
        }
        if second.is_bare && one.symbol == other.symbol {
            first.date = first.date.or(second.date);
        }
        if first.issuer.is_none() {
            first.issuer.clone_from(&second.issuer);
        }
    }
}

/// Laws cited by name and day: "Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025".
fn named_laws(text: &str, found: &[Mention]) -> Vec<Mention> {
    let mut words: Vec<_> = LAWS.iter().flat_map(|word| text.match_indices(word)).collect();
    words.sort_unstable_by_key(|&(at, word)| (at, usize::MAX - word.len()));
    let mut laws: Vec<Mention> = Vec::new();
    let mut end = 0;
    for (start, word) in words {
        let law = if start < end { None } else { named_law(text, start, word) };
        if let Some(law) = law.filter(|law| !is_taken(found, &law.range)) {
            end = law.range.end;
            laws.push(law);
        }
    }
    laws
}

/// Whether a range meets one of the mentions, which stand in order.
fn is_taken(found: &[Mention], range: &Range<usize>) -> bool {
    let next = found.partition_point(|known| known.range.end <= range.start);
    found.get(next).is_some_and(|known| known.range.start < range.end)
}

fn named_law(text: &str, start: usize, word: &str) -> Option<Mention> {
    let window = head(text.get(start..)?, FAR);
    let stop = window.find([';', ':', '.', '(', '|']).unwrap_or(window.len());
    let clause = window.get(..stop)?;
    let day = clause.find(DAY)?;
    let name = clause.get(word.len()..day)?.trim();
    let is_deadline = DEADLINE_LEADS.iter().any(|lead| closes_with(name, lead).is_some());
    let name = name.find(PASSED).and_then(|at| name.get(..at)).unwrap_or(name);
    if name.is_empty() || is_deadline || name.ends_with(',') {
        return None;
    }
    let mut cursor = Cursor::new(text, start + day);
    let date = date::dated(&mut cursor)?;
    Some(Mention {
        kind: word.to_owned(),
        code: None,
        short: None,
        date: Some(date),
        issuer: None,
        title: Some(name.to_owned()),
        is_bare: false,
        range: start..cursor.at(),
    })
}

/// Ends the name of a law whose day is the day it was passed: "Luật … được Quốc hội khóa XV thông qua … ngày …".
const PASSED: &str = " được ";

/// Opens the day of a law.
const DAY: &str = " ngày ";
