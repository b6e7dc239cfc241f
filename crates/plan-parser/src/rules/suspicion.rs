//! Suspicions: places that look misread or mistyped. The text is never changed; a person looks and decides.

mod slip;
mod source;

use crate::draft::Suspicion;
use crate::layout::Layout;
use crate::rules::passages::passages;
pub(super) use slip::Slips;

/// Finds what looks wrong, in the order of the text.
pub(crate) fn read(text: &str, layout: &Layout, slips: &Slips<'_>) -> Vec<Suspicion> {
    let mut found: Vec<Suspicion> = source::letterhead(layout).into_iter().collect();
    found.extend(source::superscripts(text));
    for passage in passages(text, layout) {
        let places = slips.find(passage.text()).into_iter().map(|slip| Suspicion {
            kind: slip.kind,
            span: passage.span(slip.range),
            suggestion: slip.suggestion,
        });
        found.extend(places);
    }
    for block in &layout.blocks {
        found.extend(source::page_breaks(text, block));
        found.extend(source::bold(text, block));
    }
    one_a_place(found)
}

/// Of several suspicions of one place the longest stands, and of equal ones the one that knows what was meant.
fn one_a_place(mut found: Vec<Suspicion>) -> Vec<Suspicion> {
    found.sort_by_key(|it| (it.span.start, std::cmp::Reverse(it.span.end), it.suggestion.is_none(), it.kind));
    let mut kept: Vec<Suspicion> = Vec::new();
    for suspicion in found {
        // A cut by a page says nothing of the words around it.
        let is_new = |last: &Suspicion| {
            !last.span.overlaps(&suspicion.span) || [last.kind, suspicion.kind].contains(&"page_break")
        };
        if kept.last().is_none_or(is_new) {
            kept.push(suspicion);
        }
    }
    kept
}
