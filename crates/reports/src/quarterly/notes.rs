//! The numbered notes behind figures: one for each source, basis and day, numbered as the report first uses them.

use super::facts::{QuarterlyFacts, SectorGrowth, Source, SourceIndex, SourcedFigure};
use domain::Date;
use domain::observation::Basis;
use std::collections::BTreeMap;

/// What a note says of the figures that carry its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Note {
    source: SourceIndex,
    /// The last day the figures tell of.
    pub as_of: Date,
    /// How firm they are.
    pub basis: Basis,
}

impl Note {
    fn of(figure: &SourcedFigure) -> Self {
        Self { source: figure.source, as_of: figure.as_of, basis: figure.basis }
    }

    /// Its source; nothing where the facts name none.
    pub(super) fn source(self, facts: &QuarterlyFacts) -> Option<&Source> {
        facts.sources.get(self.source.0)
    }
}

/// All notes of a report.
pub(super) struct Notes {
    numbers: BTreeMap<Note, u32>,
}

impl Notes {
    /// Numbers the notes of all figures, from 1.
    pub(super) fn of(facts: &QuarterlyFacts) -> Self {
        let mut numbers = BTreeMap::new();
        for figure in figures(facts) {
            let next = u32::try_from(numbers.len()).map_or(u32::MAX, |count| count.saturating_add(1));
            numbers.entry(Note::of(figure)).or_insert(next);
        }
        Self { numbers }
    }

    /// The number of a figure's note.
    pub(super) fn number(&self, figure: &SourcedFigure) -> Option<u32> {
        self.numbers.get(&Note::of(figure)).copied()
    }

    /// Notes with their numbers, in order.
    pub(super) fn in_order(&self) -> Vec<(u32, Note)> {
        let mut notes: Vec<(u32, Note)> = self.numbers.iter().map(|(note, number)| (*number, *note)).collect();
        notes.sort_unstable();
        notes
    }
}

/// Every figure, in the order of the report.
fn figures(facts: &QuarterlyFacts) -> impl Iterator<Item = &SourcedFigure> {
    let of_indicators = facts.indicators.iter().flat_map(|row| {
        let own = [&row.year_to_date, &row.quarter, &row.same_period_last_year];
        own.into_iter().flatten().chain(&row.rivals)
    });
    let of_growth = facts.growth.total.iter().chain(&facts.growth.sectors).flat_map(of_sector);
    let of_investment = facts.public_investment.iter().flat_map(|it| [&it.assigned, &it.total, &it.disbursed]);
    let of_projects = facts.projects.iter().flat_map(|project| [&project.capital_plan, &project.disbursed]);
    of_indicators.chain(of_growth).chain(of_investment.chain(of_projects).flatten())
}

fn of_sector(sector: &SectorGrowth) -> impl Iterator<Item = &SourcedFigure> {
    sector.year_to_date.iter().chain(sector.quarters.iter().filter_map(|quarter| quarter.actual.as_ref()))
}
