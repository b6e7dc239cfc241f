//! obstacles.toml

use crate::CatalogueError;
use domain::catalogue::Named;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ObstacleFile {
    authority: Vec<AuthorityRow>,
    group: Vec<NamedRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AuthorityRow {
    code: String,
    name: String,
    /// From 1, the lowest.
    rank: u8,
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
    let mut file: ObstacleFile = super::parse("obstacles", text)?;
    file.authority.sort_by_key(|row| row.rank);
    let authorities = file.authority.into_iter().map(|row| Named { code: row.code, name: row.name });
    let groups = file.group.into_iter().map(|row| Named { code: row.code, name: row.name });
    Ok(Obstacles { groups: groups.collect(), authorities: authorities.collect() })
}
