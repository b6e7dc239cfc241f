//! The log of what was done: what is in it, and how it is proven.

use super::province;
use app::account::{self, AddAccount};
use app::audit::{self, AuditFault, AuditFaultKind, Checkpoint};
use app::auth;
use app::document::{self, IncomingFile};
use app::{Actor, App};
use domain::role::Role;
use storage::testing;

const PASSWORD: &str = "mat-khau-cua-phong";

/// A province in which somebody was let in, refused until the account was closed, and left; and a document came and went out.
async fn lively(app: &App) {
    let system = Actor::system();
    let office = AddAccount {
        login: "vanphong",
        display_name: "Văn phòng Tỉnh ủy",
        password: PASSWORD,
        role: Role::Office,
        org_unit: None,
    };
    account::add_account(app, &system, &office).await.expect("the office can be added");
    let signed_in = auth::sign_in(app, "vanphong", PASSWORD).await.expect("the password is right");
    auth::sign_out(app, &signed_in.actor, &signed_in.token).await.expect("the session ends");
    for _ in 0..5 {
        auth::sign_in(app, "vanphong", "sai-mat-khau-roi").await.expect_err("the password is wrong");
    }
    let file = IncomingFile { name: "a.txt".to_owned(), bytes: b"Thu ngan sach dat 10 ty dong".to_vec() };
    let imported = document::import(app, &system, file).await.expect("the text can be read");
    document::download(app, &signed_in.actor, &imported.code).await.expect("the original is there");
}

/// Each event as "actor action" with what it tells.
async fn log(app: &App) -> Vec<(String, String)> {
    let events = audit::page(app, &Actor::system(), 0).await.expect("the log can be read");
    let told = events.iter().map(|(_, event)| {
        let word = |name: &str| event[name].as_str().unwrap_or_default().to_owned();
        (format!("{} {}", word("actor"), word("action")), word("detail"))
    });
    told.collect()
}

#[tokio::test]
async fn who_came_in_was_refused_or_took_something_out_is_in_the_log() {
    for db in testing::databases().await {
        let app = province(db).await;
        lively(&app).await;
        let log = log(&app).await;
        let of = |wanted: &str| log.iter().filter(|(event, _)| event == wanted).count();
        for (event, times) in [
            ("system account.added", 1),
            ("vanphong session.begun", 1),
            ("vanphong session.ended", 1),
            ("system session.refused", 5),
            ("system document.imported", 1),
            ("vanphong document.downloaded", 1),
        ] {
            assert_eq!(of(event), times, "{event} in {log:?}");
        }
        let closed = log.iter().filter(|(_, detail)| detail == r#"{"locked":true}"#).count();
        assert_eq!(closed, 1, "the refusal that closed the account says so");
    }
}

#[tokio::test]
async fn a_sound_log_is_proven_to_its_end_and_an_export_adds_to_it() {
    for db in testing::databases().await {
        let app = province(db).await;
        let system = Actor::system();
        assert_eq!(audit::checkpoint(&app, &system).await.unwrap(), None);
        lively(&app).await;
        let report = audit::verify(&app, &system, None).await.unwrap();
        assert_eq!((report.fault, report.last), (None, audit::checkpoint(&app, &system).await.unwrap()));
        assert_eq!(log(&app).await.len(), usize::try_from(report.sound).unwrap());
        audit::record_export(&app, &system, report.sound).await.unwrap();
        assert_eq!(audit::verify(&app, &system, None).await.unwrap().sound, report.sound + 1);
    }
}

#[tokio::test]
async fn the_first_event_that_was_changed_is_named() {
    for db in testing::databases().await {
        let app = province(db).await;
        lively(&app).await;
        let system = Actor::system();
        let end = audit::checkpoint(&app, &system).await.unwrap().unwrap();
        for seq in [end.seq, 3] {
            testing::tamper(&app.db, seq).await.unwrap();
            let report = audit::verify(&app, &system, Some(&end)).await.unwrap();
            assert_eq!(report.fault, Some(AuditFault { seq, kind: AuditFaultKind::Changed }));
            assert_eq!(report.sound, seq - 1);
        }
        let tail = |most| audit::tail(&app, &system, most);
        assert_eq!(tail(3).await.unwrap().fault.map(|fault| fault.seq), Some(end.seq));
        assert_eq!(tail(100).await.unwrap().fault.map(|fault| fault.seq), Some(3));
    }
}

#[tokio::test]
async fn a_log_that_ends_before_its_checkpoint_was_cut() {
    for db in testing::databases().await {
        let app = province(db).await;
        lively(&app).await;
        let system = Actor::system();
        let end = audit::checkpoint(&app, &system).await.unwrap().unwrap();
        let later = Checkpoint { seq: end.seq + 7, hash: end.hash.clone() };
        let cut = audit::verify(&app, &system, Some(&later)).await.unwrap();
        assert_eq!(cut.fault, Some(AuditFault { seq: end.seq + 1, kind: AuditFaultKind::Cut }));
        let other = Checkpoint { hash: "0".repeat(64), ..end.clone() };
        let off = audit::verify(&app, &system, Some(&other)).await.unwrap();
        assert_eq!(off.fault, Some(AuditFault { seq: end.seq, kind: AuditFaultKind::OffCheckpoint }));
    }
}
