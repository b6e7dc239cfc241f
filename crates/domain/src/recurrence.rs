//! Duties that return ("định kỳ"): a frequency becomes dated periods, each a duty of its own.

use crate::Date;
use crate::deadline::Frequency;
use crate::period::Period;
use jiff::civil::Weekday;

/// The periods that end between two days, both included: "định kỳ hàng quý" of a year gives four. A duty without a
/// rhythm ("thường xuyên") gives none.
pub fn occurrences(frequency: Frequency, from: Date, to: Date) -> Vec<Period> {
    let Some(first) = first_period(frequency, from) else { return Vec::new() };
    let next = |period: &Period| match frequency {
        Frequency::Weekly => week_of(period.last_day().tomorrow().ok()?),
        _ => period.following(),
    };
    std::iter::successors(Some(first), next).take_while(|period| period.last_day() <= to).collect()
}

/// The period that the day lies in.
fn first_period(frequency: Frequency, day: Date) -> Option<Period> {
    let (year, month) = (day.year(), day.month());
    match frequency {
        Frequency::Continuous => None,
        Frequency::Weekly => week_of(day),
        Frequency::Monthly => Period::month(year, month),
        Frequency::Quarterly => Period::quarter(year, (month + 2) / 3),
        Frequency::HalfYearly => Period::half(year, (month + 5) / 6),
        Frequency::Yearly => Period::year(year),
    }
}

/// Monday to Sunday.
fn week_of(day: Date) -> Option<Period> {
    let first = day.checked_sub(jiff::Span::new().days(day.weekday().since(Weekday::Monday))).ok()?;
    Period::span(first, first.checked_add(jiff::Span::new().days(6)).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn codes(frequency: Frequency, from: Date, to: Date) -> Vec<String> {
        occurrences(frequency, from, to).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_quarterly_duty_comes_four_times_a_year() {
        let (from, to) = (date(2025, 1, 1), date(2025, 12, 31));
        assert_eq!(codes(Frequency::Quarterly, from, to), ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]);
        assert_eq!(codes(Frequency::HalfYearly, from, to), ["2025-H1", "2025-H2"]);
        assert_eq!(codes(Frequency::Monthly, from, to).len(), 12);
        assert_eq!(codes(Frequency::Weekly, from, to).len(), 52);
        assert_eq!(codes(Frequency::Continuous, from, to), [""; 0]);
    }

    #[test]
    fn a_period_still_open_at_the_end_is_no_duty_yet() {
        assert_eq!(codes(Frequency::Quarterly, date(2025, 2, 26), date(2025, 9, 29)), ["2025-Q1", "2025-Q2"]);
        assert_eq!(codes(Frequency::Weekly, date(2025, 3, 5), date(2025, 3, 9)), ["2025-03-03..2025-03-09"]);
    }
}
