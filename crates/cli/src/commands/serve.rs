//! `lotrinh serve`: the server.

use crate::config::{self, ConfigFile, Setting};
use crate::store::{self, StoreArguments};
use crate::{output, server, wording};
use std::process::ExitCode;

/// What `serve` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    store: StoreArguments,
    #[command(flatten)]
    serving: ServingArguments,
}

/// How pages are served.
#[derive(Debug, clap::Args)]
pub struct ServingArguments {
    #[arg(long, value_name = "PORT", help = wording::serve::PORT)]
    port: Option<u16>,
    #[arg(long, help = wording::serve::PUBLIC)]
    public: bool,
    #[arg(long, help = wording::serve::HTTPS)]
    https: bool,
}

/// How pages are served, with who says so.
pub struct Serving {
    /// Where.
    pub port: Setting<u16>,
    /// Whether other machines may open them.
    pub is_public: Setting<bool>,
    /// Whether readers come over HTTPS.
    pub is_https: Setting<bool>,
    /// What `/metrics` asks of other machines; no flag carries it, since flags are there for all to see.
    pub metrics_token: Option<Setting<String>>,
}

/// The port where none is given.
const PORT: u16 = 8080;

impl ServingArguments {
    /// What holds.
    pub fn read(&self) -> anyhow::Result<Serving> {
        let file = ConfigFile::load()?;
        Ok(Serving {
            port: config::setting(self.port, "LOTRINH_PORT", file.port, PORT)?,
            is_public: config::setting(self.public.then_some(true), "LOTRINH_PUBLIC", file.public, false)?,
            is_https: config::setting(self.https.then_some(true), "LOTRINH_HTTPS", file.https, false)?,
            metrics_token: config::find(None, "LOTRINH_METRICS_TOKEN", file.metrics_token)?,
        })
    }
}

/// Opens the database and serves.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let place = arguments.store.place()?.value;
    let Serving { port, is_public, is_https, metrics_token } = arguments.serving.read()?;
    store::block_on(async {
        let listener = server::listen(port.value, is_public.value).await?;
        let port = listener.local_addr()?.port();
        let _claim = store::claim(&place, port)?;
        let app = store::opened(&place, app::Today::Real).await?;
        output::print(&wording::serve::ready(port))?;
        server::serve(listener, app, is_https.value, metrics_token.map(|token| token.value)).await?;
        Ok(ExitCode::SUCCESS)
    })
}
