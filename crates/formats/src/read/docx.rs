//! DOCX: the body as Word shows it, with automatic numbers, tables as lines and footnotes at the end.
//!
//! Headers, footers, comments, deleted text, hidden text and tables of contents are left out.

mod block;
mod numbering;
mod story;
mod styles;
mod symbols;

use super::package::Package;
use super::superscript::superscript;
use super::{Doubt, Format, ReadDocument, ReadError, encoding};
use block::Block;
use numbering::Numbering;
use std::collections::HashMap;
use story::{Context, Note, NoteKind, Story};
use styles::Styles;

/// Reads the text of a DOCX file.
pub(super) fn read(bytes: &[u8]) -> Result<ReadDocument, ReadError> {
    let mut package = Package::open(bytes, Format::Docx)?;
    let main = package.main_part();
    let related = package.related(&main)?;
    let mut part =
        |kind: &str| related.get(kind).map_or(Ok(None), |name| package.part(name)).map(Option::unwrap_or_default);
    let styles = Styles::read(&part("styles")?)?;
    let mut numbering = Numbering::read(&part("numbering")?)?;
    let (footnotes, endnotes) = (part("footnotes")?, part("endnotes")?);
    let missing = || ReadError::Corrupt { format: Format::Docx, part: main.clone(), reason: "no such part".to_owned() };
    let body = package.part(&main)?.ok_or_else(missing)?;

    let footnote_marks = body.matches("footnoteReference ").count();
    let mut context = Context { styles: &styles, numbering: &mut numbering, footnotes: footnote_marks };
    let story = Story::read(&body, &mut context)?;
    let mut text = block::text(&story.blocks);
    let mut fonts = story.old_fonts;
    for notes in [&footnotes, &endnotes] {
        let told = Story::read(notes, &mut context)?;
        fonts.extend(told.old_fonts);
        append_notes(&mut text, &story.marks, &told.notes);
    }

    let (text, mut doubts) = encoding::repair(text);
    fonts.sort_by_key(|encoding| encoding.name());
    fonts.dedup();
    doubts.extend(fonts.into_iter().map(Doubt::OldFont));
    Ok(ReadDocument { format: Format::Docx, text: text.replace('\u{AD}', ""), encoding: None, doubts })
}

/// Writes the bodies of notes below the text, in the order of their marks.
fn append_notes(text: &mut String, marks: &[story::Mark], notes: &[Note]) {
    let bodies: HashMap<(NoteKind, &str), &Note> = notes.iter().map(|note| ((note.kind, &*note.id), note)).collect();
    for mark in marks {
        let Some(note) = bodies.get(&(mark.kind, &*mark.id)) else { continue };
        let body = note.blocks.iter().map(Block::one_line).collect::<Vec<_>>().join("\n");
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(&superscript(&mark.number));
        text.push_str(if mark.number.is_empty() { "" } else { " " });
        text.push_str(body.trim());
    }
}
