//! DOCX, XLSX, PDF, text and CSV to and from blocks; knows nothing of plans. Pure.

pub mod block;
pub mod read;
pub mod write;

pub use read::read;
