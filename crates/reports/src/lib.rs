//! Facts to the blocks of a report. Pure.

pub mod catalogue;
mod closing;
mod layout;
mod letterhead;
pub mod quarterly;
mod wording;
