//! Every stretch of text that rules read sentence by sentence: title, body, cells of tables, footnotes.

use crate::layout::{BlockKind, Layout};
use crate::passage::Passage;
use std::borrow::Cow;

/// The readable texts of a document; each place of the source stands in one of them.
pub(super) fn passages<'l>(text: &str, layout: &'l Layout) -> Vec<Cow<'l, Passage>> {
    let title = layout.head.title.as_ref().map(|(_, span)| *span);
    let title = title.filter(|span| !layout.blocks.iter().any(|block| block.span.overlaps(span)));
    let blocks = layout.blocks.iter().flat_map(|block| match block.kind {
        BlockKind::Row => block.cells.as_slice(),
        _ => std::slice::from_ref(&block.passage),
    });
    let notes = layout.notes.iter().map(|note| &note.passage);
    let read = title.map(|span| Cow::Owned(Passage::of(text, span)));
    read.into_iter().chain(blocks.chain(notes).map(Cow::Borrowed)).collect()
}
