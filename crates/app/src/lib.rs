//! Use cases: who may, what changes, what is recorded.
//!
//! ```text
//! let mut ctx = app.write(actor).await?;     // one transaction
//! let answer = use_case(&mut ctx, …).await?; // load, authorise, decide, store, record
//! ctx.commit().await?;                       // dropped without it, nothing has happened
//! ```
//!
//! What a page shows is a plain struct made here ("view"); `web` only puts it into words and boxes.

pub mod account;
pub mod area;
pub mod audit;
pub mod auth;
pub mod backup;
mod citation;
mod context;
pub mod delegation;
pub mod demo;
pub mod doctor;
pub mod document;
mod error;
pub mod event;
pub mod figure;
pub mod figures;
pub mod handover;
mod indicator;
pub mod log;
pub mod opening;
pub mod org_unit;
pub mod overview;
pub mod petition;
pub mod project;
pub mod reading;
pub mod reorganisation;
pub mod report;
pub mod review;
pub mod search;
pub mod secrecy;
mod series;
pub mod sheet;
pub mod target;
pub mod task;
pub mod wording;

pub use context::{Actor, App, Clock, Ctx, Principal, Today};
pub use error::{AppError, Fault};
