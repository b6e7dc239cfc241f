//! The page of one target ("Một chỉ tiêu"): will we hit it, what pace is needed, who says so?

use super::list::TargetRow;
use crate::figure::{AreaSeries, FigureView, RivalFigures};
use domain::status::Status;
use domain::{Date, Decimal};

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
