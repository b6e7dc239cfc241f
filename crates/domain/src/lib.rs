//! What is true: types, states, periods, formulas, permissions. Pure: no I/O, no clock, no serialisation.

pub mod access;
pub mod area;
pub mod catalogue;
pub mod deadline;
pub mod fold;
pub mod id;
pub mod indicator;
pub mod number;
pub mod observation;
pub mod org_unit;
pub mod period;
pub mod petition;
pub mod project;
pub mod recurrence;
pub mod regulation;
pub mod reorganisation;
pub mod report_layout;
pub mod reporting;
pub mod review;
pub mod role;
pub mod secrecy;
pub mod status;
pub mod target;
pub mod task;
pub mod unit;
pub mod validity;
pub mod working_day;

pub use jiff::civil::Date;
pub use rust_decimal::Decimal;
