//! XLSX: the sheets row by row, cells as Excel shows them.

mod number;
mod sheet;
mod styles;

use super::package::{Package, corrupt};
use super::table::Row;
use super::xml::{attribute, entity, events};
use super::{Format, ReadDocument, ReadError, Spreadsheet};
use quick_xml::events::Event;
use std::ops::ControlFlow;
use styles::Styles;

/// The rows of all sheets, in their order.
pub(super) fn rows(bytes: &[u8], each: &mut dyn FnMut(Row) -> ControlFlow<()>) -> Result<Spreadsheet, ReadError> {
    let mut package = Package::open(bytes, Format::Xlsx)?;
    let main = package.main_part();
    let relations = package.relations(&main)?;
    let mut part = |kind: &str| {
        let found = relations.iter().find(|relation| relation.kind == kind);
        found.map_or(Ok(None), |relation| package.part(&relation.target)).map(Option::unwrap_or_default)
    };
    let strings = shared_strings(&part("sharedStrings")?)?;
    let styles = part("styles")?;
    let workbook = Workbook::read(&package.part(&main)?.unwrap_or_default())?;
    let styles = Styles::read(&styles, workbook.counts_from_1904)?;

    let (mut rows, mut merged) = (0, Vec::new());
    for (index, (_, id)) in workbook.sheets.iter().enumerate() {
        let Some(relation) = relations.iter().find(|relation| relation.id == *id) else { continue };
        let Some(stream) = package.stream(&relation.target)? else { continue };
        let context = sheet::Context { sheet: index, part: &relation.target, strings: &strings, styles: &styles };
        let mut found = sheet::Found { rows: &mut rows, merged: &mut merged, each };
        if sheet::read(stream, &context, &mut found)?.is_break() {
            break;
        }
    }
    if rows == 0 {
        return Err(ReadError::NoText { format: Format::Xlsx });
    }
    let sheets = workbook.sheets.into_iter().map(|(name, _)| name).collect();
    Ok(Spreadsheet { sheets, merged, encoding: None, doubts: Vec::new() })
}

/// The sheets as text: a line for each row, an empty line between sheets.
pub(super) fn read(bytes: &[u8]) -> Result<ReadDocument, ReadError> {
    let mut text = String::new();
    let mut sheet = 0;
    rows(bytes, &mut |row| {
        if std::mem::replace(&mut sheet, row.sheet) != row.sheet && !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&row.line());
        text.push('\n');
        ControlFlow::Continue(())
    })?;
    Ok(ReadDocument { format: Format::Xlsx, text, encoding: None, doubts: Vec::new() })
}

#[derive(Debug, Default)]
struct Workbook {
    /// Name and relation of each sheet.
    sheets: Vec<(String, String)>,
    counts_from_1904: bool,
}

impl Workbook {
    fn read(part: &str) -> Result<Self, ReadError> {
        let mut workbook = Self::default();
        for event in events(part) {
            let Event::Start(tag) = event.map_err(|error| corrupt(Format::Xlsx, "workbook", &error))? else { continue };
            let value = |name| attribute(&tag, name).unwrap_or_default().into_owned();
            match tag.local_name().into_inner() {
                "sheet" => workbook.sheets.push((value("name"), value("id"))),
                "workbookPr" => workbook.counts_from_1904 = matches!(&*value("date1904"), "1" | "true"),
                _ => {}
            }
        }
        Ok(workbook)
    }
}

/// Texts that cells share. Marks of pronunciation are no part of them.
fn shared_strings(part: &str) -> Result<Vec<String>, ReadError> {
    let mut strings = Vec::new();
    let mut text = String::new();
    let (mut is_text, mut is_phonetic) = (false, false);
    for event in events(part) {
        match event.map_err(|error| corrupt(Format::Xlsx, "sharedStrings", &error))? {
            Event::Start(tag) => match tag.local_name().into_inner() {
                "t" => is_text = !is_phonetic,
                "rPh" => is_phonetic = true,
                _ => {}
            },
            Event::End(tag) => match tag.local_name().into_inner() {
                "t" => is_text = false,
                "rPh" => is_phonetic = false,
                "si" => strings.push(std::mem::take(&mut text)),
                _ => {}
            },
            Event::Text(piece) if is_text => text.push_str(&piece.xml10_content()),
            Event::CData(piece) if is_text => text.push_str(&piece.xml10_content()),
            Event::GeneralRef(reference) if is_text => text.extend(entity(&reference)),
            _ => {}
        }
    }
    Ok(strings)
}
