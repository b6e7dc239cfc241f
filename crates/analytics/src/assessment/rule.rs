//! The rules by name, each with the figures it was applied to.

use domain::{Date, Decimal};

/// The rule that gave a status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Nothing has come in, and the day for it is past.
    NoFigure {
        /// Day by which a figure was due.
        due_on: Option<Date>,
    },
    /// Nothing is due yet.
    NotDue {
        /// Day by which a figure is due.
        due_on: Date,
    },
    /// The only figure waits for verification.
    Unverified {
        /// Its day.
        as_of: Date,
    },
    /// A newer figure should have come.
    Stale {
        /// Day of the last figure.
        as_of: Date,
        /// Day by which the next was due.
        due_on: Date,
    },
    /// A class or a target without figures: judged by people.
    NoFormula,
    /// The target is reached.
    Reached {
        /// Value.
        value: Decimal,
        /// The line to pass.
        line: Decimal,
        /// Better than asked.
        is_exceeded: bool,
    },
    /// The period is over and the target was not reached.
    PeriodOver {
        /// Value.
        value: Decimal,
        /// The line to pass.
        line: Decimal,
        /// Last day of the period.
        ended_on: Date,
    },
    /// Compared with the value the path expects on the day of the figure.
    Trajectory {
        /// Value.
        value: Decimal,
        /// Expected value.
        expected: Decimal,
        /// Value in per cent of the expected; the inverse where less is better. Nothing where the expected is 0.
        percent: Option<Decimal>,
        /// From here on track.
        on_track_percent: Decimal,
        /// From here at risk.
        at_risk_percent: Decimal,
    },
    /// Growth so far against what the rest of the period must bring.
    GrowthGap {
        /// Growth so far.
        value: Decimal,
        /// The line to pass.
        line: Decimal,
        /// Share of the base year that is over.
        weight_done: Decimal,
        /// Growth that the rest must average.
        required_rest: Decimal,
        /// Points beyond growth so far up to which it is at risk.
        at_risk_points: Decimal,
    },
    /// Distance to the line, in per cent of it.
    Distance {
        /// Value.
        value: Decimal,
        /// The line to pass.
        line: Decimal,
        /// Distance outside; 0 inside.
        distance: Decimal,
        /// Per cent of the line up to which it is at risk.
        at_risk_percent: Decimal,
    },
    /// Deviation of a part of a whole from its figure, in points.
    Deviation {
        /// Value.
        value: Decimal,
        /// The figure.
        line: Decimal,
        /// Distance, either way.
        deviation: Decimal,
        /// Up to here on track.
        on_track_points: Decimal,
        /// Up to here at risk.
        at_risk_points: Decimal,
    },
}

/// One figure that a rule used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleInput {
    /// A number, in the unit of the indicator, in points or in per cent.
    Number(Decimal),
    /// A day.
    Day(Date),
}

impl Rule {
    /// The code used on the wire.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoFigure { .. } => "no_figure",
            Self::NotDue { .. } => "not_due",
            Self::Unverified { .. } => "unverified",
            Self::Stale { .. } => "stale",
            Self::NoFormula => "no_formula",
            Self::Reached { .. } => "reached",
            Self::PeriodOver { .. } => "period_over",
            Self::Trajectory { .. } => "trajectory",
            Self::GrowthGap { .. } => "growth_gap",
            Self::Distance { .. } => "distance",
            Self::Deviation { .. } => "deviation",
        }
    }

    /// The figures with their names, in the order of reading.
    pub fn inputs(&self) -> Vec<(&'static str, RuleInput)> {
        use RuleInput::{Day, Number};
        match *self {
            Self::NoFigure { due_on } => due_on.map(|due_on| ("due_on", Day(due_on))).into_iter().collect(),
            Self::NotDue { due_on } => vec![("due_on", Day(due_on))],
            Self::Unverified { as_of } => vec![("as_of", Day(as_of))],
            Self::Stale { as_of, due_on } => vec![("as_of", Day(as_of)), ("due_on", Day(due_on))],
            Self::NoFormula => Vec::new(),
            Self::Reached { value, line, .. } => vec![("value", Number(value)), ("line", Number(line))],
            Self::PeriodOver { value, line, ended_on } => {
                vec![("value", Number(value)), ("line", Number(line)), ("ended_on", Day(ended_on))]
            }
            Self::Trajectory { value, expected, percent, on_track_percent, at_risk_percent } => {
                let percent = percent.map(|percent| ("percent", Number(percent)));
                let limits =
                    [("on_track_percent", Number(on_track_percent)), ("at_risk_percent", Number(at_risk_percent))];
                [("value", Number(value)), ("expected", Number(expected))]
                    .into_iter()
                    .chain(percent)
                    .chain(limits)
                    .collect()
            }
            Self::GrowthGap { value, line, weight_done, required_rest, at_risk_points } => vec![
                ("value", Number(value)),
                ("line", Number(line)),
                ("weight_done", Number(weight_done)),
                ("required_rest", Number(required_rest)),
                ("at_risk_points", Number(at_risk_points)),
            ],
            Self::Distance { value, line, distance, at_risk_percent } => vec![
                ("value", Number(value)),
                ("line", Number(line)),
                ("distance", Number(distance)),
                ("at_risk_percent", Number(at_risk_percent)),
            ],
            Self::Deviation { value, line, deviation, on_track_points, at_risk_points } => vec![
                ("value", Number(value)),
                ("line", Number(line)),
                ("deviation", Number(deviation)),
                ("on_track_points", Number(on_track_points)),
                ("at_risk_points", Number(at_risk_points)),
            ],
        }
    }
}
