//! Bodies as people write them into a form: by code or by any of their names.

use crate::wording::task as words;
use crate::{AppError, Ctx, Fault};
use storage::org_unit::{self, OrgUnit};

/// The body of a code or a name that can answer for something today; a fault says what is wrong with it.
pub(super) async fn answering(
    ctx: &mut Ctx<'_>,
    field: &str,
    written: &str,
) -> Result<Result<OrgUnit, Fault>, AppError> {
    let fault = |sentence: String| Ok(Err(Fault { field: field.to_owned(), sentence }));
    match living(ctx, field, written).await? {
        Ok(unit) if unit.is_generic => fault(words::collective(&unit.name)),
        found => Ok(found),
    }
}

/// The body, or the collective ("các cấp ủy đảng"), of a code or a name that exists today.
pub(super) async fn living(ctx: &mut Ctx<'_>, field: &str, written: &str) -> Result<Result<OrgUnit, Fault>, AppError> {
    let fault = |sentence: String| Ok(Err(Fault { field: field.to_owned(), sentence }));
    let Some(unit) = find(ctx, written).await? else { return fault(words::unknown_body(written.trim())) };
    match unit.valid.to.filter(|end| *end < ctx.today) {
        Some(end) => fault(words::ended(&unit.name, end)),
        None => Ok(Ok(unit)),
    }
}

async fn find(ctx: &mut Ctx<'_>, written: &str) -> Result<Option<OrgUnit>, AppError> {
    let written = written.trim();
    if let Some(unit) = org_unit::find_by_code(&mut ctx.tx, ctx.tenant, &written.to_uppercase()).await? {
        return Ok(Some(unit));
    }
    Ok(org_unit::find_by_name(&mut ctx.tx, ctx.tenant, written).await?)
}
