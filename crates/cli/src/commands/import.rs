//! `lotrinh import PLAN`: a plan into the database, waiting for review.

use crate::store::{self, StoreArguments};
use crate::{output, plan, wording};
use app::document::{self, IncomingFile};
use app::{Actor, review};
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;

/// What `import` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[arg(value_name = "PLAN", help = wording::PLAN)]
    path: PathBuf,
    #[command(flatten)]
    store: StoreArguments,
    #[arg(long, help = wording::import::ACCEPT_ALL)]
    accept_all: bool,
    #[arg(long, help = wording::import::JSON)]
    json: bool,
}

/// Imports the plan; the same file again changes nothing.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let name = arguments.path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let bytes = plan::bytes_of(&arguments.path)?;
    store::block_on(async {
        let app = arguments.store.open().await?;
        let system = Actor::system();
        let file = IncomingFile { name, bytes };
        let imported = document::import(&app, &system, file).await.map_err(store::said_of(&arguments.path))?;
        let mut accepted = review::AcceptedAll::default();
        if arguments.accept_all {
            let mut ctx = app.write(&system).await.map_err(store::said)?;
            accepted = review::accept_all(&mut ctx, &imported.code).await.map_err(store::said)?;
            ctx.commit().await.map_err(store::said)?;
        }
        app.close().await;
        if arguments.json {
            let items: Vec<_> =
                imported.items.iter().map(|(kind, count)| json!({ "kind": kind.code(), "count": count })).collect();
            let answer = json!({ "code": imported.code, "title": imported.title, "is_new": imported.is_new,
                "items": items, "findings": imported.findings, "doubts": imported.doubts, "accepted": accepted.accepted, "left": accepted.left });
            output::print(&serde_json::to_string_pretty(&answer)?)?;
        } else {
            output::print(&wording::import::done(&imported, arguments.accept_all.then_some(&accepted)))?;
        }
        Ok(ExitCode::SUCCESS)
    })
}
