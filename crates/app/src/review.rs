//! Review ("rà soát"): a person accepts, edits or rejects what was read; only then does it count anywhere.

mod adopt;
mod decide;
pub(crate) mod items;
pub mod payload;
mod screen;

pub(crate) use decide::get_document;
pub use decide::{AcceptedAll, ReviewDecision, accept_all, decide};
pub use screen::{ReviewCounts, ReviewFinding, ReviewItem, ReviewMark, ReviewScreen, screen};
pub(crate) use screen::{counts_of, finding_view};
