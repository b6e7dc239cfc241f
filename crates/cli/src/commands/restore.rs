//! `lotrinh restore FILE`: puts a backup in place.

use crate::store::{self, StoreArguments};
use crate::{output, wording};
use anyhow::anyhow;
use app::opening::DataPlace;
use app::{Actor, backup};
use std::path::PathBuf;
use std::process::ExitCode;

/// What `restore` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[arg(value_name = "FILE", help = wording::backup::FROM)]
    file: PathBuf,
    #[arg(long, help = wording::backup::FORCE)]
    force: bool,
    #[command(flatten)]
    store: StoreArguments,
}

/// Restores where nobody serves; says what the log in the backup proves.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    store::block_on(async {
        let place = arguments.store.place()?.value;
        let said = match &place {
            DataPlace::Server { url, .. } => onto_server(arguments, &place, url).await?,
            DataPlace::File(database) => {
                let _claim = store::claim(&place, 0)?;
                let restored = backup::restore(&Actor::system(), &arguments.file, database, arguments.force).await;
                wording::backup::restored(&restored.map_err(store::said_of(&arguments.file))?)
            }
            DataPlace::Memory => String::new(),
        };
        output::print(&said)?;
        Ok(ExitCode::SUCCESS)
    })
}

/// A server is restored in one transaction; its log is looked at afterwards.
async fn onto_server(arguments: &Arguments, place: &DataPlace, url: &str) -> anyhow::Result<String> {
    if !arguments.force && store::existing(place).await.is_ok() {
        return Err(anyhow!(wording::backup::SERVER_IS_FULL));
    }
    let log = backup::load(&Actor::system(), &arguments.file, url).await;
    Ok(wording::backup::loaded(&log.map_err(store::said_of(&arguments.file))?))
}
