//! `lotrinh lint PLAN`: the plan's own defects, as a compiler reports those of a source file.

use crate::output;
use crate::plan::PlanArgument;
use crate::plan_gold;
use crate::wording;
use std::process::ExitCode;

/// What `lint` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    plan: PlanArgument,
    #[arg(long, help = wording::lint::JSON)]
    json: bool,
}

/// Reads the plan and prints its findings.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let plan = arguments.plan.read()?;
    output::to_stdout(|out| {
        serde_json::to_writer_pretty(&mut *out, &plan_gold::diagnostics(&plan))?;
        writeln!(out)?;
        Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}
