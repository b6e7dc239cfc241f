//! `lotrinh demo`: a ready province, served at once.

use crate::{output, server, store, wording};
use app::{App, Today, demo};
use jiff::civil::Date;
use std::path::PathBuf;
use std::process::ExitCode;

/// The day of the demonstration where none is given: the first half of 2025 has just been published.
const TODAY: &str = "2025-07-05";
/// The data folder where none is given.
const FOLDER: &str = ".demo";

/// What `demo` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[arg(long, value_name = "YYYY-MM-DD", default_value = TODAY, help = wording::demo::TODAY)]
    today: Date,
    #[arg(long, value_name = "PORT", default_value_t = 8080, help = wording::serve::PORT)]
    port: u16,
    #[arg(long, value_name = "DIR", default_value = FOLDER, help = wording::demo::DATA)]
    data: PathBuf,
}

/// Prepares the province, prints an account for each role, and serves.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    store::block_on(async {
        let listener = server::listen(arguments.port, false).await?;
        let port = listener.local_addr()?.port();
        let place = store::in_folder(&arguments.data);
        let _claim = store::claim(&place, port)?;
        output::print(&wording::demo::preparing(&arguments.data.display().to_string()))?;
        let app = store::opened(&place, Today::Fixed(arguments.today)).await?;
        let app = App { is_second_factor_waived: true, ..app };
        let accounts = demo::prepare(&app).await.map_err(store::said)?;
        let rows = accounts.iter().map(|account| {
            let role = app::wording::role(account.role);
            format!("{}\t{}\t{} ({role})", account.login, account.password, account.display_name)
        });
        let rows: Vec<String> = rows.collect();
        output::print(&wording::demo::ready(port, &arguments.today.to_string(), &rows))?;
        server::serve(listener, app, false).await?;
        Ok(ExitCode::SUCCESS)
    })
}
