//! Tables: fixed widths, a head repeated on each page, rows that stay whole.

use super::body::{Place, placed};
use crate::block::{Align, GridCell, Length, Paragraph, Role, RowKind, Run, Table};
use crate::write::xml::Xml;

/// Space between text and the lines at its sides.
const PADDING: Length = Length::tenths_of_mm(12);

/// A table with lines.
pub(super) fn table(xml: &mut Xml, table: &Table) {
    let widths: Vec<Length> = table.columns.iter().map(|column| column.width).collect();
    frame(xml, &widths, true, |xml| {
        for (rows, is_head) in [(&table.head, true), (&table.rows, false)] {
            for (row, cells) in rows.iter().zip(table.grid(rows)) {
                let look = RowLook { is_head, is_group: row.kind == RowKind::Group };
                self::row(xml, table, &cells, look);
            }
        }
    });
}

/// A table's properties and grid around its rows.
pub(super) fn frame(xml: &mut Xml, widths: &[Length], has_lines: bool, rows: impl FnOnce(&mut Xml)) {
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| {
            let total: u32 = widths.iter().map(|width| width.twips()).sum();
            xml.empty("w:tblW", &[("w:w", &total.to_string()), ("w:type", "dxa")]);
            if has_lines {
                lines(xml);
            }
            xml.value("w:tblLayout", "fixed");
            padding(xml, if has_lines { PADDING } else { Length::default() });
        });
        xml.element("w:tblGrid", &[], |xml| {
            for width in widths {
                xml.empty("w:gridCol", &[("w:w", &width.twips().to_string())]);
            }
        });
        rows(xml);
    });
}

/// A width under this name.
pub(super) fn width(xml: &mut Xml, name: &str, width: Length) {
    xml.empty(name, &[("w:w", &width.twips().to_string()), ("w:type", "dxa")]);
}

fn lines(xml: &mut Xml) {
    xml.element("w:tblBorders", &[], |xml| {
        for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
            xml.empty(side, &[("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "auto")]);
        }
    });
}

fn padding(xml: &mut Xml, sides: Length) {
    xml.element("w:tblCellMar", &[], |xml| {
        width(xml, "w:left", sides);
        width(xml, "w:right", sides);
    });
}

#[derive(Clone, Copy)]
struct RowLook {
    is_head: bool,
    is_group: bool,
}

fn row(xml: &mut Xml, table: &Table, cells: &[GridCell<'_>], look: RowLook) {
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            if look.is_head {
                xml.empty("w:tblHeader", &[]);
            }
        });
        for cell in cells {
            self::cell(xml, table, cell, look);
        }
    });
}

fn cell(xml: &mut Xml, table: &Table, cell: &GridCell<'_>, look: RowLook) {
    let width = cell.width(table);
    let content = cell.content;
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            self::width(xml, "w:tcW", width);
            if cell.columns > 1 {
                xml.number("w:gridSpan", u32::from(cell.columns));
            }
            match content {
                Some(_) if cell.rows > 1 => xml.value("w:vMerge", "restart"),
                None if cell.is_covered => xml.empty("w:vMerge", &[]),
                _ => {}
            }
            xml.value("w:vAlign", "center");
        });
        let role = if look.is_head { Role::TableHead } else { Role::TableText };
        let align = if look.is_head { Align::Centre } else { cell.align(table) };
        let runs = content.map(|content| content.runs.clone()).unwrap_or_default();
        let runs = runs.into_iter().map(|run| Run { bold: run.bold || look.is_group, ..run });
        let text =
            Paragraph { anchor: content.and_then(|content| content.anchor), ..Paragraph::of(role, runs.collect()) };
        placed(xml, &text, width, Place { align: Some(align), keeps_with_next: look.is_group });
    });
}
