//! Files of figures: observations and targets of others, row by row, all or nothing.
//!
//! The office that imports a figure with its source answers for it, so such a figure is verified; one without a source waits. The
//! basis is what the column, else the code says; a published figure of which neither tells anything is provisional.

mod check;
mod keep;
mod lexicon;
mod row;
mod table;
mod value;

use crate::event::{Event, hex};
use crate::wording::figures as sentence;
use crate::{Actor, App, AppError, secrecy};
use domain::id::FiguresImportId;
use domain::role::Permission;
use formats::read;
use row::Row;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use storage::figures_import::{self, FiguresImport};
use table::Table;

pub use table::Column;

/// The figures of Hưng Yên for 2021–2026 that ship with the programme; `data/README.md` says where they come from.
pub const HUNG_YEN: &str = include_str!("../data/hung-yen-actuals.csv");

/// What an import did, or would do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FiguresReport {
    /// What came of it.
    pub outcome: Outcome,
    /// Rows below the heading.
    pub rows: usize,
    /// Figures that were not known.
    pub new_figures: usize,
    /// Figures that correct an earlier value of the same source; the earlier stays as a version.
    pub corrected_figures: usize,
    /// Figures that were known already.
    pub known_figures: usize,
    /// Targets of issuers that were not known.
    pub new_targets: usize,
    /// Targets of issuers that have changed.
    pub changed_targets: usize,
    /// Targets that were known already.
    pub known_targets: usize,
    /// How many rows each area has; areas are never joined.
    pub areas: Vec<(String, usize)>,
    /// What was filled in by rule, with the line.
    pub notes: Vec<(usize, String)>,
    /// Sources that disagree, and sums that fall: for a person to look at.
    pub doubts: Vec<String>,
    /// What cannot be used; with any of these nothing is written.
    pub errors: Vec<RowError>,
    /// The same rows with a column `error`, as CSV, where there are errors.
    pub correction_file: Option<String>,
}

/// What came of an import.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Outcome {
    /// Everything was written.
    Imported,
    /// Everything could be written; nothing was.
    #[default]
    Tried,
    /// The same bytes have been imported before; nothing changes.
    Known {
        /// Instant.
        at: String,
        /// Login.
        by: String,
    },
    /// Something cannot be used; nothing was written.
    Refused,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowError {
    /// Line in the file, from 1.
    pub line: usize,
    /// Heading of the column, as the file has it.
    pub column: Option<String>,
    /// What stands there.
    pub text: String,
    /// What is wrong and how to mend it, in Vietnamese.
    pub sentence: String,
}

impl RowError {
    fn of_file(line: usize, sentence: String) -> Self {
        Self { line, column: None, text: String::new(), sentence }
    }
}

/// Imports a CSV or XLSX file. With `dry_run` nothing is written.
pub async fn import(
    app: &App,
    actor: &Actor,
    bytes: &[u8],
    file_name: &str,
    dry_run: bool,
) -> Result<FiguresReport, AppError> {
    actor.require(Permission::ImportFigures)?;
    let sha256 = hex(&Sha256::digest(bytes));
    let mut ctx = app.read(actor).await?;
    if let Some(known) = figures_import::find_by_sha256(&mut ctx.tx, ctx.tenant, &sha256).await? {
        return Ok(known_file(known));
    }
    drop(ctx);
    let rows = table::rows(bytes).map_err(|error| AppError::Unreadable { sentence: sentence::unreadable(&error) })?;
    let table = match Table::new(rows) {
        Ok(table) => table,
        Err(errors) => return Ok(FiguresReport { outcome: Outcome::Refused, errors, ..FiguresReport::default() }),
    };
    let (rows, mut errors) = read_rows(app, &table);
    errors.extend(stamped_cells(app, &table));
    if !errors.is_empty() {
        return Ok(refused(&table, errors));
    }
    let mut ctx = app.write(actor).await?;
    if let Some(known) = figures_import::find_by_sha256(&mut ctx.tx, ctx.tenant, &sha256).await? {
        return Ok(known_file(known));
    }
    let file = FiguresImport {
        id: FiguresImportId(0),
        file_name: file_name.to_owned(),
        sha256,
        imported_at: ctx.now.clone(),
        imported_by: actor.login.clone(),
        row_count: i64::try_from(rows.len()).unwrap_or(i64::MAX),
    };
    let file = figures_import::insert(&mut ctx.tx, ctx.tenant, &file, bytes).await?;
    let mut report = keep::keep(&mut ctx, &rows, file.id).await?;
    report.rows = rows.len();
    report.areas = count_areas(&rows);
    report.notes = notes(&rows);
    report.doubts = check::doubts(&mut ctx, &rows).await?;
    if dry_run {
        return Ok(report);
    }
    let detail = json!({ "file": file_name, "new": report.new_figures, "corrected": report.corrected_figures });
    let event = Event { action: "figures.imported", object_kind: "figures_import", object_code: &file.sha256, detail };
    ctx.record(&event).await?;
    ctx.commit().await?;
    Ok(FiguresReport { outcome: Outcome::Imported, ..report })
}

fn known_file(known: FiguresImport) -> FiguresReport {
    let rows = usize::try_from(known.row_count).unwrap_or_default();
    let outcome = Outcome::Known { at: known.imported_at, by: known.imported_by };
    FiguresReport { outcome, rows, ..FiguresReport::default() }
}

/// All rows, and all that is wrong with any of them.
fn read_rows(app: &App, table: &Table) -> (Vec<Row>, Vec<RowError>) {
    let (mut rows, mut errors) = (Vec::new(), Vec::new());
    for row in &table.rows {
        match row::read(app.catalogue, table, row) {
            Ok(row) => rows.push(row),
            Err(of_row) => errors.extend(of_row),
        }
    }
    errors.extend(check::contradictions(&rows, table.heading_of(Column::Value)));
    errors.sort_by_key(|error| error.line);
    (rows, errors)
}

/// Cells that carry a stamp of secrecy.
fn stamped_cells(app: &App, table: &Table) -> Vec<RowError> {
    let (regulations, today) = (&app.catalogue.regulations, app.clock.today());
    let stamped = |text: &str| secrecy::refuse_stamped(regulations, today, "", text).err();
    let of_row =
        |row: &read::Row| row.cells.iter().find_map(|cell| stamped(&cell.text)).map(|error| (row.number, error));
    let found = table.rows.iter().filter_map(of_row);
    found.map(|(line, error)| RowError::of_file(line, crate::wording::sentence(&error))).collect()
}

fn refused(table: &Table, errors: Vec<RowError>) -> FiguresReport {
    let correction_file = Some(correction_file(table, &errors));
    FiguresReport {
        outcome: Outcome::Refused,
        rows: table.rows.len(),
        errors,
        correction_file,
        ..FiguresReport::default()
    }
}

/// The same rows with what is wrong behind each; a mark at the beginning tells Excel that it is Unicode.
fn correction_file(table: &Table, errors: &[RowError]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let all = || std::iter::once(&table.heading).chain(&table.rows);
    let width = all().filter_map(|row| row.cells.last()).map(|cell| cell.column + 1).max().unwrap_or_default();
    for row in all() {
        let of_row = errors.iter().filter(|error| error.line == row.number).map(|error| error.sentence.as_str());
        let told = if row.number == table.heading.number {
            ERROR_HEADING.to_owned()
        } else {
            of_row.collect::<Vec<_>>().join(" ")
        };
        let cells = (0..width).map(|column| row.get(column));
        // Writing to memory does not fail.
        let _ = writer.write_record(cells.chain([told.as_str()]));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
}

const ERROR_HEADING: &str = "error";

fn count_areas(rows: &[Row]) -> Vec<(String, usize)> {
    let mut areas = BTreeMap::new();
    for row in rows {
        *areas.entry(row.area.clone()).or_insert(0) += 1;
    }
    areas.into_iter().collect()
}

fn notes(rows: &[Row]) -> Vec<(usize, String)> {
    let without_source = |row: &&Row| row.source.is_empty();
    let assumed = rows.iter().flat_map(|row| row.assumptions.iter().map(|note| (row.line, note.clone())));
    let waiting = rows.iter().filter(without_source).map(|row| (row.line, sentence::NO_SOURCE.to_owned()));
    let mut notes: Vec<_> = assumed.chain(waiting).collect();
    notes.sort();
    notes
}
