//! `lotrinh audit verify|checkpoint|export`: proof of the log of what was done.

use crate::store::{self, StoreArguments};
use crate::{output, wording};
use anyhow::{Context, anyhow};
use app::audit::{self, AuditFaultKind, AuditReport, Checkpoint};
use app::{Actor, App};
use serde::Deserialize;
use serde_json::{Value, json};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What `audit` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    action: Action,
}

/// What is done with the log.
#[derive(Debug, clap::Subcommand)]
enum Action {
    #[command(about = wording::audit::VERIFY)]
    Verify(VerifyArguments),
    #[command(about = wording::audit::CHECKPOINT)]
    Checkpoint(OutArguments),
    #[command(about = wording::audit::EXPORT)]
    Export(OutArguments),
}

/// What `audit verify` is told.
#[derive(Debug, clap::Args)]
struct VerifyArguments {
    #[arg(long, value_name = "FILE", help = wording::audit::AGAINST)]
    checkpoint: Option<PathBuf>,
    #[arg(long, help = wording::audit::JSON)]
    json: bool,
    #[command(flatten)]
    store: StoreArguments,
}

/// What a command is told that writes a file or prints.
#[derive(Debug, clap::Args)]
struct OutArguments {
    #[arg(long, value_name = "FILE", help = wording::audit::OUT)]
    out: Option<PathBuf>,
    #[command(flatten)]
    store: StoreArguments,
}

/// Runs one of the actions.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    match &arguments.action {
        Action::Verify(arguments) => verify(arguments),
        Action::Checkpoint(arguments) => checkpoint(arguments),
        Action::Export(arguments) => export(arguments),
    }
}

/// A checkpoint as it is kept in a file.
#[derive(Deserialize)]
struct CheckpointFile {
    seq: i64,
    hash: String,
}

fn read_checkpoint(path: &Path) -> anyhow::Result<Checkpoint> {
    let shown = path.display().to_string();
    let text = std::fs::read_to_string(path).with_context(|| wording::cannot_read(&shown))?;
    let CheckpointFile { seq, hash } =
        serde_json::from_str(&text).map_err(|_| anyhow!(wording::audit::bad_checkpoint(&shown)))?;
    Ok(Checkpoint { seq, hash })
}

fn verify(arguments: &VerifyArguments) -> anyhow::Result<ExitCode> {
    let checkpoint = arguments.checkpoint.as_deref().map(read_checkpoint).transpose()?;
    let report = with_store(&arguments.store, async |app| {
        audit::verify(app, &Actor::system(), checkpoint.as_ref()).await.map_err(store::said)
    })?;
    if arguments.json {
        output::print(&serde_json::to_string_pretty(&as_json(&report))?)?;
    } else {
        output::print(&app::wording::audit::report(&report))?;
    }
    Ok(if report.fault.is_none() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn checkpoint(arguments: &OutArguments) -> anyhow::Result<ExitCode> {
    let found =
        with_store(&arguments.store, async |app| audit::checkpoint(app, &Actor::system()).await.map_err(store::said))?;
    let Checkpoint { seq, hash } = found.ok_or_else(|| anyhow!(wording::audit::EMPTY))?;
    let text = json!({ "seq": seq, "hash": hash }).to_string() + "\n";
    match &arguments.out {
        Some(path) => output::to_file(path, text.as_bytes())?,
        None => output::print(&text)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn export(arguments: &OutArguments) -> anyhow::Result<ExitCode> {
    with_store(&arguments.store, async |app| {
        let Some(path) = &arguments.out else { return export_to(app, &mut std::io::stdout().lock()).await };
        let mut lines = Vec::new();
        export_to(app, &mut lines).await?;
        output::to_file(path, &lines)
    })?;
    Ok(ExitCode::SUCCESS)
}

async fn export_to(app: &App, out: &mut dyn Write) -> anyhow::Result<()> {
    let (mut out, system) = (BufWriter::new(out), Actor::system());
    let mut last = 0;
    loop {
        let page = audit::page(app, &system, last).await.map_err(store::said)?;
        let Some((seq, _)) = page.last() else { break };
        last = *seq;
        for (_, event) in &page {
            writeln!(out, "{event}")?;
        }
    }
    out.flush()?;
    audit::record_export(app, &system, last).await.map_err(store::said)
}

/// Does something with the open store and closes it.
fn with_store<T>(arguments: &StoreArguments, work: impl AsyncFnOnce(&App) -> anyhow::Result<T>) -> anyhow::Result<T> {
    store::block_on(async {
        let app = arguments.open().await?;
        let done = work(&app).await;
        app.close().await;
        done
    })
}

fn as_json(report: &AuditReport) -> Value {
    let fault = report.fault.as_ref().map(|fault| json!({ "seq": fault.seq, "kind": code(fault.kind) }));
    let last = report.last.as_ref().map(|last| json!({ "seq": last.seq, "hash": last.hash }));
    json!({ "is_sound": fault.is_none(), "sound_events": report.sound, "last": last, "fault": fault })
}

/// The same words as `scripts/verify-audit` uses.
const fn code(kind: AuditFaultKind) -> &'static str {
    match kind {
        AuditFaultKind::Missing => "missing",
        AuditFaultKind::Changed => "changed",
        AuditFaultKind::Unlinked => "unlinked",
        AuditFaultKind::OffCheckpoint => "off_checkpoint",
        AuditFaultKind::Cut => "cut",
    }
}
