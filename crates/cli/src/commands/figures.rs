//! `lotrinh figures import FILE`: observations with row errors and a correction file.

use crate::store::{self, StoreArguments};
use crate::{output, plan, wording};
use app::Actor;
use app::figures::{self, FiguresReport, Outcome};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What `figures` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    action: Action,
}

/// What is done with figures.
#[derive(Debug, clap::Subcommand)]
enum Action {
    #[command(about = wording::figures::IMPORT)]
    Import(ImportArguments),
}

/// What `figures import` is told.
#[derive(Debug, clap::Args)]
struct ImportArguments {
    #[arg(value_name = "FILE", help = wording::figures::FILE)]
    path: PathBuf,
    #[command(flatten)]
    store: StoreArguments,
    #[arg(long, help = wording::figures::DRY_RUN)]
    dry_run: bool,
    #[arg(long, help = wording::figures::JSON)]
    json: bool,
}

/// Imports the file, all rows or none.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let Action::Import(arguments) = &arguments.action;
    let name = arguments.path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let bytes = plan::bytes_of(&arguments.path)?;
    store::block_on(async {
        let app = arguments.store.open().await?;
        let done = figures::import(&app, &Actor::system(), &bytes, &name, arguments.dry_run).await;
        app.close().await;
        let report = done.map_err(store::said_of(&arguments.path))?;
        let corrections = report.correction_file.as_deref().map(|rows| write_corrections(&arguments.path, rows));
        let corrections = corrections.transpose()?;
        if arguments.json {
            output::print(&serde_json::to_string_pretty(&as_json(&report))?)?;
        } else {
            output::print(&wording::figures::done(&report, corrections.as_deref()))?;
        }
        Ok(if report.outcome == Outcome::Refused { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    })
}

/// Writes the correction file beside the file.
fn write_corrections(path: &Path, rows: &str) -> anyhow::Result<String> {
    let target = path.with_extension("loi.csv");
    output::to_file(&target, rows.as_bytes())?;
    Ok(target.display().to_string())
}

fn as_json(report: &FiguresReport) -> serde_json::Value {
    let outcome = match &report.outcome {
        Outcome::Imported => "imported",
        Outcome::Tried => "tried",
        Outcome::Known { .. } => "known",
        Outcome::Refused => "refused",
    };
    let errors: Vec<_> = report
        .errors
        .iter()
        .map(|error| json!({ "line": error.line, "column": error.column, "text": error.text, "message": error.sentence }))
        .collect();
    json!({
        "outcome": outcome, "rows": report.rows,
        "figures": { "new": report.new_figures, "corrected": report.corrected_figures, "known": report.known_figures },
        "targets": { "new": report.new_targets, "changed": report.changed_targets, "known": report.known_targets },
        "areas": report.areas, "notes": report.notes, "doubts": report.doubts, "errors": errors,
    })
}
