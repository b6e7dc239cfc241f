//! The words around a project: its sentence, the bullet it stands under, and for a footnote the sentence that points to it.

use super::list;
use super::mention::Mention;
use crate::cursor::{head, opens_with, tail};
use crate::layout::{Block, BlockKind, Layout};
use crate::lexicon::label::{LABELS, Label};
use crate::lexicon::project::NAME_COLUMNS;
use crate::passage::Passage;
use crate::rules::footnote::links;

/// A text in which projects may be named.
#[derive(Debug)]
pub(super) struct Context<'l> {
    /// The text.
    pub passage: &'l Passage,
    /// Its place among all texts.
    pub place: usize,
    /// For a footnote: the passage that points to it, and where.
    pub pointed_from: Option<(&'l Passage, usize)>,
    /// A cell of a column of names.
    pub is_name: bool,
    /// The cell of its row that says when, with the head of that column.
    pub when: Option<(&'l Passage, &'l str)>,
    /// The cells of its row: one may say who pays.
    row: &'l [Passage],
    /// The bullets above, nearest first.
    above: Vec<&'l Passage>,
}

/// How many bullets above are looked at.
const DEPTH: usize = 3;

/// Body, cells of tables and footnotes.
pub(super) fn all(layout: &Layout) -> Vec<Context<'_>> {
    let mut all = Vec::new();
    let mut name_column = None;
    let mut time_column = None;
    for block in &layout.blocks {
        let is_row = block.kind == BlockKind::Row;
        let header = block.cells.iter().position(|cell| is_header(cell.text()));
        name_column = header.or(name_column).filter(|_| is_row);
        time_column = header.map_or(time_column, |_| column_of_time(block)).filter(|_| is_row);
        let when = time_column.filter(|_| header.is_none()).and_then(|(at, head)| Some((block.cells.get(at)?, head)));
        let passages = if is_row { block.cells.as_slice() } else { std::slice::from_ref(&block.passage) };
        for (column, passage) in passages.iter().enumerate() {
            let above = above(layout, block);
            let is_below_class = || {
                let words = above.first().and_then(|lead_in| lead_in.text().strip_suffix(':'));
                words.is_some_and(list::announces) && list::is_item(passage.text())
            };
            let is_name = header.is_none() && name_column == Some(column) || !is_row && is_below_class();
            let (when, row) = if is_name { (when, block.cells.as_slice()) } else { (None, [].as_slice()) };
            all.push(Context { passage, place: all.len(), pointed_from: None, is_name, when, row, above });
        }
    }
    for (note, refs) in layout.notes.iter().zip(links(layout)) {
        let pointing = refs.first().and_then(|link| Some((layout.blocks.get(link.block)?, link.at)));
        let above = pointing.map_or_else(Vec::new, |(block, _)| above(layout, block));
        let pointed_from = pointing.map(|(block, at)| (&block.passage, at));
        let (passage, place) = (&note.passage, all.len());
        all.push(Context { passage, place, pointed_from, is_name: false, when: None, row: &[], above });
    }
    all
}

/// "Tên dự án", "Danh mục công trình": the head of a column of names.
fn is_header(cell: &str) -> bool {
    NAME_COLUMNS.iter().any(|words| opens_with(cell, words) == Some(cell.len()))
}

/// "Thời gian thực hiện": the column of dates, and its head.
fn column_of_time(header: &Block) -> Option<(usize, &str)> {
    let is_time = |cell: &Passage| {
        let label = LABELS.iter().find(|(words, _)| opens_with(cell.text().trim_start(), words).is_some());
        label.is_some_and(|&(_, label)| label == Label::Time)
    };
    let at = header.cells.iter().position(is_time)?;
    Some((at, header.cells.get(at)?.text()))
}

fn above<'l>(layout: &'l Layout, block: &'l Block) -> Vec<&'l Passage> {
    let parent = |block: &&'l Block| block.parent.and_then(|parent| layout.blocks.get(parent));
    std::iter::successors(parent(&block), parent).take(DEPTH).map(|block| &block.passage).collect()
}

impl Context<'_> {
    /// The words that may say where a project stands. For a footnote the sentence that points to it; else its own clause, and where
    /// that holds no more than the name, the sentence so far and the bullet it is listed under.
    pub(super) fn near(&self, mention: &Mention) -> Vec<String> {
        if let Some((passage, at)) = self.pointed_from {
            return vec![sentence(passage.text(), at).to_owned()];
        }
        let text = self.passage.text();
        let so_far = sentence(text.get(..mention.range.start).unwrap_or_default(), mention.range.start);
        let clause = so_far.rsplit(';').next().unwrap_or_default();
        let aside = mention.aside.clone().and_then(|aside| text.get(aside)).unwrap_or_default();
        let mut near = vec![format!("{clause} {aside}")];
        if !clause.contains(char::is_alphabetic) {
            near.push(so_far.to_owned());
            near.extend(self.lead_in().map(|passage| tail(passage.text(), REACH).to_owned()));
        }
        near
    }

    /// The bullet above, where it opens a list: "Các dự án khởi công mới:".
    pub(super) fn lead_in(&self) -> Option<&Passage> {
        self.above.first().copied().filter(|passage| passage.text().ends_with(':'))
    }

    /// The words that may say who pays: the nearest, then the bullets above.
    pub(super) fn around(&self, mention: &Mention) -> Vec<String> {
        let above = self.above.iter().map(|passage| head(passage.text(), REACH).to_owned());
        let row = self.row.iter().map(|cell| head(cell.text(), REACH).to_owned());
        self.near(mention).into_iter().chain(row).chain(above).collect()
    }
}

/// How far the words around a place reach, in bytes: a page without a full stop is not read again for each project in it.
const REACH: usize = 1600;

/// The sentence that holds a place, up to the next full stop.
pub(super) fn sentence(text: &str, at: usize) -> &str {
    let is_end = |dot: usize| text.get(dot + 1..).is_some_and(|rest| rest.starts_with(' ') || rest.is_empty());
    let before = tail(text.get(..at).unwrap_or_default(), REACH);
    let from = at - before.len();
    let start =
        before.rmatch_indices('.').map(|(dot, _)| from + dot).find(|&dot| is_end(dot)).map_or(from, |dot| dot + 1);
    let behind = head(text.get(at..).unwrap_or_default(), REACH);
    let end = behind.match_indices('.').map(|(dot, _)| at + dot).find(|&dot| is_end(dot)).unwrap_or(at + behind.len());
    text.get(start..end).unwrap_or_default().trim()
}
