//! The quarterly report: facts from the store, a document in the layout of the Party or of the state, as DOCX or PDF.

use super::figure_facts;
use crate::event::{Event, hex};
use crate::review::items::shortened;
use crate::task::TaskRow;
use crate::wording::standing::capitalised;
use crate::{Actor, App, AppError, Ctx, project, task, wording};
use domain::Date;
use domain::period::{Period, PeriodKind};
use domain::report_layout::{self, DocumentSystem};
use domain::role::Permission;
use domain::status::Status;
use domain::task::{TaskState, Timeliness};
use formats::block as blocks;
use reports::quarterly::facts::{
    Breakthrough, Issue, PlanFacts, ProjectFacts, Province, QuarterlyFacts, TaskFacts, TaskProgress,
};
use serde_json::json;
use sha2::{Digest, Sha256};
use storage::document::{self, Document, DocumentSection};

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportRequest {
    /// A quarter.
    pub period: Period,
    /// Whose layout.
    pub layout: DocumentSystem,
    /// What the file is to be.
    pub format: ReportFormat,
}

/// What a report's file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFormat {
    /// Word.
    Docx,
    /// Portable Document Format.
    Pdf,
}

impl ReportFormat {
    /// All formats.
    pub const ALL: [Self; 2] = [Self::Docx, Self::Pdf];

    /// The ending of the file's name.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
        }
    }

    /// The format of an ending.
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension().eq_ignore_ascii_case(extension))
    }

    /// The type on the wire.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Pdf => "application/pdf",
        }
    }
}

/// A written report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFile {
    /// `bao-cao-2025-Q2-party.docx`.
    pub name: String,
    /// Its type on the wire.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A quarter that can be reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportPeriod {
    /// The quarter.
    pub period: Period,
    /// "Quý II/2025".
    pub label: String,
    /// Whether it is over.
    pub is_over: bool,
}

/// Writes the report; the same facts give the same bytes. The export is recorded.
pub async fn quarterly(app: &App, actor: &Actor, request: ReportRequest) -> Result<ReportFile, AppError> {
    actor.require(Permission::MakeReport)?;
    let mut ctx = app.read(actor).await?;
    let document = document(&mut ctx, request.period, request.layout).await?;
    drop(ctx);
    let bytes = write(document, request.format).await?;
    let name = format!("bao-cao-{}-{}.{}", request.period, request.layout.code(), request.format.extension());
    let mut ctx = app.write(actor).await?;
    let detail = json!({ "period": request.period.to_string(), "layout": request.layout.code(), "sha256": hex(&Sha256::digest(&bytes)) });
    let event = Event { action: "report.exported", object_kind: "report", object_code: &name, detail };
    ctx.record(&event).await?;
    ctx.commit().await?;
    Ok(ReportFile { name, media_type: request.format.media_type(), bytes })
}

/// The quarters of the plan's year up to the one that the day lies in, the latest first.
pub async fn periods(ctx: &mut Ctx<'_>) -> Result<Vec<ReportPeriod>, AppError> {
    ctx.require(Permission::Read)?;
    let today = ctx.today;
    let year = plan(ctx).await?.map_or(today.year(), |plan| year_of(&plan, today));
    let quarters = (1..=4).rev().filter_map(|quarter| Period::quarter(year, quarter));
    let begun = quarters.filter(|period| period.first_day() <= today);
    Ok(begun.map(|period| ReportPeriod { label: period.label(), is_over: period.last_day() < today, period }).collect())
}

/// The report as blocks, under the layout that is in force on its day.
pub async fn document(ctx: &mut Ctx<'_>, period: Period, layout: DocumentSystem) -> Result<blocks::Document, AppError> {
    let facts = facts(ctx, period).await?;
    let layout = report_layout::in_force(&ctx.catalogue.report_layouts, layout, facts.as_of);
    let layout = layout.ok_or_else(|| AppError::Internal("no layout is in force".to_owned()))?;
    Ok(reports::quarterly::report(&facts, layout))
}

async fn write(document: blocks::Document, format: ReportFormat) -> Result<Vec<u8>, AppError> {
    let work = move || match format {
        ReportFormat::Docx => formats::write::docx::write(&document).map_err(|error| error.to_string()),
        ReportFormat::Pdf => typeset::pdf(&document).map_err(|error| error.to_string()),
    };
    let written = tokio::task::spawn_blocking(work).await.map_err(|error| AppError::Internal(error.to_string()))?;
    written.map_err(AppError::Internal)
}

/// Everything the report is made of.
pub(crate) async fn facts(ctx: &mut Ctx<'_>, period: Period) -> Result<QuarterlyFacts, AppError> {
    if period.kind() != PeriodKind::Quarter {
        return Err(AppError::invalid("period", wording::REPORT_NEEDS_QUARTER));
    }
    if period.first_day() > ctx.today {
        return Err(AppError::invalid("period", wording::REPORT_NOT_BEGUN));
    }
    let plan = plan(ctx).await?.ok_or_else(|| AppError::invalid("plan", wording::REPORT_NEEDS_PLAN))?;
    let sections = document::list_sections(&mut ctx.tx, ctx.tenant, plan.id).await?;
    let figures = figure_facts(ctx, period).await?;
    let rows = task::rows(ctx).await?;
    let mut tasks = Vec::new();
    for row in &rows {
        tasks.push(task_facts(row, &sections));
    }
    Ok(QuarterlyFacts {
        period,
        as_of: period.last_day().min(ctx.today),
        province: province(ctx, &plan),
        plan: PlanFacts { name: plan_name(&plan), year: year_of(&plan, ctx.today) },
        issue: Issue::default(),
        indicators: figures.indicators,
        growth: figures.growth,
        breakthroughs: breakthroughs(ctx, &plan, &sections).await?,
        tasks,
        public_investment: None,
        projects: projects(ctx).await?,
        documents: None,
        petitions: Vec::new(),
        sources: figures.sources,
    })
}

/// The plan that is reported: the first document that was imported.
async fn plan(ctx: &mut Ctx<'_>) -> Result<Option<Document>, AppError> {
    let documents = document::list(&mut ctx.tx, ctx.tenant).await?;
    let is_plan = |document: &Document| document.kind.as_deref() == Some("plan");
    let at = documents.iter().position(is_plan).unwrap_or(0);
    Ok(documents.into_iter().nth(at))
}

fn year_of(plan: &Document, today: Date) -> i16 {
    let year = plan.period.as_deref().and_then(|period| period.get(..4)).and_then(|year| year.parse().ok());
    year.unwrap_or(today.year())
}

/// The title on one line, as sentences name it.
fn plan_name(plan: &Document) -> String {
    shortened(&plan.title)
}

fn province(ctx: &Ctx<'_>, plan: &Document) -> Province {
    let named = plan.province.as_deref().unwrap_or_default();
    let key = domain::fold::name_key(named);
    let place = ctx.catalogue.places.iter().find(|place| {
        let known = domain::fold::name_key(&place.name);
        !key.is_empty() && (known == key || known.ends_with(&format!(" {key}")))
    });
    let name = place.map_or(named, |place| place.name.as_str());
    let mut words = name.split_whitespace();
    let head = words.next().unwrap_or_default();
    let is_city = domain::fold::fold(head) == "thanh";
    let bare: Vec<&str> = match domain::fold::fold(head).as_str() {
        "tinh" => words.collect(),
        "thanh" => words.skip(1).collect(),
        _ => name.split_whitespace().collect(),
    };
    Province { name: bare.join(" "), is_city }
}

fn task_facts(row: &TaskRow, sections: &[DocumentSection]) -> TaskFacts {
    let (progress, days_late) = match (row.state, row.timeliness) {
        (TaskState::Suspended, _) => (TaskProgress::Paused, 0),
        (TaskState::Cancelled, _) => (TaskProgress::Cancelled, 0),
        (TaskState::Done, Timeliness::DoneLate(days)) => (TaskProgress::DoneLate, days),
        (TaskState::Done, _) => (TaskProgress::DoneOnTime, 0),
        (TaskState::Reported, Timeliness::DoneLate(days)) => (TaskProgress::Reported, days),
        (TaskState::Reported, _) => (TaskProgress::Reported, 0),
        (TaskState::Unassigned, Timeliness::Overdue(days)) => (TaskProgress::Unassigned, days),
        (TaskState::Unassigned, _) => (TaskProgress::Unassigned, 0),
        (_, Timeliness::Overdue(days)) => (TaskProgress::OpenLate, days),
        _ => (TaskProgress::Open, 0),
    };
    TaskFacts {
        number: row.code.clone(),
        group: group(row, sections),
        text: capitalised(&shortened(&row.title)),
        lead: row.lead.as_ref().map(|(_, name)| name.clone()),
        coordinating: row.coordinating_names.clone(),
        due_on: row.due_on,
        due_words: row.deadline_text.clone().or_else(|| row.frequency.map(wording::frequency).map(str::to_owned)),
        deliverable: None,
        progress,
        days_late,
        cause: None,
    }
}

/// "III.8 Đầu tư công", from the outline of the plan.
fn group(row: &TaskRow, sections: &[DocumentSection]) -> String {
    let section = sections.iter().find(|section| section.path == row.section_path);
    let title = section.and_then(|section| section.title.as_deref()).unwrap_or_default();
    format!("{} {}", row.section_path, shortened(title)).trim().to_owned()
}

/// The items of the section that the plan calls its breakthroughs; nobody has linked tasks to them yet.
async fn breakthroughs(
    ctx: &mut Ctx<'_>,
    plan: &Document,
    sections: &[DocumentSection],
) -> Result<Vec<Breakthrough>, AppError> {
    let is_breakthroughs = |section: &&DocumentSection| {
        section.title.as_deref().is_some_and(|title| domain::fold::fold(title).contains("khau dot pha"))
    };
    let Some(section) = sections.iter().find(is_breakthroughs) else { return Ok(Vec::new()) };
    let text = document::get_excerpt(&mut ctx.tx, ctx.tenant, plan.id, (section.span.1, section.extent.1)).await?;
    let items = text.split("\n\n").map(|item| item.trim_start_matches(['-', '–', '+', '•', ' ', '\n'])).map(shortened);
    let items = items.filter(|item| !item.is_empty());
    Ok(items.map(|title| Breakthrough { title: capitalised(&title), tasks: None }).collect())
}

async fn projects(ctx: &mut Ctx<'_>) -> Result<Vec<ProjectFacts>, AppError> {
    let list = project::list(ctx, &project::ProjectFilter::default()).await?;
    let facts = |row: project::ProjectRow| ProjectFacts {
        name: capitalised(&row.name),
        funding: row.funding,
        owner: None,
        milestone: row.next.as_ref().map(|(event, _)| event.clone()),
        due_on: row.next.and_then(|(_, due)| due),
        reached_on: None,
        disbursed: None,
        capital_plan: None,
        status: if row.milestones == 0 { Status::NoData } else { row.status },
        note: None,
    };
    Ok(list.rows.into_iter().map(facts).collect())
}
