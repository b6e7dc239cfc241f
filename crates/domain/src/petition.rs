//! Petitions and obstacles ("kiến nghị, vướng mắc"): who waits for an answer, from whom, and how long.
//!
//! The clock runs in working days from the day of receipt and stands still while the office waits for the sender.

use crate::Date;
use crate::regulation::Regulations;
use crate::working_day::WorkCalendar;

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PetitionSource {
    /// "Người dân".
    Citizen,
    /// "Doanh nghiệp".
    Enterprise,
    /// "Nhà đầu tư".
    Investor,
    /// "Cơ quan, đơn vị".
    Body,
}

impl PetitionSource {
    /// All sources.
    pub const ALL: [Self; 4] = [Self::Citizen, Self::Enterprise, Self::Investor, Self::Body];

    /// The code used in forms and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Enterprise => "enterprise",
            Self::Investor => "investor",
            Self::Body => "body",
        }
    }

    /// The source of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.code() == code)
    }
}

/// Where a petition stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PetitionState {
    /// "Mới tiếp nhận": nobody has been named to answer.
    Received,
    /// "Đang xử lý": one body answers.
    Assigned,
    /// "Chờ người gửi bổ sung": the clock stands still.
    AwaitingSender,
    /// "Đã trả lời".
    Answered,
    /// "Không thụ lý", with a reason.
    Declined,
    /// "Gộp": another petition asks the same and is answered for both.
    Merged,
}

impl PetitionState {
    /// All states.
    pub const ALL: [Self; 6] =
        [Self::Received, Self::Assigned, Self::AwaitingSender, Self::Answered, Self::Declined, Self::Merged];

    /// The code used in the store and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "moi",
            Self::Assigned => "dang_xu_ly",
            Self::AwaitingSender => "cho_bo_sung",
            Self::Answered => "da_tra_loi",
            Self::Declined => "khong_thu_ly",
            Self::Merged => "da_gop",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Where a step leads from here; nothing where the step is not open.
    pub const fn after(self, step: PetitionStep) -> Option<Self> {
        use PetitionStep as Step;
        match (self, step) {
            (Self::Received | Self::Assigned, Step::Assign) => Some(Self::Assigned),
            (Self::Assigned, Step::Ask) => Some(Self::AwaitingSender),
            (Self::AwaitingSender, Step::Resume) => Some(Self::Assigned),
            (Self::Assigned, Step::Answer) => Some(Self::Answered),
            (Self::Received | Self::Assigned | Self::AwaitingSender, Step::Decline) => Some(Self::Declined),
            (Self::Received | Self::Assigned | Self::AwaitingSender, Step::Merge) => Some(Self::Merged),
            (Self::Answered | Self::Declined, Step::Reopen) => Some(Self::Assigned),
            _ => None,
        }
    }

    /// Whether somebody still waits for an answer from the office.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::Assigned)
    }
}

/// What may be done with a petition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PetitionStep {
    /// "Phân công": name the one body that answers.
    Assign,
    /// "Yêu cầu bổ sung": ask the sender; the clock stops.
    Ask,
    /// "Đã bổ sung": the sender has answered; the clock goes on.
    Resume,
    /// "Trả lời".
    Answer,
    /// "Không thụ lý".
    Decline,
    /// "Gộp" with another one.
    Merge,
    /// "Mở lại".
    Reopen,
}

impl PetitionStep {
    /// All steps, in the order in which a page offers them.
    pub const ALL: [Self; 7] =
        [Self::Assign, Self::Answer, Self::Ask, Self::Resume, Self::Merge, Self::Decline, Self::Reopen];

    /// The code used in forms and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Assign => "assign",
            Self::Ask => "ask",
            Self::Resume => "resume",
            Self::Answer => "answer",
            Self::Decline => "decline",
            Self::Merge => "merge",
            Self::Reopen => "reopen",
        }
    }

    /// The step of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }

    /// Whether only the office that directs all petitions may take it; the others are for the body that answers too.
    pub const fn is_of_the_office(self) -> bool {
        matches!(self, Self::Assign | Self::Decline | Self::Merge | Self::Reopen)
    }
}

/// Working days to answer, where no rule is in force.
const ANSWER_DAYS: i32 = 15;
/// Working days to tell the sender that the petition is dealt with, where no rule is in force.
const NOTICE_DAYS: i32 = 10;

/// The last day on which the answer is in time.
pub fn answer_due_on(rules: &Regulations, calendar: &WorkCalendar, received_on: Date) -> Option<Date> {
    due(calendar, received_on, rules.whole("petition.answer.working_days", received_on).unwrap_or(ANSWER_DAYS))
}

/// The last day on which the sender must hear that the petition is dealt with.
pub fn notice_due_on(rules: &Regulations, calendar: &WorkCalendar, received_on: Date) -> Option<Date> {
    due(calendar, received_on, rules.whole("petition.notice.working_days", received_on).unwrap_or(NOTICE_DAYS))
}

fn due(calendar: &WorkCalendar, from: Date, days: i32) -> Option<Date> {
    calendar.add_working_days(from, u32::try_from(days).ok()?)
}

/// The last day after a pause: it moves by the working days during which the office waited for the sender. The day of the
/// question still counts, the day of the sender's answer no longer does.
pub fn due_after_pause(calendar: &WorkCalendar, due_on: Date, asked_on: Date, resumed_on: Date) -> Date {
    let waited = calendar.working_days_between(asked_on, resumed_on);
    u32::try_from(waited).ok().and_then(|waited| calendar.add_working_days(due_on, waited)).unwrap_or(due_on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_answer_is_due_fifteen_working_days_after_receipt() {
        let calendar = WorkCalendar::default();
        // Tuesday 1 July 2025; three weeks of five days later.
        assert_eq!(answer_due_on(&Regulations::default(), &calendar, date(2025, 7, 1)), Some(date(2025, 7, 22)));
        assert_eq!(notice_due_on(&Regulations::default(), &calendar, date(2025, 7, 1)), Some(date(2025, 7, 15)));
    }

    #[test]
    fn the_clock_stands_still_while_the_sender_is_asked() {
        let calendar = WorkCalendar::default();
        let due_on = date(2025, 7, 22);
        // Asked on Friday the 4th, heard on Wednesday the 9th: three working days.
        assert_eq!(due_after_pause(&calendar, due_on, date(2025, 7, 4), date(2025, 7, 9)), date(2025, 7, 25));
        assert_eq!(due_after_pause(&calendar, due_on, date(2025, 7, 4), date(2025, 7, 4)), due_on);
        // A weekend costs nobody a day.
        assert_eq!(due_after_pause(&calendar, due_on, date(2025, 7, 4), date(2025, 7, 6)), due_on);
    }

    #[test]
    fn only_one_who_was_named_answers_and_what_is_merged_is_answered_elsewhere() {
        assert_eq!(PetitionState::Received.after(PetitionStep::Answer), None);
        assert_eq!(PetitionState::Assigned.after(PetitionStep::Answer), Some(PetitionState::Answered));
        assert_eq!(PetitionState::AwaitingSender.after(PetitionStep::Answer), None);
        for step in PetitionStep::ALL {
            assert_eq!(PetitionState::Merged.after(step), None);
        }
    }

    #[test]
    fn an_answer_that_does_not_satisfy_can_be_reopened() {
        let reopened = PetitionState::Answered.after(PetitionStep::Reopen);
        assert_eq!(reopened, Some(PetitionState::Assigned));
        assert!(PetitionState::Assigned.is_open() && !PetitionState::AwaitingSender.is_open());
    }
}
