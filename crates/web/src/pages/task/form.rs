//! The forms on the page of a task, one an action: their fields with what was typed, or with what is known.

use super::act::verb;
use crate::form::Fields;
use crate::show::Show as _;
use crate::wording::task as words;
use app::Fault;
use app::task::{CoordinatingPart, TaskPage};
use domain::task::TaskAction;

/// Empty lines for further bodies that help.
const BLANK_PARTS: usize = 3;

/// A form that was refused: what was typed stays, and each fault is told at its field.
#[derive(Debug, Clone)]
pub(super) struct Refused {
    pub action: TaskAction,
    pub fields: Fields,
    pub errors: Vec<Fault>,
}

/// The form of one action.
#[derive(Debug, Clone)]
pub(super) struct ActionForm {
    pub verb: &'static str,
    /// What the button says.
    pub title: &'static str,
    /// What it means.
    pub about: &'static str,
    pub fields: Vec<Field>,
    /// Bodies that help, where the form asks for them.
    pub parts: Vec<CoordinatingPart>,
    /// What is wrong with them.
    pub parts_error: Option<String>,
    pub takes_files: bool,
    /// Whether it was just refused.
    pub is_open: bool,
}

/// One field.
#[derive(Debug, Clone)]
pub(super) struct Field {
    pub name: &'static str,
    /// Unique on the page.
    pub id: String,
    pub label: &'static str,
    pub hint: &'static str,
    pub kind: FieldKind,
    pub value: String,
    pub error: Option<String>,
}

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FieldKind {
    Line,
    Lines,
    Body,
    Files,
    Decision,
}

/// The forms of what the reader may do.
pub(super) fn forms(view: &TaskPage, refused: Option<&Refused>) -> Vec<ActionForm> {
    view.actions.iter().map(|action| form(*action, view, refused.filter(|form| form.action == *action))).collect()
}

fn form(action: TaskAction, view: &TaskPage, refused: Option<&Refused>) -> ActionForm {
    let error = |name: &str| {
        let found = refused.and_then(|form| form.errors.iter().find(|fault| fault.field == name));
        found.map(|fault| fault.sentence.clone())
    };
    let field = |(name, kind): (&'static str, FieldKind)| Field {
        name,
        // A link in the list of errors leads to `field-…`; the same name in another form has another place.
        id: if refused.is_some() { format!("field-{name}") } else { format!("{}-{name}", verb(action)) },
        label: words::label(name),
        hint: words::hint(name),
        kind,
        value: refused.map_or_else(|| known(action, name, view), |form| form.fields.get(name).to_owned()),
        error: error(name),
    };
    let takes_parts = action == TaskAction::Assign;
    ActionForm {
        verb: verb(action),
        title: app::wording::task::action(action),
        about: words::about(action),
        fields: fields(action, view).into_iter().map(field).collect(),
        parts: if takes_parts { parts(view, refused) } else { Vec::new() },
        parts_error: error("coordinating"),
        takes_files: action == TaskAction::Report,
        is_open: refused.is_some(),
    }
}

fn fields(action: TaskAction, view: &TaskPage) -> Vec<(&'static str, FieldKind)> {
    use FieldKind::{Body, Decision, Files, Line, Lines};
    match action {
        TaskAction::Assign => {
            let mut fields = vec![("lead", Body), ("person", Line), ("overseer", Line)];
            if view.row.original_due_on.is_none() && view.row.frequency.is_none() {
                fields.push(("due_on", Line));
            }
            fields.extend([("product", Line), ("criterion", Lines), ("accepter", Body), ("decider", Body)]);
            fields
        }
        TaskAction::Accept | TaskAction::Start => Vec::new(),
        TaskAction::Report => {
            vec![("document_number", Line), ("document_on", Line), ("files", Files), ("result", Lines)]
        }
        TaskAction::HandInPart => vec![("result", Lines)],
        TaskAction::AskExtension => vec![("wanted_on", Line), ("reason", Lines), ("document", Line)],
        TaskAction::DecideExtension => vec![("decision", Decision), ("reason", Lines)],
        TaskAction::HandOver => vec![("to", Body), ("person", Line), ("reason", Lines)],
        TaskAction::Verify
        | TaskAction::Decline
        | TaskAction::Return
        | TaskAction::Suspend
        | TaskAction::Resume
        | TaskAction::Cancel => vec![("reason", Lines)],
    }
}

/// What is known already of what an assignment asks for.
fn known(action: TaskAction, name: &str, view: &TaskPage) -> String {
    if action != TaskAction::Assign {
        return String::new();
    }
    let body = |role: &str| view.bodies.iter().find(|body| body.role == role).map(|body| body.name.clone());
    let value = match name {
        "lead" => view.row.lead.as_ref().map(|(_, name)| name.clone()),
        "person" => view.brief.person.clone(),
        "overseer" => view.brief.overseer.clone(),
        "product" => view.brief.product.clone(),
        "criterion" => view.brief.criterion.clone(),
        "accepter" => body("accepting"),
        "decider" => body("deciding"),
        _ => None,
    };
    value.unwrap_or_default()
}

/// The bodies that help, as typed or as known, and lines for more.
fn parts(view: &TaskPage, refused: Option<&Refused>) -> Vec<CoordinatingPart> {
    let mut parts: Vec<CoordinatingPart> = match refused {
        Some(form) => typed_parts(&form.fields),
        None => {
            let helping = view.bodies.iter().filter(|body| body.role == "coordinating");
            let known = helping.map(|body| CoordinatingPart {
                body: body.name.clone(),
                part: body.part.clone().unwrap_or_default(),
                due_on: body.due_on.or(view.row.due_on).map(|day| day.show()).unwrap_or_default(),
            });
            known.collect()
        }
    };
    parts.extend(std::iter::repeat_n(CoordinatingPart::default(), BLANK_PARTS));
    parts
}

/// The lines of a form that name a body that helps.
pub(super) fn typed_parts(fields: &Fields) -> Vec<CoordinatingPart> {
    let rows = fields.all("coordinating").zip(fields.all("part")).zip(fields.all("part_due"));
    let part = |((body, part), due_on): ((&str, &str), &str)| CoordinatingPart {
        body: body.to_owned(),
        part: part.to_owned(),
        due_on: due_on.to_owned(),
    };
    rows.map(part).filter(|row| !row.body.trim().is_empty()).collect()
}
