//! One event of one project dated in two places.

use super::plan::Plan;
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use crate::draft::{MilestoneDraft, ProjectDraft};
use domain::fold;

pub(super) const CHECK: Check = Check { code: "LT035", page: include_str!("../../../../docs/lint/LT035.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    plan.draft.projects.iter().flat_map(findings).collect()
}

fn findings(project: &ProjectDraft) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for (at, one) in project.milestones.iter().enumerate() {
        let twin = project.milestones.iter().take(at).find(|earlier| is_same_event(earlier, one));
        findings.extend(twin.and_then(|earlier| finding(project, earlier, one)));
    }
    findings
}

fn is_same_event(one: &MilestoneDraft, two: &MilestoneDraft) -> bool {
    let (one, two) = (fold::name_key(&one.event), fold::name_key(&two.event));
    one.ends_with(&two) || two.ends_with(&one)
}

fn finding(project: &ProjectDraft, earlier: &MilestoneDraft, later: &MilestoneDraft) -> Option<Diagnostic> {
    let (first, second) = (earlier.deadline.due_on()?, later.deadline.due_on()?);
    let what = format!("{}: «{}»", words::opening(&project.name), later.event);
    let finding = if first == second {
        CHECK.held(later.span, format!("{what} ghi ở hai chỗ cùng một hạn {}.", words::date(first)))
    } else {
        let message = format!("{what} có hai hạn: {} và {}.", words::date(first), words::date(second));
        CHECK.error(later.span, message).hint("Chọn một hạn theo quyết định đầu tư.")
    };
    Some(finding.label(earlier.span, "chỗ kia"))
}
