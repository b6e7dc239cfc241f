//! The pace that what is left of the period must have, by the kind of the indicator.

use super::board::{Board, Judged, WEIGHT_MARGIN};
use super::page::Fact;
use crate::series;
use crate::wording::target::{self as wording, fact};
use analytics::growth::{WeightedGrowth, required_rest};
use analytics::run_rate::run_rate;
use domain::Decimal;
use domain::indicator::IndicatorKind;
use domain::status::Status;

/// What is needed, and what that rests on.
#[derive(Debug, Default)]
pub(crate) struct Pace {
    /// In a sentence for the title.
    pub sentence: Option<String>,
    /// Figures beside the chart.
    pub facts: Vec<Fact>,
    /// What is assumed.
    pub assumptions: Vec<String>,
}

/// What a target still needs: a sum so much a month, growth so much in the rest of the year; other kinds say how far they are.
pub(crate) fn pace(board: &Board, judged: &Judged<'_>) -> Pace {
    let current = judged.latest.filter(|figure| judged.target.period.contains(figure.as_of));
    let value = current.and_then(|figure| Some((figure, board.shower(judged.target, judged.indicator).value(figure)?)));
    let Some((figure, value)) = value else { return Pace::default() };
    match judged.kind {
        IndicatorKind::Cumulative => of_sum(judged, value, figure.as_of),
        IndicatorKind::Growth => of_growth(board, judged, value),
        _ => of_state(judged),
    }
}

fn plain(label: &str, value: String) -> Fact {
    Fact { label: label.to_owned(), value, note: None }
}

fn of_sum(judged: &Judged<'_>, value: Decimal, as_of: domain::Date) -> Pace {
    let (target, unit) = (judged.target, &judged.target.unit_text);
    let line = judged.bounds.pass_line(judged.indicator.direction);
    let rate = line.and_then(|line| run_rate(line, value, target.period.first_day(), as_of, target.period.last_day()));
    let Some(rate) = rate else { return Pace::default() };
    let amount = |value: Decimal| wording::amount(wording::rounded(value), unit);
    let mut facts = Vec::new();
    if let Some(expected) = judged.trajectory.as_ref().and_then(|path| path.expected_on(as_of)) {
        facts.push(plain(fact::EXPECTED, amount(expected)));
    }
    facts.push(plain(fact::REMAINING, amount(rate.remaining)));
    facts.push(plain(fact::PER_MONTH, amount(rate.needed_per_month)));
    facts.extend(rate.so_far_per_month.map(|so_far| plain(fact::SO_FAR, amount(so_far))));
    let is_reached = judged.assessment.status == Status::Met;
    let sentence = (!is_reached).then(|| wording::need_per_month(&amount(rate.needed_per_month)));
    Pace { sentence, facts, assumptions: vec![wording::STRAIGHT_PATH.to_owned()] }
}

fn of_growth(board: &Board, judged: &Judged<'_>, value: Decimal) -> Pace {
    let direction = judged.indicator.direction;
    let (Some(weight), Some(line)) = (judged.weight_done, judged.bounds.pass_line(direction)) else {
        return Pace::default();
    };
    let rules = &board.catalogue.regulations;
    let margin = rules.number(WEIGHT_MARGIN, judged.target.period.first_day()).unwrap_or_default();
    let low = rest_span(line, value, weight, margin);
    let high =
        judged.bounds.stretch_line(direction).map(|line| rest_span(line, value, weight, margin)).unwrap_or_default();
    if low.is_empty() {
        return Pace::default();
    }
    let mut facts = vec![plain(fact::REST, wording::growth_span(&low))];
    if !high.is_empty() {
        facts.push(plain(fact::REST_HIGH, wording::growth_span(&high)));
    }
    let percent = weight * Decimal::ONE_HUNDRED;
    Pace {
        sentence: Some(wording::need_growth(&low, &high)),
        facts,
        assumptions: vec![wording::weight_assumption(percent, margin)],
    }
}

/// What the rest must average with the weight done, and a margin below and above it, the least first.
///
/// The margin counts from the middle of the year; the share of a single quarter is known better than that.
pub(crate) fn rest_span(line: Decimal, value: Decimal, weight: Decimal, margin: Decimal) -> Vec<Decimal> {
    let is_early = weight < Decimal::new(4, 1);
    let margin = if is_early { Decimal::ZERO } else { margin / Decimal::ONE_HUNDRED };
    let of_weight = |weight: Decimal| required_rest(line, &[WeightedGrowth { weight, growth: value }]);
    let mut ends: Vec<Decimal> = [weight - margin, weight + margin].into_iter().filter_map(of_weight).collect();
    ends.sort_unstable();
    ends
}

fn of_state(judged: &Judged<'_>) -> Pace {
    let before = judged.figures.iter().copied().filter(|figure| figure.as_of < judged.target.period.first_day());
    let Some(baseline) = series::latest(before).and_then(|figure| figure.value) else { return Pace::default() };
    let scale = domain::unit::Scale { factor: judged.target.unit_scale, decimals: judged.decimals };
    let value = wording::amount(scale.from_steps(baseline), &judged.target.unit_text);
    Pace { facts: vec![plain(fact::BASELINE, value)], ..Pace::default() }
}
