//! report_layouts.toml.

use super::regulation::basis;
use super::{Row, ValidityRow};
use crate::CatalogueError;
use domain::report_layout::{DocumentSystem, MarginsMm, ReportLayout, SizesPt};
use serde::Deserialize;

#[derive(Deserialize)]
struct LayoutFile {
    layout: Vec<LayoutRow>,
}

#[derive(Deserialize)]
struct LayoutRow {
    system: String,
    basis: String,
    source: String,
    note: Option<String>,
    margins_mm: MarginsRow,
    sizes_pt: SizesRow,
    first_line_indent_tenths_mm: u16,
    paragraph_space_pt: u8,
    line_percent: u8,
    motto_rule_mm: u16,
    #[serde(flatten)]
    valid: ValidityRow,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MarginsRow {
    top: u16,
    bottom: u16,
    left: u16,
    right: u16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SizesRow {
    motto: u8,
    letterhead: u8,
    title: u8,
    subject: u8,
    body: u8,
    table: u8,
    note: u8,
    recipients_head: u8,
    recipient: u8,
}

pub(crate) fn read(text: &str) -> Result<Vec<ReportLayout>, CatalogueError> {
    let file: LayoutFile = super::parse("report_layouts", text)?;
    file.layout.into_iter().map(layout).collect()
}

fn layout(row: LayoutRow) -> Result<ReportLayout, CatalogueError> {
    let place = Row { file: "report_layouts", name: &row.system };
    let system = place.word(&row.system, "document system", DocumentSystem::from_code(&row.system))?;
    let basis = place.word(&row.basis, "basis", basis(&row.basis))?;
    let MarginsRow { top, bottom, left, right } = row.margins_mm;
    let sizes = row.sizes_pt;
    Ok(ReportLayout {
        system,
        valid: place.validity(&row.valid)?,
        basis,
        source: row.source,
        note: row.note,
        margins_mm: MarginsMm { top, bottom, left, right },
        sizes_pt: SizesPt {
            motto: sizes.motto,
            letterhead: sizes.letterhead,
            title: sizes.title,
            subject: sizes.subject,
            body: sizes.body,
            table: sizes.table,
            note: sizes.note,
            recipients_head: sizes.recipients_head,
            recipient: sizes.recipient,
        },
        first_line_indent_tenths_mm: row.first_line_indent_tenths_mm,
        paragraph_space_pt: row.paragraph_space_pt,
        line_percent: row.line_percent,
        motto_rule_mm: row.motto_rule_mm,
    })
}
