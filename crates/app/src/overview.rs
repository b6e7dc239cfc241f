//! "Tổng quan": what is true today, and what must be decided?
//!
//! - `overview::view(&mut ctx) -> Overview`

use crate::target::list::TargetRow;
use domain::Date;
use domain::status::Status;

/// The page a leader opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// The conclusion in a sentence: "31 chỉ tiêu đúng tiến độ, 9 có nguy cơ, 4 chậm".
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
    /// Rival figures and targets that contradict each other, with the code of the target to open.
    pub conflicts: Vec<(String, String)>,
    /// What came in last, the latest first.
    pub changes: Vec<ChangeNote>,
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
