//! The life of a task as a table: what may be done in which state, who may, and where it leads (QĐ 42/2014/QĐ-TTg and
//! 23/2018/QĐ-TTg on following assigned tasks; Quy chế 08-QC/TW).

use super::TaskState;
use crate::Date;
use crate::regulation::Regulations;
use crate::role::Permission;
use crate::working_day::WorkCalendar;

/// Something that is done to a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaskAction {
    /// "Giao việc": to one body, all six things clear.
    Assign,
    /// "Tiếp nhận": the lead takes it on.
    Accept,
    /// "Trả lại": the lead gives it back to whoever assigned it, with a reason ("sai thẩm quyền").
    Decline,
    /// "Bắt đầu".
    Start,
    /// "Báo cáo hoàn thành", with what proves it.
    Report,
    /// "Báo cáo phần phối hợp": a body that helps has done its own part.
    HandInPart,
    /// "Xác minh": somebody other than the reporter confirms.
    Verify,
    /// "Yêu cầu làm lại": the report is bad or wrong and counts as not complete.
    Return,
    /// "Xin gia hạn".
    AskExtension,
    /// "Quyết định gia hạn".
    DecideExtension,
    /// "Tạm dừng".
    Suspend,
    /// "Tiếp tục": back to where it was.
    Resume,
    /// "Chuyển giao": another body leads from now on.
    HandOver,
    /// "Hủy, không còn đối tượng".
    Cancel,
}

/// Where an action leaves a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TaskEnd {
    /// In this state.
    In(TaskState),
    /// Where it was.
    Unchanged,
    /// In the state before it was suspended.
    AsBefore,
}

impl TaskAction {
    /// All actions, in the order of a task's life.
    pub const ALL: [Self; 14] = [
        Self::Assign,
        Self::Accept,
        Self::Decline,
        Self::Start,
        Self::Report,
        Self::HandInPart,
        Self::Verify,
        Self::Return,
        Self::AskExtension,
        Self::DecideExtension,
        Self::Suspend,
        Self::Resume,
        Self::HandOver,
        Self::Cancel,
    ];

    /// The code in the history, in addresses and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Assign => "assign",
            Self::Accept => "accept",
            Self::Decline => "decline",
            Self::Start => "start",
            Self::Report => "report",
            Self::HandInPart => "hand_in_part",
            Self::Verify => "verify",
            Self::Return => "return",
            Self::AskExtension => "ask_extension",
            Self::DecideExtension => "decide_extension",
            Self::Suspend => "suspend",
            Self::Resume => "resume",
            Self::HandOver => "hand_over",
            Self::Cancel => "cancel",
        }
    }

    /// The action of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.code() == code)
    }

    /// What it takes, for the body that leads the task; for a part, for the body that helps.
    pub const fn permission(self) -> Permission {
        match self {
            Self::Assign => Permission::AssignTask,
            Self::Accept | Self::Decline => Permission::AcceptTask,
            Self::Start | Self::Report | Self::HandInPart => Permission::ReportTask,
            Self::Verify | Self::Return => Permission::VerifyTask,
            Self::AskExtension => Permission::RequestExtension,
            Self::DecideExtension => Permission::DecideExtension,
            Self::Suspend | Self::Resume | Self::HandOver | Self::Cancel => Permission::ManageTask,
        }
    }

    /// The states in which it may be done. Before the lead has taken the task on it may be assigned anew; later another
    /// body gets it only by handing over. What is reported is confirmed or returned before anything else happens to it.
    pub const fn begins_in(self) -> &'static [TaskState] {
        use TaskState::{Accepted, Assigned, HandedOver, InProgress, Reported, Returned, Suspended, Unassigned};
        match self {
            Self::Assign => &[Unassigned, Assigned],
            Self::Accept | Self::Decline => &[Assigned, HandedOver],
            Self::Start => &[Accepted],
            Self::Report => &[Accepted, InProgress, Returned],
            Self::HandInPart => &[Assigned, Accepted, InProgress, Returned, HandedOver, Reported],
            Self::Verify | Self::Return => &[Reported],
            Self::AskExtension | Self::DecideExtension => &[Assigned, Accepted, InProgress, Returned, HandedOver],
            Self::Suspend => &[Assigned, Accepted, InProgress, Returned, HandedOver],
            Self::Resume => &[Suspended],
            Self::HandOver => &[Assigned, Accepted, InProgress, Returned, HandedOver],
            Self::Cancel => &[Unassigned, Assigned, Accepted, InProgress, Returned, HandedOver, Suspended],
        }
    }

    /// Where it leads.
    pub const fn ends_in(self) -> TaskEnd {
        match self {
            Self::Assign => TaskEnd::In(TaskState::Assigned),
            Self::Accept => TaskEnd::In(TaskState::Accepted),
            Self::Decline => TaskEnd::In(TaskState::Unassigned),
            Self::Start => TaskEnd::In(TaskState::InProgress),
            Self::Report => TaskEnd::In(TaskState::Reported),
            Self::Verify => TaskEnd::In(TaskState::Done),
            Self::Return => TaskEnd::In(TaskState::Returned),
            Self::HandInPart | Self::AskExtension | Self::DecideExtension => TaskEnd::Unchanged,
            Self::Suspend => TaskEnd::In(TaskState::Suspended),
            Self::Resume => TaskEnd::AsBefore,
            Self::HandOver => TaskEnd::In(TaskState::HandedOver),
            Self::Cancel => TaskEnd::In(TaskState::Cancelled),
        }
    }

    /// Whether it must say why.
    pub const fn needs_reason(self) -> bool {
        matches!(
            self,
            Self::Decline | Self::Return | Self::AskExtension | Self::Suspend | Self::HandOver | Self::Cancel
        )
    }

    /// Whether it may be done in a state.
    pub fn is_possible_in(self, state: TaskState) -> bool {
        self.begins_in().contains(&state)
    }

    /// The state after it; nothing where it may not be done. `before` is where a suspended task stood.
    pub fn after(self, state: TaskState, before: Option<TaskState>) -> Option<TaskState> {
        match self.ends_in() {
            _ if !self.is_possible_in(state) => None,
            TaskEnd::In(next) => Some(next),
            TaskEnd::Unchanged => Some(state),
            TaskEnd::AsBefore => Some(before.unwrap_or(TaskState::Accepted)),
        }
    }
}

/// The last day on which the lead may give a task back: so many working days after the day of the assignment
/// (`task.acceptance.working_days`). Nothing for a task that a plan names and nobody has assigned yet.
pub fn decline_by(assigned_on: Option<Date>, rules: &Regulations, calendar: &WorkCalendar) -> Option<Date> {
    let assigned_on = assigned_on?;
    let days = rules.whole("task.acceptance.working_days", assigned_on)?;
    calendar.add_working_days(assigned_on, u32::try_from(days).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Decimal;
    use crate::regulation::{Regulation, RegulationBasis, RegulationValue};
    use crate::task::{TaskDates, Timeliness, timeliness};
    use crate::validity::Validity;
    use jiff::civil::date;

    /// Walks through a life; answers the last state, or where it was refused.
    fn walk(actions: &[TaskAction]) -> Result<TaskState, (TaskState, TaskAction)> {
        let (mut state, mut before) = (TaskState::Unassigned, None);
        for action in actions {
            let next = action.after(state, before).ok_or((state, *action))?;
            before = Some(state);
            state = next;
        }
        Ok(state)
    }

    #[test]
    fn a_task_goes_from_assignment_to_the_confirmed_product() {
        use TaskAction::{Accept, Assign, Report, Return, Start, Verify};
        assert_eq!(walk(&[Assign, Accept, Start, Report, Verify]), Ok(TaskState::Done));
        assert_eq!(walk(&[Assign, Accept, Report, Return, Report, Verify]), Ok(TaskState::Done));
        assert_eq!(walk(&[Assign, Report]), Err((TaskState::Assigned, Report)), "nobody has taken it on");
        assert_eq!(
            walk(&[Assign, Accept, Assign]),
            Err((TaskState::Accepted, Assign)),
            "it has a lead who works on it"
        );
        assert_eq!(walk(&[Assign, Accept, Report, Verify, Return]), Err((TaskState::Done, Return)));
    }

    #[test]
    fn a_suspended_task_goes_on_where_it_was_and_a_declined_one_is_back_with_the_assigner() {
        use TaskAction::{Accept, Assign, Decline, HandOver, Resume, Start, Suspend};
        assert_eq!(walk(&[Assign, Accept, Start, Suspend, Resume]), Ok(TaskState::InProgress));
        assert_eq!(walk(&[Assign, Decline]), Ok(TaskState::Unassigned));
        assert_eq!(walk(&[Assign, Accept, HandOver, Accept]), Ok(TaskState::Accepted));
    }

    #[test]
    fn what_is_closed_stays_closed() {
        for action in TaskAction::ALL {
            for state in TaskState::ALL.into_iter().filter(|state| state.is_closed()) {
                assert_eq!(action.after(state, None), None, "{action:?} in {state:?}");
            }
        }
    }

    #[test]
    fn every_state_but_the_closed_ones_has_a_way_on() {
        for state in TaskState::ALL.into_iter().filter(|state| !state.is_closed()) {
            assert!(TaskAction::ALL.iter().any(|action| action.is_possible_in(state)), "{state:?}");
        }
    }

    /// A report on 31 March, returned on 2 April, replaced on 6 April: six days late. Confirmed as it was: in time.
    #[test]
    fn a_returned_report_counts_as_not_complete() {
        let due_on = Some(date(2025, 3, 31));
        let of = |state, reported_on, today| timeliness(state, TaskDates { due_on, reported_on }, 7, today);
        let reported = TaskAction::Report.after(TaskState::InProgress, None).unwrap();
        let confirmed = TaskAction::Verify.after(reported, None).unwrap();
        assert_eq!(of(confirmed, Some(date(2025, 3, 31)), date(2025, 4, 5)), Timeliness::DoneOnTime);
        let returned = TaskAction::Return.after(reported, None).unwrap();
        assert_eq!(of(returned, None, date(2025, 4, 2)), Timeliness::Overdue(2));
        let again = TaskAction::Report.after(returned, None).unwrap();
        let confirmed = TaskAction::Verify.after(again, None).unwrap();
        assert_eq!(of(confirmed, Some(date(2025, 4, 6)), date(2025, 4, 9)), Timeliness::DoneLate(6));
    }

    #[test]
    fn the_lead_may_give_a_task_back_within_the_working_days_of_the_rule() {
        let one_day = Regulation {
            code: "task.acceptance.working_days".to_owned(),
            value: RegulationValue::Number(Decimal::ONE),
            valid: Validity::default(),
            basis: RegulationBasis::Design,
            source: String::new(),
            note: None,
        };
        let (rules, calendar) = (Regulations { rows: vec![one_day] }, WorkCalendar::default());
        let friday = date(2025, 3, 7);
        assert_eq!(decline_by(Some(friday), &rules, &calendar), Some(date(2025, 3, 10)));
        assert_eq!(decline_by(None, &rules, &calendar), None);
    }
}
