//! Names of bodies for lists that show many.

use crate::{AppError, Ctx};
use domain::Date;
use domain::fold::slug;
use domain::id::OrgUnitId;
use std::collections::HashMap;
use storage::org_unit::{self, OrgUnit};

/// All bodies by number; one statement for a whole page.
#[derive(Debug)]
pub(crate) struct Names {
    units: HashMap<OrgUnitId, OrgUnit>,
}

impl Names {
    /// Loads them.
    pub(crate) async fn load(ctx: &mut Ctx<'_>) -> Result<Self, AppError> {
        let units = org_unit::list(&mut ctx.tx, ctx.tenant).await?;
        Ok(Self { units: units.into_iter().map(|unit| (unit.id, unit)).collect() })
    }

    /// Code and name of a body.
    pub(crate) fn of(&self, id: OrgUnitId) -> Option<(String, String)> {
        self.units.get(&id).map(|unit| (unit.code.clone(), unit.name.clone()))
    }

    /// Slugs of the bodies that have ended before a day, each with its last day.
    pub(crate) fn ended(&self, today: Date) -> Vec<(String, Date)> {
        let last_day = |unit: &OrgUnit| unit.valid.to.filter(|last| *last < today);
        self.units.values().filter_map(|unit| Some((slug(&unit.name), last_day(unit)?))).collect()
    }

    /// The body with this code.
    pub(crate) fn id_of(&self, code: &str) -> Option<OrgUnitId> {
        self.units.values().find(|unit| unit.code == code).map(|unit| unit.id)
    }

    /// Code and name of the bodies that can answer for something on a day: they exist, and are no collective.
    pub(crate) fn able_to_answer(&self, on: Date) -> Vec<(String, String)> {
        let able = self.units.values().filter(|unit| !unit.is_generic && unit.valid.holds_on(on));
        let mut named: Vec<(String, String)> = able.map(|unit| (unit.code.clone(), unit.name.clone())).collect();
        named.sort_by(|one, other| one.1.cmp(&other.1));
        named
    }
}
