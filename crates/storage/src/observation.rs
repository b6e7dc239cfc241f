//! What happened: figures with their source, in versions. A later version ends the one before; nothing is overwritten.

use crate::{Row, StorageError, Tx, args, counter, statements};
use domain::Date;
use domain::id::{FiguresImportId, IndicatorId, ObservationId, TenantId};
use domain::observation::{Basis, ObservationState, Precision};
use domain::period::Period;

/// A figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// Identity of this version.
    pub id: ObservationId,
    /// What is measured.
    pub indicator: IndicatorId,
    /// What it is about, where one indicator serves many; none for the area as a whole.
    pub subject: Option<String>,
    /// Code of the area.
    pub area: String,
    /// The period it tells of.
    pub period: Period,
    /// How firm.
    pub basis: Basis,
    /// Whole steps of the unit of the indicator; nothing where the value is a day or a word.
    pub value: Option<i64>,
    /// The value as the source prints it.
    pub value_text: String,
    /// Whether the source rounds.
    pub precision: Precision,
    /// The last day it tells of.
    pub as_of: Date,
    /// Printed words of the unit.
    pub unit_text: String,
    /// Where it is published.
    pub source_address: String,
    /// What the source says.
    pub quote: String,
    /// What stands beside period and unit.
    pub note: Option<String>,
    /// Its way through verification.
    pub state: ObservationState,
    /// From 1.
    pub version: i64,
    /// Instant from which it was known here, ISO 8601 in UTC.
    pub known_from: String,
    /// Instant from which a later version is known.
    pub known_to: Option<String>,
    /// Login.
    pub entered_by: String,
    /// Login.
    pub verified_by: Option<String>,
    /// The file it came with.
    pub import: Option<FiguresImportId>,
    /// Its line in that file.
    pub row_number: Option<i64>,
}

statements! {
    INSERT = "insert into observation (tenant_id, id, indicator_id, subject, area_code, period, period_first, period_last,
        basis, value_steps, value_text, precision, as_of, unit_text, source_address, quote, note, state, version,
        known_from, known_to, entered_by, verified_by, import_id, row_number)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
        $24, $25)";
    LIST_CURRENT = "select id, indicator_id, subject, area_code, period, basis, value_steps, value_text, precision, as_of,
        unit_text, source_address, quote, note, state, version, known_from, known_to, entered_by, verified_by, import_id,
        row_number from observation where tenant_id = $1 and known_to is null and as_of >= $2 and as_of <= $3
        order by as_of, id";
    LIST_OF_INDICATOR = "select id, indicator_id, subject, area_code, period, basis, value_steps, value_text, precision,
        as_of, unit_text, source_address, quote, note, state, version, known_from, known_to, entered_by, verified_by,
        import_id, row_number from observation where tenant_id = $1 and indicator_id = $2 and as_of <= $3
        order by as_of, id";
    LIST_ALL_CURRENT = "select id, indicator_id, subject, area_code, period, basis, value_steps, value_text, precision,
        as_of, unit_text, source_address, quote, note, state, version, known_from, known_to, entered_by, verified_by,
        import_id, row_number from observation where tenant_id = $1 and known_to is null order by id";
    SUPERSEDE = "update observation set known_to = $3 where tenant_id = $1 and id = $2";
}

/// Adds figures; their `id`s are given here.
pub async fn insert_all(tx: &mut Tx, tenant: TenantId, new: &[Observation]) -> Result<(), StorageError> {
    let Ok(count @ 1..) = i64::try_from(new.len()) else { return Ok(()) };
    let first = counter::take(tx, tenant, "observation", count).await?;
    for (id, figure) in (first..).zip(new) {
        insert(tx, tenant, id, figure).await?;
    }
    Ok(())
}

async fn insert(tx: &mut Tx, tenant: TenantId, id: i64, new: &Observation) -> Result<(), StorageError> {
    let values = args![
        tenant.0,
        id,
        new.indicator.0,
        new.subject.as_deref().unwrap_or_default(),
        &new.area,
        new.period.to_string(),
        new.period.first_day(),
        new.period.last_day(),
        new.basis.code(),
        new.value,
        &new.value_text,
        new.precision.code(),
        new.as_of,
        &new.unit_text,
        &new.source_address,
        &new.quote,
        &new.note,
        new.state.code(),
        new.version,
        &new.known_from,
        &new.known_to,
        &new.entered_by,
        &new.verified_by,
        new.import.map(|import| import.0),
        new.row_number
    ];
    tx.execute(INSERT, values).await?;
    Ok(())
}

/// The figures that hold now and tell of days between two, both included; the earliest first.
pub async fn list_current(
    tx: &mut Tx,
    tenant: TenantId,
    from: Date,
    to: Date,
) -> Result<Vec<Observation>, StorageError> {
    tx.rows(LIST_CURRENT, args![tenant.0, from, to], read).await
}

/// All figures that hold now, in the order in which they came.
pub async fn list_all_current(tx: &mut Tx, tenant: TenantId) -> Result<Vec<Observation>, StorageError> {
    tx.rows(LIST_ALL_CURRENT, args![tenant.0], read).await
}

/// All versions of all figures of an indicator up to a day, the earliest first.
pub async fn list_of_indicator(
    tx: &mut Tx,
    tenant: TenantId,
    indicator: IndicatorId,
    to: Date,
) -> Result<Vec<Observation>, StorageError> {
    tx.rows(LIST_OF_INDICATOR, args![tenant.0, indicator.0, to], read).await
}

/// Ends a version: a later one is known.
pub async fn supersede(tx: &mut Tx, tenant: TenantId, id: ObservationId, at: &str) -> Result<(), StorageError> {
    tx.execute(SUPERSEDE, args![tenant.0, id.0, at]).await?;
    Ok(())
}

fn read(row: &Row) -> Result<Observation, StorageError> {
    Ok(Observation {
        id: ObservationId(row.int("id")?),
        indicator: IndicatorId(row.int("indicator_id")?),
        subject: Some(row.text("subject")?).filter(|subject| !subject.is_empty()),
        area: row.text("area_code")?,
        period: row.parse("period", |code| code.parse().ok())?,
        basis: row.parse("basis", Basis::from_code)?,
        value: row.opt_int("value_steps")?,
        value_text: row.text("value_text")?,
        precision: row.parse("precision", Precision::from_code)?,
        as_of: row.date("as_of")?,
        unit_text: row.text("unit_text")?,
        source_address: row.text("source_address")?,
        quote: row.text("quote")?,
        note: row.opt_text("note")?,
        state: row.parse("state", ObservationState::from_code)?,
        version: row.int("version")?,
        known_from: row.text("known_from")?,
        known_to: row.opt_text("known_to")?,
        entered_by: row.text("entered_by")?,
        verified_by: row.opt_text("verified_by")?,
        import: row.opt_int("import_id")?.map(FiguresImportId),
        row_number: row.opt_int("row_number")?,
    })
}
