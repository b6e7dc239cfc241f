//! The life of tasks through the use cases, on both engines: what no single page shows.

use super::province;
use app::task::{self, AskExtension, AssignTask, CoordinatingPart, QueueKind, ReportTask, Seen, TaskFilter};
use app::{Actor, App, AppError, Clock, Today, demo, review};
use domain::Date;
use domain::id::{AccountId, OrgUnitId};
use domain::role::Role;
use domain::task::{ExtensionState, TaskState, TaskTiming, Timeliness};
use jiff::civil::date;
use storage::testing;

const PLAN: &str = include_str!("../../../../browser/fixtures/ke-hoach-xa.txt");

/// A task of the plan, due on 29 June 2025.
const CODE: &str = "NV-2-1-01";
const DUE: Date = date(2025, 6, 29);

/// The same province on another day.
fn on(app: &App, day: Date) -> App {
    App { clock: Clock { today: Today::Fixed(day) }, ..app.clone() }
}

async fn plan_in_force(app: &App) {
    let system = Actor::system();
    let file = app::document::IncomingFile { name: "ke-hoach.txt".to_owned(), bytes: PLAN.as_bytes().to_vec() };
    let imported = app::document::import(app, &system, file).await.expect("the plan is read");
    let mut ctx = app.write(&system).await.expect("a use case begins");
    review::accept_all(&mut ctx, &imported.code).await.expect("the items are accepted");
    ctx.commit().await.expect("a use case ends");
}

fn office() -> Actor {
    Actor { account: Some(AccountId(1)), login: "vanphong".to_owned(), role: Some(Role::Office), ..Actor::system() }
}

async fn specialist(app: &App) -> Actor {
    let mut tx = app.db.read().await.expect("a transaction begins");
    let found = storage::org_unit::find_by_name(&mut tx, app.tenant, "Phòng Kinh tế").await.expect("the store answers");
    let org_unit: Option<OrgUnitId> = found.map(|unit| unit.id);
    Actor {
        account: Some(AccountId(2)),
        login: "kinh-te".to_owned(),
        role: Some(Role::Specialist),
        org_unit,
        ..Actor::system()
    }
}

fn assignment() -> AssignTask {
    let said = |words: &str| words.to_owned();
    AssignTask {
        leads: vec![said("phong kinh te")],
        coordinating: vec![CoordinatingPart {
            body: said("Phòng Văn hóa - Xã hội"),
            part: said("Tuyên truyền"),
            due_on: said("15/06/2025"),
        }],
        person: said("Trưởng phòng"),
        overseer: said("Phó Chủ tịch"),
        product: said("Báo cáo"),
        criterion: said("Đủ thôn"),
        accepter: said("Phòng Văn hóa - Xã hội"),
        decider: said("Phòng Văn hóa - Xã hội"),
        due_on: String::new(),
    }
}

fn proof() -> ReportTask {
    let (document_number, document_on) = ("12/BC".to_owned(), "2025-06-01".to_owned());
    ReportTask { document_number, document_on, ..ReportTask::default() }
}

/// Runs one use case as somebody on a day, and keeps it.
macro_rules! act {
    ($app:expr, $day:expr, $actor:expr, |$ctx:ident| $run:expr) => {{
        let then = on($app, $day);
        let mut ctx = then.write($actor).await.unwrap();
        let $ctx = &mut ctx;
        let answer = $run.await;
        if answer.is_ok() {
            ctx.commit().await.unwrap();
        }
        answer
    }};
}

const fn seen(version: i64) -> Seen<'static> {
    Seen { code: CODE, version }
}

async fn timeliness(app: &App, day: Date) -> (TaskState, Timeliness) {
    let then = on(app, day);
    let system = Actor::system();
    let mut ctx = then.read(&system).await.expect("a use case begins");
    let page = task::view(&mut ctx, CODE).await.expect("the task is there");
    (page.row.state, page.row.timeliness)
}

/// The vectors of the late rule: handed in on the last day and confirmed later is in time; returned and handed in again
/// counts from the second report.
#[tokio::test]
async fn the_day_that_counts_is_the_day_of_the_accepted_report() {
    for db in testing::databases().await {
        let app = province(db).await;
        plan_in_force(&app).await;
        let (office, lead) = (office(), specialist(&app).await);
        let early = date(2025, 6, 2);
        act!(&app, early, &office, |ctx| task::assign(ctx, seen(1), &assignment())).unwrap();
        act!(&app, early, &lead, |ctx| task::accept(ctx, seen(2))).unwrap();
        act!(&app, DUE, &lead, |ctx| task::report(ctx, seen(3), &proof())).unwrap();
        assert_eq!(timeliness(&app, date(2025, 7, 4)).await, (TaskState::Reported, Timeliness::DoneOnTime));
        act!(&app, date(2025, 7, 1), &office, |ctx| task::send_back(ctx, seen(4), "Thiếu phụ lục")).unwrap();
        assert_eq!(timeliness(&app, date(2025, 7, 1)).await, (TaskState::Returned, Timeliness::Overdue(2)));
        act!(&app, date(2025, 7, 5), &lead, |ctx| task::report(ctx, seen(5), &proof())).unwrap();
        act!(&app, date(2025, 7, 20), &office, |ctx| task::verify(ctx, seen(6), "")).unwrap();
        assert_eq!(timeliness(&app, date(2025, 8, 1)).await, (TaskState::Done, Timeliness::DoneLate(6)));
    }
}

#[tokio::test]
async fn a_granted_request_moves_the_deadline_once_and_keeps_the_original() {
    for db in testing::databases().await {
        let app = province(db).await;
        plan_in_force(&app).await;
        let (office, lead) = (office(), specialist(&app).await);
        act!(&app, date(2025, 6, 2), &office, |ctx| task::assign(ctx, seen(1), &assignment())).unwrap();
        let ask = |until: &str| AskExtension {
            wanted_on: until.to_owned(),
            reason: "Chờ số liệu".to_owned(),
            document: String::new(),
        };
        let asked = act!(&app, DUE, &lead, |ctx| task::ask_extension(ctx, seen(2), &ask("31/07/2025")));
        assert_eq!(asked.unwrap(), ExtensionState::Asked);
        let own = act!(&app, DUE, &lead, |ctx| task::decide_extension(ctx, seen(3), Some(true), ""));
        assert!(matches!(own, Err(AppError::Forbidden { .. })), "{own:?}");
        let silent = act!(&app, DUE, &office, |ctx| task::decide_extension(ctx, seen(3), Some(false), " "));
        assert!(matches!(silent, Err(AppError::Invalid(_))), "{silent:?}");
        act!(&app, date(2025, 7, 2), &office, |ctx| task::decide_extension(ctx, seen(3), Some(true), "")).unwrap();
        let page = task::view(&mut app.read(&office).await.unwrap(), CODE).await.unwrap();
        assert_eq!((page.row.original_due_on, page.row.due_on), (Some(DUE), Some(date(2025, 7, 31))));
        assert_eq!(page.row.extensions, 1);
        let again = act!(&app, date(2025, 7, 3), &lead, |ctx| task::ask_extension(ctx, seen(4), &ask("31/08/2025")));
        assert!(matches!(again, Err(AppError::Invalid(_))), "{again:?}");
    }
}

#[tokio::test]
async fn whoever_reported_does_not_verify_whatever_the_role() {
    for db in testing::databases().await {
        let app = province(db).await;
        plan_in_force(&app).await;
        let (office, lead) = (office(), specialist(&app).await);
        let day = date(2025, 6, 2);
        act!(&app, day, &office, |ctx| task::assign(ctx, seen(1), &assignment())).unwrap();
        act!(&app, day, &lead, |ctx| task::accept(ctx, seen(2))).unwrap();
        act!(&app, day, &lead, |ctx| task::report(ctx, seen(3), &proof())).unwrap();
        let promoted = Actor { role: Some(Role::Office), ..lead };
        let answer = act!(&app, day, &promoted, |ctx| task::verify(ctx, seen(4), ""));
        assert!(matches!(answer, Err(AppError::SameHand)), "{answer:?}");
    }
}

#[tokio::test]
async fn a_body_reports_on_no_task_but_its_own_and_hands_in_its_part() {
    for db in testing::databases().await {
        let app = province(db).await;
        plan_in_force(&app).await;
        let office = office();
        let day = date(2025, 6, 2);
        act!(&app, day, &office, |ctx| task::assign(ctx, seen(1), &assignment())).unwrap();
        let mut tx = app.db.read().await.unwrap();
        let helper = storage::org_unit::find_by_name(&mut tx, app.tenant, "Phòng Văn hóa - Xã hội").await.unwrap();
        drop(tx);
        let other = Actor { org_unit: helper.map(|unit| unit.id), ..specialist(&app).await };
        let answer = act!(&app, day, &other, |ctx| task::accept(ctx, seen(2)));
        assert!(matches!(answer, Err(AppError::OtherBody { .. })), "{answer:?}");
        let queues = task::mine(&mut app.read(&other).await.unwrap()).await.unwrap().queues;
        assert!(queues.iter().any(|queue| queue.kind == QueueKind::Parts), "{queues:?}");
        act!(&app, day, &other, |ctx| task::hand_in_part(ctx, seen(2), "Đã tuyên truyền")).unwrap();
        let queues = task::mine(&mut app.read(&other).await.unwrap()).await.unwrap().queues;
        assert!(queues.iter().all(|queue| queue.kind != QueueKind::Parts), "{queues:?}");
    }
}

#[tokio::test]
async fn the_lead_may_not_give_a_task_back_after_the_working_days_of_the_rule() {
    for db in testing::databases().await {
        let app = province(db).await;
        plan_in_force(&app).await;
        let (office, lead) = (office(), specialist(&app).await);
        let friday = date(2025, 6, 6);
        act!(&app, friday, &office, |ctx| task::assign(ctx, seen(1), &assignment())).unwrap();
        let late = act!(&app, date(2025, 6, 10), &lead, |ctx| task::decline(ctx, seen(2), "Sai thẩm quyền"));
        assert!(matches!(late, Err(AppError::Invalid(_))), "{late:?}");
        act!(&app, date(2025, 6, 9), &lead, |ctx| task::decline(ctx, seen(2), "Sai thẩm quyền")).unwrap();
        let page = task::view(&mut app.read(&office).await.unwrap(), CODE).await.unwrap();
        assert_eq!((page.row.state, page.row.lead), (TaskState::Unassigned, None));
    }
}

#[tokio::test]
async fn a_task_with_a_history_is_not_erased_by_a_second_look_at_its_item() {
    for db in testing::databases().await {
        let app = province(db).await;
        plan_in_force(&app).await;
        let office = office();
        act!(&app, date(2025, 6, 2), &office, |ctx| task::assign(ctx, seen(1), &assignment())).unwrap();
        let reject = review::ReviewDecision::Reject { reason: "Nhầm".to_owned() };
        let answer = act!(&app, date(2025, 6, 3), &office, |ctx| review::decide(ctx, "VB-001", CODE, &reject));
        assert!(matches!(answer, Err(AppError::Invalid(_))), "{answer:?}");
        assert!(task::view(&mut app.read(&office).await.unwrap(), CODE).await.is_ok());
    }
}

#[tokio::test]
async fn the_demonstration_shows_tasks_in_every_walk_of_life() {
    let db = testing::databases().await.remove(0);
    let app = province(db).await;
    demo::prepare(&app).await.unwrap();
    let office = office();
    let mut ctx = app.read(&office).await.unwrap();
    for state in [
        TaskState::Unassigned,
        TaskState::Assigned,
        TaskState::InProgress,
        TaskState::Reported,
        TaskState::Done,
        TaskState::Returned,
        TaskState::Suspended,
    ] {
        let filter = TaskFilter { state: Some(state), ..TaskFilter::default() };
        assert!(task::list(&mut ctx, &filter).await.unwrap().counts.total() > 0, "{state:?}");
    }
    let late = TaskFilter { timing: Some(TaskTiming::OpenOverdue), ..TaskFilter::default() };
    assert!(task::list(&mut ctx, &late).await.unwrap().counts.open_overdue > 0);
    let queues = task::mine(&mut ctx).await.unwrap().queues;
    for kind in [QueueKind::ToVerify, QueueKind::ExtensionToDecide, QueueKind::Unassigned, QueueKind::Unclear] {
        assert!(queues.iter().any(|queue| queue.kind == kind), "{kind:?}");
    }
    let page = task::view(&mut ctx, "NV-4-5-01").await.unwrap();
    assert_eq!(page.periods.len(), 4);
}
