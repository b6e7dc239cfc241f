//! Giving a task to the one body that answers for it, with all six things clear ("6 rõ").

use super::bodies::{answering, living};
use super::change::{self, Done, FieldChange, Seen, begin, finish, said};
use crate::org_unit::Names;
use crate::wording::task as words;
use crate::{AppError, Ctx, Fault};
use domain::id::OrgUnitId;
use domain::task::{Clear, LeadFault, TaskAction, TaskState, sole_lead};
use storage::org_unit::OrgUnit;
use storage::task::{self, Task, TaskBody, TaskBrief};

/// What an assignment says, as it was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AssignTask {
    /// "Chủ trì": names or codes. One is right; several are refused with a word on what to do.
    pub leads: Vec<String>,
    /// Bodies that help, each with its own part and day.
    pub coordinating: Vec<CoordinatingPart>,
    /// Who works on it, by name or post.
    pub person: String,
    /// "Lãnh đạo theo dõi".
    pub overseer: String,
    /// What proves that it is done.
    pub product: String,
    /// How one sees that the product is good.
    pub criterion: String,
    /// The body that accepts the product.
    pub accepter: String,
    /// The body that decides.
    pub decider: String,
    /// The last day, for a task that the plan gives none.
    pub due_on: String,
}

/// A body that helps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CoordinatingPart {
    /// Name or code.
    pub body: String,
    /// Its own part.
    pub part: String,
    /// Its own last day.
    pub due_on: String,
}

/// Gives a task to its lead. Nothing is issued that lacks one of the six (`domain.md` D5): each fault stands at its field.
/// A duty that returns is given with all its periods that nobody has taken on yet.
pub async fn assign(ctx: &mut Ctx<'_>, seen: Seen<'_>, said: &AssignTask) -> Result<(), AppError> {
    let task = begin(ctx, seen, TaskAction::Assign).await?;
    give(ctx, &task, said).await?;
    if task.is_series {
        for period in task::list_periods(&mut ctx.tx, ctx.tenant, task.id).await? {
            if TaskAction::Assign.is_possible_in(period.state) {
                give(ctx, &period, said).await?;
            }
        }
    }
    Ok(())
}

async fn give(ctx: &mut Ctx<'_>, before: &Task, said: &AssignTask) -> Result<(), AppError> {
    let old_bodies = task::list_bodies_of(&mut ctx.tx, ctx.tenant, before.id).await?;
    let (after, bodies) = written(ctx, before, said).await?;
    for role in ROLES {
        task::delete_bodies_of_role(&mut ctx.tx, ctx.tenant, before.id, role).await?;
    }
    for body in &bodies {
        task::insert_body(&mut ctx.tx, ctx.tenant, body).await?;
    }
    let names = Names::load(ctx).await?;
    let mut changes = change::changes(before, &after, &names);
    changes.extend(ROLES.iter().filter_map(|role| body_change(role, &old_bodies, &bodies, &names)));
    finish(ctx, before, &after, Done { action: TaskAction::Assign, reason: None, changes }).await?;
    Ok(())
}

/// The roles that an assignment writes anew.
const ROLES: [&str; 3] = ["coordinating", "accepting", "deciding"];

fn body_change(role: &str, before: &[TaskBody], after: &[TaskBody], names: &Names) -> Option<FieldChange> {
    let named = |bodies: &[TaskBody]| {
        let of_role = bodies.iter().filter(|body| body.role == role);
        let mut named: Vec<String> = of_role.filter_map(|body| names.of(body.org_unit)).map(|(_, name)| name).collect();
        named.sort();
        (!named.is_empty()).then(|| named.join("; "))
    };
    change::field_change(role, named(before), named(after))
}

/// The task and its bodies as the assignment wants them, or every fault in it.
async fn written(ctx: &mut Ctx<'_>, task: &Task, said_of: &AssignTask) -> Result<(Task, Vec<TaskBody>), AppError> {
    let mut faults = Vec::new();
    let lead = lead(ctx, &said_of.leads, &mut faults).await?;
    let mut bodies = helpers(ctx, task, said_of, lead.as_ref(), &mut faults).await?;
    for (role, field, name) in [("accepting", "accepter", &said_of.accepter), ("deciding", "decider", &said_of.decider)]
    {
        if let Some(unit) = one(ctx, field, name, &mut faults).await? {
            bodies.push(body(task, unit.id, role));
        }
    }
    let wanted_day = change::day(&said_of.due_on).unwrap_or_else(|sentence| {
        faults.push(Fault { field: "due_on".to_owned(), sentence });
        None
    });
    // A day of the plan moves by an extension only.
    let new_day = wanted_day.filter(|_| task.due_on.is_none());
    let brief = TaskBrief {
        person: said(&said_of.person),
        overseer: said(&said_of.overseer),
        product: said(&said_of.product),
        criterion: said(&said_of.criterion),
        assigned_on: Some(ctx.today),
        is_clear: true,
    };
    let after = Task {
        lead: lead.map(|unit| unit.id),
        lead_basis: Some("decision".to_owned()),
        state: TaskState::Assigned,
        due_on: task.due_on.or(new_day),
        original_due_on: task.original_due_on.or(new_day),
        brief,
        ..task.clone()
    };
    for what in change::assignment(&after, &bodies).missing() {
        let field = field_of(what, &after);
        if faults.iter().all(|fault| fault.field != field) {
            faults.push(Fault { field: field.to_owned(), sentence: words::missing(what).to_owned() });
        }
    }
    if faults.is_empty() { Ok((after, bodies)) } else { Err(AppError::Invalid(faults)) }
}

/// The field of the form where a missing thing is told.
fn field_of(what: Clear, task: &Task) -> &'static str {
    match what {
        Clear::Person => "person",
        Clear::Work => "action",
        Clear::Time => "due_on",
        Clear::Responsibility if task.lead.is_none() => "lead",
        Clear::Responsibility if task.brief.overseer.is_none() => "overseer",
        Clear::Responsibility => "coordinating",
        Clear::Product if task.brief.product.is_none() => "product",
        Clear::Product if task.brief.criterion.is_none() => "criterion",
        Clear::Product => "accepter",
        Clear::Authority => "decider",
    }
}

async fn lead(ctx: &mut Ctx<'_>, named: &[String], faults: &mut Vec<Fault>) -> Result<Option<OrgUnit>, AppError> {
    let mut units = Vec::new();
    for name in named.iter().filter(|name| !name.trim().is_empty()) {
        units.extend(one(ctx, "lead", name, faults).await?);
    }
    if faults.iter().any(|fault| fault.field == "lead") {
        return Ok(None);
    }
    let fault = match sole_lead(&units) {
        Ok(lead) => return Ok(Some(lead.clone())),
        Err(LeadFault::None) => words::LEAD_IS_MISSING.to_owned(),
        Err(LeadFault::Several) => {
            words::several_leads(&units.last().map_or_else(String::new, |unit| unit.name.clone()))
        }
    };
    faults.push(Fault { field: "lead".to_owned(), sentence: fault });
    Ok(None)
}

async fn helpers(
    ctx: &mut Ctx<'_>,
    task: &Task,
    said_of: &AssignTask,
    lead: Option<&OrgUnit>,
    faults: &mut Vec<Fault>,
) -> Result<Vec<TaskBody>, AppError> {
    let mut bodies: Vec<TaskBody> = Vec::new();
    let fault = |sentence: String| Fault { field: "coordinating".to_owned(), sentence };
    for row in said_of.coordinating.iter().filter(|row| !row.body.trim().is_empty()) {
        let Some(unit) = one(ctx, "coordinating", &row.body, faults).await? else { continue };
        if lead.is_some_and(|lead| lead.id == unit.id) {
            faults.push(fault(words::lead_helps(&unit.name)));
        }
        if bodies.iter().any(|known| known.org_unit == unit.id) {
            faults.push(fault(words::helps_twice(&unit.name)));
        }
        let due_on = change::day(&row.due_on).unwrap_or_else(|sentence| {
            faults.push(fault(sentence));
            None
        });
        // A part of a period is due with the period.
        let due_on = due_on.map(|day| task.due_on.filter(|_| task.period.is_some()).unwrap_or(day));
        bodies.push(TaskBody { part: said(&row.part), due_on, ..body(task, unit.id, "coordinating") });
    }
    Ok(bodies)
}

/// The body that is written at a field, if one is and it can answer.
async fn one(ctx: &mut Ctx<'_>, field: &str, name: &str, faults: &mut Vec<Fault>) -> Result<Option<OrgUnit>, AppError> {
    if name.trim().is_empty() {
        return Ok(None);
    }
    // Plans let whole groups of bodies help; only single ones answer.
    let found = match field {
        "coordinating" => living(ctx, field, name).await?,
        _ => answering(ctx, field, name).await?,
    };
    match found {
        Ok(unit) => Ok(Some(unit)),
        Err(fault) => {
            faults.push(fault);
            Ok(None)
        }
    }
}

fn body(task: &Task, org_unit: OrgUnitId, role: &str) -> TaskBody {
    TaskBody { task: task.id, org_unit, role: role.to_owned(), part: None, due_on: None, handed_in_on: None }
}
