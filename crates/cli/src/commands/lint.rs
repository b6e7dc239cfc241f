//! `lotrinh lint PLAN`: the plan's own defects, as a compiler reports those of a source file.

mod excerpt;
mod report;

use crate::plan_gold::LintFile;
use crate::wording::lint as words;
use crate::{output, plan, wording};
use anyhow::anyhow;
use std::path::PathBuf;
use std::process::ExitCode;

/// What `lint` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[arg(value_name = "PLAN", help = wording::PLAN, required_unless_present = "explain")]
    plan: Option<PathBuf>,
    #[arg(long, help = words::JSON)]
    json: bool,
    #[arg(long, value_name = "CODE", help = words::EXPLAIN)]
    explain: Option<String>,
}

/// Prints the findings of a plan, or the page of one code.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    match (&arguments.explain, &arguments.plan) {
        (Some(code), _) => explain(code)?,
        (None, Some(path)) => {
            let plan = plan::read(path)?;
            output::to_stdout(|out| {
                if arguments.json {
                    serde_json::to_writer_pretty(&mut *out, &LintFile::new(&plan))?;
                    writeln!(out)?;
                    return Ok(());
                }
                report::write(out, &plan, &output::Terminal::of_stdout())
            })?;
        }
        (None, None) => return Err(anyhow!(words::NO_PLAN)),
    }
    Ok(ExitCode::SUCCESS)
}

fn explain(code: &str) -> anyhow::Result<()> {
    let page = plan_parser::lint::explain(code).ok_or_else(|| anyhow!(words::unknown_code(code)))?;
    output::print(page)
}
