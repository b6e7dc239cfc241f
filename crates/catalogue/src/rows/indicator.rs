//! indicators.toml.

use super::Row;
use crate::CatalogueError;
use domain::deadline::Frequency;
use domain::indicator::{Aggregation, Direction, FigureCode, IndicatorEntry, IndicatorGroup, IndicatorKind};
use domain::observation::Basis;
use domain::target::{Measure, Relation};
use serde::Deserialize;

const FILE: &str = "indicators";

const MEASURES: [Measure; 6] =
    [Measure::GrowthRate, Measure::Share, Measure::Ratio, Measure::Count, Measure::Level, Measure::Qualitative];

const FREQUENCIES: [Frequency; 6] = [
    Frequency::Continuous,
    Frequency::Weekly,
    Frequency::Monthly,
    Frequency::Quarterly,
    Frequency::HalfYearly,
    Frequency::Yearly,
];

const RELATIONS: [Relation; 3] = [Relation::Sum, Relation::Part, Relation::Breakdown];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IndicatorFile {
    code: Vec<CodeRow>,
    indicator: Vec<IndicatorRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodeRow {
    code: String,
    key: String,
    basis: Option<String>,
    subject: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IndicatorRow {
    key: String,
    name: String,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    unit: String,
    kind: String,
    measure: String,
    direction: String,
    aggregation: String,
    frequency: String,
    group: String,
    owner: String,
    parent: Option<String>,
    relation: Option<String>,
}

/// What the file holds.
pub(crate) struct Indicators {
    pub indicators: Vec<IndicatorEntry>,
    pub codes: Vec<FigureCode>,
}

pub(crate) fn read(text: &str) -> Result<Indicators, CatalogueError> {
    let file: IndicatorFile = super::parse(FILE, text)?;
    Ok(Indicators {
        indicators: file.indicator.into_iter().map(indicator).collect::<Result<_, _>>()?,
        codes: file.code.into_iter().map(code).collect::<Result<_, _>>()?,
    })
}

fn code(row: CodeRow) -> Result<FigureCode, CatalogueError> {
    let place = Row { file: FILE, name: &row.code };
    let basis = |word: &str| place.word(word, "basis", Basis::from_code(word));
    let basis = row.basis.as_deref().map(basis).transpose()?;
    Ok(FigureCode { basis, code: row.code, key: row.key, subject: row.subject, is_target: false })
}

fn indicator(row: IndicatorRow) -> Result<IndicatorEntry, CatalogueError> {
    let place = Row { file: FILE, name: &row.key };
    Ok(IndicatorEntry {
        kind: place.one_of(&row.kind, "kind", &IndicatorKind::ALL, IndicatorKind::code)?,
        measure: place.one_of(&row.measure, "measure", &MEASURES, Measure::code)?,
        direction: place.one_of(&row.direction, "direction", &Direction::ALL, Direction::code)?,
        aggregation: place.one_of(&row.aggregation, "aggregation", &Aggregation::ALL, Aggregation::code)?,
        frequency: place.one_of(&row.frequency, "frequency", &FREQUENCIES, Frequency::code)?,
        group: place.one_of(&row.group, "group", &IndicatorGroup::ALL, IndicatorGroup::code)?,
        parent: parent(&place, row.parent.clone(), row.relation.as_deref())?,
        key: row.key,
        name: row.name,
        aliases: row.aliases,
        unit: row.unit,
        owner: row.owner,
    })
}

fn parent(
    place: &Row<'_>,
    parent: Option<String>,
    relation: Option<&str>,
) -> Result<Option<(String, Relation)>, CatalogueError> {
    let Some(parent) = parent else { return Ok(None) };
    let relation = place.one_of(relation.unwrap_or_default(), "relation", &RELATIONS, Relation::code)?;
    Ok(Some((parent, relation)))
}
