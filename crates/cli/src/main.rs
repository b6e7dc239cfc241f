//! The binary `lotrinh`: reads the command line, runs one command, says in one sentence what went wrong.

mod commands;
mod config;
mod failure;
mod output;
mod plan;
mod plan_gold;
mod server;
mod store;
mod usage;
mod wording;

use std::process::ExitCode;

fn main() -> ExitCode {
    match usage::read(std::env::args_os()) {
        Ok(Some(command)) => failure::exit_code(command.run()),
        Ok(None) => failure::exit_code(output::print(wording::FIRST_STEPS).map(|()| ExitCode::SUCCESS)),
        Err(problem) => usage::explain(&problem),
    }
}
