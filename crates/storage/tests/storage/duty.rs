//! The life of a task in the store: one lead, no lost change, a history that only grows, and lists made by the engine.

use super::document::plan;
use super::work::duty;
use super::{org_unit::department, province};
use domain::Date;
use domain::id::{DocumentId, OrgUnitId, TaskId, TenantId};
use domain::task::{ExtensionState, TaskAction, TaskCounts, TaskState, TaskTiming};
use jiff::civil::date;
use storage::task::event::{self, TaskEvent};
use storage::task::evidence::{self, NewFile, Proof};
use storage::task::extension::{self, Extension};
use storage::task::query::{self, QueryDays, TaskQuery};
use storage::task::{self, Task, TaskBody};
use storage::{Db, StorageError, Tx, org_unit, search, testing};

const TODAY: Date = date(2025, 7, 5);
const DAYS: QueryDays = QueryDays { today: TODAY, soon: date(2025, 7, 12) };

fn happened(id: TaskId, seq: i64, action: TaskAction) -> TaskEvent {
    TaskEvent {
        task: id,
        seq,
        at: "2025-07-05T02:00:00Z".to_owned(),
        happened_on: TODAY,
        account: None,
        actor: "vanphong".to_owned(),
        actor_name: "Văn phòng".to_owned(),
        action,
        from: TaskState::Unassigned,
        to: TaskState::Assigned,
        reason: None,
        changes: "[]".to_owned(),
    }
}

async fn bodies(tx: &mut Tx, tenant: TenantId, count: usize) -> Vec<OrgUnitId> {
    let mut ids = Vec::new();
    for at in 0..count {
        ids.push(
            org_unit::insert(tx, tenant, &department(&format!("Sở số {at}"))).await.expect("a body can be added").id,
        );
    }
    ids
}

/// Gives a task, as it was seen, to a body, with its line of history; answers whether that body got it.
async fn assign(db: Db, tenant: TenantId, seen: Task, body: OrgUnitId) -> bool {
    let mut tx = db.begin().await.expect("the store answers");
    let given = Task { lead: Some(body), state: TaskState::Assigned, ..seen };
    let is_first = task::update(&mut tx, tenant, &given).await.expect("the store answers");
    if is_first {
        event::insert(&mut tx, tenant, &happened(given.id, given.version + 1, TaskAction::Assign))
            .await
            .expect("the store answers");
        tx.commit().await.expect("the store answers");
    }
    is_first
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_hundred_who_assign_at_once_one_succeeds_and_nothing_is_lost() {
    const WRITERS: usize = 200;
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let document = plan(&mut tx, tenant).await.id;
        let bodies = bodies(&mut tx, tenant, WRITERS).await;
        let id = task::insert(&mut tx, tenant, &duty(document)).await.unwrap();
        tx.commit().await.unwrap();
        let seen = Task { id, ..duty(document) };
        let writers: Vec<_> =
            bodies.iter().map(|body| tokio::spawn(assign(db.clone(), tenant, seen.clone(), *body))).collect();
        let mut winners = Vec::new();
        for (writer, body) in writers.into_iter().zip(&bodies) {
            if writer.await.unwrap() {
                winners.push(*body);
            }
        }
        let mut tx = db.read().await.unwrap();
        let now = task::find_by_code(&mut tx, tenant, "NV-3-8-01").await.unwrap().unwrap();
        assert_eq!(winners, [now.lead.unwrap()]);
        assert_eq!((now.state, now.version), (TaskState::Assigned, 2));
        assert_eq!(event::list_of(&mut tx, tenant, id).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn the_schema_refuses_a_task_that_is_given_to_nobody_or_waits_with_a_lead() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let document = plan(&mut tx, tenant).await.id;
        let body = bodies(&mut tx, tenant, 1).await[0];
        tx.commit().await.unwrap();
        for state in TaskState::ALL {
            for lead in [None, Some(body)] {
                let mut tx = db.begin().await.unwrap();
                let answer = task::insert(&mut tx, tenant, &Task { lead, state, ..duty(document) }).await;
                let is_right = state == TaskState::Cancelled || (state == TaskState::Unassigned) == lead.is_none();
                assert_eq!(answer.is_ok(), is_right, "{state:?} with {lead:?}: {answer:?}");
            }
        }
    }
}

#[tokio::test]
async fn a_change_that_was_made_from_an_old_view_is_refused() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let document = plan(&mut tx, tenant).await.id;
        let id = task::insert(&mut tx, tenant, &duty(document)).await.unwrap();
        let seen = Task { id, ..duty(document) };
        let cancelled = Task { state: TaskState::Cancelled, ..seen.clone() };
        assert!(task::update(&mut tx, tenant, &cancelled).await.unwrap());
        assert!(!task::update(&mut tx, tenant, &seen).await.unwrap());
        let now = task::find_by_code(&mut tx, tenant, &seen.code).await.unwrap().unwrap();
        assert_eq!((now.state, now.version), (TaskState::Cancelled, 2));
    }
}

#[tokio::test]
async fn evidence_and_its_bytes_come_back_with_the_report_they_belong_to() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let document = plan(&mut tx, tenant).await.id;
        let id = task::insert(&mut tx, tenant, &duty(document)).await.unwrap();
        event::insert(&mut tx, tenant, &happened(id, 2, TaskAction::Report)).await.unwrap();
        let report = (id, 2);
        evidence::insert_document(&mut tx, tenant, report, ("45/BC-STC", date(2025, 3, 24))).await.unwrap();
        let file = NewFile { name: "bien-ban.pdf", media_type: "application/pdf", sha256: "ab", content: b"%PDF-" };
        evidence::insert_file(&mut tx, tenant, report, &file).await.unwrap();
        let listed = evidence::list_of(&mut tx, tenant, id).await.unwrap();
        assert_eq!(listed.iter().map(|one| one.event_seq).collect::<Vec<_>>(), [2, 2]);
        let issued_on = date(2025, 3, 24);
        assert_eq!(listed[0].proof, Proof::Document { number: "45/BC-STC".to_owned(), issued_on });
        let (found, bytes) = evidence::find_file(&mut tx, tenant, id, listed[1].id).await.unwrap().unwrap();
        assert_eq!((&found, bytes.as_slice()), (&listed[1], b"%PDF-".as_slice()));
        assert_eq!(evidence::find_file(&mut tx, tenant, id, listed[0].id).await.unwrap(), None);
        assert_eq!(event::find_last_of(&mut tx, tenant, id, TaskAction::Verify).await.unwrap(), None);
        assert_eq!(event::find_last(&mut tx, tenant, id).await.unwrap().unwrap().action, TaskAction::Report);
    }
}

#[tokio::test]
async fn one_request_for_a_later_day_waits_at_a_time_and_is_decided_once() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let document = plan(&mut tx, tenant).await.id;
        let id = task::insert(&mut tx, tenant, &duty(document)).await.unwrap();
        let asked = |seq: i64| Extension {
            task: id,
            seq,
            asked_on: date(2025, 3, 20),
            asked_by: None,
            asked_by_name: "Chuyên viên".to_owned(),
            due_on: date(2025, 3, 31),
            wanted_on: date(2025, 4, 30),
            reason: "Chờ số liệu".to_owned(),
            document: None,
            state: ExtensionState::Asked,
            decided_on: None,
            decided_by_name: None,
            decision: None,
        };
        event::insert(&mut tx, tenant, &happened(id, 2, TaskAction::AskExtension)).await.unwrap();
        event::insert(&mut tx, tenant, &happened(id, 3, TaskAction::AskExtension)).await.unwrap();
        extension::insert(&mut tx, tenant, &asked(2)).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = db.begin().await.unwrap();
        let second = extension::insert(&mut tx, tenant, &asked(3)).await;
        assert!(matches!(second, Err(StorageError::Exists(_))), "{second:?}");
        drop(tx);
        let mut tx = db.begin().await.unwrap();
        let waiting = TaskQuery { asks_extension: true, ..TaskQuery::default() };
        assert_eq!(query::count(&mut tx, tenant, &waiting, DAYS).await.unwrap().total(), 1);
        let granted = Extension { state: ExtensionState::Granted, decided_on: Some(date(2025, 3, 21)), ..asked(2) };
        assert!(extension::decide(&mut tx, tenant, &granted).await.unwrap());
        assert!(!extension::decide(&mut tx, tenant, &granted).await.unwrap());
        assert_eq!(extension::list_of(&mut tx, tenant, id).await.unwrap(), [granted]);
        assert_eq!(query::count(&mut tx, tenant, &waiting, DAYS).await.unwrap().total(), 0);
    }
}

/// A register with a task of every sort: code, state, last day, day of the report.
async fn register(tx: &mut Tx, tenant: TenantId, document: DocumentId) -> OrgUnitId {
    use TaskState::{Assigned, Cancelled, Done, InProgress, Reported, Suspended, Unassigned};
    let lead = bodies(tx, tenant, 2).await[1];
    let (before, on, after) = (date(2025, 6, 30), TODAY, date(2025, 7, 10));
    let tasks = [
        ("NV-1", Unassigned, Some(before), None),
        ("NV-2", Assigned, Some(on), None),
        ("NV-3", InProgress, Some(after), None),
        ("NV-4", InProgress, None, None),
        ("NV-5", Reported, Some(before), Some(before)),
        ("NV-6", Reported, Some(before), Some(on)),
        ("NV-7", Done, Some(before), Some(before)),
        ("NV-8", Done, Some(before), Some(on)),
        ("NV-9", Suspended, Some(before), None),
        ("NV-10", Cancelled, None, None),
    ];
    for (item, (code, state, due_on, reported_on)) in (1..).zip(tasks) {
        let lead = (state != Unassigned).then_some(lead);
        let row = Task { code: code.to_owned(), item, state, lead, due_on, reported_on, ..duty(document) };
        task::insert(tx, tenant, &row).await.expect("the store answers");
        let entry = search::SearchEntry {
            kind: "task".to_owned(),
            code: code.to_owned(),
            title: if code == "NV-3" { "Thu ngân sách".to_owned() } else { "Giải ngân".to_owned() },
            body: String::new(),
        };
        search::put(tx, tenant, &entry).await.expect("the store answers");
    }
    lead
}

async fn codes(tx: &mut Tx, tenant: TenantId, wanted: &TaskQuery) -> Vec<String> {
    let rows = query::list(tx, tenant, wanted, DAYS, (0, 50)).await.expect("the store answers");
    let counts = query::count(tx, tenant, wanted, DAYS).await.expect("the store answers");
    assert_eq!(counts.total(), rows.len() as u64, "the counts of a list are those of its rows: {wanted:?}");
    rows.into_iter().map(|row| row.code).collect()
}

#[tokio::test]
async fn each_official_count_is_the_length_of_its_list_and_they_add_up() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let document = plan(&mut tx, tenant).await.id;
        register(&mut tx, tenant, document).await;
        let all = query::count(&mut tx, tenant, &TaskQuery::default(), DAYS).await.unwrap();
        let expected = TaskCounts {
            done_on_time: 1,
            done_late: 1,
            open_on_time: 4,
            open_overdue: 2,
            suspended: 1,
            cancelled: 1,
            unassigned: 1,
        };
        assert_eq!((all, all.total()), (expected, 10));
        let of = [
            (TaskTiming::DoneOnTime, vec!["NV-7"]),
            (TaskTiming::DoneLate, vec!["NV-8"]),
            (TaskTiming::OpenOnTime, vec!["NV-5", "NV-2", "NV-3", "NV-4"]),
            (TaskTiming::OpenOverdue, vec!["NV-1", "NV-6"]),
            (TaskTiming::DueSoon, vec!["NV-2", "NV-3"]),
            (TaskTiming::Undated, vec!["NV-4"]),
        ];
        for (timing, expected) in of {
            let wanted = TaskQuery { timing: Some(timing), ..TaskQuery::default() };
            assert_eq!(codes(&mut tx, tenant, &wanted).await, expected, "{timing:?}");
        }
    }
}

#[tokio::test]
async fn the_register_is_filtered_sorted_and_paged_by_the_engine() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let document = plan(&mut tx, tenant).await.id;
        let lead = register(&mut tx, tenant, document).await;
        let by_day = codes(&mut tx, tenant, &TaskQuery::default()).await;
        assert_eq!(by_day, ["NV-1", "NV-5", "NV-6", "NV-2", "NV-3", "NV-4", "NV-7", "NV-8", "NV-9", "NV-10"]);
        let second = query::list(&mut tx, tenant, &TaskQuery::default(), DAYS, (4, 2)).await.unwrap();
        assert_eq!(second.iter().map(|row| row.code.as_str()).collect::<Vec<_>>(), ["NV-3", "NV-4"]);
        let words = TaskQuery { words: Some("ngan sach".to_owned()), ..TaskQuery::default() };
        assert_eq!(codes(&mut tx, tenant, &words).await, ["NV-3"]);
        let section = |path: &str| TaskQuery { section: Some(path.to_owned()), ..TaskQuery::default() };
        assert_eq!(codes(&mut tx, tenant, &section("III")).await.len(), 10);
        assert_eq!(codes(&mut tx, tenant, &section("III.8")).await.len(), 10);
        assert_eq!(codes(&mut tx, tenant, &section("II")).await.len(), 0);
        let due_by = TaskQuery { due_by: Some(TODAY), lead: Some(lead), ..TaskQuery::default() };
        assert_eq!(codes(&mut tx, tenant, &due_by).await, ["NV-5", "NV-6", "NV-2"]);
        let unclear = TaskQuery { is_unclear: true, states: vec![TaskState::Assigned], ..TaskQuery::default() };
        assert_eq!(codes(&mut tx, tenant, &unclear).await, ["NV-2"]);
        let in_order = TaskQuery { is_in_document_order: true, ..TaskQuery::default() };
        assert_eq!(codes(&mut tx, tenant, &in_order).await[9], "NV-10");
        assert_eq!(query::list_leads(&mut tx, tenant).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn a_body_finds_what_it_leads_and_what_it_helps_with() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let document = plan(&mut tx, tenant).await.id;
        let lead = register(&mut tx, tenant, document).await;
        let first = task::find_by_code(&mut tx, tenant, "NV-1").await.unwrap().unwrap();
        let part = Some("Cung cấp số liệu".to_owned());
        let role = "coordinating".to_owned();
        let helper = TaskBody { task: first.id, org_unit: lead, role, part, due_on: Some(TODAY), handed_in_on: None };
        task::insert_body(&mut tx, tenant, &helper).await.unwrap();
        let of_body = TaskQuery { org_unit: Some(lead), ..TaskQuery::default() };
        assert_eq!(codes(&mut tx, tenant, &of_body).await.len(), 10);
        assert!(task::hand_in_part(&mut tx, tenant, first.id, lead, TODAY).await.unwrap());
        let shown = query::list_bodies_of_all(&mut tx, tenant, &[first]).await.unwrap();
        assert_eq!(shown, [TaskBody { handed_in_on: Some(TODAY), ..helper }]);
    }
}

#[tokio::test]
async fn a_duty_whose_periods_are_open_counts_through_them() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let document = plan(&mut tx, tenant).await.id;
        let id = task::insert(&mut tx, tenant, &duty(document)).await.unwrap();
        let series = Task { id, is_series: true, ..duty(document) };
        for period in ["2025-Q1", "2025-Q2"] {
            let code = format!("NV-3-8-01-{}", period.replace('-', ""));
            let one = Task { code, parent: Some(id), period: Some(period.to_owned()), ..duty(document) };
            task::insert(&mut tx, tenant, &one).await.unwrap();
        }
        assert!(task::update(&mut tx, tenant, &series).await.unwrap());
        let periods = task::list_periods(&mut tx, tenant, id).await.unwrap();
        assert_eq!(periods.iter().filter_map(|one| one.period.as_deref()).collect::<Vec<_>>(), ["2025-Q1", "2025-Q2"]);
        assert_eq!(codes(&mut tx, tenant, &TaskQuery::default()).await.len(), 2);
        assert_eq!(task::list_recurring(&mut tx, tenant).await.unwrap().len(), 1);
    }
}
