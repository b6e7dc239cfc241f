//! `lotrinh demo`: a ready province, served at once.

use crate::config::{self, ConfigFile, DemoSection, Setting};
use crate::{output, server, store, wording};
use app::{App, Today, demo};
use jiff::civil::{Date, date};
use std::path::PathBuf;
use std::process::ExitCode;

/// The day of the demonstration where none is given: the first half of 2025 has just been published.
const TODAY: Date = date(2025, 7, 5);
/// The data folder where none is given.
const FOLDER: &str = ".demo";
/// The port where none is given.
const PORT: u16 = 8080;

/// What `demo` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[arg(long, value_name = "YYYY-MM-DD", help = wording::demo::TODAY)]
    today: Option<Date>,
    #[arg(long, value_name = "PORT", help = wording::serve::PORT)]
    port: Option<u16>,
    #[arg(long, value_name = "DIR", help = wording::demo::DATA)]
    data: Option<PathBuf>,
}

/// Prepares the province, prints an account for each role, and serves.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    // Settings of its own: the demonstration must never write into the data of a province.
    let DemoSection { data, port, today } = ConfigFile::load()?.demo;
    let Setting { value: folder, .. } =
        config::setting(arguments.data.clone(), "LOTRINH_DEMO_DATA", data, PathBuf::from(FOLDER))?;
    let Setting { value: port, .. } = config::setting(arguments.port, "LOTRINH_DEMO_PORT", port, PORT)?;
    let Setting { value: today, .. } = config::setting(arguments.today, "LOTRINH_DEMO_TODAY", today, TODAY)?;
    store::block_on(async {
        let listener = server::listen(port, false).await?;
        let port = listener.local_addr()?.port();
        let place = store::in_folder(&folder);
        let _claim = store::claim(&place, port)?;
        output::print(&wording::demo::preparing(&folder.display().to_string()))?;
        let app = store::opened(&place, Today::Fixed(today)).await?;
        let app = App { is_second_factor_waived: true, ..app };
        let accounts = demo::prepare(&app).await.map_err(store::said)?;
        let rows = accounts.iter().map(|account| {
            let role = app::wording::role(account.role);
            format!("{}\t{}\t{} ({role})", account.login, account.password, account.display_name)
        });
        let rows: Vec<String> = rows.collect();
        output::print(&wording::demo::ready(port, &today.to_string(), &rows))?;
        server::serve(listener, app, false, None).await?;
        Ok(ExitCode::SUCCESS)
    })
}
