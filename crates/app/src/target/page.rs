//! The page of one target ("Một chỉ tiêu"): will we hit it, what pace is needed, who says so?

mod chart;
mod family;

use super::board::{Board, Judged};
use super::list::TargetRow;
use super::pace::{Pace, pace};
use crate::figure::{AreaSeries, FigureView, RivalFigures};
use crate::wording::target as wording;
use crate::{AppError, Ctx, area, series};
use analytics::family::falls;
use domain::indicator::IndicatorKind;
use domain::role::Permission;
use domain::status::Status;
use domain::{Date, Decimal};
use storage::observation::Observation;
use storage::target::Target;
use storage::{document, draft_item, task};

/// Everything about one target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetPage {
    /// The same row as in the list.
    pub head: TargetRow,
    /// The conclusion in a sentence: "Thu ngân sách đạt 44.963/44.923 tỷ đồng, bằng 100,1% kế hoạch".
    pub title: String,
    /// Name of the indicator in the dictionary.
    pub indicator_name: String,
    /// Who sets the target.
    pub issuer: String,
    /// "Năm 2025".
    pub period_label: String,
    /// "Tỉnh Hưng Yên (đến 30/6/2025)".
    pub area_name: String,
    /// The sentence it came from; none for targets known from a file of figures.
    pub provenance: Option<Provenance>,
    /// Where the target is published, if it was read from a file of figures.
    pub source_address: Option<String>,
    /// How the status came about ("Cách tính").
    pub method: Method,
    /// Figures beside the chart: "Đã đạt 100,1%", "Lẽ ra 50,0%", "Cần 0 tỷ đồng/tháng".
    pub facts: Vec<Fact>,
    /// The planned path and what happened; nothing for a class.
    pub chart: Option<TrajectoryView>,
    /// Figures by area, the target's own first.
    pub series: Vec<AreaSeries>,
    /// Sources that disagree.
    pub rivals: Vec<RivalFigures>,
    /// Sentences about figures that cannot both be: a sum from January that falls.
    pub falls: Vec<String>,
    /// The same indicator as others set it, this target included.
    pub layers: Vec<Layer>,
    /// Sums and parts that this target belongs to.
    pub families: Vec<Family>,
    /// Codes of tasks that move it.
    pub tasks: Vec<String>,
    /// Codes of projects that move it.
    pub projects: Vec<String>,
    /// What was asked before, the latest first; one entry where nothing has changed.
    pub versions: Vec<TargetVersion>,
    /// All versions of all figures of the target's area, the latest first.
    pub history: Vec<FigureView>,
}

/// The words of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// VB-001.
    pub document_code: String,
    /// Its title.
    pub document_title: String,
    /// Place of the item in review.
    pub item: i64,
    /// Where in the text, in Unicode scalars.
    pub span: (i64, i64),
    /// The words.
    pub quote: String,
}

/// The rule behind a status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Method {
    /// Code of the rule: `trajectory`, `growth_gap`.
    pub code: &'static str,
    /// The rule in words, with its thresholds.
    pub rule: String,
    /// Its inputs with their names and values.
    pub inputs: Vec<(String, String)>,
    /// What is assumed: weights of quarters, a straight line.
    pub assumptions: Vec<String>,
}

/// A figure with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// "Cần mỗi tháng".
    pub label: String,
    /// "3.371 tỷ đồng".
    pub value: String,
    /// What it rests on, where it is not plain.
    pub note: Option<String>,
}

/// What the chart shows; values in the printed unit of the target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrajectoryView {
    /// Printed unit.
    pub unit: String,
    /// First day of the period.
    pub from: Date,
    /// Last day of the period.
    pub to: Date,
    /// The day of the page.
    pub today: Date,
    /// The planned path: corners of a line.
    pub path: Vec<(Date, Decimal)>,
    /// "Kế hoạch 44.923".
    pub goal_label: String,
    /// The line to pass, or the lower edge of a band.
    pub goal_low: Decimal,
    /// The upper edge of a band.
    pub goal_high: Option<Decimal>,
    /// Figures of the target's own area and period, the earliest first; rivals stand on the same day.
    pub points: Vec<ChartPoint>,
    /// Figures of the areas that followed, each apart.
    pub other_areas: Vec<(String, Vec<ChartPoint>)>,
    /// Days within the period on which the area itself changed, with why.
    pub boundaries: Vec<(Date, String)>,
}

/// A figure on the chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartPoint {
    /// The last day it tells of.
    pub on: Date,
    /// "6 tháng 2025".
    pub period_label: String,
    /// The value.
    pub value: Decimal,
    /// What the path asks for by then; nothing for another area.
    pub expected: Option<Decimal>,
    /// Hollow if not.
    pub is_verified: bool,
    /// Whether another source says otherwise.
    pub is_disputed: bool,
}

/// One who asks something of the same indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layer {
    /// Code of the target.
    pub code: String,
    /// Who.
    pub issuer: String,
    /// As printed.
    pub target: String,
    /// "Năm 2025".
    pub period_label: String,
    /// Name of the area.
    pub area_name: String,
    /// Whether it is the page's own target.
    pub is_this: bool,
    /// Whether it is of the same area, so that figures can be held against it.
    pub is_same_area: bool,
    /// Where the indicator stands against it; nothing for another area.
    pub status: Option<Status>,
    /// Where it is published.
    pub source_address: Option<String>,
}

/// A whole and its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Family {
    /// "40.623 + 4.300 = 44.923".
    pub equation: String,
    /// `holds`, `differs`, `leaves`.
    pub outcome: FamilyOutcome,
    /// In a sentence.
    pub sentence: String,
    /// Code, name and value of the members, the whole first.
    pub members: Vec<(String, String, String)>,
}

/// Whether a whole and its parts agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FamilyOutcome {
    /// The parts make the whole.
    Holds,
    /// They do not.
    Differs,
    /// "Trong đó": something is left for what is not named.
    Leaves,
}

/// What was asked at some time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetVersion {
    /// From 1.
    pub version: i64,
    /// As printed.
    pub target: String,
    /// First day; none where it has held from the start.
    pub from: Option<Date>,
    /// Last day; none while it holds.
    pub to: Option<Date>,
}

/// The page of the target in force with this code.
pub async fn view(ctx: &mut Ctx<'_>, code: &str) -> Result<TargetPage, AppError> {
    let today = ctx.today;
    view_on(ctx, code, today).await
}

/// The same as of another day.
pub async fn view_on(ctx: &mut Ctx<'_>, code: &str, on: Date) -> Result<TargetPage, AppError> {
    ctx.require(Permission::Read)?;
    let board = Board::load_on(ctx, on).await?;
    let target = board.targets.iter().find(|target| target.code == code);
    let judged = target.and_then(|target| board.judge(target)).ok_or_else(|| AppError::not_found("target", code))?;
    let provenance = provenance(ctx, judged.target).await?;
    let versions = versions(ctx, &board, judged.target).await?;
    let history = history(ctx, &board, &judged).await?;
    let tasks = task::list_of_link(&mut ctx.tx, ctx.tenant, "indicator", code).await?;
    Ok(TargetPage {
        provenance,
        versions,
        history,
        projects: projects(ctx, &tasks).await?,
        tasks: tasks.into_iter().map(|task| task.code).collect(),
        ..of_board(&board, &judged)
    })
}

/// All that follows from the board alone.
fn of_board(board: &Board, judged: &Judged<'_>) -> TargetPage {
    let Judged { target, indicator, .. } = judged;
    let head = board.row(judged);
    let pace = pace(board, judged);
    let shower = board.shower(target, indicator);
    let of_whole = |it: &&Observation| it.subject.is_none();
    let figures: Vec<&Observation> = board.figures_of(indicator.id).iter().filter(of_whole).collect();
    let all: Vec<&Observation> = board.all_figures_of(indicator.id).into_iter().filter(of_whole).collect();
    let (latest, achieved) = (head.latest.as_ref(), head.achieved.as_deref());
    TargetPage {
        title: wording::title(&head.name, &head.target, latest, achieved, pace.sentence.as_deref()),
        indicator_name: indicator.name.clone(),
        issuer: target.issuer.clone(),
        period_label: target.period.label(),
        area_name: area::name(board.catalogue, &target.area),
        provenance: None,
        source_address: target.source_address.clone(),
        method: method(judged, &pace),
        facts: facts(&head, pace),
        chart: chart::chart(board, judged),
        series: shower.series(&figures, &target.area),
        rivals: shower.rivals(&indicator.name, &all, &board.choices),
        falls: falling(board, judged),
        layers: layers(board, target),
        families: family::families(board, judged),
        tasks: Vec::new(),
        projects: Vec::new(),
        versions: Vec::new(),
        history: Vec::new(),
        head,
    }
}

fn method(judged: &Judged<'_>, pace: &Pace) -> Method {
    let rule = &judged.assessment.rule;
    let unit = &judged.target.unit_text;
    Method {
        code: rule.code(),
        rule: wording::rule(rule),
        inputs: rule.inputs().into_iter().map(|input| wording::input(input, unit)).collect(),
        assumptions: pace.assumptions.clone(),
    }
}

fn facts(head: &TargetRow, pace: Pace) -> Vec<Fact> {
    let achieved = head.achieved.clone();
    let achieved = achieved.map(|value| Fact { label: wording::fact::ACHIEVED.to_owned(), value, note: None });
    achieved.into_iter().chain(pace.facts).collect()
}

/// Sums from the beginning of the period that are lower than an earlier one.
fn falling(board: &Board, judged: &Judged<'_>) -> Vec<String> {
    if judged.kind != IndicatorKind::Cumulative {
        return Vec::new();
    }
    let shower = board.shower(judged.target, judged.indicator);
    let of_period: Vec<&Observation> =
        judged.figures.iter().copied().filter(|figure| judged.target.period.contains(figure.as_of)).collect();
    let run = series::one_a_day(&of_period);
    let values: Vec<(&Observation, Decimal)> =
        run.into_iter().filter_map(|figure| Some((figure, shower.value(figure)?))).collect();
    let told = |earlier: &Observation, later: &Observation| {
        let (earlier, later) = (shower.figure(earlier), shower.figure(later));
        let name = &judged.indicator.name;
        let label = |figure: &FigureView| wording::within(&figure.period_label);
        crate::wording::figures::fall(name, &label(&earlier), &earlier.text, &label(&later), &later.text)
    };
    falls(&values).into_iter().map(|fall| told(fall.earlier, fall.later)).collect()
}

/// The same indicator as others set it for the same time, the own area first.
fn layers(board: &Board, target: &Target) -> Vec<Layer> {
    let is_layer = |other: &&Target| {
        other.indicator == target.indicator
            && other.period == target.period
            && other.wanted.is_none()
            && other.is_increment == target.is_increment
            && (other.document.is_none() || other.document != target.document || other.id == target.id)
    };
    let mut layers: Vec<Layer> =
        board.targets.iter().filter(is_layer).map(|other| layer(board, target, other)).collect();
    layers.sort_by_key(|layer| (!layer.is_same_area, !layer.is_this));
    layers
}

fn layer(board: &Board, target: &Target, other: &Target) -> Layer {
    let is_same_area = other.area == target.area;
    Layer {
        code: other.code.clone(),
        issuer: other.issuer.clone(),
        target: board.target_text(other),
        period_label: other.period.label(),
        area_name: area::name(board.catalogue, &other.area),
        is_this: other.id == target.id,
        is_same_area,
        status: board.judge(other).filter(|_| is_same_area).map(|judged| judged.assessment.status),
        source_address: other.source_address.clone(),
    }
}

async fn provenance(ctx: &mut Ctx<'_>, target: &Target) -> Result<Option<Provenance>, AppError> {
    let (Some(id), Some(item)) = (target.document, target.item) else { return Ok(None) };
    let documents = document::list(&mut ctx.tx, ctx.tenant).await?;
    let Some(document) = documents.into_iter().find(|document| document.id == id) else { return Ok(None) };
    let Some(item) = draft_item::find(&mut ctx.tx, ctx.tenant, id, item).await? else { return Ok(None) };
    let quote = document::get_excerpt(&mut ctx.tx, ctx.tenant, id, item.span).await?;
    Ok(Some(Provenance {
        document_code: document.code,
        document_title: document.title,
        item: item.seq,
        span: item.span,
        quote,
    }))
}

/// The latest first.
async fn versions(ctx: &mut Ctx<'_>, board: &Board, target: &Target) -> Result<Vec<TargetVersion>, AppError> {
    let versions = storage::target::list_versions(&mut ctx.tx, ctx.tenant, &target.code).await?;
    let version = |version: &Target| TargetVersion {
        version: version.version,
        target: board.target_text(version),
        from: version.valid.from,
        to: version.valid.to,
    };
    Ok(versions.iter().rev().map(version).collect())
}

async fn history(ctx: &mut Ctx<'_>, board: &Board, judged: &Judged<'_>) -> Result<Vec<FigureView>, AppError> {
    let (tenant, today) = (ctx.tenant, ctx.today);
    let all = storage::observation::list_of_indicator(&mut ctx.tx, tenant, judged.indicator.id, today).await?;
    let shower = board.shower(judged.target, judged.indicator);
    let own = all.iter().rev().filter(|figure| figure.area == judged.target.area && figure.subject.is_none());
    Ok(own.map(|figure| shower.figure(figure)).collect())
}

/// Projects that the tasks of the target name.
async fn projects(ctx: &mut Ctx<'_>, tasks: &[task::Task]) -> Result<Vec<String>, AppError> {
    if tasks.is_empty() {
        return Ok(Vec::new());
    }
    let links = task::list_links_of_kind(&mut ctx.tx, ctx.tenant, "project").await?;
    let is_of_task = |code: &String| tasks.iter().any(|task| task.code == *code);
    let mut codes: Vec<String> = links.into_iter().filter(|(_, task)| is_of_task(task)).map(|(code, _)| code).collect();
    codes.dedup();
    Ok(codes)
}
