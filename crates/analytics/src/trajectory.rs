//! The planned path of a target ("lộ trình"): what its value should be on a day.

use crate::exact::{minus, over, plus, times};
use domain::period::Period;
use domain::{Date, Decimal};

/// A path from the value at the start of a period to the target at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trajectory {
    /// The period of the target.
    pub period: Period,
    /// Value when the period begins: nothing for what adds up, last year's figure for a level.
    pub start: Decimal,
    /// Value wanted at the end.
    pub target: Decimal,
    /// How it gets there.
    pub shape: Shape,
}

/// How a path gets from its start to its target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// In equal steps, month by month.
    Linear,
    /// As other years did.
    Seasonal(Season),
    /// At stated days at once; before the first it stays at the start.
    Step(Vec<(Date, Decimal)>),
    /// The same value all along: growth, a bound, a structure.
    Constant,
}

/// The share of a year's result that is there after each month, from January to December.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Season {
    after_month: [Decimal; 12],
}

impl Season {
    /// The mean of other years, each given as what had come in after each month. Nothing without years, or with a year that
    /// brought nothing.
    pub fn of_years(years: &[[Decimal; 12]]) -> Option<Self> {
        let mut after_month = [Decimal::ZERO; 12];
        for year in years {
            let whole = *year.last()?;
            for (share, so_far) in after_month.iter_mut().zip(year) {
                *share = plus(*share, over(*so_far, whole)?)?;
            }
        }
        let count = Decimal::from(years.len());
        for share in &mut after_month {
            *share = over(*share, count)?;
        }
        Some(Self { after_month })
    }

    /// The share after so many months and a part of the next.
    fn share(&self, months: Decimal) -> Option<Decimal> {
        let whole = months.trunc();
        let at = usize::try_from(whole.mantissa() / 10_i128.pow(whole.scale())).ok()?;
        let after = |months: usize| match months {
            0 => Decimal::ZERO,
            _ => self.after_month.get(months - 1).or(self.after_month.last()).copied().unwrap_or_default(),
        };
        let step = minus(after(at + 1), after(at))?;
        plus(after(at), times(step, minus(months, whole)?)?)
    }
}

impl Trajectory {
    /// The value expected at the end of a day; nothing before the period begins. After its end it is the target.
    pub fn expected_on(&self, day: Date) -> Option<Decimal> {
        if day < self.period.first_day() {
            return None;
        }
        if day >= self.period.last_day() || self.shape == Shape::Constant {
            return Some(self.target);
        }
        match &self.shape {
            Shape::Step(steps) => {
                let reached = steps.iter().filter(|(on, _)| *on <= day).max_by_key(|(on, _)| *on);
                Some(reached.map_or(self.start, |(_, value)| *value))
            }
            Shape::Seasonal(season) if self.period.months() == Some(12) => {
                self.part_of_the_way(season.share(months_elapsed(&self.period, day)?)?)
            }
            _ => self.part_of_the_way(elapsed_share(&self.period, day)?),
        }
    }

    fn part_of_the_way(&self, share: Decimal) -> Option<Decimal> {
        plus(self.start, times(minus(self.target, self.start)?, share)?)
    }
}

/// How much of a period is over at the end of a day, 0 to 1, counted in months and days of the month.
pub fn elapsed_share(period: &Period, day: Date) -> Option<Decimal> {
    if day >= period.last_day() {
        return Some(Decimal::ONE);
    }
    if day < period.first_day() {
        return Some(Decimal::ZERO);
    }
    match period.months() {
        Some(months) => over(months_elapsed(period, day)?, months.into()),
        None => over(
            days(period.first_day(), day)? + Decimal::ONE,
            days(period.first_day(), period.last_day())? + Decimal::ONE,
        ),
    }
}

/// Months over at the end of a day since the period began: 6 on 30 June, 6.5 in the middle of July.
fn months_elapsed(period: &Period, day: Date) -> Option<Decimal> {
    let first = period.first_day();
    let whole =
        (i32::from(day.year()) - i32::from(first.year())) * 12 + i32::from(day.month()) - i32::from(first.month());
    plus(whole.into(), over(day.day().into(), day.days_in_month().into())?)
}

/// Months from the end of one day to the end of another.
pub(crate) fn months_between(from: Date, to: Date) -> Option<Decimal> {
    let since_year_zero = |day: Date| {
        let whole = i32::from(day.year()) * 12 + i32::from(day.month());
        plus(whole.into(), over(day.day().into(), day.days_in_month().into())?)
    };
    minus(since_year_zero(to)?, since_year_zero(from)?)
}

/// Days from one to another.
pub(crate) fn days(from: Date, to: Date) -> Option<Decimal> {
    from.until(to).ok().map(|span| span.get_days().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exact::dec;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn year(shape: Shape) -> Trajectory {
        Trajectory { period: Period::year(2025).unwrap(), start: Decimal::ZERO, target: dec("44923"), shape }
    }

    #[test]
    fn half_the_year_is_half_the_way() {
        let path = year(Shape::Linear);
        assert_eq!(path.expected_on(date(2025, 6, 30)), Some(dec("22461.5")));
        assert_eq!(path.expected_on(date(2025, 12, 31)), Some(dec("44923")));
        assert_eq!(path.expected_on(date(2026, 2, 1)), Some(dec("44923")));
        assert_eq!(path.expected_on(date(2024, 12, 31)), None);
    }

    #[test]
    fn a_level_starts_from_last_years_figure() {
        let poverty = Trajectory { start: dec("0.44"), target: dec("0.35"), ..year(Shape::Linear) };
        assert_eq!(poverty.expected_on(date(2025, 4, 30)), Some(dec("0.41")));
    }

    #[test]
    fn a_season_spreads_the_year_as_other_years_did() {
        let cumulative = [5, 8, 12, 20, 25, 30, 36, 44, 52, 60, 70, 100].map(Decimal::from);
        let season = Season::of_years(&[cumulative, cumulative.map(|value| value * Decimal::TWO)]).unwrap();
        let path = Trajectory { target: dec("1000"), ..year(Shape::Seasonal(season)) };
        assert_eq!(path.expected_on(date(2025, 6, 30)), Some(dec("300")));
        assert_eq!(path.expected_on(date(2025, 11, 15)), Some(dec("650")));
        assert_eq!(Season::of_years(&[]), None);
        assert_eq!(Season::of_years(&[[Decimal::ZERO; 12]]), None);
    }

    #[test]
    fn a_step_waits_for_its_day() {
        let path = year(Shape::Step(vec![(date(2025, 9, 30), dec("60")), (date(2025, 3, 31), dec("20"))]));
        let expected = |month, day| path.expected_on(date(2025, month, day)).unwrap();
        assert_eq!([expected(3, 30), expected(3, 31), expected(10, 1)], [dec("0"), dec("20"), dec("60")]);
    }

    proptest! {
        #[test]
        fn a_linear_path_never_turns_back(first in 0_i32..364, second in 0_i32..364) {
            let path = year(Shape::Linear);
            let on = |offset: i32| path.expected_on(date(2025, 1, 1) + jiff::Span::new().days(offset)).unwrap();
            prop_assert_eq!(on(first) <= on(second), first <= second || on(first) == on(second));
            prop_assert!(on(first) >= path.start && on(first) <= path.target);
        }
    }
}
