//! Where the data is: the options that every command with a database takes.

use crate::config::{self, ConfigFile, Setting, Source};
use crate::wording;
use anyhow::Context;
use app::opening::{DataPlace, open};
use app::{App, AppError, Today};
use std::fs::{self, File, TryLockError};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// The file of SQLite in a data folder.
const FILE: &str = "lotrinh.sqlite";
/// The file by which a server claims a data folder.
const CLAIM: &str = "lotrinh.lock";
/// The data folder where none is given.
const FOLDER: &str = "lotrinh-data";

/// The options.
#[derive(Debug, clap::Args)]
pub struct StoreArguments {
    #[arg(long, value_name = "DIR", help = wording::store::DATA)]
    data: Option<PathBuf>,
    #[arg(long, value_name = "URL", help = wording::store::DATABASE_URL)]
    database_url: Option<String>,
}

impl StoreArguments {
    /// Where the data is: what is typed wins over the environment, the environment over the file.
    pub fn place(&self) -> anyhow::Result<Setting<DataPlace>> {
        let file = ConfigFile::load()?;
        let folder = config::find(self.data.clone(), "LOTRINH_DATA", file.data)?;
        let url = config::find(self.database_url.clone(), "LOTRINH_DATABASE_URL", file.database_url)?;
        let of_url = |url: Setting<String>| Setting {
            value: DataPlace::Server { url: url.value, schema: None },
            source: url.source,
        };
        let of_folder = |folder: Setting<PathBuf>| Setting { value: in_folder(&folder.value), source: folder.source };
        match (folder, url) {
            (Some(folder), Some(url)) if folder.source.rank() == url.source.rank() => {
                Err(anyhow::Error::msg(wording::config::TWO_PLACES))
            }
            (Some(folder), Some(url)) if folder.source.rank() > url.source.rank() => Ok(of_url(url)),
            (None, Some(url)) => Ok(of_url(url)),
            (Some(folder), _) => Ok(of_folder(folder)),
            (None, None) => Ok(of_folder(Setting { value: PathBuf::from(FOLDER), source: Source::Default })),
        }
    }

    /// Opens the database on the real day.
    pub async fn open(&self) -> anyhow::Result<App> {
        opened(&self.place()?.value, Today::Real).await
    }
}

/// Opens a database that is there; makes none.
pub async fn existing(place: &DataPlace) -> anyhow::Result<App> {
    if !app::opening::is_there(place).await.map_err(said)? {
        return Err(anyhow::Error::msg(wording::store::NO_DATABASE));
    }
    opened(place, Today::Real).await
}

/// SQLite in a folder.
pub fn in_folder(folder: &Path) -> DataPlace {
    DataPlace::File(folder.join(FILE))
}

/// A server's claim on a data folder; the system takes it back when the process ends, however it ends.
#[derive(Debug)]
pub struct Claim {
    /// The lock lives as long as the file is open.
    _file: Option<File>,
}

/// Claims the folder of a database for one server; a PostgreSQL server is there for many.
pub fn claim(place: &DataPlace, port: u16) -> anyhow::Result<Claim> {
    let DataPlace::File(path) = place else { return Ok(Claim { _file: None }) };
    let folder = path.parent().unwrap_or(Path::new("."));
    let shown = folder.display().to_string();
    let open = || {
        fs::create_dir_all(folder)?;
        File::options().create(true).read(true).write(true).truncate(false).open(folder.join(CLAIM))
    };
    let mut file = open().with_context(|| wording::cannot_write(&shown))?;
    match file.try_lock() {
        Ok(()) => {
            file.set_len(0)?;
            file.write_all(wording::serve::server(std::process::id(), port).as_bytes())?;
            Ok(Claim { _file: Some(file) })
        }
        Err(TryLockError::WouldBlock) => {
            let mut by = String::new();
            // Who it is matters less than that there is somebody.
            let _ = file.read_to_string(&mut by);
            Err(anyhow::Error::msg(wording::serve::folder_is_served(&shown, &by)))
        }
        Err(TryLockError::Error(problem)) => Err(problem).with_context(|| wording::cannot_write(&shown)),
    }
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

/// The same for a use case that takes a file: what is wrong with the file names it.
pub fn said_of(path: &Path) -> impl FnOnce(AppError) -> anyhow::Error {
    move |error| match error {
        AppError::Unreadable { .. } => said(error).context(wording::cannot_read(&path.display().to_string())),
        error => said(error),
    }
}

/// Runs the asynchronous part of a command.
pub fn block_on<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(work)
}
