//! The page number, centred at the top from the second page on, and the mark across the page.

use super::body::NAMESPACE;
use super::styles;
use crate::block::{Document, Role};
use crate::write::xml::Xml;

/// Relation of the header of following pages.
pub(super) const FOLLOWING: &str = "rId3";
/// Relation of the header of the first page.
pub(super) const FIRST: &str = "rId4";

/// The header of the first page: the mark alone.
pub(super) fn first(document: &Document) -> String {
    header(document, |_| {})
}

/// The header of other pages: the number and the mark.
pub(super) fn following(document: &Document) -> String {
    header(document, page_number)
}

fn header(document: &Document, content: impl FnOnce(&mut Xml)) -> String {
    let mut xml = Xml::file();
    let names = [
        NAMESPACE,
        ("xmlns:v", "urn:schemas-microsoft-com:vml"),
        ("xmlns:o", "urn:schemas-microsoft-com:office:office"),
        ("xmlns:w10", "urn:schemas-microsoft-com:office:word"),
    ];
    xml.element("w:hdr", &names, |xml| {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.value("w:pStyle", styles::id(Role::Body));
                xml.empty("w:spacing", &[("w:before", "0"), ("w:after", "0")]);
                xml.empty("w:ind", &[("w:firstLine", "0")]);
                xml.value("w:jc", "center");
            });
            content(xml);
            if let Some(mark) = document.mark.as_deref() {
                watermark(xml, mark);
            }
        });
    });
    xml.finish()
}

fn page_number(xml: &mut Xml) {
    let step = |xml: &mut Xml, kind: &str| {
        xml.element("w:r", &[], |xml| xml.empty("w:fldChar", &[("w:fldCharType", kind)]));
    };
    step(xml, "begin");
    xml.element("w:r", &[], |xml| xml.element("w:instrText", &[("xml:space", "preserve")], |xml| xml.text(" PAGE ")));
    step(xml, "separate");
    xml.element("w:r", &[], |xml| xml.element("w:t", &[], |xml| xml.text("2")));
    step(xml, "end");
}

/// Word's own shape for words behind the text.
fn watermark(xml: &mut Xml, mark: &str) {
    let shape_type = [
        ("id", "_x0000_t136"),
        ("coordsize", "21600,21600"),
        ("o:spt", "136"),
        ("adj", "10800"),
        ("path", "m@7,l@8,m@5,21600l@6,21600e"),
    ];
    let style = "position:absolute;margin-left:0;margin-top:0;width:400pt;height:100pt;rotation:315;z-index:-251658752;\
                 mso-position-horizontal:center;mso-position-horizontal-relative:margin;\
                 mso-position-vertical:center;mso-position-vertical-relative:margin";
    let shape = [
        ("id", "PowerPlusWaterMarkObject1"),
        ("o:spid", "_x0000_s2049"),
        ("type", "#_x0000_t136"),
        ("style", style),
        ("o:allowincell", "f"),
        ("fillcolor", "#d0d0d0"),
        ("stroked", "f"),
    ];
    xml.element("w:r", &[], |xml| {
        xml.element("w:pict", &[], |xml| {
            xml.element("v:shapetype", &shape_type, shape_formulas);
            xml.element("v:shape", &shape, |xml| {
                xml.empty("v:fill", &[("opacity", ".5")]);
                let face = "font-family:\"Times New Roman\";font-size:1pt;font-weight:bold";
                xml.empty("v:textpath", &[("style", face), ("string", mark)]);
            });
        });
    });
}

/// The formulas that Word gives its plain text shape; the path above refers to them by number.
fn shape_formulas(xml: &mut Xml) {
    const FORMULAS: [&str; 12] = [
        "sum #0 0 10800",
        "prod #0 2 1",
        "sum 21600 0 @1",
        "sum 0 0 @2",
        "sum 21600 0 @3",
        "if @0 @3 0",
        "if @0 21600 @1",
        "if @0 0 @2",
        "if @0 @4 21600",
        "mid @5 @6",
        "mid @8 @5",
        "mid @7 @8",
    ];
    xml.element("v:formulas", &[], |xml| FORMULAS.iter().for_each(|formula| xml.empty("v:f", &[("eqn", formula)])));
    xml.empty("v:path", &[("textpathok", "t"), ("o:connecttype", "rect")]);
    xml.empty("v:textpath", &[("on", "t"), ("fitshape", "t")]);
}
