//! A task that a document sets joins the register, with the one body that answers for it.

use crate::review::payload::{BodyPayload, TaskPayload};
use crate::wording::task as words;
use crate::{AppError, Ctx, org_unit, search};
use domain::id::{OrgUnitId, TaskId};
use domain::reorganisation::Succession;
use domain::task::TaskState;
use storage::document::Document;
use storage::draft_item::DraftItem;
use storage::org_unit::OrgUnit;
use storage::task::{self, Task, TaskBody, TaskBrief, TaskLink};

pub(crate) async fn adopt(
    ctx: &mut Ctx<'_>,
    document: &Document,
    item: &DraftItem,
    payload: &TaskPayload,
) -> Result<(), AppError> {
    withdraw(ctx, &item.code).await?;
    let named = named_leads(ctx, &payload.leads).await?;
    let lead = sole_lead(ctx, &named).await?;
    let row = row(ctx, document, item, payload, lead.as_ref());
    let id = task::insert(&mut ctx.tx, ctx.tenant, &row).await?;
    for (unit, _) in named.iter().filter(|(unit, _)| Some(unit.id) != row.lead) {
        insert_body(ctx, id, unit.id, "named_lead").await?;
    }
    insert_bodies(ctx, id, payload, row.lead).await?;
    let links = [("indicator", &payload.indicators), ("project", &payload.projects), ("citation", &payload.citations)];
    for (kind, codes) in links {
        for code in codes {
            let link = TaskLink { task: id, kind: kind.to_owned(), code: code.clone() };
            task::insert_link(&mut ctx.tx, ctx.tenant, &link).await?;
        }
    }
    let entry = search::entry("task", &row.code, &row.title, "");
    Ok(storage::search::put(&mut ctx.tx, ctx.tenant, &entry).await?)
}

/// Takes a task back whose item was not meant to be one, with its periods. What has a history stays: it is cancelled, not erased.
pub(crate) async fn withdraw(ctx: &mut Ctx<'_>, code: &str) -> Result<(), AppError> {
    let Some(known) = task::find_by_code(&mut ctx.tx, ctx.tenant, code).await? else { return Ok(()) };
    let mut all = task::list_periods(&mut ctx.tx, ctx.tenant, known.id).await?;
    all.push(known);
    for one in all {
        if task::event::find_last(&mut ctx.tx, ctx.tenant, one.id).await?.is_some() {
            return Err(AppError::invalid("decision", words::has_history(&one.code)));
        }
        task::delete(&mut ctx.tx, ctx.tenant, one.id).await?;
        storage::search::remove(&mut ctx.tx, ctx.tenant, "task", &one.code).await?;
    }
    Ok(())
}

/// Whether "trước ngày" leaves the printed day out (`deadline.before_is_strict`).
pub(crate) fn before_is_strict(ctx: &Ctx<'_>) -> bool {
    ctx.catalogue.regulations.whole("deadline.before_is_strict", ctx.today) != Some(0)
}

/// A lead with where it comes from.
type Lead = (OrgUnit, bool);

async fn named_leads(ctx: &mut Ctx<'_>, leads: &[BodyPayload]) -> Result<Vec<Lead>, AppError> {
    let mut named: Vec<Lead> = Vec::new();
    for lead in leads {
        let unit = org_unit::find_or_insert(ctx, &lead.name).await?;
        if named.iter().all(|(known, _)| known.id != unit.id) {
            named.push((unit, lead.is_inherited));
        }
    }
    Ok(named)
}

/// The one body that answers: the only one named, collectives and bodies that another named one has replaced, or by an event under
/// preparation is about to replace, left aside.
/// Several are nobody: a person decides.
async fn sole_lead(ctx: &mut Ctx<'_>, named: &[Lead]) -> Result<Option<Lead>, AppError> {
    let single: Vec<&Lead> = named.iter().filter(|(unit, _)| !unit.is_generic).collect();
    if single.len() < 2 {
        return Ok(single.first().copied().cloned());
    }
    let known = storage::org_unit::list_successions(&mut ctx.tx, ctx.tenant).await?;
    let planned = storage::reorganisation::list_planned(&mut ctx.tx, ctx.tenant).await?;
    let successions: Vec<Succession> = known.iter().map(storage::org_unit::Succession::bare).chain(planned).collect();
    let is_replaced = |unit: &OrgUnit| {
        successions
            .iter()
            .any(|event| event.predecessor == unit.id && single.iter().any(|(other, _)| other.id == event.successor))
    };
    let mut lasting = single.iter().filter(|(unit, _)| !is_replaced(unit));
    Ok(lasting.next().filter(|_| lasting.next().is_none()).map(|lead| (*lead).clone()))
}

fn row(ctx: &Ctx<'_>, document: &Document, item: &DraftItem, payload: &TaskPayload, lead: Option<&Lead>) -> Task {
    let deadline = payload.deadline.as_ref();
    let due_on = deadline.and_then(|found| found.deadline().due_on_reading(before_is_strict(ctx)));
    // What the document calls done is a report of its lead; where it names none, nobody stands behind it yet.
    let reported_on = payload.done_as_of.filter(|_| lead.is_some());
    let state = match (lead, reported_on) {
        (Some(_), Some(_)) => TaskState::Reported,
        (Some(_), None) => TaskState::Assigned,
        (None, _) => TaskState::Unassigned,
    };
    let basis = |is_inherited: bool| if is_inherited { "heading" } else { "document" };
    Task {
        id: TaskId(0),
        code: item.code.clone(),
        document: document.id,
        item: item.seq,
        section_path: payload.section_path.clone(),
        title: payload.title.clone(),
        lead: lead.map(|(unit, _)| unit.id),
        lead_basis: lead.map(|(_, is_inherited)| basis(*is_inherited).to_owned()),
        state,
        deadline_kind: deadline.map(|found| found.kind),
        deadline_text: deadline.map(|found| found.text.clone()),
        printed_on: deadline.and_then(|found| found.date),
        due_on,
        original_due_on: due_on,
        frequency: payload.frequency,
        reported_on,
        confirmed_on: None,
        brief: TaskBrief::default(),
        extensions: 0,
        parent: None,
        period: None,
        is_series: false,
        version: 1,
    }
}

async fn insert_bodies(
    ctx: &mut Ctx<'_>,
    id: TaskId,
    payload: &TaskPayload,
    lead: Option<OrgUnitId>,
) -> Result<(), AppError> {
    let roles = [
        ("coordinating", &payload.coordinating),
        ("implementing", &payload.implementing),
        ("submit_to", &payload.submit_to),
        ("directed_by", &payload.directed_by),
    ];
    for (role, bodies) in roles {
        for body in bodies {
            let unit = org_unit::find_or_insert(ctx, &body.name).await?;
            if role != "coordinating" || Some(unit.id) != lead {
                insert_body(ctx, id, unit.id, role).await?;
            }
        }
    }
    Ok(())
}

async fn insert_body(ctx: &mut Ctx<'_>, task: TaskId, org_unit: OrgUnitId, role: &str) -> Result<(), AppError> {
    let role = role.to_owned();
    let body = TaskBody { task, org_unit, role, part: None, due_on: None, handed_in_on: None };
    Ok(task::insert_body(&mut ctx.tx, ctx.tenant, &body).await?)
}
