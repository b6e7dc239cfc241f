//! units.toml.

use super::Row;
use crate::CatalogueError;
use domain::catalogue::UnitEntry;
use domain::unit::BaseUnit;
use serde::Deserialize;

const FILE: &str = "units";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitFile {
    base: Vec<BaseRow>,
    unit: Vec<UnitRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BaseRow {
    code: String,
    decimals: u32,
    label: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitRow {
    code: String,
    scale: String,
    forms: Vec<String>,
}

/// What the file holds.
pub(crate) struct Units {
    pub bases: Vec<BaseUnit>,
    pub units: Vec<UnitEntry>,
}

pub(crate) fn read(text: &str) -> Result<Units, CatalogueError> {
    let file: UnitFile = super::parse(FILE, text)?;
    let base = |row: BaseRow| BaseUnit { code: row.code, decimals: row.decimals, label: row.label };
    let units = file.unit.into_iter().map(unit).collect::<Result<_, _>>()?;
    Ok(Units { bases: file.base.into_iter().map(base).collect(), units })
}

fn unit(row: UnitRow) -> Result<UnitEntry, CatalogueError> {
    let scale = Row { file: FILE, name: &row.code }.word(&row.scale, "number", row.scale.parse().ok())?;
    Ok(UnitEntry { scale, code: row.code, forms: row.forms })
}
