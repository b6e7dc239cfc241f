//! A bar in the cell of a table: how much is done, and a stroke where it should stand by now.

use super::place;
use askama::Template;
use domain::Decimal;
use domain::status::Status;

/// How far a figure is on its way.
#[derive(Template, Debug)]
#[template(path = "chart/bullet.svg", escape = "html")]
pub struct Bullet {
    /// Colour of the bar; the word stands beside it.
    pub status: Status,
    /// Words for those who cannot see it.
    pub label: String,
    /// Length of the bar in per cent.
    done: String,
    /// Place of the stroke in per cent.
    expected: Option<String>,
    is_verified: bool,
}

impl Bullet {
    /// A bar of the value out of `whole`, with a stroke at the expected value. Nothing where `whole` is no length.
    pub fn new(
        value: Decimal,
        whole: Decimal,
        expected: Option<Decimal>,
        status: Status,
        label: String,
    ) -> Option<Self> {
        let share = |part: Decimal| (place(part) / place(whole) * 100.0).clamp(0.0, 100.0);
        let shown = |part: Decimal| format!("{:.1}", share(part));
        (whole > Decimal::ZERO).then(|| Self {
            status,
            label,
            done: shown(value),
            expected: expected.map(shown),
            is_verified: true,
        })
    }

    /// The same, drawn hollow: nobody has verified the value.
    pub fn unverified(self) -> Self {
        Self { is_verified: false, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(value: i64, whole: i64, expected: i64) -> Option<String> {
        let bullet = Bullet::new(value.into(), whole.into(), Some(expected.into()), Status::Late, "55 %".into())?;
        Some(bullet.render().unwrap())
    }

    #[test]
    fn the_bar_is_as_long_as_the_share_and_the_stroke_stands_where_it_should_be() {
        let svg = drawn(24_700, 49_400, 12_350).unwrap();
        assert!(svg.contains(r#"width="50.0%""#), "{svg}");
        assert!(svg.contains(r#"x1="25.0%""#), "{svg}");
    }

    #[test]
    fn more_than_all_fills_the_bar_and_nothing_to_reach_draws_none() {
        assert!(drawn(3, 2, 1).unwrap().contains(r#"width="100.0%""#));
        assert!(drawn(3, 0, 1).is_none());
    }
}
