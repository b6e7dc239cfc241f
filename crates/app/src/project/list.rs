//! The register of projects: where each stands, and its next milestone.

use crate::{AppError, Ctx};
use domain::Date;
use domain::deadline::DeadlineKind;
use domain::project::{Funding, ProjectPhase};
use domain::role::Permission;
use domain::status::Status;
use storage::project::{self, Milestone, Project};

/// What is wanted; what is not given does not restrict.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProjectFilter {
    /// Who pays.
    pub funding: Option<Funding>,
    /// Where it stood when the plan was written.
    pub phase: Option<ProjectPhase>,
    /// Words in one of its names, without accents.
    pub words: Option<String>,
}

/// The register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectList {
    /// How many projects there are, whatever the filter.
    pub total: usize,
    /// The rows, late ones first, then by the next day, undated ones at the end.
    pub rows: Vec<ProjectRow>,
}

/// One project in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectRow {
    /// DA-012.
    pub code: String,
    /// Its name.
    pub name: String,
    /// `transport`, `urban`, …
    pub sort: String,
    /// Who pays.
    pub funding: Funding,
    /// Where it stood when the plan was written.
    pub phase: ProjectPhase,
    /// Where it stands by its milestones: the worst of them.
    pub status: Status,
    /// The milestone that comes next or is missed: event, last day in time.
    pub next: Option<(String, Option<Date>)>,
    /// How many milestones the plan sets.
    pub milestones: usize,
    /// How many of them are reached.
    pub reached: usize,
}

/// A dated event with where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MilestoneView {
    /// "khởi công".
    pub event: String,
    /// The words of the date.
    pub deadline_text: String,
    /// How the date binds.
    pub deadline_kind: DeadlineKind,
    /// The last day in time.
    pub due_on: Option<Date>,
    /// The day it was reached.
    pub reached_on: Option<Date>,
    /// Where that is known from.
    pub source_address: Option<String>,
    /// Where it stands.
    pub status: Status,
    /// Days late: of the day it was reached, or of today.
    pub days_late: i32,
}

/// The register under a filter.
pub async fn list(ctx: &mut Ctx<'_>, filter: &ProjectFilter) -> Result<ProjectList, AppError> {
    ctx.require(Permission::Read)?;
    let projects = project::list(&mut ctx.tx, ctx.tenant).await?;
    let milestones = project::list_milestones(&mut ctx.tx, ctx.tenant).await?;
    let total = projects.len();
    let wanted = projects.iter().filter(|project| is_wanted(project, filter));
    let mut rows: Vec<ProjectRow> = wanted.map(|project| row(project, &milestones, ctx.today)).collect();
    let urgency =
        |row: &ProjectRow| (row.status != Status::Late, row.next.as_ref().and_then(|(_, due)| *due).is_none());
    rows.sort_by_key(|row| (urgency(row), row.next.as_ref().and_then(|(_, due)| *due), row.code.clone()));
    Ok(ProjectList { total, rows })
}

fn is_wanted(project: &Project, filter: &ProjectFilter) -> bool {
    let folded = domain::fold::fold(&project.name);
    let holds = |words: &str| domain::fold::fold(words).split_whitespace().all(|word| folded.contains(word));
    filter.funding.is_none_or(|funding| project.funding == funding)
        && filter.phase.is_none_or(|phase| project.phase == phase)
        && filter.words.as_deref().is_none_or(holds)
}

/// One project with the milestones of all.
pub(crate) fn row(project: &Project, milestones: &[Milestone], today: Date) -> ProjectRow {
    let from = milestones.partition_point(|milestone| milestone.project < project.id);
    let own = milestones.get(from..).unwrap_or_default().iter().take_while(|milestone| milestone.project == project.id);
    let own: Vec<MilestoneView> = own.map(|milestone| milestone_view(milestone, today)).collect();
    let open = own.iter().filter(|milestone| milestone.reached_on.is_none());
    let next = open.min_by_key(|milestone| (milestone.due_on.is_none(), milestone.due_on));
    ProjectRow {
        code: project.code.clone(),
        name: project.name.clone(),
        sort: project.sort.clone(),
        funding: project.funding,
        phase: project.phase,
        status: status_of(&own),
        next: next.map(|milestone| (milestone.event.clone(), milestone.due_on)),
        milestones: own.len(),
        reached: own.iter().filter(|milestone| milestone.reached_on.is_some()).count(),
    }
}

/// A milestone that is past its day without proof is late; one that is reached is met, late or not; one to come is not due. A
/// project without dated events has nothing to judge by.
pub(super) fn milestone_view(milestone: &Milestone, today: Date) -> MilestoneView {
    let counted_on = milestone.reached_on.unwrap_or(today);
    let days_late = milestone.due_on.map_or(0, |due| (counted_on - due).get_days().max(0));
    let status = match (milestone.reached_on, milestone.due_on) {
        (Some(_), _) => Status::Met,
        (None, Some(_)) if days_late > 0 => Status::Late,
        (None, Some(_)) => Status::NotDue,
        (None, None) => Status::NoData,
    };
    MilestoneView {
        event: milestone.event.clone(),
        deadline_text: milestone.deadline_text.clone(),
        deadline_kind: milestone.deadline_kind,
        due_on: milestone.due_on,
        reached_on: milestone.reached_on,
        source_address: milestone.source_address.clone(),
        status,
        days_late,
    }
}

fn status_of(milestones: &[MilestoneView]) -> Status {
    let has = |status: Status| milestones.iter().any(|milestone| milestone.status == status);
    if has(Status::Late) {
        Status::Late
    } else if has(Status::NotDue) {
        Status::NotDue
    } else if milestones.iter().all(|milestone| milestone.status == Status::Met) && !milestones.is_empty() {
        Status::Met
    } else {
        Status::NoData
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::id::ProjectId;
    use jiff::civil::date;

    fn opening(due_on: Option<Date>, reached_on: Option<Date>) -> Milestone {
        Milestone {
            project: ProjectId(1),
            seq: 0,
            event: "thông xe kỹ thuật".to_owned(),
            deadline_kind: DeadlineKind::BeforeDate,
            deadline_text: "trước ngày 30/9/2025".to_owned(),
            printed_on: due_on,
            due_on,
            reached_on,
            span: (0, 1),
            source_address: None,
        }
    }

    #[test]
    fn a_milestone_is_late_only_after_its_day_and_never_green_without_proof() {
        let due = Some(date(2025, 9, 29));
        let at = |today: Date| milestone_view(&opening(due, None), today);
        assert_eq!((at(date(2025, 9, 29)).status, at(date(2025, 9, 29)).days_late), (Status::NotDue, 0));
        assert_eq!((at(date(2025, 10, 1)).status, at(date(2025, 10, 1)).days_late), (Status::Late, 2));
        let reached = milestone_view(&opening(due, Some(date(2025, 12, 19))), date(2026, 1, 1));
        assert_eq!((reached.status, reached.days_late), (Status::Met, 81));
        assert_eq!(status_of(&[]), Status::NoData);
    }
}
