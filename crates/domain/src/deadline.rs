//! Deadlines as plans phrase them, and the day each one means.

use crate::Date;
use crate::period::Period;

/// The way a plan sets a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeadlineKind {
    /// "Chậm nhất ngày", "đến hết ngày": the day counts.
    ByDate,
    /// "Trước ngày": the printed day, itself excluded.
    BeforeDate,
    /// "Trong tháng 3/2025": its last day.
    WithinMonth,
    /// "Trong quý II/2025": its last day.
    WithinQuarter,
    /// "Trong năm 2025", "đến năm 2030": 31 December.
    Year,
    /// "Định kỳ hàng quý": no single date.
    Recurring,
    /// "Đã hoàn thành tháng 02/2025": last day of that month.
    Done,
}

impl DeadlineKind {
    /// All kinds.
    pub const ALL: [Self; 7] = [
        Self::ByDate,
        Self::BeforeDate,
        Self::WithinMonth,
        Self::WithinQuarter,
        Self::Year,
        Self::Recurring,
        Self::Done,
    ];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ByDate => "by_date",
            Self::BeforeDate => "before_date",
            Self::WithinMonth => "within_month",
            Self::WithinQuarter => "within_quarter",
            Self::Year => "year",
            Self::Recurring => "recurring",
            Self::Done => "done",
        }
    }

    /// How fine the printed date is: `day`, `month`, `quarter`, `year`; nothing for a recurring duty.
    pub const fn precision(self) -> Option<&'static str> {
        match self {
            Self::ByDate | Self::BeforeDate => Some("day"),
            Self::WithinMonth | Self::Done => Some("month"),
            Self::WithinQuarter => Some("quarter"),
            Self::Year => Some("year"),
            Self::Recurring => None,
        }
    }

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// How often a duty returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Frequency {
    /// "Thường xuyên", as adverb of the task.
    Continuous,
    /// "Hàng tuần".
    Weekly,
    /// "Hàng tháng".
    Monthly,
    /// "Hàng quý".
    Quarterly,
    /// "6 tháng".
    HalfYearly,
    /// "Hằng năm".
    Yearly,
}

impl Frequency {
    /// All frequencies.
    pub const ALL: [Self; 6] =
        [Self::Continuous, Self::Weekly, Self::Monthly, Self::Quarterly, Self::HalfYearly, Self::Yearly];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Continuous => "continuous",
            Self::Weekly => "weekly",
            Self::Monthly => "monthly",
            Self::Quarterly => "quarterly",
            Self::HalfYearly => "half_yearly",
            Self::Yearly => "yearly",
        }
    }

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// A deadline as read: the printed date stays, also where the last permitted day is the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Deadline {
    /// How the date binds.
    pub kind: DeadlineKind,
    /// The date as `plan-gold/1` writes it: the printed day, or the last day of the printed month, quarter, year.
    pub date: Option<Date>,
    /// Start of a window "từ … đến …".
    pub from: Option<Date>,
}

impl Deadline {
    /// The last day of a month: "trong tháng 02/2025".
    pub fn within_month(year: i16, month: i8) -> Option<Self> {
        Some(Self::ending(DeadlineKind::WithinMonth, &Period::month(year, month)?))
    }

    /// The last day of a quarter: "trong quý II/2025".
    pub fn within_quarter(year: i16, quarter: i8) -> Option<Self> {
        Some(Self::ending(DeadlineKind::WithinQuarter, &Period::quarter(year, quarter)?))
    }

    /// 31 December: "trong năm 2025".
    pub fn within_year(year: i16) -> Option<Self> {
        Some(Self::ending(DeadlineKind::Year, &Period::year(year)?))
    }

    fn ending(kind: DeadlineKind, period: &Period) -> Self {
        Self { kind, date: Some(period.last_day()), from: None }
    }

    /// The last day in time where offices read "trước ngày" as the day itself (`deadline.before_is_strict` is 0).
    pub fn due_on_reading(&self, before_is_strict: bool) -> Option<Date> {
        if before_is_strict { self.due_on() } else { self.date }
    }

    /// The last day on which the work is in time: "trước ngày 30/6/2025" is 29 June. Never rolled to a working day:
    /// a printed calendar date is not a period (Bộ luật Dân sự 2015, Điều 147–148).
    pub fn due_on(&self) -> Option<Date> {
        match self.kind {
            DeadlineKind::BeforeDate => self.date.and_then(|date| date.yesterday().ok()),
            _ => self.date,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn before_a_day_ends_the_day_before_even_on_a_sunday() {
        let before = Deadline { kind: DeadlineKind::BeforeDate, date: Some(date(2025, 6, 30)), from: None };
        assert_eq!(before.due_on(), Some(date(2025, 6, 29)));
        assert_eq!(before.due_on_reading(true), Some(date(2025, 6, 29)));
        assert_eq!(before.due_on_reading(false), Some(date(2025, 6, 30)));
    }

    #[test]
    fn a_printed_day_stays_on_a_saturday() {
        let by = Deadline { kind: DeadlineKind::ByDate, date: Some(date(2025, 3, 1)), from: None };
        assert_eq!(by.due_on(), Some(date(2025, 3, 1)));
    }

    #[test]
    fn within_a_month_ends_on_its_last_day() {
        let due = |year: i16| Deadline::within_month(year, 2).and_then(|deadline| deadline.due_on());
        assert_eq!((due(2025), due(2024)), (Some(date(2025, 2, 28)), Some(date(2024, 2, 29))));
        assert_eq!(Deadline::within_quarter(2025, 2).and_then(|it| it.due_on()), Some(date(2025, 6, 30)));
        assert_eq!(Deadline::within_year(2025).and_then(|it| it.due_on()), Some(date(2025, 12, 31)));
        assert_eq!(Deadline::within_month(2025, 13), None);
    }
}
