//! Targets: made from accepted items of a document, listed, and told on a page of their own.
//!
//! - `list::list(&mut ctx, &TargetFilter) -> TargetList`
//! - `page::view(&mut ctx, code) -> TargetPage`

pub mod list;
pub mod page;
