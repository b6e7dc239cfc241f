//! Bodies of the province as they stood at the beginning of 2025, and what happened to them: the mergers of 1 March, the end of
//! districts and the merger with Thái Bình on 1 July, replayed through the use cases. Communes are known by their numbers only:
//! the sources name no more.

use crate::reorganisation::{self, Choice, DutyRow, Takers};
use crate::{Actor, App, AppError, Ctx, org_unit};
use domain::Date;
use domain::org_unit::{OrgKind, OrgLevel, Place, Tree};
use domain::reorganisation::EventKind;
use domain::validity::Validity;
use serde::Deserialize;
use storage::org_unit::{self as store, NewOrgUnit, OrgUnit};
use storage::reorganisation::{self as events, OrgEventState, Side};

const DATA: &str = include_str!("../../data/hung-yen-bodies.json");

#[derive(Deserialize)]
struct Bodies {
    bodies: Vec<Body>,
    places: Vec<PlaceOf>,
    owners: Vec<Owner>,
    events: Vec<Event>,
}

/// A body; one that the catalogue knows needs no more than its name.
#[derive(Deserialize)]
struct Body {
    name: String,
    level: Option<String>,
    kind: Option<String>,
    #[serde(default)]
    is_generic: bool,
    valid_from: Option<Date>,
}

#[derive(Deserialize)]
struct PlaceOf {
    tree: String,
    child: String,
    parent: Option<String>,
    valid_from: Option<Date>,
}

/// Who gathered the figures of indicators when the year began; today's owners are those of the dictionary.
#[derive(Deserialize)]
struct Owner {
    body: String,
    indicators: Vec<String>,
}

#[derive(Deserialize)]
struct Event {
    kind: String,
    old: Vec<String>,
    new: Vec<String>,
    day: Date,
    legal_basis: String,
    issued_on: Option<Date>,
    /// Who takes over what no rule decides.
    rest: Option<String>,
}

fn data() -> Result<Bodies, AppError> {
    serde_json::from_str(DATA).map_err(|error| AppError::Internal(error.to_string()))
}

fn known<T>(value: Option<T>) -> Result<T, AppError> {
    value.ok_or_else(|| AppError::Internal("the data of the demonstration are at fault".to_owned()))
}

/// Adds the bodies that are missing, and opens the events that are going to happen to them.
pub(super) async fn prepare(app: &App, actor: &Actor) -> Result<(), AppError> {
    let data = data()?;
    let mut ctx = app.write(actor).await?;
    if !store::list_places(&mut ctx.tx, ctx.tenant).await?.is_empty() {
        return Ok(());
    }
    for body in &data.bodies {
        add(&mut ctx, body).await?;
    }
    for place in &data.places {
        let child = unit(&mut ctx, &place.child).await?.id;
        let parent = match &place.parent {
            Some(parent) => Some(unit(&mut ctx, parent).await?.id),
            None => None,
        };
        let (tree, valid) = (known(Tree::from_code(&place.tree))?, Validity { from: place.valid_from, to: None });
        store::insert_place(&mut ctx.tx, ctx.tenant, &Place { tree, child, parent, valid }).await?;
    }
    for event in &data.events {
        open(&mut ctx, event).await?;
    }
    ctx.commit().await
}

async fn add(ctx: &mut Ctx<'_>, body: &Body) -> Result<(), AppError> {
    let valid = Validity { from: body.valid_from, to: None };
    let level = body.level.as_deref().and_then(OrgLevel::from_code);
    let kind = body.kind.as_deref().and_then(OrgKind::from_code);
    if let Some((level, kind)) = level.zip(kind) {
        let new = NewOrgUnit { name: &body.name, level, kind, is_generic: body.is_generic, valid };
        let unit = store::insert(&mut ctx.tx, ctx.tenant, &new).await?;
        return org_unit::index(ctx, &unit).await;
    }
    let unit = org_unit::find_or_insert(ctx, &body.name).await?;
    Ok(store::set_validity(&mut ctx.tx, ctx.tenant, unit.id, valid).await?)
}

async fn unit(ctx: &mut Ctx<'_>, name: &str) -> Result<OrgUnit, AppError> {
    known(store::find_by_name(&mut ctx.tx, ctx.tenant, name).await?)
}

async fn codes(ctx: &mut Ctx<'_>, names: &[String]) -> Result<Vec<String>, AppError> {
    let mut codes = Vec::new();
    for name in names {
        codes.push(unit(ctx, name).await?.code);
    }
    Ok(codes)
}

async fn open(ctx: &mut Ctx<'_>, event: &Event) -> Result<(), AppError> {
    let givers = codes(ctx, &event.old).await?;
    let takers = Takers { known: codes(ctx, &event.new).await?, new: Vec::new() };
    let code = reorganisation::open(ctx, known(EventKind::from_code(&event.kind))?, &givers).await?;
    reorganisation::set_takers(ctx, &code, &takers).await?;
    reorganisation::set_document(ctx, &code, event.day, (&event.legal_basis, event.issued_on)).await
}

/// Confirms the events whose day has come, in their order.
pub(super) async fn replay(app: &App, actor: &Actor) -> Result<(), AppError> {
    let data = data()?;
    let mut ctx = app.write(actor).await?;
    let mut opened = events::list(&mut ctx.tx, ctx.tenant).await?;
    opened.reverse();
    if opened.iter().all(|event| event.state == OrgEventState::Draft) {
        own(&mut ctx, &data.owners).await?;
    }
    for (event, opened) in data.events.iter().zip(opened) {
        if opened.state == OrgEventState::Draft && event.day <= ctx.today {
            decide(&mut ctx, event, &opened.code).await?;
            reorganisation::confirm(&mut ctx, &opened.code).await?;
        }
    }
    ctx.commit().await
}

async fn own(ctx: &mut Ctx<'_>, owners: &[Owner]) -> Result<(), AppError> {
    for owner in owners {
        let unit = unit(ctx, &owner.body).await?;
        for key in &owner.indicators {
            storage::indicator::set_owner(&mut ctx.tx, ctx.tenant, key, unit.id).await?;
        }
    }
    Ok(())
}

/// Where several take over: figures go to the owner that the dictionary names, the rest to the one body that the data name.
async fn decide(ctx: &mut Ctx<'_>, event: &Event, code: &str) -> Result<(), AppError> {
    let Some(rest) = &event.rest else { return Ok(()) };
    let figures = reorganisation::duties(ctx, code, "indicator_owner", 1).await?;
    let choices: Vec<Choice> = figures.rows.iter().filter_map(|row| to_owner(ctx, row)).collect();
    reorganisation::choose(ctx, code, &choices).await?;
    let opened = known(events::find_by_code(&mut ctx.tx, ctx.tenant, code).await?)?;
    let bodies = events::list_bodies(&mut ctx.tx, ctx.tenant, opened.id).await?;
    let taker = known(bodies.iter().find(|body| body.side == Side::New && body.name == *rest))?.seq;
    for giver in bodies.iter().filter(|body| body.side == Side::Old) {
        reorganisation::choose_rest(ctx, code, None, (giver.seq, taker)).await?;
    }
    Ok(())
}

fn to_owner(ctx: &Ctx<'_>, row: &DutyRow) -> Option<Choice> {
    let entry = ctx.catalogue.indicator(&row.code)?;
    let owner = ctx.catalogue.org_units.iter().find(|body| body.code() == entry.owner)?;
    let (taker, _) = row.candidates.iter().find(|(_, name)| *name == owner.name)?;
    let (duty, object, part) = ("indicator_owner".to_owned(), row.object, row.part.clone());
    Some(Choice { duty, object, part, old_seq: row.old.0, new_seq: Some(*taker) })
}
