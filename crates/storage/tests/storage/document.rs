//! Documents and what was read from them.

use super::province;
use domain::id::{DocumentId, TenantId};
use domain::review::{ItemKind, ReviewState};
use storage::document::{self, Document, NewDocument};
use storage::draft_item::{self, Decision, DraftItem};
use storage::{StorageError, Tx, testing};

pub(crate) const TEXT: &str = "(7) Thu ngân sách đạt 44.923 tỷ đồng";

pub(crate) fn head(sha256: &str) -> Document {
    Document {
        id: DocumentId(0),
        code: String::new(),
        kind: Some("plan".to_owned()),
        number: None,
        title: "Kế hoạch năm 2025".to_owned(),
        issuer: None,
        issued_on: None,
        period: Some("2025".to_owned()),
        province: None,
        signer_name: None,
        signer_role: None,
        file_name: "ke-hoach.txt".to_owned(),
        media_type: "text/plain".to_owned(),
        sha256: sha256.to_owned(),
        imported_at: "2025-07-05T00:00:00Z".to_owned(),
        imported_by: "vanphong".to_owned(),
    }
}

pub(crate) async fn plan(tx: &mut Tx, tenant: TenantId) -> Document {
    let head = head("ab");
    document::insert(tx, tenant, &NewDocument { head: &head, original: TEXT.as_bytes(), text: TEXT })
        .await
        .expect("a document can be added")
}

fn item(seq: i64, kind: ItemKind) -> DraftItem {
    DraftItem {
        seq,
        code: format!("CT07-{seq}"),
        kind,
        section: None,
        title: "Thu ngân sách".to_owned(),
        span: (4, 36),
        payload: "{}".to_owned(),
        edited_payload: None,
        confidence: "high".to_owned(),
        state: ReviewState::Draft,
        decided_by: None,
        decided_at: None,
        reason: None,
    }
}

#[tokio::test]
async fn the_bytes_and_any_quote_of_the_text_come_back() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let document = plan(&mut tx, tenant).await;
        assert_eq!(document::get_original(&mut tx, tenant, document.id).await.unwrap(), TEXT.as_bytes());
        assert_eq!(document::get_text(&mut tx, tenant, document.id).await.unwrap(), TEXT);
        let quote = document::get_excerpt(&mut tx, tenant, document.id, (4, 17)).await.unwrap();
        assert_eq!(quote, "Thu ngân sách", "spans count letters, not bytes");
    }
}

#[tokio::test]
async fn the_same_bytes_are_the_same_document() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let first = plan(&mut tx, tenant).await;
        assert_eq!(document::find_by_sha256(&mut tx, tenant, "ab").await.unwrap(), Some(first));
        let head = head("ab");
        let again = NewDocument { head: &head, original: b"", text: "" };
        let answer = document::insert(&mut tx, tenant, &again).await;
        assert!(matches!(answer, Err(StorageError::Exists(_))), "{answer:?}");
    }
}

#[tokio::test]
async fn a_decision_is_made_once() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let document = plan(&mut tx, tenant).await.id;
        let items = [item(0, ItemKind::Indicator), item(1, ItemKind::Task), item(2, ItemKind::Footnote)];
        draft_item::insert_all(&mut tx, tenant, document, &items, &[]).await.unwrap();
        let accepted = Decision {
            state: ReviewState::Accepted,
            edited_payload: None,
            by: "vanphong",
            at: "2025-07-05T00:00:00Z",
            reason: None,
        };
        let decide = async |tx: &mut Tx| {
            draft_item::decide(tx, tenant, document, 0, ReviewState::Draft, &accepted).await.unwrap()
        };
        assert_eq!([decide(&mut tx).await, decide(&mut tx).await], [true, false]);
        let counts = draft_item::counts(&mut tx, tenant, document).await.unwrap();
        assert_eq!(counts, [(ReviewState::Accepted, 1), (ReviewState::Draft, 1)]);
    }
}
