//! The list of bodies with what each owes.

use super::past::Past;
use crate::{AppError, Ctx};
use domain::Date;
use domain::id::OrgUnitId;
use domain::org_unit::{OrgKind, OrgLevel};
use domain::role::Permission;
use domain::task::{Timeliness, due_soon_days, timeliness};
use domain::validity::Validity;
use std::collections::HashMap;
use storage::org_unit::{self, OrgUnit};
use storage::task::{self, Task};

/// The list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrgUnitList {
    /// Bodies that exist on the day.
    pub living: usize,
    /// Bodies that have ended by the day.
    pub ended: usize,
    /// All of them: those who lead most first.
    pub rows: Vec<OrgUnitRow>,
}

/// One body in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrgUnitRow {
    /// DV-017.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Level.
    pub level: OrgLevel,
    /// System.
    pub kind: OrgKind,
    /// A collective, which cannot answer for a task.
    pub is_generic: bool,
    /// When it exists.
    pub valid: Validity,
    /// Tasks it answers for.
    pub leads: usize,
    /// Tasks it takes part in otherwise.
    pub takes_part: usize,
    /// Tasks it answers for that are overdue.
    pub overdue: usize,
    /// Codes and names of those who took over from it.
    pub successors: Vec<(String, String)>,
}

/// What each body has to do with tasks.
pub(super) struct Loads {
    leads: HashMap<OrgUnitId, usize>,
    overdue: HashMap<OrgUnitId, usize>,
    takes_part: HashMap<OrgUnitId, usize>,
}

impl Loads {
    pub(super) async fn load(ctx: &mut Ctx<'_>, tasks: &[Task], past: &Past) -> Result<Self, AppError> {
        let soon = due_soon_days(&ctx.catalogue.regulations, ctx.today);
        let mut loads = Self { leads: HashMap::new(), overdue: HashMap::new(), takes_part: HashMap::new() };
        for task in tasks {
            let Some(lead) = past.lead(task.id, task.lead) else { continue };
            *loads.leads.entry(lead).or_default() += 1;
            if matches!(timeliness(task.state, task.dates(), soon, ctx.today), Timeliness::Overdue(_)) {
                *loads.overdue.entry(lead).or_default() += 1;
            }
        }
        for body in past.bodies(task::list_bodies(&mut ctx.tx, ctx.tenant).await?) {
            *loads.takes_part.entry(body.org_unit).or_default() += 1;
        }
        Ok(loads)
    }

    pub(super) fn row(&self, unit: &OrgUnit, successors: Vec<(String, String)>) -> OrgUnitRow {
        let of = |counts: &HashMap<OrgUnitId, usize>| counts.get(&unit.id).copied().unwrap_or(0);
        OrgUnitRow {
            code: unit.code.clone(),
            name: unit.name.clone(),
            level: unit.level,
            kind: unit.kind,
            is_generic: unit.is_generic,
            valid: unit.valid,
            leads: of(&self.leads),
            takes_part: of(&self.takes_part),
            overdue: of(&self.overdue),
            successors,
        }
    }
}

/// The list of bodies; words restrict it to names that hold them, without accents. As of an earlier day it holds those that existed
/// then, under their names of then, with what they held then.
pub async fn list(ctx: &mut Ctx<'_>, words: Option<&str>, day: Option<Date>) -> Result<OrgUnitList, AppError> {
    ctx.require(Permission::Read)?;
    let past = Past::on(ctx, day).await?;
    let units = match day {
        Some(day) => org_unit::list_on(&mut ctx.tx, ctx.tenant, day).await?,
        None => org_unit::list(&mut ctx.tx, ctx.tenant).await?,
    };
    let day = day.unwrap_or(ctx.today);
    let successions = org_unit::list_successions(&mut ctx.tx, ctx.tenant).await?;
    let tasks = task::list(&mut ctx.tx, ctx.tenant).await?;
    let loads = Loads::load(ctx, &tasks, &past).await?;
    let by_id: HashMap<OrgUnitId, &OrgUnit> = units.iter().map(|unit| (unit.id, unit)).collect();
    let successors = |id: OrgUnitId| {
        let of_this = successions.iter().filter(move |event| event.predecessor == id);
        let named = of_this.filter_map(|event| by_id.get(&event.successor));
        named.map(|unit| (unit.code.clone(), unit.name.clone())).collect::<Vec<_>>()
    };
    let holds = |name: &str| {
        let folded = domain::fold::fold(name);
        words.is_none_or(|words| domain::fold::fold(words).split_whitespace().all(|word| folded.contains(word)))
    };
    let living = units.iter().filter(|unit| unit.valid.holds_on(day)).count();
    let mut rows: Vec<OrgUnitRow> =
        units.iter().filter(|unit| holds(&unit.name)).map(|unit| loads.row(unit, successors(unit.id))).collect();
    rows.sort_by_key(|row| {
        let load = std::cmp::Reverse((row.leads, row.takes_part));
        (!row.valid.holds_on(day), load, row.level, row.code.clone())
    });
    Ok(OrgUnitList { living, ended: units.len() - living, rows })
}
