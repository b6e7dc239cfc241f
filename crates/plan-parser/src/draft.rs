//! The structured reading of a plan, before anybody has reviewed it. The fields follow the schema `plan-gold/1`.

use crate::span::Span;
use domain::deadline::{Deadline, Frequency};
use domain::org_unit::{OrgKind, OrgLevel};
use domain::project::{Funding, ProjectPhase};
use domain::target::{Bounds, Measure, Relation};
use domain::unit::Unit;
use domain::{Date, Decimal};

/// Index into a list of the same draft.
macro_rules! index {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub usize);
    )*};
}

index! {
    /// Place of a section in `Draft::outline`.
    SectionIx,
    /// Place of an indicator in `Draft::indicators`.
    IndicatorIx,
    /// Place of a task in `Draft::tasks`.
    TaskIx,
    /// Place of a project in `Draft::projects`.
    ProjectIx,
    /// Place of a citation in `Draft::citations`.
    CitationIx,
    /// Place of an organisation in `Draft::organisations`.
    OrganisationIx,
    /// Place of a footnote in `Draft::footnotes`.
    FootnoteIx,
}

/// Everything read from one text, each list in the order of the text.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// What the document says of itself.
    pub document: Head,
    /// Numbered sections and items.
    pub outline: Vec<Section>,
    /// Measurable values the document sets.
    pub indicators: Vec<IndicatorDraft>,
    /// Things to do.
    pub tasks: Vec<TaskDraft>,
    /// Named projects.
    pub projects: Vec<ProjectDraft>,
    /// Documents cited by number, and named programmes.
    pub citations: Vec<CitationDraft>,
    /// Bodies named.
    pub organisations: Vec<OrganisationDraft>,
    /// Footnotes with what they hang on.
    pub footnotes: Vec<FootnoteDraft>,
    /// Places that look misread or mistyped.
    pub suspicions: Vec<Suspicion>,
}

/// Letterhead, title, signature, recipients.
#[derive(Debug, Clone, Default)]
pub struct Head {
    /// Code of the document type and where its word stands: `plan`, `decision`.
    pub kind: Option<(String, Span)>,
    /// Number as printed: "144/KH-UBND".
    pub number: Option<(String, Span)>,
    /// Place of the place-and-date line.
    pub place: Option<(String, Span)>,
    /// Date of the document.
    pub date: Option<(Date, Span)>,
    /// Type word and subject on one line.
    pub title: Option<(String, Span)>,
    /// Main year or span of years: "2025", "2026-2030".
    pub period: Option<String>,
    /// Province the plan is for.
    pub province: Option<(String, Span)>,
    /// Issuing body.
    pub issuer: Option<(String, Vec<Span>)>,
    /// Who signs.
    pub signer: Option<Signer>,
    /// Documents the plan carries out ("thực hiện", "căn cứ").
    pub legal_basis: Vec<CitationIx>,
    /// Who receives it ("Nơi nhận").
    pub recipients: Vec<Recipient>,
}

/// The signature block.
#[derive(Debug, Clone)]
pub struct Signer {
    /// "T/M BAN THƯỜNG VỤ", "TM. ỦY BAN NHÂN DÂN" without the abbreviation.
    pub on_behalf_of: Option<(String, Span)>,
    /// "PHÓ BÍ THƯ THƯỜNG TRỰC".
    pub role: Option<(String, Span)>,
    /// The name as printed.
    pub name: Option<(String, Span)>,
}

/// One line of "Nơi nhận".
#[derive(Debug, Clone)]
pub struct Recipient {
    /// Who.
    pub name: String,
    /// What for: "để b/c" reads "báo cáo".
    pub purpose: Option<String>,
    /// The words in parentheses.
    pub purpose_text: Option<String>,
    /// The line without its dash.
    pub span: Span,
    /// The name alone.
    pub name_span: Span,
}

/// What makes a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SectionKind {
    /// A numbered line of its own.
    Heading,
    /// A number that opens a paragraph.
    RunIn,
    /// "(1)" … "(20)".
    Item,
}

impl SectionKind {
    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::RunIn => "run_in",
            Self::Item => "item",
        }
    }
}

/// A node of the outline.
#[derive(Debug, Clone)]
pub struct Section {
    /// Path of numbers: "II.1.(3)".
    pub path: String,
    /// The section above.
    pub parent: Option<SectionIx>,
    /// 1 for the topmost.
    pub level: u8,
    /// What makes it.
    pub kind: SectionKind,
    /// As printed, without separator: "II", "1", "(3)", "a".
    pub number: String,
    /// "-", ".", ")".
    pub separator: String,
    /// Text of the heading; items have none.
    pub title: Option<String>,
    /// Number and title.
    pub span: Span,
    /// The whole section.
    pub extent: Span,
}

/// One measurable value.
#[derive(Debug, Clone)]
pub struct IndicatorDraft {
    /// Number of the plan's own target group: 7 for "(7)".
    pub group: Option<u32>,
    /// The innermost section.
    pub section: Option<SectionIx>,
    /// The text's own words with the inherited head in front, without verb, comparator, value or unit.
    pub name: String,
    /// Comparator and figures in the printed scale.
    pub bounds: Bounds,
    /// Unit with its scale and printed words.
    pub unit: Unit,
    /// What kind of quantity.
    pub measure: Measure,
    /// Year or years the value is for.
    pub period: Option<String>,
    /// Area or body the value is for, where the text says.
    pub scope: Option<String>,
    /// The indicator this one is a part of.
    pub parent: Option<IndicatorIx>,
    /// How it stands to the parent.
    pub relation: Option<Relation>,
    /// Words of a target that is a class or a state.
    pub target: Option<String>,
    /// "Phấn đấu": an aspiration.
    pub is_aim: bool,
    /// "Duy trì": a value to keep.
    pub is_maintained: bool,
    /// "Thêm ít nhất 2%": what is added, not what is reached.
    pub is_increment: bool,
    /// Name and value.
    pub span: Span,
    /// Comparator, figures and unit.
    pub value_span: Span,
    /// The inherited head, where it stands apart.
    pub head_span: Option<Span>,
    /// Other indicators of the draft that state the same.
    pub same_as: Vec<IndicatorIx>,
    /// Other indicators of the draft with the same subject and another value.
    pub conflicts_with: Vec<IndicatorIx>,
    /// How sure the reading is.
    pub confidence: Confidence,
}

/// How sure a reading is; a low one is shown first in review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Several readings are possible.
    Low,
    /// A common phrase with something unusual in it.
    Medium,
    /// A phrase the rules know.
    High,
}

/// What opened the task in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Marker {
    /// "-" and other bullets.
    Dash,
    /// "+".
    Plus,
    /// A number or a letter.
    Number,
    /// Nothing: a paragraph.
    Paragraph,
    /// A row of a table.
    Row,
}

impl Marker {
    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dash => "-",
            Self::Plus => "+",
            Self::Number => "num",
            Self::Paragraph => "para",
            Self::Row => "row",
        }
    }
}

/// One thing to do.
#[derive(Debug, Clone)]
pub struct TaskDraft {
    /// The innermost section.
    pub section: Option<SectionIx>,
    /// What opened it.
    pub marker: Marker,
    /// The task of which this is a sub-item.
    pub parent: Option<TaskIx>,
    /// Without marker or number, with closing punctuation.
    pub span: Span,
    /// Who answers. More than one is a defect of the plan that review resolves.
    pub lead_bodies: Vec<BodyMention>,
    /// "Phối hợp với".
    pub coordinating_bodies: Vec<BodyMention>,
    /// In "X chỉ đạo Y …": Y.
    pub implementing_bodies: Vec<BodyMention>,
    /// "Trình", "báo cáo".
    pub submit_to: Vec<BodyMention>,
    /// The lead-in's body where the bullet names its own subject.
    pub directed_by: Vec<BodyMention>,
    /// When.
    pub deadline: Option<DeadlineDraft>,
    /// How often.
    pub recurrence: Option<Recurrence>,
    /// "Đã hoàn thành …": month as of which it is done.
    pub done_as_of: Option<(Date, Span)>,
    /// Words that ask for haste without a date: "khẩn trương", "sớm".
    pub urgency: Option<Span>,
    /// What is inside the span.
    pub indicators: Vec<IndicatorIx>,
    /// What is inside the span.
    pub projects: Vec<ProjectIx>,
    /// What is inside the span.
    pub citations: Vec<CitationIx>,
    /// Marks inside the span.
    pub footnotes: Vec<FootnoteIx>,
    /// Confidence of the split and of the lead.
    pub confidence: Confidence,
}

/// A body named for a role in a task.
#[derive(Debug, Clone)]
pub struct BodyMention {
    /// As printed, the first letter large.
    pub name: String,
    /// The body in the list.
    pub organisation: Option<OrganisationIx>,
    /// Where it stands.
    pub span: Span,
    /// Taken from a lead-in or a heading.
    pub is_inherited: bool,
}

/// A deadline with its words.
#[derive(Debug, Clone)]
pub struct DeadlineDraft {
    /// What it means.
    pub deadline: Deadline,
    /// Month and day of a yearly date: "trước ngày 15/11 hằng năm".
    pub anchor: Option<(i8, i8)>,
    /// The words.
    pub span: Span,
}

/// A recurrence with its words.
#[derive(Debug, Clone)]
pub struct Recurrence {
    /// How often.
    pub frequency: Frequency,
    /// The words.
    pub span: Span,
}

/// One named project with all its mentions.
#[derive(Debug, Clone)]
pub struct ProjectDraft {
    /// Longest clear name.
    pub name: String,
    /// Other names in the text.
    pub aliases: Vec<String>,
    /// Code of the sort: `transport`, `urban`, `factory`, `tourism`, `industrial_park`, `digital`, `health`, `other`.
    pub sort: String,
    /// Who pays.
    pub funding: Funding,
    /// Where it stands.
    pub phase: ProjectPhase,
    /// Dated events.
    pub milestones: Vec<MilestoneDraft>,
    /// All mentions.
    pub spans: Vec<Span>,
    /// "02 dự án": how many stand under the one name.
    pub count: Option<u32>,
}

/// A dated event of a project.
#[derive(Debug, Clone)]
pub struct MilestoneDraft {
    /// "khởi công", "hoàn thành cơ bản, thông xe kỹ thuật".
    pub event: String,
    /// When.
    pub deadline: Deadline,
    /// Event and date.
    pub span: Span,
}

/// One cited document with all its mentions.
#[derive(Debug, Clone)]
pub struct CitationDraft {
    /// The printed word: "Kết luận".
    pub kind: String,
    /// "123".
    pub number: Option<String>,
    /// "KL/TW".
    pub symbol: Option<String>,
    /// Number and symbol as printed: "123-KL/TW", "489/QĐ-TTg". None for unnumbered programmes.
    pub code: Option<String>,
    /// Date where printed with any mention.
    pub date: Option<Date>,
    /// Issuer where printed.
    pub issuer: Option<String>,
    /// "về …".
    pub title: Option<String>,
    /// All mentions, short forms too.
    pub spans: Vec<Span>,
}

/// One body with all its mentions.
#[derive(Debug, Clone)]
pub struct OrganisationDraft {
    /// Canonical name.
    pub name: String,
    /// Other forms seen.
    pub aliases: Vec<String>,
    /// Level.
    pub level: OrgLevel,
    /// System.
    pub kind: OrgKind,
    /// A collective.
    pub is_generic: bool,
    /// Outermost mentions.
    pub spans: Vec<Span>,
    /// The body that the text says takes over: "Sở Kế hoạch và Đầu tư (Sở Tài chính)".
    pub successor: Option<OrganisationIx>,
}

/// One footnote.
#[derive(Debug, Clone)]
pub struct FootnoteDraft {
    /// As printed: "¹", `[1]`.
    pub marker: String,
    /// Marks in the running text.
    pub refs: Vec<FootnoteRef>,
    /// Mark before the body.
    pub marker_span: Span,
    /// The note's text without its mark.
    pub body: Span,
    /// Ends with "...": the list is open.
    pub is_open_ended: bool,
    /// Cited in the body.
    pub citations: Vec<CitationIx>,
    /// Named in the body.
    pub projects: Vec<ProjectIx>,
}

/// A mark in the running text.
#[derive(Debug, Clone)]
pub struct FootnoteRef {
    /// The mark.
    pub span: Span,
    /// The task it stands in.
    pub task: Option<TaskIx>,
    /// The words it explains.
    pub attached_to: Option<Span>,
}

/// A place that looks misread or mistyped; the text is never changed.
#[derive(Debug, Clone)]
pub struct Suspicion {
    /// What sort: `typo`, `markup`, `missing_block`, `glued`, `page_break`, `duplicate`, `punctuation`, `encoding`.
    pub kind: &'static str,
    /// Where.
    pub span: Span,
    /// What was probably meant.
    pub suggestion: Option<String>,
}

/// A printed figure: kept for checks that need the exact decimals.
pub type Figure = Decimal;
