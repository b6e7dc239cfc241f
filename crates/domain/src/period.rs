//! Reporting periods ("kỳ"), written `2025`, `2025-H1`, `2025-Q3`, `2025-9M`, `2025-06`, `2025-11-28`.

mod reading;
mod wording;

pub use reading::{LoosePeriod, PeriodError};

use crate::Date;
use std::fmt;

/// What a period is, beyond its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodKind {
    /// "Giai đoạn 2021–2025": whole years.
    Years,
    /// "Năm".
    Year,
    /// "9 tháng": from January to the end of a month; 3, 6 and 12 months are a quarter, a half and a year.
    Months,
    /// "6 tháng đầu năm, 6 tháng cuối năm".
    Half,
    /// "Quý".
    Quarter,
    /// "Tháng".
    Month,
    /// Other days from one to another.
    Span,
    /// A day: a state as of it.
    Day,
}

/// A period of the calendar. Periods are ordered by their last day, then by their first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    last: Date,
    first: Date,
    kind: PeriodKind,
}

impl Period {
    /// A year.
    pub fn year(year: i16) -> Option<Self> {
        Self::of_months(PeriodKind::Year, year, 1, 12)
    }

    /// The first or second half of a year.
    pub fn half(year: i16, half: i8) -> Option<Self> {
        matches!(half, 1 | 2).then(|| Self::of_months(PeriodKind::Half, year, half * 6 - 5, half * 6))?
    }

    /// A quarter, 1 to 4.
    pub fn quarter(year: i16, quarter: i8) -> Option<Self> {
        matches!(quarter, 1..=4).then(|| Self::of_months(PeriodKind::Quarter, year, quarter * 3 - 2, quarter * 3))?
    }

    /// The first months of a year, 1 to 12; what has a name of its own gets that: 6 months are the first half.
    pub fn first_months(year: i16, months: i8) -> Option<Self> {
        match months {
            1 => Self::month(year, 1),
            3 => Self::quarter(year, 1),
            6 => Self::half(year, 1),
            12 => Self::year(year),
            2..=11 => Self::of_months(PeriodKind::Months, year, 1, months),
            _ => None,
        }
    }

    /// A month, 1 to 12.
    pub fn month(year: i16, month: i8) -> Option<Self> {
        Self::of_months(PeriodKind::Month, year, month, month)
    }

    /// A day.
    pub fn day(day: Date) -> Self {
        Self { last: day, first: day, kind: PeriodKind::Day }
    }

    /// Whole years, the first before the last.
    pub fn years(first: i16, last: i16) -> Option<Self> {
        let (first_day, last_day) = (Self::year(first)?.first, Self::year(last)?.last);
        (first < last).then_some(Self { last: last_day, first: first_day, kind: PeriodKind::Years })
    }

    /// Days from one to another; one day is a day.
    pub fn span(first: Date, last: Date) -> Option<Self> {
        let kind = if first == last { PeriodKind::Day } else { PeriodKind::Span };
        (first <= last).then_some(Self { last, first, kind })
    }

    fn of_months(kind: PeriodKind, year: i16, first: i8, last: i8) -> Option<Self> {
        let first = Date::new(year, first, 1).ok()?;
        let last = Date::new(year, last, 1).ok()?.last_of_month();
        Some(Self { last, first, kind })
    }

    /// First day.
    pub fn first_day(&self) -> Date {
        self.first
    }

    /// Last day.
    pub fn last_day(&self) -> Date {
        self.last
    }

    /// What it is.
    pub fn kind(&self) -> PeriodKind {
        self.kind
    }

    /// The year it ends in.
    pub fn calendar_year(&self) -> i16 {
        self.last.year()
    }

    /// Whether a day belongs to it.
    pub fn contains(&self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }

    /// Whether all of another belongs to it.
    pub fn covers(&self, other: &Self) -> bool {
        self.contains(other.first) && self.contains(other.last)
    }

    /// Whether it begins with the year, so that its figure is one from the beginning of the year ("lũy kế").
    pub fn begins_the_year(&self) -> bool {
        self.first.month() == 1 && self.first.day() == 1 && self.first.year() == self.last.year()
    }

    /// How many whole months it has; nothing for days and spans.
    pub fn months(&self) -> Option<i32> {
        let is_whole = !matches!(self.kind, PeriodKind::Day | PeriodKind::Span);
        let of = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month());
        is_whole.then(|| of(self.last) - of(self.first) + 1)
    }

    /// "Cùng kỳ năm trước": the same period a year before; 29 February becomes the 28th.
    pub fn same_period_last_year(&self) -> Option<Self> {
        let back = |day: Date| day.checked_sub(jiff::Span::new().years(1)).ok();
        let (first, last) = (back(self.first)?, back(self.last)?);
        let last = if self.months().is_some() { last.last_of_month() } else { last };
        Some(Self { last, first, kind: self.kind })
    }

    /// The next period of its kind; nothing for months from January, years and spans.
    pub fn following(&self) -> Option<Self> {
        let first = self.last.tomorrow().ok()?;
        match self.kind {
            PeriodKind::Year | PeriodKind::Half | PeriodKind::Quarter | PeriodKind::Month => {
                let months = i8::try_from(self.months()?).ok()?;
                Self::of_months(self.kind, first.year(), first.month(), first.month() + months - 1)
            }
            PeriodKind::Day => Some(Self::day(first)),
            PeriodKind::Years | PeriodKind::Months | PeriodKind::Span => None,
        }
    }

    /// The period from the beginning of its year to its end: of the third quarter, nine months.
    pub fn year_to_date(&self) -> Option<Self> {
        match self.kind {
            PeriodKind::Day | PeriodKind::Span => Self::span(Date::new(self.last.year(), 1, 1).ok()?, self.last),
            _ => Self::first_months(self.last.year(), self.last.month()),
        }
    }
}

/// The code.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.last.year(), self.last.month());
        match self.kind {
            PeriodKind::Years => write!(f, "{:04}-{year:04}", self.first.year()),
            PeriodKind::Year => write!(f, "{year:04}"),
            PeriodKind::Months => write!(f, "{year:04}-{month}M"),
            PeriodKind::Half => write!(f, "{year:04}-H{}", month / 6),
            PeriodKind::Quarter => write!(f, "{year:04}-Q{}", month / 3),
            PeriodKind::Month => write!(f, "{year:04}-{month:02}"),
            PeriodKind::Span => write!(f, "{}..{}", self.first, self.last),
            PeriodKind::Day => write!(f, "{}", self.last),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn period(code: &str) -> Period {
        code.parse().unwrap()
    }

    #[test]
    fn a_period_knows_its_days() {
        let days = |code: &str| (period(code).first_day(), period(code).last_day());
        assert_eq!(days("2025-Q3"), (date(2025, 7, 1), date(2025, 9, 30)));
        assert_eq!(days("2025-H1"), (date(2025, 1, 1), date(2025, 6, 30)));
        assert_eq!(days("2024-02"), (date(2024, 2, 1), date(2024, 2, 29)));
        assert_eq!(days("2025-9M"), (date(2025, 1, 1), date(2025, 9, 30)));
        assert_eq!(period("2025-9M").months(), Some(9));
        assert_eq!(period("2021-2025").months(), Some(60));
    }

    #[test]
    fn the_same_period_last_year_keeps_its_kind() {
        let before = |code: &str| period(code).same_period_last_year().map(|period| period.to_string());
        assert_eq!(before("2025-Q1").as_deref(), Some("2024-Q1"));
        assert_eq!(before("2025-02").as_deref(), Some("2024-02"));
        assert_eq!(period("2025-02").same_period_last_year().map(|it| it.last_day()), Some(date(2024, 2, 29)));
        assert_eq!(before("2024-02-29").as_deref(), Some("2023-02-28"));
    }

    #[test]
    fn periods_follow_each_other() {
        let after = |code: &str| period(code).following().map(|period| period.to_string());
        assert_eq!(after("2025-Q4").as_deref(), Some("2026-Q1"));
        assert_eq!(after("2025-H1").as_deref(), Some("2025-H2"));
        assert_eq!(after("2025-12").as_deref(), Some("2026-01"));
        assert_eq!(after("2025-9M"), None);
        assert!(period("2025-Q1") < period("2025-Q2") && period("2025-Q2") < period("2025-9M"));
    }

    #[test]
    fn the_year_to_date_of_a_quarter_is_its_first_months() {
        let to_date = |code: &str| period(code).year_to_date().map(|period| period.to_string());
        assert_eq!(to_date("2025-Q3").as_deref(), Some("2025-9M"));
        assert_eq!(to_date("2025-06").as_deref(), Some("2025-H1"));
        assert_eq!(to_date("2025-09-24").as_deref(), Some("2025-01-01..2025-09-24"));
        assert!(period("2025-9M").begins_the_year() && !period("2025-Q3").begins_the_year());
    }
}
