//! A task with several bodies in charge: nobody then answers for it.

use super::Check;
use super::plan::Plan;
use crate::diagnostic::{Diagnostic, Severity};
use crate::draft::{BodyMention, TaskDraft};

pub(super) const CHECK: Check = Check { code: "LT027", page: include_str!("../../../../docs/lint/LT027.md"), find };

/// Names told in the sentence; more are counted.
const MOST: usize = 4;

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let findings: Vec<Diagnostic> = plan.draft.tasks.iter().filter_map(|task| finding(plan, task)).collect();
    let (warnings, notes) = findings.into_iter().partition(|finding| finding.severity == Severity::Warning);
    [
        gathered(warnings, "nhiệm vụ có nhiều cơ quan cùng chủ trì"),
        gathered(notes, "nhiệm vụ giao chung cho nhiều nhóm cơ quan"),
    ]
    .concat()
}

/// More findings than this are told as one.
const MOST_FINDINGS: usize = 6;

/// Many tasks of one fault are one finding, with each of them as a label.
fn gathered(findings: Vec<Diagnostic>, fault: &str) -> Vec<Diagnostic> {
    let count = findings.len();
    match findings.first() {
        Some(first) if count > MOST_FINDINGS => {
            let all = Diagnostic { message: format!("{count} {fault}."), labels: Vec::new(), ..first.clone() };
            vec![findings.into_iter().fold(all, |all, one| all.label(one.span, one.message))]
        }
        _ => findings,
    }
}

fn finding(plan: &Plan<'_>, task: &TaskDraft) -> Option<Diagnostic> {
    let leads: Vec<&BodyMention> = task.lead_bodies.iter().filter(|lead| !is_taken_over(plan, task, lead)).collect();
    let (first, others) = leads.split_first().filter(|(_, others)| !others.is_empty())?;
    let mut names: Vec<&str> = leads.iter().take(MOST).map(|lead| lead.name.as_str()).collect();
    let more = format!("và {} cơ quan khác", leads.len().saturating_sub(MOST));
    if leads.len() > MOST {
        names.push(&more);
    }
    let names = names.join("; ");
    let single = leads.iter().filter(|lead| !is_generic(plan, lead)).count();
    let finding = if single > 1 {
        CHECK.warning(first.span, format!("{} cơ quan cùng chủ trì một nhiệm vụ: {names}.", leads.len())).hint(
            "Chọn một cơ quan chịu trách nhiệm chính, các cơ quan khác phối hợp; hoặc tách thành nhiệm vụ của từng cơ quan.",
        )
    } else {
        CHECK
            .note(first.span, format!("Nhiệm vụ giao chung cho {} nhóm cơ quan: {names}.", leads.len()))
            .hint("Mỗi cơ quan trong nhóm cần một nhiệm vụ riêng để theo dõi.")
    };
    let told = others.iter().take(MOST - 1);
    Some(told.fold(finding, |finding, lead| finding.label(lead.span, "cùng chủ trì")))
}

/// "Các sở, ban, ngành": many bodies under one name.
fn is_generic(plan: &Plan<'_>, lead: &BodyMention) -> bool {
    lead.organisation.and_then(|at| plan.draft.organisations.get(at.0)).is_some_and(|body| body.is_generic)
}

/// Whether another lead of the task is the successor of this one: both are one body in time.
fn is_taken_over(plan: &Plan<'_>, task: &TaskDraft, lead: &BodyMention) -> bool {
    let body = lead.organisation.and_then(|at| plan.draft.organisations.get(at.0));
    let successor = body.and_then(|body| body.successor);
    successor.is_some_and(|successor| task.lead_bodies.iter().any(|other| other.organisation == Some(successor)))
}
