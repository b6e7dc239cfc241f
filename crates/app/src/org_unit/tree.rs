//! A tree of bodies as it stood on a day.

use crate::{AppError, Ctx};
use domain::Date;
use domain::org_unit::{Forest, Tree};
use domain::role::Permission;
use domain::validity::Validity;
use storage::org_unit;

/// One body in a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreeRow {
    /// How many stand above it.
    pub depth: usize,
    /// DV-017.
    pub code: String,
    /// The name it had on the day.
    pub name: String,
    /// When it exists.
    pub valid: Validity,
}

/// A tree as it stood on a day, each body before those under it, those under one by name.
pub async fn tree(ctx: &mut Ctx<'_>, tree: Tree, day: Date) -> Result<Vec<TreeRow>, AppError> {
    ctx.require(Permission::Read)?;
    let places = org_unit::list_places_on(&mut ctx.tx, ctx.tenant, (tree, day)).await?;
    let units = org_unit::list_on(&mut ctx.tx, ctx.tenant, day).await?;
    let walk = Forest::on(&places, tree, day).walk();
    let row = |(depth, id)| {
        let unit = units.iter().find(|unit| unit.id == id)?;
        Some(TreeRow { depth, code: unit.code.clone(), name: unit.name.clone(), valid: unit.valid })
    };
    Ok(walk.into_iter().filter_map(row).collect())
}
