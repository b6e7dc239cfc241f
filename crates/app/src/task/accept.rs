//! The lead takes a task on, gives it back, or begins to work.

use super::change::{self, Done, Seen, begin, finish, next_state};
use crate::org_unit::Names;
use crate::wording::task as words;
use crate::{AppError, Ctx};
use domain::task::{TaskAction, TaskState, decline_by};
use storage::task::{self, Task};

/// The lead takes the task on. What is not clear is not issued yet, and cannot be taken on (`domain.md` D5).
pub async fn accept(ctx: &mut Ctx<'_>, seen: Seen<'_>) -> Result<(), AppError> {
    let before = begin(ctx, seen, TaskAction::Accept).await?;
    if !before.brief.is_clear {
        let bodies = task::list_bodies_of(&mut ctx.tx, ctx.tenant, before.id).await?;
        let missing = change::assignment(&before, &bodies).missing();
        return Err(AppError::invalid("action", words::not_clear(&missing)));
    }
    let after = Task { state: TaskState::Accepted, ..before.clone() };
    finish(ctx, &before, &after, Done { action: TaskAction::Accept, reason: None, changes: Vec::new() }).await?;
    Ok(())
}

/// The lead gives the task back to whoever assigned it, within the working days of the rule (QĐ of the provinces: one or
/// two; `task.acceptance.working_days`). It waits for a lead again.
pub async fn decline(ctx: &mut Ctx<'_>, seen: Seen<'_>, reason: &str) -> Result<(), AppError> {
    let before = begin(ctx, seen, TaskAction::Decline).await?;
    let reason = change::reason(TaskAction::Decline, reason)?;
    let until = decline_by(before.brief.assigned_on, &ctx.catalogue.regulations, &ctx.catalogue.calendar);
    if let Some(until) = until.filter(|until| *until < ctx.today) {
        return Err(AppError::invalid("reason", words::decline_is_late(until)));
    }
    let mut after = Task { lead: None, lead_basis: None, state: TaskState::Unassigned, ..before.clone() };
    after.brief.assigned_on = None;
    after.brief.is_clear = false;
    let changes = change::changes(&before, &after, &Names::load(ctx).await?);
    finish(ctx, &before, &after, Done { action: TaskAction::Decline, reason, changes }).await?;
    Ok(())
}

/// The lead begins to work.
pub async fn start(ctx: &mut Ctx<'_>, seen: Seen<'_>) -> Result<(), AppError> {
    let before = begin(ctx, seen, TaskAction::Start).await?;
    let after = Task { state: next_state(ctx, &before, TaskAction::Start).await?, ..before.clone() };
    finish(ctx, &before, &after, Done { action: TaskAction::Start, reason: None, changes: Vec::new() }).await?;
    Ok(())
}
