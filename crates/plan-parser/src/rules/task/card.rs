//! Labelled lines: "Nội dung: …", "Cơ quan chủ trì: …", "Thời gian thực hiện: …" are one task together.

use super::role::Bodies;
use crate::cursor::{head, opens_with};
use crate::draft::BodyMention;
use crate::layout::{Block, BlockKind, Layout};
use crate::lexicon::label::{self as lexicon, Label};
use crate::rules::deadline::{self, Horizon, TimePhrase};
use crate::rules::organisation::Mention;
use std::ops::Range;

/// A group of labelled lines.
#[derive(Debug, Clone)]
pub(super) struct Card {
    /// The blocks it takes, title first.
    pub blocks: Range<usize>,
    /// The block whose words say what to do.
    pub opens: usize,
    lines: Vec<Line>,
}

#[derive(Debug, Clone)]
struct Line {
    block: usize,
    label: Option<Label>,
    /// Where the value begins in the block's text.
    value: usize,
}

/// The label of a line and where its value begins.
pub(super) fn label(text: &str) -> Option<(Label, usize)> {
    let opening = head(text, LONGEST_LABEL);
    if let Some(length) = lexicon::TIME_WITHOUT_COLON.iter().find_map(|words| opens_with(opening, words)) {
        let mark = opening.get(length..).and_then(|rest| rest.find(':')).filter(|&mark| mark <= 40);
        return Some((Label::Time, length + mark.map_or(0, |mark| mark + 1)));
    }
    let colon = opening.find(':')?;
    let (_, label) = lexicon::LABELS.iter().find(|(words, _)| opens_with(opening, words).is_some())?;
    let is_short = opening.get(..colon)?.split_whitespace().count() <= MOST_WORDS;
    is_short.then_some((*label, colon + 1))
}

const LONGEST_LABEL: usize = 120;
const MOST_WORDS: usize = 9;

/// Finds the groups of a layout, in order.
pub(super) fn find(layout: &Layout) -> Vec<Card> {
    let labels: Vec<Option<(Label, usize)>> = layout
        .blocks
        .iter()
        .map(|block| if block.cells.is_empty() { label(block.passage.text()) } else { None })
        .collect();
    let mut cards: Vec<Card> = Vec::new();
    let mut at = 0;
    while at < layout.blocks.len() {
        if labels.get(at).copied().flatten().is_none() {
            at += 1;
            continue;
        }
        let lines = group(layout, &labels, at);
        let end = at + lines.len();
        let tells = |line: &Line| matches!(line.label, Some(Label::Lead | Label::Time | Label::Coordinating));
        if lines.iter().any(tells) {
            let first_free = cards.last().map_or(0, |card| card.blocks.end);
            let has_content = lines.iter().any(|line| line.label == Some(Label::Content));
            let is_led = lines.iter().any(|line| line.label == Some(Label::Lead));
            let over = || heading_of_all(layout, at..end, first_free).filter(|_| is_led && !has_content);
            let title = title(layout, at, first_free).or_else(over);
            let is_bullet =
                title.and_then(|title| layout.blocks.get(title)).is_some_and(|block| block.kind != BlockKind::Heading);
            let start = title.unwrap_or(at);
            let opens = if has_content && !is_bullet { at } else { start };
            cards.push(Card { blocks: start..end, opens, lines });
        }
        at = end;
    }
    cards
}

/// The labelled lines from here on, with what stands under a label without a value. A label that comes again opens the
/// next group, unless it stands under the empty one: "Cơ quan thực hiện:", "- Đơn vị chủ trì: …".
fn group(layout: &Layout, labels: &[Option<(Label, usize)>], from: usize) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut seen: Vec<Label> = Vec::new();
    let mut is_open = false;
    for at in from..layout.blocks.len() {
        let Some(block) = layout.blocks.get(at) else { break };
        match labels.get(at).copied().flatten() {
            Some((label, value)) => {
                if seen.contains(&label) && !is_open {
                    break;
                }
                is_open = block.passage.text().get(value..).is_none_or(|value| value.trim().is_empty());
                if !is_open || label != Label::Lead {
                    seen.push(label);
                }
                lines.push(Line { block: at, label: Some(label), value });
            }
            None if is_open && matches!(block.kind, BlockKind::Dash | BlockKind::Plus) => {
                let label = lines.last().and_then(|line| line.label);
                lines.push(Line { block: at, label, value: 0 });
            }
            None => break,
        }
    }
    lines
}

/// The block right before the group that says what it is about.
fn title(layout: &Layout, at: usize, first_free: usize) -> Option<usize> {
    let before = at.checked_sub(1).filter(|&before| before >= first_free)?;
    let (title, first) = (layout.blocks.get(before)?, layout.blocks.get(at)?);
    let parent = first.section.and_then(|section| layout.outline.get(section.0)).and_then(|section| section.parent);
    let is_near = title.section == first.section || title.section == parent && parent.is_some();
    let is_above = matches!(first.kind, BlockKind::Dash | BlockKind::Plus | BlockKind::Letter | BlockKind::Paragraph);
    let is_title = title.kind != BlockKind::Row && !title.passage.text().trim_end().ends_with(['.', ';'])
        || title.kind == BlockKind::RunIn
        || first.parent == Some(before);
    (is_near && is_above && is_title).then_some(before)
}

/// The heading whose bullets, up to the end of its section, the labelled lines close: they say who does all of them.
fn heading_of_all(layout: &Layout, lines: Range<usize>, first_free: usize) -> Option<usize> {
    let section = layout.blocks.get(lines.start)?.section;
    let is_inside = |at: usize| layout.blocks.get(at).filter(|block| block.section == section);
    let is_bullet = |at: usize| is_inside(at).is_some_and(|it| matches!(it.kind, BlockKind::Dash | BlockKind::Plus));
    let first = (first_free..lines.start).rev().take_while(|&at| is_bullet(at)).last()?;
    let heading = first.checked_sub(1).filter(|&at| at >= first_free)?;
    let is_heading = is_inside(heading).is_some_and(|block| block.kind == BlockKind::Heading);
    (is_heading && is_inside(lines.end).is_none()).then_some(heading)
}

/// What the lines say.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub lead: Vec<BodyMention>,
    pub coordinating: Vec<BodyMention>,
    /// With the block in whose passage it stands.
    pub time: Option<(usize, TimePhrase)>,
}

impl Card {
    /// The words that say what to do: of the content lines, else of the title.
    pub(super) fn content(&self) -> impl Iterator<Item = usize> {
        self.lines.iter().filter(|line| line.label == Some(Label::Content)).map(|line| line.block)
    }

    /// Reads bodies and dates from the values.
    pub(super) fn facts(&self, blocks: &[Block], mentions: &[Vec<Mention>], horizon: Horizon) -> Facts {
        let mut facts = Facts::default();
        for line in &self.lines {
            let (Some(block), Some(named)) = (blocks.get(line.block), mentions.get(line.block)) else { continue };
            let bodies = || Bodies::new(&block.passage, named).all(line.value..block.passage.text().len());
            match line.label {
                Some(Label::Lead) => add(&mut facts.lead, bodies()),
                Some(Label::Coordinating) => add(&mut facts.coordinating, bodies()),
                Some(Label::Time) => {
                    let found = time(block.passage.text(), line.value, horizon).map(|phrase| (line.block, phrase));
                    facts.time = later(facts.time.take(), found);
                }
                _ => {}
            }
        }
        facts
    }
}

/// Adds bodies that are not there yet.
fn add(known: &mut Vec<BodyMention>, more: Vec<BodyMention>) {
    for body in more {
        if !known.iter().any(|other| other.organisation.is_some() && other.organisation == body.organisation) {
            known.push(body);
        }
    }
}

/// What the value of a line says of time, at its place in the line.
fn time(text: &str, from: usize, horizon: Horizon) -> Option<TimePhrase> {
    Some(deadline::stated(text.get(from..)?, horizon)?.moved_by(from))
}

/// Of several dates the last one ends the task.
fn later(one: Option<(usize, TimePhrase)>, two: Option<(usize, TimePhrase)>) -> Option<(usize, TimePhrase)> {
    let date = |found: &Option<(usize, TimePhrase)>| {
        found.as_ref().and_then(|(_, phrase)| phrase.deadline).and_then(|it| it.date)
    };
    if two.is_some() && (one.is_none() || date(&two) > date(&one)) { two } else { one }
}
