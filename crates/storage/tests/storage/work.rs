//! Tasks, projects and what cites what.

use super::document::{TEXT, plan};
use super::province;
use domain::Date;
use domain::deadline::{DeadlineKind, Frequency};
use domain::id::{DocumentId, ProjectId, TaskId, TenantId};
use domain::project::{Funding, ProjectPhase};
use domain::task::TaskState;
use jiff::civil::date;
use storage::citation::{self, Citation};
use storage::project::{self, Milestone, Project};
use storage::task::{self, Task, TaskBody, TaskBrief, TaskLink};
use storage::{StorageError, Tx, agenda, org_unit, testing};

pub(super) fn duty(document: DocumentId) -> Task {
    Task {
        id: TaskId(0),
        code: "NV-3-8-01".to_owned(),
        document,
        item: 0,
        section_path: "III.8".to_owned(),
        title: TEXT.to_owned(),
        lead: None,
        lead_basis: None,
        state: TaskState::Unassigned,
        deadline_kind: Some(DeadlineKind::WithinMonth),
        deadline_text: Some("trong tháng 3/2025".to_owned()),
        printed_on: Some(date(2025, 3, 31)),
        due_on: Some(date(2025, 3, 31)),
        original_due_on: Some(date(2025, 3, 31)),
        frequency: Some(Frequency::Quarterly),
        reported_on: None,
        confirmed_on: None,
        brief: TaskBrief::default(),
        extensions: 0,
        parent: None,
        period: None,
        is_series: false,
        version: 1,
    }
}

#[tokio::test]
async fn a_task_comes_back_with_its_bodies_and_what_it_names() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let document = plan(&mut tx, tenant).await.id;
        let body = org_unit::insert(&mut tx, tenant, &super::org_unit::department("Sở Xây dựng")).await.unwrap().id;
        let written = Task { lead: Some(body), state: TaskState::Assigned, ..duty(document) };
        let id = task::insert(&mut tx, tenant, &written).await.unwrap();
        let helper = TaskBody {
            task: id,
            org_unit: body,
            role: "coordinating".to_owned(),
            part: Some("Cung cấp số liệu".to_owned()),
            due_on: Some(date(2025, 3, 15)),
            handed_in_on: None,
        };
        let link = TaskLink { task: id, kind: "indicator".to_owned(), code: "CT07-1".to_owned() };
        for _ in 0..2 {
            task::insert_body(&mut tx, tenant, &helper).await.unwrap();
            task::insert_link(&mut tx, tenant, &link).await.unwrap();
        }
        let stored = Task { id, ..written };
        assert_eq!(task::find_by_code(&mut tx, tenant, "NV-3-8-01").await.unwrap(), Some(stored.clone()));
        assert_eq!(task::list_of_link(&mut tx, tenant, "indicator", "CT07-1").await.unwrap(), [stored]);
        assert_eq!(task::list_bodies_of(&mut tx, tenant, id).await.unwrap(), [helper]);
        assert_eq!(task::list_links_of(&mut tx, tenant, id).await.unwrap(), [link]);
        task::delete(&mut tx, tenant, id).await.unwrap();
        assert_eq!(task::list(&mut tx, tenant).await.unwrap(), []);
    }
}

#[tokio::test]
async fn a_code_is_one_task() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let document = plan(&mut tx, tenant).await.id;
        task::insert(&mut tx, tenant, &duty(document)).await.unwrap();
        let again = task::insert(&mut tx, tenant, &duty(document)).await;
        assert!(matches!(again, Err(StorageError::Exists(_))), "{again:?}");
    }
}

#[tokio::test]
async fn a_milestone_keeps_the_printed_day_and_the_last_one() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let document = plan(&mut tx, tenant).await.id;
        let (id, opening) = road_with_opening(&mut tx, tenant, document).await;
        project::reach_milestone(&mut tx, tenant, id, 0, (date(2025, 12, 19), "https://example.org/")).await.unwrap();
        let reached = Milestone {
            reached_on: Some(date(2025, 12, 19)),
            source_address: Some("https://example.org/".to_owned()),
            ..opening
        };
        assert_eq!(project::list_milestones_of(&mut tx, tenant, id).await.unwrap(), [reached]);
        let names = project::list_aliases_of(&mut tx, tenant, id).await.unwrap();
        assert_eq!(names, ["Vành đai 4", "Đường Vành đai 4"]);
        assert_eq!(project::list(&mut tx, tenant).await.unwrap(), [Project { id, ..road(document) }]);
        project::delete(&mut tx, tenant, id).await.unwrap();
        assert_eq!(project::list_milestones(&mut tx, tenant).await.unwrap(), []);
    }
}

#[tokio::test]
async fn what_a_document_cites_comes_in_the_order_of_its_text() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let document = plan(&mut tx, tenant).await.id;
        let cited = |item: i64| Citation {
            code: format!("CC-{item:03}"),
            document,
            item,
            type_word: "Kết luận".to_owned(),
            number_code: Some("123-KL/TW".to_owned()),
            issued_on: Some(date(2025, 1, 24)),
            issuer: None,
            title: None,
        };
        for item in [2, 1] {
            citation::insert(&mut tx, tenant, &cited(item)).await.unwrap();
        }
        assert_eq!(citation::list_of_document(&mut tx, tenant, document).await.unwrap(), [cited(1), cited(2)]);
    }
}

#[tokio::test]
async fn only_open_tasks_press_and_the_earliest_come_first() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let document = plan(&mut tx, tenant).await.id;
        let body = org_unit::insert(&mut tx, tenant, &super::org_unit::department("Sở Xây dựng")).await.unwrap();
        let today = date(2025, 7, 5);
        let task = |code: &str, due_on: Option<Date>, state: TaskState, lead: bool| Task {
            code: code.to_owned(),
            due_on,
            state,
            lead: lead.then_some(body.id),
            ..duty(document)
        };
        for task in [
            task("NV-1", Some(date(2025, 6, 30)), TaskState::Unassigned, false),
            task("NV-2", Some(date(2025, 3, 31)), TaskState::Assigned, true),
            task("NV-3", Some(date(2025, 3, 31)), TaskState::Done, true),
            task("NV-4", Some(date(2025, 7, 5)), TaskState::InProgress, true),
            task("NV-5", None, TaskState::Unassigned, false),
        ] {
            task::insert(&mut tx, tenant, &task).await.unwrap();
        }
        let past = (date(2025, 1, 1), date(2025, 7, 4));
        let codes = |tasks: Vec<agenda::DueTask>| tasks.into_iter().map(|task| task.code).collect::<Vec<_>>();
        let overdue = agenda::list_tasks_due(&mut tx, tenant, past, 10).await.unwrap();
        assert_eq!(overdue[0].lead, Some((body.code.clone(), "Sở Xây dựng".to_owned())));
        assert_eq!(codes(overdue), ["NV-2", "NV-1"]);
        assert_eq!(codes(agenda::list_tasks_due(&mut tx, tenant, past, 1).await.unwrap()), ["NV-2"]);
        assert_eq!(agenda::count_tasks_due(&mut tx, tenant, (today, today)).await.unwrap(), 1);
        assert_eq!(codes(agenda::list_tasks_unassigned(&mut tx, tenant, 10).await.unwrap()), ["NV-1", "NV-5"]);
        let totals = agenda::TaskTotals { all: 5, done: 1, overdue: 2, unassigned: 2 };
        assert_eq!(agenda::count_tasks(&mut tx, tenant, today).await.unwrap(), totals);
    }
}

#[tokio::test]
async fn a_milestone_presses_until_it_is_reached() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let document = plan(&mut tx, tenant).await.id;
        let (id, opening) = road_with_opening(&mut tx, tenant, document).await;
        let all = (date(2025, 1, 1), date(2025, 12, 31));
        let pressing = agenda::list_milestones_due(&mut tx, tenant, all, 10).await.unwrap();
        assert_eq!((pressing[0].project.as_str(), pressing[0].due_on), ("DA-001", opening.due_on.unwrap()));
        project::reach_milestone(&mut tx, tenant, id, 0, (date(2025, 12, 19), "https://example.org/")).await.unwrap();
        assert_eq!(agenda::count_milestones_due(&mut tx, tenant, all).await.unwrap(), 0);
    }
}

fn road(document: DocumentId) -> Project {
    Project {
        id: ProjectId(0),
        code: "DA-001".to_owned(),
        document,
        item: 0,
        name: "Đường Vành đai 4".to_owned(),
        sort: "transport".to_owned(),
        funding: Funding::Public,
        phase: ProjectPhase::Transition,
        owner: None,
    }
}

async fn road_with_opening(tx: &mut Tx, tenant: TenantId, document: DocumentId) -> (ProjectId, Milestone) {
    let id =
        project::insert(tx, tenant, &road(document), &["Vành đai 4".to_owned()]).await.expect("a road can be added");
    let opening = Milestone {
        project: id,
        seq: 0,
        event: "thông xe kỹ thuật".to_owned(),
        deadline_kind: DeadlineKind::BeforeDate,
        deadline_text: "trước ngày 30/9/2025".to_owned(),
        printed_on: Some(date(2025, 9, 30)),
        due_on: Some(date(2025, 9, 29)),
        reached_on: None,
        span: (0, 4),
        source_address: None,
    };
    project::insert_milestone(tx, tenant, &opening).await.expect("a milestone can be added");
    (id, opening)
}
