//! Backups of a PostgreSQL server, by its own programs: nothing else copies a server under load in one state and restores it on
//! any later version.

use super::{beside, record, shown, unwritable};
use crate::audit::{self, AuditReport};
use crate::opening::{DataPlace, open};
use crate::{Actor, App, AppError, Today, wording};
use domain::role::Permission;
use std::path::Path;
use std::process::Command;

/// Writes the database of a server into a file that does not exist yet, with `pg_dump`.
pub async fn dump(app: &App, actor: &Actor, url: &str, file: &Path) -> Result<u64, AppError> {
    actor.require(Permission::ManageAccounts)?;
    if file.exists() {
        return Err(AppError::invalid("file", wording::backup::exists(&shown(file))));
    }
    record(app, actor, "backup.made", file).await?;
    let part = beside(file, "part");
    let mut command = on_server("pg_dump", url);
    command.args(["--format=custom", "--no-owner", "--no-privileges", "--file"]).arg(&part);
    if let Err(error) = run("pg_dump", command).await {
        let _ = std::fs::remove_file(&part);
        return Err(error);
    }
    let bytes = std::fs::metadata(&part).map_err(|error| unwritable(file, error))?.len();
    std::fs::rename(&part, file).map_err(|error| unwritable(file, error))?;
    Ok(bytes)
}

/// Puts what `dump` wrote in the place of what the database of a server holds, all or nothing, with `pg_restore`; answers what its
/// log says of itself.
pub async fn load(actor: &Actor, file: &Path, url: &str) -> Result<AuditReport, AppError> {
    actor.require(Permission::ManageAccounts)?;
    if !file.is_file() {
        return Err(AppError::Unreadable { sentence: wording::backup::NO_FILE.to_owned() });
    }
    let mut command = on_server("pg_restore", url);
    command.args(["--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction"]).arg(file);
    run("pg_restore", command).await?;
    let app = open(&DataPlace::Server { url: url.to_owned(), schema: None }, Today::Real).await?;
    let log = audit::verify(&app, actor, None).await;
    let recorded = record(&app, actor, "backup.restored", file).await;
    app.close().await;
    recorded.and(log)
}

/// A program of PostgreSQL on the server of an address. The password goes into its environment: arguments are there for all to see.
fn on_server(program: &str, url: &str) -> Command {
    let (address, password) = without_password(url);
    let mut command = Command::new(program);
    command.arg("--dbname").arg(address);
    if let Some(password) = password {
        command.env("PGPASSWORD", password);
    }
    command
}

async fn run(program: &'static str, mut command: Command) -> Result<(), AppError> {
    let ended = tokio::task::spawn_blocking(move || command.output()).await;
    let ended = ended.map_err(|error| AppError::Internal(error.to_string()))?;
    let ended = ended.map_err(|_| AppError::Unreadable { sentence: wording::backup::no_program(program) })?;
    if ended.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    Err(AppError::Unreadable { sentence: wording::backup::program_failed(program, said.lines().next().unwrap_or("")) })
}

/// "postgres://a:b@c/d" is "postgres://a@c/d" and "b".
fn without_password(url: &str) -> (String, Option<String>) {
    let parts = || {
        let (scheme, rest) = url.split_once("://")?;
        let (user, place) = rest.rsplit_once('@')?;
        let (name, password) = user.split_once(':')?;
        Some((format!("{scheme}://{name}@{place}"), decoded(password)))
    };
    parts().map_or_else(|| (url.to_owned(), None), |(address, password)| (address, Some(password)))
}

/// The letters behind "%40".
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()).filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_password_leaves_the_address() {
        let parts = |url| without_password(url);
        assert_eq!(parts("postgres://a:b%40c@d:5432/e"), ("postgres://a@d:5432/e".to_owned(), Some("b@c".to_owned())));
        assert_eq!(parts("postgres://a@d/e"), ("postgres://a@d/e".to_owned(), None));
        assert_eq!(parts("postgres://d/e"), ("postgres://d/e".to_owned(), None));
    }
}
