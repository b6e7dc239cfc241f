//! Finding without accents.

use super::province;
use domain::id::TenantId;
use storage::search::{self, SearchEntry};
use storage::{Tx, testing};

fn entry(code: &str, title: &str) -> SearchEntry {
    SearchEntry { kind: "project".to_owned(), code: code.to_owned(), title: title.to_owned(), body: String::new() }
}

async fn codes(tx: &mut Tx, tenant: TenantId, text: &str) -> Vec<String> {
    let found = search::find(tx, tenant, text, 20).await.expect("the index answers");
    found.into_iter().map(|entry| entry.code).collect()
}

#[tokio::test]
async fn a_keyboard_without_accents_finds_the_road() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        for (code, title) in [("DA-001", "Đường Vành đai 4"), ("DA-002", "Trung tâm văn hoá")] {
            search::put(&mut tx, tenant, &entry(code, title)).await.unwrap();
        }
        assert_eq!(codes(&mut tx, tenant, "duong vanh dai 4").await, ["DA-001"]);
        assert_eq!(codes(&mut tx, tenant, "văn hóa").await, ["DA-002"], "both styles of tone marks are one");
        assert_eq!(codes(&mut tx, tenant, "vanh hoa").await, Vec::<String>::new(), "every word must be there");
        assert_eq!(codes(&mut tx, tenant, "da-002").await, ["DA-002"]);
        assert_eq!(codes(&mut tx, tenant, " \"*(- ").await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn typed_accents_rank_exact_matches_first() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        for (code, title) in [("DA-001", "Dự án cầu Hải Hưng"), ("DA-002", "Dự án câu lạc bộ")] {
            search::put(&mut tx, tenant, &entry(code, title)).await.unwrap();
        }
        assert_eq!(codes(&mut tx, tenant, "câu").await, ["DA-002", "DA-001"]);
        assert_eq!(codes(&mut tx, tenant, "cầu").await, ["DA-001", "DA-002"]);
    }
}

#[tokio::test]
async fn a_renamed_thing_is_found_by_its_new_name_only() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        search::put(&mut tx, tenant, &entry("DA-001", "Cầu Hải Hưng")).await.unwrap();
        search::put(&mut tx, tenant, &entry("DA-001", "Cầu La Tiến")).await.unwrap();
        assert_eq!(codes(&mut tx, tenant, "hai hung").await, Vec::<String>::new());
        assert_eq!(codes(&mut tx, tenant, "la tien").await, ["DA-001"]);
        search::remove(&mut tx, tenant, "project", "DA-001").await.unwrap();
        assert_eq!(codes(&mut tx, tenant, "la tien").await, Vec::<String>::new());
    }
}
