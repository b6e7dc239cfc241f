//! Processes that are killed: what was acknowledged is there, and nothing is there by half.

use super::{PLAN, Server, data, file, folder, lotrinh, program, text};
use std::path::Path;
use std::process::Stdio;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use storage::{Db, Location, audit, document, draft_item, tenant};

/// Kills of one import, spread over the bytes that it writes.
const KILLS: u64 = 12;

/// So many people are let in before the server is killed.
const SIGN_INS: usize = 12;

/// What a database holds: for each document how many items it has, and the actions of the log.
async fn contents(database: &Location) -> (Vec<usize>, Vec<String>) {
    let db = Db::open(database).await.unwrap();
    let mut tx = db.read().await.unwrap();
    let Some(tenant) = tenant::list(&mut tx).await.unwrap().pop() else { return Default::default() };
    let mut items = Vec::new();
    for document in document::list(&mut tx, tenant.id).await.unwrap() {
        items.push(draft_item::list(&mut tx, tenant.id, document.id).await.unwrap().len());
    }
    let log = audit::list_after(&mut tx, tenant.id, 0, 100_000).await.unwrap();
    for (before, after) in log.iter().zip(log.iter().skip(1)) {
        assert_eq!((before.seq + 1, &before.hash), (after.seq, &after.previous_hash), "the log has no gap");
    }
    drop(tx);
    db.close().await;
    (items, log.into_iter().map(|event| event.action).collect())
}

/// How much stands in the files of a folder.
fn bytes_in(folder: &Path) -> u64 {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    files.filter_map(|file| Some(file.metadata().ok()?.len())).sum()
}

fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

#[test]
fn an_import_that_is_killed_has_brought_the_whole_document_or_nothing() {
    let folder = folder();
    let plan = file(&folder, "ke-hoach.txt", PLAN.as_bytes());
    lotrinh(&["import", &plan, "--data", &text(folder.path().join("whole"))]).succeeds();
    let written = bytes_in(&folder.path().join("whole"));
    let whole = block_on(contents(&Location::File(folder.path().join("whole/lotrinh.sqlite")))).0;
    for kill in 1..=KILLS {
        let data = folder.path().join(format!("killed-{kill}"));
        let mut import = program();
        import.args(["import", &plan, "--data", &text(&data)]).stdout(Stdio::null()).stderr(Stdio::null());
        let mut import = import.spawn().unwrap();
        while bytes_in(&data) < written * kill / KILLS && import.try_wait().unwrap().is_none() {
            thread::yield_now();
        }
        let _ = import.kill();
        import.wait().unwrap();
        let (items, log) = block_on(contents(&Location::File(data.join("lotrinh.sqlite"))));
        assert!(items.is_empty() || items == whole, "after kill {kill}: {items:?} instead of {whole:?}");
        assert_eq!(log.len(), items.len(), "the log tells of what is there and of nothing else");
        lotrinh(&["import", &plan, "--data", &text(&data)]).succeeds();
        assert_eq!(block_on(contents(&Location::File(data.join("lotrinh.sqlite")))).0, whole);
    }
}

#[test]
fn whatever_a_killed_server_had_acknowledged_is_kept() {
    let folder = folder();
    let server = Server::start(&data(&folder));
    let acknowledged = AtomicUsize::new(0);
    thread::scope(|scope| {
        let (let_in, is_let_in) = mpsc::channel();
        for let_in in [let_in.clone(), let_in.clone(), let_in.clone(), let_in] {
            let (acknowledged, port) = (&acknowledged, server.port);
            scope.spawn(move || {
                while try_sign_in(port) {
                    acknowledged.fetch_add(1, Ordering::SeqCst);
                    let _ = let_in.send(());
                }
            });
        }
        assert_eq!(is_let_in.iter().take(SIGN_INS).count(), SIGN_INS);
        server.signal("KILL");
    });
    let (_, log) = block_on(contents(&Location::File(data(&folder).join("lotrinh.sqlite"))));
    let kept = log.iter().filter(|action| *action == "session.begun").count();
    let acknowledged = acknowledged.load(Ordering::SeqCst);
    assert!(kept >= acknowledged, "{acknowledged} were told that they are signed in, {kept} are in the log");
}

/// Whether the server has answered that the session begins.
fn try_sign_in(port: u16) -> bool {
    use std::io::{Read, Write};
    let body = format!("login=vanphong&password={}", super::PASSWORD);
    let head = "POST /dang-nhap HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded";
    let ask = || {
        let mut line = std::net::TcpStream::connect(("127.0.0.1", port))?;
        line.write_all(super::request(head, body.len() as u64).as_bytes())?;
        line.write_all(body.as_bytes())?;
        let mut status = [0; 12];
        line.read_exact(&mut status)?;
        std::io::Result::Ok(status == *b"HTTP/1.1 303")
    };
    ask().unwrap_or(false)
}
