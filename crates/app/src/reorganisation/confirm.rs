//! Confirming an event: everything moves on its day, or nothing does.

use super::draft::Draft;
use crate::event::Event;
use crate::{AppError, Ctx, Fault, org_unit, wording};
use domain::Date;
use domain::org_unit::{Forest, Tree};
use domain::reorganisation::EventKind;
use domain::validity::Validity;
use serde_json::{Map, Value, json};
use storage::open_duty::{self, KINDS};
use storage::org_unit::{self as units, NewOrgUnit};
use storage::reorganisation::{self as store, EventBody, Side};

/// What an event has moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// Open duties of the bodies that give, before.
    pub before: i64,
    /// Those of them in the hands of living bodies, after: as many.
    pub after: i64,
}

/// Confirms an event. It is refused while a body is missing, dead or unborn, while there is no document or the day has not come,
/// and while one open duty has no living body to take it over.
pub async fn confirm(ctx: &mut Ctx<'_>, code: &str) -> Result<Moved, AppError> {
    let draft = Draft::load_open(ctx, code).await?;
    let flaws = draft.flaws(ctx).await?;
    if !flaws.is_empty() {
        let fault = |flaw| wording::reorganisation::fault(flaw, &draft.bodies);
        return Err(AppError::Invalid(flaws.into_iter().map(fault).collect()));
    }
    let day = draft.event.took_effect_on.ok_or_else(|| AppError::Internal("an event without a day".to_owned()))?;
    let eve = day.yesterday().map_err(|error| AppError::Internal(error.to_string()))?;
    // Whoever adds or changes bodies waits here for each other.
    storage::counter::take(&mut ctx.tx, ctx.tenant, "org_unit", 0).await?;
    let (at, by) = (ctx.now.clone(), ctx.actor.login.clone());
    if !store::sign(&mut ctx.tx, (ctx.tenant, draft.event.id), (&at, &by)).await? {
        return Err(AppError::Conflict { what: "org_event", code: code.to_owned() });
    }
    let before = count(ctx, &draft).await?;
    begin_bodies(ctx, &draft, (eve, day)).await?;
    let by_kind = carry(ctx, &draft, (eve, day)).await?;
    let after = settle(ctx, &draft, before).await?;
    let detail = json!({ "kind": draft.event.kind.code(), "took_effect_on": day.to_string(),
        "legal_basis": draft.event.legal_basis, "before": before, "after": after, "moved": by_kind });
    ctx.record(&Event { action: "org_event.confirmed", object_kind: "org_event", object_code: code, detail }).await?;
    Ok(Moved { before, after })
}

/// How many open duties are going to move; refused while one of them has nobody to go to.
async fn count(ctx: &mut Ctx<'_>, draft: &Draft) -> Result<i64, AppError> {
    let (mut moving, mut faults) = (0, Vec::new());
    for kind in KINDS {
        let sums = open_duty::sums(&mut ctx.tx, (ctx.tenant, draft.event.id), kind).await?;
        let ends = |seq: i64| draft.bodies.iter().any(|body| body.seq == seq && body.is_ending);
        moving += sums.iter().filter(|sum| sum.new_seq.is_some()).map(|sum| sum.duties).sum::<i64>();
        let lost = sums.iter().filter(|sum| sum.new_seq.is_none() && ends(sum.old_seq)).map(|sum| sum.duties).sum();
        if lost > 0 {
            faults.push(Fault {
                field: kind.code.to_owned(),
                sentence: wording::reorganisation::undecided(kind.code, lost),
            });
        }
    }
    if faults.is_empty() { Ok(moving) } else { Err(AppError::Invalid(faults)) }
}

/// Begins the new bodies, or gives the one its new name.
async fn begin_bodies(ctx: &mut Ctx<'_>, draft: &Draft, (eve, day): (Date, Date)) -> Result<(), AppError> {
    for body in draft.of_side(Side::New) {
        if draft.event.kind == EventKind::Rename {
            rename(ctx, body, eve).await?;
        } else if body.unit.is_none() {
            let valid = Validity { from: Some(day), to: None };
            let new = NewOrgUnit { name: &body.name, level: body.level, kind: body.kind, is_generic: false, valid };
            let unit = units::insert(&mut ctx.tx, ctx.tenant, &new).await?;
            store::set_unit(&mut ctx.tx, (ctx.tenant, draft.event.id), body.seq, unit.id).await?;
            org_unit::index(ctx, &unit).await?;
        }
    }
    Ok(store::inherit_places(&mut ctx.tx, (ctx.tenant, draft.event.id), day).await?)
}

async fn rename(ctx: &mut Ctx<'_>, body: &EventBody, eve: Date) -> Result<(), AppError> {
    let all = units::list(&mut ctx.tx, ctx.tenant).await?;
    let Some(unit) = all.iter().find(|unit| Some(unit.id) == body.unit) else { return Ok(()) };
    units::rename(&mut ctx.tx, ctx.tenant, unit, (&body.name, eve)).await?;
    org_unit::index(ctx, &units::OrgUnit { name: body.name.clone(), ..unit.clone() }).await
}

/// Moves every kind of duty, then ends the bodies that end; answers how many of each kind have moved.
async fn carry(ctx: &mut Ctx<'_>, draft: &Draft, (eve, day): (Date, Date)) -> Result<Map<String, Value>, AppError> {
    let event = (ctx.tenant, draft.event.id);
    let mut by_kind = Map::new();
    for kind in KINDS {
        let moved = open_duty::carry(&mut ctx.tx, event, kind, (eve, day)).await?;
        by_kind.insert(kind.code.to_owned(), moved.into());
    }
    store::end_places(&mut ctx.tx, event, eve).await?;
    store::end_bodies(&mut ctx.tx, event, eve).await?;
    store::insert_successions(&mut ctx.tx, ctx.tenant, draft.event.id).await?;
    Ok(by_kind)
}

/// Proves that nothing is lost, and closes the event: as many duties in living hands as there were, none in dead ones, and no body
/// below itself.
async fn settle(ctx: &mut Ctx<'_>, draft: &Draft, before: i64) -> Result<i64, AppError> {
    let event = (ctx.tenant, draft.event.id);
    let (mut after, mut left) = (0, 0);
    for kind in KINDS {
        after += open_duty::count_held(&mut ctx.tx, event, kind).await?;
        left += open_duty::count_left(&mut ctx.tx, event, kind).await?;
    }
    if (after, left) != (before, 0) {
        return Err(AppError::Internal(format!("{before} duties before, {after} after, {left} left behind")));
    }
    let places = units::list_places(&mut ctx.tx, ctx.tenant).await?;
    let stands = |tree| draft.event.took_effect_on.is_none_or(|day| Forest::on(&places, tree, day).circle().is_none());
    if !Tree::ALL.into_iter().all(stands) {
        return Err(AppError::invalid("moi", wording::reorganisation::BELOW_ITSELF));
    }
    store::confirm(&mut ctx.tx, event, (before, after)).await?;
    Ok(after)
}
