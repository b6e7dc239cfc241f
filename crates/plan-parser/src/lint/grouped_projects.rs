//! One entry of a list that stands for several projects: "02 dự án đầu tư của tập đoàn …".

use super::Check;
use super::plan::Plan;
use crate::diagnostic::Diagnostic;
use crate::draft::ProjectDraft;

pub(super) const CHECK: Check = Check { code: "LT038", page: include_str!("../../../../docs/lint/LT038.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    plan.draft.projects.iter().filter_map(|project| finding(plan, project)).collect()
}

fn finding(plan: &Plan<'_>, project: &ProjectDraft) -> Option<Diagnostic> {
    let count = project.count.filter(|count| *count > 1)?;
    let span = project.spans.first()?;
    let list = plan.draft.footnotes.iter().find(|note| note.body.contains(span));
    let message = match list {
        Some(note) => {
            let counts =
                note.projects.iter().filter_map(|at| plan.draft.projects.get(at.0)).map(|one| one.count.unwrap_or(1));
            let (entries, projects) = (note.projects.len(), counts.sum::<u32>());
            format!("Một dòng gộp {count} dự án: chú thích {} có {entries} dòng nhưng {projects} dự án.", note.marker)
        }
        None => format!("Một tên gộp {count} dự án."),
    };
    Some(CHECK.note(*span, message).hint("Tách thành từng dự án, mỗi dự án một tên và một mã."))
}
