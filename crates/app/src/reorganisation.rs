//! Reorganising bodies, step by step: open a draft with those that give, say who takes over, by which document and from which day,
//! choose for every open duty that no rule decides, confirm. Until it is confirmed nothing has changed; confirming moves everything
//! in one transaction or nothing.

mod choose;
mod confirm;
mod draft;
mod list;
mod page;

pub use choose::{Choice, choose, choose_rest};
pub use confirm::{Moved, confirm};
pub use draft::{NewBody, Takers, drop_draft, open, set_document, set_links, set_takers};
pub use list::{EventRow, list};
pub use page::{BodyView, DutyKindView, DutyPage, DutyRow, EventPage, MoveView, duties, view};
