//! Tasks ("nhiệm vụ"): where the work stands, and whether it is in time. Two axes, never one: the first is reported, the second
//! follows from dates.

mod assignment;
mod evidence;
mod extension;
mod workflow;

pub use assignment::{Assignment, Clear, LeadFault, Part, sole_lead};
pub use evidence::{EvidenceFault, EvidenceKind};
pub use extension::{ExtensionAsked, ExtensionFault, ExtensionState, most_extensions};
pub use workflow::{TaskAction, TaskEnd, decline_by};

use crate::Date;
use crate::regulation::Regulations;

/// Where the work stands ("trạng thái").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaskState {
    /// "Chưa giao": nobody answers for it yet.
    Unassigned,
    /// "Đã giao": a body is named, and has not answered yet.
    Assigned,
    /// "Đã tiếp nhận".
    Accepted,
    /// "Đang làm".
    InProgress,
    /// "Chờ xác minh": reported done, not confirmed.
    Reported,
    /// "Hoàn thành": confirmed.
    Done,
    /// "Trả lại".
    Returned,
    /// "Tạm dừng".
    Suspended,
    /// "Chuyển giao": given to another body, which has not answered yet; open like any other.
    HandedOver,
    /// "Hủy, không còn đối tượng".
    Cancelled,
}

impl TaskState {
    /// All states.
    pub const ALL: [Self; 10] = [
        Self::Unassigned,
        Self::Assigned,
        Self::Accepted,
        Self::InProgress,
        Self::Reported,
        Self::Done,
        Self::Returned,
        Self::Suspended,
        Self::HandedOver,
        Self::Cancelled,
    ];

    /// The value of `data-state` and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unassigned => "chua_giao",
            Self::Assigned => "da_giao",
            Self::Accepted => "da_tiep_nhan",
            Self::InProgress => "dang_lam",
            Self::Reported => "cho_xac_minh",
            Self::Done => "hoan_thanh",
            Self::Returned => "tra_lai",
            Self::Suspended => "tam_dung",
            Self::HandedOver => "chuyen_giao",
            Self::Cancelled => "huy",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether the work is over, one way or the other.
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Done | Self::Cancelled)
    }
}

/// The dated facts of a task that decide whether it is in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaskDates {
    /// Last day in time; none for a duty without a day.
    pub due_on: Option<Date>,
    /// The day the product was handed in.
    pub reported_on: Option<Date>,
}

/// Whether a task is in time ("tiến độ"), computed from dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Timeliness {
    /// "Chưa rõ thời hạn": no day to hold it to.
    Undated,
    /// "Trong hạn".
    OnTime,
    /// "Sắp đến hạn": so many days left, 0 is today.
    DueSoon(i32),
    /// "Quá hạn" by so many days.
    Overdue(i32),
    /// "Hoàn thành đúng hạn".
    DoneOnTime,
    /// "Hoàn thành quá hạn" by so many days.
    DoneLate(i32),
    /// "Tạm dừng", "hủy": nothing is due.
    Stopped,
}

impl Timeliness {
    /// The value on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Undated => "chua_ro_han",
            Self::OnTime => "trong_han",
            Self::DueSoon(_) => "sap_den_han",
            Self::Overdue(_) => "qua_han",
            Self::DoneOnTime => "dung_han",
            Self::DoneLate(_) => "xong_qua_han",
            Self::Stopped => "dung_lai",
        }
    }
}

/// The classes that a list of tasks is narrowed to. The first four are the official ones, two of them with a part of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaskTiming {
    /// "Hoàn thành đúng hạn".
    DoneOnTime,
    /// "Hoàn thành quá hạn".
    DoneLate,
    /// "Chưa hoàn thành, trong hạn", undated ones included.
    OpenOnTime,
    /// "Chưa hoàn thành, quá hạn".
    OpenOverdue,
    /// "Sắp đến hạn": of those in time.
    DueSoon,
    /// "Chưa rõ thời hạn": of those in time.
    Undated,
}

impl TaskTiming {
    /// All classes.
    pub const ALL: [Self; 6] =
        [Self::OpenOverdue, Self::DueSoon, Self::OpenOnTime, Self::Undated, Self::DoneOnTime, Self::DoneLate];

    /// The value in addresses and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::DoneOnTime => "dung_han",
            Self::DoneLate => "xong_qua_han",
            Self::OpenOnTime => "trong_han",
            Self::OpenOverdue => "qua_han",
            Self::DueSoon => "sap_den_han",
            Self::Undated => "chua_ro_han",
        }
    }

    /// The class of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|timing| timing.code() == code)
    }
}

/// Days before the last one from which a task is due soon, where no rule is in force.
const DUE_SOON_DAYS: i32 = 7;

/// How many days before the last one a task is due soon.
pub fn due_soon_days(rules: &Regulations, on: Date) -> i32 {
    rules.whole("task.due_soon.days", on).unwrap_or(DUE_SOON_DAYS)
}

/// Whether a task is in time. The day the product was handed in counts, not the day it was confirmed: a slow confirmation is
/// not the lead's delay. What is handed in on the last day is in time.
pub fn timeliness(state: TaskState, dates: TaskDates, due_soon_days: i32, today: Date) -> Timeliness {
    match state {
        TaskState::Suspended | TaskState::Cancelled => return Timeliness::Stopped,
        TaskState::Done | TaskState::Reported => {
            let late = dates.due_on.zip(dates.reported_on).map_or(0, |(due, reported)| days(due, reported));
            return if late > 0 { Timeliness::DoneLate(late) } else { Timeliness::DoneOnTime };
        }
        _ => {}
    }
    let Some(due_on) = dates.due_on else { return Timeliness::Undated };
    match days(today, due_on) {
        left if left < 0 => Timeliness::Overdue(-left),
        left if left <= due_soon_days => Timeliness::DueSoon(left),
        _ => Timeliness::OnTime,
    }
}

fn days(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

/// The official counts of a list of tasks; they always add up to the total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TaskCounts {
    /// "Hoàn thành đúng hạn".
    pub done_on_time: u64,
    /// "Hoàn thành quá hạn".
    pub done_late: u64,
    /// "Chưa hoàn thành, trong hạn", undated ones included.
    pub open_on_time: u64,
    /// "Chưa hoàn thành, quá hạn".
    pub open_overdue: u64,
    /// "Tạm dừng".
    pub suspended: u64,
    /// "Hủy".
    pub cancelled: u64,
    /// "Chưa giao chủ trì": a part of the open ones.
    pub unassigned: u64,
}

impl TaskCounts {
    /// Counts one task.
    pub fn add(&mut self, state: TaskState, timeliness: Timeliness) {
        self.add_many(state, matches!(timeliness, Timeliness::Overdue(_) | Timeliness::DoneLate(_)), 1);
    }

    /// Counts so many tasks of a state, all late or none. A task that is reported but not confirmed is not done.
    pub const fn add_many(&mut self, state: TaskState, is_late: bool, count: u64) {
        let class = match (state, is_late) {
            (TaskState::Done, true) => &mut self.done_late,
            (TaskState::Done, false) => &mut self.done_on_time,
            (TaskState::Suspended, _) => &mut self.suspended,
            (TaskState::Cancelled, _) => &mut self.cancelled,
            (_, true) => &mut self.open_overdue,
            (_, false) => &mut self.open_on_time,
        };
        *class += count;
        if matches!(state, TaskState::Unassigned) {
            self.unassigned += count;
        }
    }

    /// All tasks counted.
    pub const fn total(&self) -> u64 {
        self.done_on_time + self.done_late + self.open_on_time + self.open_overdue + self.suspended + self.cancelled
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn of(state: TaskState, reported_on: Option<Date>, today: Date) -> Timeliness {
        timeliness(state, TaskDates { due_on: Some(date(2025, 3, 31)), reported_on }, 7, today)
    }

    #[test]
    fn the_day_of_the_report_counts_not_the_day_of_the_confirmation() {
        let confirmed_later = of(TaskState::Done, Some(date(2025, 3, 31)), date(2025, 4, 5));
        assert_eq!(confirmed_later, Timeliness::DoneOnTime);
        assert_eq!(of(TaskState::Done, Some(date(2025, 4, 6)), date(2025, 5, 1)), Timeliness::DoneLate(6));
    }

    #[test]
    fn a_returned_task_is_open_again() {
        assert_eq!(of(TaskState::Returned, Some(date(2025, 3, 31)), date(2025, 4, 6)), Timeliness::Overdue(6));
    }

    #[test]
    fn the_last_day_is_in_time() {
        assert_eq!(of(TaskState::Assigned, None, date(2025, 3, 31)), Timeliness::DueSoon(0));
        assert_eq!(of(TaskState::Assigned, None, date(2025, 4, 1)), Timeliness::Overdue(1));
        assert_eq!(of(TaskState::Assigned, None, date(2025, 3, 23)), Timeliness::OnTime);
        assert_eq!(of(TaskState::Suspended, None, date(2025, 4, 1)), Timeliness::Stopped);
    }

    proptest! {
        #[test]
        fn the_official_counts_add_up(tasks in proptest::collection::vec((0_usize..10, 0_i32..400, 0_i32..400), 0..60)) {
            let mut counts = TaskCounts::default();
            for (state, due, reported) in &tasks {
                let day = |offset: i32| date(2025, 1, 1) + jiff::Span::new().days(offset);
                let dates = TaskDates { due_on: Some(day(*due)), reported_on: Some(day(*reported)) };
                let state = TaskState::ALL[*state];
                counts.add(state, timeliness(state, dates, 7, date(2025, 7, 5)));
            }
            prop_assert_eq!(counts.total(), tasks.len() as u64);
            prop_assert!(counts.unassigned <= counts.open_on_time + counts.open_overdue);
        }
    }
}
