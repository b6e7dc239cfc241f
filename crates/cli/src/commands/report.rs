//! `lotrinh report quarterly`: the report of a quarter as a file.

use crate::store::{self, StoreArguments};
use crate::{output, wording};
use anyhow::anyhow;
use app::Actor;
use app::report::{self, ReportFormat, ReportRequest};
use domain::period::Period;
use domain::report_layout::DocumentSystem;
use std::path::PathBuf;
use std::process::ExitCode;

/// What `report` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    kind: Kind,
}

/// The reports.
#[derive(Debug, clap::Subcommand)]
enum Kind {
    #[command(about = wording::report::QUARTERLY)]
    Quarterly(QuarterlyArguments),
}

/// What `report quarterly` is told.
#[derive(Debug, clap::Args)]
struct QuarterlyArguments {
    #[arg(long, value_name = "2025-Q2", help = wording::report::PERIOD)]
    period: String,
    #[arg(long, value_name = "party|state", default_value = "party", help = wording::report::LAYOUT)]
    layout: String,
    #[arg(long, value_name = "FILE", help = wording::report::OUT)]
    out: PathBuf,
    #[command(flatten)]
    store: StoreArguments,
}

/// Writes the report; its format follows the ending of the file.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let Kind::Quarterly(arguments) = &arguments.kind;
    let period: Period =
        arguments.period.parse().map_err(|_| anyhow!(wording::report::bad_period(&arguments.period)))?;
    let layout = DocumentSystem::from_code(&arguments.layout);
    let layout = layout.ok_or_else(|| anyhow!(wording::report::bad_layout(&arguments.layout)))?;
    let shown = arguments.out.display().to_string();
    let extension = arguments.out.extension().map_or_else(String::new, |it| it.to_string_lossy().into_owned());
    let format =
        ReportFormat::from_extension(&extension).ok_or_else(|| anyhow!(wording::report::bad_ending(&shown)))?;
    store::block_on(async {
        let app = arguments.store.open().await?;
        let written = report::quarterly(&app, &Actor::system(), ReportRequest { period, layout, format }).await;
        app.close().await;
        let file = written.map_err(store::said)?;
        output::to_file(&arguments.out, &file.bytes)?;
        output::print(&wording::report::done(&shown))?;
        Ok(ExitCode::SUCCESS)
    })
}
