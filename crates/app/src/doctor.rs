//! Whether a machine can run the programme: each thing it needs, with how to mend it. Nothing is changed by looking.

use crate::audit::{self, Tail};
use crate::opening::{DataPlace, open};
use crate::reading::Programs;
use crate::wording::{self, doctor as words};
use crate::{Actor, AppError, Clock, Today};
use jiff::{SignedDuration, Timestamp};
use std::path::Path;
use storage::backup::{self, Health};

/// Less room than this is told.
const LEAST_MEGABYTES: u64 = 500;
/// Events at the end of the log that are looked at.
const TAIL: i64 = 1_000;
/// A clock may differ by so much from that of another node.
const TOLERANCE: SignedDuration = SignedDuration::from_mins(5);

/// What is looked at, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// The data folder can be written.
    Folder,
    /// There is room on its disk.
    Space,
    /// The database is whole and of a version that is known.
    Database,
    /// The end of the log is sound.
    Log,
    /// Scans can be read.
    Scans,
    /// Reports can be set with the fonts of the programme.
    Reports,
    /// The temporary folder can be written.
    Temporary,
    /// The clock is not behind the log.
    Clock,
}

impl Check {
    /// Its name in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Folder => "folder",
            Self::Space => "space",
            Self::Database => "database",
            Self::Log => "log",
            Self::Scans => "scans",
            Self::Reports => "reports",
            Self::Temporary => "temporary",
            Self::Clock => "clock",
        }
    }
}

/// How a check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckState {
    /// As it should be.
    Good,
    /// The programme runs, but something will be missed.
    Warning,
    /// The programme cannot do its work.
    Bad,
}

impl CheckState {
    /// Its name in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Warning => "warning",
            Self::Bad => "bad",
        }
    }
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at.
    pub check: Check,
    /// How it ended.
    pub state: CheckState,
    /// What is there, and how to mend it where it is not good.
    pub sentence: String,
}

/// Looks at everything.
pub async fn examine(place: &DataPlace) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let DataPlace::File(path) = place {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        findings.extend([self::folder(folder), space(folder)]);
    }
    let (database, health) = database(place).await;
    findings.push(database);
    let tail = match &health {
        Some(health) if health.found == health.known && health.damage.is_none() => Some(tail(place).await),
        _ => None,
    };
    findings.extend(tail.as_ref().map(log));
    findings.extend([scans(), reports(), temporary(), clock(tail.and_then(Result::ok))]);
    findings
}

fn good(check: Check, sentence: impl Into<String>) -> Finding {
    Finding { check, state: CheckState::Good, sentence: sentence.into() }
}

fn warning(check: Check, sentence: impl Into<String>) -> Finding {
    Finding { check, state: CheckState::Warning, sentence: sentence.into() }
}

fn bad(check: Check, sentence: impl Into<String>) -> Finding {
    Finding { check, state: CheckState::Bad, sentence: sentence.into() }
}

fn folder(folder: &Path) -> Finding {
    let shown = folder.display().to_string();
    if !folder.exists() {
        return warning(Check::Folder, words::no_folder(&shown));
    }
    match tempfile::tempfile_in(folder) {
        Ok(_) => good(Check::Folder, words::folder_is_good(&shown)),
        Err(error) => bad(Check::Folder, words::folder_is_closed(&shown, &error.to_string())),
    }
}

/// The room on the disk of a folder, or of the nearest folder above that is there.
fn space(folder: &Path) -> Finding {
    let there = folder.ancestors().find(|folder| folder.exists()).unwrap_or(Path::new("."));
    match rustix::fs::statvfs(there) {
        Ok(disk) => {
            let megabytes = disk.f_bavail.saturating_mul(disk.f_frsize) / (1024 * 1024);
            let is_enough = megabytes >= LEAST_MEGABYTES;
            let sentence = words::space(megabytes, is_enough);
            if is_enough { good(Check::Space, sentence) } else { bad(Check::Space, sentence) }
        }
        Err(_) => warning(Check::Space, words::NO_SPACE),
    }
}

async fn database(place: &DataPlace) -> (Finding, Option<Health>) {
    match backup::examine(place).await {
        Ok(None) => (warning(Check::Database, words::NO_DATABASE), None),
        Ok(Some(health)) => {
            let Health { engine, found, known, damage } = &health;
            let finding = match damage {
                Some(said) => bad(Check::Database, words::damaged(engine, said)),
                None if found == known => good(Check::Database, words::database(engine, *found, *known)),
                None if found < known => warning(Check::Database, words::database(engine, *found, *known)),
                None => bad(Check::Database, words::database(engine, *found, *known)),
            };
            (finding, Some(health))
        }
        Err(error) => (bad(Check::Database, wording::sentence(&AppError::Storage(error))), None),
    }
}

async fn tail(place: &DataPlace) -> Result<Tail, AppError> {
    let app = open(place, Today::Real).await?;
    let tail = audit::tail(&app, &Actor::system(), TAIL).await;
    app.close().await;
    tail
}

fn log(tail: &Result<Tail, AppError>) -> Finding {
    match tail {
        Ok(Tail { fault: Some(fault), .. }) => bad(Check::Log, wording::audit::fault(fault)),
        Ok(tail) => good(Check::Log, words::log_is_good(tail.length, tail.looked_at)),
        Err(error) => bad(Check::Log, wording::sentence(error)),
    }
}

fn scans() -> Finding {
    let missing = Programs::of_this_machine().missing();
    if missing.is_empty() {
        return good(Check::Scans, words::SCANS);
    }
    let packages: Vec<&str> = missing.iter().map(|program| program.package()).collect();
    warning(Check::Scans, words::no_scans(&packages))
}

fn reports() -> Finding {
    match crate::report::sample(Clock { today: Today::Real }.today()) {
        Ok(()) => good(Check::Reports, words::REPORTS),
        Err(error) => bad(Check::Reports, words::no_reports(&error)),
    }
}

fn temporary() -> Finding {
    let folder = std::env::temp_dir();
    let shown = folder.display().to_string();
    match tempfile::tempfile_in(&folder) {
        Ok(_) => good(Check::Temporary, words::folder_is_good(&shown)),
        Err(error) => warning(Check::Temporary, words::folder_is_closed(&shown, &error.to_string())),
    }
}

/// The log is the only other clock there is: nothing in it lies ahead.
fn clock(tail: Option<Tail>) -> Finding {
    let clock = Clock { today: Today::Real };
    let now = clock.now();
    let last = tail.and_then(|tail| tail.last_at);
    match last.as_deref().and_then(|last| last.parse::<Timestamp>().ok()).filter(|last| *last > now + TOLERANCE) {
        Some(last) => bad(Check::Clock, words::clock_is_behind(&now.to_string(), &last.to_string())),
        None => good(Check::Clock, words::clock(&now.to_string(), &clock.today().to_string())),
    }
}
