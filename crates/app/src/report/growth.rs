//! Biểu 02: growth of the whole and of its sectors, with what the rest of the year must bring.

use super::Sources;
use crate::series;
use crate::target::board::{Board, Judged};
use crate::wording::target as wording;
use analytics::growth::{WeightedGrowth, required_rest};
use domain::Decimal;
use domain::observation::Basis;
use domain::period::Period;
use reports::quarterly::facts::{Contribution, GrowthFacts, QuarterGrowth, RequiredRest, SectorGrowth};
use storage::observation::Observation;

/// Growth of the whole.
const TOTAL: &str = "grdp_growth";
/// Growth of what sectors produce; its parts are the sectors of plans that speak of output.
const OUTPUT: &str = "output_value_growth";

/// What comes before the name of a sector in the keys of growth, of published contributions and of shares.
const SECTOR_GROWTHS: [&str; 2] = ["output_value_growth_", "grdp_growth_"];
const CONTRIBUTION: &str = "grdp_contribution_";
const SHARE: &str = "share_";

pub(super) fn facts(board: &Board, quarter: Period, sources: &mut Sources) -> GrowthFacts {
    let targets = board.of_documents();
    let of_year = targets.into_iter().filter(|target| target.period.covers(&quarter));
    let judged: Vec<Judged<'_>> = of_year.filter_map(|target| board.judge(target)).collect();
    let whole = |judged: &Judged<'_>| {
        let (parent, _) = judged.indicator.parent?;
        board.indicators.get(&parent).map(|parent| parent.key.clone())
    };
    let is_sector = |judged: &&Judged<'_>| matches!(whole(judged).as_deref(), Some(TOTAL | OUTPUT));
    let sectors: Vec<&Judged<'_>> = judged.iter().filter(is_sector).collect();
    let is_by_output = sectors.iter().any(|sector| whole(sector).as_deref() == Some(OUTPUT));
    let total = judged.iter().find(|judged| judged.indicator.key == TOTAL);
    let part = |it: &&Judged<'_>, sources: &mut Sources| {
        let growth = sector(board, it, quarter, sources);
        SectorGrowth { contribution: contribution(board, &judged, it, &growth, sources), ..growth }
    };
    GrowthFacts {
        total: total.map(|judged| sector(board, judged, quarter, sources)),
        sectors: sectors.iter().map(|judged| part(judged, sources)).collect(),
        note: is_by_output.then(|| wording::SECTORS_BY_OUTPUT.to_owned()),
    }
}

fn sector(board: &Board, judged: &Judged<'_>, quarter: Period, sources: &mut Sources) -> SectorGrowth {
    let shower = board.shower(judged.target, judged.indicator);
    let latest = judged.latest.filter(|figure| judged.target.period.contains(figure.as_of));
    let year = quarter.calendar_year();
    let mut quarters = [QuarterGrowth::default(); 4];
    for (growth, number) in quarters.iter_mut().zip(1..) {
        let of_quarter = |is_wanted: fn(Basis) -> bool| {
            let period = Period::quarter(year, number)?;
            let same = judged.all.iter().copied().filter(|it| it.period == period && is_wanted(it.basis));
            series::latest(same)
        };
        growth.planned = of_quarter(|basis| basis == Basis::Scenario).and_then(|figure| shower.value(figure));
        growth.actual = of_quarter(Basis::is_observed).and_then(|figure| sources.figure(figure, &shower));
    }
    SectorGrowth {
        name: judged.target.name.clone(),
        target: Some(judged.bounds),
        quarters,
        year_to_date: latest.and_then(|figure| sources.figure(figure, &shower)),
        contribution: None,
        required_rest: latest.and_then(|figure| rest(judged, shower.value(figure)?)),
    }
}

/// As published for the same months, else the share that the plan gives the sector times its growth.
fn contribution(
    board: &Board,
    all: &[Judged<'_>],
    sector: &Judged<'_>,
    growth: &SectorGrowth,
    sources: &mut Sources,
) -> Option<Contribution> {
    let latest = sector.latest.filter(|figure| sector.target.period.contains(figure.as_of))?;
    let name = SECTOR_GROWTHS.iter().find_map(|prefix| sector.indicator.key.strip_prefix(prefix))?;
    let (published, share) = (format!("{CONTRIBUTION}{name}"), format!("{SHARE}{name}"));
    if let Some(indicator) = board.indicators.values().find(|indicator| indicator.key == published) {
        let is_same = |figure: &&Observation| figure.period == latest.period && figure.area == latest.area;
        if let Some(figure) = series::latest(board.figures_of(indicator.id).iter().filter(is_same)) {
            let shower = board.shower(sector.target, indicator);
            return sources.figure(figure, &shower).map(Contribution::Published);
        }
    }
    let share = all.iter().find(|judged| judged.indicator.key == share)?;
    let share = share.bounds.pass_line(share.indicator.direction)?.checked_div(Decimal::ONE_HUNDRED)?;
    let part = WeightedGrowth { weight: share, growth: growth.year_to_date?.value };
    part.contribution().map(Contribution::Modelled)
}

/// With the stated weights of quarters.
fn rest(judged: &Judged<'_>, growth: Decimal) -> Option<RequiredRest> {
    let done = [WeightedGrowth { weight: judged.weight_done?, growth }];
    let direction = judged.indicator.direction;
    let low = required_rest(judged.bounds.pass_line(direction)?, &done)?;
    let high = judged.bounds.stretch_line(direction).and_then(|line| required_rest(line, &done));
    Some(RequiredRest { low, high })
}
