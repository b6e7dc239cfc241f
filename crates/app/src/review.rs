//! Review ("rà soát"): a person accepts, edits or rejects what was read; only then does it count anywhere.

pub mod payload;
