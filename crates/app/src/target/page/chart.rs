//! What the chart of a target shows: its path, its figures, and apart from them those of the area that followed.

use super::{ChartPoint, TrajectoryView};
use crate::area;
use crate::series;
use crate::target::board::{Board, Judged, is_disputed};
use crate::wording::target as wording;
use analytics::trajectory::{Shape, Trajectory};
use domain::deadline::Frequency;
use domain::{Date, Decimal, recurrence};
use storage::observation::Observation;

/// Nothing for a class and for a target without figures.
pub(super) fn chart(board: &Board, judged: &Judged<'_>) -> Option<TrajectoryView> {
    let Judged { target, indicator, bounds, .. } = judged;
    let low = bounds.pass_line(indicator.direction)?;
    if target.is_increment {
        return None;
    }
    let (from, to) = (target.period.first_day(), target.period.last_day());
    let within = judged.figures.iter().copied().filter(|figure| target.period.contains(figure.as_of));
    let own: Vec<&Observation> = within.collect();
    Some(TrajectoryView {
        unit: target.unit_text.clone(),
        from,
        to,
        today: board.today,
        path: judged.trajectory.as_ref().map(path).unwrap_or_default(),
        goal_label: wording::goal(&board.target_text(target)),
        goal_low: bounds.low.unwrap_or(low),
        goal_high: bounds.high.filter(|high| *high != low && bounds.low.is_some()),
        points: points(board, judged, &own, judged.trajectory.as_ref()),
        other_areas: other_areas(board, judged),
        boundaries: boundaries(board, judged),
    })
}

/// The corners: both ends of a straight line, every month of another.
fn path(path: &Trajectory) -> Vec<(Date, Decimal)> {
    let (from, to) = (path.period.first_day(), path.period.last_day());
    let ends = [(from, path.start), (to, path.target)];
    match path.shape {
        Shape::Constant => [(from, path.target), (to, path.target)].to_vec(),
        Shape::Linear => ends.to_vec(),
        Shape::Seasonal(_) | Shape::Step(_) => {
            let months = recurrence::occurrences(Frequency::Monthly, from, to);
            let corners =
                months.iter().filter_map(|month| Some((month.last_day(), path.expected_on(month.last_day())?)));
            std::iter::once((from, path.start)).chain(corners).collect()
        }
    }
}

fn points(board: &Board, judged: &Judged<'_>, figures: &[&Observation], path: Option<&Trajectory>) -> Vec<ChartPoint> {
    let shower = board.shower(judged.target, judged.indicator);
    let point = |figure: &&Observation| {
        Some(ChartPoint {
            on: figure.as_of,
            period_label: figure.period.label(),
            value: shower.value(figure)?,
            expected: path.and_then(|path| path.expected_on(figure.as_of)),
            is_verified: figure.state.counts(),
            is_disputed: is_disputed(figure, figures),
        })
    };
    figures.iter().filter_map(point).collect()
}

/// Areas that the target's own became a part of: drawn, never joined, never judged.
fn other_areas(board: &Board, judged: &Judged<'_>) -> Vec<(String, Vec<ChartPoint>)> {
    let target = judged.target;
    let of_area = |area: &str| {
        let figures = board.figures_of(judged.indicator.id).iter();
        let comparable = figures.filter(|figure| {
            figure.area == area
                && target.period.contains(figure.as_of)
                && series::is_comparable(judged.kind, &target.period, figure)
        });
        points(board, judged, &comparable.collect::<Vec<_>>(), None)
    };
    let after = area::successors(board.catalogue, &target.area);
    let drawn = after.map(|area| (area.name.clone(), of_area(&area.code)));
    drawn.filter(|(_, points)| !points.is_empty()).collect()
}

fn boundaries(board: &Board, judged: &Judged<'_>) -> Vec<(Date, String)> {
    let after = area::successors(board.catalogue, &judged.target.area);
    let begins = after.filter_map(|area| Some((area.valid.from?, wording::boundary(&area.name))));
    begins.filter(|(on, _)| judged.target.period.contains(*on)).collect()
}
