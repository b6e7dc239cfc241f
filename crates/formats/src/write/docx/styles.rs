//! Named styles, one for each role, so that an office can restyle the report in Word.

use super::body::NAMESPACE;
use crate::block::{Align, Look, Looks, Role};
use crate::write::xml::Xml;

/// The language of the text, for spelling and for screen readers.
pub(super) const LANGUAGE: &str = "vi-VN";
/// The typeface official documents must be set in.
const TYPEFACE: &str = "Times New Roman";

/// `word/styles.xml`.
pub(super) fn styles(looks: &Looks) -> String {
    let mut xml = Xml::file();
    xml.element("w:styles", &[NAMESPACE], |xml| {
        defaults(xml, looks.get(Role::Body));
        xml.element("w:style", &[("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")], |xml| {
            xml.value("w:name", "Normal");
            xml.empty("w:qFormat", &[]);
        });
        for role in Role::ALL {
            style(xml, role, looks.get(role));
        }
    });
    xml.finish()
}

/// The identifier of a role's style.
pub(super) const fn id(role: Role) -> &'static str {
    match role {
        Role::Letterhead => "Letterhead",
        Role::Motto => "Motto",
        Role::Title => "Title",
        Role::Subject => "Subtitle",
        Role::Part => "Heading1",
        Role::Chapter => "Heading2",
        Role::Heading => "Heading3",
        Role::Body => "BodyText",
        Role::Item => "ListItem",
        Role::Note => "Note",
        Role::TableTitle => "TableTitle",
        Role::TableOrigin => "TableOrigin",
        Role::TableHead => "TableHead",
        Role::TableText => "TableText",
        Role::RecipientsHead => "RecipientsHead",
        Role::Recipient => "Recipient",
    }
}

/// The name Word shows; built-in names keep their meaning.
const fn name(role: Role) -> &'static str {
    match role {
        Role::Subject => "Subtitle",
        Role::Part => "heading 1",
        Role::Chapter => "heading 2",
        Role::Heading => "heading 3",
        Role::Body => "Body Text",
        Role::Item => "List Item",
        Role::TableTitle => "Table Title",
        Role::TableOrigin => "Table Origin",
        Role::TableHead => "Table Head",
        Role::TableText => "Table Text",
        Role::RecipientsHead => "Recipients Head",
        other => id(other),
    }
}

fn defaults(xml: &mut Xml, body: &Look) {
    xml.element("w:docDefaults", &[], |xml| {
        xml.element("w:rPrDefault", &[], |xml| {
            xml.element("w:rPr", &[], |xml| {
                let faces = ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"].map(|script| (script, TYPEFACE));
                xml.empty("w:rFonts", &faces);
                letters(xml, body);
                xml.empty("w:lang", &[("w:val", LANGUAGE), ("w:eastAsia", LANGUAGE), ("w:bidi", "ar-SA")]);
            });
        });
        xml.element("w:pPrDefault", &[], |_| {});
    });
}

fn style(xml: &mut Xml, role: Role, look: &Look) {
    xml.element("w:style", &[("w:type", "paragraph"), ("w:styleId", id(role))], |xml| {
        xml.value("w:name", name(role));
        xml.value("w:basedOn", "Normal");
        xml.empty("w:qFormat", &[]);
        xml.element("w:pPr", &[], |xml| {
            if look.keeps_with_next {
                xml.empty("w:keepNext", &[]);
            }
            spacing(xml, look);
            xml.empty("w:ind", &[("w:firstLine", &look.first_line_indent.twips().to_string())]);
            xml.value("w:jc", justification(look.align));
            if let Some(level) = role.outline_level() {
                xml.number("w:outlineLvl", u32::from(level) - 1);
            }
        });
        xml.element("w:rPr", &[], |xml| {
            if look.bold {
                xml.empty("w:b", &[]);
            }
            if look.italic {
                xml.empty("w:i", &[]);
            }
            letters(xml, look);
        });
    });
}

fn letters(xml: &mut Xml, look: &Look) {
    xml.number("w:sz", look.size.halves());
    xml.number("w:szCs", look.size.halves());
}

fn spacing(xml: &mut Xml, look: &Look) {
    let before = look.space_before.twips().to_string();
    let after = look.space_after.twips().to_string();
    // A single line is 240 units high.
    let line = (u32::from(look.line_percent) * 240 / 100).to_string();
    let attributes = [("w:before", &*before), ("w:after", &*after), ("w:line", &*line), ("w:lineRule", "auto")];
    xml.empty("w:spacing", &attributes);
}

/// The word for an alignment.
pub(super) const fn justification(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Centre => "center",
        Align::Right => "right",
        Align::Justified => "both",
    }
}
