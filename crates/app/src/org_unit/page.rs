//! The page of a body: what it owes, and what it inherited.

use super::list::{Loads, OrgUnitRow};
use super::past::Past;
use crate::task::{TaskRow, counts_of};
use crate::{AppError, Ctx};
use domain::Date;
use domain::id::OrgUnitId;
use domain::role::Permission;
use domain::task::TaskCounts;
use std::collections::HashMap;
use storage::org_unit::{self, OrgUnit, Succession};
use storage::task;

/// Everything on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrgUnitPage {
    /// What the list shows.
    pub row: OrgUnitRow,
    /// Its other names.
    pub aliases: Vec<String>,
    /// From whom it took over.
    pub predecessors: Vec<SuccessionView>,
    /// Who took over from it.
    pub successors: Vec<SuccessionView>,
    /// Counts of the tasks it answers for.
    pub counts: TaskCounts,
    /// Tasks it answers for, by last day.
    pub leads: Vec<TaskRow>,
    /// Tasks it takes part in, each with its role there.
    pub takes_part: Vec<(String, TaskRow)>,
    /// Targets it answers for: code, name.
    pub targets: Vec<(String, String)>,
}

/// One body took over from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuccessionView {
    /// Code of the other body.
    pub code: String,
    /// Its name.
    pub name: String,
    /// From this day.
    pub took_over_on: Date,
    /// `all`, `function`, `territory`.
    pub scope: String,
    /// The document that says so.
    pub legal_basis: String,
}

/// The page of a body; as of an earlier day, with the names and the holders of then.
pub async fn view(ctx: &mut Ctx<'_>, code: &str, day: Option<Date>) -> Result<OrgUnitPage, AppError> {
    ctx.require(Permission::Read)?;
    let past = Past::on(ctx, day).await?;
    let units = org_unit::list_named_on(&mut ctx.tx, ctx.tenant, day.unwrap_or(ctx.today)).await?;
    let unit = units.iter().find(|unit| unit.code == code).ok_or_else(|| AppError::not_found("org_unit", code))?;
    let mut aliases = org_unit::list_aliases(&mut ctx.tx, ctx.tenant, unit.id).await?;
    aliases.retain(|alias| *alias != unit.name);
    let successions = org_unit::list_successions(&mut ctx.tx, ctx.tenant).await?;
    let by_id: HashMap<OrgUnitId, &OrgUnit> = units.iter().map(|unit| (unit.id, unit)).collect();
    let view = |event: &Succession, other: OrgUnitId| {
        let other = by_id.get(&other)?;
        Some(SuccessionView {
            code: other.code.clone(),
            name: other.name.clone(),
            took_over_on: event.took_over_on,
            scope: event.scope.code().to_owned(),
            legal_basis: event.legal_basis.clone(),
        })
    };
    let from = successions.iter().filter(|event| event.successor == unit.id);
    let to = successions.iter().filter(|event| event.predecessor == unit.id);
    let successors: Vec<SuccessionView> = to.filter_map(|event| view(event, event.successor)).collect();
    let named = successors.iter().map(|one| (one.code.clone(), one.name.clone())).collect();
    let tasks = task::list(&mut ctx.tx, ctx.tenant).await?;
    let bodies = past.bodies(task::list_bodies(&mut ctx.tx, ctx.tenant).await?);
    let rows: HashMap<String, TaskRow> =
        crate::task::rows(ctx).await?.into_iter().map(|row| (row.code.clone(), row)).collect();
    let led = tasks.iter().filter(|task| past.lead(task.id, task.lead) == Some(unit.id));
    let mut leads: Vec<TaskRow> = led.filter_map(|task| rows.get(&task.code).cloned()).collect();
    leads.sort_by_key(|row| (row.due_on.is_none(), row.due_on, row.code.clone()));
    let own = bodies.iter().filter(|body| body.org_unit == unit.id);
    let codes: HashMap<_, _> = tasks.iter().map(|task| (task.id, task.code.as_str())).collect();
    let takes_part = own.filter_map(|body| {
        let row = rows.get(*codes.get(&body.task)?)?;
        Some((body.role.clone(), row.clone()))
    });
    Ok(OrgUnitPage {
        row: Loads::load(ctx, &tasks, &past).await?.row(unit, named),
        aliases,
        predecessors: from.filter_map(|event| view(event, event.predecessor)).collect(),
        successors,
        counts: counts_of(leads.iter()),
        leads,
        takes_part: takes_part.collect(),
        targets: crate::target::names_of_lead(ctx, unit.id).await?,
    })
}
