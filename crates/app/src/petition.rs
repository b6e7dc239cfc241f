//! Petitions and obstacles ("kiến nghị, vướng mắc"): received, given to one body, answered, and followed by who sent them.

mod list;
mod page;
mod step;
mod submit;
mod track;

pub use list::{PetitionList, PetitionQuery, PetitionRow, list};
pub use page::{PetitionPage, SenderView, sender, view};
pub use step::{PetitionAction, take};
pub use submit::{NewPetition, Submitted, submit};
pub use track::{TrackedPetition, answered, track};

use crate::event::hex;
use sha2::{Digest as _, Sha256};

/// What a petition is called in the log and in errors.
const NOUN: &str = "petition";

/// What is kept of the words a sender follows a petition by.
fn tracking_hash(code: &str, secret: &str) -> String {
    hex(&Sha256::digest(format!("{code}\n{secret}")))
}
