//! How much of a target is there ("mức đạt"), said the way its kind allows: a rate is never divided by its target.

use crate::exact::{minus, percent_of};
use domain::Decimal;
use domain::indicator::{Direction, IndicatorKind};
use domain::target::{Bounds, Comparator, Measure};

/// The answer, by kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Achievement {
    /// Value in per cent of the target: sums, and levels that are no rates.
    Percent(Decimal),
    /// Value less the line to pass, in points of the unit: growth and rates. Negative is short of it.
    Points(Decimal),
    /// Room left to a bound, in its unit: negative is beyond it.
    Margin(Decimal),
    /// Inside a band, or how far below or above.
    Band(BandPlace),
    /// Distance from the figure of a structure, either way.
    Deviation(Decimal),
    /// "Không còn": a target of zero is met or not.
    Met(bool),
}

/// Where a value lies to a band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BandPlace {
    /// Below, by so much.
    Below(Decimal),
    /// Inside, ends included.
    Inside,
    /// Above, by so much.
    Above(Decimal),
}

/// What is measured, as far as the answer depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// Kind of indicator.
    pub kind: IndicatorKind,
    /// Kind of quantity.
    pub measure: Measure,
    /// Which way is better.
    pub direction: Direction,
}

/// How much of the target is there. Nothing for classes and for bounds without figures.
pub fn achievement(subject: Subject, bounds: &Bounds, value: Decimal) -> Option<Achievement> {
    let line = bounds.pass_line(subject.direction)?;
    let is_rate = matches!(subject.measure, Measure::GrowthRate | Measure::Share);
    match subject.kind.under(bounds.comparator) {
        IndicatorKind::Class => None,
        IndicatorKind::Share => Some(Achievement::Deviation(minus(value, line)?.abs())),
        IndicatorKind::Growth => Some(Achievement::Points(minus(value, line)?)),
        _ if bounds.comparator == Comparator::Range => band(bounds, value).map(Achievement::Band),
        _ if subject.direction == Direction::Down && line.is_zero() => Some(Achievement::Met(value <= Decimal::ZERO)),
        IndicatorKind::Bound => margin(bounds, subject.direction, value).map(Achievement::Margin),
        IndicatorKind::Level if is_rate => Some(Achievement::Points(minus(value, line)?)),
        _ if subject.direction == Direction::Down => margin(bounds, subject.direction, value).map(Achievement::Margin),
        _ => percent_of(value, line).map(Achievement::Percent),
    }
}

fn band(bounds: &Bounds, value: Decimal) -> Option<BandPlace> {
    let (low, high) = (bounds.low?, bounds.high?);
    Some(match value {
        _ if value < low => BandPlace::Below(minus(low, value)?),
        _ if value > high => BandPlace::Above(minus(value, high)?),
        _ => BandPlace::Inside,
    })
}

/// Room left: to a ceiling from below, to a floor from above.
fn margin(bounds: &Bounds, direction: Direction, value: Decimal) -> Option<Decimal> {
    let is_ceiling = match bounds.comparator {
        Comparator::Less | Comparator::AtMost => true,
        Comparator::Greater | Comparator::AtLeast => false,
        _ => direction == Direction::Down,
    };
    let line = bounds.pass_line(direction)?;
    if is_ceiling { minus(line, value) } else { minus(value, line) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exact::dec;

    const SUM: Subject = Subject { kind: IndicatorKind::Cumulative, measure: Measure::Level, direction: Direction::Up };
    const GROWTH: Subject =
        Subject { kind: IndicatorKind::Growth, measure: Measure::GrowthRate, direction: Direction::Up };
    const POVERTY: Subject =
        Subject { kind: IndicatorKind::Bound, measure: Measure::Share, direction: Direction::Down };

    fn eq(figure: &str) -> Bounds {
        Bounds::figure(Comparator::Eq, dec(figure))
    }

    #[test]
    fn a_sum_is_a_per_cent_of_its_target() {
        let Some(Achievement::Percent(percent)) = achievement(SUM, &eq("44923"), dec("44963")) else {
            panic!("no per cent")
        };
        assert_eq!(domain::number::format_fixed(percent, 1), "100,1");
        assert_eq!(achievement(SUM, &eq("0"), dec("5")), None);
    }

    #[test]
    fn growth_is_a_difference_in_points_and_never_a_ratio() {
        assert_eq!(achievement(GROWTH, &eq("12.2"), dec("11.5")), Some(Achievement::Points(dec("-0.7"))));
        let band = Bounds::range(dec("10"), dec("10.5")).unwrap();
        assert_eq!(achievement(GROWTH, &band, dec("8.96")), Some(Achievement::Points(dec("-1.04"))));
    }

    #[test]
    fn less_is_better_and_none_is_met_or_not() {
        assert_eq!(achievement(POVERTY, &eq("0.35"), dec("0.44")), Some(Achievement::Margin(dec("-0.09"))));
        assert_eq!(achievement(POVERTY, &eq("0"), dec("0.44")), Some(Achievement::Met(false)));
        assert_eq!(achievement(POVERTY, &eq("0"), dec("0")), Some(Achievement::Met(true)));
    }

    #[test]
    fn a_structure_deviates_and_a_band_has_two_sides() {
        let share = Subject { kind: IndicatorKind::Share, measure: Measure::Share, direction: Direction::None };
        assert_eq!(achievement(share, &eq("64.2"), dec("61.7")), Some(Achievement::Deviation(dec("2.5"))));
        let level = Subject { kind: IndicatorKind::Level, measure: Measure::Level, direction: Direction::Up };
        let band = Bounds::range(dec("5"), dec("6.5")).unwrap();
        let place = |value: &str| achievement(level, &band, dec(value));
        assert_eq!(place("4"), Some(Achievement::Band(BandPlace::Below(dec("1")))));
        assert_eq!(place("6.5"), Some(Achievement::Band(BandPlace::Inside)));
        assert_eq!(place("7"), Some(Achievement::Band(BandPlace::Above(dec("0.5")))));
    }

    #[test]
    fn a_rate_that_is_a_level_is_short_by_points_and_a_ceiling_leaves_a_margin() {
        let schools = Subject { kind: IndicatorKind::Level, measure: Measure::Share, direction: Direction::Up };
        assert_eq!(achievement(schools, &eq("94.2"), dec("93")), Some(Achievement::Points(dec("-1.2"))));
        let classes = Subject { kind: IndicatorKind::Bound, measure: Measure::Ratio, direction: Direction::Down };
        assert_eq!(achievement(classes, &eq("35"), dec("33")), Some(Achievement::Margin(dec("2"))));
        let life = Subject { kind: IndicatorKind::Bound, measure: Measure::Level, direction: Direction::Up };
        let floor = Bounds::figure(Comparator::Greater, dec("75"));
        assert_eq!(achievement(life, &floor, dec("75.4")), Some(Achievement::Margin(dec("0.4"))));
    }
}
