//! Documents: what came in, what it says, and what was read from it.

mod import;
mod list;
mod page;
mod passage;

pub use import::{Imported, IncomingFile, import};
pub use list::{DocumentRow, list};
pub use page::{CitedDocument, DocumentPage, OutlineRow, SettledFinding, download, settle_finding, view};
pub use passage::{Mark, Paragraph, Segment};
