//! Backups: a copy of the whole database in one file, proven when it is made and again before it takes the place of another.

mod server;

pub use server::{dump, load};

use crate::audit::{self, AuditReport};
use crate::event::Event;
use crate::opening::{DataPlace, open};
use crate::{Actor, App, AppError, Today, wording};
use domain::role::Permission;
use serde_json::json;
use std::path::{Path, PathBuf};
use storage::backup;

/// A copy that was made or put in place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Its size.
    pub bytes: u64,
    /// What the log in it says of itself.
    pub log: AuditReport,
    /// Where the database that it replaced is kept.
    pub replaced: Option<PathBuf>,
}

/// Copies the database of a folder into a file that does not exist yet, while it is in use. The copy tells of itself in its log.
pub async fn make(app: &App, actor: &Actor, database: &Path, file: &Path) -> Result<Backup, AppError> {
    actor.require(Permission::ManageAccounts)?;
    if file.exists() {
        return Err(AppError::invalid("file", wording::backup::exists(&shown(file))));
    }
    record(app, actor, "backup.made", file).await?;
    let part = beside(file, "part");
    let _ = std::fs::remove_file(&part);
    let made = prove_copy(database, &part).await.and_then(|log| {
        let bytes = std::fs::metadata(&part).map_err(|error| unwritable(file, error))?.len();
        std::fs::rename(&part, file).map_err(|error| unwritable(file, error))?;
        Ok(Backup { bytes, log, replaced: None })
    });
    if made.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    made
}

/// Puts a backup in the place of a database that nobody serves. What was there is kept beside it.
///
/// A log that is not sound, and a database that is there already, need `force`.
pub async fn restore(actor: &Actor, file: &Path, database: &Path, force: bool) -> Result<Backup, AppError> {
    actor.require(Permission::ManageAccounts)?;
    if database.exists() && !force {
        return Err(AppError::invalid("database", wording::backup::would_replace(&shown(database))));
    }
    if !file.is_file() {
        return Err(AppError::Unreadable { sentence: wording::backup::NO_FILE.to_owned() });
    }
    let folder = database.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(|error| unwritable(folder, error))?;
    let part = beside(database, "part");
    remove(&part);
    let log = match prove_copy(file, &part).await {
        Ok(log) if log.fault.is_none() || force => log,
        Ok(log) => {
            remove(&part);
            return Err(AppError::Unreadable { sentence: wording::backup::unsound(&log) });
        }
        Err(error) => {
            remove(&part);
            return Err(error);
        }
    };
    let bytes = std::fs::metadata(&part).map_err(|error| unwritable(&part, error))?.len();
    let replaced = put_aside(database)?;
    std::fs::rename(&part, database).map_err(|error| unwritable(database, error))?;
    let app = open(&DataPlace::File(database.to_owned()), Today::Real).await?;
    let recorded = record(&app, actor, "backup.restored", file).await;
    app.close().await;
    recorded?;
    Ok(Backup { bytes, log, replaced })
}

/// Copies a database, brings the copy to this version, and goes through its log.
async fn prove_copy(from: &Path, to: &Path) -> Result<AuditReport, AppError> {
    backup::copy(from, to).await?;
    let copy = open(&DataPlace::File(to.to_owned()), Today::Real).await?;
    let log = audit::verify(&copy, &Actor::system(), None).await;
    copy.close().await;
    let kept = std::fs::File::open(to).and_then(|file| file.sync_all());
    kept.map_err(|error| unwritable(to, error))?;
    log
}

/// A database with the log of what was not yet folded into it, which keeps its name in step.
const PARTS: [&str; 3] = ["", "-wal", "-shm"];

fn put_aside(database: &Path) -> Result<Option<PathBuf>, AppError> {
    if !database.exists() {
        return Ok(None);
    }
    let aside = (1..).map(|number| beside(database, &format!("before-restore-{number}"))).find(|path| !path.exists());
    let aside = aside.unwrap_or_else(|| beside(database, "before-restore"));
    for part in PARTS {
        let (from, to) = (with_end(database, part), with_end(&aside, part));
        if from.exists() {
            std::fs::rename(&from, &to).map_err(|error| unwritable(&to, error))?;
        }
    }
    Ok(Some(aside))
}

fn remove(database: &Path) {
    for part in PARTS {
        let _ = std::fs::remove_file(with_end(database, part));
    }
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    with_end(path, &format!(".{ending}"))
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn unwritable(path: &Path, source: std::io::Error) -> AppError {
    AppError::Storage(storage::StorageError::Unwritable { path: shown(path), source: Box::new(source) })
}

async fn record(app: &App, actor: &Actor, action: &'static str, file: &Path) -> Result<(), AppError> {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut ctx = app.write(actor).await?;
    ctx.record(&Event { action, object_kind: "backup", object_code: &name, detail: json!({}) }).await?;
    ctx.commit().await
}
