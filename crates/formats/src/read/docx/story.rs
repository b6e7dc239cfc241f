//! One walk over a story (the body, or the notes): paragraphs, tables, boxes and marks of notes.

mod element;
mod paragraph;

use super::block::{Block, Cell, Row, Table};
use super::numbering::Numbering;
use super::styles::{Styles, is_line};
use crate::read::encoding::Encoding;
use crate::read::package::corrupt;
use crate::read::xml::{attribute, entity, events};
use crate::read::{Format, ReadError};
use element::Element;
use paragraph::Paragraph;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

/// What a walk gives.
#[derive(Debug, Default)]
pub(super) struct Story {
    pub blocks: Vec<Block>,
    /// Marks of notes, in the order of the text; each note once.
    pub marks: Vec<Mark>,
    pub notes: Vec<Note>,
    /// Old tables of letters that fonts of the story stand for.
    pub old_fonts: Vec<Encoding>,
}

/// What a story refers to.
#[derive(Debug)]
pub(super) struct Context<'a> {
    pub styles: &'a Styles,
    pub numbering: &'a mut Numbering,
    /// Endnotes count on after so many footnotes.
    pub footnotes: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum NoteKind {
    Footnote,
    Endnote,
}

/// The mark of a note in the text.
#[derive(Debug)]
pub(super) struct Mark {
    pub kind: NoteKind,
    pub id: String,
    /// Its figures; none where the author typed a mark of his own.
    pub number: String,
}

/// The body of a note.
#[derive(Debug)]
pub(super) struct Note {
    pub kind: NoteKind,
    pub id: String,
    pub blocks: Vec<Block>,
}

impl Story {
    /// Walks over a part; an empty part has no blocks.
    pub fn read(part: &str, context: &mut Context<'_>) -> Result<Self, ReadError> {
        let mut walk = Walk::new(context);
        let mut hidden_from = None;
        for event in events(part) {
            match event.map_err(|error| corrupt(Format::Docx, "text", &error))? {
                Event::Start(tag) => {
                    walk.path.push(Element::of(tag.local_name().into_inner()));
                    if hidden_from.is_none() && element::is_hidden(&walk.path, &tag) {
                        hidden_from = Some(walk.path.len());
                    }
                    if hidden_from.is_none() {
                        walk.open(&tag);
                    }
                }
                Event::End(_) => {
                    if hidden_from.is_none() {
                        walk.close();
                    }
                    hidden_from = hidden_from.filter(|&from| from != walk.path.len());
                    walk.path.pop();
                }
                Event::Text(text) if hidden_from.is_none() => walk.text(&text.xml10_content()),
                Event::CData(text) if hidden_from.is_none() => walk.text(&text.xml10_content()),
                Event::GeneralRef(reference) if hidden_from.is_none() => {
                    entity(&reference).into_iter().for_each(|letter| walk.text(letter.encode_utf8(&mut [0; 4])));
                }
                _ => {}
            }
        }
        walk.story.blocks = walk.frames.pop().map(Frame::finish).unwrap_or_default();
        Ok(walk.story)
    }
}

/// A place that holds blocks.
#[derive(Debug, Default)]
struct Frame {
    kind: FrameKind,
    blocks: Vec<Block>,
    /// Paragraphs begun and not ended; one inside another belongs to a drawing.
    paragraphs: Vec<Paragraph>,
    /// Text of boxes anchored in the paragraph, shown after it.
    boxed: Vec<Block>,
    /// Text of a paragraph whose end was deleted: the next one goes on with it.
    carried: String,
}

#[derive(Debug, Default, PartialEq, Eq)]
enum FrameKind {
    #[default]
    Story,
    Cell,
    Box,
    Note(NoteKind, String),
}

impl Frame {
    fn new(kind: FrameKind) -> Self {
        Self { kind, ..Self::default() }
    }

    fn finish(mut self) -> Vec<Block> {
        if !self.carried.is_empty() {
            self.blocks.push(Block::Paragraph(self.carried));
        }
        self.blocks.append(&mut self.boxed);
        self.blocks
    }
}

struct Walk<'a, 'b> {
    story: Story,
    /// Never empty: the story itself is the first.
    frames: Vec<Frame>,
    tables: Vec<Table>,
    path: Vec<Element>,
    known_marks: HashMap<(NoteKind, String), usize>,
    counts: MarkCounts,
    context: &'a mut Context<'b>,
}

/// Numbers given to marks so far.
struct MarkCounts {
    footnotes: usize,
    endnotes: usize,
}

impl MarkCounts {
    fn next(&mut self, kind: NoteKind) -> String {
        let count = match kind {
            NoteKind::Footnote => &mut self.footnotes,
            NoteKind::Endnote => &mut self.endnotes,
        };
        *count += 1;
        count.to_string()
    }
}

impl<'a, 'b> Walk<'a, 'b> {
    fn new(context: &'a mut Context<'b>) -> Self {
        Self {
            story: Story::default(),
            frames: vec![Frame::default()],
            tables: Vec::new(),
            path: Vec::new(),
            known_marks: HashMap::new(),
            counts: MarkCounts { footnotes: 0, endnotes: context.footnotes },
            context,
        }
    }

    fn frame(&mut self) -> &mut Frame {
        self.frames.last_mut().expect("the story's own frame is never popped before the end")
    }

    fn paragraph(&mut self) -> Option<&mut Paragraph> {
        self.frame().paragraphs.last_mut()
    }

    fn row(&mut self) -> Option<&mut Row> {
        self.tables.last_mut()?.rows.last_mut()
    }

    fn open(&mut self, tag: &BytesStart<'_>) {
        let name = tag.local_name();
        let name = name.into_inner();
        let (element, parents) = self.path.split_last().map_or((Element::Other, &[][..]), |(last, rest)| (*last, rest));
        let (parent, grandparent) = (element::nth_last(parents, 0), element::nth_last(parents, 1));
        match (element, parent) {
            (Element::Paragraph, _) => self.open_paragraph(),
            (Element::Table, _) => self.tables.push(Table::default()),
            (Element::Row, _) => self.open_row(),
            (Element::Cell, _) => self.open_cell(),
            (Element::Box, _) => self.frames.push(Frame::new(FrameKind::Box)),
            (Element::Note, _) => self.open_note(name, tag),
            (_, Element::Borders) => self.border(tag),
            (Element::Run, _) | (_, Element::Run | Element::RunProperties) => {
                self.open_in_run(name, tag, (parent, grandparent));
            }
            _ => self.property(name, tag),
        }
    }

    fn open_in_run(&mut self, name: &str, tag: &BytesStart<'_>, parents: (Element, Element)) {
        let styles = self.context.styles;
        if matches!(name, "footnoteReference" | "endnoteReference") {
            return self.mark(name, tag);
        }
        let Some(paragraph) = self.paragraph() else { return };
        match parents {
            (Element::RunProperties, Element::Run) => paragraph.run_property(name, tag),
            (Element::RunProperties, Element::ParagraphProperties) if name == "del" => paragraph.goes_on = true,
            (Element::RunProperties, _) => {}
            _ if name == "r" => paragraph.open_run(),
            _ => paragraph.run_content(name, tag, styles),
        }
    }

    fn close(&mut self) {
        match self.path.last() {
            Some(Element::Paragraph) => self.close_paragraph(),
            Some(Element::Text) => self.close_text(),
            Some(Element::Cell | Element::Box | Element::Note) if self.frames.len() > 1 => self.close_frame(),
            Some(Element::Table) => {
                if let Some(table) = self.tables.pop() {
                    self.frame().blocks.push(Block::Table(table));
                }
            }
            _ => {}
        }
    }

    /// Text counts only in elements of text; white space between elements is layout of the XML.
    fn text(&mut self, text: &str) {
        if self.path.last() == Some(&Element::Text)
            && let Some(paragraph) = self.paragraph()
        {
            paragraph.type_text(text);
        }
    }

    fn close_text(&mut self) {
        let styles = self.context.styles;
        let old = self.paragraph().and_then(|paragraph| paragraph.close_text(styles));
        self.story.old_fonts.extend(old.filter(|old| !self.story.old_fonts.contains(old)));
    }

    fn open_paragraph(&mut self) {
        let frame = self.frame();
        let carried = if frame.paragraphs.is_empty() { std::mem::take(&mut frame.carried) } else { String::new() };
        frame.paragraphs.push(Paragraph::going_on_from(carried));
    }

    fn close_paragraph(&mut self) {
        let Some(paragraph) = self.frame().paragraphs.pop() else { return };
        if self.context.styles.is_contents(paragraph.style()) {
            return;
        }
        if paragraph.goes_on {
            self.frame().carried.push_str(paragraph.text());
            return;
        }
        let text = Block::Paragraph(paragraph.finish(self.context.styles, self.context.numbering));
        let frame = self.frame();
        if frame.paragraphs.is_empty() {
            frame.blocks.push(text);
            frame.blocks.append(&mut frame.boxed);
        } else {
            frame.boxed.push(text);
        }
    }

    fn open_row(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.rows.push(Row::default());
        }
    }

    fn open_cell(&mut self) {
        if let Some(row) = self.row() {
            row.cells.push(Cell::default());
        }
        self.frames.push(Frame::new(FrameKind::Cell));
    }

    fn open_note(&mut self, name: &str, tag: &BytesStart<'_>) {
        let kind = if name == "footnote" { NoteKind::Footnote } else { NoteKind::Endnote };
        let id = attribute(tag, "id").unwrap_or_default().into_owned();
        self.frames.push(Frame::new(FrameKind::Note(kind, id)));
    }

    fn close_frame(&mut self) {
        let Some(mut frame) = self.frames.pop() else { return };
        let kind = std::mem::take(&mut frame.kind);
        let blocks = frame.finish();
        match kind {
            FrameKind::Note(kind, id) => self.story.notes.push(Note { kind, id, blocks }),
            FrameKind::Cell => {
                if let Some(cell) = self.cell() {
                    cell.blocks = blocks;
                }
            }
            FrameKind::Box | FrameKind::Story => self.frame().boxed.extend(blocks),
        }
    }

    /// Sets the mark of a note; a note marked twice keeps its number.
    fn mark(&mut self, name: &str, tag: &BytesStart<'_>) {
        let kind = if name == "footnoteReference" { NoteKind::Footnote } else { NoteKind::Endnote };
        let id = attribute(tag, "id").unwrap_or_default().into_owned();
        let is_own = attribute(tag, "customMarkFollows").is_some_and(|value| !matches!(&*value, "0" | "false"));
        let marks = &mut self.story.marks;
        let number = match self.known_marks.get(&(kind, id.clone())) {
            Some(&place) => marks[place].number.clone(),
            None => {
                let number = if is_own { String::new() } else { self.counts.next(kind) };
                self.known_marks.insert((kind, id.clone()), marks.len());
                marks.push(Mark { kind, id, number: number.clone() });
                number
            }
        };
        if let Some(paragraph) = self.paragraph() {
            paragraph.push_mark(&number);
        }
    }

    fn border(&mut self, tag: &BytesStart<'_>) {
        if let Some(table) = self.tables.last_mut() {
            table.is_ruled |= is_line(tag);
        }
    }

    fn property(&mut self, name: &str, tag: &BytesStart<'_>) {
        match name {
            "pStyle" | "numId" | "ilvl" => {
                if let Some(paragraph) = self.paragraph() {
                    paragraph.property(name, tag);
                }
            }
            "tblStyle" => {
                let is_ruled = self.context.styles.is_ruled(attribute(tag, "val").as_deref());
                if let Some(table) = self.tables.last_mut() {
                    table.is_ruled |= is_ruled;
                }
            }
            _ => {
                if let Some(row) = self.row() {
                    row.property(name, tag);
                }
            }
        }
    }

    fn cell(&mut self) -> Option<&mut Cell> {
        self.row()?.cells.last_mut()
    }
}
