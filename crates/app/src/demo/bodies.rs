//! Bodies of the province and the mergers of 1 March 2025.

use crate::{Actor, App, AppError, org_unit};
use domain::Date;
use domain::validity::Validity;
use serde::Deserialize;
use storage::org_unit::{self as store, Succession};

const DATA: &str = include_str!("../../data/hung-yen-bodies.json");

#[derive(Deserialize)]
struct Bodies {
    bodies: Vec<Body>,
    successions: Vec<Event>,
    took_over_on: Date,
    legal_basis: String,
}

#[derive(Deserialize)]
struct Body {
    name: String,
    valid_from: Option<Date>,
    valid_to: Option<Date>,
}

#[derive(Deserialize)]
struct Event {
    from: String,
    to: String,
    scope: String,
}

/// Adds the bodies that are missing, and records who took over from whom.
pub(super) async fn prepare(app: &App, actor: &Actor) -> Result<(), AppError> {
    let data: Bodies = serde_json::from_str(DATA).map_err(|error| AppError::Internal(error.to_string()))?;
    let mut ctx = app.write(actor).await?;
    for body in &data.bodies {
        let unit = org_unit::find_or_insert(&mut ctx, &body.name).await?;
        let valid = Validity { from: body.valid_from, to: body.valid_to };
        if unit.valid != valid {
            store::set_validity(&mut ctx.tx, ctx.tenant, unit.id, valid).await?;
        }
    }
    for event in &data.successions {
        let row = Succession {
            predecessor: org_unit::find_or_insert(&mut ctx, &event.from).await?.id,
            successor: org_unit::find_or_insert(&mut ctx, &event.to).await?.id,
            took_over_on: data.took_over_on,
            scope: event.scope.clone(),
            legal_basis: data.legal_basis.clone(),
        };
        store::insert_succession(&mut ctx.tx, ctx.tenant, &row).await?;
    }
    ctx.commit().await
}
