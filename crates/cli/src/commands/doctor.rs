//! `lotrinh doctor`: whether this machine can run the programme.

use crate::store::{self, StoreArguments};
use crate::{output, wording};
use app::doctor::{self, CheckState, Finding};
use serde_json::json;
use std::process::ExitCode;

/// What `doctor` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    store: StoreArguments,
    #[arg(long, help = wording::doctor::JSON)]
    json: bool,
}

/// Prints what was found; fails where the programme could not do its work.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let place = arguments.store.place()?.value;
    let findings = store::block_on(async { Ok(doctor::examine(&place).await) })?;
    if arguments.json {
        output::print(&serde_json::to_string_pretty(&findings.iter().map(as_json).collect::<Vec<_>>())?)?;
    } else {
        let lines: Vec<String> = findings.iter().map(wording::doctor::line).collect();
        output::print(&lines.join("\n"))?;
    }
    let is_bad = findings.iter().any(|finding| finding.state == CheckState::Bad);
    Ok(if is_bad { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn as_json(finding: &Finding) -> serde_json::Value {
    json!({ "check": finding.check.code(), "state": finding.state.code(), "message": finding.sentence })
}
