//! Facts to the blocks of a report. Pure.

pub mod quarterly;
