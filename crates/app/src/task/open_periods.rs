//! Duties that return ("định kỳ hàng quý"): each period of the year becomes a task of its own, with its own day, state and
//! evidence. Run as often as one likes: what is open already stays as it is.

use crate::{AppError, Ctx, search};
use domain::Date;
use domain::deadline::Frequency;
use domain::id::TaskId;
use domain::period::Period;
use domain::recurrence::occurrences;
use domain::role::Permission;
use domain::task::TaskState;
use storage::document;
use storage::task::{self, Task};

/// What a run did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Opened {
    /// Duties that return.
    pub duties: usize,
    /// Periods opened now.
    pub periods: usize,
}

/// Opens the periods of the year of today for every duty that returns: those that end in the year, from the one in which
/// the document was issued on.
pub async fn open_periods(ctx: &mut Ctx<'_>) -> Result<Opened, AppError> {
    ctx.require(Permission::AssignTask)?;
    let mut opened = Opened::default();
    for duty in task::list_recurring(&mut ctx.tx, ctx.tenant).await? {
        let Some(frequency) = duty.frequency.filter(|often| *often != Frequency::Continuous) else { continue };
        opened.duties += 1;
        opened.periods += open(ctx, &duty, frequency).await?;
    }
    Ok(opened)
}

async fn open(ctx: &mut Ctx<'_>, duty: &Task, frequency: Frequency) -> Result<usize, AppError> {
    let known = task::list_periods(&mut ctx.tx, ctx.tenant, duty.id).await?;
    let issued_on = document::find(&mut ctx.tx, ctx.tenant, duty.document).await?.and_then(|one| one.issued_on);
    let Some((from, to)) = span(ctx.today.year(), issued_on) else { return Ok(0) };
    let bodies = task::list_bodies_of(&mut ctx.tx, ctx.tenant, duty.id).await?;
    let is_open = |period: &Period| known.iter().any(|one| one.period.as_deref() == Some(&period.to_string()));
    let missing: Vec<Period> = occurrences(frequency, from, to).into_iter().filter(|one| !is_open(one)).collect();
    for period in &missing {
        let row = of_period(duty, period);
        let id = task::insert(&mut ctx.tx, ctx.tenant, &row).await?;
        for body in &bodies {
            let due_on = body.part.as_ref().map(|_| period.last_day());
            let body = task::TaskBody { task: id, due_on, handed_in_on: None, ..body.clone() };
            task::insert_body(&mut ctx.tx, ctx.tenant, &body).await?;
        }
        let entry = search::entry("task", &row.code, &row.title, &period.label());
        storage::search::put(&mut ctx.tx, ctx.tenant, &entry).await?;
    }
    if !missing.is_empty() && !duty.is_series {
        task::update(&mut ctx.tx, ctx.tenant, &Task { is_series: true, ..duty.clone() }).await?;
    }
    Ok(missing.len())
}

/// The days of the year on which a document is in force.
fn span(year: i16, issued_on: Option<Date>) -> Option<(Date, Date)> {
    let (first, last) = (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?);
    Some((issued_on.map_or(first, |issued| issued.max(first)), last))
}

/// The task of one period: due on the last day of the period, its lead and its six things those of the duty.
fn of_period(duty: &Task, period: &Period) -> Task {
    let state = if duty.lead.is_some() { TaskState::Assigned } else { TaskState::Unassigned };
    Task {
        id: TaskId(0),
        code: format!("{}-{}", duty.code, period_code(period)),
        state,
        due_on: Some(period.last_day()),
        original_due_on: Some(period.last_day()),
        printed_on: None,
        reported_on: None,
        confirmed_on: None,
        extensions: 0,
        parent: Some(duty.id),
        period: Some(period.to_string()),
        is_series: false,
        version: 1,
        ..duty.clone()
    }
}

/// `2025Q1`, `202506`; a week goes by its first day: `20250303`.
fn period_code(period: &Period) -> String {
    let whole = period.to_string();
    let first = whole.split("..").next().unwrap_or(&whole);
    first.replace('-', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_has_a_code_that_an_address_can_carry() {
        let code = |text: &str| period_code(&text.parse::<Period>().unwrap());
        assert_eq!((code("2025-Q1"), code("2025-06"), code("2025")), ("2025Q1".into(), "202506".into(), "2025".into()));
    }
}
