//! A body that a document names joins the list, or adds a spelling to the one that is there.

use crate::review::payload::OrganisationPayload;
use crate::{AppError, Ctx, search};
use domain::org_unit::{OrgKind, OrgLevel};
use domain::validity::Validity;
use storage::org_unit::{self, NewOrgUnit, OrgUnit};

/// A body that a document names joins the list, or adds its spellings to the one that is there.
pub(crate) async fn adopt(ctx: &mut Ctx<'_>, payload: &OrganisationPayload) -> Result<(), AppError> {
    let names: Vec<&str> = std::iter::once(&payload.name).chain(&payload.aliases).map(String::as_str).collect();
    let mut known = None;
    for name in &names {
        if known.is_none() {
            known = org_unit::find_by_name(&mut ctx.tx, ctx.tenant, name).await?;
        }
    }
    let unit = match known {
        Some(unit) => unit,
        None => insert(ctx, &payload.name, payload.level, payload.system, payload.is_generic).await?,
    };
    for name in names {
        org_unit::insert_alias(&mut ctx.tx, ctx.tenant, unit.id, name).await?;
    }
    index(ctx, &unit).await
}

/// The body with this name; a name that nobody has given yet makes one.
pub(crate) async fn find_or_insert(ctx: &mut Ctx<'_>, name: &str) -> Result<OrgUnit, AppError> {
    if let Some(known) = org_unit::find_by_name(&mut ctx.tx, ctx.tenant, name).await? {
        return Ok(known);
    }
    let entry = ctx.catalogue.org_units.iter().find(|entry| {
        let names = std::iter::once(&entry.name).chain(&entry.aliases);
        names.into_iter().any(|known| domain::fold::name_key(known) == domain::fold::name_key(name))
    });
    let unit = match entry {
        Some(entry) => insert(ctx, &entry.name, entry.level, entry.kind, entry.is_generic).await?,
        None => insert(ctx, name, OrgLevel::Province, OrgKind::State, false).await?,
    };
    org_unit::insert_alias(&mut ctx.tx, ctx.tenant, unit.id, name).await?;
    index(ctx, &unit).await?;
    Ok(unit)
}

async fn insert(
    ctx: &mut Ctx<'_>,
    name: &str,
    level: OrgLevel,
    kind: OrgKind,
    is_generic: bool,
) -> Result<OrgUnit, AppError> {
    let new = NewOrgUnit { name, level, kind, is_generic, valid: Validity::default() };
    Ok(org_unit::insert(&mut ctx.tx, ctx.tenant, &new).await?)
}

/// Lets the search find a body by all its names.
pub(crate) async fn index(ctx: &mut Ctx<'_>, unit: &OrgUnit) -> Result<(), AppError> {
    let aliases = org_unit::list_aliases(&mut ctx.tx, ctx.tenant, unit.id).await?;
    Ok(storage::search::put(&mut ctx.tx, ctx.tenant, &search::of_org_unit(unit, &aliases)).await?)
}
