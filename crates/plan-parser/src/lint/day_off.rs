//! A printed day on which offices are closed. A calendar date is not moved, so the work has to be done before.

use super::plan::{Due, Plan};
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use domain::Date;
use domain::deadline::DeadlineKind;

pub(super) const CHECK: Check = Check { code: "LT031", page: include_str!("../../../../docs/lint/LT031.md"), find };

/// Days of the week from Monday.
const WEEKDAYS: [&str; 7] = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"];

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let calendar = &plan.dictionary.catalogue.calendar;
    let is_day = |due: &Due| matches!(due.kind, DeadlineKind::ByDate | DeadlineKind::BeforeDate);
    let closed = plan.due_dates().into_iter().filter(|due| is_day(due) && !calendar.is_working_day(due.on));
    closed.map(|due| finding(plan, &due, calendar.roll_back(due.on))).collect()
}

fn finding(plan: &Plan<'_>, due: &Due, workday: Date) -> Diagnostic {
    let holidays = &plan.dictionary.catalogue.calendar.holidays;
    let weekday =
        usize::try_from(due.on.weekday().to_monday_zero_offset()).ok().and_then(|at| WEEKDAYS.get(at)).copied();
    let holiday = holidays.iter().find(|holiday| holiday.on == due.on).map(|holiday| holiday.name.as_str());
    let what = holiday.or(weekday).unwrap_or_default();
    let message = format!("Ngày cuối {} là {what}.", words::date(due.on));
    CHECK.note(due.span, message).hint(format!(
        "Ngày in trong văn bản không được lùi; ngày làm việc cuối cùng trong hạn là {}.",
        words::date(workday)
    ))
}
