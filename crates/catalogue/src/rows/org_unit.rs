//! org_units.toml.

use super::Row;
use crate::CatalogueError;
use domain::catalogue::{OrgHeadEntry, OrgUnitEntry};
use domain::org_unit::{OrgKind, OrgLevel};
use serde::Deserialize;

const FILE: &str = "org_units";

const LEVELS: [OrgLevel; 6] = [
    OrgLevel::Central,
    OrgLevel::Province,
    OrgLevel::District,
    OrgLevel::Commune,
    OrgLevel::Multi,
    OrgLevel::Enterprise,
];

const KINDS: [OrgKind; 6] =
    [OrgKind::Party, OrgKind::State, OrgKind::Front, OrgKind::Mass, OrgKind::Press, OrgKind::Enterprise];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OrgUnitFile {
    head: Vec<HeadRow>,
    org_unit: Vec<OrgUnitRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HeadRow {
    head: String,
    level: String,
    kind: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OrgUnitRow {
    code: String,
    name: String,
    #[serde(default)]
    aliases: Vec<String>,
    level: String,
    kind: String,
    #[serde(default)]
    generic: bool,
}

/// What the file holds.
pub(crate) struct OrgUnits {
    pub units: Vec<OrgUnitEntry>,
    pub heads: Vec<OrgHeadEntry>,
}

pub(crate) fn read(text: &str) -> Result<OrgUnits, CatalogueError> {
    let file: OrgUnitFile = super::parse(FILE, text)?;
    Ok(OrgUnits {
        units: file.org_unit.into_iter().map(unit).collect::<Result<_, _>>()?,
        heads: file.head.into_iter().map(head).collect::<Result<_, _>>()?,
    })
}

fn unit(row: OrgUnitRow) -> Result<OrgUnitEntry, CatalogueError> {
    let (level, kind) = place(&row.code, &row.level, &row.kind)?;
    let entry = OrgUnitEntry { name: row.name, aliases: row.aliases, level, kind, is_generic: row.generic };
    let matching = Some(()).filter(|()| entry.code() == row.code);
    Row { file: FILE, name: &entry.name }.word(&row.code, "code of this name", matching)?;
    Ok(entry)
}

fn head(row: HeadRow) -> Result<OrgHeadEntry, CatalogueError> {
    let (level, kind) = place(&row.head, &row.level, &row.kind)?;
    Ok(OrgHeadEntry { head: row.head, level, kind })
}

fn place(name: &str, level: &str, kind: &str) -> Result<(OrgLevel, OrgKind), CatalogueError> {
    let row = Row { file: FILE, name };
    Ok((row.one_of(level, "level", &LEVELS, OrgLevel::code)?, row.one_of(kind, "kind", &KINDS, OrgKind::code)?))
}
