//! Bodies: who they are, what they answer for, who took over from whom.

mod adopt;
mod list;
mod names;
mod page;

pub(crate) use adopt::{adopt, find_or_insert};
pub use list::{OrgUnitList, OrgUnitRow, list};
pub(crate) use names::Names;
pub use page::{OrgUnitPage, SuccessionView, view};
