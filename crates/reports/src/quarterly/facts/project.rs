//! Rows of Biểu 04, and the totals of public investment.

use super::SourcedFigure;
use domain::Date;
use domain::project::Funding;
use domain::status::Status;

/// A project the plan names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectFacts {
    /// Its name.
    pub name: String,
    /// Who pays.
    pub funding: Funding,
    /// "Chủ đầu tư".
    pub owner: Option<String>,
    /// The next milestone, or the last one missed: "Thông xe kỹ thuật".
    pub milestone: Option<String>,
    /// The day of that milestone.
    pub due_on: Option<Date>,
    /// The day it was reached.
    pub reached_on: Option<Date>,
    /// "Lũy kế giải ngân" of the plan year, in tỷ đồng.
    pub disbursed: Option<SourcedFigure>,
    /// "Kế hoạch vốn" of the plan year, in tỷ đồng.
    pub capital_plan: Option<SourcedFigure>,
    /// Where it stands.
    pub status: Status,
    /// "Vướng mắc".
    pub note: Option<String>,
}

/// Public investment of the plan year, in tỷ đồng; per cents are always given of both plans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicInvestment {
    /// The plan assigned by the Prime Minister ("Thủ tướng Chính phủ giao").
    pub assigned: Option<SourcedFigure>,
    /// The whole plan, local additions and amounts carried over included.
    pub total: Option<SourcedFigure>,
    /// Disbursed from January on.
    pub disbursed: Option<SourcedFigure>,
}
