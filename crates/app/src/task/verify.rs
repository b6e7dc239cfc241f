//! Confirming or returning what was reported: always by another hand than the reporter's.

use super::change::{self, Done, Seen, begin, finish, said};
use crate::{AppError, Ctx};
use domain::task::{TaskAction, TaskState};
use storage::task::Task;
use storage::task::event;

/// Confirms the report. The day of the report stays the day that counts: a slow confirmation is not the lead's delay.
pub async fn verify(ctx: &mut Ctx<'_>, seen: Seen<'_>, remark: &str) -> Result<(), AppError> {
    let before = of_another_hand(ctx, seen, TaskAction::Verify).await?;
    let after = Task { state: TaskState::Done, confirmed_on: Some(ctx.today), ..before.clone() };
    let done = Done { action: TaskAction::Verify, reason: said(remark), changes: Vec::new() };
    finish(ctx, &before, &after, done).await?;
    Ok(())
}

/// Returns the report with a reason: it counts as not complete, and its day no longer counts.
pub async fn send_back(ctx: &mut Ctx<'_>, seen: Seen<'_>, reason: &str) -> Result<(), AppError> {
    let before = of_another_hand(ctx, seen, TaskAction::Return).await?;
    let reason = change::reason(TaskAction::Return, reason)?;
    let after = Task { state: TaskState::Returned, reported_on: None, ..before.clone() };
    finish(ctx, &before, &after, Done { action: TaskAction::Return, reason, changes: Vec::new() }).await?;
    Ok(())
}

async fn of_another_hand(ctx: &mut Ctx<'_>, seen: Seen<'_>, action: TaskAction) -> Result<Task, AppError> {
    let task = begin(ctx, seen, action).await?;
    let report = event::find_last_of(&mut ctx.tx, ctx.tenant, task.id, TaskAction::Report).await?;
    ctx.require_other_hand(report.and_then(|report| report.account))?;
    Ok(task)
}
