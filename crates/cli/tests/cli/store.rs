//! Data folders and databases that cannot be used.

use super::{PLAN, Server, data, file, folder, lotrinh, program, said, text, unprivileged};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;
use storage::{Db, Location, testing};

#[test]
fn a_port_in_use_is_told_before_anything_is_written() {
    let folder = folder();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let data = text(data(&folder));
    for command in ["serve", "demo"] {
        lotrinh(&[command, "--port", &port, "--data", &data]).fails_with(&[&port, "chương trình khác", "--port"]);
        assert!(!super::data(&folder).exists(), "{command} has written something");
    }
}

#[test]
fn a_second_server_on_the_same_folder_is_refused_and_the_first_goes_on() {
    let folder = folder();
    let server = Server::start(&data(&folder));
    for command in ["serve", "demo"] {
        let second = lotrinh(&[command, "--port", "0", "--data", &text(data(&folder))]);
        second.fails_with(&["lotrinh khác", &server.port.to_string(), "--data"]);
    }
    server.sign_in();
}

#[test]
fn a_folder_without_rights_to_write_is_named() {
    let folder = folder();
    let plan = file(&folder, "ke-hoach.txt", PLAN.as_bytes());
    let closed = folder.path().join("closed");
    std::fs::create_dir(&closed).unwrap();
    std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o555)).unwrap();
    for folder_of_data in [closed.clone(), closed.join("below")] {
        let data = text(&folder_of_data);
        said(unprivileged(&folder).args(["import", &plan, "--data", &data])).fails_with(&[&data, "quyền"]);
        said(unprivileged(&folder).args(["serve", "--port", "0", "--data", &data])).fails_with(&[&data, "quyền"]);
    }
    assert_eq!(std::fs::read_dir(&closed).unwrap().count(), 0);
}

fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

#[test]
fn a_database_that_another_process_holds_is_told_and_left_alone() {
    let folder = folder();
    let plan = file(&folder, "ke-hoach.txt", PLAN.as_bytes());
    let database = data(&folder).join("lotrinh.sqlite");
    block_on(async {
        let db = Db::open(&Location::File(database.clone())).await.unwrap();
        let held = db.begin().await.unwrap();
        let refused = lotrinh(&["import", &plan, "--data", &text(data(&folder))]);
        refused.fails_with(&["tiến trình khác", "chưa ghi gì", "Thử lại"]);
        drop(held);
        db.close().await;
    });
    let done = lotrinh(&["import", &plan, "--data", &text(data(&folder))]).succeeds();
    assert!(done.out.starts_with("Đã nhập VB-001"), "{}", done.out);
}

#[test]
fn a_database_of_a_later_programme_is_told_and_left_alone() {
    let folder = folder();
    let database = data(&folder).join("lotrinh.sqlite");
    block_on(async {
        let db = Db::open(&Location::File(database)).await.unwrap();
        testing::set_version(&db, 999).await.unwrap();
        db.close().await;
    });
    for command in ["serve", "migrate"] {
        lotrinh(&[command, "--data", &text(data(&folder))]).fails_with(&["phiên bản 999", "mới hơn"]);
    }
}

#[test]
fn a_damaged_database_is_told_with_the_way_back() {
    let folder = folder();
    let plan = file(&folder, "ke-hoach.txt", PLAN.as_bytes());
    let data = text(data(&folder));
    lotrinh(&["import", &plan, "--data", &data]).succeeds();
    let database = super::data(&folder).join("lotrinh.sqlite");
    let whole = std::fs::read(&database).unwrap();
    let mut torn = whole.clone();
    torn[4_096..].fill(0x5A);
    for (what, bytes) in
        [("torn", torn), ("cut", whole[..whole.len() / 3].to_vec()), ("letter", b"a letter ".repeat(999))]
    {
        std::fs::write(&database, bytes).unwrap();
        let refused = lotrinh(&["import", &file(&folder, "thu.txt", what.as_bytes()), "--data", &data]);
        refused.fails_with(&["hỏng", "lotrinh restore"]);
    }
}

#[test]
fn a_full_disk_is_told_and_keeps_what_was_there() {
    let folder = folder();
    let small = file(&folder, "nho.txt", b"Thu ngan sach dat 10 ty dong\n");
    let large = file(&folder, "lon.txt", PLAN.repeat(8).as_bytes());
    let disk = folder.path().join("disk");
    std::fs::create_dir(&disk).unwrap();
    let on_small_disk = |script: &str| {
        let mount = format!("mount -t tmpfs -o size=2m none {} && {script}", text(&disk));
        said(Command::new("unshare").args(["-m", "sh", "-c", &mount]))
    };
    if on_small_disk("true").code != Some(0) {
        eprintln!("skipped: this machine lets nobody mount a small disk");
        return;
    }
    let (program, disk) = (text(program().get_program()), text(&disk));
    let import = |path: &str| format!("{program} import {path} --data {disk}");
    let done = on_small_disk(&format!("{}; {}; echo exit $?; {}", import(&small), import(&large), import(&small)));
    assert!(done.err.contains("đã đầy") && done.err.contains("Dọn chỗ"), "{}{}", done.out, done.err);
    assert!(done.out.contains("exit 1"), "{}", done.out);
    assert!(done.out.trim_end().contains("Văn bản này đã có"), "what was there before is there still: {}", done.out);
}
