//! Rows of Biểu 01.

use super::Sources;
use crate::target::board::{Board, Judged};
use crate::target::list::TargetRow;
use crate::wording::target as wording;
use crate::{area, series};
use domain::observation::Basis;
use domain::period::Period;
use reports::quarterly::facts::{Change, IndicatorFacts, SourcedFigure};
use storage::observation::Observation;

/// All targets of documents, in the order of the plan and by chapter, parts behind their whole.
pub(super) fn facts(board: &Board, quarter: Period, sources: &mut Sources) -> Vec<IndicatorFacts> {
    let targets = board.of_documents();
    let judged = targets.into_iter().filter_map(|target| board.judge(target));
    let mut facts: Vec<IndicatorFacts> = judged.map(|judged| row(board, &judged, quarter, sources)).collect();
    facts.sort_by_key(|facts| facts.group);
    facts
}

fn row(board: &Board, judged: &Judged<'_>, quarter: Period, sources: &mut Sources) -> IndicatorFacts {
    let head = board.row(judged);
    let (target, indicator) = (judged.target, judged.indicator);
    let shower = board.shower(target, indicator);
    let latest = judged.latest.filter(|figure| target.period.contains(figure.as_of));
    let before = latest.and_then(|latest| of_period(judged, latest.period.same_period_last_year()?));
    let alone = of_period(judged, quarter);
    let mut sourced = |figure: Option<&Observation>| figure.and_then(|figure| sources.figure(figure, &shower));
    let (year_to_date, same_period_last_year, quarter) = (sourced(latest), sourced(before), sourced(alone));
    let rivals = latest.map(|latest| rivals(judged, latest)).unwrap_or_default();
    let rivals = rivals.into_iter().filter_map(|rival| sourced(Some(rival))).collect();
    let between =
        |now: SourcedFigure, before: SourcedFigure| Change::between(indicator.measure, before.value, now.value);
    let note = note(board, judged, &head);
    IndicatorFacts {
        number: target.plan_group.filter(|_| head.depth == 0).map(|group| group.to_string()).unwrap_or_default(),
        name: head.name,
        depth: head.depth,
        group: indicator.group,
        unit: target.unit_text.clone(),
        measure: indicator.measure,
        bounds: judged.bounds,
        target_words: target.wanted.as_ref().map(|_| head.target),
        change: year_to_date.zip(same_period_last_year).and_then(|(now, before)| between(now, before)),
        same_period_last_year,
        quarter,
        year_to_date,
        rivals,
        achievement: judged.achievement,
        verdict: judged.verdict,
        status: judged.assessment.status,
        note,
    }
}

/// The figure of exactly this period.
fn of_period<'a>(judged: &Judged<'a>, period: Period) -> Option<&'a Observation> {
    let same = judged.all.iter().copied().filter(|figure| figure.period == period && figure.basis != Basis::Scenario);
    series::latest(same)
}

/// What other sources say of the same period.
fn rivals<'a>(judged: &Judged<'a>, latest: &Observation) -> Vec<&'a Observation> {
    let same = judged.figures.iter().copied().filter(|it| (it.period, it.basis) == (latest.period, latest.basis));
    same.filter(|other| other.value != latest.value).collect()
}

/// The other values that the plan gives of the same thing, said once, and the boundary, where another has followed.
fn note(board: &Board, judged: &Judged<'_>, head: &TargetRow) -> Option<String> {
    let has_followed = |area: &domain::area::AreaEntry| area.valid.from.is_some_and(|from| from <= board.today);
    let is_past = area::successors(board.catalogue, &judged.target.area).any(has_followed);
    let boundary = is_past.then(|| wording::by_old_boundary(&area::name(board.catalogue, &judged.target.area)));
    let later = head.rival_targets.iter().filter(|(_, code)| head.code < *code);
    let others = later.map(|(other, _)| wording::also_asks(&head.target, other));
    let notes: Vec<String> = others.chain(boundary).collect();
    (!notes.is_empty()).then(|| notes.join("; "))
}
