//! The list of targets ("Chỉ tiêu"): which are off, and who owns them.

use super::board::Board;
use super::standing::Standing;
use crate::figure::FigureView;
use crate::wording::target as wording;
use crate::{AppError, Ctx};
use domain::fold::fold;
use domain::indicator::{IndicatorGroup, IndicatorKind};
use domain::role::Permission;
use domain::status::Status;
use domain::{Date, Decimal};

/// What the list is narrowed to; nothing set shows all targets of documents.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TargetFilter {
    /// Chapter.
    pub group: Option<IndicatorGroup>,
    /// Code of the body that answers for target or figure.
    pub body: Option<String>,
    /// Where it stands.
    pub status: Option<Status>,
    /// Kind of indicator.
    pub kind: Option<IndicatorKind>,
    /// Number of the plan's own group.
    pub plan_group: Option<i64>,
    /// Words to find in code or name, without accents too.
    pub words: Option<String>,
    /// The day as of which to look; today where it is not given.
    pub on: Option<Date>,
}

/// The list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetList {
    /// The answer in a sentence: "2 chỉ tiêu chậm, 3 có nguy cơ; 12/61 chỉ tiêu có số".
    pub title: String,
    /// Last day of the latest verified figure.
    pub verified_to: Option<Date>,
    /// How many of the shown targets are in each status, in the order of a legend.
    pub counts: Vec<(Status, usize)>,
    /// Targets shown.
    pub shown: usize,
    /// Targets in all.
    pub total: usize,
    /// Chapters with rows, in the order of a report.
    pub groups: Vec<TargetGroup>,
    /// Bodies to filter by: code and name, in the order of names.
    pub bodies: Vec<(String, String)>,
}

/// A chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetGroup {
    /// Which.
    pub group: IndicatorGroup,
    /// "Kinh tế".
    pub label: &'static str,
    /// Rows in the order of the plan; parts follow their whole.
    pub rows: Vec<TargetRow>,
}

/// A target in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetRow {
    /// CT07-1.
    pub code: String,
    /// `thu-ngan-sach`, for the address.
    pub slug: String,
    /// 7 for "(7)".
    pub plan_group: Option<i64>,
    /// The document's own words.
    pub name: String,
    /// 0 for an indicator of its own, 1 for a part of it, 2 for a part of that.
    pub depth: u8,
    /// As printed: "10–10,5%", "trên 75 tuổi", "44.923 tỷ đồng", "đô thị loại II".
    pub target: String,
    /// "Phấn đấu".
    pub is_aim: bool,
    /// Chapter.
    pub group: IndicatorGroup,
    /// Kind of indicator under this target.
    pub kind: IndicatorKind,
    /// Latest figure of the target's area that counts.
    pub latest: Option<FigureView>,
    /// Bar of value and expected value, where the target is a quantity to be filled.
    pub progress: Option<Progress>,
    /// "100,1% kế hoạch", "thấp hơn 1,04 điểm %", "còn 2 học sinh/lớp": never a ratio of rates.
    pub achieved: Option<String>,
    /// Where it stands.
    pub status: Status,
    /// Why, in a sentence.
    pub reason: String,
    /// Code and name of the body that leads, named by the plan or a decision.
    pub lead: Option<(String, String)>,
    /// Who answers for the figure by the dictionary; code where the body is kept.
    pub owner: (Option<String>, String),
    /// Other values that the same document gives of the same thing ("⚑ 0%"), each with the code of its target.
    pub rival_targets: Vec<(String, String)>,
    /// Whether sources disagree about the latest figure.
    pub has_rival_figures: bool,
    /// Codes of items of the same document that state the same again.
    pub restated_in: Vec<String>,
    /// Whether what it is about still exists.
    pub standing: Standing,
}

/// How far a quantity is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The value.
    pub value: Decimal,
    /// The target.
    pub whole: Decimal,
    /// Where it should stand on the day of the figure.
    pub expected: Option<Decimal>,
}

/// The targets of documents that a filter lets through.
pub async fn list(ctx: &mut Ctx<'_>, filter: &TargetFilter) -> Result<TargetList, AppError> {
    ctx.require(Permission::Read)?;
    let on = filter.on.unwrap_or(ctx.today);
    let board = Board::load_on(ctx, on).await?;
    let all = rows(&board);
    let total = all.len();
    let bodies = bodies(&all);
    let shown: Vec<TargetRow> = all.into_iter().filter(|row| is_wanted(filter, row)).collect();
    let counts = counts(&shown);
    Ok(TargetList {
        title: wording::list_title(&counts, with_figures(&shown), shown.len()),
        verified_to: verified_to(&shown),
        counts,
        shown: shown.len(),
        total,
        groups: groups(shown),
        bodies,
    })
}

/// All targets of documents as rows, in the order of the plan.
pub(crate) fn rows(board: &Board) -> Vec<TargetRow> {
    let targets = board.of_documents();
    targets.into_iter().filter_map(|target| board.judge(target)).map(|judged| board.row(&judged)).collect()
}

/// How many are in each status, in the order of a legend.
pub(crate) fn counts(rows: &[TargetRow]) -> Vec<(Status, usize)> {
    let of = |status: Status| rows.iter().filter(|row| row.status == status).count();
    Status::ALL.into_iter().map(|status| (status, of(status))).collect()
}

/// How many have a figure that a status rests on.
pub(crate) fn with_figures(rows: &[TargetRow]) -> usize {
    rows.iter().filter(|row| !matches!(row.status, Status::NoData | Status::NotDue)).count()
}

/// Last day of the latest verified figure.
pub(crate) fn verified_to(rows: &[TargetRow]) -> Option<Date> {
    rows.iter()
        .filter_map(|row| row.latest.as_ref())
        .filter(|figure| figure.is_verified)
        .map(|figure| figure.as_of)
        .max()
}

fn groups(rows: Vec<TargetRow>) -> Vec<TargetGroup> {
    let mut groups: Vec<TargetGroup> = IndicatorGroup::ALL
        .into_iter()
        .map(|group| TargetGroup { group, label: wording::group(group), rows: Vec::new() })
        .collect();
    for row in rows {
        if let Some(group) = groups.iter_mut().find(|group| group.group == row.group) {
            group.rows.push(row);
        }
    }
    groups.retain(|group| !group.rows.is_empty());
    groups
}

/// Bodies that lead a target or answer for its figure, by name.
fn bodies(rows: &[TargetRow]) -> Vec<(String, String)> {
    let owner = |row: &TargetRow| row.owner.0.clone().map(|code| (code, row.owner.1.clone()));
    let mut bodies: Vec<(String, String)> =
        rows.iter().flat_map(|row| row.lead.clone().into_iter().chain(owner(row))).collect();
    bodies.sort_by(|one, other| (&one.1, &one.0).cmp(&(&other.1, &other.0)));
    bodies.dedup();
    bodies
}

fn is_wanted(filter: &TargetFilter, row: &TargetRow) -> bool {
    let is_of_body =
        |code: &String| row.lead.as_ref().is_some_and(|(lead, _)| lead == code) || row.owner.0.as_ref() == Some(code);
    let has_words = |words: &String| fold(&format!("{} {}", row.code, row.name)).contains(&fold(words.trim()));
    filter.group.is_none_or(|group| group == row.group)
        && filter.status.is_none_or(|status| status == row.status)
        && filter.kind.is_none_or(|kind| kind == row.kind)
        && filter.plan_group.is_none_or(|group| row.plan_group == Some(group))
        && filter.body.as_ref().is_none_or(is_of_body)
        && filter.words.as_ref().is_none_or(has_words)
}
