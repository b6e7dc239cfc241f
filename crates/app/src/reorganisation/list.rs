//! The list of events.

use crate::{AppError, Ctx};
use domain::Date;
use domain::reorganisation::EventKind;
use domain::role::Permission;
use storage::reorganisation::{self as store, OrgEvent, OrgEventState, Side};

/// One event in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRow {
    /// SX-001.
    pub code: String,
    /// What happens.
    pub kind: EventKind,
    /// Whether it is done, and whether it was given up.
    pub is_confirmed: bool,
    /// Whether it was given up.
    pub is_dropped: bool,
    /// The first day of the new order.
    pub took_effect_on: Option<Date>,
    /// The document that sets it.
    pub legal_basis: String,
    /// Its date.
    pub issued_on: Option<Date>,
    /// Names of those that give.
    pub old: Vec<String>,
    /// Names of those that take over.
    pub new: Vec<String>,
    /// Open duties before, and those in living hands after.
    pub counts: Option<(i64, i64)>,
}

/// All events, the latest first.
pub async fn list(ctx: &mut Ctx<'_>) -> Result<Vec<EventRow>, AppError> {
    ctx.require(Permission::ManageOrgUnits)?;
    let mut rows = Vec::new();
    for event in store::list(&mut ctx.tx, ctx.tenant).await? {
        rows.push(row(ctx, &event).await?);
    }
    Ok(rows)
}

pub(super) async fn row(ctx: &mut Ctx<'_>, event: &OrgEvent) -> Result<EventRow, AppError> {
    let bodies = store::list_bodies(&mut ctx.tx, ctx.tenant, event.id).await?;
    let names = |side| bodies.iter().filter(move |body| body.side == side).map(|body| body.name.clone()).collect();
    Ok(EventRow {
        code: event.code.clone(),
        kind: event.kind,
        is_confirmed: event.state == OrgEventState::Confirmed,
        is_dropped: event.state == OrgEventState::Dropped,
        took_effect_on: event.took_effect_on,
        legal_basis: event.legal_basis.clone(),
        issued_on: event.issued_on,
        old: names(Side::Old),
        new: names(Side::New),
        counts: event.counts,
    })
}
