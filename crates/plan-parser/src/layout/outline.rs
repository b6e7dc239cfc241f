//! The outline: which numbered paragraphs are sections, on which level, under which.

use super::flow::Paragraph;
use super::marker::{Marker, Style};
use crate::draft::{Section, SectionIx, SectionKind};
use crate::span::Span;

/// The sections so far, and those that are open.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub sections: Vec<Section>,
    open: Vec<Open>,
    /// Where the last block ended.
    end: usize,
}

#[derive(Debug)]
struct Open {
    marker: Marker,
    section: usize,
    /// A heading or a lead-in, under which lists may begin anew.
    is_heading: bool,
}

impl Outline {
    /// The innermost open section.
    pub(super) fn current(&self) -> Option<SectionIx> {
        self.open.last().map(|open| SectionIx(open.section))
    }

    /// Another document begins: nothing stays open.
    pub(super) fn restart(&mut self) {
        self.close_to(0);
    }

    /// A block ended there.
    pub(super) fn reach(&mut self, end: usize) {
        self.end = self.end.max(end);
    }

    /// Places a numbered paragraph and gives its section.
    pub(super) fn place(
        &mut self,
        paragraph: &Paragraph,
        marker: &Marker,
        number: Span,
        note: Option<usize>,
    ) -> SectionIx {
        let depth = self.depth(marker);
        self.close_to(depth);
        let section = self.section(paragraph, marker, number, note);
        let is_heading = section.kind == SectionKind::Heading || paragraph.words.text().ends_with(':');
        let ix = self.sections.len();
        self.sections.push(section);
        self.open.push(Open { marker: marker.clone(), section: ix, is_heading });
        SectionIx(ix)
    }

    /// Gives a section without words its title: the line under "PHỤ LỤC I".
    pub(super) fn entitle(&mut self, section: SectionIx, title: &str, end: usize) {
        if let Some(section) = self.sections.get_mut(section.0) {
            section.title = Some(title.trim_end_matches([':', ' ']).to_owned());
            section.span.end = end;
        }
    }

    /// Closes all sections at the end of the text.
    pub(super) fn finish(mut self) -> Vec<Section> {
        self.close_to(0);
        self.sections
    }

    fn close_to(&mut self, depth: usize) {
        for open in self.open.drain(depth.min(self.open.len())..) {
            if let Some(section) = self.sections.get_mut(open.section) {
                section.extent.end = self.end.max(section.span.end);
            }
        }
    }

    fn section(&self, paragraph: &Paragraph, marker: &Marker, number: Span, note: Option<usize>) -> Section {
        let kind = kind(paragraph, marker);
        let title = if kind == SectionKind::Item { 0 } else { title_end(paragraph.words.text(), kind, note) };
        let end = if title == 0 { number.end } else { paragraph.words.span(0..title).end };
        let span = Span { start: number.start, end };
        let parent = self.current();
        let path = parent.and_then(|ix| self.sections.get(ix.0)).map(|above| path(above, marker));
        Section {
            path: path.unwrap_or_else(|| marker.number.clone()),
            parent,
            level: u8::try_from(self.open.len() + 1).unwrap_or(u8::MAX),
            kind,
            number: marker.number.clone(),
            separator: marker.separator.clone(),
            title: (title > 0).then(|| paragraph.words.text().get(..title).unwrap_or_default().to_owned()),
            span,
            extent: Span { start: span.start, end: span.end },
        }
    }

    /// How many of the open sections the new one stands under.
    fn depth(&self, marker: &Marker) -> usize {
        if let Some(above) = self.open.iter().rposition(|open| marker.is_under(&open.marker.number)) {
            return above + 1;
        }
        if let Some(sibling) = self.open.iter().rposition(|open| open.marker.style == marker.style) {
            return if self.begins_anew(sibling, marker) { self.open.len() } else { sibling };
        }
        if marker.value == 1 && rank(marker.style) > rank(Style::Roman) {
            return self.open.len();
        }
        self.open.iter().position(|open| rank(open.marker.style) >= rank(marker.style)).unwrap_or(self.open.len())
    }

    /// "a) Đối với trẻ em: 1. …" under "1. …, 2. …": a list inside a point.
    fn begins_anew(&self, sibling: usize, marker: &Marker) -> bool {
        let before = self.open.get(sibling).map_or(0, |open| open.marker.value);
        let is_inside = self.open.last().is_some_and(|last| last.is_heading && last.marker.style != marker.style);
        marker.value == 1 && before >= 1 && is_inside && rank(marker.style) > rank(Style::Roman)
    }
}

/// "2.1" under "III.2" is "III.2.1"; "a" under it "III.2.a".
fn path(above: &Section, marker: &Marker) -> String {
    let own = marker.number.strip_prefix(above.number.as_str()).filter(|_| marker.is_under(&above.number));
    format!("{}.{}", above.path, own.map_or(marker.number.as_str(), |own| own.trim_start_matches('.')))
}

/// Outer manners first.
fn rank(style: Style) -> usize {
    match style {
        Style::Annex => 0,
        Style::Word(rank) => 1 + rank,
        Style::Article => 10,
        Style::Capital => 11,
        Style::Roman => 12,
        Style::Arabic(parts) => 12 + parts,
        Style::Letter => 20,
        Style::Bracketed => 21,
        Style::Dash | Style::Plus => 30,
    }
}

/// Longest heading, in characters.
const LONGEST_HEADING: usize = 160;

/// A heading is a numbered line of its own, short, without ";" and full stop; "(3)" is an item of a list.
fn kind(paragraph: &Paragraph, marker: &Marker) -> SectionKind {
    let words = paragraph.words.text();
    let is_heading =
        words.chars().count() <= LONGEST_HEADING && !words.contains(';') && !words.ends_with(['.', '…', ',']);
    match marker.style {
        Style::Bracketed => SectionKind::Item,
        _ if is_heading => SectionKind::Heading,
        _ => SectionKind::RunIn,
    }
}

/// Where the title ends: a heading without its colon; of a paragraph what stands before the first ";", ":", footnote or
/// end of a sentence.
fn title_end(words: &str, kind: SectionKind, note: Option<usize>) -> usize {
    let end = match kind {
        SectionKind::Heading => words.len(),
        SectionKind::RunIn | SectionKind::Item => first_stop(words).min(note.unwrap_or(words.len())),
    };
    words.get(..end).unwrap_or(words).trim_end_matches([':', ' ']).len()
}

fn first_stop(words: &str) -> usize {
    let is_stop = |&(at, mark): &(usize, char)| match mark {
        ';' | ':' => true,
        '.' => words.get(at + 1..).is_some_and(|rest| {
            rest.is_empty() || rest.starts_with(' ') && rest.trim_start().starts_with(|next: char| !next.is_lowercase())
        }),
        _ => false,
    };
    words.char_indices().find(is_stop).map_or(words.len(), |(at, _)| at)
}
