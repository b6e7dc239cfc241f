//! Whether a value meets a target, for every way a plan binds it.

use super::{Bounds, Comparator};
use crate::Decimal;
use crate::indicator::Direction;

/// What a value is to a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// "Chưa đạt".
    Missed,
    /// "Đạt".
    Met,
    /// "Vượt": better than the figure, the upper end of a band or the tolerance. A bound on one side, "ít nhất", "dưới", is
    /// only met or missed.
    Exceeded,
}

impl Verdict {
    /// Met or better.
    pub const fn is_met(self) -> bool {
        !matches!(self, Self::Missed)
    }
}

/// How to judge: which way is better, and how wide "khoảng" is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judge {
    /// Which way is better.
    pub direction: Direction,
    /// Tolerance of "khoảng", in per cent of the figure (`target.approx.tolerance_percent`).
    pub approx_percent: Decimal,
}

impl Judge {
    /// Judges a value. Nothing where the bounds lack the figures their comparator needs.
    pub fn verdict(&self, bounds: &Bounds, value: Decimal) -> Option<Verdict> {
        let (low, high) = bounds.ends(self.approx_percent)?;
        let is_inside = low.is_none_or(|low| low <= value) && high.is_none_or(|high| value <= high);
        Some(match bounds.comparator {
            Comparator::Greater => verdict_of(low.is_some_and(|low| value > low)),
            Comparator::Less => verdict_of(high.is_some_and(|high| value < high)),
            Comparator::AtLeast | Comparator::AtMost => verdict_of(is_inside),
            _ if is_inside => Verdict::Met,
            _ => match self.direction {
                Direction::Up if low.is_some_and(|low| value > low) => Verdict::Exceeded,
                Direction::Down if high.is_some_and(|high| value < high) => Verdict::Exceeded,
                _ => Verdict::Missed,
            },
        })
    }
}

fn verdict_of(is_met: bool) -> Verdict {
    if is_met { Verdict::Met } else { Verdict::Missed }
}

impl Bounds {
    /// A figure, plain or about.
    pub const fn figure(comparator: Comparator, figure: Decimal) -> Self {
        match comparator {
            Comparator::Greater | Comparator::AtLeast => Self { comparator, low: Some(figure), high: None },
            Comparator::Less | Comparator::AtMost => Self { comparator, low: None, high: Some(figure) },
            Comparator::Eq | Comparator::Approx | Comparator::Range => {
                Self { comparator, low: Some(figure), high: Some(figure) }
            }
        }
    }

    /// A band; nothing where the ends are the wrong way round.
    pub fn range(low: Decimal, high: Decimal) -> Option<Self> {
        (low <= high).then_some(Self { comparator: Comparator::Range, low: Some(low), high: Some(high) })
    }

    /// The figure that must be reached to pass: the lower end where more is better, the upper where less is.
    pub fn pass_line(&self, direction: Direction) -> Option<Decimal> {
        match direction {
            Direction::Down => self.high.or(self.low),
            Direction::Up | Direction::None => self.low.or(self.high),
        }
    }

    /// The further end of a band, which plans strive for; nothing for other targets.
    pub fn stretch_line(&self, direction: Direction) -> Option<Decimal> {
        match (self.comparator, direction) {
            (Comparator::Range, Direction::Down) => self.low,
            (Comparator::Range, _) => self.high,
            _ => None,
        }
    }

    /// How far a value lies outside, in the printed unit: 0 inside, and on the bound of a strict comparator too.
    pub fn distance(&self, value: Decimal) -> Option<Decimal> {
        let (low, high) = self.ends(Decimal::ZERO)?;
        let below = low.map_or(Decimal::ZERO, |low| low.saturating_sub(value));
        let above = high.map_or(Decimal::ZERO, |high| value.saturating_sub(high));
        Some(below.max(above).max(Decimal::ZERO))
    }

    /// The ends between which a value is in order, a strict end included.
    fn ends(&self, approx_percent: Decimal) -> Option<(Option<Decimal>, Option<Decimal>)> {
        let is_whole = match self.comparator {
            Comparator::Greater | Comparator::AtLeast => self.low.is_some(),
            Comparator::Less | Comparator::AtMost => self.high.is_some(),
            Comparator::Eq | Comparator::Approx | Comparator::Range => self.low.is_some() && self.high.is_some(),
        };
        if self.comparator != Comparator::Approx {
            return is_whole.then_some((self.low, self.high));
        }
        let slack = |figure: Decimal| {
            figure
                .abs()
                .checked_div(Decimal::ONE_HUNDRED)?
                .checked_mul(approx_percent)
                .map(|slack| slack.max(Decimal::ZERO))
        };
        let (low, high) = (self.low?, self.high?);
        Some((low.checked_sub(slack(low)?), high.checked_add(slack(high)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Verdict::{Exceeded, Met, Missed};
    use proptest::prelude::*;

    fn dec(figure: &str) -> Decimal {
        figure.parse().unwrap()
    }

    fn verdicts(bounds: Bounds, direction: Direction, values: [&str; 3]) -> [Verdict; 3] {
        let judge = Judge { direction, approx_percent: dec("2") };
        values.map(|value| judge.verdict(&bounds, dec(value)).unwrap())
    }

    #[test]
    fn below_on_and_above_a_plain_figure() {
        let budget = Bounds::figure(Comparator::Eq, dec("44923"));
        assert_eq!(verdicts(budget, Direction::Up, ["44922.9", "44923", "49963"]), [Missed, Met, Exceeded]);
        let poverty = Bounds::figure(Comparator::Eq, dec("0.35"));
        assert_eq!(verdicts(poverty, Direction::Down, ["0.34", "0.35", "0.44"]), [Exceeded, Met, Missed]);
        let share = Bounds::figure(Comparator::Eq, dec("64.2"));
        assert_eq!(verdicts(share, Direction::None, ["64.1", "64.2", "64.3"]), [Missed, Met, Missed]);
    }

    #[test]
    fn none_left_means_none() {
        let poor = Bounds::figure(Comparator::Eq, Decimal::ZERO);
        assert_eq!(verdicts(poor, Direction::Down, ["0", "0.00", "0.01"]), [Met, Met, Missed]);
        assert_eq!(Bounds::figure(Comparator::Approx, Decimal::ZERO).distance(dec("0.1")), Some(dec("0.1")));
        assert_eq!(
            verdicts(Bounds::figure(Comparator::Approx, dec("0")), Direction::Down, ["0", "1", "2"]),
            [Met, Missed, Missed]
        );
    }

    #[test]
    fn strict_bounds_are_not_met_on_the_bound() {
        let growth = Bounds::figure(Comparator::Less, dec("1"));
        assert_eq!(verdicts(growth, Direction::Down, ["0.99", "1", "1.01"]), [Met, Missed, Missed]);
        let life = Bounds::figure(Comparator::Greater, dec("75"));
        assert_eq!(verdicts(life, Direction::Up, ["74.9", "75", "75.1"]), [Missed, Missed, Met]);
        let least = Bounds::figure(Comparator::AtLeast, dec("95"));
        assert_eq!(verdicts(least, Direction::Up, ["94.9", "95", "96"]), [Missed, Met, Met]);
        let most = Bounds::figure(Comparator::AtMost, dec("35"));
        assert_eq!(verdicts(most, Direction::Down, ["34", "35", "36"]), [Met, Met, Missed]);
    }

    #[test]
    fn a_band_is_met_inside_and_exceeded_beyond_its_better_end() {
        let grdp = Bounds::range(dec("10"), dec("10.5")).unwrap();
        assert_eq!(verdicts(grdp, Direction::Up, ["9.99", "10", "10.5"]), [Missed, Met, Met]);
        assert_eq!(verdicts(grdp, Direction::Up, ["8.01", "10.2", "10.51"]), [Missed, Met, Exceeded]);
        assert_eq!(verdicts(grdp, Direction::None, ["9.9", "10.2", "10.6"]), [Missed, Met, Missed]);
        assert_eq!(grdp.pass_line(Direction::Up), Some(dec("10")));
        assert_eq!(grdp.stretch_line(Direction::Up), Some(dec("10.5")));
        assert_eq!(Bounds::range(dec("10.5"), dec("10")), None);
    }

    #[test]
    fn about_has_a_tolerance() {
        let visits = Bounds::figure(Comparator::Approx, dec("2.3"));
        assert_eq!(verdicts(visits, Direction::Up, ["2.253", "2.254", "2.346"]), [Missed, Met, Met]);
        assert_eq!(verdicts(visits, Direction::Up, ["2.2", "2.3", "2.347"]), [Missed, Met, Exceeded]);
    }

    #[test]
    fn bounds_without_their_figure_are_not_judged() {
        let judge = Judge { direction: Direction::Up, approx_percent: Decimal::TWO };
        let empty = Bounds { comparator: Comparator::Eq, low: None, high: None };
        assert_eq!(judge.verdict(&empty, Decimal::ONE), None);
        let half = Bounds { comparator: Comparator::Less, low: Some(Decimal::ONE), high: None };
        assert_eq!(judge.verdict(&half, Decimal::ONE), None);
    }

    const COMPARATORS: [Comparator; 6] = [
        Comparator::Eq,
        Comparator::Greater,
        Comparator::AtLeast,
        Comparator::Less,
        Comparator::AtMost,
        Comparator::Approx,
    ];

    proptest! {
        #[test]
        fn more_never_turns_a_met_target_into_a_missed_one_where_more_is_better(
            figure in -1_000_000_i64..1_000_000, value in -1_000_000_i64..1_000_000, more in 0_i64..1_000_000,
        ) {
            let judge = Judge { direction: Direction::Up, approx_percent: Decimal::TWO };
            for comparator in [Comparator::Eq, Comparator::Greater, Comparator::AtLeast, Comparator::Approx] {
                let bounds = Bounds::figure(comparator, figure.into());
                let (before, after) = (judge.verdict(&bounds, value.into()), judge.verdict(&bounds, (value + more).into()));
                prop_assert!(before <= after);
            }
        }

        #[test]
        fn a_value_at_no_distance_is_met_unless_the_bound_is_strict(figure in -10_000_i64..10_000, value in -10_000_i64..10_000) {
            for comparator in COMPARATORS {
                for direction in Direction::ALL {
                    let bounds = Bounds::figure(comparator, figure.into());
                    let judge = Judge { direction, approx_percent: Decimal::ZERO };
                    let is_near = bounds.distance(value.into()) == Some(Decimal::ZERO);
                    let is_on_strict = figure == value && matches!(comparator, Comparator::Greater | Comparator::Less);
                    let is_met = judge.verdict(&bounds, value.into()) == Some(Met);
                    prop_assert_eq!(is_met, is_near && !is_on_strict);
                }
            }
        }
    }
}
