//! `lotrinh migrate`: brings a database to the version of this programme, and says so.

use crate::store::{self, StoreArguments};
use crate::{output, wording};
use std::process::ExitCode;

/// What `migrate` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    store: StoreArguments,
}

/// Opening a database migrates it.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    store::block_on(async {
        arguments.store.open().await?.close().await;
        output::print(wording::store::MIGRATED)?;
        Ok(ExitCode::SUCCESS)
    })
}
