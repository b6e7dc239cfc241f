//! The quarterly report ("báo cáo quý") on a plan: facts in, a document out.

pub mod facts;
