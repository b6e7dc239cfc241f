//! Loose collectives ("các địa phương", "các doanh nghiệp") are bodies only where they have a part in something.

use crate::draft::{BodyMention, Draft, OrganisationDraft, OrganisationIx, TaskDraft};
use domain::org_unit::OrgLevel;

/// Leaves out collectives of no level of their own that no task gives a part to and that receive nothing.
pub(in crate::rules) fn keep(draft: &mut Draft) {
    let mut acts = vec![false; draft.organisations.len()];
    for body in draft.tasks.iter().flat_map(bodies) {
        if let Some(acts) = body.organisation.and_then(|at| acts.get_mut(at.0)) {
            *acts = true;
        }
    }
    let recipients = &draft.document.recipients;
    let receives = |body: &OrganisationDraft| {
        body.spans.iter().any(|span| recipients.iter().any(|recipient| recipient.span.contains(span)))
    };
    let is_loose = |body: &OrganisationDraft| body.is_generic && body.level == OrgLevel::Multi;
    let is_kept: Vec<bool> =
        draft.organisations.iter().zip(acts).map(|(body, acts)| acts || !is_loose(body) || receives(body)).collect();
    renumber(draft, &is_kept);
}

fn bodies(task: &TaskDraft) -> impl Iterator<Item = &BodyMention> {
    let lists =
        [&task.lead_bodies, &task.coordinating_bodies, &task.implementing_bodies, &task.submit_to, &task.directed_by];
    lists.into_iter().flatten()
}

/// Closes the gaps; every reference follows.
fn renumber(draft: &mut Draft, is_kept: &[bool]) {
    let mut next = 0;
    let places: Vec<Option<OrganisationIx>> = is_kept
        .iter()
        .map(|&kept| {
            let place = OrganisationIx(next);
            next += usize::from(kept);
            kept.then_some(place)
        })
        .collect();
    let moved = |at: Option<OrganisationIx>| at.and_then(|at| places.get(at.0).copied().flatten());
    let all = std::mem::take(&mut draft.organisations);
    let kept = all.into_iter().zip(is_kept).filter(|(_, kept)| **kept);
    draft.organisations =
        kept.map(|(body, _)| OrganisationDraft { successor: moved(body.successor), ..body }).collect();
    for task in &mut draft.tasks {
        let lists = [
            &mut task.lead_bodies,
            &mut task.coordinating_bodies,
            &mut task.implementing_bodies,
            &mut task.submit_to,
            &mut task.directed_by,
        ];
        for body in lists.into_iter().flatten() {
            body.organisation = moved(body.organisation);
        }
    }
}
