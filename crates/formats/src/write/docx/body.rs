//! `word/document.xml`: sections, paragraphs and runs.

use super::{header, styles, table};
use crate::block::{Align, Block, Columns, Document, Length, Orientation, PageSetup, Paragraph, Run, anchor};
use crate::write::xml::Xml;

/// The name space every part uses.
pub(super) const NAMESPACE: (&str, &str) = ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
const RELATIONS: (&str, &str) = ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
/// "Số trang": its distance from the upper edge of the paper.
const HEADER_FROM_EDGE: Length = Length::mm(10);

/// `word/document.xml`.
pub(super) fn document(document: &Document) -> String {
    let mut xml = Xml::file();
    xml.element("w:document", &[NAMESPACE, RELATIONS], |xml| {
        xml.element("w:body", &[], |xml| {
            for (at, section) in document.sections.iter().enumerate() {
                blocks(xml, &section.blocks, section.page.text_width());
                let is_first = at == 0;
                if at + 1 == document.sections.len() {
                    section_end(xml, &section.page, is_first);
                } else {
                    thin_paragraph(xml, |xml| section_end(xml, &section.page, is_first));
                }
            }
        });
    });
    xml.finish()
}

fn blocks(xml: &mut Xml, blocks: &[Block], width: Length) {
    for (at, block) in blocks.iter().enumerate() {
        if at > 0 && matches!(block, Block::Columns(_)) {
            gap(xml);
        }
        match block {
            Block::Paragraph(block) => paragraph(xml, block, width),
            Block::Table(block) => table::table(xml, block),
            Block::Columns(block) => columns(xml, block, width),
        }
        // Word joins tables that touch, and wants a paragraph after the last.
        let is_paragraph = |block: &Block| matches!(block, Block::Paragraph(_));
        if !is_paragraph(block) && !blocks.get(at + 1).is_some_and(is_paragraph) {
            thin_paragraph(xml, |_| {});
        }
    }
}

/// Two columns are a table of one row without lines.
fn columns(xml: &mut Xml, columns: &Columns, width: Length) {
    let left = width.percent(columns.left_percent);
    let sides = [(left, &columns.left), (width - left, &columns.right)];
    table::frame(xml, &sides.map(|(width, _)| width), false, |xml| {
        xml.element("w:tr", &[], |xml| {
            xml.element("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
            for (width, paragraphs) in sides {
                xml.element("w:tc", &[], |xml| {
                    xml.element("w:tcPr", &[], |xml| table::width(xml, "w:tcW", width));
                    for block in paragraphs {
                        paragraph(xml, block, width);
                    }
                    if paragraphs.is_empty() {
                        thin_paragraph(xml, |_| {});
                    }
                });
            }
        });
    });
}

/// A paragraph with the line below it, if it has one.
pub(super) fn paragraph(xml: &mut Xml, paragraph: &Paragraph, width: Length) {
    placed(xml, paragraph, width, Place::default());
}

/// Where a paragraph of a table stands, apart from its style.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// Where its text lies.
    pub align: Option<Align>,
    /// Whether it stays on the page of what follows.
    pub keeps_with_next: bool,
}

/// The same in its place.
pub(super) fn placed(xml: &mut Xml, paragraph: &Paragraph, width: Length, place: Place) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.value("w:pStyle", styles::id(paragraph.role));
            if place.keeps_with_next {
                xml.empty("w:keepNext", &[]);
            }
            if let Some(align) = place.align {
                xml.value("w:jc", styles::justification(align));
            }
        });
        anchored(xml, paragraph.anchor, |xml| paragraph.runs.iter().for_each(|part| run(xml, part)));
    });
    if let Some(length) = paragraph.rule {
        rule(xml, length, width);
    }
}

fn anchored(xml: &mut Xml, number: Option<u32>, content: impl FnOnce(&mut Xml)) {
    let Some(number) = number else { return content(xml) };
    let id = number.to_string();
    xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &anchor(number))]);
    content(xml);
    xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
}

fn run(xml: &mut Xml, run: &Run) {
    match run.target {
        Some(target) => xml.element("w:hyperlink", &[("w:anchor", &anchor(target))], |xml| letters(xml, run)),
        None => letters(xml, run),
    }
}

fn letters(xml: &mut Xml, run: &Run) {
    xml.element("w:r", &[], |xml| {
        if run.bold || run.italic || run.underline || run.superscript {
            xml.element("w:rPr", &[], |xml| {
                for (name, is_set) in [("w:b", run.bold), ("w:i", run.italic)] {
                    if is_set {
                        xml.empty(name, &[]);
                    }
                }
                if run.underline {
                    xml.value("w:u", "single");
                }
                if run.superscript {
                    xml.value("w:vertAlign", "superscript");
                }
            });
        }
        for (at, line) in run.text.split('\n').enumerate() {
            if at > 0 {
                xml.empty("w:br", &[]);
            }
            xml.element("w:t", &[("xml:space", "preserve")], |xml| xml.text(line));
        }
    });
}

/// A line of this length in the middle of the column: the upper border of a paragraph one point high.
fn rule(xml: &mut Xml, length: Length, width: Length) {
    let indent = ((width - length).twips() / 2).to_string();
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.element("w:pBdr", &[], |xml| {
                let line = [("w:val", "single"), ("w:sz", "6"), ("w:space", "1"), ("w:color", "auto")];
                xml.empty("w:top", &line);
            });
            thin(xml);
            xml.empty("w:ind", &[("w:left", &indent), ("w:right", &indent)]);
        });
    });
}

/// Room above two columns that do not open the page.
fn gap(xml: &mut Xml) {
    let line = [("w:before", "0"), ("w:after", "180"), ("w:line", "20"), ("w:lineRule", "exact")];
    xml.element("w:p", &[], |xml| xml.element("w:pPr", &[], |xml| xml.empty("w:spacing", &line)));
}

/// A paragraph that takes no room.
fn thin_paragraph(xml: &mut Xml, properties: impl FnOnce(&mut Xml)) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            thin(xml);
            properties(xml);
        });
    });
}

fn thin(xml: &mut Xml) {
    let line = [("w:before", "0"), ("w:after", "0"), ("w:line", "20"), ("w:lineRule", "exact")];
    xml.empty("w:spacing", &line);
}

fn section_end(xml: &mut Xml, page: &PageSetup, is_first: bool) {
    let margins = page.margins;
    let twips = |length: Length| length.twips().to_string();
    xml.element("w:sectPr", &[], |xml| {
        xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", header::FOLLOWING)]);
        if is_first {
            xml.empty("w:headerReference", &[("w:type", "first"), ("r:id", header::FIRST)]);
        }
        let (width, height) = page.paper();
        let orientation = match page.orientation {
            Orientation::Portrait => "portrait",
            Orientation::Landscape => "landscape",
        };
        xml.empty("w:pgSz", &[("w:w", &twips(width)), ("w:h", &twips(height)), ("w:orient", orientation)]);
        let sides = [
            ("w:top", twips(margins.top)),
            ("w:right", twips(margins.right)),
            ("w:bottom", twips(margins.bottom)),
            ("w:left", twips(margins.left)),
            ("w:header", twips(HEADER_FROM_EDGE)),
            ("w:footer", twips(HEADER_FROM_EDGE)),
            ("w:gutter", twips(Length::default())),
        ];
        xml.empty("w:pgMar", &sides.each_ref().map(|(name, value)| (*name, value.as_str())));
        if is_first {
            xml.empty("w:titlePg", &[]);
        }
    });
}
