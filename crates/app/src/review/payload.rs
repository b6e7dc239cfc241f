//! What the reader found, as it is kept beside its item and as a person edits it. Codes name other items of the same document.

use domain::Date;
use domain::deadline::{Deadline, DeadlineKind, Frequency};
use domain::org_unit::{OrgKind, OrgLevel};
use domain::project::{Funding, ProjectPhase};
use domain::target::{Comparator, Measure, Relation};
use domain::{Decimal, review::ItemKind};
use serde::{Deserialize, Serialize};

/// The fields of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Payload {
    /// A target.
    Indicator(IndicatorPayload),
    /// A task.
    Task(TaskPayload),
    /// A project.
    Project(ProjectPayload),
    /// A cited document.
    Citation(CitationPayload),
    /// A body.
    Organisation(OrganisationPayload),
    /// A footnote.
    Footnote(FootnotePayload),
    /// A place that looks mistyped.
    Suspicion(SuspicionPayload),
}

impl Payload {
    /// What it is of.
    pub const fn kind(&self) -> ItemKind {
        match self {
            Self::Indicator(_) => ItemKind::Indicator,
            Self::Task(_) => ItemKind::Task,
            Self::Project(_) => ItemKind::Project,
            Self::Citation(_) => ItemKind::Citation,
            Self::Organisation(_) => ItemKind::Organisation,
            Self::Footnote(_) => ItemKind::Footnote,
            Self::Suspicion(_) => ItemKind::Suspicion,
        }
    }
}

/// A target as the document sets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorPayload {
    /// The document's own words, without value.
    pub name: String,
    /// How the value binds.
    #[serde(with = "code::comparator")]
    pub comparator: Comparator,
    /// Lower figure in the printed scale.
    pub low: Option<String>,
    /// Upper figure in the printed scale.
    pub high: Option<String>,
    /// Code of the base unit.
    pub unit_code: String,
    /// Factor from the printed figure to the base unit.
    pub unit_scale: String,
    /// Printed words of the unit.
    pub unit_text: String,
    /// What kind of quantity.
    #[serde(with = "code::measure")]
    pub measure: Measure,
    /// Year or years: "2025", "2026-2030".
    pub period: Option<String>,
    /// Area or body the value is for, where the text says.
    pub scope: Option<String>,
    /// Words of a target that is a class or a state.
    pub wanted: Option<String>,
    /// "Phấn đấu".
    pub is_aim: bool,
    /// "Duy trì".
    pub is_maintained: bool,
    /// What is added, not what is reached.
    pub is_increment: bool,
    /// Number of the document's own group: 7 for "(7)".
    pub group: Option<u32>,
    /// Code of the item that this one is a part of.
    pub parent: Option<String>,
    /// How it stands to it.
    #[serde(default, with = "code::relation")]
    pub relation: Option<Relation>,
    /// Codes of items that state the same.
    pub same_as: Vec<String>,
    /// Codes of items with the same subject and another value.
    pub conflicts_with: Vec<String>,
}

impl IndicatorPayload {
    /// A printed figure as a number.
    pub fn figure(text: Option<&str>) -> Option<Decimal> {
        text.and_then(|text| text.parse().ok())
    }
}

/// A body in a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BodyPayload {
    /// Name for people.
    pub name: String,
    /// Taken from a lead-in or a heading.
    pub is_inherited: bool,
}

/// A deadline with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeadlinePayload {
    /// How the date binds.
    #[serde(with = "code::deadline_kind")]
    pub kind: DeadlineKind,
    /// The printed date, or the last day of the printed month, quarter, year.
    pub date: Option<Date>,
    /// Start of a window.
    pub from: Option<Date>,
    /// The words.
    pub text: String,
}

impl DeadlinePayload {
    /// The same without its words.
    pub const fn deadline(&self) -> Deadline {
        Deadline { kind: self.kind, date: self.date, from: self.from }
    }
}

/// A task as the document sets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskPayload {
    /// The words of the task.
    pub title: String,
    /// Path of its section: "III.8".
    pub section_path: String,
    /// Who answers; more than one is for the reviewer to resolve.
    pub leads: Vec<BodyPayload>,
    /// "Phối hợp".
    pub coordinating: Vec<BodyPayload>,
    /// In "X chỉ đạo Y": Y.
    pub implementing: Vec<BodyPayload>,
    /// "Trình, báo cáo".
    pub submit_to: Vec<BodyPayload>,
    /// The lead-in's body where the bullet names its own.
    pub directed_by: Vec<BodyPayload>,
    /// When.
    pub deadline: Option<DeadlinePayload>,
    /// How often.
    #[serde(default, with = "code::frequency")]
    pub frequency: Option<Frequency>,
    /// "Đã hoàn thành": as of which day.
    pub done_as_of: Option<Date>,
    /// Words that ask for haste without a date.
    pub urgency: Option<String>,
    /// Codes of indicators named inside.
    pub indicators: Vec<String>,
    /// Codes of projects named inside.
    pub projects: Vec<String>,
    /// Codes of documents cited inside.
    pub citations: Vec<String>,
}

/// A dated event of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MilestonePayload {
    /// "khởi công".
    pub event: String,
    /// When.
    pub deadline: DeadlinePayload,
    /// Where, in Unicode scalars.
    pub span: (i64, i64),
}

/// A project as the document names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectPayload {
    /// Longest clear name.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// `transport`, `urban`, …
    pub sort: String,
    /// Who pays.
    #[serde(with = "code::funding")]
    pub funding: Funding,
    /// Where it stands.
    #[serde(with = "code::phase")]
    pub phase: ProjectPhase,
    /// How many stand under the one name.
    pub count: Option<u32>,
    /// Dated events.
    pub milestones: Vec<MilestonePayload>,
}

/// A cited document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CitationPayload {
    /// The printed word: "Kết luận".
    pub type_word: String,
    /// "123-KL/TW".
    pub number_code: Option<String>,
    /// Its date.
    pub date: Option<Date>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// "về …".
    pub title: Option<String>,
}

/// A body as the document names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationPayload {
    /// Canonical name.
    pub name: String,
    /// Other forms.
    pub aliases: Vec<String>,
    /// Level.
    #[serde(with = "code::level")]
    pub level: OrgLevel,
    /// System.
    #[serde(with = "code::system")]
    pub system: OrgKind,
    /// A collective.
    pub is_generic: bool,
    /// The body that the text says takes over.
    pub successor: Option<String>,
}

/// A footnote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FootnotePayload {
    /// As printed.
    pub marker: String,
    /// Ends with "...".
    pub is_open_ended: bool,
    /// Codes of documents cited in it.
    pub citations: Vec<String>,
    /// Codes of projects named in it.
    pub projects: Vec<String>,
}

/// A place that looks mistyped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuspicionPayload {
    /// `typo`, `markup`, …
    pub sort: String,
    /// What was probably meant.
    pub suggestion: Option<String>,
}

/// Enumerations of `domain` go by their codes.
mod code {
    macro_rules! by_code {
        ($($name:ident: $type:ty),* $(,)?) => {$(
            pub mod $name {
                use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

                pub fn serialize<S: Serializer>(value: &$type, serializer: S) -> Result<S::Ok, S::Error> {
                    value.code().serialize(serializer)
                }

                pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<$type, D::Error> {
                    let code = String::deserialize(deserializer)?;
                    <$type>::from_code(&code).ok_or_else(|| D::Error::custom(format!("unknown code {code}")))
                }
            }
        )*};
    }

    macro_rules! by_optional_code {
        ($($name:ident: $type:ty),* $(,)?) => {$(
            pub mod $name {
                use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

                pub fn serialize<S: Serializer>(value: &Option<$type>, serializer: S) -> Result<S::Ok, S::Error> {
                    value.map(|value| value.code()).serialize(serializer)
                }

                pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<$type>, D::Error> {
                    let Some(code) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
                    <$type>::from_code(&code).map(Some).ok_or_else(|| D::Error::custom(format!("unknown code {code}")))
                }
            }
        )*};
    }

    by_code! {
        comparator: domain::target::Comparator,
        deadline_kind: domain::deadline::DeadlineKind,
        funding: domain::project::Funding,
        level: domain::org_unit::OrgLevel,
        measure: domain::target::Measure,
        phase: domain::project::ProjectPhase,
        system: domain::org_unit::OrgKind,
    }

    by_optional_code! {
        frequency: domain::deadline::Frequency,
        relation: domain::target::Relation,
    }
}
