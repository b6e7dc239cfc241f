//! Tables of tasks: columns for what, who, with whom, until when.

use super::role::Bodies;
use crate::cursor::{is_of_word, lower, opens_with};
use crate::draft::BodyMention;
use crate::layout::Block;
use crate::lexicon::label::{self as lexicon, Label};
use crate::rules::deadline::{self, Horizon, TimePhrase};
use crate::rules::organisation::Mention;

/// The columns of the table being read.
#[derive(Debug, Default)]
pub(super) struct Table {
    columns: Vec<Option<Label>>,
    /// Rows are numbered 1, 2, 3: one without a number goes on with the row above, one with a Roman number is a title.
    is_numbered: bool,
}

/// What a row says.
#[derive(Debug)]
pub(super) struct Row {
    pub lead: Vec<BodyMention>,
    pub coordinating: Vec<BodyMention>,
    /// With the cell in which it stands.
    pub time: Option<(usize, TimePhrase)>,
    /// The cell that says what to do.
    pub content: usize,
    /// A page break parted it from the row above.
    pub goes_on: bool,
}

impl Table {
    /// Reads a row: a header sets the columns, a row with something to do and somebody to do it is a task.
    pub(super) fn row(&mut self, block: &Block, mentions: &[Vec<Mention>], horizon: Horizon) -> Option<Row> {
        if let Some(columns) = header(block) {
            *self = Self { columns, is_numbered: false };
            return None;
        }
        let column = |label: Label| self.columns.iter().position(|column| *column == Some(label));
        let content = column(Label::Content)?;
        let text = |at: usize| block.cells.get(at).map_or("", |cell| cell.text().trim());
        let bodies = |label: Label| {
            let at = column(label)?;
            Some(Bodies::new(block.cells.get(at)?, mentions.get(at)?).all(0..block.cells.get(at)?.text().len()))
        };
        let number = if content > 0 { text(0).trim_end_matches(['.', ')']) } else { "" };
        let has_lead = column(Label::Lead).is_some_and(|at| text(at).chars().any(is_of_word));
        let goes_on = self.is_numbered && number.is_empty() && !has_lead;
        let is_title = !has_lead && column(Label::Lead).is_some() && is_roman(number);
        self.is_numbered |= !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit());
        let is_filled = [Label::Lead, Label::Time, Label::Product, Label::Coordinating]
            .into_iter()
            .any(|label| column(label).is_some_and(|at| text(at).chars().any(is_of_word)));
        let has_words = text(content).split_whitespace().count() >= 2;
        let time = column(Label::Time).and_then(|at| Some((at, deadline::stated(text_of(block, at)?, horizon)?)));
        (has_words && (is_filled || goes_on) && !is_title).then(|| Row {
            goes_on,
            lead: bodies(Label::Lead).unwrap_or_default(),
            coordinating: bodies(Label::Coordinating).unwrap_or_default(),
            time,
            content,
        })
    }

    /// The table ends.
    pub(super) fn close(&mut self) {
        *self = Self::default();
    }
}

fn is_roman(number: &str) -> bool {
    !number.is_empty() && number.bytes().all(|letter| b"IVX".contains(&letter))
}

fn text_of(block: &Block, at: usize) -> Option<&str> {
    block.cells.get(at).map(|cell| cell.text())
}

/// The columns that a header names: something to do, and who or when. Columns that only count are none.
fn header(block: &Block) -> Option<Vec<Option<Label>>> {
    let mut columns: Vec<Option<Label>> = Vec::with_capacity(block.cells.len());
    for cell in &block.cells {
        let low = lower(cell.text().trim());
        let is_short = low.split_whitespace().count() <= LONGEST_HEAD;
        let found = is_short.then(|| column(&low)).flatten().filter(|label| !columns.contains(&Some(*label)));
        columns.push(found);
    }
    let has = |label: Label| columns.contains(&Some(label));
    (has(Label::Content) && (has(Label::Lead) || has(Label::Time))).then_some(columns)
}

/// A head of a column is no sentence.
const LONGEST_HEAD: usize = 9;

fn column(low: &str) -> Option<Label> {
    let opens = |words: &str| opens_with(low, words).is_some();
    if lexicon::CONTENT_COLUMNS.iter().any(|words| opens(words)) {
        return Some(Label::Content);
    }
    lexicon::LABELS.iter().find(|(words, _)| opens(words)).map(|(_, label)| *label)
}
