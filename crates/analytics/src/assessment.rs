//! Where an indicator stands against a target ("đánh giá"), by a stated rule whose inputs can be shown ("Cách tính").

mod by_kind;
mod rule;

pub use rule::{Rule, RuleInput};

use domain::deadline::Frequency;
use domain::indicator::{Direction, IndicatorKind};
use domain::observation::Basis;
use domain::period::Period;
use domain::recurrence;
use domain::regulation::Regulations;
use domain::status::Status;
use domain::target::{Bounds, Judge, Verdict};
use domain::{Date, Decimal};

use crate::trajectory::Trajectory;

/// The latest figure, in the printed unit of the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// Its value.
    pub value: Decimal,
    /// Last day it tells of.
    pub as_of: Date,
    /// How firm.
    pub basis: Basis,
    /// Verified by somebody other than who entered it.
    pub is_verified: bool,
}

/// What is known of an indicator under one target, in one area.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    /// Kind of indicator.
    pub kind: IndicatorKind,
    /// Which way is better.
    pub direction: Direction,
    /// How often a figure comes.
    pub frequency: Frequency,
    /// The target.
    pub bounds: &'a Bounds,
    /// The period of the target.
    pub period: Period,
    /// The planned path; without one a sum is judged on a straight line from nothing.
    pub trajectory: Option<&'a Trajectory>,
    /// Latest figure of the same area.
    pub figure: Option<Figure>,
    /// Share of the base year that the figure's period was, for growth; without it, the share of the months.
    pub weight_done: Option<Decimal>,
    /// Day by which the first figure is due; without it, the first period's end and the days of grace.
    pub first_due_on: Option<Date>,
}

/// The answer, with how it was reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Where it stands.
    pub status: Status,
    /// Why.
    pub rule: Rule,
}

/// Thresholds in force on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// From this per cent of the expected value it is on track.
    pub on_track_percent: Decimal,
    /// From this per cent it is at risk, below it late.
    pub at_risk_percent: Decimal,
    /// Growth the rest must bring beyond that so far, in points, up to which it is at risk.
    pub growth_at_risk_points: Decimal,
    /// Distance to a level or bound in per cent of it up to which it is at risk.
    pub level_at_risk_percent: Decimal,
    /// Deviation of a structure that is on track.
    pub share_on_track_points: Decimal,
    /// Deviation of a structure that is at risk.
    pub share_at_risk_points: Decimal,
    /// Tolerance of "khoảng".
    pub approx_percent: Decimal,
    /// Days after the end of the next period without a figure, after which the last is too old.
    pub stale_days: i32,
}

impl Thresholds {
    /// Reads the rows in force; nothing where one is missing.
    pub fn in_force(rules: &Regulations, on: Date) -> Option<Self> {
        let number = |code: &str| rules.number(code, on);
        Some(Self {
            on_track_percent: number("status.on_track.least_percent")?,
            at_risk_percent: number("status.at_risk.least_percent")?,
            growth_at_risk_points: number("status.growth.at_risk_points")?,
            level_at_risk_percent: number("status.level.at_risk_percent")?,
            share_on_track_points: number("status.share.on_track_points")?,
            share_at_risk_points: number("status.share.at_risk_points")?,
            approx_percent: number("target.approx.tolerance_percent")?,
            stale_days: rules.whole("status.stale.days", on)?,
        })
    }
}

/// Judges the facts as of a day. Absence is never painted as success: no figure, an unverified one and an old one all give
/// [`Status::NoData`], or [`Status::NotDue`] while none is due.
pub fn assess(facts: &Facts<'_>, thresholds: &Thresholds, today: Date) -> Assessment {
    match usable_figure(facts, thresholds, today) {
        Ok(figure) => judge(facts, thresholds, &figure),
        Err(answer) => answer,
    }
}

fn usable_figure(facts: &Facts<'_>, thresholds: &Thresholds, today: Date) -> Result<Figure, Assessment> {
    let of_period = |figure: &Figure| {
        facts.period.first_day() <= figure.as_of && figure.as_of <= today && figure.basis.is_observed()
    };
    let Some(figure) = facts.figure.filter(of_period) else {
        let due_on = facts.first_due_on.or_else(|| next_due_on(facts, facts.period.first_day(), thresholds));
        return Err(match due_on {
            Some(due_on) if today <= due_on => Assessment { status: Status::NotDue, rule: Rule::NotDue { due_on } },
            _ => Assessment { status: Status::NoData, rule: Rule::NoFigure { due_on } },
        });
    };
    if !figure.is_verified {
        return Err(Assessment { status: Status::NoData, rule: Rule::Unverified { as_of: figure.as_of } });
    }
    let is_last = figure.as_of >= facts.period.last_day();
    let next = figure.as_of.tomorrow().ok().and_then(|day| next_due_on(facts, day, thresholds));
    match next {
        Some(due_on) if today > due_on && !is_last => {
            Err(Assessment { status: Status::NoData, rule: Rule::Stale { as_of: figure.as_of, due_on } })
        }
        _ => Ok(figure),
    }
}

/// The last day on which a figure of the period after `from` may still be on its way.
fn next_due_on(facts: &Facts<'_>, from: Date, thresholds: &Thresholds) -> Option<Date> {
    let frequency = if facts.frequency == Frequency::Continuous { Frequency::Quarterly } else { facts.frequency };
    let horizon = from.checked_add(jiff::Span::new().years(2)).ok()?;
    let ends_on =
        recurrence::occurrences(frequency, from, horizon).first()?.last_day().min(facts.period.last_day().max(from));
    ends_on.checked_add(jiff::Span::new().try_days(thresholds.stale_days).ok()?).ok()
}

fn judge(facts: &Facts<'_>, thresholds: &Thresholds, figure: &Figure) -> Assessment {
    let judge = Judge { direction: facts.direction, approx_percent: thresholds.approx_percent };
    let verdict = judge.verdict(facts.bounds, figure.value).filter(|_| facts.kind != IndicatorKind::Class);
    let Some(verdict) = verdict else {
        return Assessment { status: Status::NoData, rule: Rule::NoFormula };
    };
    let is_over = figure.as_of >= facts.period.last_day();
    let is_reached_early =
        matches!(facts.kind.under(facts.bounds.comparator), IndicatorKind::Cumulative | IndicatorKind::Level);
    if facts.kind == IndicatorKind::Share {
        return by_kind::share(facts, thresholds, figure, is_over);
    }
    if verdict.is_met() && (is_over || is_reached_early) {
        return reached(facts, figure, verdict);
    }
    if is_over {
        let line = facts.bounds.pass_line(facts.direction).unwrap_or_default();
        let rule = Rule::PeriodOver { value: figure.value, line, ended_on: facts.period.last_day() };
        return Assessment { status: Status::Late, rule };
    }
    by_kind::under_way(facts, thresholds, figure, verdict)
}

fn reached(facts: &Facts<'_>, figure: &Figure, verdict: Verdict) -> Assessment {
    let line = facts.bounds.pass_line(facts.direction).unwrap_or_default();
    let rule = Rule::Reached { value: figure.value, line, is_exceeded: verdict == Verdict::Exceeded };
    Assessment { status: Status::Met, rule }
}

#[cfg(test)]
mod tests;
