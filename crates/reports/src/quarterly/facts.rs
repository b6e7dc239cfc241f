//! What the quarterly report is made of: plain facts, gathered by `app`. An absent figure is `None`, never 0.

mod growth;
mod indicator;
mod project;
mod source;
mod task;

pub use growth::{Contribution, GrowthFacts, QuarterGrowth, RequiredRest, SectorGrowth};
pub use indicator::{Change, IndicatorFacts};
pub use project::{ProjectFacts, PublicInvestment};
pub use source::{Source, SourceIndex, SourcedFigure};
pub use task::{TaskCounts, TaskFacts, TaskProgress};

use domain::Date;
use domain::period::Period;

/// All facts of one quarterly report.
#[derive(Debug, Clone)]
pub struct QuarterlyFacts {
    /// The quarter reported: `2025-Q2`.
    pub period: Period,
    /// "Ngày số liệu": the day up to which facts are known; also the day in the properties of the file.
    pub as_of: Date,
    /// The province or city that reports.
    pub province: Province,
    /// The plan whose results are reported.
    pub plan: PlanFacts,
    /// Number, day and signature of the report itself.
    pub issue: Issue,
    /// Rows of Biểu 01, in the order of the plan; parts follow their whole.
    pub indicators: Vec<IndicatorFacts>,
    /// Biểu 02.
    pub growth: GrowthFacts,
    /// "Khâu đột phá", in the order of the plan.
    pub breakthroughs: Vec<Breakthrough>,
    /// Rows of Biểu 03, in the order of the plan. The counts of the report are taken from these.
    pub tasks: Vec<TaskFacts>,
    /// Totals of public investment; nothing where the system holds none.
    pub public_investment: Option<PublicInvestment>,
    /// Rows of Biểu 04: public projects named by the plan, and others; `funding` tells them apart.
    pub projects: Vec<ProjectFacts>,
    /// Documents issued to carry out the plan; nothing where no register is kept, empty where none was issued.
    pub documents: Option<Vec<IssuedDocument>>,
    /// What the province asks of the addressee, one sentence each, without the full stop.
    pub petitions: Vec<String>,
    /// Sources of all figures, each once; [`SourceIndex`] is a place in this list.
    pub sources: Vec<Source>,
}

/// The province or centrally run city.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Province {
    /// The bare name: "Hưng Yên".
    pub name: String,
    /// A centrally run city, whose Party committee is a Thành ủy.
    pub is_city: bool,
}

/// The plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanFacts {
    /// How sentences name it: "Kế hoạch thực hiện Kết luận số 123-KL/TW", without number where it has none.
    pub name: String,
    /// The year its targets are for.
    pub year: i16,
}

/// How the report is issued.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Issue {
    /// Its number in the register; blank space until it has one.
    pub number: Option<u32>,
    /// Where it is signed, if not the province's name.
    pub place: Option<String>,
    /// The day of signing; blank space until then.
    pub signed_on: Option<Date>,
    /// Who signs; nothing leaves room.
    pub signer: Option<Signer>,
}

impl Issue {
    /// Signed reports have a number and a day; everything else is a draft.
    pub const fn is_draft(&self) -> bool {
        self.number.is_none() || self.signed_on.is_none()
    }
}

/// Who signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// "Bí thư", "Chủ tịch"; printed in capitals.
    pub post: String,
    /// Full name.
    pub name: String,
}

/// One of the plan's breakthroughs ("khâu đột phá").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breakthrough {
    /// What it is, as the plan words it.
    pub title: String,
    /// Counts of the tasks that carry it; nothing where none is linked.
    pub tasks: Option<TaskCounts>,
}

/// A document issued to carry out the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuedDocument {
    /// "Kế hoạch", "Quyết định".
    pub kind: String,
    /// "489/QĐ-UBND".
    pub number: String,
    /// Day of issue.
    pub issued_on: Option<Date>,
    /// "Trích yếu".
    pub subject: String,
}
