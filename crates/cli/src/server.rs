//! Serving pages until somebody says stop.

use crate::{output, wording};
use anyhow::Context;
use app::App;
use std::net::{Ipv4Addr, SocketAddr};
use tokio::net::TcpListener;
use tokio::signal;
use web::Site;

/// Takes the port before anything is written, so that a port in use leaves no trace.
pub async fn listen(port: u16, is_public: bool) -> anyhow::Result<TcpListener> {
    let address = if is_public { Ipv4Addr::UNSPECIFIED } else { Ipv4Addr::LOCALHOST };
    TcpListener::bind(SocketAddr::from((address, port))).await.with_context(|| wording::serve::cannot_listen(port))
}

/// Serves until the process is told to stop; requests under way are finished and the database is closed.
pub async fn serve(listener: TcpListener, app: App, is_https: bool) -> anyhow::Result<()> {
    let served = web::serve(listener, Site { app: app.clone(), is_https }, told_to_stop()).await;
    app.close().await;
    served?;
    output::print(wording::serve::STOPPED)
}

/// Ctrl-C, or the signal that a service manager sends.
async fn told_to_stop() {
    let interrupted = signal::ctrl_c();
    let Ok(mut terminated) = signal::unix::signal(signal::unix::SignalKind::terminate()) else {
        interrupted.await.ok();
        return;
    };
    tokio::select! {
        _ = interrupted => {}
        _ = terminated.recv() => {}
    }
}
