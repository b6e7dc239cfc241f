//! Accounts, sessions and the log.

use super::province;
use domain::id::AccountId;
use domain::role::Role;
use storage::account::{self, NewAccount};
use storage::session::{self, Session};
use storage::{StorageError, audit, counter, testing};

fn specialist(login: &str) -> NewAccount<'_> {
    NewAccount {
        login,
        display_name: "Chuyên viên Sở Tài chính",
        password_hash: "$argon2id$",
        is_password_temporary: false,
        role: Role::Specialist,
        org_unit: None,
        created_at: "2025-07-05T00:00:00Z",
    }
}

fn begun(account: AccountId, until: &str) -> Session {
    Session {
        account,
        csrf_token: "c".to_owned(),
        created_at: "2025-07-05T00:00:00Z".to_owned(),
        expires_at: until.to_owned(),
        has_second_factor: false,
        delegation: None,
    }
}

#[tokio::test]
async fn a_login_is_given_once() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        account::insert(&mut tx, tenant, &specialist("stc")).await.unwrap();
        let again = account::insert(&mut tx, tenant, &specialist("stc")).await;
        assert!(matches!(again, Err(StorageError::Exists(_))), "{again:?}");
    }
}

#[tokio::test]
async fn a_session_ends_by_itself() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let account = account::insert(&mut tx, tenant, &specialist("stc")).await.unwrap();
        let begun = begun(account, "2025-07-05T08:00:00Z");
        session::insert(&mut tx, tenant, "hash", &begun).await.unwrap();
        let found = session::find(&mut tx, tenant, "hash", "2025-07-05T07:59:59Z").await.unwrap();
        assert_eq!(found, Some(begun));
        assert_eq!(session::find(&mut tx, tenant, "hash", "2025-07-05T08:00:00Z").await.unwrap(), None);
        assert_eq!(session::delete_expired(&mut tx, tenant, "2025-07-05T08:00:00Z").await.unwrap(), 1);
    }
}

#[tokio::test]
async fn numbers_are_taken_in_blocks_and_never_twice() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        assert_eq!(counter::next(&mut tx, tenant, "task").await.unwrap(), 1);
        assert_eq!(counter::take(&mut tx, tenant, "task", 10).await.unwrap(), 2);
        assert_eq!(counter::next(&mut tx, tenant, "task").await.unwrap(), 12);
        assert_eq!(counter::next(&mut tx, tenant, "project").await.unwrap(), 1);
    }
}

#[tokio::test]
async fn an_empty_log_has_no_last_event() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        assert_eq!(audit::find_last_for_append(&mut tx, tenant).await.unwrap(), None);
    }
}

#[tokio::test]
async fn without_commit_nothing_has_happened() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        province(&mut tx).await;
        tx.rollback().await.unwrap();
        let mut tx = db.read().await.unwrap();
        assert_eq!(storage::tenant::list(&mut tx).await.unwrap(), []);
    }
}
