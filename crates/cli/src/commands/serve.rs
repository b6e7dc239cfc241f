//! `lotrinh serve`: the server.

use crate::store::{self, StoreArguments};
use crate::{output, server, wording};
use std::process::ExitCode;

/// What `serve` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    store: StoreArguments,
    #[arg(long, value_name = "PORT", env = "LOTRINH_PORT", default_value_t = 8080, help = wording::serve::PORT)]
    port: u16,
    #[arg(long, env = "LOTRINH_PUBLIC", help = wording::serve::PUBLIC)]
    public: bool,
    #[arg(long, env = "LOTRINH_HTTPS", help = wording::serve::HTTPS)]
    https: bool,
}

/// Opens the database and serves.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    store::block_on(async {
        let listener = server::listen(arguments.port, arguments.public).await?;
        let port = listener.local_addr()?.port();
        let _claim = store::claim(&arguments.store.place(), port)?;
        let app = arguments.store.open().await?;
        output::print(&wording::serve::ready(port))?;
        server::serve(listener, app, arguments.https).await?;
        Ok(ExitCode::SUCCESS)
    })
}
