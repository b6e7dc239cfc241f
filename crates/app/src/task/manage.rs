//! What the office does to a task beside the usual way: suspend, resume, hand over, cancel.

use super::bodies::answering;
use super::change::{self, Done, Seen, begin, finish, next_state, said};
use crate::org_unit::Names;
use crate::wording::task as words;
use crate::{AppError, Ctx, Fault};
use domain::task::{Clear, TaskAction, TaskState};
use storage::task::{self, Task};

/// Stops the clock of a task.
pub async fn suspend(ctx: &mut Ctx<'_>, seen: Seen<'_>, reason: &str) -> Result<(), AppError> {
    plainly(ctx, seen, TaskAction::Suspend, reason).await
}

/// Lets a suspended task go on where it was; its deadline is the one it had.
pub async fn resume(ctx: &mut Ctx<'_>, seen: Seen<'_>, remark: &str) -> Result<(), AppError> {
    plainly(ctx, seen, TaskAction::Resume, remark).await
}

/// Ends a task whose object is gone.
pub async fn cancel(ctx: &mut Ctx<'_>, seen: Seen<'_>, reason: &str) -> Result<(), AppError> {
    plainly(ctx, seen, TaskAction::Cancel, reason).await
}

async fn plainly(ctx: &mut Ctx<'_>, seen: Seen<'_>, action: TaskAction, reason: &str) -> Result<(), AppError> {
    let before = begin(ctx, seen, action).await?;
    let reason = change::reason(action, reason)?;
    let after = Task { state: next_state(ctx, &before, action).await?, ..before.clone() };
    finish(ctx, &before, &after, Done { action, reason, changes: Vec::new() }).await?;
    Ok(())
}

/// To whom a task is handed over, as it was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HandOverTask {
    /// Name or code of the body that leads from now on.
    pub to: String,
    /// Who works on it there, by name or post.
    pub person: String,
    /// Why.
    pub reason: String,
}

/// Gives a task to another body, which answers for it from now on and takes it on or gives it back.
pub async fn hand_over(ctx: &mut Ctx<'_>, seen: Seen<'_>, said_of: &HandOverTask) -> Result<(), AppError> {
    let before = begin(ctx, seen, TaskAction::HandOver).await?;
    let reason = change::reason(TaskAction::HandOver, &said_of.reason)?;
    let unit = answering(ctx, "to", &said_of.to).await?.map_err(|fault| AppError::Invalid(vec![fault]))?;
    let person = said(&said_of.person);
    if person.is_none() {
        let sentence = words::missing(Clear::Person).to_owned();
        return Err(AppError::Invalid(vec![Fault { field: "person".to_owned(), sentence }]));
    }
    let bodies = task::list_bodies_of(&mut ctx.tx, ctx.tenant, before.id).await?;
    if bodies.iter().any(|body| body.role == "coordinating" && body.org_unit == unit.id) {
        return Err(AppError::invalid("to", words::lead_helps(&unit.name)));
    }
    let mut after = Task {
        lead: Some(unit.id),
        lead_basis: Some("decision".to_owned()),
        state: TaskState::HandedOver,
        ..before.clone()
    };
    after.brief.person = person;
    after.brief.assigned_on = Some(ctx.today);
    after.brief.is_clear = change::assignment(&after, &bodies).missing().is_empty();
    let changes = change::changes(&before, &after, &Names::load(ctx).await?);
    finish(ctx, &before, &after, Done { action: TaskAction::HandOver, reason, changes }).await?;
    Ok(())
}
