//! Which figures may be held against a target, and which of several is meant. The rules are shown as "Cách tính".

use domain::period::PeriodKind;
use std::cmp::Reverse;
use storage::observation::Observation;

/// Whether a sum is one from the beginning of its year: "9 tháng", or as of a day.
pub(crate) fn is_to_date(figure: &Observation) -> bool {
    figure.period.begins_the_year() || figure.period.kind() == PeriodKind::Day
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
