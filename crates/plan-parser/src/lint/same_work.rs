//! The same work ordered in two places: the deadlines must agree.

use super::plan::Plan;
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use crate::draft::TaskDraft;
use domain::fold;
use std::collections::HashMap;

pub(super) const CHECK: Check = Check { code: "LT033", page: include_str!("../../../../docs/lint/LT033.md"), find };

/// Clauses that open with this many equal syllables speak of one work.
const SYLLABLES: usize = 6;

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let mut openings: HashMap<String, &TaskDraft> = HashMap::new();
    let mut findings = Vec::new();
    for task in
        plan.draft.tasks.iter().filter(|task| task.deadline.as_ref().is_some_and(|one| one.deadline.date.is_some()))
    {
        let mut twin = None;
        for opening in openings_of(&plan.quote(task.span)) {
            match openings.get(&opening) {
                Some(earlier) if earlier.span != task.span => twin = twin.or(Some(*earlier)),
                _ => drop(openings.insert(opening, task)),
            }
        }
        findings.extend(twin.and_then(|earlier| finding(plan, earlier, task)));
    }
    findings
}

/// The first syllables of every clause.
fn openings_of(text: &str) -> Vec<String> {
    let folded = fold::fold(text);
    let clauses = folded.split([';', '.', '(']).map(|clause| {
        let syllables = clause.split(|letter: char| !letter.is_alphanumeric()).filter(|syllable| !syllable.is_empty());
        syllables.take(SYLLABLES).collect::<Vec<_>>()
    });
    clauses.filter(|clause| clause.len() == SYLLABLES).map(|clause| clause.join(" ")).collect()
}

fn finding(plan: &Plan<'_>, earlier: &TaskDraft, later: &TaskDraft) -> Option<Diagnostic> {
    let (one, two) = (earlier.deadline.as_ref()?, later.deadline.as_ref()?);
    let (first, second) = (one.deadline.due_on()?, two.deadline.due_on()?);
    let place = match plan.path(earlier.section) {
        "" => "ở trên".to_owned(),
        path => format!("ở mục {path}"),
    };
    let finding = if first == second {
        CHECK.held(two.span, format!("Việc này đã giao {place}, cùng hạn {}.", words::date(first)))
    } else {
        let message =
            format!("Việc này đã giao {place} với hạn {}, ở đây là {}.", words::date(first), words::date(second));
        CHECK.warning(two.span, message).hint("Chọn một hạn; giao một lần, chỗ kia dẫn lại.")
    };
    Some(finding.label(one.span, "hạn ở chỗ kia"))
}
