//! Words of Vietnamese grammar that rules look for. Words of a field (units, bodies) come from the catalogue.

pub(crate) mod citation;
pub(crate) mod collective;
pub(crate) mod deadline;
pub(crate) mod footnote;
pub(crate) mod indicator;
pub(crate) mod label;
pub(crate) mod layout;
pub(crate) mod milestone;
pub(crate) mod organisation;
pub(crate) mod project;
pub(crate) mod quantity;
pub(crate) mod statement;
pub(crate) mod suspicion;
pub(crate) mod task;
pub(crate) mod works;
