//! Documents and tables as files.

pub mod csv;
pub mod docx;
pub mod html;
pub mod xlsx;
mod xml;
