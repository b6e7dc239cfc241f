//! The commands, one file each. A new one is its file, its `mod` and its line in the list.

mod audit;
mod backup;
mod config;
mod demo;
mod doctor;
mod extract;
mod figures;
mod import;
mod lint;
mod migrate;
mod report;
mod restore;
mod serve;
mod task;
mod user;

use crate::wording;
use clap::Subcommand;
use std::process::ExitCode;

/// The enum of commands with the file that runs each, and its sentence in the list of commands.
macro_rules! commands {
    ($($name:ident($module:ident, $about:expr)),* $(,)?) => {
        /// One command with its arguments.
        #[derive(Debug, Subcommand)]
        pub enum Command {
            $(
                #[command(about = $about)]
                $name($module::Arguments),
            )*
        }

        impl Command {
            /// Runs the command to its end.
            pub fn run(self) -> anyhow::Result<ExitCode> {
                match self {
                    $(Self::$name(arguments) => $module::run(&arguments),)*
                }
            }
        }
    };
}

commands! {
    Demo(demo, wording::demo::ABOUT),
    Serve(serve, wording::serve::ABOUT),
    Extract(extract, wording::extract::ABOUT),
    Lint(lint, wording::lint::ABOUT),
    Import(import, wording::import::ABOUT),
    Figures(figures, wording::figures::ABOUT),
    Report(report, wording::report::ABOUT),
    Task(task, wording::task::ABOUT),
    User(user, wording::user::ABOUT),
    Audit(audit, wording::audit::ABOUT),
    Backup(backup, wording::backup::BACKUP),
    Restore(restore, wording::backup::RESTORE),
    Migrate(migrate, wording::store::MIGRATE),
    Doctor(doctor, wording::doctor::ABOUT),
    Config(config, wording::config::ABOUT),
}
