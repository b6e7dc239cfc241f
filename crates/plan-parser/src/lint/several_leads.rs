//! A task with several bodies in charge: nobody then answers for it.

use super::plan::Plan;
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use crate::draft::{BodyMention, TaskDraft};

pub(super) const CHECK: Check = Check { code: "LT027", page: include_str!("../../../../docs/lint/LT027.md"), find };

/// Names told in the sentence; more are counted.
const MOST: usize = 4;

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    plan.draft.tasks.iter().filter_map(|task| finding(plan, task)).collect()
}

fn finding(plan: &Plan<'_>, task: &TaskDraft) -> Option<Diagnostic> {
    let leads: Vec<&BodyMention> = task.lead_bodies.iter().filter(|lead| !is_taken_over(plan, task, lead)).collect();
    let (first, others) = leads.split_first().filter(|(_, others)| !others.is_empty())?;
    let mut names: Vec<String> = leads.iter().take(MOST).map(|lead| lead.name.clone()).collect();
    if leads.len() > MOST {
        names.push(format!("{} cơ quan khác", leads.len() - MOST));
    }
    let message = format!("{} cơ quan cùng chủ trì một nhiệm vụ: {}.", leads.len(), words::list(&names));
    let finding = CHECK
        .warning(first.span, message)
        .hint("Chọn một cơ quan chịu trách nhiệm chính, các cơ quan khác phối hợp; hoặc tách thành nhiệm vụ của từng cơ quan.");
    let told = others.iter().take(MOST - 1);
    Some(told.fold(finding, |finding, lead| finding.label(lead.span, "cùng chủ trì")))
}

/// Whether another lead of the task is the successor of this one: both are one body in time.
fn is_taken_over(plan: &Plan<'_>, task: &TaskDraft, lead: &BodyMention) -> bool {
    let body = lead.organisation.and_then(|at| plan.draft.organisations.get(at.0));
    let successor = body.and_then(|body| body.successor);
    successor.is_some_and(|successor| task.lead_bodies.iter().any(|other| other.organisation == Some(successor)))
}
