//! A plan as checks look at it: the text, its shape, the draft, and what the catalogue knows of its indicators.

use super::Dictionary;
use crate::cursor::is_of_word;
use crate::draft::{CitationDraft, Draft, IndicatorDraft, IndicatorIx, SectionIx};
use crate::layout::{BlockKind, Layout};
use crate::span::Span;
use domain::deadline::{Deadline, DeadlineKind};
use domain::indicator::IndicatorEntry;
use domain::{Date, Decimal, fold};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

/// What a check may look at.
pub(super) struct Plan<'p> {
    pub(super) text: &'p str,
    pub(super) layout: &'p Layout,
    pub(super) draft: &'p Draft,
    pub(super) dictionary: &'p Dictionary<'p>,
    entries: Vec<Option<&'p IndicatorEntry>>,
    by_key: HashMap<&'p str, Vec<IndicatorIx>>,
    in_row: Vec<bool>,
}

impl<'p> Plan<'p> {
    pub(super) fn new(text: &'p str, layout: &'p Layout, draft: &'p Draft, dictionary: &'p Dictionary<'p>) -> Self {
        let entry = |one: &IndicatorDraft| dictionary.find(&one.name, &one.unit.code);
        let entries: Vec<Option<&IndicatorEntry>> = draft.indicators.iter().map(entry).collect();
        let mut by_key: HashMap<&str, Vec<IndicatorIx>> = HashMap::new();
        for (at, entry) in entries.iter().enumerate() {
            if let Some(entry) = entry {
                by_key.entry(&entry.key).or_default().push(IndicatorIx(at));
            }
        }
        let rows: Vec<Span> =
            layout.blocks.iter().filter(|one| one.kind == BlockKind::Row).map(|one| one.span).collect();
        let is_in_row = |one: &IndicatorDraft| {
            let next = rows.partition_point(|row| row.start <= one.value_span.start);
            next.checked_sub(1).and_then(|at| rows.get(at)).is_some_and(|row| row.contains(&one.value_span))
        };
        let in_row = draft.indicators.iter().map(is_in_row).collect();
        Self { text, layout, draft, dictionary, entries, by_key, in_row }
    }

    /// The words of a span on one line.
    pub(super) fn quote(&self, span: Span) -> String {
        span.quote(self.text).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What the catalogue knows of an indicator.
    pub(super) fn entry(&self, at: IndicatorIx) -> Option<&'p IndicatorEntry> {
        self.entries.get(at.0).copied().flatten()
    }

    /// An indicator of the draft.
    pub(super) fn indicator(&self, at: IndicatorIx) -> Option<&'p IndicatorDraft> {
        self.draft.indicators.get(at.0)
    }

    /// The indicators with their places in the list.
    pub(super) fn indicators(&self) -> impl Iterator<Item = (IndicatorIx, &'p IndicatorDraft)> {
        self.draft.indicators.iter().enumerate().map(|(at, one)| (IndicatorIx(at), one))
    }

    /// The indicators that the catalogue knows by this key.
    pub(super) fn of_key(&self, key: &str) -> impl Iterator<Item = (IndicatorIx, &'p IndicatorDraft)> {
        let places = self.by_key.get(key).into_iter().flatten();
        places.filter_map(|&at| self.indicator(at).map(|one| (at, one)))
    }

    /// The one of them that stands in the plan's own list of targets, or else the first.
    pub(super) fn main_of_key(&self, key: &str) -> Option<&'p IndicatorDraft> {
        let all = || self.of_key(key).map(|(_, one)| one);
        all().find(|one| one.group.is_some()).or_else(|| all().next())
    }

    /// Each whole with its parts, in the order of the text.
    pub(super) fn families(&self) -> BTreeMap<IndicatorIx, Vec<IndicatorIx>> {
        let mut families: BTreeMap<IndicatorIx, Vec<IndicatorIx>> = BTreeMap::new();
        for (at, one) in self.indicators() {
            if let Some(parent) = one.parent.filter(|parent| *parent != at) {
                families.entry(parent).or_default().push(at);
            }
        }
        families
    }

    /// The latest date of a cited document, with the mention that prints it first.
    pub(super) fn latest_citation(&self) -> Option<(Date, Span)> {
        let dated = |one: &CitationDraft| Some((one.date?, *one.spans.first()?));
        self.draft.citations.iter().filter_map(dated).max_by_key(|(date, span)| (*date, Reverse(span.start)))
    }

    /// Every day by which something is due or was done, of tasks and of projects, in the order of the text.
    pub(super) fn due_dates(&self) -> Vec<Due> {
        let due = |deadline: &Deadline, span: Span| Some(Due { kind: deadline.kind, on: deadline.due_on()?, span });
        let tasks = self.draft.tasks.iter();
        let set =
            tasks.clone().filter_map(|task| task.deadline.as_ref()).filter_map(|one| due(&one.deadline, one.span));
        let done = tasks.filter_map(|task| task.done_as_of);
        let done = done.map(|(on, span)| Due { kind: DeadlineKind::Done, on, span });
        let milestones = self.draft.projects.iter().flat_map(|project| &project.milestones);
        let milestones = milestones.filter_map(|one| due(&one.deadline, one.span));
        let mut all: Vec<Due> = set.chain(done).chain(milestones).collect();
        all.sort_by_key(|due| (due.span.start, due.span.end, due.kind));
        all.dedup_by_key(|due| due.span);
        all
    }

    /// Whether an indicator stands in a row of a table, where names are short and lines carry no claim of their own.
    pub(super) fn is_in_row(&self, at: IndicatorIx) -> bool {
        self.in_row.get(at.0).copied().unwrap_or_default()
    }

    /// The path of a section: "III.8".
    pub(super) fn path(&self, section: Option<SectionIx>) -> &'p str {
        section.and_then(|at| self.draft.outline.get(at.0)).map_or("", |section| section.path.as_str())
    }

    /// The section itself, or the one above it at this level.
    pub(super) fn at_level(&self, section: Option<SectionIx>, level: u8) -> Option<SectionIx> {
        let mut at = section?;
        for _ in 0..self.draft.outline.len() {
            let here = self.draft.outline.get(at.0)?;
            match here.parent {
                Some(above) if here.level > level => at = above,
                _ => return Some(at),
            }
        }
        Some(at)
    }
}

/// The figure of an indicator in its base unit: the one bound it has, or the lower end of a band.
pub(super) fn amount(indicator: &IndicatorDraft) -> Option<Decimal> {
    let figure = indicator.bounds.low.or(indicator.bounds.high)?;
    figure.checked_mul(indicator.unit.scale)
}

/// A day by which something is due or was done.
#[derive(Debug, Clone, Copy)]
pub(super) struct Due {
    pub(super) kind: DeadlineKind,
    pub(super) on: Date,
    pub(super) span: Span,
}

/// Words of a name that say how something is measured, folded. A name of nothing else has no subject.
const MEASURES: &[&str] = &[
    "toc", "do", "tang", "truong", "binh", "quan", "giam", "tong", "so", "ty", "ti", "le", "gia", "tri", "muc", "chi",
    "tieu", "hang", "nam", "cua", "tinh", "tu", "den", "dat", "kim", "ngach", "trong", "ke", "hoach", "doanh", "thu",
    "san", "luong", "dien", "tich", "va", "cac", "moi", "trung", "chung", "toan", "ca", "nuoc",
];

/// Whether a name says what is measured: "Tốc độ tăng bình quân" alone does not.
pub(super) fn has_subject(name: &str) -> bool {
    let folded = fold::fold(name);
    let words = folded.split(|letter: char| !is_of_word(letter)).filter(|word| !word.is_empty());
    words.into_iter().any(|word| !MEASURES.contains(&word))
}
