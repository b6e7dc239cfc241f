//! Serving pages until somebody says stop.

use crate::{output, wording};
use app::App;
use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal;
use tokio::sync::oneshot;
use web::Site;

/// How long requests under way may take to finish once the server is told to stop.
const GRACE: Duration = Duration::from_secs(30);

/// Takes the port before anything is written, so that a port in use leaves no trace.
pub async fn listen(port: u16, is_public: bool) -> anyhow::Result<TcpListener> {
    let address = if is_public { Ipv4Addr::UNSPECIFIED } else { Ipv4Addr::LOCALHOST };
    let bound = TcpListener::bind(SocketAddr::from((address, port))).await;
    bound.map_err(|problem| anyhow::Error::msg(wording::serve::cannot_listen(port, &problem)))
}

/// Serves until the process is told to stop; requests under way are finished and the database is closed.
pub async fn serve(
    listener: TcpListener,
    app: App,
    is_https: bool,
    metrics_token: Option<String>,
) -> anyhow::Result<()> {
    let (stopping, told) = oneshot::channel();
    let stop = async move {
        told_to_stop().await;
        // Where the server has ended by itself, nobody waits.
        let _ = stopping.send(());
    };
    let served = tokio::select! {
        served = web::serve(listener, Site::new(app.clone(), is_https, metrics_token), stop) => served,
        () = grace_is_over(told) => Ok(()),
    };
    app.close().await;
    served?;
    output::print(wording::serve::STOPPED)
}

/// A reader on a dead line must not keep the server from stopping.
async fn grace_is_over(told: oneshot::Receiver<()>) {
    if told.await.is_err() {
        std::future::pending::<()>().await;
    }
    let _ = tokio::time::timeout(GRACE, std::future::pending::<()>()).await;
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
