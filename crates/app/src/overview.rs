//! "Tổng quan": what is true today, and what must be decided?
//!
//! - `overview::view(&mut ctx) -> Overview`

mod agenda;

pub use agenda::{Agenda, DueTaskRow, MilestoneRow, SOON_DAYS};

use crate::target::board::Board;
use crate::target::list::{self, TargetRow};
use crate::target::pace::pace;
use crate::wording::{overview as words, target as wording};
use crate::{AppError, Ctx};
use domain::Date;
use domain::role::Permission;
use domain::status::Status;
use std::collections::BTreeMap;

/// The page a leader opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// The conclusion in a sentence: "Quý II/2025: 4 chỉ tiêu chậm, 2 có nguy cơ; 9 nhiệm vụ quá hạn – cần quyết 5 việc".
    pub title: String,
    /// "Đã xác minh đến 30/06/2025 · 12/61 chỉ tiêu có số · 0 số chưa xác minh".
    pub as_of: String,
    /// The day of the page.
    pub today: Date,
    /// Last day of the latest verified figure.
    pub verified_to: Option<Date>,
    /// Whether nothing has been accepted yet.
    pub is_empty: bool,
    /// Targets in each status, in the order of a legend.
    pub counts: Vec<(Status, usize)>,
    /// Figures asked for first: growth, investment, revenue…
    pub key_figures: Vec<TargetRow>,
    /// One tile for each group of the plan.
    pub tiles: Vec<Tile>,
    /// Targets late or at risk, the worst first.
    pub exceptions: Vec<TargetRow>,
    /// Targets without a usable figure, though one is due.
    pub without_figures: usize,
    /// What only people can settle.
    pub decisions: Vec<Decision>,
    /// What came in last, the latest first.
    pub changes: Vec<ChangeNote>,
    /// Tasks and milestones that press.
    pub agenda: Agenda,
    /// Growth of the whole and what the rest of the year must bring; nothing without a growth target.
    pub growth: Option<GrowthNote>,
}

/// One group of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tile {
    /// 7.
    pub plan_group: i64,
    /// Name of its first target.
    pub name: String,
    /// The worst status of its targets: late, at risk, no data, on track, met, not due.
    pub status: Status,
    /// How many targets it has, and how many have a usable figure.
    pub targets: usize,
    /// Of these, with a usable figure.
    pub with_figures: usize,
    /// Code of the target that gives the status, to open.
    pub code: String,
    /// Its `slug`.
    pub slug: String,
}

/// One thing that waits for a decision, and where to take it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// What is to be decided, in a sentence.
    pub sentence: String,
    /// Where.
    pub place: DecisionPlace,
}

/// Where a decision is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DecisionPlace {
    /// On the page of a target with this code.
    Target(String),
    /// In the list of tasks that nobody answers for.
    UnassignedTasks,
}

/// One thing that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeNote {
    /// Instant, ISO 8601 in UTC.
    pub at: String,
    /// Login.
    pub by: String,
    /// In a sentence.
    pub sentence: String,
}

/// Growth in two lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrowthNote {
    /// Code of the target.
    pub code: String,
    /// "GRDP 6 tháng 2025 tăng 9%; kế hoạch 10–10,5%".
    pub sentence: String,
    /// "Các quý còn lại cần bình quân 10,9% (để đạt 10%) đến 11,8% (để đạt 10,5%)".
    pub needed: Option<String>,
    /// What is assumed.
    pub assumption: Option<String>,
}

/// Indicators that leaders ask for first, where the plan has a target for them; whole first.
const KEY_FIGURES: [&str; 5] =
    ["grdp_growth", "public_investment_disbursed_pct", "budget_revenue", "total_social_investment", "export_turnover"];

/// Growth of the whole.
const GROWTH: &str = "grdp_growth";

/// Things that came in last, shown.
const MOST_CHANGES: usize = 8;

/// The overview of today.
pub async fn view(ctx: &mut Ctx<'_>) -> Result<Overview, AppError> {
    ctx.require(Permission::Read)?;
    let board = Board::load(ctx).await?;
    let rows = list::rows(&board);
    let counts = list::counts(&rows);
    let with_figures = list::with_figures(&rows);
    let verified_to = list::verified_to(&rows);
    let is_waiting = |row: &&TargetRow| row.latest.as_ref().is_some_and(|figure| !figure.is_verified);
    let unverified = rows.iter().filter(is_waiting).count();
    let agenda = agenda::agenda(ctx).await?;
    let decisions = decisions(&rows, agenda.unassigned);
    let title = match rows.is_empty() {
        true => words::NOTHING_ACCEPTED.to_owned(),
        false => words::title(verified_to, &counts, agenda.overdue, decisions.len()),
    };
    Ok(Overview {
        title,
        as_of: wording::as_of(verified_to, with_figures, rows.len(), unverified),
        today: ctx.today,
        verified_to,
        is_empty: rows.is_empty(),
        counts,
        key_figures: key_figures(&board, &rows),
        tiles: tiles(&rows),
        exceptions: exceptions(&rows),
        without_figures: rows.iter().filter(|row| row.status == Status::NoData).count(),
        decisions,
        changes: changes(ctx).await?,
        agenda,
        growth: growth(&board),
    })
}

fn key_figures(board: &Board, rows: &[TargetRow]) -> Vec<TargetRow> {
    let of_key = |key: &&str| {
        let target = board
            .of_documents()
            .into_iter()
            .find(|target| board.indicators.get(&target.indicator).is_some_and(|indicator| indicator.key == **key))?;
        rows.iter().find(|row| row.code == target.code).cloned()
    };
    KEY_FIGURES.iter().filter_map(of_key).collect()
}

/// The worst first: absence is worse than success, and is never painted over by it.
const fn badness(status: Status) -> u8 {
    match status {
        Status::Late => 0,
        Status::AtRisk => 1,
        Status::NoData => 2,
        Status::OnTrack => 3,
        Status::Met => 4,
        Status::NotDue => 5,
    }
}

fn tiles(rows: &[TargetRow]) -> Vec<Tile> {
    let mut groups: BTreeMap<i64, Vec<&TargetRow>> = BTreeMap::new();
    for row in rows {
        if let Some(group) = row.plan_group {
            groups.entry(group).or_default().push(row);
        }
    }
    let tile = |(plan_group, rows): (i64, Vec<&TargetRow>)| {
        let worst = rows.iter().min_by_key(|row| badness(row.status))?;
        let has_figure = |row: &&&TargetRow| !matches!(row.status, Status::NoData | Status::NotDue);
        Some(Tile {
            plan_group,
            name: rows.first().map(|row| row.name.clone()).unwrap_or_default(),
            status: worst.status,
            targets: rows.len(),
            with_figures: rows.iter().filter(has_figure).count(),
            code: worst.code.clone(),
            slug: worst.slug.clone(),
        })
    };
    groups.into_iter().filter_map(tile).collect()
}

fn exceptions(rows: &[TargetRow]) -> Vec<TargetRow> {
    let mut exceptions: Vec<TargetRow> = rows.iter().filter(|row| row.status.is_exception()).cloned().collect();
    exceptions.sort_by_key(|row| badness(row.status));
    exceptions
}

/// Rival figures, targets that contradict each other, and tasks without a lead.
fn decisions(rows: &[TargetRow], unassigned: u64) -> Vec<Decision> {
    let mut decisions = Vec::new();
    let mut ask = |sentence, place| decisions.push(Decision { sentence, place });
    if unassigned > 0 {
        ask(words::unassigned(unassigned), DecisionPlace::UnassignedTasks);
    }
    for row in rows {
        let place = || DecisionPlace::Target(row.code.clone());
        if let (true, Some(figure)) = (row.has_rival_figures, &row.latest) {
            ask(words::figure_conflict(&row.name, &figure.period_label), place());
        }
        let before = row.rival_targets.iter().filter(|(_, code)| row.code < *code);
        before.for_each(|(other, _)| ask(words::target_conflict(&row.name, &row.target, other), place()));
    }
    decisions
}

/// Files and documents that came in, the latest first.
async fn changes(ctx: &mut Ctx<'_>) -> Result<Vec<ChangeNote>, AppError> {
    let files = storage::figures_import::list(&mut ctx.tx, ctx.tenant).await?;
    let documents = storage::document::list(&mut ctx.tx, ctx.tenant).await?;
    let files = files.into_iter().map(|file| ChangeNote {
        sentence: words::figures_came(file.row_count, &file.file_name),
        at: file.imported_at,
        by: file.imported_by,
    });
    let documents = documents.into_iter().map(|document| ChangeNote {
        sentence: words::document_came(&document.code, &document.title),
        at: document.imported_at,
        by: document.imported_by,
    });
    let mut changes: Vec<ChangeNote> = files.chain(documents).collect();
    changes.sort_by(|one, other| other.at.cmp(&one.at));
    changes.truncate(MOST_CHANGES);
    Ok(changes)
}

fn growth(board: &Board) -> Option<GrowthNote> {
    let is_growth = |indicator: &storage::indicator::Indicator| indicator.key == GROWTH;
    let of_growth = |target: &&storage::target::Target| board.indicators.get(&target.indicator).is_some_and(is_growth);
    let target = board.of_documents().into_iter().find(of_growth)?;
    let judged = board.judge(target)?;
    let row = board.row(&judged);
    let pace = pace(board, &judged);
    Some(GrowthNote {
        code: row.code,
        sentence: wording::title(&row.name, &row.target, row.latest.as_ref(), row.achieved.as_deref(), None),
        needed: pace.sentence,
        assumption: pace.assumptions.into_iter().next(),
    })
}
