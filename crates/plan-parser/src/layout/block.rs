//! From paragraphs to blocks: each with its section, the bullet it stands under and the footnotes it carries.

use super::flow::{self, Paragraph};
use super::marker::{Marker, Style};
use super::note::Glued;
use super::outline::Outline;
use super::{Block, BlockKind, NoteRef};
use crate::draft::{Section, SectionIx, SectionKind};
use crate::passage::Passage;
use crate::span::Span;

/// Makes blocks of paragraphs; `restarts` are the places where another document of the same text begins.
pub(super) fn read(paragraphs: Vec<Paragraph>, glued: &Glued, restarts: &[usize]) -> (Vec<Section>, Vec<Block>) {
    let mut builder = Builder::new(glued);
    let mut restarts = restarts.iter().peekable();
    for paragraph in paragraphs {
        while restarts.next_if(|&&at| at <= paragraph.start).is_some() {
            builder.restart();
        }
        builder.add(paragraph);
    }
    (builder.outline.finish(), builder.blocks)
}

struct Builder<'a> {
    glued: &'a Glued,
    outline: Outline,
    blocks: Vec<Block>,
    /// The numbered paragraph that opened the section, and the last bullet in it.
    lead: Option<usize>,
    dash: Option<usize>,
    /// A section whose title is still to come: the line under "PHỤ LỤC I".
    untitled: Option<SectionIx>,
}

impl<'a> Builder<'a> {
    fn new(glued: &'a Glued) -> Self {
        Self { glued, outline: Outline::default(), blocks: Vec::new(), lead: None, dash: None, untitled: None }
    }

    fn restart(&mut self) {
        self.outline.restart();
        (self.lead, self.dash, self.untitled) = (None, None, None);
    }

    fn add(&mut self, paragraph: Paragraph) {
        let end = paragraph.end();
        if paragraph.cells.is_empty() {
            self.words(paragraph);
        } else {
            self.row(&paragraph.cells);
        }
        self.outline.reach(end);
    }

    fn row(&mut self, cells: &[Passage]) {
        let (mut passage, mut refs, mut left) = (Passage::default(), Vec::new(), Vec::new());
        for cell in cells {
            let (cell, marks) = self.without_marks(cell);
            let shift = passage.text().len() + usize::from(!passage.is_empty());
            refs.extend(marks.into_iter().map(|mark| NoteRef { at: mark.at + shift, ..mark }));
            passage.join(cell.clone());
            left.push(cell);
        }
        (self.lead, self.dash, self.untitled) = (None, None, None);
        if passage.is_empty() {
            return;
        }
        let span = passage.whole();
        let section = self.outline.current();
        self.blocks.push(Block { kind: BlockKind::Row, passage, span, section, parent: None, refs, cells: left });
    }

    fn words(&mut self, mut paragraph: Paragraph) {
        let (words, refs) = self.without_marks(&paragraph.words);
        let whole = paragraph.words.whole();
        paragraph.words = words;
        let kind = self.kind(&paragraph, refs.first().map(|mark| mark.at));
        let span =
            if paragraph.words.is_empty() { Span { start: paragraph.start, end: paragraph.end() } } else { whole };
        let (parent, at) = (self.parent(kind), self.blocks.len());
        match kind {
            BlockKind::Dash => self.dash = Some(at),
            BlockKind::RunIn | BlockKind::Item | BlockKind::Letter => (self.lead, self.dash) = (Some(at), None),
            BlockKind::Heading => (self.lead, self.dash) = (None, None),
            BlockKind::Plus | BlockKind::Paragraph | BlockKind::Row => {}
        }
        let section = self.outline.current();
        self.blocks.push(Block { kind, passage: paragraph.words, span, section, parent, refs, cells: Vec::new() });
    }

    /// Finds the kind; a number opens its section.
    fn kind(&mut self, paragraph: &Paragraph, note: Option<usize>) -> BlockKind {
        let words = paragraph.words.text();
        let untitled = self.untitled.take();
        match &paragraph.marker {
            Some((marker, _)) if marker.is_bullet() => {
                if marker.style == Style::Plus {
                    BlockKind::Plus
                } else {
                    BlockKind::Dash
                }
            }
            Some((marker, number)) => {
                let section = self.outline.place(paragraph, marker, *number, note);
                self.untitled = words.is_empty().then_some(section);
                self.kind_of_section(section, marker)
            }
            None if flow::is_capital(words) && words.chars().count() <= LONGEST_TITLE => {
                if let Some(section) = untitled {
                    self.outline.entitle(section, words, paragraph.words.whole().end);
                }
                BlockKind::Heading
            }
            None => BlockKind::Paragraph,
        }
    }

    fn kind_of_section(&self, section: SectionIx, marker: &Marker) -> BlockKind {
        let kind = self.outline.sections.get(section.0).map(|section| section.kind);
        match (kind, marker.style) {
            (Some(SectionKind::Heading), _) => BlockKind::Heading,
            (Some(SectionKind::Item), _) => BlockKind::Item,
            (_, Style::Letter) => BlockKind::Letter,
            _ => BlockKind::RunIn,
        }
    }

    /// "+" stands under "-", "-" under the numbered paragraph of its section.
    fn parent(&self, kind: BlockKind) -> Option<usize> {
        match kind {
            BlockKind::Plus => self.dash.or(self.lead),
            BlockKind::Dash => self.lead,
            _ => None,
        }
    }

    /// Takes the footnote marks out of a passage.
    fn without_marks(&self, words: &Passage) -> (Passage, Vec<NoteRef>) {
        let marks = self.glued.marks(words.text());
        let cuts: Vec<_> = marks.iter().map(|(range, _)| range.clone()).collect();
        let left = words.without(&cuts);
        let mut taken = 0;
        let refs = marks.into_iter().map(|(range, marker)| {
            let at = (range.start - taken).min(left.text().len());
            taken += range.len();
            NoteRef { marker, span: words.span(range), at }
        });
        (left.clone(), refs.collect())
    }
}

/// Longest line of capitals that is a title, in characters.
const LONGEST_TITLE: usize = 300;
