//! A project that a document names joins the register.

use crate::review::payload::{MilestonePayload, ProjectPayload};
use crate::{AppError, Ctx, search};
use domain::deadline::DeadlineKind;
use domain::id::ProjectId;
use storage::document::Document;
use storage::draft_item::DraftItem;
use storage::project::{self, Milestone, Project};

pub(crate) async fn adopt(
    ctx: &mut Ctx<'_>,
    document: &Document,
    item: &DraftItem,
    payload: &ProjectPayload,
) -> Result<(), AppError> {
    withdraw(ctx, &item.code).await?;
    let row = Project {
        id: ProjectId(0),
        code: item.code.clone(),
        document: document.id,
        item: item.seq,
        name: payload.name.clone(),
        sort: payload.sort.clone(),
        funding: payload.funding,
        phase: payload.phase,
        owner: None,
    };
    let id = project::insert(&mut ctx.tx, ctx.tenant, &row, &payload.aliases).await?;
    for (milestone, seq) in payload.milestones.iter().zip(0_i64..) {
        let row = milestone_row(ctx, id, seq, milestone);
        project::insert_milestone(&mut ctx.tx, ctx.tenant, &row).await?;
    }
    let entry = search::entry("project", &row.code, &row.name, &payload.aliases.join("; "));
    Ok(storage::search::put(&mut ctx.tx, ctx.tenant, &entry).await?)
}

pub(crate) async fn withdraw(ctx: &mut Ctx<'_>, code: &str) -> Result<(), AppError> {
    let Some(known) = project::find_by_code(&mut ctx.tx, ctx.tenant, code).await? else { return Ok(()) };
    project::delete(&mut ctx.tx, ctx.tenant, known.id).await?;
    Ok(storage::search::remove(&mut ctx.tx, ctx.tenant, "project", code).await?)
}

/// "Đã hoàn thành" in the document is taken as reached on the printed day; the document is the source.
fn milestone_row(ctx: &Ctx<'_>, project: ProjectId, seq: i64, milestone: &MilestonePayload) -> Milestone {
    let deadline = milestone.deadline.deadline();
    let is_done = deadline.kind == DeadlineKind::Done;
    Milestone {
        project,
        seq,
        event: milestone.event.clone(),
        deadline_kind: deadline.kind,
        deadline_text: milestone.deadline.text.clone(),
        printed_on: deadline.date,
        due_on: deadline.due_on_reading(crate::task::before_is_strict(ctx)),
        reached_on: deadline.date.filter(|_| is_done),
        span: milestone.span,
        source_address: None,
    }
}
