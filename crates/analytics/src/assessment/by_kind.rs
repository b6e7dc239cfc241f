//! The rule of each kind of indicator while its period runs.

use super::{Assessment, Facts, Figure, Rule, Thresholds};
use crate::exact::{minus, percent_of};
use crate::growth::{WeightedGrowth, required_rest};
use crate::trajectory::{Shape, Trajectory, elapsed_share};
use domain::Decimal;
use domain::indicator::{Direction, IndicatorKind};
use domain::status::Status;
use domain::target::Verdict;

/// Judges a period that still runs.
pub(super) fn under_way(facts: &Facts<'_>, thresholds: &Thresholds, figure: &Figure, verdict: Verdict) -> Assessment {
    let answer = match facts.kind.under(facts.bounds.comparator) {
        IndicatorKind::Growth => growth(facts, thresholds, figure),
        IndicatorKind::Cumulative => trajectory(facts, thresholds, figure),
        IndicatorKind::Level if facts.trajectory.is_some() => trajectory(facts, thresholds, figure),
        _ => distance(facts, thresholds, figure, verdict),
    };
    answer.unwrap_or(Assessment { status: Status::NoData, rule: Rule::NoFormula })
}

/// Compares with the path. The path of a sum runs straight from nothing to the line, unless a better one is planned.
fn trajectory(facts: &Facts<'_>, thresholds: &Thresholds, figure: &Figure) -> Option<Assessment> {
    let line = facts.bounds.pass_line(facts.direction)?;
    let straight = Trajectory { period: facts.period, start: Decimal::ZERO, target: line, shape: Shape::Linear };
    let expected = facts.trajectory.unwrap_or(&straight).expected_on(figure.as_of)?;
    let (more, less) = match facts.direction {
        Direction::Down => (expected, figure.value),
        Direction::Up | Direction::None => (figure.value, expected),
    };
    let percent = percent_of(more, less);
    let Thresholds { on_track_percent, at_risk_percent, .. } = *thresholds;
    let status = match percent {
        _ if more >= less => Status::OnTrack,
        Some(percent) if percent >= on_track_percent => Status::OnTrack,
        Some(percent) if percent >= at_risk_percent => Status::AtRisk,
        _ => Status::Late,
    };
    let rule = Rule::Trajectory { value: figure.value, expected, percent, on_track_percent, at_risk_percent };
    Some(Assessment { status, rule })
}

/// Growth so far reaches the line, or the rest must be faster by so many points.
fn growth(facts: &Facts<'_>, thresholds: &Thresholds, figure: &Figure) -> Option<Assessment> {
    let line = facts.bounds.pass_line(facts.direction)?;
    let weight_done = match facts.weight_done {
        Some(weight) => weight,
        None => elapsed_share(&facts.period, figure.as_of)?,
    };
    let done = WeightedGrowth { weight: weight_done, growth: figure.value };
    let required_rest = required_rest(line, &[done])?;
    let gap = match facts.direction {
        Direction::Down => minus(figure.value, required_rest)?,
        Direction::Up | Direction::None => minus(required_rest, figure.value)?,
    };
    let at_risk_points = thresholds.growth_at_risk_points;
    let status = match gap {
        _ if gap <= Decimal::ZERO => Status::OnTrack,
        _ if gap <= at_risk_points => Status::AtRisk,
        _ => Status::Late,
    };
    let rule = Rule::GrowthGap { value: figure.value, line, weight_done, required_rest, at_risk_points };
    Some(Assessment { status, rule })
}

/// A level without a path, a bound or a band: met, near, or far.
fn distance(facts: &Facts<'_>, thresholds: &Thresholds, figure: &Figure, verdict: Verdict) -> Option<Assessment> {
    let line = facts.bounds.pass_line(facts.direction)?;
    let distance = facts.bounds.distance(figure.value)?;
    let at_risk_percent = thresholds.level_at_risk_percent;
    let is_near = percent_of(distance, line.abs()).is_some_and(|percent| percent <= at_risk_percent);
    let status = match verdict {
        Verdict::Met | Verdict::Exceeded => Status::OnTrack,
        Verdict::Missed if is_near => Status::AtRisk,
        Verdict::Missed => Status::Late,
    };
    let rule = Rule::Distance { value: figure.value, line, distance, at_risk_percent };
    Some(Assessment { status, rule })
}

/// A part of a whole: near its figure on either side.
pub(super) fn share(facts: &Facts<'_>, thresholds: &Thresholds, figure: &Figure, is_over: bool) -> Assessment {
    let line = facts.bounds.pass_line(facts.direction).unwrap_or_default();
    let deviation = facts.bounds.distance(figure.value).unwrap_or_default();
    let (on_track_points, at_risk_points) = (thresholds.share_on_track_points, thresholds.share_at_risk_points);
    let status = match deviation {
        _ if deviation <= on_track_points && is_over => Status::Met,
        _ if deviation <= on_track_points => Status::OnTrack,
        _ if is_over => Status::Late,
        _ if deviation <= at_risk_points => Status::AtRisk,
        _ => Status::Late,
    };
    Assessment {
        status,
        rule: Rule::Deviation { value: figure.value, line, deviation, on_track_points, at_risk_points },
    }
}
