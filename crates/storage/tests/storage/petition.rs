//! Petitions and their clock.

use super::province;
use domain::id::{OrgUnitId, PetitionId};
use domain::petition::{PetitionSource, PetitionState};
use jiff::civil::date;
use storage::petition::{self, Petition, PetitionFilter, PetitionPause, PetitionSender};
use storage::{org_unit, testing};

fn asked(code: &str) -> Petition {
    Petition {
        id: PetitionId(0),
        code: code.to_owned(),
        tracking_hash: "00".to_owned(),
        source: PetitionSource::Enterprise,
        subject: "Chậm đấu nối điện".to_owned(),
        body: "Nhà máy xong từ tháng 5 nhưng chưa có điện.".to_owned(),
        proposal: String::new(),
        obstacle_group: Some("infrastructure".to_owned()),
        authority: None,
        link: Some(("project".to_owned(), "DA-031".to_owned())),
        state: PetitionState::Received,
        handler: None,
        received_on: date(2025, 6, 2),
        noticed_on: None,
        due_on: Some(date(2025, 6, 23)),
        answered_on: None,
        answer: None,
        is_public: false,
        merged_into: None,
        reopened_times: 0,
        version: 1,
    }
}

fn sender() -> PetitionSender {
    PetitionSender { name: "Một doanh nghiệp".to_owned(), contact: "địa chỉ trụ sở".to_owned() }
}

#[tokio::test]
async fn a_petition_comes_back_as_it_was_and_the_slower_of_two_changes_is_told() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let body = org_unit::insert(&mut tx, tenant, &super::org_unit::department("Sở Công Thương")).await.unwrap().id;
        let id = petition::insert(&mut tx, tenant, &asked("KN-25-00001"), &sender()).await.unwrap();
        let stored = petition::find_by_code(&mut tx, tenant, "KN-25-00001").await.unwrap().unwrap();
        assert_eq!(stored, Petition { id, ..asked("KN-25-00001") });
        assert_eq!(petition::find_sender(&mut tx, tenant, id).await.unwrap(), Some(sender()));
        let given = Petition { state: PetitionState::Assigned, handler: Some(body), ..stored };
        assert!(petition::update(&mut tx, tenant, &given).await.unwrap());
        assert!(!petition::update(&mut tx, tenant, &given).await.unwrap(), "the version has moved on");
        assert_eq!(petition::find(&mut tx, tenant, id).await.unwrap(), Some(Petition { version: 2, ..given }));
    }
}

#[tokio::test]
async fn the_queue_is_filtered_counted_and_sorted_by_the_last_day() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let rows = [
            ("KN-25-00001", PetitionState::Answered, 1),
            ("KN-25-00002", PetitionState::Received, 30),
            ("KN-25-00003", PetitionState::Received, 20),
            ("KN-25-00004", PetitionState::AwaitingSender, 10),
        ];
        for (code, state, day) in rows {
            let one = Petition { state, due_on: Some(date(2025, 6, day)), ..asked(code) };
            petition::insert(&mut tx, tenant, &one, &sender()).await.unwrap();
        }
        let of = async |tx: &mut storage::Tx, filter: &PetitionFilter| -> Vec<String> {
            let rows = petition::list(tx, tenant, filter, 10, 0).await.unwrap();
            assert_eq!(petition::count(tx, tenant, filter).await.unwrap(), rows.len() as i64);
            rows.into_iter().map(|row| row.code).collect()
        };
        let all = of(&mut tx, &PetitionFilter::default()).await;
        assert_eq!(all, ["KN-25-00003", "KN-25-00002", "KN-25-00004", "KN-25-00001"]);
        let late = PetitionFilter { overdue_on: Some(date(2025, 6, 21)), ..PetitionFilter::default() };
        assert_eq!(of(&mut tx, &late).await, ["KN-25-00003"]);
        let nobody = PetitionFilter { handler: Some(OrgUnitId(99)), ..PetitionFilter::default() };
        assert_eq!(of(&mut tx, &nobody).await, [""; 0]);
        let counts = petition::counts(&mut tx, tenant, date(2025, 6, 21)).await.unwrap();
        assert_eq!(counts.overdue, 1);
        assert_eq!(counts.by_state.iter().map(|(_, count)| count).sum::<i64>(), 4);
    }
}

#[tokio::test]
async fn a_pause_ends_once() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let id = petition::insert(&mut tx, tenant, &asked("KN-25-00001"), &sender()).await.unwrap();
        let pause =
            PetitionPause {
                seq: 1, question: "Công suất?".to_owned(), asked_on: date(2025, 6, 4), resumed_on: None
            };
        petition::insert_pause(&mut tx, tenant, id, &pause).await.unwrap();
        petition::end_pause(&mut tx, tenant, id, date(2025, 6, 9)).await.unwrap();
        petition::end_pause(&mut tx, tenant, id, date(2025, 6, 30)).await.unwrap();
        let ended = PetitionPause { resumed_on: Some(date(2025, 6, 9)), ..pause };
        assert_eq!(petition::list_pauses(&mut tx, tenant, id).await.unwrap(), [ended]);
    }
}
