//! The server under uploads that are too large, and told to stop.

use super::{PLAN, Server, answer, data, folder, lotrinh, request, text, upload};
use std::io::Write;

const MEGABYTE: usize = 1024 * 1024;

#[test]
fn an_upload_of_200_megabytes_is_refused_with_the_limit_and_not_kept_in_memory() {
    let folder = folder();
    let server = Server::start(&data(&folder));
    let cookie = server.sign_in();
    let (head, before, after) = upload(&cookie, &server.token(&cookie), "lon.txt");
    let peak = server.peak_kilobytes();
    let chunk = vec![b'a'; MEGABYTE];
    let mut line = server.connect();
    line.write_all(request(&head, (before.len() + 200 * MEGABYTE + after.len()) as u64).as_bytes()).unwrap();
    line.write_all(before.as_bytes()).unwrap();
    for _ in 0..200 {
        line.write_all(&chunk).unwrap();
    }
    line.write_all(after.as_bytes()).unwrap();
    let page = answer(line);
    assert!(page.starts_with("HTTP/1.1 413") && page.contains("tối đa 50 MB"), "{page}");
    let grown = server.peak_kilobytes() - peak;
    assert!(grown < 30 * 1024, "{grown} KB more than before");
}

#[test]
fn a_sender_that_asks_before_it_sends_is_refused_without_a_byte_of_the_file() {
    let folder = folder();
    let server = Server::start(&data(&folder));
    let cookie = server.sign_in();
    let (head, _, _) = upload(&cookie, &server.token(&cookie), "lon.txt");
    let mut line = server.connect();
    let head = format!("{head}\r\nExpect: 100-continue");
    line.write_all(request(&head, 200 * MEGABYTE as u64).as_bytes()).unwrap();
    let page = answer(line);
    assert!(page.starts_with("HTTP/1.1 413"), "{page}");
}

#[test]
fn a_server_told_to_stop_finishes_what_is_under_way() {
    let folder = folder();
    let server = Server::start(&data(&folder));
    let cookie = server.sign_in();
    let (head, before, after) = upload(&cookie, &server.token(&cookie), "ke-hoach.txt");
    let (first, second) = PLAN.as_bytes().split_at(PLAN.len() / 2);
    let mut line = server.connect();
    line.write_all(request(&head, (before.len() + PLAN.len() + after.len()) as u64).as_bytes()).unwrap();
    line.write_all(before.as_bytes()).unwrap();
    line.write_all(first).unwrap();
    // The request is under way once the server has taken a later one from the same sender.
    server.token(&cookie);
    server.signal("TERM");
    line.write_all(second).unwrap();
    line.write_all(after.as_bytes()).unwrap();
    let page = answer(line);
    assert!(page.starts_with("HTTP/1.1 303"), "{page}");
    let ended = server.wait();
    assert_eq!(ended.code(), Some(0));
    let again = lotrinh(&["import", &super::file(&folder, "a.txt", PLAN.as_bytes()), "--data", &text(data(&folder))]);
    assert!(again.succeeds().out.starts_with("Văn bản này đã có"), "the upload was kept");
}
