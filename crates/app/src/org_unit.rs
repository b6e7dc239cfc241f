//! Bodies: who they are, what they answer for, who took over from whom.

mod adopt;
mod list;
mod names;
mod page;
mod past;
mod tree;

pub(crate) use adopt::{adopt, find_or_insert, index};
pub use list::{OrgUnitList, OrgUnitRow, list};
pub(crate) use names::Names;
pub use page::{OrgUnitPage, SuccessionView, view};
pub use tree::{TreeRow, tree};

/// The code of the body of a name, past or present.
pub(crate) async fn code_of(ctx: &mut crate::Ctx<'_>, name: &str) -> Result<String, crate::AppError> {
    let found = storage::org_unit::find_by_name(&mut ctx.tx, ctx.tenant, name).await?;
    found.map(|unit| unit.code).ok_or_else(|| crate::AppError::not_found("org_unit", name))
}
