//! What every change of a task has in common: who may, whether it was seen as it is, what is kept of it.

use crate::event::Event;
use crate::org_unit::Names;
use crate::wording::task as words;
use crate::{AppError, Ctx};
use domain::Date;
use domain::id::OrgUnitId;
use domain::task::{Assignment, Part, TaskAction, TaskState};
use serde::{Deserialize, Serialize};
use serde_json::json;
use storage::task::event::{self, TaskEvent};
use storage::task::{self, Task, TaskBody};

/// The task that somebody wants to change, as they saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen<'a> {
    /// NV-3-8-01.
    pub code: &'a str,
    /// Its version on the page that asks.
    pub version: i64,
}

/// One thing that changed, in words of its time: names of bodies as they were.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChange {
    /// `lead`, `due_on`, `person`.
    pub field: String,
    /// What it was.
    pub before: Option<String>,
    /// What it is.
    pub after: Option<String>,
}

/// The task with this code.
pub(crate) async fn get(ctx: &mut Ctx<'_>, code: &str) -> Result<Task, AppError> {
    let found = task::find_by_code(&mut ctx.tx, ctx.tenant, code).await?;
    found.ok_or_else(|| AppError::not_found("task", code))
}

/// The task, if the actor may do this to it, it is as it was seen, and its state allows it.
pub(super) async fn begin(ctx: &mut Ctx<'_>, seen: Seen<'_>, action: TaskAction) -> Result<Task, AppError> {
    let task = get(ctx, seen.code).await?;
    let body = if action == TaskAction::HandInPart { helping(ctx, &task).await? } else { task.lead };
    ctx.require_for(action.permission(), body)?;
    if task.version != seen.version {
        return Err(changed(ctx, &task).await?);
    }
    if task.is_series && action != TaskAction::Assign {
        return Err(AppError::invalid("action", words::SERIES));
    }
    if !action.is_possible_in(task.state) {
        return Err(AppError::invalid("action", words::not_now(action, task.state)));
    }
    Ok(task)
}

/// The body of the actor, where it helps with the task; the lead for anybody else.
async fn helping(ctx: &mut Ctx<'_>, task: &Task) -> Result<Option<OrgUnitId>, AppError> {
    let bodies = task::list_bodies_of(&mut ctx.tx, ctx.tenant, task.id).await?;
    let own = ctx.actor.org_unit;
    let helps = bodies.iter().any(|body| body.role == "coordinating" && Some(body.org_unit) == own);
    Ok(if helps { own } else { task.lead })
}

/// Who changed the task since it was seen, and when.
async fn changed(ctx: &mut Ctx<'_>, task: &Task) -> Result<AppError, AppError> {
    let last = event::find_last(&mut ctx.tx, ctx.tenant, task.id).await?;
    let (by, at) = last.map_or((String::new(), String::new()), |last| (last.actor_name, last.at));
    Ok(AppError::TaskChanged { code: task.code.clone(), by, at })
}

/// A reason, where the action needs one; the fault stands at the field `reason`.
pub(super) fn reason(action: TaskAction, given: &str) -> Result<Option<String>, AppError> {
    match said(given) {
        None if action.needs_reason() => Err(AppError::invalid("reason", words::reason_is_missing(action))),
        reason => Ok(reason),
    }
}

/// Words without the space around them; none where there are none.
pub(super) fn said(words: &str) -> Option<String> {
    let words = words.trim();
    (!words.is_empty()).then(|| words.to_owned())
}

/// A day as people type it, 31/03/2025, or as a browser sends it, 2025-03-31; none where nothing was typed.
pub(super) fn day(text: &str) -> Result<Option<Date>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let typed = || {
        let mut parts = text.split(['/', '.', '-']).map(|part| part.trim().parse::<i16>().ok());
        let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
        let is_whole = parts.next().is_none();
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok().filter(|_| is_whole)
    };
    text.parse().ok().or_else(typed).map(Some).ok_or_else(|| words::not_a_day(text))
}

/// What was done, with why and what it changed.
pub(super) struct Done {
    pub action: TaskAction,
    pub reason: Option<String>,
    pub changes: Vec<FieldChange>,
}

/// Writes the changed task, its line of history and its line in the log; answers the number of the line of history.
pub(super) async fn finish(ctx: &mut Ctx<'_>, before: &Task, after: &Task, done: Done) -> Result<i64, AppError> {
    if !task::update(&mut ctx.tx, ctx.tenant, after).await? {
        return Err(changed(ctx, before).await?);
    }
    let Done { action, reason, changes } = done;
    let seq = before.version + 1;
    let kept = TaskEvent {
        task: before.id,
        seq,
        at: ctx.now.clone(),
        happened_on: ctx.today,
        account: ctx.actor.account,
        actor: ctx.actor.login.clone(),
        actor_name: ctx.actor.display_name.clone(),
        action,
        from: before.state,
        to: after.state,
        reason,
        changes: serde_json::to_string(&changes).map_err(|error| AppError::Internal(error.to_string()))?,
    };
    event::insert(&mut ctx.tx, ctx.tenant, &kept).await?;
    let detail = json!({ "from": before.state.code(), "to": after.state.code(), "version": seq, "reason": kept.reason,
        "changes": changes });
    let action = log_name(action);
    ctx.record(&Event { action, object_kind: "task", object_code: &before.code, detail }).await?;
    Ok(seq)
}

/// Where an action that needs nothing but its state leads; a suspended task goes back to where it was.
pub(super) async fn next_state(ctx: &mut Ctx<'_>, task: &Task, action: TaskAction) -> Result<TaskState, AppError> {
    let suspended = match action {
        TaskAction::Resume => event::find_last_of(&mut ctx.tx, ctx.tenant, task.id, TaskAction::Suspend).await?,
        _ => None,
    };
    let next = action.after(task.state, suspended.map(|event| event.from));
    next.ok_or_else(|| AppError::invalid("action", words::not_now(action, task.state)))
}

/// What changed between two states of a task.
pub(super) fn changes(before: &Task, after: &Task, names: &Names) -> Vec<FieldChange> {
    let name = |id: Option<OrgUnitId>| id.and_then(|id| names.of(id)).map(|(_, name)| name);
    let day = |day: Option<Date>| day.map(words::day);
    let pairs = [
        ("lead", name(before.lead), name(after.lead)),
        ("due_on", day(before.due_on), day(after.due_on)),
        ("person", before.brief.person.clone(), after.brief.person.clone()),
        ("overseer", before.brief.overseer.clone(), after.brief.overseer.clone()),
        ("product", before.brief.product.clone(), after.brief.product.clone()),
        ("criterion", before.brief.criterion.clone(), after.brief.criterion.clone()),
    ];
    pairs.into_iter().filter_map(|(field, before, after)| field_change(field, before, after)).collect()
}

/// One thing that changed, if it did.
pub(super) fn field_change(field: &str, before: Option<String>, after: Option<String>) -> Option<FieldChange> {
    (before != after).then(|| FieldChange { field: field.to_owned(), before, after })
}

/// What is said of a task, to be looked at for what is missing.
pub(super) fn assignment(task: &Task, bodies: &[TaskBody]) -> Assignment {
    let of = |role: &'static str| bodies.iter().filter(move |body| body.role == role);
    Assignment {
        person: task.brief.person.clone(),
        title: task.title.clone(),
        due_on: task.due_on,
        is_recurring: task.frequency.is_some(),
        has_lead: task.lead.is_some(),
        overseer: task.brief.overseer.clone(),
        parts: of("coordinating").map(|body| Part { part: body.part.clone(), due_on: body.due_on }).collect(),
        product: task.brief.product.clone(),
        criterion: task.brief.criterion.clone(),
        has_accepter: of("accepting").next().is_some(),
        has_decider: of("deciding").next().is_some(),
    }
}

/// The name of an action in the log.
const fn log_name(action: TaskAction) -> &'static str {
    match action {
        TaskAction::Assign => "task.assigned",
        TaskAction::Accept => "task.accepted",
        TaskAction::Decline => "task.declined",
        TaskAction::Start => "task.started",
        TaskAction::Report => "task.reported",
        TaskAction::HandInPart => "task.part_handed_in",
        TaskAction::Verify => "task.verified",
        TaskAction::Return => "task.returned",
        TaskAction::AskExtension => "task.extension_asked",
        TaskAction::DecideExtension => "task.extension_decided",
        TaskAction::Suspend => "task.suspended",
        TaskAction::Resume => "task.resumed",
        TaskAction::HandOver => "task.handed_over",
        TaskAction::Cancel => "task.cancelled",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_is_typed_or_chosen() {
        for text in ["31/03/2025", " 31/3/2025 ", "31.3.2025", "2025-03-31"] {
            assert_eq!(day(text), Ok(Some(date(2025, 3, 31))), "{text}");
        }
        assert_eq!(day("  "), Ok(None));
        for text in ["31/02/2025", "31/3", "hôm nay", "1/2/3/2025", "99999/1/2025"] {
            assert!(day(text).is_err(), "{text}");
        }
    }
}
