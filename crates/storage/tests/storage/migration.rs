//! Steps of the schema.

use storage::{Db, Location, MIGRATIONS, StorageError, testing};

#[tokio::test]
async fn each_step_keeps_the_rows_of_those_before() {
    for location in testing::locations().await {
        let rows = testing::replay(&location).await.unwrap();
        for (table, count) in rows {
            assert!(count > 0, "{table} has lost its rows");
        }
    }
}

#[tokio::test]
async fn opening_twice_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::File(folder.path().join("lotrinh.sqlite"));
    for _ in 0..2 {
        Db::open(&location).await.unwrap().close().await;
    }
    assert!(!MIGRATIONS.is_empty());
}

#[tokio::test]
async fn a_database_of_a_later_programme_is_left_alone() {
    for location in testing::locations().await {
        let Location::Server { .. } = &location else { continue };
        let db = Db::open(&location).await.unwrap();
        testing::set_version(&db, 999).await.unwrap();
        let answer = Db::open(&location).await;
        assert!(matches!(answer, Err(StorageError::Newer { found: 999, .. })), "{answer:?}");
    }
    let folder = tempfile::tempdir().unwrap();
    let location = Location::File(folder.path().join("lotrinh.sqlite"));
    let db = Db::open(&location).await.unwrap();
    testing::set_version(&db, 999).await.unwrap();
    db.close().await;
    assert!(matches!(Db::open(&location).await, Err(StorageError::Newer { found: 999, .. })));
}

#[tokio::test]
async fn a_file_of_another_programme_is_named_as_such() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lotrinh.sqlite");
    std::fs::write(&path, "this is a letter, not a database".repeat(100)).unwrap();
    let answer = Db::open(&Location::File(path)).await;
    assert!(matches!(answer, Err(StorageError::Foreign { .. })), "{answer:?}");
}

#[tokio::test]
async fn a_disk_without_room_is_told_and_nothing_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::File(folder.path().join("lotrinh.sqlite"));
    let db = Db::open(&location).await.unwrap();
    testing::fill_disk(&db).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    let tenant = crate::province(&mut tx).await;
    let head = crate::document::head("ab");
    let large = vec![b'a'; 1024 * 1024];
    let new = storage::document::NewDocument { head: &head, original: &large, text: "" };
    let answer = storage::document::insert(&mut tx, tenant, &new).await;
    assert!(matches!(answer, Err(StorageError::Full(_))), "{answer:?}");
    drop(tx);
    let mut tx = db.read().await.unwrap();
    assert_eq!(storage::tenant::list(&mut tx).await.unwrap(), []);
}

#[tokio::test]
async fn a_folder_that_cannot_be_made_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let answer = Db::open(&Location::File(file.join("below").join("lotrinh.sqlite"))).await;
    assert!(matches!(answer, Err(StorageError::Unwritable { .. })), "{answer:?}");
}
