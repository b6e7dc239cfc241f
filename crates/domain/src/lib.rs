//! What is true: types, states, periods, formulas, permissions. Pure: no I/O, no clock, no serialisation.

pub mod catalogue;
pub mod deadline;
pub mod org_unit;
pub mod period;
pub mod project;
pub mod target;
pub mod unit;

pub use jiff::civil::Date;
pub use rust_decimal::Decimal;
