//! `lotrinh extract PLAN`: what a plan says, as a page to read or as a JSON file.

mod summary;

use crate::plan_gold::PlanGold;
use crate::{output, plan, wording};
use std::path::PathBuf;
use std::process::ExitCode;

/// What `extract` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[arg(value_name = "PLAN", help = wording::PLAN)]
    plan: PathBuf,
    #[arg(long, help = wording::extract::JSON)]
    json: bool,
}

/// Reads the plan and prints the draft.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let plan = plan::read(&arguments.plan)?;
    output::to_stdout(|out| {
        if arguments.json {
            serde_json::to_writer_pretty(&mut *out, &PlanGold::new(&plan))?;
            writeln!(out)?;
            return Ok(());
        }
        summary::write(out, &plan)
    })?;
    Ok(ExitCode::SUCCESS)
}
