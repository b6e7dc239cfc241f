//! What follows from the facts: growth, trajectory, required rate, status. Pure, exact, and without a clock.

pub mod achievement;
pub mod assessment;
pub mod conflict;
pub mod family;
pub mod growth;
pub mod run_rate;
pub mod trajectory;

/// Arithmetic that answers nothing where a figure would not fit, instead of stopping.
mod exact;
