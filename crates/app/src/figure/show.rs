//! From a stored figure to what a page shows.

use super::choice::Choices;
use super::{AreaSeries, ChoiceView, FigureView, RivalFigures};
use crate::area;
use crate::wording::target as wording;
use domain::catalogue::Catalogue;
use domain::id::FiguresImportId;
use domain::observation::Precision;
use domain::unit::Scale;
use domain::{Date, Decimal, number};
use std::collections::{BTreeMap, HashMap};
use storage::observation::Observation;

/// Names of the files that figures came with.
pub(crate) type Files = HashMap<FiguresImportId, String>;

/// How figures of one indicator are shown: in which unit, and with which files.
#[derive(Clone, Copy)]
pub(crate) struct Shower<'a> {
    pub catalogue: &'a Catalogue,
    pub scale: Scale,
    pub unit: &'a str,
    pub files: &'a Files,
}

impl Shower<'_> {
    /// The value in the printed unit.
    pub(crate) fn value(&self, figure: &Observation) -> Option<Decimal> {
        figure.value.map(|steps| self.scale.from_steps(steps))
    }

    /// A figure.
    pub(crate) fn figure(&self, figure: &Observation) -> FigureView {
        let value = self.value(figure);
        let file = figure.import.and_then(|import| self.files.get(&import)).cloned();
        FigureView {
            id: figure.id.0,
            value,
            text: text(value, figure),
            unit: if value.is_some() { self.unit.to_owned() } else { String::new() },
            period: figure.period,
            period_label: figure.period.label(),
            as_of: figure.as_of,
            basis: figure.basis,
            basis_label: wording::basis(figure.basis),
            state: figure.state,
            is_verified: figure.state.counts(),
            source_address: figure.source_address.clone(),
            source_name: source_name(&figure.source_address),
            quote: figure.quote.clone(),
            note: figure.note.clone(),
            subject: figure.subject.clone(),
            version: figure.version,
            is_superseded: figure.known_to.is_some(),
            entered_by: figure.entered_by.clone(),
            known_from: figure.known_from.clone(),
            file: file.zip(figure.row_number),
        }
    }

    /// Figures by area, the own one first.
    pub(crate) fn series(&self, figures: &[&Observation], own: &str) -> Vec<AreaSeries> {
        let mut by_area: BTreeMap<&str, Vec<&Observation>> = BTreeMap::new();
        for figure in figures {
            by_area.entry(&figure.area).or_default().push(figure);
        }
        let mut series: Vec<AreaSeries> = by_area
            .into_iter()
            .map(|(code, figures)| AreaSeries {
                area: code.to_owned(),
                name: area::name(self.catalogue, code),
                is_own: code == own,
                begins_on: area::begins_on(self.catalogue, code),
                figures: figures.into_iter().map(|figure| self.figure(figure)).collect(),
            })
            .collect();
        series.sort_by_key(|series| !series.is_own);
        series
    }

    /// Sources that disagree about one area, period and basis, those set aside included.
    pub(crate) fn rivals(&self, name: &str, figures: &[&Observation], choices: &Choices) -> Vec<RivalFigures> {
        let mut by_key: BTreeMap<_, Vec<&Observation>> = BTreeMap::new();
        for figure in figures.iter().filter(|figure| figure.basis.is_observed()) {
            by_key.entry((figure.period, &figure.area, &figure.subject, figure.basis)).or_default().push(figure);
        }
        let rivals = by_key.into_values().filter(|same| disagree(same)).map(|mut same| {
            same.sort_by_key(|figure| (choices.of(figure.id).is_none(), figure.id));
            self.rival(name, &same, choices)
        });
        rivals.collect()
    }

    fn rival(&self, name: &str, same: &[&Observation], choices: &Choices) -> RivalFigures {
        let figures: Vec<FigureView> = same.iter().map(|figure| self.figure(figure)).collect();
        let first = figures.first();
        let period_label = first.map(|figure| figure.period_label.clone()).unwrap_or_default();
        let area_name = same.first().map(|figure| area::name(self.catalogue, &figure.area)).unwrap_or_default();
        let told: Vec<String> = figures.iter().map(named).collect();
        let is_open = same.iter().skip(1).any(|other| choices.is_open(other, same));
        let choice = same.first().filter(|_| !is_open).and_then(|first| choices.of(first.id)).zip(told.first());
        let choice = choice.map(|(choice, figure)| ChoiceView {
            figure: figure.clone(),
            reason: choice.reason.clone(),
            by: choice.chosen_by.clone(),
            at: choice.chosen_at.clone(),
        });
        let sentence = crate::wording::figures::rivals(name, &area_name, &wording::within(&period_label), &told);
        RivalFigures { period_label, area_name, figures, sentence, choice }
    }
}

/// "44.963 tỷ đồng (cafef.vn)".
fn named(figure: &FigureView) -> String {
    format!("{} ({})", wording::amount_text(&figure.text, &figure.unit), figure.source_name)
}

/// Whether figures of one key differ in value.
pub(crate) fn disagree(same: &[&Observation]) -> bool {
    let value = |figure: &Observation| (figure.value, figure.value.is_none().then(|| figure.value_text.clone()));
    same.windows(2).any(|pair| matches!(pair, [one, other] if value(one) != value(other)))
}

fn text(value: Option<Decimal>, figure: &Observation) -> String {
    let Some(value) = value else {
        let day: Option<Date> = figure.value_text.parse().ok();
        return day.map_or_else(|| figure.value_text.clone(), wording::day);
    };
    let number = number::format(value);
    match figure.precision {
        Precision::Exact => number,
        precision => format!("{} {number}", wording::precision(precision)),
    }
}

/// The host of an address.
fn source_name(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?']).next().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    if host.is_empty() { wording::NO_SOURCE.to_owned() } else { host.to_owned() }
}
