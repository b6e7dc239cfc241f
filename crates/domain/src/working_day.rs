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
