//! `lotrinh backup FILE`: the whole database in one file, while it is in use.

use crate::store::{self, StoreArguments};
use crate::{output, wording};
use app::opening::DataPlace;
use app::{Actor, App, backup};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What `backup` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[arg(value_name = "FILE", help = wording::backup::FILE)]
    file: PathBuf,
    #[command(flatten)]
    store: StoreArguments,
}

/// Writes the backup, or nothing.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    store::block_on(async {
        let place = arguments.store.place()?.value;
        let app = store::existing(&place).await?;
        let made = make(&app, &place, &arguments.file).await;
        app.close().await;
        output::print(&made?)?;
        Ok(ExitCode::SUCCESS)
    })
}

async fn make(app: &App, place: &DataPlace, file: &Path) -> anyhow::Result<String> {
    let (system, shown) = (Actor::system(), file.display().to_string());
    match place {
        DataPlace::Server { url, .. } => {
            let bytes = backup::dump(app, &system, url, file).await.map_err(store::said)?;
            Ok(wording::backup::dumped(&shown, bytes))
        }
        DataPlace::File(database) => {
            let made = backup::make(app, &system, database, file).await.map_err(store::said)?;
            Ok(wording::backup::made(&shown, &made))
        }
        DataPlace::Memory => Ok(String::new()),
    }
}
