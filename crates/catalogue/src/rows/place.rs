//! places.toml and areas.toml.

use super::{Row, ValidityRow};
use crate::CatalogueError;
use domain::area::AreaEntry;
use domain::catalogue::PlaceEntry;
use serde::Deserialize;

#[derive(Deserialize)]
struct PlaceFile {
    place: Vec<PlaceRow>,
}

#[derive(Deserialize)]
struct PlaceRow {
    code: String,
    name: String,
    into: Option<String>,
    #[serde(flatten)]
    valid: ValidityRow,
}

#[derive(Deserialize)]
struct AreaFile {
    area: Vec<AreaRow>,
}

#[derive(Deserialize)]
struct AreaRow {
    code: String,
    name: String,
    place: Option<String>,
    within: Option<String>,
    #[serde(default)]
    predecessors: Vec<String>,
    #[serde(flatten)]
    valid: ValidityRow,
}

pub(crate) fn places(text: &str) -> Result<Vec<PlaceEntry>, CatalogueError> {
    let file: PlaceFile = super::parse("places", text)?;
    file.place.into_iter().map(place).collect()
}

fn place(row: PlaceRow) -> Result<PlaceEntry, CatalogueError> {
    let valid = Row { file: "places", name: &row.code }.validity(&row.valid)?;
    Ok(PlaceEntry { name: row.name, code: row.code, valid, into: row.into })
}

pub(crate) fn areas(text: &str) -> Result<Vec<AreaEntry>, CatalogueError> {
    let file: AreaFile = super::parse("areas", text)?;
    file.area.into_iter().map(area).collect()
}

fn area(row: AreaRow) -> Result<AreaEntry, CatalogueError> {
    let valid = Row { file: "areas", name: &row.code }.validity(&row.valid)?;
    let AreaRow { code, name, place, within, predecessors, .. } = row;
    Ok(AreaEntry { code, name, place, within, predecessors, valid })
}
