//! Named projects with their milestones.

use super::task::DatedView;
use super::{Page, SpanView, each, id};
use plan_parser::draft::{MilestoneDraft, ProjectDraft};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub(super) struct ProjectView<'p> {
    id: String,
    name: &'p str,
    aliases: &'p [String],
    r#type: &'p str,
    funding: &'static str,
    phase: &'static str,
    milestones: Vec<MilestoneView<'p>>,
    count: Option<u32>,
    spans: Vec<SpanView<'p>>,
}

#[derive(Debug, Serialize)]
struct MilestoneView<'p> {
    event: &'p str,
    #[serde(flatten)]
    date: DatedView,
    span: SpanView<'p>,
}

impl<'p> ProjectView<'p> {
    pub(super) fn new(at: usize, project: &'p ProjectDraft, page: &Page<'p>) -> Self {
        Self {
            id: id("prj", at),
            name: &project.name,
            aliases: &project.aliases,
            r#type: &project.sort,
            funding: project.funding.code(),
            phase: project.phase.code(),
            milestones: each(&project.milestones, |_, one| MilestoneView::new(one, page)),
            count: project.count,
            spans: page.spans(&project.spans),
        }
    }
}

impl<'p> MilestoneView<'p> {
    fn new(milestone: &'p MilestoneDraft, page: &Page<'p>) -> Self {
        let date = DatedView::new(&milestone.deadline);
        Self { event: &milestone.event, date, span: page.span(milestone.span) }
    }
}
