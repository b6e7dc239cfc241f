//! A row of Biểu 03, and the official counts.

use domain::Date;

/// One task of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskFacts {
    /// Number as the plan prints it: "3", "3.2"; empty where it has none.
    pub number: String,
    /// The group of the plan it belongs to; rows of one group follow each other.
    pub group: String,
    /// What is to be done.
    pub text: String,
    /// "Chủ trì": name of the one body that answers; nothing where none is assigned yet.
    pub lead: Option<String>,
    /// "Phối hợp": names.
    pub coordinating: Vec<String>,
    /// "Hạn hiện hành"; nothing for standing tasks.
    pub due_on: Option<Date>,
    /// The deadline in the plan's words, where there is no day: "thường xuyên".
    pub due_words: Option<String>,
    /// "Sản phẩm".
    pub deliverable: Option<String>,
    /// Where it stands on the day of the report.
    pub progress: TaskProgress,
    /// Days past the deadline on the day of the report, or on the day it was reported done; 0 where it is in time.
    pub days_late: i32,
    /// "Nguyên nhân", as its lead states it.
    pub cause: Option<String>,
}

/// Where a task stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaskProgress {
    /// "Chưa giao": no lead has it yet; counted as open.
    Unassigned,
    /// "Đang thực hiện, trong hạn"; also where there is no deadline.
    Open,
    /// "Đang thực hiện, quá hạn".
    OpenLate,
    /// "Hoàn thành đúng hạn".
    DoneOnTime,
    /// "Hoàn thành quá hạn".
    DoneLate,
    /// "Chờ xác minh": reported done, not confirmed; counted as open.
    Reported,
    /// "Tạm dừng".
    Paused,
    /// "Hủy, không còn đối tượng".
    Cancelled,
}

/// Counts of tasks. The four official ones and the two exceptions always add up to all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TaskCounts {
    /// "Hoàn thành đúng hạn".
    pub done_on_time: usize,
    /// "Hoàn thành quá hạn".
    pub done_late: usize,
    /// "Đang thực hiện, trong hạn".
    pub open_on_time: usize,
    /// "Đang thực hiện, quá hạn".
    pub open_late: usize,
    /// "Tạm dừng".
    pub paused: usize,
    /// "Hủy, không còn đối tượng".
    pub cancelled: usize,
}

impl TaskCounts {
    /// Counts tasks.
    pub fn of<'a>(tasks: impl IntoIterator<Item = &'a TaskFacts>) -> Self {
        tasks.into_iter().fold(Self::default(), Self::and)
    }

    /// All tasks.
    pub const fn all(&self) -> usize {
        self.done() + self.open() + self.paused + self.cancelled
    }

    /// Done, in time or not.
    pub const fn done(&self) -> usize {
        self.done_on_time + self.done_late
    }

    /// Open, late or not.
    pub const fn open(&self) -> usize {
        self.open_on_time + self.open_late
    }

    fn and(mut self, task: &TaskFacts) -> Self {
        let is_late = task.days_late > 0;
        let count = match task.progress {
            TaskProgress::DoneOnTime => &mut self.done_on_time,
            TaskProgress::DoneLate => &mut self.done_late,
            TaskProgress::OpenLate => &mut self.open_late,
            TaskProgress::Unassigned | TaskProgress::Open | TaskProgress::Reported if is_late => &mut self.open_late,
            TaskProgress::Unassigned | TaskProgress::Open | TaskProgress::Reported => &mut self.open_on_time,
            TaskProgress::Paused => &mut self.paused,
            TaskProgress::Cancelled => &mut self.cancelled,
        };
        *count += 1;
        self
    }
}
