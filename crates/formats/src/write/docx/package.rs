//! The archive: its parts, how they refer to each other, and nothing that changes from one run to the next.

use super::{body, header, styles};
use crate::block::Document;
use crate::write::xml::Xml;
use std::io::{Cursor, Write};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// Parts with their paths.
pub(super) fn parts(document: &Document) -> Vec<(&'static str, String)> {
    vec![
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", relations()),
        ("docProps/core.xml", properties(document)),
        ("word/document.xml", body::document(document)),
        ("word/_rels/document.xml.rels", document_relations()),
        ("word/styles.xml", styles::styles(&document.looks)),
        ("word/settings.xml", settings()),
        ("word/header1.xml", header::following(document)),
        ("word/header2.xml", header::first(document)),
    ]
}

/// One archive of the parts, dated with the first day an archive knows.
pub(super) fn pack(parts: &[(&str, String)]) -> ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default().last_modified_time(DateTime::DEFAULT);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in parts {
        archive.start_file(*path, options)?;
        archive.write_all(text.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

fn content_types() -> String {
    let part = |xml: &mut Xml, path: &str, kind: &str| {
        xml.empty("Override", &[("PartName", path), ("ContentType", kind)]);
    };
    let mut xml = Xml::file();
    xml.element("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))], |xml| {
        let relations = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty("Default", &[("Extension", "rels"), ("ContentType", relations)]);
        xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
        part(xml, "/word/document.xml", &format!("{WORD}.document.main+xml"));
        part(xml, "/word/styles.xml", &format!("{WORD}.styles+xml"));
        part(xml, "/word/settings.xml", &format!("{WORD}.settings+xml"));
        part(xml, "/word/header1.xml", &format!("{WORD}.header+xml"));
        part(xml, "/word/header2.xml", &format!("{WORD}.header+xml"));
        part(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    });
    xml.finish()
}

fn relations() -> String {
    relation_file(&[
        ("rId1", &format!("{RELATIONSHIPS}/officeDocument"), "word/document.xml"),
        ("rId2", &format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml"),
    ])
}

fn document_relations() -> String {
    relation_file(&[
        ("rId1", &format!("{RELATIONSHIPS}/styles"), "styles.xml"),
        ("rId2", &format!("{RELATIONSHIPS}/settings"), "settings.xml"),
        (header::FOLLOWING, &format!("{RELATIONSHIPS}/header"), "header1.xml"),
        (header::FIRST, &format!("{RELATIONSHIPS}/header"), "header2.xml"),
    ])
}

fn relation_file(relations: &[(&str, &str, &str)]) -> String {
    let mut xml = Xml::file();
    xml.element("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))], |xml| {
        for (id, kind, target) in relations {
            xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
        }
    });
    xml.finish()
}

fn properties(document: &Document) -> String {
    let mut xml = Xml::file();
    let names = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    xml.element("cp:coreProperties", &names, |xml| {
        xml.element("dc:title", &[], |xml| xml.text(&document.title));
        xml.element("dc:creator", &[], |xml| xml.text(&document.author));
        xml.element("dc:language", &[], |xml| xml.text(styles::LANGUAGE));
        for name in ["dcterms:created", "dcterms:modified"] {
            let instant = format!("{}T00:00:00Z", document.made_on);
            xml.element(name, &[("xsi:type", "dcterms:W3CDTF")], |xml| xml.text(&instant));
        }
    });
    xml.finish()
}

fn settings() -> String {
    let mut xml = Xml::file();
    xml.element("w:settings", &[body::NAMESPACE], |xml| {
        xml.number("w:defaultTabStop", 720);
        xml.empty("w:characterSpacingControl", &[("w:val", "doNotCompress")]);
        xml.element("w:compat", &[], |xml| {
            // Word 2013 and later: without it Word opens the file in compatibility mode.
            let mode = [
                ("w:name", "compatibilityMode"),
                ("w:uri", "http://schemas.microsoft.com/office/word"),
                ("w:val", "15"),
            ];
            xml.empty("w:compatSetting", &mode);
        });
        xml.empty("w:themeFontLang", &[("w:val", styles::LANGUAGE)]);
    });
    xml.finish()
}
