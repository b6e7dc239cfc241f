//! How official reports are laid out ("thể thức"): the parameters of a guide or decree, as dated rows with their source.

use crate::Date;
use crate::regulation::RegulationBasis;
use crate::validity::Validity;

/// Whose rules a document follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentSystem {
    /// "Văn bản của Đảng".
    Party,
    /// "Văn bản hành chính".
    State,
}

impl DocumentSystem {
    /// Both systems.
    pub const ALL: [Self; 2] = [Self::Party, Self::State];

    /// The code used in files and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Party => "party",
            Self::State => "state",
        }
    }

    /// The system of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|system| system.code() == code)
    }
}

/// Margins, sizes and spaces in force for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportLayout {
    /// Whose rules.
    pub system: DocumentSystem,
    /// When they hold.
    pub valid: Validity,
    /// Whether a document says so.
    pub basis: RegulationBasis,
    /// The document.
    pub source: String,
    /// What an office should confirm before it relies on the values.
    pub note: Option<String>,
    /// "Lề trang".
    pub margins_mm: MarginsMm,
    /// "Cỡ chữ".
    pub sizes_pt: SizesPt,
    /// Extra space before the first line of a paragraph, in tenths of a millimetre.
    pub first_line_indent_tenths_mm: u16,
    /// Space between paragraphs, in points.
    pub paragraph_space_pt: u8,
    /// Line pitch of sentences, in per cent of single spacing.
    pub line_percent: u8,
    /// Length of the line under the state's or the Party's name, in millimetres: as long as the words above it.
    pub motto_rule_mm: u16,
}

/// Space between text and the edges of an upright A4 page, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MarginsMm {
    /// Above.
    pub top: u16,
    /// Below.
    pub bottom: u16,
    /// Binding edge.
    pub left: u16,
    /// Outer edge.
    pub right: u16,
}

/// Sizes of letters, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SizesPt {
    /// "Quốc hiệu", or the Party's name.
    pub motto: u8,
    /// Bodies, number, place and date, signature.
    pub letterhead: u8,
    /// "Tên loại văn bản".
    pub title: u8,
    /// "Trích yếu".
    pub subject: u8,
    /// Sentences and headings.
    pub body: u8,
    /// Cells of annex tables.
    pub table: u8,
    /// Remarks under tables, and sources.
    pub note: u8,
    /// The words "Nơi nhận".
    pub recipients_head: u8,
    /// Recipients.
    pub recipient: u8,
}

/// The layout of a system that holds on a day.
pub fn in_force(layouts: &[ReportLayout], system: DocumentSystem, on: Date) -> Option<&ReportLayout> {
    layouts.iter().find(|layout| layout.system == system && layout.valid.holds_on(on))
}
