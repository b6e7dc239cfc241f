//! Tasks that name nobody. One finding a section: the whole section has to be given out.

use super::Check;
use super::plan::Plan;
use crate::diagnostic::Diagnostic;
use crate::draft::{SectionIx, TaskDraft};
use std::collections::BTreeMap;

pub(super) const CHECK: Check = Check { code: "LT026", page: include_str!("../../../../docs/lint/LT026.md"), find };

/// Sections deeper than this are told with the one above.
const LEVEL: u8 = 2;

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let mut sections: BTreeMap<Option<SectionIx>, Vec<&TaskDraft>> = BTreeMap::new();
    for task in &plan.draft.tasks {
        sections.entry(plan.at_level(task.section, LEVEL)).or_default().push(task);
    }
    sections.into_iter().filter_map(|(section, tasks)| finding(plan, section, &tasks)).collect()
}

fn finding(plan: &Plan<'_>, section: Option<SectionIx>, tasks: &[&TaskDraft]) -> Option<Diagnostic> {
    let open: Vec<&&TaskDraft> = tasks.iter().filter(|task| task.lead_bodies.is_empty()).collect();
    let first = open.first()?;
    let heading = section.and_then(|at| plan.draft.outline.get(at.0));
    let place = heading.map_or("Văn bản".to_owned(), |heading| format!("Mục {}", heading.path));
    let message = if open.len() == tasks.len() {
        format!("{place}: {} nhiệm vụ, không nhiệm vụ nào nêu cơ quan chủ trì.", open.len())
    } else {
        format!("{place}: {} trong {} nhiệm vụ không nêu cơ quan chủ trì.", open.len(), tasks.len())
    };
    let span = heading.map_or(first.span, |heading| heading.span);
    Some(CHECK.warning(span, message).hint("Giao mỗi nhiệm vụ cho đúng một cơ quan chủ trì khi rà soát."))
}
