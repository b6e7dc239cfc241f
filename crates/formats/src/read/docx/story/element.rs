//! Elements that change what is read, or whose parent does.

use crate::read::xml::attribute;
use quick_xml::events::BytesStart;

/// Elements whose content is not shown: deleted or moved text, earlier properties, the other form of a drawing.
const HIDDEN: &[&str] = &[
    "Fallback",
    "delInstrText",
    "delText",
    "instrText",
    "moveFrom",
    "pPrChange",
    "rPrChange",
    "rt",
    "sectPr",
    "sectPrChange",
    "tabs",
    "tblPrChange",
    "tblPrExChange",
    "tcPrChange",
    "trPrChange",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Element {
    Paragraph,
    ParagraphProperties,
    Run,
    RunProperties,
    Text,
    Table,
    Borders,
    Row,
    RowProperties,
    Cell,
    Box,
    Note,
    Other,
}

impl Element {
    pub fn of(name: &str) -> Self {
        match name {
            "p" => Self::Paragraph,
            "pPr" => Self::ParagraphProperties,
            "r" => Self::Run,
            "rPr" => Self::RunProperties,
            "t" => Self::Text,
            "tbl" => Self::Table,
            "tblBorders" | "tcBorders" => Self::Borders,
            "tr" => Self::Row,
            "trPr" => Self::RowProperties,
            "tc" => Self::Cell,
            "txbxContent" => Self::Box,
            "footnote" | "endnote" => Self::Note,
            _ => Self::Other,
        }
    }
}

/// The element so many steps before the last.
pub(super) fn nth_last(path: &[Element], steps: usize) -> Element {
    path.iter().rev().nth(steps).copied().unwrap_or(Element::Other)
}

/// Whether nothing inside the element is shown. `del` among properties marks the end of a paragraph or a row, not text.
pub(super) fn is_hidden(path: &[Element], tag: &BytesStart<'_>) -> bool {
    match tag.local_name().into_inner() {
        "del" => !matches!(nth_last(path, 1), Element::RunProperties | Element::RowProperties),
        "footnote" | "endnote" => attribute(tag, "type").is_some_and(|kind| kind != "normal"),
        name => HIDDEN.contains(&name),
    }
}
