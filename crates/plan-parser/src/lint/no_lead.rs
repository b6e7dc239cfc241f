//! Tasks that name nobody. One finding a part of the plan, with its sections as labels: each has to be given out.

use super::Check;
use super::plan::Plan;
use super::words;
use crate::diagnostic::Diagnostic;
use crate::draft::{SectionIx, TaskDraft};
use std::collections::BTreeMap;

pub(super) const CHECK: Check = Check { code: "LT026", page: include_str!("../../../../docs/lint/LT026.md"), find };

/// Sections deeper than this are told with the one above.
const LEVEL: u8 = 2;
/// Parts of the plan.
const TOP: u8 = 1;

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let mut parts: BTreeMap<Option<SectionIx>, BTreeMap<Option<SectionIx>, Count>> = BTreeMap::new();
    for task in &plan.draft.tasks {
        let sections = parts.entry(plan.at_level(task.section, TOP)).or_default();
        sections.entry(plan.at_level(task.section, LEVEL)).or_default().add(task);
    }
    parts.into_iter().filter_map(|(part, sections)| finding(plan, part, &sections)).collect()
}

/// The tasks of a section.
#[derive(Debug, Default)]
struct Count {
    all: usize,
    open: usize,
    /// The first without a lead.
    first: Option<crate::span::Span>,
}

impl Count {
    fn add(&mut self, task: &TaskDraft) {
        self.all += 1;
        if task.lead_bodies.is_empty() {
            self.open += 1;
            self.first = self.first.or(Some(task.span));
        }
    }

    fn told(&self) -> String {
        if self.open == self.all {
            format!("{} nhiệm vụ, không nhiệm vụ nào nêu cơ quan chủ trì", self.open)
        } else {
            format!("{} trong {} nhiệm vụ không nêu cơ quan chủ trì", self.open, self.all)
        }
    }
}

fn finding(
    plan: &Plan<'_>,
    part: Option<SectionIx>,
    sections: &BTreeMap<Option<SectionIx>, Count>,
) -> Option<Diagnostic> {
    let open: Vec<(&Option<SectionIx>, &Count)> = sections.iter().filter(|(_, count)| count.open > 0).collect();
    let (place, whole) = match open.as_slice() {
        [] => return None,
        [(section, _)] => (**section, sections.get(*section).map(Count::told)?),
        _ => {
            let sum = |count: fn(&Count) -> usize| sections.values().map(count).sum();
            (part, Count { all: sum(|count| count.all), open: sum(|count| count.open), first: None }.told())
        }
    };
    let heading = place.and_then(|at| plan.draft.outline.get(at.0));
    let named = heading.map_or("Văn bản".to_owned(), |heading| format!("Mục {}", heading.path));
    let first = open.first().and_then(|(_, count)| count.first)?;
    let span = heading.map_or(first, |heading| heading.span);
    let finding = CHECK
        .warning(span, format!("{named}: {whole}{}.", without_any(plan, part, &open)))
        .hint("Giao mỗi nhiệm vụ cho đúng một cơ quan chủ trì khi rà soát.");
    let label = |finding: Diagnostic, (section, count): &(&Option<SectionIx>, &Count)| {
        let heading = section.and_then(|at| plan.draft.outline.get(at.0));
        match heading.filter(|_| open.len() > 1 && **section != part) {
            Some(heading) => finding.label(heading.span, format!("mục {}: {}", heading.path, count.told())),
            None => finding,
        }
    };
    Some(open.iter().fold(finding, label))
}

/// "; 3 mục không nêu cơ quan nào: III.3, III.5 và III.7".
fn without_any(plan: &Plan<'_>, part: Option<SectionIx>, open: &[(&Option<SectionIx>, &Count)]) -> String {
    let none = open.iter().filter(|(section, count)| **section != part && count.open == count.all);
    let paths: Vec<String> = none.map(|(section, _)| plan.path(**section).to_owned()).collect();
    if paths.len() < 2 {
        return String::new();
    }
    format!("; {} mục không nêu cơ quan nào: {}", paths.len(), words::list(&paths))
}
