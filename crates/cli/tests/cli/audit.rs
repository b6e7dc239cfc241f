//! Proof of the log: by the program, and by a script that shares nothing with it.

use super::{PLAN, Said, data, file, folder, lotrinh, text};
use std::process::Command;
use storage::{Db, Location, testing};
use tempfile::TempDir;

const VERIFIER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scripts/verify-audit");

/// A province with a few events in its log; answers the data folder.
fn province(folder: &TempDir) -> String {
    let data = text(data(folder));
    let plan = file(folder, "ke-hoach.txt", PLAN.as_bytes());
    lotrinh(&["import", &plan, "--accept-all", "--data", &data]).succeeds();
    lotrinh(&["user", "add", "vanphong", "--name", "Văn phòng", "--role", "office", "--data", &data]).succeeds();
    data
}

/// Flips a letter of an event in the database.
fn tamper(folder: &TempDir, seq: i64) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let db = Db::open(&Location::File(data(folder).join("lotrinh.sqlite"))).await.unwrap();
        testing::tamper(&db, seq).await.unwrap();
        db.close().await;
    });
}

/// The script over an exported log.
fn script(log: &str, more: &[&str]) -> Said {
    super::said(Command::new("python3").arg(VERIFIER).arg(log).args(more))
}

fn export(folder: &TempDir, data: &str) -> String {
    let log = text(folder.path().join("log.jsonl"));
    lotrinh(&["audit", "export", "--out", &log, "--data", data]).succeeds();
    log
}

#[test]
fn a_sound_log_is_proven_by_both_and_the_export_is_in_it() {
    let folder = folder();
    let data = province(&folder);
    let log = export(&folder, &data);
    let events = std::fs::read_to_string(&log).unwrap().lines().count();
    let by_script = script(&log, &[]).succeeds();
    assert_eq!(by_script.out, format!("{events} events, all sound\n"));
    let by_program = lotrinh(&["audit", "verify", "--data", &data]).succeeds();
    assert!(by_program.out.contains(&format!("nguyên vẹn: {} sự kiện", events + 1)), "{}", by_program.out);
    let again = std::fs::read_to_string(export(&folder, &data)).unwrap();
    assert!(again.contains("\"action\":\"audit.exported\"") && again.contains("\"action\":\"document.imported\""));
}

#[test]
fn one_flipped_letter_is_found_by_both_at_the_same_event() {
    let folder = folder();
    let data = province(&folder);
    let last = std::fs::read_to_string(export(&folder, &data)).unwrap().lines().count();
    assert!(last >= 3);
    for seq in [last, 2] {
        tamper(&folder, i64::try_from(seq).unwrap());
        let by_program = lotrinh(&["audit", "verify", "--json", "--data", &data]);
        assert_eq!(by_program.code, Some(1), "{}", by_program.err);
        let told = format!("\"kind\": \"changed\",\n    \"seq\": {seq}");
        assert!(by_program.out.contains(&told), "{}", by_program.out);
        let by_script = script(&export(&folder, &data), &[]);
        assert_eq!(by_script.code, Some(1));
        assert!(by_script.err.starts_with(&format!("event {seq}: changed")), "{}", by_script.err);
    }
}

#[test]
fn a_log_that_was_written_anew_or_cut_does_not_match_its_checkpoint() {
    let folder = folder();
    let data = province(&folder);
    let checkpoint = text(folder.path().join("checkpoint.json"));
    lotrinh(&["audit", "checkpoint", "--out", &checkpoint, "--data", &data]).succeeds();
    lotrinh(&["audit", "verify", "--checkpoint", &checkpoint, "--data", &data]).succeeds();
    script(&export(&folder, &data), &["--checkpoint", &checkpoint]).succeeds();

    let other = text(folder.path().join("other"));
    lotrinh(&["import", &file(&folder, "khac.txt", b"Thu ngan sach dat 10 ty dong"), "--data", &other]).succeeds();
    lotrinh(&["audit", "verify", "--data", &other]).succeeds();
    let cut = lotrinh(&["audit", "verify", "--checkpoint", &checkpoint, "--data", &other]);
    assert!(cut.code == Some(1) && cut.out.contains("dừng trước điểm kiểm"), "{}", cut.out);
    let by_script = script(&export(&folder, &other), &["--checkpoint", &checkpoint]);
    assert!(by_script.code == Some(1) && by_script.err.contains("cut"), "{}", by_script.err);

    let forged = std::fs::read_to_string(&checkpoint).unwrap().replace("\"hash\":\"", "\"hash\":\"0");
    let forged = file(&folder, "forged.json", forged.as_bytes());
    let off = lotrinh(&["audit", "verify", "--checkpoint", &forged, "--data", &data]);
    assert!(off.code == Some(1) && off.out.contains("khác với điểm kiểm"), "{}", off.out);
    let letter = file(&folder, "thu.txt", b"xin chao");
    lotrinh(&["audit", "verify", "--checkpoint", &letter, "--data", &data]).fails_with(&["không phải điểm kiểm"]);
}
