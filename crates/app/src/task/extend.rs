//! Asking for a later deadline, and deciding on it.

use super::change::{self, Done, Seen, begin, finish, said};
use crate::org_unit::Names;
use crate::wording::task as words;
use crate::{AppError, Ctx};
use domain::task::{ExtensionAsked, ExtensionState, TaskAction, most_extensions};
use storage::task::Task;
use storage::task::extension::{self, Extension};

/// A request as it was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AskExtension {
    /// The day asked for.
    pub wanted_on: String,
    /// Why.
    pub reason: String,
    /// The document that asks, by number.
    pub document: String,
}

/// Asks for a later day. After the deadline the request is kept as late, with its reason, and grants nothing: a later day is
/// given only to who asks before the day (`domain.md` D3, N); the page shows it as "Xin muộn" (`ui.md` §3).
pub async fn ask_extension(
    ctx: &mut Ctx<'_>,
    seen: Seen<'_>,
    said_of: &AskExtension,
) -> Result<ExtensionState, AppError> {
    let before = begin(ctx, seen, TaskAction::AskExtension).await?;
    let wanted_on = change::day(&said_of.wanted_on).and_then(|day| day.ok_or_else(|| words::not_a_day("")));
    let wanted_on = wanted_on.map_err(|sentence| AppError::invalid("wanted_on", sentence))?;
    let reason = change::reason(TaskAction::AskExtension, &said_of.reason)?;
    let is_waiting = waiting(ctx, &before).await?.is_some();
    let asked = ExtensionAsked { due_on: before.due_on, wanted_on, granted: before.extensions, is_waiting };
    let most = most_extensions(&ctx.catalogue.regulations, ctx.today);
    let fault = |fault| AppError::invalid("wanted_on", words::extension_fault(fault));
    let state = asked.take(most, ctx.today).map_err(fault)?;
    let is_late = state == ExtensionState::Late;
    let done = Done { action: TaskAction::AskExtension, reason: reason.clone(), changes: Vec::new() };
    let seq = finish(ctx, &before, &before, done).await?;
    let row = Extension {
        task: before.id,
        seq,
        asked_on: ctx.today,
        asked_by: ctx.actor.account,
        asked_by_name: ctx.actor.display_name.clone(),
        due_on: before.due_on.unwrap_or(wanted_on),
        wanted_on,
        reason: reason.unwrap_or_default(),
        document: said(&said_of.document),
        state,
        decided_on: is_late.then_some(ctx.today),
        decided_by_name: None,
        decision: is_late.then(|| words::LATE_REQUEST.to_owned()),
    };
    extension::insert(&mut ctx.tx, ctx.tenant, &row).await?;
    Ok(state)
}

/// Grants or refuses the request that waits; whoever says neither is asked again. Granted, the deadline is the day asked for; the original one stays on record.
pub async fn decide_extension(
    ctx: &mut Ctx<'_>,
    seen: Seen<'_>,
    is_granted: Option<bool>,
    remark: &str,
) -> Result<(), AppError> {
    let before = begin(ctx, seen, TaskAction::DecideExtension).await?;
    let request = waiting(ctx, &before).await?.ok_or_else(|| AppError::invalid("action", words::NO_REQUEST))?;
    ctx.require_other_hand(request.asked_by)?;
    let is_granted = is_granted.ok_or_else(|| AppError::invalid("decision", words::DECISION_IS_MISSING))?;
    let remark = said(remark);
    if !is_granted && remark.is_none() {
        return Err(AppError::invalid("reason", words::REFUSAL_NEEDS_REASON));
    }
    let after = match is_granted {
        true => Task { due_on: Some(request.wanted_on), extensions: before.extensions + 1, ..before.clone() },
        false => before.clone(),
    };
    let changes = change::changes(&before, &after, &Names::load(ctx).await?);
    let done = Done { action: TaskAction::DecideExtension, reason: remark.clone(), changes };
    finish(ctx, &before, &after, done).await?;
    let decided = Extension {
        state: if is_granted { ExtensionState::Granted } else { ExtensionState::Refused },
        decided_on: Some(ctx.today),
        decided_by_name: Some(ctx.actor.display_name.clone()),
        decision: remark,
        ..request
    };
    extension::decide(&mut ctx.tx, ctx.tenant, &decided).await?;
    Ok(())
}

/// The request that waits for its decision.
pub(super) async fn waiting(ctx: &mut Ctx<'_>, task: &Task) -> Result<Option<Extension>, AppError> {
    let all = extension::list_of(&mut ctx.tx, ctx.tenant, task.id).await?;
    Ok(all.into_iter().find(|one| one.state == ExtensionState::Asked))
}
