//! Documents and tables as files.

pub mod docx;
mod xml;
