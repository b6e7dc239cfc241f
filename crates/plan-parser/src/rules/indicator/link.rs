//! What binds indicators to each other: parts and their whole, repetitions, contradictions.

use crate::cursor::{is_of_word, lower};
use crate::draft::{IndicatorDraft, IndicatorIx};
use domain::Decimal;
use domain::target::{Measure, Relation};
use std::collections::HashMap;

/// Says how parts stand to their whole: parts that add up are a sum, growth of parts a breakdown.
pub(super) fn relations(found: &mut [IndicatorDraft]) {
    drop_other_quantities(found);
    let mut parts: HashMap<usize, Vec<usize>> = HashMap::new();
    for (ix, indicator) in found.iter().enumerate() {
        if let Some(parent) = indicator.parent {
            parts.entry(parent.0).or_default().push(ix);
        }
    }
    for (whole, parts) in parts {
        let Some(relation) = relation(found, whole, &parts) else { continue };
        for part in parts {
            if let Some(indicator) = found.get_mut(part) {
                indicator.relation = Some(relation);
            }
        }
    }
}

/// Money is no part of a number of visitors, though it may stand in the same list.
fn drop_other_quantities(found: &mut [IndicatorDraft]) {
    let codes: Vec<String> = found.iter().map(|indicator| indicator.unit.code.clone()).collect();
    for indicator in found {
        let whole = indicator.parent.and_then(|parent| codes.get(parent.0));
        let is_share = indicator.unit.code.starts_with("percent");
        if whole.is_some_and(|whole| *whole != indicator.unit.code && !is_share && !whole.starts_with("percent")) {
            indicator.parent = None;
        }
    }
}

fn relation(found: &[IndicatorDraft], whole: usize, parts: &[usize]) -> Option<Relation> {
    let whole = found.get(whole)?;
    let parts: Vec<&IndicatorDraft> = parts.iter().filter_map(|&ix| found.get(ix)).collect();
    if whole.measure == Measure::GrowthRate && parts.iter().all(|part| part.measure == Measure::GrowthRate) {
        return Some(Relation::Breakdown);
    }
    let total: Option<Decimal> =
        parts.iter().map(|part| amount(part)).try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part?));
    let is_sum = parts.len() > 1
        && total.is_some()
        && total == amount(whole)
        && parts.iter().all(|part| part.unit.code == whole.unit.code);
    Some(if is_sum { Relation::Sum } else { Relation::Part })
}

fn amount(indicator: &IndicatorDraft) -> Option<Decimal> {
    indicator.bounds.low?.checked_mul(indicator.unit.scale)
}

/// Links indicators with one subject: the same value repeats, another value contradicts.
pub(super) fn repetitions(found: &mut [IndicatorDraft]) {
    let mut subjects: HashMap<String, Vec<usize>> = HashMap::new();
    for (ix, indicator) in found.iter().enumerate() {
        subjects.entry(subject(indicator)).or_default().push(ix);
    }
    for group in subjects.into_values().filter(|group| group.len() > 1 && group.len() <= MOST_REPETITIONS) {
        link(found, &group);
    }
}

/// More mentions than this are rows of a table, not repetitions of a target.
const MOST_REPETITIONS: usize = 12;

fn link(found: &mut [IndicatorDraft], group: &[usize]) {
    for &one in group {
        let Some(own) = found.get(one) else { continue };
        let (mut same, mut other) = (Vec::new(), Vec::new());
        for &two in group.iter().filter(|&&two| two != one) {
            let Some(indicator) = found.get(two) else { continue };
            if !is_comparable(indicator, own) {
                continue;
            }
            let is_same = indicator.bounds.comparator == own.bounds.comparator
                && figures(indicator) == figures(own)
                && indicator.target == own.target;
            if is_same {
                same.push(IndicatorIx(two));
            } else if own.target.is_none() {
                other.push(IndicatorIx(two));
            }
        }
        if let Some(own) = found.get_mut(one) {
            own.same_as = same;
            own.conflicts_with = other;
        }
    }
}

/// Values of one year, one area and one kind; none of a thing is comparable with its share.
fn is_comparable(one: &IndicatorDraft, two: &IndicatorDraft) -> bool {
    let is_none = |indicator: &IndicatorDraft| indicator.bounds.low.is_some_and(|figure| figure.is_zero());
    let is_one_kind = one.measure == two.measure || is_none(one) || is_none(two);
    let is_one_kind = is_one_kind && (one.measure == Measure::GrowthRate) == (two.measure == Measure::GrowthRate);
    is_one_kind && one.period == two.period && one.is_increment == two.is_increment && is_same_area(one, two)
}

/// "Hưng Yên" and "tỉnh Hưng Yên" are one area.
fn is_same_area(one: &IndicatorDraft, two: &IndicatorDraft) -> bool {
    match (&one.scope, &two.scope) {
        (Some(one), Some(two)) => one == two || lower(one).ends_with(&lower(two)) || lower(two).ends_with(&lower(one)),
        (one, two) => one == two,
    }
}

fn figures(indicator: &IndicatorDraft) -> (Option<Decimal>, Option<Decimal>) {
    let scaled = |figure: Option<Decimal>| figure.and_then(|figure| figure.checked_mul(indicator.unit.scale));
    (scaled(indicator.bounds.low), scaled(indicator.bounds.high))
}

/// The words of the name that tell subjects apart: measure words, year and area left out.
fn subject(indicator: &IndicatorDraft) -> String {
    let low = lower(&indicator.name);
    let words = low.split(|mark: char| !is_of_word(mark)).filter(|word| !word.is_empty());
    let mut words: Vec<&str> = words.collect();
    for opener in [&["tốc", "độ"][..], &["tỷ", "lệ"], &["tỉ", "lệ"], &["số"], &["mục", "tiêu"], &["chỉ", "tiêu"]]
    {
        if words.len() > opener.len() && words.starts_with(opener) {
            words.drain(..opener.len());
        }
    }
    let growth = words.join(" ");
    let growth = growth.replace("kinh tế grdp", "grdp").replace("tăng trưởng kinh tế", "tăng trưởng grdp");
    match growth.find(" của tỉnh ") {
        Some(at) => growth.get(..at).unwrap_or_default().to_owned(),
        None => growth,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Confidence;
    use crate::span::Span;
    use domain::target::{Bounds, Comparator};
    use domain::unit::Unit;

    fn indicator(name: &str, figure: i64, unit: &str, measure: Measure, parent: Option<usize>) -> IndicatorDraft {
        let figure = Some(Decimal::from(figure));
        let place = Span { start: 0, end: 0 };
        IndicatorDraft {
            group: None,
            section: None,
            name: name.to_owned(),
            bounds: Bounds { comparator: Comparator::Eq, low: figure, high: figure },
            unit: Unit { code: unit.to_owned(), scale: Decimal::ONE, text: unit.to_owned() },
            measure,
            period: Some("2026".to_owned()),
            scope: None,
            parent: parent.map(IndicatorIx),
            relation: None,
            target: None,
            is_aim: false,
            is_maintained: false,
            is_increment: false,
            span: place,
            value_span: place,
            head_span: None,
            same_as: Vec::new(),
            conflicts_with: Vec::new(),
            confidence: Confidence::High,
        }
    }

    #[test]
    fn parts_that_add_up_are_a_sum() {
        let money = |name: &str, figure: i64, parent| indicator(name, figure, "VND", Measure::Level, parent);
        let mut found = [money("Thu", 30, None), money("Thu phí", 20, Some(0)), money("Thu khác", 10, Some(0))];
        relations(&mut found);
        assert_eq!(found[1].relation, Some(Relation::Sum));
        let mut found = [money("Thu", 30, None), money("Thu phí", 20, Some(0))];
        relations(&mut found);
        assert_eq!(found[1].relation, Some(Relation::Part));
    }

    #[test]
    fn one_subject_with_two_values_is_a_contradiction() {
        let mut found = [
            indicator("Tỷ lệ hộ nghèo", 2, "percent", Measure::Share, None),
            indicator("Hộ nghèo", 0, "household", Measure::Count, None),
            indicator("Tỷ lệ hộ nghèo", 2, "percent", Measure::Share, None),
            indicator("Tỷ lệ hộ nghèo", 5, "percent", Measure::GrowthRate, None),
        ];
        repetitions(&mut found);
        assert_eq!(found[0].same_as, [IndicatorIx(2)]);
        assert_eq!(found[0].conflicts_with, [IndicatorIx(1)]);
        assert!(found[3].conflicts_with.is_empty(), "growth of a share is another quantity");
    }
}
