//! The page of a project: its milestones, its names, every sentence that names it, and the tasks that carry it.

use super::list::{MilestoneView, ProjectRow, milestone_view, row};
use crate::task::{SourceSentence, TaskRow, sentence};
use crate::{AppError, Ctx};
use domain::role::Permission;
use storage::audit::AuditEvent;
use storage::{document, draft_item, project, task};

/// Entries of the history shown.
const HISTORY_ROWS: i64 = 50;

/// Everything on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectPage {
    /// What the register shows.
    pub row: ProjectRow,
    /// All its names but the first.
    pub aliases: Vec<String>,
    /// "Chủ đầu tư": code, name.
    pub owner: Option<(String, String)>,
    /// Dated events, in the order of the document.
    pub milestones: Vec<MilestoneView>,
    /// Where it is first named.
    pub source: SourceSentence,
    /// Further mentions: first letter, words around it.
    pub mentions: Vec<(i64, String)>,
    /// Tasks whose sentences name it.
    pub tasks: Vec<TaskRow>,
    /// What happened to it, the latest first.
    pub history: Vec<AuditEvent>,
}

/// Letters shown around a further mention.
const AROUND: i64 = 80;

/// The page of a project.
pub async fn view(ctx: &mut Ctx<'_>, code: &str) -> Result<ProjectPage, AppError> {
    ctx.require(Permission::Read)?;
    let found = project::find_by_code(&mut ctx.tx, ctx.tenant, code).await?;
    let project = found.ok_or_else(|| AppError::not_found("project", code))?;
    let milestones = project::list_milestones_of(&mut ctx.tx, ctx.tenant, project.id).await?;
    let mut aliases = project::list_aliases_of(&mut ctx.tx, ctx.tenant, project.id).await?;
    aliases.retain(|alias| *alias != project.name);
    let names = crate::org_unit::Names::load(ctx).await?;
    let linked = task::list_of_link(&mut ctx.tx, ctx.tenant, "project", code).await?;
    let tasks = crate::task::rows(ctx).await?;
    let mut mentions = Vec::new();
    for place in draft_item::list_spans_of(&mut ctx.tx, ctx.tenant, project.document, project.item).await? {
        if place.role == "mention" {
            let around = ((place.span.0 - AROUND).max(0), place.span.1 + AROUND);
            let words = document::get_excerpt(&mut ctx.tx, ctx.tenant, project.document, around).await?;
            mentions.push((place.span.0, words));
        }
    }
    let history = storage::audit::list_of_object(&mut ctx.tx, ctx.tenant, "item", code, HISTORY_ROWS).await?;
    Ok(ProjectPage {
        row: row(&project, &milestones, ctx.today),
        aliases,
        owner: project.owner.and_then(|owner| names.of(owner)),
        milestones: milestones.iter().map(|milestone| milestone_view(milestone, ctx.today)).collect(),
        source: sentence(ctx, project.document, project.item).await?,
        mentions,
        tasks: tasks.into_iter().filter(|row| linked.iter().any(|task| task.code == row.code)).collect(),
        history,
    })
}
