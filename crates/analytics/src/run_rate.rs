//! The pace that what is left requires ("tốc độ cần đạt"), for sums that build up through a year.

use crate::exact::{minus, over, percent_of, times};
use crate::trajectory::{days, months_between};
use domain::{Date, Decimal};

/// Days in the month of a pace per month.
pub const DAYS_PER_MONTH: Decimal = Decimal::from_parts(304, 0, 0, false, 1);

/// What is left to do, and how fast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RunRate {
    /// Target less value; 0 where the target is reached.
    pub remaining: Decimal,
    /// Months left to the end, parts counted by days of the month.
    pub months_left: Decimal,
    /// Needed per month from now on.
    pub needed_per_month: Decimal,
    /// Brought per month so far; nothing on the first day.
    pub so_far_per_month: Option<Decimal>,
}

/// The pace needed after a day to reach the target by the end of another. Nothing where no time is left.
pub fn run_rate(target: Decimal, value: Decimal, begun_on: Date, as_of: Date, ends_on: Date) -> Option<RunRate> {
    let remaining = minus(target, value)?.max(Decimal::ZERO);
    let months_left = months_between(as_of, ends_on).filter(|months| *months > Decimal::ZERO)?;
    let months_over = months_between(begun_on.yesterday().ok()?, as_of)?;
    Some(RunRate {
        remaining,
        months_left,
        needed_per_month: over(remaining, months_left)?,
        so_far_per_month: Some(months_over)
            .filter(|months| *months > Decimal::ZERO)
            .and_then(|months| over(value, months)),
    })
}

/// The pace of a disbursement: per cent of the plan per 30,4 days that is needed to reach 100 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Per cent of the plan left.
    pub remaining_percent: Decimal,
    /// Days left.
    pub days_left: Decimal,
    /// Per cent of the plan per 30,4 days.
    pub percent_per_month: Decimal,
}

/// The pace needed after a day, by the end of another. Nothing where no day is left.
pub fn pace(done_percent: Decimal, as_of: Date, ends_on: Date) -> Option<Pace> {
    let remaining_percent = minus(Decimal::ONE_HUNDRED, done_percent)?.max(Decimal::ZERO);
    let days_left = days(as_of, ends_on).filter(|days| *days > Decimal::ZERO)?;
    let percent_per_month = times(over(remaining_percent, days_left)?, DAYS_PER_MONTH)?;
    Some(Pace { remaining_percent, days_left, percent_per_month })
}

/// A sum against the season: what other years had brought by now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeasonalPace {
    /// What the target asks for by now.
    pub expected: Decimal,
    /// Value in per cent of that.
    pub percent_of_expected: Decimal,
    /// The whole year, if the rest goes as the season.
    pub projected: Decimal,
}

/// Compares with the share of the year that is usually there by now, 0 to 1 ("cùng kỳ"). Nothing for a share of 0.
pub fn seasonal_pace(target: Decimal, value: Decimal, usual_share: Decimal) -> Option<SeasonalPace> {
    let expected = times(target, usual_share)?;
    Some(SeasonalPace {
        expected,
        percent_of_expected: percent_of(value, expected)?,
        projected: over(value, usual_share)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exact::{dec, shown};
    use jiff::civil::date;

    #[test]
    fn revenue_needs_so_much_each_month() {
        let (begun, ends) = (date(2025, 1, 1), date(2025, 12, 31));
        let rate = run_rate(dec("44923"), dec("24700"), begun, date(2025, 6, 30), ends).unwrap();
        assert_eq!((rate.remaining, rate.months_left), (dec("20223"), dec("6")));
        assert_eq!(shown(Some(rate.needed_per_month), 1), "3.370,5");
        assert_eq!(shown(rate.so_far_per_month, 0), "4.117");
    }

    #[test]
    fn a_reached_target_needs_nothing_and_a_finished_year_says_nothing() {
        let (begun, ends) = (date(2025, 1, 1), date(2025, 12, 31));
        let rate = run_rate(dec("44923"), dec("44963"), begun, date(2025, 6, 30), ends).unwrap();
        assert_eq!((rate.remaining, rate.needed_per_month), (Decimal::ZERO, Decimal::ZERO));
        assert_eq!(run_rate(dec("44923"), dec("40000"), begun, ends, ends), None);
    }

    #[test]
    fn disbursement_must_speed_up_to_the_end_of_the_year_or_of_january() {
        let by = |ends_on: Date| pace(dec("47.9"), date(2025, 9, 24), ends_on).unwrap();
        let december = by(date(2025, 12, 31));
        assert_eq!(december.days_left, dec("98"));
        assert_eq!(shown(Some(december.percent_per_month), 1), "16,2");
        let january = by(date(2026, 1, 31));
        assert_eq!(january.days_left, dec("129"));
        assert_eq!(shown(Some(january.percent_per_month), 1), "12,3");
        assert_eq!(pace(dec("47.9"), date(2026, 1, 31), date(2026, 1, 31)), None);
    }

    #[test]
    fn a_season_with_a_heavy_end_forgives_a_light_start() {
        let pace = seasonal_pace(dec("1000"), dec("280"), dec("0.3")).unwrap();
        assert_eq!(pace.expected, dec("300.0"));
        assert_eq!(shown(Some(pace.percent_of_expected), 1), "93,3");
        assert_eq!(shown(Some(pace.projected), 0), "933");
        assert_eq!(seasonal_pace(dec("1000"), dec("280"), Decimal::ZERO), None);
    }
}
