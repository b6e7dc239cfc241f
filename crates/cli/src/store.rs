//! Where the data is: the options that every command with a database takes.

use crate::wording;
use app::opening::{DataPlace, open};
use app::{App, AppError, Today};
use std::path::{Path, PathBuf};

/// The file of SQLite in a data folder.
const FILE: &str = "lotrinh.sqlite";
/// The data folder where none is given.
const FOLDER: &str = "lotrinh-data";

/// The options.
#[derive(Debug, clap::Args)]
pub struct StoreArguments {
    #[arg(long, value_name = "DIR", env = "LOTRINH_DATA", help = wording::store::DATA)]
    data: Option<PathBuf>,
    #[arg(long, value_name = "URL", env = "LOTRINH_DATABASE_URL", hide_env_values = true, conflicts_with = "data",
        help = wording::store::DATABASE_URL)]
    database_url: Option<String>,
}

impl StoreArguments {
    /// Opens the database on the real day.
    pub async fn open(&self) -> anyhow::Result<App> {
        let place = match &self.database_url {
            Some(url) => DataPlace::Server { url: url.clone(), schema: None },
            None => in_folder(self.data.as_deref().unwrap_or(Path::new(FOLDER))),
        };
        opened(&place, Today::Real).await
    }
}

/// SQLite in a folder.
pub fn in_folder(folder: &Path) -> DataPlace {
    DataPlace::File(folder.join(FILE))
}

/// Opens a database, or says what stands in the way.
pub async fn opened(place: &DataPlace, today: Today) -> anyhow::Result<App> {
    open(place, today).await.map_err(said)
}

/// The sentence of a use case that was not done.
#[expect(clippy::needless_pass_by_value, reason = "it stands in map_err")]
pub fn said(error: AppError) -> anyhow::Error {
    tracing::debug!(?error, "use case failed");
    anyhow::Error::msg(app::wording::sentence(&error))
}

/// Runs the asynchronous part of a command.
pub fn block_on<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(work)
}
