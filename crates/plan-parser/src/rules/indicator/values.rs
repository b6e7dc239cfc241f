//! The values in a sentence, without the figures that only describe what is measured.

use super::name;
use crate::cursor::{Cursor, closes_with, head, is_of_word, lower, opens_with, tail};
use crate::lexicon::indicator as lexicon;
use crate::rules::quantity::{TargetPhrase, UnitWords, bounds, denominator, target, with_denominator};
use domain::Decimal;
use domain::target::Comparator;
use domain::unit::Unit;
use std::ops::Range;

/// Finds the values of a sentence in order; none overlaps another.
pub(super) fn find(text: &str, sentence: Range<usize>, units: &UnitWords) -> Vec<TargetPhrase> {
    let limited = text.get(..sentence.end).unwrap_or(text);
    let mut cursor = Cursor::new(limited, sentence.start);
    let mut found: Vec<TargetPhrase> = Vec::new();
    let mut quotes = 0_usize;
    let digits = limited.bytes().enumerate().skip(sentence.start).filter(|(_, byte)| byte.is_ascii_digit());
    let mut figures = digits.map(|(at, _)| at).peekable();
    loop {
        let from = cursor.at();
        while figures.next_if(|&figure| figure < from).is_some() {}
        let Some(figure) = figures.peek() else { break };
        let is_near = figure - from <= LONGEST_OPENING;
        match is_near.then(|| target(&mut cursor, units)).flatten() {
            Some(_) if quotes > 0 => {}
            Some(phrase) => {
                let before = tail(limited.get(sentence.start..from).unwrap_or_default(), LONGEST_LEAD);
                let is_next = is_next_of_list(found.last(), before, &phrase);
                found.extend(accept(limited, before, phrase, is_next));
            }
            None => next_word(&mut cursor),
        }
        quotes = quotes_after(quotes, limited.get(from..cursor.at()).unwrap_or_default());
    }
    share_denominators(limited, &mut found, units);
    drop_figures_of_names(limited, found)
}

/// The words that bind a figure stand within so many bytes before it: "không thấp hơn khoảng từ 5".
const LONGEST_OPENING: usize = 64;

/// What asks for a value stands within so many bytes before it.
const LONGEST_LEAD: usize = 400;

/// How many titles in quotation marks are open behind the words; a figure in a title is no target.
fn quotes_after(open: usize, words: &str) -> usize {
    words.chars().fold(open, |open, letter| match letter {
        '“' => open + 1,
        '”' => open.saturating_sub(1),
        _ => open,
    })
}

fn next_word(cursor: &mut Cursor<'_>) {
    let is_word = cursor.peek().is_some_and(is_of_word);
    let length = cursor.rest().find(|letter: char| is_of_word(letter) != is_word);
    cursor.advance(length.unwrap_or(cursor.rest().len()).max(1));
}

/// A value is a figure with a unit, or a bare count that a verb or a comparator asks for.
fn accept(text: &str, before: &str, mut phrase: TargetPhrase, is_next: bool) -> Option<TargetPhrase> {
    let after = text.get(phrase.range.end..).unwrap_or_default();
    let before = before.trim_end();
    let own = lower(clause(before));
    if lexicon::NORMS.iter().any(|norm| own.contains(norm)) || is_year(before, &phrase) || says_of_none(&own) {
        return None;
    }
    match &phrase.unit {
        Some(unit) if is_time(unit) => measures_time(before).then_some(phrase),
        Some(_) if is_denominator(before, after, &phrase) => None,
        Some(unit) if needs_a_verb(unit) && !is_next && !is_asked_for(before, &phrase) => None,
        Some(_) => Some(phrase),
        None => {
            let noun = noun(after)?;
            if !is_asked_for(before, &phrase)
                || is_numbered(before)
                || phrase.bounds.comparator == Comparator::Range && !phrase.has_comparator
            {
                return None;
            }
            let length = noun + denominator(after.get(noun..).unwrap_or_default());
            let words = after.get(..length).unwrap_or_default().trim_start();
            phrase.unit = Some(Unit { code: words.to_lowercase(), scale: Decimal::ONE, text: words.to_owned() });
            phrase.range.end += length;
            bind_after(&mut phrase, after.get(length..).unwrap_or_default());
            Some(phrase)
        }
    }
}

/// "Tầm nhìn đến năm 2050 đồng bộ với …" names a year, not 2050 đồng.
fn is_year(before: &str, phrase: &TargetPhrase) -> bool {
    let years = Decimal::from(1900)..=Decimal::from(2100);
    closes_with(before, "năm").is_some() && phrase.bounds.low.is_some_and(|figure| years.contains(&figure))
}

/// "Không còn xã dưới 15 tiêu chí": the figure says which there are to be none of.
fn says_of_none(clause: &str) -> bool {
    let between =
        lexicon::NO_MORE.iter().find_map(|words| clause.rsplit_once(words)).map(|(_, between)| between.trim());
    let is_noun = |words: &str| !words.contains([',', '/']) && (1..=3).contains(&words.split_whitespace().count());
    between.is_some_and(|words| is_noun(words) && !has_any_end(words, &["và", "còn"]))
}

/// "Ít nhất 100 doanh nghiệp …, 50 doanh nghiệp …": the next count of a list needs no verb of its own.
fn is_next_of_list(previous: Option<&TargetPhrase>, before: &str, phrase: &TargetPhrase) -> bool {
    let previous = previous.and_then(|previous| previous.unit.as_ref());
    let is_same = previous.zip(phrase.unit.as_ref()).is_some_and(|(one, two)| one.code == two.code);
    let is_listed = before.trim_end().ends_with(',');
    let is_part = before.rfind("trong đó").is_some_and(|at| !before.get(at..).unwrap_or_default().contains(';'));
    is_same && (is_listed || is_part)
}

/// "1.200 đảng viên trở lên": the comparator may follow the counted noun.
fn bind_after(phrase: &mut TargetPhrase, rest: &str) {
    let mut cursor = Cursor::new(rest, 0);
    let comparator = cursor.eat_one_of(crate::lexicon::quantity::AFTER);
    if let Some((comparator, low)) = comparator.zip(phrase.bounds.low) {
        phrase.bounds = bounds(comparator, low, None);
        phrase.has_comparator = true;
        phrase.range.end += cursor.at();
    }
}

/// Hours, days and years measure only where the name speaks of time; elsewhere they describe ("từ 15 tuổi trở lên").
fn is_time(unit: &Unit) -> bool {
    let base = unit.code.split('/').next().unwrap_or_default();
    matches!(base, "year" | "month" | "day" | "hour" | "minute" | "second" | "week" | "quarter")
}

/// Counted nouns are targets only where something is to be reached or made.
fn needs_a_verb(unit: &Unit) -> bool {
    let is_plain_count = unit.scale == Decimal::ONE && !unit.code.contains('/');
    is_plain_count
        && !matches!(
            unit.code.as_str(),
            "percent" | "percent_point" | "VND" | "USD" | "ha" | "kWh" | "ton" | "tonne" | "medal"
        )
}

/// The words since the last mark that ends a statement, without what opens them.
fn clause(before: &str) -> &str {
    let start = before.rfind([';', ':', '(']).map_or(0, |at| at + 1);
    let words = before.get(start..).unwrap_or_default();
    words.get(name::strip_start(words, 0)..).unwrap_or_default()
}

/// The nearest statement speaks of time: "tuổi thọ trung bình trên 75 tuổi".
fn measures_time(before: &str) -> bool {
    let start = before.rfind([';', ':', ',', '(']).map_or(0, |at| at + 1);
    let words = lower(before.get(start..).unwrap_or_default());
    lexicon::TIME_NAMES.iter().any(|name| words.contains(name))
}

fn is_asked_for(before: &str, phrase: &TargetPhrase) -> bool {
    phrase.has_comparator
        || has_any_end(before, lexicon::MAKING_VERBS)
        || has_any_end(before, lexicon::VERBS)
        || has_any_end(before, lexicon::AIM)
        || before.ends_with([':', ';'])
        || has_any_end(before, &["và"])
        || name::is_head(clause(before))
}

/// "Vành đai 4", "giai đoạn 2": the number is part of a name.
fn is_numbered(before: &str) -> bool {
    has_any_end(before, lexicon::NUMBERED)
}

/// "Giá trị sản phẩm trên 1ha đất …": one unit divides, it is not reached.
fn is_denominator(before: &str, after: &str, phrase: &TargetPhrase) -> bool {
    let is_one = phrase.bounds.comparator == Comparator::Greater && phrase.bounds.low == Some(Decimal::ONE);
    let has_name_after = after.trim_start().chars().next().is_some_and(char::is_alphabetic);
    let is_percent = phrase.unit.as_ref().is_some_and(|unit| unit.code.starts_with("percent"));
    is_one && !is_percent && has_name_after && !before.is_empty() && !has_any_end(before, lexicon::VERBS)
}

/// How far the noun behind a bare count reaches: its first two words.
fn noun(after: &str) -> Option<usize> {
    let spaces = after.len() - after.trim_start().len();
    let words = head(after.get(spaces..)?, LONGEST_NOUN);
    if spaces == 0 || !words.chars().next()?.is_lowercase() {
        return None;
    }
    let is_none = |words: &str| lexicon::NO_NOUNS.iter().any(|word| opens_with(words, word).is_some());
    if is_none(words) || lexicon::GRADES.iter().any(|word| opens_with(words, word).is_some()) {
        return None;
    }
    let clause = words.find(|mark: char| !is_of_word(mark) && mark != ' ').unwrap_or(words.len());
    let clause = words.get(..clause)?.trim_end();
    let one = clause.find(' ').unwrap_or(clause.len());
    if lexicon::COUNTED_ALONE.contains(&clause.get(..one)?) {
        return Some(spaces + one);
    }
    if clause.get(one..).is_some_and(|rest| is_none(rest.trim_start())) {
        return Some(spaces + one);
    }
    let two = clause.match_indices(' ').nth(1).map_or(clause.len(), |(at, _)| at);
    Some(spaces + two)
}

/// More bytes than two words and what follows them have.
const LONGEST_NOUN: usize = 120;

/// "10 bác sĩ và 33 giường bệnh/vạn dân": the denominator is said once, for both.
fn share_denominators(text: &str, found: &mut [TargetPhrase], units: &UnitWords) {
    for at in (1..found.len()).rev() {
        let Some((before, [next, ..])) = found.split_at_mut_checked(at) else { continue };
        let Some(phrase) = before.last_mut() else { continue };
        let between = text.get(phrase.range.end..next.range.start).unwrap_or_default().trim();
        let (Some(unit), Some(whole)) = (&mut phrase.unit, &next.unit) else { continue };
        let Some((_, denominator)) = whole.text.split_once('/') else { continue };
        if matches!(between, "và" | ",") && !unit.text.contains('/') && !unit.code.starts_with("percent") {
            unit.code = with_denominator(&unit.code, &units.denominator_code(denominator));
            unit.text = format!("{}/{denominator}", unit.text);
        }
    }
}

/// "Với tốc độ 1 Gb/s đạt 100%": nothing but a verb between two values, so the first describes what the second measures.
fn drop_figures_of_names(text: &str, found: Vec<TargetPhrase>) -> Vec<TargetPhrase> {
    let starts: Vec<usize> = found.iter().map(|phrase| phrase.range.start).skip(1).collect();
    let mut kept = Vec::with_capacity(found.len());
    for (at, phrase) in found.into_iter().enumerate() {
        let between = starts.get(at).and_then(|&next| text.get(phrase.range.end..next)).unwrap_or(";");
        let is_verb = lexicon::VERBS.iter().any(|verb| opens_with(between.trim(), verb) == Some(between.trim().len()));
        let is_percent = phrase.unit.as_ref().is_some_and(|unit| unit.code == "percent");
        if !is_verb || is_percent {
            kept.push(phrase);
        }
    }
    kept
}

pub(super) fn has_any_end(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| closes_with(text, word).is_some())
}
