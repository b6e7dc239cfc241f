//! The quarterly report before it is taken away: as it will look, and what each of its sections still lacks.

use super::quarterly::{document, facts};
use crate::wording::report as wording;
use crate::{AppError, Ctx};
use domain::Date;
use domain::period::Period;
use domain::report_layout::DocumentSystem;
use domain::role::Permission;
use reports::quarterly::facts::{QuarterlyFacts, TaskProgress};

/// A report to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportPreview {
    /// The conclusion: "Báo cáo quý II/2025: 3/11 mục đủ số liệu, 5 mục chưa có".
    pub title: String,
    /// The quarter.
    pub period: Period,
    /// "Quý II/2025".
    pub label: String,
    /// The day up to which facts are known.
    pub as_of: Date,
    /// Sections in their order.
    pub sections: Vec<ReportSection>,
    /// The report as HTML, a sheet for each part.
    pub html: String,
}

/// A section with what it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportSection {
    /// "II.1 Chỉ tiêu (Biểu 01)".
    pub name: &'static str,
    /// Whether it can be signed.
    pub readiness: Readiness,
    /// What it has and lacks: "8/71 chỉ tiêu có số".
    pub detail: String,
}

/// Whether a section has what it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readiness {
    /// Everything is there.
    Complete,
    /// Something is missing, and the report says so.
    Partial,
    /// Nothing is there.
    Missing,
}

/// The report of a quarter as it stands.
pub async fn preview(ctx: &mut Ctx<'_>, period: Period, layout: DocumentSystem) -> Result<ReportPreview, AppError> {
    ctx.require(Permission::MakeReport)?;
    let facts = facts(ctx, period).await?;
    let sections = sections(&facts);
    let document = document(ctx, period, layout).await?;
    let count = |readiness: Readiness| sections.iter().filter(|section| section.readiness == readiness).count();
    Ok(ReportPreview {
        title: wording::title(&period, count(Readiness::Complete), sections.len(), count(Readiness::Missing)),
        period,
        label: period.label(),
        as_of: facts.as_of,
        html: formats::write::html::write(&document),
        sections,
    })
}

fn sections(facts: &QuarterlyFacts) -> Vec<ReportSection> {
    let with_figures = facts.indicators.iter().filter(|row| row.year_to_date.is_some()).count();
    let sectors: Vec<_> = facts.growth.total.iter().chain(&facts.growth.sectors).collect();
    let grown = sectors.iter().filter(|sector| sector.year_to_date.is_some()).count();
    let linked = facts.breakthroughs.iter().filter(|it| it.tasks.is_some()).count();
    let assigned = facts.tasks.iter().filter(|task| task.progress != TaskProgress::Unassigned).count();
    let paid = facts.projects.iter().filter(|project| project.disbursed.is_some()).count();
    let late: Vec<_> = facts.tasks.iter().filter(|task| task.days_late > 0).collect();
    let explained = late.iter().filter(|task| task.cause.is_some()).count();
    let verified = facts.indicators.iter().filter_map(|row| row.year_to_date).filter(|it| it.is_verified).count();
    vec![
        leadership(facts),
        counted(wording::INDICATORS, with_figures, facts.indicators.len(), wording::WITH_FIGURES),
        counted(wording::GROWTH, grown, sectors.len(), wording::GROWN),
        counted(wording::BREAKTHROUGHS, linked, facts.breakthroughs.len(), wording::LINKED),
        counted(wording::TASKS, assigned, facts.tasks.len(), wording::ASSIGNED),
        counted(wording::PROJECTS, paid, facts.projects.len(), wording::PAID),
        missing(wording::LAND),
        missing(wording::PETITIONS),
        counted(wording::CAUSES, explained, late.len(), wording::EXPLAINED),
        counted(wording::SOURCES, verified, with_figures, wording::VERIFIED),
        missing(wording::ISSUE),
    ]
}

fn leadership(facts: &QuarterlyFacts) -> ReportSection {
    match &facts.documents {
        Some(issued) => counted(wording::LEADERSHIP, issued.len(), issued.len(), wording::ISSUED),
        None => missing(wording::LEADERSHIP),
    }
}

/// A section that counts something; nothing to count is complete.
fn counted(name: &'static str, has: usize, needs: usize, what: &str) -> ReportSection {
    let readiness = match has {
        _ if has >= needs => Readiness::Complete,
        0 => Readiness::Missing,
        _ => Readiness::Partial,
    };
    ReportSection { name, readiness, detail: format!("{has}/{needs} {what}") }
}

/// A section whose facts the system does not hold.
fn missing(name: &'static str) -> ReportSection {
    ReportSection { name, readiness: Readiness::Missing, detail: wording::NOT_HELD.to_owned() }
}
