//! Which figures may be held against a target, and which of several is meant. The rules are shown as "Cách tính".

use domain::indicator::IndicatorKind;
use domain::period::{Period, PeriodKind};
use std::cmp::Reverse;
use storage::observation::Observation;

/// Whether a sum is one from the beginning of its year: "9 tháng", or as of a day.
pub(crate) fn is_to_date(figure: &Observation) -> bool {
    figure.period.begins_the_year() || figure.period.kind() == PeriodKind::Day
}

/// Whether a figure speaks of the whole area and of the same run of time as the target: a sum from the target's first day, growth
/// from the beginning of a year, a state at any time.
pub(crate) fn is_comparable(kind: IndicatorKind, period: &Period, figure: &Observation) -> bool {
    let is_of_whole = figure.subject.is_none() && figure.basis.is_observed() && figure.value.is_some();
    let is_one_year = period.months() == Some(12);
    is_of_whole
        && match kind {
            IndicatorKind::Cumulative => {
                figure.period.first_day() == period.first_day() || is_one_year && is_to_date(figure)
            }
            IndicatorKind::Growth => figure.period.begins_the_year(),
            _ => figure.period.kind() != PeriodKind::Span,
        }
}

/// The figure that is meant: verified before unverified, the latest day, the firmest basis, the one that came first.
pub(crate) fn latest<'a>(figures: impl Iterator<Item = &'a Observation>) -> Option<&'a Observation> {
    figures.max_by_key(|figure| (figure.state.counts(), figure.as_of, figure.basis, Reverse(figure.id)))
}

/// One figure for each day, by the same rule, the earliest first.
pub(crate) fn one_a_day<'a>(figures: &[&'a Observation]) -> Vec<&'a Observation> {
    let mut days: Vec<_> = figures.iter().map(|figure| figure.as_of).collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter().filter_map(|day| latest(figures.iter().copied().filter(|figure| figure.as_of == day))).collect()
}
