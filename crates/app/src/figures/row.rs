//! One row of a file of figures: an observation, or the target of some issuer. Every fault of a row is told at once.

use super::table::{Column, Table};
use super::value::{self, ReadUnit};
use super::{RowError, lexicon, sentence};
use crate::area;
use domain::Date;
use domain::catalogue::Catalogue;
use domain::indicator::{FigureCode, IndicatorEntry};
use domain::observation::{Basis, Precision};
use domain::period::{LoosePeriod, Period};
use domain::target::Bounds;
use formats::read::{self, Cell};

/// What a row tells, whatever it is.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// Line in the file.
    pub line: usize,
    /// The indicator.
    pub entry: &'static IndicatorEntry,
    /// What it is about, where one indicator serves many.
    pub subject: Option<String>,
    /// Code of the area.
    pub area: String,
    /// The period.
    pub period: Period,
    /// The last day it tells of.
    pub as_of: Date,
    /// Words of the unit, and how figures in it are kept.
    pub unit: ReadUnit,
    /// Where it is published.
    pub source: String,
    /// What the source says.
    pub quote: String,
    /// What stands beside period and unit.
    pub note: Option<String>,
    /// What was filled in by rule.
    pub assumptions: Vec<String>,
    /// What happened, or what is asked.
    pub content: Content,
}

/// What happened, or what is asked.
#[derive(Debug, Clone)]
pub(super) enum Content {
    /// A figure; no steps where it is a day or a word.
    Figure { steps: Option<i64>, text: String, precision: Precision, basis: Basis },
    /// A target.
    Target { bounds: Bounds, low: Option<i64>, high: Option<i64>, issuer: Option<String> },
}

/// Reads a row.
pub(super) fn read(catalogue: &'static Catalogue, table: &Table, row: &read::Row) -> Result<Row, Vec<RowError>> {
    let reader = Reader { catalogue, table, row };
    let mut errors = Vec::new();
    let mut or_note = |error: RowError| errors.push(error);
    let known = reader.indicator().map_err(&mut or_note).ok();
    let period = reader.period().map_err(&mut or_note).ok();
    let area = reader.area(period.as_ref()).map_err(&mut or_note).ok();
    let unit = known.as_ref().and_then(|(entry, _)| reader.unit(entry).map_err(&mut or_note).ok());
    let content = known.as_ref().zip(unit.as_ref());
    let content = content.and_then(|((_, code), unit)| reader.content(code, unit).map_err(&mut or_note).ok());
    let (Some((entry, code)), Some(dated), Some(area), Some(unit), Some(content)) =
        (known, period, area, unit, content)
    else {
        return Err(errors);
    };
    Ok(reader.row(entry, &code, dated, area, unit, content))
}

/// A period with the day that counts.
struct Dated {
    loose: LoosePeriod,
    assumption: Option<String>,
}

struct Reader<'a> {
    catalogue: &'static Catalogue,
    table: &'a Table,
    row: &'a read::Row,
}

impl Reader<'_> {
    fn text(&self, column: Column) -> &str {
        self.table.text(self.row, column)
    }

    fn error(&self, column: Column, sentence: String) -> RowError {
        let (column, text) = (self.table.heading_of(column), self.text(column));
        RowError { line: self.row.number, column: Some(column.to_owned()), text: text.to_owned(), sentence }
    }

    /// By code, else by the name that plans use, in the unit of the row.
    fn indicator(&self) -> Result<(&'static IndicatorEntry, FigureCode), RowError> {
        let words = self.text(Column::Indicator);
        let unit_code = self.catalogue.unit_code(lexicon::unit(self.text(Column::Unit)));
        let by_name = || self.catalogue.find_indicator(words, &unit_code).map(|entry| FigureCode::of_key(&entry.key));
        let code = self.catalogue.figure_code(words).or_else(by_name);
        let found = code.and_then(|code| self.catalogue.indicator(&code.key).map(|entry| (entry, code)));
        found.ok_or_else(|| {
            let near = nearest(self.catalogue, words);
            self.error(Column::Indicator, sentence::unknown_indicator(words, near))
        })
    }

    fn period(&self) -> Result<Dated, RowError> {
        let text = self.text(Column::Period);
        if let Some(loose) = LoosePeriod::read(text) {
            return Ok(Dated { loose, assumption: None });
        }
        let undated = lexicon::UNDATED.iter().find_map(|word| text.trim().strip_prefix(word));
        match undated.and_then(undated_period) {
            Some(period) => {
                let loose = LoosePeriod { period, as_of: None, note: Some(text.trim().to_owned()) };
                Ok(Dated { assumption: Some(sentence::undated(&period.label())), loose })
            }
            None => Err(self.error(Column::Period, sentence::no_period(text))),
        }
    }

    fn area(&self, dated: Option<&Dated>) -> Result<String, RowError> {
        let words = self.text(Column::Territory);
        let on = dated.map_or(Date::MAX, |dated| dated.loose.period.last_day());
        let codes = || self.catalogue.areas.iter().map(|area| area.code.as_str()).collect::<Vec<_>>();
        area::find(self.catalogue, words, on)
            .ok_or_else(|| self.error(Column::Territory, sentence::unknown_area(words, &codes())))
    }

    fn unit(&self, entry: &IndicatorEntry) -> Result<ReadUnit, RowError> {
        let words = self.text(Column::Unit);
        let words = if lexicon::is_wordy(words) && entry.unit.is_empty() { "" } else { words };
        let unit = value::unit(self.catalogue, entry, words).map_err(|sentence| self.error(Column::Unit, sentence))?;
        let assumption = unit.assumption.filter(|_| !entry.unit.is_empty());
        Ok(ReadUnit { assumption, ..unit })
    }

    fn content(&self, code: &FigureCode, unit: &ReadUnit) -> Result<Content, RowError> {
        let Some(cell) = self.table.cell(self.row, Column::Value) else {
            return Err(self.error(Column::Value, sentence::NO_VALUE.to_owned()));
        };
        if code.is_target {
            return self.target(code, cell, unit);
        }
        let basis = self.basis(code)?;
        if unit.text.is_empty() {
            let text = self.words();
            return Ok(Content::Figure { steps: None, text, precision: Precision::Exact, basis });
        }
        let (value, marked) = value::number(&cell.text, self.table.language_of(cell), unit)
            .map_err(|sentence| self.error(Column::Value, sentence))?;
        let precision = if marked == Precision::Exact { unit.precision } else { marked };
        let steps = self.steps(unit, value)?;
        Ok(Content::Figure { steps: Some(steps), text: cell.text.clone(), precision, basis })
    }

    /// A day, or the word of a flag.
    fn words(&self) -> String {
        let text = self.text(Column::Value);
        match self.text(Column::Unit) {
            "flag" => lexicon::flag(text).to_owned(),
            _ => text.to_owned(),
        }
    }

    fn target(&self, code: &FigureCode, cell: &Cell, unit: &ReadUnit) -> Result<Content, RowError> {
        let bounds = value::bounds(&cell.text, self.table.language_of(cell), unit)
            .map_err(|sentence| self.error(Column::Value, sentence))?;
        let steps = |figure: Option<domain::Decimal>| figure.map(|figure| self.steps(unit, figure)).transpose();
        let named = Some(self.text(Column::Issuer).to_owned()).filter(|issuer| !issuer.is_empty());
        let told = || lexicon::issuer(code.subject.as_deref(), self.text(Column::Quote)).map(str::to_owned);
        Ok(Content::Target { bounds, low: steps(bounds.low)?, high: steps(bounds.high)?, issuer: named.or_else(told) })
    }

    fn steps(&self, unit: &ReadUnit, value: domain::Decimal) -> Result<i64, RowError> {
        unit.scale
            .to_steps(value)
            .map_err(|error| self.error(Column::Value, crate::wording::target::step(self.text(Column::Value), error)))
    }

    /// The column says it, else the code; a published figure of which neither tells anything is provisional.
    fn basis(&self, code: &FigureCode) -> Result<Basis, RowError> {
        let word = self.text(Column::Basis);
        if word.is_empty() {
            return Ok(code.basis.unwrap_or(Basis::Provisional));
        }
        lexicon::basis(word).ok_or_else(|| self.error(Column::Basis, sentence::no_basis(word)))
    }

    fn row(
        &self,
        entry: &'static IndicatorEntry,
        code: &FigureCode,
        dated: Dated,
        area: String,
        unit: ReadUnit,
        content: Content,
    ) -> Row {
        let LoosePeriod { period, as_of, note } = dated.loose;
        let subject = Some(self.text(Column::Subject).to_owned()).filter(|subject| !subject.is_empty());
        let notes: Vec<String> = [note, unit.remark.clone()].into_iter().flatten().collect();
        Row {
            line: self.row.number,
            entry,
            subject: subject.or_else(|| code.subject.clone()),
            area,
            as_of: as_of.unwrap_or(period.last_day()),
            period,
            source: self.text(Column::Source).to_owned(),
            quote: self.text(Column::Quote).to_owned(),
            note: Some(notes.join("; ")).filter(|note| !note.is_empty()),
            assumptions: [dated.assumption, unit.assumption.clone()].into_iter().flatten().collect(),
            unit,
            content,
        }
    }
}

/// "(2023-24)" is the years, "(before 2025-11)" the last day before.
fn undated_period(remark: &str) -> Option<Period> {
    let remark = remark.trim().trim_start_matches('(').trim_end_matches(')').trim();
    if let Some(end) = lexicon::BEFORE.iter().find_map(|word| remark.strip_prefix(word)) {
        let first_day = end.trim().parse::<Period>().ok()?.first_day();
        return first_day.yesterday().ok().map(Period::day);
    }
    if let Ok(period) = remark.parse() {
        return Some(period);
    }
    let (first, last) = remark.split_once('-')?;
    let century = first.get(..2).filter(|_| last.len() == 2)?;
    format!("{first}-{century}{last}").parse().ok()
}

/// The code of the dictionary that shares most words with another, for a hint.
fn nearest<'a>(catalogue: &'a Catalogue, words: &str) -> Option<&'a str> {
    let parts: Vec<&str> = words.trim_start_matches("TARGET_").split('_').collect();
    let shared = |entry: &&IndicatorEntry| entry.key.split('_').filter(|part| parts.contains(part)).count();
    let best = catalogue.indicators.iter().max_by_key(|entry| (shared(entry), std::cmp::Reverse(entry.key.len())))?;
    (shared(&best) > 0).then_some(best.key.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_without_a_date_gets_the_bounds_that_its_source_gives() {
        let read = |remark: &str| undated_period(remark).map(|period| period.to_string());
        assert_eq!(read(" (2023-24)").as_deref(), Some("2023-2024"));
        assert_eq!(read(" (before 2025-11)").as_deref(), Some("2025-10-31"));
        assert_eq!(read(" (2023)").as_deref(), Some("2023"));
        assert_eq!(read(""), None);
    }

    #[test]
    fn an_unknown_code_gets_a_hint() {
        assert_eq!(nearest(catalogue::load(), "budget_revenues_land"), Some("budget_revenue_land"));
        assert_eq!(nearest(catalogue::load(), "xyz"), None);
    }
}
