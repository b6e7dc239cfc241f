//! Footnotes: the mark, the places it stands at, the words it explains, and what its body holds.

mod attach;

use crate::draft::{CitationDraft, CitationIx, FootnoteDraft, FootnoteRef, ProjectDraft, ProjectIx, TaskDraft, TaskIx};
use crate::layout::{Layout, Note};
use crate::span::Span;
use std::collections::{BTreeSet, HashMap};

/// A place in a block that points to a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Link {
    /// Index into `Layout::blocks`.
    pub block: usize,
    /// Index into `Block::refs`.
    pub mark: usize,
    /// Where in the passage the mark stood.
    pub at: usize,
}

/// What the rules before this one have found.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Found<'d> {
    pub citations: &'d [CitationDraft],
    pub projects: &'d [ProjectDraft],
    pub tasks: &'d [TaskDraft],
}

/// Reads the footnotes, in the order of their bodies.
pub(crate) fn read(text: &str, layout: &Layout, found: Found<'_>) -> Vec<FootnoteDraft> {
    let citations = Places::new(found.citations.iter().map(|citation| citation.spans.as_slice()));
    let projects = Places::new(found.projects.iter().map(|project| project.spans.as_slice()));
    let drafts = layout.notes.iter().zip(links(layout)).map(|(note, links)| {
        let kind = attach::Kind::of(note.passage.text());
        let refs = links.into_iter().filter_map(|link| reference(layout, link, kind, found.tasks)).collect();
        FootnoteDraft {
            citations: citations.within(&note.span).map(CitationIx).collect(),
            projects: projects.within(&note.span).map(ProjectIx).collect(),
            ..draft(text, note, refs)
        }
    });
    drafts.collect()
}

/// The marks that point to each note. A sign that returns on the next page points to the next note with that sign.
pub(crate) fn links(layout: &Layout) -> Vec<Vec<Link>> {
    let mut notes: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, note) in layout.notes.iter().enumerate() {
        notes.entry(sign(&note.marker)).or_default().push(at);
    }
    let mut links = vec![Vec::new(); layout.notes.len()];
    for (block_at, block) in layout.blocks.iter().enumerate() {
        for (mark_at, mark) in block.refs.iter().enumerate() {
            let Some(candidates) = notes.get(&sign(&mark.marker)) else { continue };
            let is_above =
                |note: &usize| layout.notes.get(*note).is_some_and(|note| note.marker_span.start < mark.span.end);
            let below = candidates.get(candidates.partition_point(is_above));
            let note = below.or(candidates.last());
            if let Some(links) = note.and_then(|&note| links.get_mut(note)) {
                links.push(Link { block: block_at, mark: mark_at, at: mark.at });
            }
        }
    }
    links
}

/// One spelling of a mark: "¹" is "[1]" is "(1)".
fn sign(marker: &str) -> String {
    let plain = |letter: char| match letter {
        '\u{b9}' => '1',
        '\u{b2}' => '2',
        '\u{b3}' => '3',
        '\u{2070}' | '\u{2074}'..='\u{2079}' => {
            char::from_digit(u32::from(letter).saturating_sub(0x2070), 10).unwrap_or(letter)
        }
        _ => letter,
    };
    marker.chars().filter(|letter| !" ()[]^{}.*".contains(*letter) || marker.starts_with('*')).map(plain).collect()
}

fn reference(layout: &Layout, link: Link, kind: attach::Kind, tasks: &[TaskDraft]) -> Option<FootnoteRef> {
    let block = layout.blocks.get(link.block)?;
    let mark = block.refs.get(link.mark)?;
    let attached_to = attach::words(block.passage.text(), link.at, kind).map(|range| block.passage.span(range));
    Some(FootnoteRef { span: mark.span, task: around(tasks, &mark.span), attached_to })
}

/// The task around a place. Tasks stand in order and do not overlap.
fn around(tasks: &[TaskDraft], place: &Span) -> Option<TaskIx> {
    let at = tasks.partition_point(|task| task.span.start <= place.start).checked_sub(1)?;
    tasks.get(at).filter(|task| task.span.contains(place)).map(|_| TaskIx(at))
}

/// Where the items of a list stand, in the order of the text.
struct Places(Vec<(Span, usize)>);

impl Places {
    fn new<'d>(items: impl Iterator<Item = &'d [Span]>) -> Self {
        let mut places: Vec<(Span, usize)> =
            items.enumerate().flat_map(|(at, spans)| spans.iter().map(move |span| (*span, at))).collect();
        places.sort_unstable();
        Self(places)
    }

    /// The items named inside a stretch of text, each once.
    fn within(&self, stretch: &Span) -> impl Iterator<Item = usize> {
        let first = self.0.partition_point(|(span, _)| span.start < stretch.start);
        let inside = self.0.iter().skip(first).take_while(|(span, _)| span.start <= stretch.end);
        let items: BTreeSet<usize> = inside.filter(|(span, _)| stretch.contains(span)).map(|(_, at)| *at).collect();
        items.into_iter()
    }
}

fn draft(text: &str, note: &Note, refs: Vec<FootnoteRef>) -> FootnoteDraft {
    let body = note.span.quote(text).trim_end();
    FootnoteDraft {
        marker: note.marker.clone(),
        refs,
        marker_span: note.marker_span,
        body: note.span,
        is_open_ended: body.ends_with("...") || body.ends_with('…') || body.ends_with(".."),
        citations: Vec::new(),
        projects: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout;
    use domain::catalogue::Catalogue;

    fn read_all(text: &str) -> Vec<FootnoteDraft> {
        let layout = layout::read(text, &Catalogue::default());
        read(text, &layout, Found { citations: &[], projects: &[], tasks: &[] })
    }

    #[test]
    fn a_note_knows_where_its_mark_stands_and_whether_its_list_is_open() {
        let text = "I. NHIỆM VỤ\n\n- Thực hiện các chủ trương của Tỉnh ủy¹; sớm ổn định.\n\n¹ Kế hoạch số 373-KH/TU; Kết luận số 822-KL/TU;...\n\n- Việc khác.\n";
        let notes = read_all(text);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].body.quote(text), "Kế hoạch số 373-KH/TU; Kết luận số 822-KL/TU;...");
        assert!(notes[0].is_open_ended);
        assert_eq!(notes[0].refs.len(), 1);
        assert_eq!(notes[0].refs[0].span.quote(text), "¹");
        assert_eq!(notes[0].refs[0].attached_to.map(|span| span.quote(text)), Some("các chủ trương của Tỉnh ủy"));
    }

    #[test]
    fn one_sign_has_one_spelling() {
        assert_eq!(sign("¹"), sign("[1]"));
        assert_eq!(sign("⁵"), sign("(5)"));
        assert_eq!(sign("*"), "*");
        assert_ne!(sign("¹²"), sign("¹"));
    }
}
