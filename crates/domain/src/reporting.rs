//! The reporting regime ("chế độ báo cáo"): when the figures of a period close, and when each tier sends its report.

use crate::Date;
use crate::period::{Period, PeriodKind};
use crate::regulation::Regulations;
use crate::working_day::WorkCalendar;

/// "Thời gian chốt số liệu": the days whose figures a report counts, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// When a report must be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The day the rule prints.
    pub printed_on: Date,
    /// The last permitted day, moved past days off where the rule says so.
    pub on: Date,
}

/// Tiers of the quarterly report, from the lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Xã, phường and chủ đầu tư.
    Commune,
    /// Sở, ban, ngành.
    Department,
    /// The department that consolidates.
    Consolidation,
    /// Đảng ủy UBND tỉnh.
    PartyCommittee,
    /// Ban Thường vụ Tỉnh ủy, the reader.
    StandingCommittee,
}

impl Tier {
    /// All tiers, the lowest first.
    pub const ALL: [Self; 5] =
        [Self::Commune, Self::Department, Self::Consolidation, Self::PartyCommittee, Self::StandingCommittee];

    /// The code used in regulations and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Commune => "commune",
            Self::Department => "department",
            Self::Consolidation => "consolidation",
            Self::PartyCommittee => "party_committee",
            Self::StandingCommittee => "standing_committee",
        }
    }
}

/// The law and the calendar that a regime rests on.
#[derive(Debug, Clone, Copy)]
pub struct Regime<'a> {
    /// Parameters of law and practice.
    pub rules: &'a Regulations,
    /// Days on which offices are closed.
    pub calendar: &'a WorkCalendar,
}

impl Regime<'_> {
    /// The window of a period (Nghị định 09/2019/NĐ-CP, Điều 12): from the 15th of the month before its first month to the
    /// 14th of its last month. Nothing for days, spans and where no rule is in force.
    pub fn window(&self, period: &Period) -> Option<Window> {
        let on = period.last_day();
        let is_covered = match period.kind() {
            PeriodKind::Year | PeriodKind::Half | PeriodKind::Quarter | PeriodKind::Month => true,
            PeriodKind::Months => self.rules.whole("report.window.nine_months", on) == Some(1),
            PeriodKind::Years | PeriodKind::Span | PeriodKind::Day => false,
        };
        let first = self.rules.whole("report.window.first_day", on).filter(|_| is_covered)?;
        let last = self.rules.whole("report.window.last_day", on)?;
        let month_before = period.first_day().yesterday().ok()?;
        Some(Window { from: day_of_month(month_before, first)?, to: day_of_month(on, last)? })
    }

    /// When a province reports to the Government: day 25 of the last month (Nghị định 09/2019/NĐ-CP, Điều 13).
    pub fn province_due(&self, period: &Period) -> Option<Due> {
        self.due_on_day(period, "report.due.province.day")
    }

    /// The ladder of a report through its tiers. Each step leaves at least the required working days after the one below
    /// and after the cut-off, and none goes past the tier above all.
    pub fn ladder(&self, period: &Period) -> Option<Vec<(Tier, Due)>> {
        let on = period.last_day();
        let gap = u32::try_from(self.rules.whole("report.due.min_working_days", on)?).ok()?;
        let top = self.tier_due(period, Tier::StandingCommittee)?;
        let mut below = self.window(period)?.to;
        let mut steps = Vec::new();
        for tier in Tier::ALL {
            let due = self.tier_due(period, tier)?;
            let earliest = self.calendar.add_working_days(below, gap)?;
            let due = Due { on: due.on.max(earliest).min(top.on.max(due.printed_on)), ..due };
            below = due.on;
            steps.push((tier, due));
        }
        Some(steps)
    }

    fn tier_due(&self, period: &Period, tier: Tier) -> Option<Due> {
        self.due_on_day(period, &format!("report.ladder.{}.day", tier.code()))
    }

    fn due_on_day(&self, period: &Period, code: &str) -> Option<Due> {
        let printed_on = day_of_month(period.last_day(), self.rules.whole(code, period.last_day())?)?;
        let rolls = self.rules.whole("report.due.rolls_to_working_day", printed_on) == Some(1);
        let on = if rolls { self.calendar.roll_forward(printed_on) } else { printed_on };
        Some(Due { printed_on, on })
    }
}

/// The day of this number in the month of `in_month`, or its last day.
fn day_of_month(in_month: Date, day: i32) -> Option<Date> {
    let day = i8::try_from(day).ok()?.min(in_month.days_in_month());
    Date::new(in_month.year(), in_month.month(), day).ok()
}

#[cfg(test)]
mod tests;
