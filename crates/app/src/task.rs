//! Tasks ("nhiệm vụ"): what is to be done, by whom, by when, and what became of it. One file a verb.

mod accept;
mod adopt;
mod assign;
mod bodies;
mod change;
mod extend;
mod list;
mod manage;
mod mine;
mod open_periods;
mod page;
mod report;
mod sheet;
mod verify;

pub use accept::{accept, decline, start};
pub(crate) use adopt::{adopt, before_is_strict, withdraw};
pub use assign::{AssignTask, CoordinatingPart, assign};
pub use change::{FieldChange, Seen};
pub use extend::{AskExtension, ask_extension, decide_extension};
pub use list::{TaskFilter, TaskList, TaskOrder, TaskRow, list};
pub(crate) use list::{counts_of, rows};
pub use manage::{HandOverTask, cancel, hand_over, resume, suspend};
pub use mine::{MyWork, Queue, QueueKind, mine};
pub use open_periods::{Opened, open_periods};
pub(crate) use page::sentence;
pub use page::{SourceSentence, TaskBodyView, TaskHistory, TaskPage, view};
pub use report::{EvidenceContent, IncomingEvidence, ReportTask, find_evidence, hand_in_part, report};
pub use sheet::export;
pub use storage::task::evidence::{Evidence, Proof};
pub use storage::task::extension::Extension;
pub use verify::{send_back, verify};
