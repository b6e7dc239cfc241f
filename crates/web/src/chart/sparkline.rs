//! A line as long as a word: how the last figures moved.

use super::place;
use super::scale::ValueScale;
use askama::Template;
use domain::Decimal;

/// The last figures of an indicator, oldest first.
#[derive(Template, Debug)]
#[template(path = "chart/sparkline.svg", escape = "html")]
pub struct Sparkline {
    /// Words for those who cannot see it.
    pub label: String,
    points: String,
    last_x: String,
    last_y: String,
}

impl Sparkline {
    const WIDTH: f64 = 96.0;
    const HEIGHT: f64 = 24.0;
    const MARGIN: f64 = 4.0;

    /// A line through the values; one value alone makes none.
    pub fn new(values: &[Decimal], label: String) -> Option<Self> {
        let gaps = u32::try_from(values.len().checked_sub(1)?).ok().filter(|gaps| *gaps > 0)?;
        let scale =
            ValueScale::around(values.iter().map(|value| place(*value)), Self::MARGIN, Self::HEIGHT - Self::MARGIN);
        let step = (Self::WIDTH - 2.0 * Self::MARGIN) / f64::from(gaps);
        let at = |(nth, value): (u32, &Decimal)| {
            (format!("{:.1}", Self::MARGIN + step * f64::from(nth)), format!("{:.1}", scale.at(place(*value))))
        };
        let points: Vec<(String, String)> = (0..).zip(values).map(at).collect();
        let (last_x, last_y) = points.last()?.clone();
        let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
        Some(Self { label, points: points.join(" "), last_x, last_y })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_rises_with_the_values() {
        let values: Vec<Decimal> = [0, 5, 10].map(Decimal::from).to_vec();
        let line = Sparkline::new(&values, String::new()).unwrap();
        assert_eq!(line.points, "4.0,20.0 48.0,12.0 92.0,4.0");
    }

    #[test]
    fn one_value_is_no_line() {
        assert!(Sparkline::new(&[Decimal::ONE], String::new()).is_none());
        assert!(Sparkline::new(&[], String::new()).is_none());
    }
}
