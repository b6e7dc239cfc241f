//! One project under several names.

use super::Check;
use super::plan::Plan;
use crate::diagnostic::Diagnostic;
use crate::draft::ProjectDraft;
use domain::fold;

pub(super) const CHECK: Check = Check { code: "LT037", page: include_str!("../../../../docs/lint/LT037.md"), find };

/// Words that make no difference between names of projects, as keys.
const FORMAL: &[&str] = &["du an", "dau tu", "xay dung", "tuyen"];

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    plan.draft.projects.iter().filter_map(|project| finding(plan, project)).collect()
}

fn finding(plan: &Plan<'_>, project: &ProjectDraft) -> Option<Diagnostic> {
    let own = key(&project.name);
    let other = project.aliases.iter().find(|alias| key(alias) != own)?;
    let placed = |name: &str| project.spans.iter().find(|span| plan.quote(**span) == name).copied();
    let first = placed(&project.name).or(project.spans.first().copied())?;
    let second = placed(other).or_else(|| project.spans.iter().copied().find(|span| *span != first))?;
    let message = format!("Một dự án, hai tên: «{}» và «{other}».", project.name);
    let finding = CHECK.warning(second, message).label(first, "tên đầy đủ nhất");
    Some(finding.hint("Xác nhận là một dự án; dùng tên theo quyết định chủ trương đầu tư."))
}

fn key(name: &str) -> String {
    let key = format!(" {} ", fold::name_key(name));
    FORMAL.iter().fold(key, |key, formal| key.replace(&format!(" {formal} "), " "))
}
