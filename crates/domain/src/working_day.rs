//! Working days ("ngày làm việc"): weekends, holidays and the Saturdays worked instead; periods counted in days.

use crate::Date;
use jiff::civil::Weekday;

/// A working day on which offices are closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub on: Date,
    /// What is kept: "Giỗ Tổ Hùng Vương".
    pub name: String,
    /// "Nghỉ hoán đổi": the day worked instead.
    pub worked_on: Option<Date>,
    /// The decision or notice.
    pub source: String,
}

/// Days on which offices are closed, beyond Saturdays and Sundays.
#[derive(Debug, Clone, Default)]
pub struct WorkCalendar {
    /// The days, in order.
    pub holidays: Vec<Holiday>,
}

impl WorkCalendar {
    /// Whether offices work on this day.
    pub fn is_working_day(&self, day: Date) -> bool {
        let is_weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        let is_swapped_in = self.holidays.iter().any(|holiday| holiday.worked_on == Some(day));
        let is_closed = self.holidays.iter().any(|holiday| holiday.on == day);
        is_swapped_in || !is_weekend && !is_closed
    }

    /// This day, or the next on which offices work.
    pub fn roll_forward(&self, day: Date) -> Date {
        self.step(day, Date::tomorrow)
    }

    /// This day, or the last before it on which offices work.
    pub fn roll_back(&self, day: Date) -> Date {
        self.step(day, Date::yesterday)
    }

    fn step(&self, day: Date, next: fn(self_: Date) -> Result<Date, jiff::Error>) -> Date {
        let mut day = day;
        while !self.is_working_day(day) {
            let Ok(following) = next(day) else { return day };
            day = following;
        }
        day
    }

    /// The end of a period of days that starts with an event: the next day is the first, and an end on a day off moves to
    /// the next working day (Bộ luật Dân sự 2015, Điều 147 and 148). Nothing where the calendar ends.
    pub fn period_ends_on(&self, event: Date, days: u32) -> Option<Date> {
        days_after(event, days).map(|end| self.roll_forward(end))
    }

    /// The day that is this many working days after an event; the day of the event does not count.
    pub fn add_working_days(&self, event: Date, days: u32) -> Option<Date> {
        let mut day = event;
        for _ in 0..days {
            day = self.roll_forward(day.tomorrow().ok()?);
        }
        Some(day)
    }

    /// How many working days lie after the first day, up to and including the second.
    pub fn working_days_between(&self, after: Date, to: Date) -> usize {
        after
            .series(jiff::Span::new().days(1))
            .skip(1)
            .take_while(|day| *day <= to)
            .filter(|day| self.is_working_day(*day))
            .count()
    }
}

/// The last day of a period of days after an event, not rolled.
pub fn days_after(event: Date, days: u32) -> Option<Date> {
    event.checked_add(jiff::Span::new().try_days(i64::from(days)).ok()?).ok()
}

/// The first day on which something may happen that must wait this many whole days after an event, such as a decision
/// after a notice: the wait is over at the end of its last day.
pub fn earliest_after_wait(event: Date, days: u32) -> Option<Date> {
    days_after(event, days)?.tomorrow().ok()
}

/// The end of a period of months: the same day of the last month, or its last day where it has no such day.
pub fn months_after(event: Date, months: u32) -> Option<Date> {
    event.checked_add(jiff::Span::new().try_months(i64::from(months)).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// The swap of 2 May 2025 for the Saturday before, and 30 April and 1 May.
    fn spring_of_2025() -> WorkCalendar {
        let holiday =
            |on: Date, worked_on: Option<Date>| Holiday { on, worked_on, name: String::new(), source: String::new() };
        let days = [(date(2025, 4, 30), None), (date(2025, 5, 1), None), (date(2025, 5, 2), Some(date(2025, 4, 26)))];
        WorkCalendar { holidays: days.into_iter().map(|(on, worked_on)| holiday(on, worked_on)).collect() }
    }

    #[test]
    fn a_swapped_saturday_is_worked() {
        let calendar = spring_of_2025();
        assert_eq!(calendar.roll_forward(date(2025, 4, 30)), date(2025, 5, 5));
        assert_eq!(calendar.roll_back(date(2025, 5, 4)), date(2025, 4, 29));
        assert_eq!(calendar.add_working_days(date(2025, 4, 25), 1), Some(date(2025, 4, 26)));
        assert_eq!(calendar.working_days_between(date(2025, 4, 25), date(2025, 5, 5)), 4);
    }

    #[test]
    fn a_period_of_days_starts_the_day_after_and_ends_on_a_working_day() {
        let calendar = spring_of_2025();
        assert_eq!(calendar.period_ends_on(date(2025, 4, 20), 10), Some(date(2025, 5, 5)));
        assert_eq!(calendar.period_ends_on(date(2025, 4, 7), 10), Some(date(2025, 4, 17)));
        assert_eq!(months_after(date(2025, 1, 31), 1), Some(date(2025, 2, 28)));
        assert_eq!(months_after(date(2023, 11, 30), 3), Some(date(2024, 2, 29)));
    }

    #[test]
    fn a_decision_may_follow_a_notice_only_after_the_whole_wait() {
        let earliest = |year: i16, days: u32| earliest_after_wait(date(year, 2, 10), days);
        assert_eq!((earliest(2025, 90), earliest(2025, 180)), (Some(date(2025, 5, 12)), Some(date(2025, 8, 10))));
        assert_eq!((earliest(2026, 60), earliest(2026, 120)), (Some(date(2026, 4, 12)), Some(date(2026, 6, 11))));
        assert_eq!(days_after(date(2025, 2, 10), 90), Some(date(2025, 5, 11)));
        assert_eq!(months_after(date(2025, 2, 10), 12), Some(date(2026, 2, 10)));
        assert_eq!(days_after(Date::MAX, 1), None);
    }
}
