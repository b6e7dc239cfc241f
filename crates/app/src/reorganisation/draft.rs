//! A draft: who gives, who takes over, from which day, by which document.

use crate::event::Event;
use crate::{AppError, Ctx, wording};
use domain::Date;
use domain::org_unit::{OrgKind, OrgLevel};
use domain::reorganisation::{EventKind, Flaw, Giver, Link, Reorganisation, Scope, Succession, Taker};
use domain::role::Permission;
use serde_json::json;
use storage::org_unit::{self, OrgUnit};
use storage::reorganisation::{self as store, EventBody, OrgEvent, OrgEventState, Side};

/// A body that does not exist yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBody {
    /// Its name.
    pub name: String,
    /// Its level; that of the first body that gives where none is said.
    pub level: Option<OrgLevel>,
    /// Its system, likewise.
    pub kind: Option<OrgKind>,
}

/// Who takes over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Takers {
    /// Codes of bodies that exist.
    pub known: Vec<String>,
    /// Bodies that the event begins; one with the name of a living body is that body.
    pub new: Vec<NewBody>,
}

/// An event with its bodies.
pub(super) struct Draft {
    pub event: OrgEvent,
    pub bodies: Vec<EventBody>,
    pub links: Vec<Link>,
}

impl Draft {
    /// The event, whatever its state.
    pub(super) async fn load(ctx: &mut Ctx<'_>, code: &str) -> Result<Self, AppError> {
        ctx.require(Permission::ManageOrgUnits)?;
        let event = store::find_by_code(&mut ctx.tx, ctx.tenant, code).await?;
        let event = event.ok_or_else(|| AppError::not_found("org_event", code))?;
        let bodies = store::list_bodies(&mut ctx.tx, ctx.tenant, event.id).await?;
        let links = store::list_links(&mut ctx.tx, ctx.tenant, event.id).await?;
        Ok(Self { event, bodies, links })
    }

    /// The event, if it can still be changed.
    pub(super) async fn load_open(ctx: &mut Ctx<'_>, code: &str) -> Result<Self, AppError> {
        let draft = Self::load(ctx, code).await?;
        match draft.event.state {
            OrgEventState::Draft => Ok(draft),
            _ => Err(AppError::Conflict { what: "org_event", code: code.to_owned() }),
        }
    }

    pub(super) fn of_side(&self, side: Side) -> impl Iterator<Item = &EventBody> {
        self.bodies.iter().filter(move |body| body.side == side)
    }

    /// What stands in the way of confirming it.
    pub(super) async fn flaws(&self, ctx: &mut Ctx<'_>) -> Result<Vec<Flaw>, AppError> {
        let units = org_unit::list(&mut ctx.tx, ctx.tenant).await?;
        let known = org_unit::list_successions(&mut ctx.tx, ctx.tenant).await?;
        let known: Vec<Succession> = known.iter().map(org_unit::Succession::bare).collect();
        let unit = |body: &EventBody| units.iter().find(|unit| Some(unit.id) == body.unit);
        let valid = |unit: &OrgUnit| (unit.id, unit.valid);
        let giver = |body: &EventBody| unit(body).map(|unit| Giver { seq: body.seq, unit: unit.id, valid: unit.valid });
        let event = Reorganisation {
            kind: self.event.kind,
            took_effect_on: self.event.took_effect_on,
            legal_basis: &self.event.legal_basis,
            givers: self.of_side(Side::Old).filter_map(giver).collect(),
            takers: self.of_side(Side::New).map(|body| Taker { seq: body.seq, unit: unit(body).map(valid) }).collect(),
            links: self.links.clone(),
        };
        Ok(event.flaws(&known, ctx.today))
    }

    async fn replace(&self, ctx: &mut Ctx<'_>, bodies: &[EventBody]) -> Result<(), AppError> {
        let event = (ctx.tenant, self.event.id);
        store::delete_bodies(&mut ctx.tx, ctx.tenant, self.event.id).await?;
        for body in bodies {
            store::insert_body(&mut ctx.tx, event, body).await?;
        }
        for old in bodies.iter().filter(|body| body.side == Side::Old && self.event.kind != EventKind::Rename) {
            for new in bodies.iter().filter(|body| body.side == Side::New) {
                let scope = scope(self.event.kind, old);
                store::link(&mut ctx.tx, event, Link { old_seq: old.seq, new_seq: new.seq, scope }).await?;
            }
        }
        Ok(())
    }
}

/// A whole body goes over as a whole; of several takers each gets a part of the work, or of the land.
fn scope(kind: EventKind, old: &EventBody) -> Scope {
    match (kind, old.level) {
        (EventKind::Merge, _) => Scope::All,
        (_, OrgLevel::District | OrgLevel::Commune) => Scope::Territory,
        _ => Scope::Function,
    }
}

/// Opens an event with the bodies that give, by their codes; answers its code.
pub async fn open(ctx: &mut Ctx<'_>, kind: EventKind, givers: &[String]) -> Result<String, AppError> {
    ctx.require(Permission::ManageOrgUnits)?;
    if givers.is_empty() && kind != EventKind::Create {
        return Err(AppError::invalid("cu", wording::reorganisation::CHOOSE_GIVERS));
    }
    let opened = (ctx.now.clone(), ctx.actor.login.clone());
    let (id, code) = store::insert(&mut ctx.tx, ctx.tenant, kind, (&opened.0, &opened.1)).await?;
    for (giver, seq) in givers.iter().zip(1_i64..) {
        let found = org_unit::find_by_code(&mut ctx.tx, ctx.tenant, giver).await?;
        let unit = found.ok_or_else(|| AppError::not_found("org_unit", giver.as_str()))?;
        let body = EventBody { is_ending: kind.ends_givers(), ..known(&unit, Side::Old, seq) };
        store::insert_body(&mut ctx.tx, (ctx.tenant, id), &body).await?;
    }
    let detail = json!({ "kind": kind.code(), "givers": givers });
    ctx.record(&Event { action: "org_event.opened", object_kind: "org_event", object_code: &code, detail }).await?;
    Ok(code)
}

/// Says who takes over; what was chosen before is forgotten. A body that gives and is named here too lives on and only takes.
pub async fn set_takers(ctx: &mut Ctx<'_>, code: &str, takers: &Takers) -> Result<(), AppError> {
    let draft = Draft::load_open(ctx, code).await?;
    if draft.event.kind == EventKind::Rename {
        return set_new_name(ctx, &draft, takers).await;
    }
    let mut units: Vec<OrgUnit> = Vec::new();
    for code in &takers.known {
        let found = org_unit::find_by_code(&mut ctx.tx, ctx.tenant, code).await?;
        units.push(found.ok_or_else(|| AppError::not_found("org_unit", code.as_str()))?);
    }
    let mut begun = Vec::new();
    for new in takers.new.iter().filter(|new| !new.name.trim().is_empty()) {
        match org_unit::find_by_name(&mut ctx.tx, ctx.tenant, &new.name).await? {
            Some(unit) if unit.valid.to.is_none() => units.push(unit),
            _ => begun.push(new),
        }
    }
    units.sort_by_key(|unit| unit.id);
    units.dedup_by_key(|unit| unit.id);
    let ends = draft.event.kind.ends_givers();
    let stays = |body: &&EventBody| !(ends && units.iter().any(|unit| Some(unit.id) == body.unit));
    let givers = draft.of_side(Side::Old).filter(stays).cloned();
    let first = draft.of_side(Side::Old).next();
    let known = units.iter().map(|unit| known(unit, Side::New, 0));
    let begun = begun.into_iter().map(|new| to_begin(new, first));
    let numbered = givers.chain(known).chain(begun).zip(1_i64..).map(|(body, seq)| EventBody { seq, ..body });
    let bodies: Vec<EventBody> = numbered.collect();
    if !bodies.iter().any(|body| body.side == Side::New) && draft.event.kind != EventKind::Abolish {
        return Err(AppError::invalid("moi", wording::reorganisation::CHOOSE_TAKERS));
    }
    draft.replace(ctx, &bodies).await
}

/// A new name for the one body of the event.
async fn set_new_name(ctx: &mut Ctx<'_>, draft: &Draft, takers: &Takers) -> Result<(), AppError> {
    let new = takers.new.iter().find(|new| !new.name.trim().is_empty());
    let (Some(new), Some(giver)) = (new, draft.of_side(Side::Old).next()) else {
        return Err(AppError::invalid("ten", wording::reorganisation::NAME_IS_MISSING));
    };
    let renamed = EventBody { seq: 2, side: Side::New, name: new.name.trim().to_owned(), ..giver.clone() };
    draft.replace(ctx, &[EventBody { seq: 1, ..giver.clone() }, renamed]).await
}

fn known(unit: &OrgUnit, side: Side, seq: i64) -> EventBody {
    let (level, kind) = (unit.level, unit.kind);
    EventBody { seq, side, unit: Some(unit.id), name: unit.name.clone(), level, kind, is_ending: false }
}

fn to_begin(new: &NewBody, first: Option<&EventBody>) -> EventBody {
    let level = new.level.or(first.map(|body| body.level)).unwrap_or(OrgLevel::Province);
    let kind = new.kind.or(first.map(|body| body.kind)).unwrap_or(OrgKind::State);
    EventBody { seq: 0, side: Side::New, unit: None, name: new.name.trim().to_owned(), level, kind, is_ending: false }
}

/// Says who may take over from whom, by their places in the event, where not everybody may from everybody.
pub async fn set_links(ctx: &mut Ctx<'_>, code: &str, pairs: &[(i64, i64)]) -> Result<(), AppError> {
    let draft = Draft::load_open(ctx, code).await?;
    store::clear_links(&mut ctx.tx, ctx.tenant, draft.event.id).await?;
    for old in draft.of_side(Side::Old) {
        for new in draft.of_side(Side::New).filter(|new| pairs.contains(&(old.seq, new.seq))) {
            let link = Link { old_seq: old.seq, new_seq: new.seq, scope: scope(draft.event.kind, old) };
            store::link(&mut ctx.tx, (ctx.tenant, draft.event.id), link).await?;
        }
    }
    Ok(())
}

/// Says from which day, and by which document.
pub async fn set_document(
    ctx: &mut Ctx<'_>,
    code: &str,
    took_effect_on: Date,
    (legal_basis, issued_on): (&str, Option<Date>),
) -> Result<(), AppError> {
    let draft = Draft::load_open(ctx, code).await?;
    let legal_basis = legal_basis.trim();
    if legal_basis.is_empty() {
        return Err(AppError::invalid("van-ban", wording::reorganisation::LEGAL_BASIS_IS_MISSING));
    }
    let event = (ctx.tenant, draft.event.id);
    Ok(store::set_document(&mut ctx.tx, event, took_effect_on, (legal_basis, issued_on)).await?)
}

/// Gives a draft up; one that has been given up stays so.
pub async fn drop_draft(ctx: &mut Ctx<'_>, code: &str) -> Result<(), AppError> {
    let draft = Draft::load(ctx, code).await?;
    match draft.event.state {
        OrgEventState::Dropped => return Ok(()),
        OrgEventState::Confirmed => return Err(AppError::Conflict { what: "org_event", code: code.to_owned() }),
        OrgEventState::Draft => store::drop_draft(&mut ctx.tx, ctx.tenant, draft.event.id).await?,
    }
    let detail = json!({});
    ctx.record(&Event { action: "org_event.dropped", object_kind: "org_event", object_code: code, detail }).await
}
