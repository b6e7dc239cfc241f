//! Backups are made while the server runs, and prove themselves before they take the place of anything.

use super::{PLAN, Server, data, file, folder, lotrinh, text};
use std::process::Command;
use storage::testing::POSTGRES_URL;

#[test]
fn a_backup_made_under_a_running_server_restores_what_it_had() {
    let folder = folder();
    let server = Server::start(&data(&folder));
    server.sign_in();
    let copy = text(folder.path().join("sao-luu.sqlite"));
    let made = lotrinh(&["backup", &copy, "--data", &text(data(&folder))]).succeeds();
    assert!(made.out.contains("nguyên vẹn"), "{}", made.out);
    server.sign_in();
    let restored = text(folder.path().join("restored"));
    let done = lotrinh(&["restore", &copy, "--data", &restored]).succeeds();
    assert!(done.out.contains("Đã phục hồi") && done.out.contains("nguyên vẹn"), "{}", done.out);
    let log = lotrinh(&["audit", "export", "--data", &restored]).succeeds().out;
    assert_eq!(log.matches("session.begun").count(), 1, "what came after the backup is not in it");
    assert!(log.contains("backup.made") && log.contains("backup.restored"));
}

#[test]
fn a_backup_never_takes_the_place_of_another_file() {
    let folder = folder();
    let data = text(data(&folder));
    let plan = file(&folder, "ke-hoach.txt", PLAN.as_bytes());
    lotrinh(&["import", &plan, "--data", &data]).succeeds();
    lotrinh(&["backup", &plan, "--data", &data]).fails_with(&[&plan, "Chọn tên khác"]);
    assert_eq!(std::fs::read_to_string(&plan).unwrap(), PLAN);
    let nowhere = text(folder.path().join("khong-co/sao-luu.sqlite"));
    lotrinh(&["backup", &nowhere, "--data", &data]).fails_with(&["khong-co", "quyền ghi"]);
    lotrinh(&["backup", &text(folder.path().join("a")), "--data", &text(folder.path().join("empty"))])
        .fails_with(&["chưa có cơ sở dữ liệu", "--data"]);
    assert!(!folder.path().join("empty").exists());
}

#[test]
fn a_database_that_is_there_is_replaced_only_by_force_and_then_kept() {
    let folder = folder();
    let data = text(data(&folder));
    lotrinh(&["import", &file(&folder, "mot.txt", PLAN.as_bytes()), "--data", &data]).succeeds();
    let copy = text(folder.path().join("sao-luu.sqlite"));
    lotrinh(&["backup", &copy, "--data", &data]).succeeds();
    let second = file(&folder, "hai.txt", "KẾ HOẠCH năm 2026\nThu ngân sách đạt 10 tỷ đồng\n".as_bytes());
    lotrinh(&["import", &second, "--data", &data]).succeeds();
    lotrinh(&["restore", &copy, "--data", &data]).fails_with(&["--force", "giữ lại"]);
    assert!(lotrinh(&["import", &second, "--data", &data]).succeeds().out.contains("đã có"), "nothing was touched");
    let forced = lotrinh(&["restore", &copy, "--force", "--data", &data]).succeeds();
    assert!(forced.out.contains("before-restore-1"), "{}", forced.out);
    assert!(super::data(&folder).join("lotrinh.sqlite.before-restore-1").exists());
    assert!(
        lotrinh(&["import", &second, "--data", &data]).succeeds().out.contains("Đã nhập"),
        "it came after the backup"
    );
}

#[test]
fn a_file_that_is_no_sound_backup_changes_nothing() {
    let folder = folder();
    let data = text(data(&folder));
    let plan = file(&folder, "ke-hoach.txt", PLAN.as_bytes());
    lotrinh(&["import", &plan, "--data", &data]).succeeds();
    let copy = text(folder.path().join("sao-luu.sqlite"));
    lotrinh(&["backup", &copy, "--data", &data]).succeeds();
    let mut torn = std::fs::read(&copy).unwrap();
    let middle = torn.len() / 2;
    torn[middle..].fill(0x5A);
    let restored = folder.path().join("restored");
    for (bad, words) in [
        (plan, "không phải cơ sở dữ liệu"),
        (file(&folder, "torn.sqlite", &torn), "hỏng"),
        (text(folder.path().join("khong-co")), "Không có tệp"),
    ] {
        lotrinh(&["restore", &bad, "--data", &text(&restored)]).fails_with(&[words]);
        let left = std::fs::read_dir(&restored).map_or(0, |files| {
            files.flatten().filter(|file| file.file_name().to_string_lossy().contains("sqlite")).count()
        });
        assert_eq!(left, 0, "{bad} has left something behind");
    }
}

#[test]
fn a_folder_that_is_served_is_not_restored_over() {
    let folder = folder();
    let server = Server::start(&data(&folder));
    let copy = text(folder.path().join("sao-luu.sqlite"));
    lotrinh(&["backup", &copy, "--data", &text(data(&folder))]).succeeds();
    let refused = lotrinh(&["restore", &copy, "--force", "--data", &text(data(&folder))]);
    refused.fails_with(&["lotrinh khác", &server.port.to_string()]);
    server.sign_in();
}

/// A new database on the PostgreSQL for tests; none where there is no such server.
fn new_database(name: &str) -> Option<String> {
    let server = std::env::var(POSTGRES_URL).ok()?;
    let name = format!("lotrinh_{name}_{}", std::process::id());
    for statement in [format!("drop database if exists {name}"), format!("create database {name}")] {
        let ran = Command::new("psql").args([&server, "--quiet", "--command", &statement]).output().unwrap();
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    }
    let (address, _) = server.rsplit_once('/').unwrap();
    Some(format!("{address}/{name}"))
}

#[test]
fn a_backup_of_a_postgresql_restores_into_an_empty_one_and_over_a_full_one_by_force() {
    let (Some(from), Some(to)) = (new_database("from"), new_database("to")) else {
        assert!(std::env::var_os("CI").is_none(), "{POSTGRES_URL} is not set");
        eprintln!("skipped: {POSTGRES_URL} is not set, so no PostgreSQL was backed up");
        return;
    };
    let folder = folder();
    let plan = file(&folder, "ke-hoach.txt", PLAN.as_bytes());
    let dump = text(folder.path().join("sao-luu.dump"));
    lotrinh(&["import", &plan, "--database-url", &from]).succeeds();
    lotrinh(&["backup", &dump, "--database-url", &from]).succeeds();
    let restored = lotrinh(&["restore", &dump, "--database-url", &to]).succeeds();
    assert!(restored.out.contains("nguyên vẹn: 2 sự kiện"), "{}", restored.out);
    lotrinh(&["restore", &dump, "--database-url", &to]).fails_with(&["đã có dữ liệu", "--force"]);
    lotrinh(&["restore", &plan, "--force", "--database-url", &to]).fails_with(&["pg_restore", "chưa thay gì"]);
    lotrinh(&["restore", &dump, "--force", "--database-url", &to]).succeeds();
    assert!(lotrinh(&["import", &plan, "--database-url", &to]).succeeds().out.contains("đã có"));
}
