//! The same work ordered in two places: the deadlines must agree.

use super::plan::Plan;
use super::{Check, words};
use crate::cursor::is_of_word;
use crate::diagnostic::Diagnostic;
use crate::draft::{Marker, TaskDraft};
use domain::fold;
use std::collections::{BTreeMap, HashSet};

pub(super) const CHECK: Check = Check { code: "LT033", page: include_str!("../../../../docs/lint/LT033.md"), find };

/// Clauses that open with this many equal syllables, and with a deadline in common, speak of one work.
const SYLLABLES: usize = 7;
/// With different deadlines they do only where more is equal.
const SYLLABLES_APART: usize = 14;

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let is_dated = |task: &&TaskDraft| task.deadline.as_ref().is_some_and(|one| one.deadline.date.is_some());
    let mut openings: BTreeMap<String, Vec<&TaskDraft>> = BTreeMap::new();
    let bodies = plan.draft.organisations.iter().flat_map(|body| &body.spans).map(|span| span.start).collect();
    for task in plan.draft.tasks.iter().filter(is_dated).filter(|task| task.marker != Marker::Row) {
        for opening in openings_of(plan, task, &bodies) {
            openings.entry(opening).or_default().push(task);
        }
    }
    let pairs = openings.values().filter_map(|tasks| match tasks.as_slice() {
        [earlier, later] if earlier.span != later.span => finding(plan, earlier, later),
        _ => None,
    });
    pairs.collect()
}

/// The first syllables of every clause, if they hold no figure and no body's name begins there.
fn openings_of(plan: &Plan<'_>, task: &TaskDraft, bodies: &HashSet<usize>) -> Vec<String> {
    let text = task.span.quote(plan.text);
    let mut openings = Vec::new();
    let mut at = task.span.start;
    for clause in text.split_inclusive([';', '.']) {
        let start = at + clause.len() - clause.trim_start().len();
        at += clause.len();
        let opening = syllables(clause, SYLLABLES);
        if let Some(opening) = opening.filter(|_| !bodies.contains(&start) && !clause.trim_start().starts_with('(')) {
            openings.push(opening);
        }
    }
    openings
}

fn syllables(clause: &str, count: usize) -> Option<String> {
    let words: Vec<&str> =
        clause.split(|letter: char| !is_of_word(letter)).filter(|word| !word.is_empty()).take(count).collect();
    let has_figure = words.iter().any(|word| word.starts_with(|letter: char| letter.is_ascii_digit()));
    (words.len() == count && !has_figure).then(|| fold::fold(&words.join(" ")))
}

fn finding(plan: &Plan<'_>, earlier: &TaskDraft, later: &TaskDraft) -> Option<Diagnostic> {
    let (one, two) = (earlier.deadline.as_ref()?, later.deadline.as_ref()?);
    let (first, second) = (one.deadline.due_on()?, two.deadline.due_on()?);
    let place = match plan.path(earlier.section) {
        "" => "ở trên".to_owned(),
        path => format!("ở mục {path}"),
    };
    let longer = |task: &TaskDraft| syllables(task.span.quote(plan.text), SYLLABLES_APART);
    let finding = if first == second {
        CHECK.held(two.span, format!("Việc này đã giao {place}, cùng hạn {}.", words::date(first)))
    } else if longer(earlier).is_some() && longer(earlier) == longer(later) {
        let message =
            format!("Việc này đã giao {place} với hạn {}, ở đây là {}.", words::date(first), words::date(second));
        CHECK.warning(two.span, message).hint("Chọn một hạn; giao một lần, chỗ kia dẫn lại.")
    } else {
        return None;
    };
    Some(finding.label(one.span, "hạn ở chỗ kia"))
}
