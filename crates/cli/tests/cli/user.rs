//! Accounts from the machine itself.

use super::{PASSWORD, Said, lotrinh};
use tempfile::TempDir;

fn user(folder: &TempDir, words: &[&str]) -> Said {
    let data = ["--data", folder.path().to_str().unwrap()];
    lotrinh(&[["user"].as_slice(), words, &data].concat())
}

#[test]
fn accounts_are_added_listed_given_another_password_and_closed() {
    let folder = TempDir::new().unwrap();
    let added = user(&folder, &["add", "vanphong", "--name", "Văn phòng", "--role", "office"]);
    assert_eq!(added.code, Some(0), "{}", added.err);
    let listed = user(&folder, &["list"]);
    assert!(listed.out.contains("vanphong\tVăn phòng\tVăn phòng\t-\thoạt động"), "{}", listed.out);
    let reset = user(&folder, &["reset-password", "vanphong"]);
    assert!(reset.out.contains("Người dùng phải đổi khi đăng nhập"), "{}{}", reset.out, reset.err);
    let closed = user(&folder, &["disable", "vanphong"]);
    assert_eq!(closed.code, Some(0), "{}", closed.err);
    let listed = user(&folder, &["list", "--json"]);
    assert!(listed.out.contains("\"is_active\": false") && !listed.out.contains(PASSWORD), "{}", listed.out);
}

#[test]
fn an_account_that_is_not_there_is_named() {
    let folder = TempDir::new().unwrap();
    for words in [["disable", "khong.co"], ["reset-password", "khong.co"]] {
        user(&folder, &words).fails_with(&["khong.co"]);
    }
}

#[test]
fn the_last_administrator_is_not_closed_from_the_machine_either() {
    let folder = TempDir::new().unwrap();
    user(&folder, &["add", "quantri", "--name", "Quản trị", "--role", "administrator"]);
    user(&folder, &["disable", "quantri"]).fails_with(&["quản trị viên cuối cùng"]);
}
