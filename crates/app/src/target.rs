//! Targets: made from accepted items of a document, listed, and told on a page of their own.
//!
//! - `list::list(&mut ctx, &TargetFilter) -> TargetList`
//! - `page::view(&mut ctx, code) -> TargetPage`

mod adopt;
pub(crate) mod board;
pub mod list;
pub(crate) mod pace;
pub mod page;
mod sheet;
mod standing;

pub use adopt::{adopt, withdraw};
pub use sheet::export;
pub use standing::Standing;

use crate::{AppError, Ctx};
use domain::id::OrgUnitId;

/// Code and name of a target in force.
pub(crate) async fn name_of(ctx: &mut Ctx<'_>, code: &str) -> Result<Option<(String, String)>, AppError> {
    let versions = storage::target::list_versions(&mut ctx.tx, ctx.tenant, code).await?;
    let in_force = versions.into_iter().rev().find(|target| target.valid.holds_on(ctx.today));
    Ok(in_force.map(|target| (target.code, target.name)))
}

/// Codes and names of the targets in force that a body answers for.
pub(crate) async fn names_of_lead(ctx: &mut Ctx<'_>, lead: OrgUnitId) -> Result<Vec<(String, String)>, AppError> {
    let in_force = storage::target::list_in_force(&mut ctx.tx, ctx.tenant, ctx.today).await?;
    let led = in_force.into_iter().filter(|target| target.lead == Some(lead));
    Ok(led.map(|target| (target.code, target.name)).collect())
}
