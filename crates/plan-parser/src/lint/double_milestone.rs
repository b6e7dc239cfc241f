//! Two events in one phrase, told once for all projects it is about: "hoàn thành cơ bản, thông xe kỹ thuật trước ngày …".

use super::Check;
use super::plan::Plan;
use crate::diagnostic::Diagnostic;
use crate::draft::MilestoneDraft;

pub(super) const CHECK: Check = Check { code: "LT034", page: include_str!("../../../../docs/lint/LT034.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let milestones = plan.draft.projects.iter().flat_map(|project| &project.milestones);
    let mut findings: Vec<Diagnostic> = milestones.filter_map(finding).collect();
    findings.sort_by_key(|finding| finding.span);
    findings.dedup_by_key(|finding| finding.span);
    findings
}

fn finding(milestone: &MilestoneDraft) -> Option<Diagnostic> {
    let events: Vec<&str> =
        milestone.event.split([',', ';']).flat_map(|part| part.split(" và ")).map(str::trim).collect();
    let (first, rest) = events.split_first().filter(|(_, rest)| rest.iter().all(|event| event.contains(' ')))?;
    let last = rest.last()?;
    let message = format!(
        "Một hạn cho {} mốc: «{}» và «{last}».",
        events.len(),
        [&[*first], &rest[..rest.len() - 1]].concat().join("», «")
    );
    Some(CHECK.note(milestone.span, message).hint("Theo dõi thành các mốc riêng, mỗi mốc một ngày."))
}
