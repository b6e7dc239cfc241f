//! Projects ("dự án") and their milestones.

mod adopt;
mod list;
mod page;
mod sheet;

pub(crate) use adopt::{adopt, withdraw};
pub use list::{MilestoneView, ProjectFilter, ProjectList, ProjectRow, list};
pub use page::{ProjectPage, view};
pub use sheet::export;
