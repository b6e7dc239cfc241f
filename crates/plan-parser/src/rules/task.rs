//! Tasks ("nhiệm vụ"): what is to be done, by whom, with whom, by when.

mod aside;
mod card;
mod contents;
mod ground;
mod lead_in;
mod role;
mod split;
mod statement;
mod table;
mod taken;

use crate::cursor::{closes_with, is_of_word, opens_with};
use crate::draft::{BodyMention, Confidence, DeadlineDraft, Marker, Recurrence, SectionIx, TaskDraft, TaskIx};
use crate::layout::{Block, BlockKind, Layout};
use crate::lexicon::label::Label;
use crate::lexicon::task as lexicon;
use crate::passage::Passage;
use crate::rules::deadline::{self, Horizon, TimePhrase, governs_all};
use crate::rules::organisation::Found;
use crate::span::Span;
use aside::Aside;
use card::Card;
pub(super) use contents::link;
use domain::deadline::DeadlineKind;
use ground::{Ground, Grounds};
use lead_in::InForce;
use role::{Bodies, Roles};
use std::collections::HashMap;
use std::ops::Range;
use table::Table;

/// Reads the tasks of a document, in the order of the text.
pub(super) fn read(layout: &Layout, bodies: &Found) -> Vec<TaskDraft> {
    let reader = Reader { layout, bodies, grounds: Grounds::new(layout), horizon: Horizon::new(&layout.head) };
    reader.read()
}

struct Reader<'a> {
    layout: &'a Layout,
    bodies: &'a Found,
    grounds: Grounds,
    horizon: Horizon,
}

/// What has been read so far.
struct Reading {
    tasks: Vec<TaskDraft>,
    /// The first task of each block.
    of_block: HashMap<usize, TaskIx>,
    lead_ins: InForce,
    table: Table,
}

impl Reader<'_> {
    fn read(&self) -> Vec<TaskDraft> {
        let mut reading = Reading {
            tasks: Vec::new(),
            of_block: HashMap::new(),
            lead_ins: InForce::new(self.layout),
            table: Table::default(),
        };
        let mut cards = card::find(self.layout).into_iter().peekable();
        let mut taken_until = 0;
        for (at, block) in self.layout.blocks.iter().enumerate() {
            if let Some(card) = cards.next_if(|card| card.blocks.start <= at) {
                taken_until = card.blocks.end;
                self.pass(&mut reading, at, block);
                self.card(&mut reading, &card);
                continue;
            }
            if block.kind == BlockKind::Row {
                self.row(&mut reading, at, block);
                continue;
            }
            reading.table.close();
            let is_lead_in = self.pass(&mut reading, at, block) && !self.is_leaf(at, block);
            if at >= taken_until && !is_lead_in {
                self.paragraph(&mut reading, at, block);
            }
        }
        reading.tasks
    }

    fn pass(&self, reading: &mut Reading, at: usize, block: &Block) -> bool {
        let mentions = self.bodies.blocks.get(at).map_or(&[][..], Vec::as_slice);
        reading.lead_ins.pass(self.layout, block, mentions)
    }

    /// A heading with nothing below it says itself what to do, unless it names bodies only.
    fn is_leaf(&self, at: usize, block: &Block) -> bool {
        let outline = &self.layout.outline;
        let parent = |at: SectionIx| outline.get(at.0).and_then(|section| section.parent);
        let next = self.layout.blocks.get(at + 1).and_then(|next| next.section);
        let has_more = std::iter::successors(next, |&at| parent(at)).any(|above| Some(above) == block.section);
        let is_deep = block.section.and_then(parent).is_some();
        let mentions = self.bodies.blocks.get(at).map_or(&[][..], Vec::as_slice);
        let words = block.passage.text().split_whitespace().count();
        block.kind == BlockKind::Heading
            && is_deep
            && !has_more
            && words >= FEWEST_WORDS_OF_A_LEAF
            && lead_in::read(&block.passage, mentions).is_none()
    }

    /// A paragraph of a section of work: one task, or as many as its deadlines and subjects make of it.
    fn paragraph(&self, reading: &mut Reading, at: usize, block: &Block) {
        let text = block.passage.text();
        let ground = self.grounds.of(block.section);
        if ground == Ground::Other || is_no_task(text) {
            return;
        }
        let Some(mentions) = self.bodies.blocks.get(at) else { return };
        let bodies = Bodies::new(&block.passage, mentions);
        let asks_for_nothing = || ground == Ground::Unsaid && statement::only_states(text);
        let may_be_none = self.is_long_heading(at, block) || asks_for_nothing();
        if may_be_none && bodies.subject(&(0..text.len())).is_none() {
            return;
        }
        let asides = aside::read(text);
        let phrases = with_labelled(deadline::phrases(text, self.horizon), &asides, text, self.horizon);
        let pieces = if asides.is_empty() { split::pieces(text, &phrases, &bodies) } else { split::whole(text) };
        let count = pieces.len();
        for (turn, piece) in pieces.into_iter().enumerate() {
            let mut roles = by_labels(bodies.roles(&piece), &asides, &bodies);
            if ground == Ground::Money && roles.lead.is_empty() {
                continue;
            }
            let over = inherit(&mut roles, reading.lead_ins.over(block.section));
            let directed_by = if roles.directed_by.is_empty() { over } else { std::mem::take(&mut roles.directed_by) };
            let start = if turn == 0 { block.span.start } else { block.passage.span(piece.clone()).start };
            let end = if turn + 1 == count { block.span.end } else { block.passage.span(piece.clone()).end };
            let when = when(text, &piece, &phrases);
            let task = TaskDraft { directed_by, ..self.task(block, Span { start, end }, roles, &when, &block.passage) };
            let urgency = deadline::urgency(text.get(piece.clone()).unwrap_or_default());
            let urgency = urgency.filter(|_| task.deadline.is_none());
            let urgency = urgency.map(|range| block.passage.span(piece.start + range.start..piece.start + range.end));
            let confidence = if count > 1 { Confidence::Medium } else { task.confidence };
            let parent = block.parent.and_then(|parent| self.above(reading, parent));
            reading.of_block.entry(at).or_insert(TaskIx(reading.tasks.len()));
            reading.tasks.push(TaskDraft { parent, urgency, confidence, ..task });
        }
    }

    /// A numbered line over bullets or sections of its own, without a full stop: a heading too long for one.
    fn is_long_heading(&self, at: usize, block: &Block) -> bool {
        let is_numbered = matches!(block.kind, BlockKind::RunIn | BlockKind::Letter);
        let is_open = !block.passage.text().trim_end().ends_with(['.', ';', ':', ',', ')', '…', '/']);
        let is_over = |next: &Block| {
            lead_in::is_below(self.layout, next.section, block.section)
                || next.section == block.section && matches!(next.kind, BlockKind::Dash | BlockKind::Plus)
        };
        is_numbered && is_open && self.layout.blocks.get(at + 1).is_some_and(is_over)
    }

    /// Labelled lines are one task, from its title or content to the last of them.
    fn card(&self, reading: &mut Reading, card: &Card) {
        let blocks = &self.layout.blocks;
        let (Some(first), Some(last)) = (blocks.get(card.opens), blocks.get(card.blocks.end.saturating_sub(1))) else {
            return;
        };
        let facts = card.facts(blocks, &self.bodies.blocks, self.horizon);
        let content: Vec<usize> = card.content().chain([card.opens]).collect();
        let mut roles = self.roles_of(&content);
        roles.lead = if facts.lead.is_empty() { roles.lead } else { facts.lead };
        roles.coordinating = if facts.coordinating.is_empty() { roles.coordinating } else { facts.coordinating };
        inherit(&mut roles, reading.lead_ins.over(first.section));
        let span = Span { start: first.span.start, end: last.span.end.max(first.span.end) };
        let (of_time, phrase) = facts.time.map_or((None, None), |(at, phrase)| (blocks.get(at), Some(phrase)));
        let passage = of_time.map_or(&first.passage, |block| &block.passage);
        let parent = first.parent.and_then(|parent| self.above(reading, parent));
        reading.of_block.entry(card.opens).or_insert(TaskIx(reading.tasks.len()));
        reading.tasks.push(TaskDraft { parent, ..self.task(first, span, roles, phrase.as_slice(), passage) });
    }

    /// The parts of bodies in the content of labelled lines, where no label gives them.
    fn roles_of(&self, content: &[usize]) -> Roles {
        let found = content.iter().filter_map(|&at| {
            let (block, mentions) = (self.layout.blocks.get(at)?, self.bodies.blocks.get(at)?);
            let from = card::label(block.passage.text()).map_or(0, |(_, value)| value);
            Some(Bodies::new(&block.passage, mentions).roles(&(from..block.passage.text().len())))
        });
        found.reduce(|first, _| first).unwrap_or_default()
    }

    /// A row of a table of tasks.
    fn row(&self, reading: &mut Reading, at: usize, block: &Block) {
        let Some(mentions) = self.bodies.cells.get(at) else { return };
        let Some(row) = reading.table.row(block, mentions, self.horizon) else { return };
        if row.goes_on {
            reading.tasks.last_mut().into_iter().for_each(|above| above.span.end = block.span.end);
            return;
        }
        let roles = Roles { lead: row.lead, coordinating: row.coordinating, ..Roles::default() };
        let (cell, phrase) = row.time.map_or((row.content, None), |(at, phrase)| (at, Some(phrase)));
        let Some(passage) = block.cells.get(cell) else { return };
        let task = self.task(block, block.span, roles, phrase.as_slice(), passage);
        reading.tasks.push(task);
    }

    /// The nearest task above a block.
    fn above(&self, reading: &Reading, block: usize) -> Option<TaskIx> {
        let mut at = Some(block);
        while let Some(block) = at {
            if let Some(task) = reading.of_block.get(&block) {
                return Some(*task);
            }
            at = self.layout.blocks.get(block).and_then(|found| found.parent).filter(|&parent| parent < block);
        }
        None
    }

    fn task(&self, block: &Block, span: Span, roles: Roles, when: &[TimePhrase], passage: &Passage) -> TaskDraft {
        let is_inherited = roles.lead.iter().any(|body| body.is_inherited);
        let due = when.iter().find(|phrase| phrase.deadline.is_some());
        let often = when.iter().find(|phrase| phrase.frequency.is_some());
        let done = due.filter(|phrase| phrase.is_done());
        TaskDraft {
            section: block.section,
            marker: marker(block.kind),
            parent: None,
            span,
            lead_bodies: roles.lead,
            coordinating_bodies: roles.coordinating,
            implementing_bodies: roles.implementing,
            submit_to: roles.submit_to,
            directed_by: Vec::new(),
            deadline: due.and_then(|phrase| {
                let deadline = phrase.deadline?;
                Some(DeadlineDraft { deadline, anchor: phrase.anchor, span: passage.span(phrase.range.clone()) })
            }),
            recurrence: often.and_then(|phrase| {
                Some(Recurrence { frequency: phrase.frequency?, span: passage.span(phrase.range.clone()) })
            }),
            done_as_of: done.and_then(|phrase| Some((phrase.deadline?.date?, passage.span(phrase.range.clone())))),
            urgency: None,
            indicators: Vec::new(),
            projects: Vec::new(),
            citations: Vec::new(),
            footnotes: Vec::new(),
            confidence: if is_inherited { Confidence::Medium } else { Confidence::High },
        }
    }
}

/// The dates of running text and those behind a label, in order.
fn with_labelled(mut phrases: Vec<TimePhrase>, asides: &[Aside], text: &str, horizon: Horizon) -> Vec<TimePhrase> {
    for aside in asides.iter().filter(|aside| aside.label == Label::Time) {
        let is_read = phrases.iter().any(|phrase| aside.value.contains(&phrase.range.start));
        let value = text.get(aside.value.clone()).filter(|_| !is_read);
        let stated = value.and_then(|value| deadline::stated(value, horizon));
        phrases.extend(stated.map(|phrase| phrase.moved_by(aside.value.start)));
    }
    phrases.sort_by_key(|phrase| phrase.range.start);
    phrases
}

/// What labels say of who leads and who helps stands over what verbs say.
fn by_labels(mut roles: Roles, asides: &[Aside], bodies: &Bodies<'_>) -> Roles {
    let named = |label: Label| {
        let of_label = asides.iter().filter(|aside| aside.label == label);
        of_label.flat_map(|aside| bodies.all(aside.value.clone())).collect::<Vec<_>>()
    };
    for (part, label) in [(&mut roles.lead, Label::Lead), (&mut roles.coordinating, Label::Coordinating)] {
        let said = named(label);
        if !said.is_empty() {
            *part = said;
        }
    }
    roles
}

/// A task without a subject takes that of its lead-in; with one, a lead-in that directs is kept beside it.
fn inherit(roles: &mut Roles, lead_in: Option<&lead_in::LeadIn>) -> Vec<BodyMention> {
    if let Some(over) = lead_in.filter(|_| roles.coordinating.is_empty()) {
        roles.coordinating.clone_from(&over.coordinating);
    }
    match lead_in {
        Some(over) if roles.lead.is_empty() => {
            roles.lead.clone_from(&over.bodies);
            Vec::new()
        }
        Some(over) if over.directs => over.bodies.clone(),
        _ => Vec::new(),
    }
}

/// The time phrases of a piece that hold for it, the deciding one first: a closing bracket, else the finest date.
fn when(text: &str, piece: &Range<usize>, phrases: &[TimePhrase]) -> Vec<TimePhrase> {
    let mut found: Vec<TimePhrase> = split::within(phrases, piece).to_vec();
    found.sort_by_key(|phrase| {
        let fineness = phrase.deadline.map_or(9, |deadline| match deadline.kind {
            DeadlineKind::Done => 0,
            DeadlineKind::ByDate | DeadlineKind::BeforeDate => 1,
            DeadlineKind::WithinMonth => 2,
            DeadlineKind::WithinQuarter => 3,
            DeadlineKind::Year => 4,
            DeadlineKind::Recurring => 5,
        });
        let before = text.get(..phrase.range.start).unwrap_or_default().trim_end();
        let is_start = lexicon::STARTS.iter().any(|words| closes_with(before, words).is_some());
        (!governs_all(text, phrase), fineness, is_start)
    });
    found
}

fn is_no_task(text: &str) -> bool {
    let words = text.trim_start_matches(|mark: char| !is_of_word(mark) && mark != '(');
    lexicon::NO_TASK_OPENERS.iter().any(|opener| opens_with(words, opener).is_some())
        || lead_in::only_announces(text)
        || words.split_whitespace().count() < FEWEST_WORDS
        || is_name(words)
}

/// "Trần Văn Minh": who signs an annex.
fn is_name(words: &str) -> bool {
    let is_part = |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
    words.split_whitespace().count() <= LONGEST_NAME && words.split_whitespace().all(is_part)
}

/// A person's name has no more words than this.
const LONGEST_NAME: usize = 5;

/// A heading of fewer words only names a field.
const FEWEST_WORDS_OF_A_LEAF: usize = 6;

/// Fewer words say nothing that can be done.
const FEWEST_WORDS: usize = 3;

const fn marker(kind: BlockKind) -> Marker {
    match kind {
        BlockKind::Dash => Marker::Dash,
        BlockKind::Plus => Marker::Plus,
        BlockKind::Heading | BlockKind::RunIn | BlockKind::Item | BlockKind::Letter => Marker::Number,
        BlockKind::Paragraph => Marker::Paragraph,
        BlockKind::Row => Marker::Row,
    }
}

#[cfg(test)]
mod tests;
