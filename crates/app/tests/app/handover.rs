//! A leaver's open duties and who takes them over.

use super::province;
use app::account::{self, AddAccount};
use app::document::{self, IncomingFile};
use app::{Actor, App, AppError, auth, handover, review};
use domain::role::Role;
use storage::testing;

const PASSWORD: &str = "mat-khau-cua-phong";
const PLAN: &str = include_str!("../../../../browser/fixtures/ke-hoach-xa.txt");
const BODY: &str = "Phòng Kinh tế";

/// A plan in force, and two clerks of one of its bodies.
async fn with_two_clerks(app: &App) -> (Actor, Actor) {
    let system = Actor::system();
    let file = IncomingFile { name: "ke-hoach.txt".to_owned(), bytes: PLAN.as_bytes().to_vec() };
    let imported = document::import(app, &system, file).await.expect("the test is set up");
    let mut ctx = app.write(&system).await.expect("the test is set up");
    review::accept_all(&mut ctx, &imported.code).await.expect("the test is set up");
    ctx.commit().await.expect("the test is set up");
    for login in ["cu", "moi"] {
        let new =
            AddAccount { login, display_name: login, password: PASSWORD, role: Role::Specialist, org_unit: Some(BODY) };
        account::add_account(app, &system, &new).await.expect("the test is set up");
    }
    let actor = async |login: &str| auth::sign_in(app, login, PASSWORD).await.expect("the test is set up").actor;
    (actor("cu").await, actor("moi").await)
}

async fn make(app: &App, leaver: &Actor) -> String {
    let mut ctx = app.write(leaver).await.expect("the test is set up");
    let code = handover::make(&mut ctx, "cu", "moi", "Quyết định số 12").await.expect("the test is set up");
    ctx.commit().await.expect("the test is set up");
    code
}

#[tokio::test]
async fn the_list_holds_every_open_duty_of_the_body_and_the_signature_closes_the_account() {
    for db in testing::databases().await {
        let app = province(db).await;
        let (leaver, successor) = with_two_clerks(&app).await;
        let code = make(&app, &leaver).await;
        let mut ctx = app.write(&successor).await.unwrap();
        let list = handover::page(&mut ctx, &code).await.unwrap();
        let tasks: Vec<&str> = list.lines.iter().map(|line| line.code.as_str()).collect();
        assert_eq!(tasks, ["NV-2-1-01", "NV-2-1-02"]);
        assert!(list.may_confirm);
        handover::confirm(&mut ctx, &code).await.unwrap();
        ctx.commit().await.unwrap();
        assert!(auth::sign_in(&app, "cu", PASSWORD).await.is_err());
        let mut ctx = app.read(&successor).await.unwrap();
        assert!(handover::page(&mut ctx, &code).await.unwrap().confirmed_at.is_some());
    }
}

#[tokio::test]
async fn nobody_but_the_successor_signs_and_nobody_else_reads() {
    for db in testing::databases().await {
        let app = province(db).await;
        let (leaver, _) = with_two_clerks(&app).await;
        let code = make(&app, &leaver).await;
        let stranger = Actor { role: Some(Role::Office), ..Actor::system() };
        let inspector = Actor { role: Some(Role::Inspector), ..Actor::system() };
        for (actor, may_read) in [(&leaver, true), (&stranger, false), (&inspector, true)] {
            let mut ctx = app.write(actor).await.unwrap();
            assert!(matches!(handover::confirm(&mut ctx, &code).await, Err(AppError::NotFound { .. })));
            assert_eq!(handover::page(&mut ctx, &code).await.is_ok(), may_read, "{:?}", actor.role);
        }
    }
}

#[tokio::test]
async fn a_list_that_no_longer_tells_the_truth_is_not_signed() {
    for db in testing::databases().await {
        let app = province(db).await;
        let (leaver, successor) = with_two_clerks(&app).await;
        let code = make(&app, &leaver).await;
        let system = Actor::system();
        let mut ctx = app.write(&system).await.unwrap();
        let task = storage::task::find_by_code(&mut ctx.tx, app.tenant, "NV-2-1-01").await.unwrap().unwrap();
        storage::task::delete(&mut ctx.tx, app.tenant, task.id).await.unwrap();
        ctx.commit().await.unwrap();
        let mut ctx = app.write(&successor).await.unwrap();
        let answer = handover::confirm(&mut ctx, &code).await;
        assert!(matches!(answer, Err(AppError::Conflict { .. })), "{answer:?}");
    }
}
