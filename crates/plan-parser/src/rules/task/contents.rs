//! What else stands inside a task: indicators, projects, citations, footnote marks.

use crate::draft::{CitationIx, Draft, FootnoteIx, IndicatorIx, ProjectIx, TaskDraft, TaskIx};
use crate::layout::Layout;
use crate::span::Span;

/// Ties the items of a draft to the tasks they stand in. Tasks stand in order and do not overlap; what a footnote says
/// between the two halves of a paragraph is not part of the task.
pub(in crate::rules) fn link(draft: &mut Draft, layout: &Layout) {
    let mut tasks = std::mem::take(&mut draft.tasks);
    let notes: Vec<Span> = layout.notes.iter().map(|note| note.span).collect();
    let places = Places { tasks: tasks.iter().map(|task| task.span).collect(), notes };
    for (at, indicator) in draft.indicators.iter().enumerate() {
        places.tie(&mut tasks, [indicator.span], IndicatorIx(at), |task| &mut task.indicators);
    }
    for (at, project) in draft.projects.iter().enumerate() {
        places.tie(&mut tasks, project.spans.iter().copied(), ProjectIx(at), |task| &mut task.projects);
    }
    for (at, citation) in draft.citations.iter().enumerate() {
        places.tie(&mut tasks, citation.spans.iter().copied(), CitationIx(at), |task| &mut task.citations);
    }
    for (at, footnote) in draft.footnotes.iter().enumerate() {
        places.tie(&mut tasks, footnote.refs.iter().map(|mark| mark.span), FootnoteIx(at), |task| &mut task.footnotes);
    }
    draft.tasks = tasks;
}

struct Places {
    tasks: Vec<Span>,
    notes: Vec<Span>,
}

impl Places {
    fn of(&self, item: Span) -> Option<TaskIx> {
        let at = holder(&self.tasks, item)?;
        let is_noted = holder(&self.notes, item).is_some();
        (!is_noted).then_some(TaskIx(at))
    }

    fn tie<I: Copy + PartialEq>(
        &self,
        tasks: &mut [TaskDraft],
        spans: impl IntoIterator<Item = Span>,
        item: I,
        list: impl Fn(&mut TaskDraft) -> &mut Vec<I>,
    ) {
        for at in spans.into_iter().filter_map(|span| self.of(span)) {
            let Some(items) = tasks.get_mut(at.0).map(&list) else { continue };
            if !items.contains(&item) {
                items.push(item);
            }
        }
    }
}

/// Which of the rising spans holds the beginning of an item.
fn holder(spans: &[Span], item: Span) -> Option<usize> {
    let at = spans.partition_point(|span| span.start <= item.start).checked_sub(1)?;
    spans.get(at).filter(|span| item.start < span.end).map(|_| at)
}
