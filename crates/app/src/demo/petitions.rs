//! Petitions of the demonstration, each taken through the steps that people would take, on the days they would take them.

use crate::petition::{self, NewPetition, PetitionAction};
use crate::{Actor, App, AppError, Clock, Ctx, Today, org_unit};
use domain::Date;
use domain::petition::{PetitionSource, PetitionStep};
use serde::Deserialize;

const PETITIONS: &str = include_str!("../../data/demo-petitions.json");

#[derive(Deserialize)]
struct DemoPetition {
    received_on: Date,
    source: String,
    group: String,
    subject: String,
    body: String,
    steps: Vec<DemoStep>,
}

#[derive(Deserialize)]
struct DemoStep {
    on: Date,
    step: String,
    #[serde(default)]
    handler: String,
    authority: Option<String>,
    #[serde(default)]
    text: String,
    #[serde(default)]
    public: bool,
}

/// Sends them and takes the steps that lie before today.
pub(super) async fn prepare(app: &App, system: &Actor) -> Result<(), AppError> {
    let broken = |error: serde_json::Error| AppError::Internal(format!("demo-petitions.json: {error}"));
    let petitions: Vec<DemoPetition> = serde_json::from_str(PETITIONS).map_err(broken)?;
    let today = app.clock.today();
    for one in petitions.into_iter().filter(|one| one.received_on <= today) {
        let sent = petition::submit(&on(app, one.received_on), &new(&one)).await?;
        for step in one.steps.iter().filter(|step| step.on <= today) {
            let app = on(app, step.on);
            let mut ctx = app.write(system).await?;
            let action = action(&mut ctx, step).await?;
            petition::take(&mut ctx, &sent.code, &action).await?;
            ctx.commit().await?;
        }
    }
    Ok(())
}

fn on(app: &App, day: Date) -> App {
    App { clock: Clock { today: Today::Fixed(day) }, ..app.clone() }
}

fn new(one: &DemoPetition) -> NewPetition {
    NewPetition {
        source: PetitionSource::from_code(&one.source).unwrap_or(PetitionSource::Citizen),
        subject: one.subject.clone(),
        body: one.body.clone(),
        proposal: String::new(),
        obstacle_group: Some(one.group.clone()),
        about: None,
        name: crate::wording::petition::DEMO_SENDER.to_owned(),
        contact: String::new(),
    }
}

async fn action(ctx: &mut Ctx<'_>, step: &DemoStep) -> Result<PetitionAction, AppError> {
    let text = step.text.clone();
    Ok(match PetitionStep::from_code(&step.step) {
        Some(PetitionStep::Ask) => PetitionAction::Ask { question: text },
        Some(PetitionStep::Answer) => PetitionAction::Answer { text, is_public: step.public },
        Some(PetitionStep::Assign) => {
            let handler = org_unit::code_of(ctx, &step.handler).await?;
            PetitionAction::Assign { handler, group: None, authority: step.authority.clone() }
        }
        _ => return Err(AppError::Internal(format!("demo-petitions.json: no step `{}`", step.step))),
    })
}
