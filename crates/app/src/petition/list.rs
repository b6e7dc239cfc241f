//! The queue of petitions: who waits, and how long.

use crate::org_unit::Names;
use crate::{AppError, Ctx};
use domain::Date;
use domain::petition::{PetitionSource, PetitionState};
use domain::role::Permission;
use storage::petition::{self, Petition, PetitionFilter};

/// Rows on a page.
const PAGE_ROWS: i64 = 50;
/// Answers that the usual time is taken from.
const MEDIAN_OF: i64 = 200;

/// What is wanted; what is not given does not restrict.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PetitionQuery {
    /// Where they stand.
    pub state: Option<PetitionState>,
    /// Who asks.
    pub source: Option<PetitionSource>,
    /// Code of the body that answers.
    pub handler: Option<String>,
    /// Only those whose last day is over.
    pub is_overdue: bool,
    /// Page, from 1.
    pub page: usize,
}

/// One page of the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PetitionList {
    /// How many there are by state, whatever the filter.
    pub counts: Vec<(PetitionState, i64)>,
    /// How many wait beyond the last day, whatever the filter.
    pub overdue: i64,
    /// Days from receipt to answer of half of the latest answers.
    pub median_days: Option<i32>,
    /// How many the filter lets through.
    pub total: usize,
    /// The rows of this page.
    pub rows: Vec<PetitionRow>,
    /// This page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Bodies to filter by: code, name.
    pub handlers: Vec<(String, String)>,
}

/// One petition in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PetitionRow {
    /// KN-25-00041.
    pub code: String,
    /// What it is about.
    pub subject: String,
    /// Who asks.
    pub source: PetitionSource,
    /// Where it stands.
    pub state: PetitionState,
    /// The body that answers: code, name.
    pub handler: Option<(String, String)>,
    /// What it is about: kind and code.
    pub link: Option<(String, String)>,
    /// The day it came in.
    pub received_on: Date,
    /// The last day of an answer in time.
    pub due_on: Option<Date>,
    /// Days left while it is open, below 0 when overdue; days late where it was answered late.
    pub days_left: Option<i32>,
}

impl PetitionRow {
    pub(super) fn new(petition: &Petition, names: &Names, today: Date) -> Self {
        let left = |day: Date| petition.due_on.map(|due| (due - day).get_days());
        let days_left = match petition.state {
            state if state.is_open() => left(today),
            PetitionState::Answered => petition.answered_on.and_then(left).filter(|left| *left < 0),
            _ => None,
        };
        Self {
            code: petition.code.clone(),
            subject: petition.subject.clone(),
            source: petition.source,
            state: petition.state,
            handler: petition.handler.and_then(|handler| names.of(handler)),
            link: petition.link.clone(),
            received_on: petition.received_on,
            due_on: petition.due_on,
            days_left,
        }
    }
}

/// The page of the queue that a query asks for.
pub async fn list(ctx: &mut Ctx<'_>, query: &PetitionQuery) -> Result<PetitionList, AppError> {
    ctx.require(Permission::Read)?;
    let names = Names::load(ctx).await?;
    let handler = query.handler.as_deref().and_then(|code| names.id_of(code));
    let overdue_on = query.is_overdue.then_some(ctx.today);
    let filter = PetitionFilter { state: query.state, source: query.source, handler, overdue_on };
    let total = petition::count(&mut ctx.tx, ctx.tenant, &filter).await?;
    let pages = usize::try_from(total.div_euclid(PAGE_ROWS) + i64::from(total % PAGE_ROWS > 0)).unwrap_or(1).max(1);
    let page = query.page.clamp(1, pages);
    let skipped = i64::try_from(page - 1).unwrap_or_default() * PAGE_ROWS;
    let rows = petition::list(&mut ctx.tx, ctx.tenant, &filter, PAGE_ROWS, skipped).await?;
    let counts = petition::counts(&mut ctx.tx, ctx.tenant, ctx.today).await?;
    let answered = petition::list_answered(&mut ctx.tx, ctx.tenant, MEDIAN_OF).await?;
    let handlers = petition::list_handlers(&mut ctx.tx, ctx.tenant).await?;
    Ok(PetitionList {
        counts: counts.by_state,
        overdue: counts.overdue,
        median_days: median(answered.iter().map(|(from, to)| (*to - *from).get_days()).collect()),
        total: usize::try_from(total).unwrap_or_default(),
        rows: rows.iter().map(|row| PetitionRow::new(row, &names, ctx.today)).collect(),
        page,
        pages,
        handlers: handlers.into_iter().filter_map(|handler| names.of(handler)).collect(),
    })
}

/// The middle one; of an even number the earlier of the two in the middle.
fn median(mut days: Vec<i32>) -> Option<i32> {
    days.sort_unstable();
    days.get(days.len().checked_sub(1)? / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_answers_came_within_the_median() {
        assert_eq!(median(vec![30, 1, 9]), Some(9));
        assert_eq!(median(vec![30, 9]), Some(9));
        assert_eq!(median(Vec::new()), None);
    }
}
