//! Blocks to PDF with an embedded Times-metric serif.
