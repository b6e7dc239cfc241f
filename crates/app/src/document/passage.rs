//! The text of a document cut into paragraphs and segments, so that every item can be shown in its place.

use domain::review::{ItemKind, ReviewState};
use storage::draft_item::{DraftItem, ItemSpan};

/// A line of the text that is not empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// First letter, in Unicode scalars of the text.
    pub start: i64,
    /// Number of the heading that it is, counted from 1 for the topmost.
    pub heading_level: Option<i64>,
    /// Path of the section that begins here: "III.8".
    pub section_path: Option<String>,
    /// Its words, in order; together they are exactly the line.
    pub segments: Vec<Segment>,
    /// Items that begin in it, in order.
    pub items: Vec<Mark>,
}

/// Words that belong to the same innermost item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// The words.
    pub text: String,
    /// The innermost item they belong to.
    pub mark: Option<Mark>,
    /// Whether they look mistyped, and what was probably meant.
    pub suspicion: Option<Option<String>>,
}

/// An item in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// CT07-1.
    pub code: String,
    /// What it is.
    pub kind: ItemKind,
    /// What was decided about it.
    pub state: ReviewState,
    /// A few words.
    pub title: String,
    /// Where its sentence stands, in Unicode scalars of the text.
    pub span: (i64, i64),
}

/// A place that an item covers.
struct Cover {
    start: i64,
    end: i64,
    item: usize,
}

/// Cuts the letters from `window.0` to `window.1` of a text; `headings` are the spans of headings with level and path.
pub(super) fn paragraphs(
    text: &str,
    window: (i64, i64),
    items: &[DraftItem],
    places: &[ItemSpan],
    headings: &[((i64, i64), i64, String)],
) -> Vec<Paragraph> {
    let covers = covers(items, places);
    let mut open = Sweep { covers: &covers, next: 0, active: Vec::new() };
    let mut paragraphs = Vec::new();
    let mut start = 0_i64;
    for line in text.split('\n') {
        let letters = i64::try_from(line.chars().count()).unwrap_or(i64::MAX);
        let is_shown = window.0 <= start && start < window.1;
        if is_shown && !line.trim().is_empty() {
            let end = start + letters;
            let heading = headings.iter().find(|(span, _, _)| start <= span.0 && span.0 < end);
            paragraphs.push(Paragraph {
                start,
                heading_level: heading.map(|(_, level, _)| *level),
                section_path: heading.map(|(_, _, path)| path.clone()),
                segments: segments(line, start, &mut open, items),
                items: beginning(items, start, end),
            });
        }
        start = start.saturating_add(letters).saturating_add(1);
    }
    paragraphs
}

fn mark(item: &DraftItem) -> Mark {
    Mark { code: item.code.clone(), kind: item.kind, state: item.state, title: item.title.clone(), span: item.span }
}

/// Items are in the order of the text, so the ones that begin in a line are neighbours.
fn beginning(items: &[DraftItem], start: i64, end: i64) -> Vec<Mark> {
    let from = items.partition_point(|item| item.span.0 < start);
    let in_line = items.iter().skip(from).take_while(|item| item.span.0 < end);
    in_line.filter(|item| item.kind.is_reviewed() && item.state != ReviewState::Rejected).map(mark).collect()
}

fn covers(items: &[DraftItem], places: &[ItemSpan]) -> Vec<Cover> {
    let own = items.iter().enumerate().map(|(item, found)| Cover { start: found.span.0, end: found.span.1, item });
    let mentions = places.iter().filter(|place| place.role == "mention").filter_map(|place| {
        let item = usize::try_from(place.item).ok().filter(|item| *item < items.len())?;
        Some(Cover { start: place.span.0, end: place.span.1, item })
    });
    let mut covers: Vec<Cover> = own
        .chain(mentions)
        .filter(|cover| items.get(cover.item).is_some_and(|item| item.state != ReviewState::Rejected))
        .collect();
    covers.sort_by_key(|cover| (cover.start, std::cmp::Reverse(cover.end)));
    covers
}

/// Covers in the order of their beginning, and those open at the place reached.
struct Sweep<'c> {
    covers: &'c [Cover],
    next: usize,
    active: Vec<usize>,
}

impl Sweep<'_> {
    fn advance(&mut self, at: i64) {
        while let Some(cover) = self.covers.get(self.next).filter(|cover| cover.start <= at) {
            if cover.end > at {
                self.active.push(self.next);
            }
            self.next += 1;
        }
        let covers = self.covers;
        self.active.retain(|open| covers.get(*open).is_some_and(|cover| cover.end > at));
    }

    /// The place up to which nothing opens or closes.
    fn stop(&self, limit: i64) -> i64 {
        let opens = self.covers.get(self.next).map_or(limit, |cover| cover.start);
        let closes = self.active.iter().filter_map(|open| self.covers.get(*open)).map(|cover| cover.end).min();
        closes.unwrap_or(limit).min(opens).min(limit)
    }

    fn innermost(&self, items: &[DraftItem], wanted: impl Fn(ItemKind) -> bool) -> Option<usize> {
        let open = self.active.iter().filter_map(|open| self.covers.get(*open));
        let of_kind = open.filter(|cover| items.get(cover.item).is_some_and(|item| wanted(item.kind)));
        of_kind.min_by_key(|cover| cover.end - cover.start).map(|cover| cover.item)
    }
}

fn segments(line: &str, start: i64, sweep: &mut Sweep<'_>, items: &[DraftItem]) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut letters = line.chars();
    let end = start + i64::try_from(line.chars().count()).unwrap_or(0);
    let mut at = start;
    while at < end {
        sweep.advance(at);
        let stop = sweep.stop(end).max(at + 1);
        let words: String = letters.by_ref().take(usize::try_from(stop - at).unwrap_or(1)).collect();
        let item = sweep.innermost(items, |kind| kind.is_reviewed()).and_then(|item| items.get(item));
        let suspect = sweep.innermost(items, |kind| kind == ItemKind::Suspicion).and_then(|item| items.get(item));
        let segment = Segment { text: words, mark: item.map(mark), suspicion: suspect.map(suggestion) };
        match segments.last_mut() {
            Some(last) if last.mark == segment.mark && last.suspicion == segment.suspicion => {
                last.text.push_str(&segment.text);
            }
            _ => segments.push(segment),
        }
        at = stop;
    }
    segments
}

fn suggestion(item: &DraftItem) -> Option<String> {
    match serde_json::from_str(&item.payload) {
        Ok(crate::review::payload::Payload::Suspicion(found)) => found.suggestion,
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "II- MỤC TIÊU\n\n(7) Thu ngân sách 44.923 tỷ đồng, Sở Tài chính";

    fn item(seq: i64, kind: ItemKind, words: &str) -> DraftItem {
        let byte = TEXT.find(words).expect("the words stand in the text");
        let start = TEXT[..byte].chars().count() as i64;
        DraftItem {
            seq,
            code: format!("X{seq}"),
            kind,
            section: None,
            title: words.to_owned(),
            span: (start, start + words.chars().count() as i64),
            payload: "{}".to_owned(),
            edited_payload: None,
            confidence: "high".to_owned(),
            state: ReviewState::Draft,
            decided_by: None,
            decided_at: None,
            reason: None,
        }
    }

    fn read(items: &[DraftItem]) -> Vec<Paragraph> {
        let headings = [((0, 12), 1, "II".to_owned())];
        paragraphs(TEXT, (0, 1000), items, &[], &headings)
    }

    #[test]
    fn the_segments_of_a_line_are_the_line() {
        let items = [
            item(0, ItemKind::Task, "Thu ngân sách 44.923 tỷ đồng, Sở Tài chính"),
            item(1, ItemKind::Indicator, "Thu ngân sách 44.923 tỷ đồng"),
        ];
        let lines: Vec<String> =
            read(&items).iter().map(|line| line.segments.iter().map(|part| part.text.as_str()).collect()).collect();
        assert_eq!(lines, ["II- MỤC TIÊU", "(7) Thu ngân sách 44.923 tỷ đồng, Sở Tài chính"]);
    }

    #[test]
    fn words_belong_to_the_innermost_item() {
        let items = [
            item(0, ItemKind::Task, "Thu ngân sách 44.923 tỷ đồng, Sở Tài chính"),
            item(1, ItemKind::Indicator, "Thu ngân sách 44.923 tỷ đồng"),
            item(2, ItemKind::Organisation, "Sở Tài chính"),
        ];
        let paragraphs = read(&items);
        let parts: Vec<(&str, Option<&str>)> = paragraphs[1]
            .segments
            .iter()
            .map(|part| (part.text.as_str(), part.mark.as_ref().map(|mark| mark.code.as_str())))
            .collect();
        let expected = [
            ("(7) ", None),
            ("Thu ngân sách 44.923 tỷ đồng", Some("X1")),
            (", ", Some("X0")),
            ("Sở Tài chính", Some("X2")),
        ];
        assert_eq!(parts, expected);
        assert_eq!(paragraphs[1].items.len(), 3);
        assert_eq!(paragraphs[0].heading_level, Some(1));
    }
}
