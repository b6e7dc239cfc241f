//! From days and values to places on the drawing.

use domain::Date;

/// Days along the width, in per cent of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct DayScale {
    from: Date,
    days: f64,
}

impl DayScale {
    /// Per cent of the width kept free for the labels of values.
    const LEFT: f64 = 9.0;
    const RIGHT: f64 = 97.0;

    pub(super) fn new(from: Date, to: Date) -> Self {
        Self { from, days: f64::from((to - from).get_days().max(1)) }
    }

    /// The place of a day; days outside are drawn at the edge.
    pub(super) fn at(&self, day: Date) -> f64 {
        let share = f64::from((day - self.from).get_days()) / self.days;
        Self::LEFT + (Self::RIGHT - Self::LEFT) * share.clamp(0.0, 1.0)
    }
}

/// Values along the height, in pixels from the top, with round values to draw lines at.
#[derive(Debug, Clone)]
pub(super) struct ValueScale {
    least: f64,
    most: f64,
    top: f64,
    bottom: f64,
    step: f64,
}

impl ValueScale {
    /// A scale that holds all values, widened to round ones.
    pub(super) fn around(values: impl Iterator<Item = f64>, top: f64, bottom: f64) -> Self {
        let (least, most) = values
            .filter(|value| value.is_finite())
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), value| (least.min(value), most.max(value)));
        let (least, most) = if least <= most { (least, most) } else { (0.0, 1.0) };
        // A flat line needs room around it.
        let room = if most - least > most.abs().max(1e-9) * 1e-6 { 0.0 } else { most.abs().max(1.0) * 0.5 };
        // Zero is shown when it is near: a bar or a sum then starts at the bottom.
        let least = if least > 0.0 && least < most * 0.4 { 0.0 } else { least - room };
        let most = most + room;
        let step = round_step((most - least) / 4.0);
        Self { least: (least / step).floor() * step, most: (most / step).ceil() * step, top, bottom, step }
    }

    /// The place of a value.
    pub(super) fn at(&self, value: f64) -> f64 {
        let share = (value - self.least) / (self.most - self.least);
        self.bottom - (self.bottom - self.top) * share.clamp(0.0, 1.0)
    }

    /// The round values, lowest first, and how many decimals show them.
    pub(super) fn ticks(&self) -> (Vec<f64>, u32) {
        let count = ((self.most - self.least) / self.step).round().clamp(1.0, 8.0);
        let ticks = (0_u8..=8).map(f64::from).take_while(|at| *at <= count).map(|at| self.least + at * self.step);
        let decimals = (0_u8..6).find(|places| is_whole(self.step * 10_f64.powi(i32::from(*places))));
        (ticks.collect(), u32::from(decimals.unwrap_or(6)))
    }
}

fn is_whole(number: f64) -> bool {
    (number - number.round()).abs() < 1e-6
}

/// 1, 2, 2.5 or 5 times a power of ten, at least this.
fn round_step(least: f64) -> f64 {
    let power = 10_f64.powf(least.log10().floor());
    let factor = [1.0, 2.0, 2.5, 5.0].into_iter().find(|factor| factor * power >= least * 0.999_999);
    factor.unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_fill_the_width_and_never_leave_it() {
        let scale = DayScale::new(date(2025, 1, 1), date(2025, 12, 31));
        assert!((scale.at(date(2025, 1, 1)) - 9.0).abs() < 1e-9);
        assert!((scale.at(date(2025, 12, 31)) - 97.0).abs() < 1e-9);
        assert!((scale.at(date(2030, 1, 1)) - 97.0).abs() < 1e-9);
        assert!(DayScale::new(date(2025, 1, 1), date(2025, 1, 1)).at(date(2025, 1, 1)).is_finite());
    }

    #[test]
    fn lines_stand_at_round_values() {
        let ticks = |values: &[f64]| ValueScale::around(values.iter().copied(), 0.0, 100.0).ticks();
        assert_eq!(ticks(&[0.0, 44_923.0]), (vec![0.0, 20_000.0, 40_000.0, 60_000.0], 0));
        assert_eq!(ticks(&[9.0, 10.5]), (vec![9.0, 9.5, 10.0, 10.5], 1));
    }

    #[test]
    fn no_values_and_one_value_still_make_a_scale() {
        for values in [vec![], vec![0.0], vec![0.35], vec![f64::NAN], vec![1e18, 1e18]] {
            let scale = ValueScale::around(values.iter().copied(), 10.0, 100.0);
            let place = scale.at(values.first().copied().unwrap_or_default());
            assert!(place.is_nan() || (10.0..=100.0).contains(&place), "{values:?}: {place}");
            assert!(scale.ticks().0.len() >= 2);
        }
    }
}
