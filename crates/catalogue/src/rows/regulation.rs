//! regulations.toml and holidays.toml.

use super::{Row, ValidityRow};
use crate::CatalogueError;
use domain::Date;
use domain::regulation::{Regulation, RegulationBasis, RegulationValue, Regulations};
use domain::working_day::{Holiday, WorkCalendar};
use serde::Deserialize;

#[derive(Deserialize)]
struct RegulationFile {
    regulation: Vec<RegulationRow>,
}

#[derive(Deserialize)]
struct RegulationRow {
    code: String,
    value: String,
    basis: String,
    source: String,
    note: Option<String>,
    #[serde(flatten)]
    valid: ValidityRow,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HolidayFile {
    holiday: Vec<HolidayRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HolidayRow {
    on: String,
    name: String,
    worked_on: Option<String>,
    source: String,
}

pub(crate) fn read(text: &str) -> Result<Regulations, CatalogueError> {
    let file: RegulationFile = super::parse("regulations", text)?;
    Ok(Regulations { rows: file.regulation.into_iter().map(regulation).collect::<Result<_, _>>()? })
}

fn regulation(row: RegulationRow) -> Result<Regulation, CatalogueError> {
    let place = Row { file: "regulations", name: &row.code };
    let basis = place.word(&row.basis, "basis", basis(&row.basis))?;
    let value = place.word(&row.value, "number or month-day", value(&row.value))?;
    let valid = place.validity(&row.valid)?;
    Ok(Regulation { value, valid, basis, code: row.code, source: row.source, note: row.note })
}

/// Whether a document says so.
pub(super) fn basis(word: &str) -> Option<RegulationBasis> {
    match word {
        "law" => Some(RegulationBasis::Law),
        "design" => Some(RegulationBasis::Design),
        _ => None,
    }
}

/// `25` is a number, `01-31` a day of every year.
fn value(word: &str) -> Option<RegulationValue> {
    if let Ok(number) = word.parse() {
        return Some(RegulationValue::Number(number));
    }
    let (month, day) = word.split_once('-')?;
    let day = Date::new(2024, month.parse().ok()?, day.parse().ok()?).ok()?;
    Some(RegulationValue::MonthDay { month: day.month(), day: day.day() })
}

pub(crate) fn calendar(text: &str) -> Result<WorkCalendar, CatalogueError> {
    let file: HolidayFile = super::parse("holidays", text)?;
    Ok(WorkCalendar { holidays: file.holiday.into_iter().map(holiday).collect::<Result<_, _>>()? })
}

fn holiday(row: HolidayRow) -> Result<Holiday, CatalogueError> {
    let place = Row { file: "holidays", name: &row.on };
    let worked_on = row.worked_on.as_deref().map(|day| place.date(day)).transpose()?;
    Ok(Holiday { on: place.date(&row.on)?, worked_on, name: row.name, source: row.source })
}
