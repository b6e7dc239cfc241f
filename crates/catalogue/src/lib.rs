//! The data the binary carries, read from catalogue/*.toml into domain types.

mod rows;

use domain::catalogue::Catalogue;
use std::sync::LazyLock;
use thiserror::Error;

/// The files, in the order they are read.
const FILES: Files<'static> = Files {
    areas: include_str!("../../../catalogue/areas.toml"),
    document_types: include_str!("../../../catalogue/document_types.toml"),
    holidays: include_str!("../../../catalogue/holidays.toml"),
    indicators: include_str!("../../../catalogue/indicators.toml"),
    misreadings: include_str!("../../../catalogue/misreadings.toml"),
    obstacles: include_str!("../../../catalogue/obstacles.toml"),
    org_units: include_str!("../../../catalogue/org_units.toml"),
    places: include_str!("../../../catalogue/places.toml"),
    regulations: include_str!("../../../catalogue/regulations.toml"),
    report_layouts: include_str!("../../../catalogue/report_layouts.toml"),
    units: include_str!("../../../catalogue/units.toml"),
};

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| read(&FILES).expect("the tests of this crate read the same files"));

/// The catalogue of this binary. Read once; a broken file is found by the tests, before it is built in.
pub fn load() -> &'static Catalogue {
    &CATALOGUE
}

/// The text of each file.
pub(crate) struct Files<'a> {
    areas: &'a str,
    document_types: &'a str,
    holidays: &'a str,
    indicators: &'a str,
    misreadings: &'a str,
    obstacles: &'a str,
    org_units: &'a str,
    places: &'a str,
    regulations: &'a str,
    report_layouts: &'a str,
    units: &'a str,
}

/// Why a file cannot be read.
#[derive(Debug, Error)]
pub enum CatalogueError {
    /// The text is no TOML of the expected shape.
    #[error("catalogue/{file}.toml: {source}")]
    Shape {
        /// Name of the file.
        file: &'static str,
        /// Where and why.
        #[source]
        source: Box<toml::de::Error>,
    },
    /// A word that should be one of a list.
    #[error("catalogue/{file}.toml: {row}: `{word}` is no {what}")]
    Word {
        /// Name of the file.
        file: &'static str,
        /// The row.
        row: String,
        /// What stands there.
        word: String,
        /// What should stand there.
        what: &'static str,
    },
}

fn read(files: &Files<'_>) -> Result<Catalogue, CatalogueError> {
    let units = rows::unit::read(files.units)?;
    let org_units = rows::org_unit::read(files.org_units)?;
    let indicators = rows::indicator::read(files.indicators)?;
    let obstacles = rows::obstacle::read(files.obstacles)?;
    Ok(Catalogue {
        units: units.units,
        base_units: units.bases,
        org_units: org_units.units,
        org_heads: org_units.heads,
        document_types: rows::document::document_types(files.document_types)?,
        misreadings: rows::document::misreadings(files.misreadings)?,
        obstacle_groups: obstacles.groups,
        authority_levels: obstacles.authorities,
        places: rows::place::places(files.places)?,
        areas: rows::place::areas(files.areas)?,
        indicators: indicators.indicators,
        figure_codes: indicators.codes,
        regulations: rows::regulation::read(files.regulations)?,
        report_layouts: rows::report_layout::read(files.report_layouts)?,
        calendar: rows::regulation::calendar(files.holidays)?,
    })
}

#[cfg(test)]
mod tests;
