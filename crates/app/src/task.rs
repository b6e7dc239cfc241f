//! Tasks ("nhiệm vụ"): what is to be done, by whom, by when.

mod adopt;
mod list;
mod page;

pub(crate) use adopt::{adopt, before_is_strict, withdraw};
pub use list::{TaskFilter, TaskList, TaskOrder, TaskRow, list};
pub(crate) use list::{counts_of, rows};
pub(crate) use page::sentence;
pub use page::{SourceSentence, TaskPage, view};
