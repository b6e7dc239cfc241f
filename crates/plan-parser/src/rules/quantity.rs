//! Numbers, units and comparators as plans print them: "ít nhất 95%", "từ 1.250,5 tỷ đồng trở lên", "10%-10,5%".

mod number;
mod unit;

use crate::cursor::{Cursor, head, opens_with};
use crate::lexicon::quantity as lexicon;
use domain::Decimal;
use domain::target::{Bounds, Comparator};
use domain::unit::Unit;
use std::ops::Range;

pub(crate) use number::number;
pub(crate) use unit::{UnitWords, denominator, with_denominator};

#[cfg(test)]
pub(crate) use unit::tests::units as units_for_tests;

/// A target value: how it binds, its figures, its unit where one is printed.
#[derive(Debug, Clone)]
pub(crate) struct TargetPhrase {
    /// Comparator and figures in the printed scale.
    pub bounds: Bounds,
    /// The unit, if the words after the figure name one.
    pub unit: Option<Unit>,
    /// Whether words such as "ít nhất" bind the value.
    pub has_comparator: bool,
    /// Comparator, figures and unit in the text.
    pub range: Range<usize>,
}

/// A target as plans phrase it: "ít nhất 95%", "từ 1.250,5 tỷ đồng trở lên", "10-10,5%".
///
/// Words after the quantity win; no words at all means the figure itself.
pub(crate) fn target(cursor: &mut Cursor<'_>, units: &UnitWords) -> Option<TargetPhrase> {
    cursor.attempt(|cursor| {
        cursor.skip_spaces();
        cursor.peek().filter(|&letter| may_open(letter))?;
        let start = cursor.at();
        if opens_with(cursor.rest(), lexicon::BASIC).is_some() && cursor.follows(lexicon::GRADE) {
            return None;
        }
        let before = comparator_before(cursor);
        let has_from = cursor.eat("từ");
        cursor.skip_spaces();
        let figure_at = cursor.at();
        let (low, high, unit) = figures(cursor, units, has_from)?;
        let after = cursor.eat_one_of(lexicon::AFTER).or_else(|| has_from.then(|| later(cursor.rest())).flatten());
        let comparator = match high {
            Some(_) => Comparator::Range,
            None => after.or(before).unwrap_or(Comparator::Eq),
        };
        let is_bound = before.is_some() || after.is_some();
        let start = if is_bound || high.is_some() { start } else { figure_at };
        Some(TargetPhrase {
            bounds: bounds(comparator, low, high),
            unit,
            has_comparator: is_bound,
            range: start..cursor.at(),
        })
    })
}

/// Whether a target may begin with this letter: most words do not, and need no closer look.
fn may_open(letter: char) -> bool {
    let low = letter.to_lowercase().next().unwrap_or(letter);
    letter.is_ascii_digit() || low == 't' || lexicon::BEFORE.iter().any(|(words, _)| words.starts_with(low))
}

/// "ít nhất", "tối thiểu đạt", "khoảng trên": the words nearest to the figure bind it.
fn comparator_before(cursor: &mut Cursor<'_>) -> Option<Comparator> {
    let mut found = None;
    while let Some(comparator) = cursor.eat_one_of(lexicon::BEFORE) {
        found = Some(comparator);
        cursor.attempt(|inner| inner.eat_one_of(lexicon::BETWEEN));
    }
    found
}

/// "Từ 95% dân số trở lên": the whole of the share stands between the figure and the words that bind it.
fn later(rest: &str) -> Option<Comparator> {
    let clause = head(rest, LONGEST_CLAUSE).split([',', ';', '.', ':', '(']).next()?;
    let words: Vec<&str> = clause.split_whitespace().take(LONGEST_WHOLE).collect();
    let pair = words.windows(2).map(|pair| pair.join(" "));
    pair.into_iter()
        .find_map(|pair| lexicon::AFTER.iter().find(|(after, _)| *after == pair).map(|&(_, meaning)| meaning))
}

/// More bytes than that many words have.
const LONGEST_CLAUSE: usize = 200;

/// How many words may stand between "từ …" and "trở lên".
const LONGEST_WHOLE: usize = 8;

/// One figure or two, with the unit of the last; "10%-10,5%" says it twice, "5-6,5%" once.
fn figures(
    cursor: &mut Cursor<'_>,
    units: &UnitWords,
    has_from: bool,
) -> Option<(Decimal, Option<Decimal>, Option<Unit>)> {
    let printed = cursor.rest();
    if let Some((count, unit)) = rate(cursor, units).or_else(|| cursor.attempt(|cursor| of_whole(cursor, units))) {
        return Some((count, None, unit));
    }
    let low = number(cursor)?;
    let is_year = number::is_year(printed.get(..printed.len() - cursor.rest().len()).unwrap_or_default());
    let first_unit = units.read(cursor);
    if is_year && first_unit.is_none() {
        return None;
    }
    let second = cursor.attempt(|cursor| {
        let is_joined = cursor.eat_one_of(lexicon::TO).is_some() || (has_from && cursor.eat("lên"));
        cursor.skip_spaces();
        let high = is_joined.then(|| number::joined(cursor)).flatten()?;
        let unit = units.read(cursor);
        (high > low && unit.is_some() >= first_unit.is_some()).then_some((high, unit))
    });
    match second {
        Some((high, unit)) => Some((low, Some(high), unit)),
        None if number::is_cut_off(cursor) => None,
        None => Some((low, None, first_unit)),
    }
}

/// "98/124 xã": so many of so many; a small pair without a unit may be a day and a month.
fn of_whole(cursor: &mut Cursor<'_>, units: &UnitWords) -> Option<(Decimal, Option<Unit>)> {
    let (count, whole) = number::pair(cursor)?;
    let unit = units.read(cursor);
    let is_date = unit.is_none() && whole <= Decimal::from(31);
    (Decimal::ONE < count && count <= whole && !is_date).then_some((count, unit))
}

/// "35/100.000 trẻ": so many in a round number of them.
fn rate(cursor: &mut Cursor<'_>, units: &UnitWords) -> Option<(Decimal, Option<Unit>)> {
    cursor.attempt(|cursor| {
        let (count, base) = number::pair(cursor)?;
        let is_round = [1_000, 10_000, 100_000, 1_000_000].map(Decimal::from).contains(&base);
        let start = cursor.rest().trim_start();
        let counted = units.read(cursor).filter(|_| is_round)?;
        let words = start.get(..start.len() - cursor.rest().len())?;
        let code = with_denominator(&counted.code, &format!("{base} {}", counted.code));
        Some((count, Some(Unit { code, scale: Decimal::ONE, text: format!("{words}/{base} {words}") })))
    })
}

/// The bounds as the schema wants them: each comparator sets its own side.
pub(crate) fn bounds(comparator: Comparator, low: Decimal, high: Option<Decimal>) -> Bounds {
    let (low, high) = match comparator {
        Comparator::Eq | Comparator::Approx => (Some(low), Some(low)),
        Comparator::Greater | Comparator::AtLeast => (Some(low), None),
        Comparator::Less | Comparator::AtMost => (None, Some(low)),
        Comparator::Range => (Some(low), high),
    };
    Bounds { comparator, low, high }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::quantity::unit::tests::units;

    fn read(text: &str) -> String {
        let units = units();
        let mut cursor = Cursor::new(text, 0);
        let Some(found) = target(&mut cursor, &units) else { return "nothing".to_owned() };
        let figures = match (found.bounds.low, found.bounds.high) {
            (Some(low), Some(high)) if low != high => format!("{low}..{high}"),
            (low, high) => low.or(high).map(|figure| figure.to_string()).unwrap_or_default(),
        };
        let unit = found.unit.map(|unit| format!(" {} x{}", unit.code, unit.scale)).unwrap_or_default();
        let rest = if cursor.rest().is_empty() { String::new() } else { format!(" |{}", cursor.rest()) };
        format!("{} {figures}{unit}{rest}", found.bounds.comparator.code())
    }

    #[test]
    fn a_count_of_a_whole_is_the_count_and_a_rate_keeps_its_base() {
        assert_eq!(read("57/82 lớp đạt chuẩn"), "eq 57 class x1 | đạt chuẩn");
        assert_eq!(read("ít nhất 6/9 lớp"), "at_least 6 class x1");
        assert_eq!(read("19/100.000 người"), "eq 19 person/100000 person x1");
        for text in ["15/11 hằng năm", "1/500 khu trung tâm", "24/7 xã", "3/2026 xã", "12/2025/QH15"] {
            assert_eq!(read(text), "nothing", "{text}");
        }
    }

    #[test]
    fn the_comparator_stands_on_either_side_of_the_quantity() {
        assert_eq!(read("ít nhất 95%"), "at_least 95 percent x1");
        assert_eq!(read("từ 1.250,5 tỷ đồng trở lên"), "at_least 1250.5 VND x1000000000");
        assert_eq!(read("từ 95% trở lên"), "at_least 95 percent x1");
        assert_eq!(read("từ 95% dân số trở lên"), "at_least 95 percent x1 | dân số trở lên");
        assert_eq!(read("trên 8%"), "greater 8 percent x1");
        assert_eq!(read("dưới 1%"), "less 1 percent x1");
        assert_eq!(read("không quá 1,5%"), "at_most 1.5 percent x1");
        assert_eq!(read("tối thiểu đạt 25%"), "at_least 25 percent x1");
        assert_eq!(read("khoảng 2,3 triệu lượt khách"), "approx 2.3 visit x1000000");
        assert_eq!(read("≥ 55%"), "at_least 55 percent x1");
        assert_eq!(read(">= 30%"), "at_least 30 percent x1");
        assert_eq!(read("< 4%"), "less 4 percent x1");
        assert_eq!(read("đạt và vượt 500 ha"), "at_least 500 ha x1");
        assert_eq!(read("2% trở xuống"), "at_most 2 percent x1");
    }

    #[test]
    fn two_figures_make_a_range_whichever_way_they_are_joined() {
        assert_eq!(read("10-10,5%"), "range 10..10.5 percent x1");
        assert_eq!(read("10%-10,5%"), "range 10..10.5 percent x1");
        assert_eq!(read("5 – 6,5%"), "range 5..6.5 percent x1");
        assert_eq!(read("từ 7% đến 8%"), "range 7..8 percent x1");
        assert_eq!(read("7 - 8%/năm"), "range 7..8 percent x1");
        assert_eq!(read("từ 30 đến 35 triệu đồng/người"), "range 30..35 VND/person x1000000");
    }

    #[test]
    fn numbers_follow_vietnamese_use() {
        assert_eq!(read("136.859 tỷ đồng"), "eq 136859 VND x1000000000");
        assert_eq!(read("2,45 vạn lao động"), "eq 2.45 person x10000");
        assert_eq!(read("05%/năm"), "eq 5 percent x1");
        assert_eq!(read("1 250 ha"), "eq 1250 ha x1");
        assert_eq!(read("118 bé trai/100 bé gái"), "eq 118 boy/100 girl x1");
    }

    #[test]
    fn a_year_a_date_or_a_document_number_is_no_quantity() {
        for text in ["năm 2025", "24/01/2025", "57-NQ/TW", "2026 - 2030", "03/NQ-CP", "19+640"] {
            assert_eq!(read(text), "nothing", "{text}");
        }
    }
}
