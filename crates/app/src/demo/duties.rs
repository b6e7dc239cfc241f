//! The life of some tasks before the day of the demonstration: assigned, reported, returned, extended, overdue, each through
//! its use case by an account of the demonstration, on the day it happened.

use crate::task::{self, AskExtension, AssignTask, CoordinatingPart, ReportTask, Seen};
use crate::{App, AppError, Clock, Ctx, Today, auth};
use domain::Date;
use domain::task::TaskAction;
use serde::Deserialize;

const DATA: &str = include_str!("../../data/hung-yen-duties.json");

/// What is said of a task, and what happened to it.
#[derive(Deserialize)]
struct Story {
    task: String,
    lead: String,
    person: String,
    overseer: String,
    product: String,
    criterion: String,
    accepter: String,
    decider: String,
    #[serde(default)]
    due_on: String,
    #[serde(default)]
    parts: Vec<PartOfStory>,
    steps: Vec<Step>,
}

#[derive(Deserialize)]
struct PartOfStory {
    body: String,
    part: String,
    due_on: String,
}

/// One thing that happened.
#[derive(Deserialize)]
struct Step {
    on: Date,
    by: String,
    #[serde(rename = "do")]
    action: String,
    #[serde(default)]
    text: String,
    /// Number of a document of that day.
    #[serde(default)]
    document: String,
    /// The day asked for.
    #[serde(default)]
    until: String,
}

/// Opens the periods of the duties that return, and lets the stories happen. A story whose task the reader does not find
/// in the plan is left out.
pub(super) async fn live(app: &App) -> Result<(), AppError> {
    let system = crate::Actor::system();
    let mut ctx = app.write(&system).await?;
    task::open_periods(&mut ctx).await?;
    ctx.commit().await?;
    let stories: Vec<Story> = serde_json::from_str(DATA).map_err(|error| AppError::Internal(error.to_string()))?;
    for story in &stories {
        let is_past = |step: &&Step| step.on <= app.clock.today();
        for (version, step) in (1..).zip(story.steps.iter().take_while(is_past)) {
            match happen(app, story, step, version).await {
                Ok(()) => {}
                Err(AppError::NotFound { .. }) => break,
                Err(error) => return Err(error),
            }
        }
    }
    Ok(())
}

async fn happen(app: &App, story: &Story, step: &Step, version: i64) -> Result<(), AppError> {
    let then = App { clock: Clock { today: Today::Fixed(step.on) }, ..app.clone() };
    let actor = auth::actor_of(&then, &step.by).await?;
    let mut ctx = then.write(&actor).await?;
    act(&mut ctx, story, step, Seen { code: &story.task, version }).await?;
    ctx.commit().await
}

async fn act(ctx: &mut Ctx<'_>, story: &Story, step: &Step, seen: Seen<'_>) -> Result<(), AppError> {
    let unknown = || AppError::Internal(format!("{} does not happen in a story", step.action));
    match TaskAction::from_code(&step.action).ok_or_else(unknown)? {
        TaskAction::Assign => task::assign(ctx, seen, &story.assignment()).await,
        TaskAction::Accept => task::accept(ctx, seen).await,
        TaskAction::Start => task::start(ctx, seen).await,
        TaskAction::Report => {
            let document_on = step.on.to_string();
            let (result, document_number) = (step.text.clone(), step.document.clone());
            let report = ReportTask { result, document_number, document_on, files: Vec::new() };
            task::report(ctx, seen, &report).await
        }
        TaskAction::Verify => task::verify(ctx, seen, &step.text).await,
        TaskAction::Return => task::send_back(ctx, seen, &step.text).await,
        TaskAction::AskExtension => {
            let (wanted_on, reason) = (step.until.clone(), step.text.clone());
            let asked = AskExtension { wanted_on, reason, document: step.document.clone() };
            task::ask_extension(ctx, seen, &asked).await.map(drop)
        }
        TaskAction::DecideExtension => task::decide_extension(ctx, seen, Some(true), &step.text).await,
        TaskAction::Suspend => task::suspend(ctx, seen, &step.text).await,
        _ => Err(unknown()),
    }
}

impl Story {
    fn assignment(&self) -> AssignTask {
        let part = |one: &PartOfStory| CoordinatingPart {
            body: one.body.clone(),
            part: one.part.clone(),
            due_on: one.due_on.clone(),
        };
        AssignTask {
            leads: vec![self.lead.clone()],
            coordinating: self.parts.iter().map(part).collect(),
            person: self.person.clone(),
            overseer: self.overseer.clone(),
            product: self.product.clone(),
            criterion: self.criterion.clone(),
            accepter: self.accepter.clone(),
            decider: self.decider.clone(),
            due_on: self.due_on.clone(),
        }
    }
}
