//! The only SQL: SQLite and PostgreSQL through one text. One file a noun, named as in `domain`.
//!
//! A function takes the transaction and the tenant first. `find_` answers an option, `get_` gives [`StorageError::NotFound`],
//! `list_` a vector. Statements are constants gathered by [`statement::all`], which the tests prepare on both engines.

pub mod account;
pub mod agenda;
pub mod audit;
pub mod backup;
pub mod citation;
pub mod counter;
mod db;
pub mod delegation;
pub mod document;
pub mod draft_item;
mod error;
pub mod figure_choice;
pub mod figures_import;
pub mod handover;
pub mod indicator;
mod migrate;
pub mod observation;
pub mod open_duty;
pub mod org_unit;
pub mod petition;
pub mod project;
pub mod recovery_code;
pub mod reorganisation;
mod row;
pub mod search;
pub mod session;
mod statement;
pub mod target;
pub mod task;
pub mod tenant;
#[cfg(feature = "testing")]
pub mod testing;
mod tx;

pub use db::{Db, Location};
pub use error::StorageError;
pub use row::{Arg, Row};
pub use statement::all as all_statements;
pub use tx::Tx;

pub use migrate::{MIGRATIONS, Migration};
