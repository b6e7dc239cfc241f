//! Charts drawn on the server: plain inputs in, SVG out. Floats are for drawing only.
//!
//! Horizontal places are per cents of the width and heights are pixels, so letters keep their size on every screen.

mod bullet;
mod scale;
mod sparkline;
mod trajectory;

pub use bullet::Bullet;
pub use sparkline::Sparkline;
pub use trajectory::{Boundary, Goal, Point, Series, TrajectoryChart};

use domain::Decimal;

/// A figure as a place to draw at; what floats cannot hold is drawn at zero.
fn place(value: Decimal) -> f64 {
    f64::try_from(value).unwrap_or_default()
}
