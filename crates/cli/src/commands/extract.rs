//! `lotrinh extract PLAN`: what a plan says, as a page to read or as a JSON file.

mod summary;

use crate::output;
use crate::plan::PlanArgument;
use crate::plan_gold::PlanGold;
use crate::wording;
use std::process::ExitCode;

/// What `extract` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    plan: PlanArgument,
    #[arg(long, help = wording::extract::JSON)]
    json: bool,
}

/// Reads the plan and prints the draft.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let plan = arguments.plan.read()?;
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
