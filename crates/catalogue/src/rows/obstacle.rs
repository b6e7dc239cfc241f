//! obstacles.toml

use crate::CatalogueError;
use domain::catalogue::Named;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ObstacleFile {
    authority: Vec<NamedRow>,
    group: Vec<NamedRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NamedRow {
    code: String,
    name: String,
}

/// Groups, and levels of authority from the lowest.
pub(crate) struct Obstacles {
    pub groups: Vec<Named>,
    pub authorities: Vec<Named>,
}

pub(crate) fn read(text: &str) -> Result<Obstacles, CatalogueError> {
    let file: ObstacleFile = super::parse("obstacles", text)?;
    let named = |rows: Vec<NamedRow>| rows.into_iter().map(|row| Named { code: row.code, name: row.name }).collect();
    Ok(Obstacles { groups: named(file.group), authorities: named(file.authority) })
}
