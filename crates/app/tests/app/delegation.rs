//! Acting for somebody else.

use super::province;
use app::account::{self, AddAccount};
use app::delegation::{self, AddDelegation};
use app::log::{self, LogQuery};
use app::{Actor, App, AppError, auth};
use domain::Date;
use domain::id::DelegationId;
use domain::org_unit::{OrgKind, OrgLevel};
use domain::role::{Permission, Role};
use domain::validity::Validity;
use jiff::civil::date;
use storage::org_unit::{self, NewOrgUnit};
use storage::testing;

const PASSWORD: &str = "mat-khau-cua-phong";
const HEAD: &str = "giamdoc";
const DEPUTY: &str = "phogiamdoc";

/// A body with its head, and a deputy of another one.
async fn with_two_heads(app: &App) {
    for (login, body) in [(HEAD, "Sở Tài chính"), (DEPUTY, "Sở Xây dựng")] {
        let new = NewOrgUnit {
            name: body,
            level: OrgLevel::Province,
            kind: OrgKind::State,
            is_generic: false,
            valid: Validity::default(),
        };
        let mut tx = app.db.begin().await.expect("the test is set up");
        org_unit::insert(&mut tx, app.tenant, &new).await.expect("the test is set up");
        tx.commit().await.expect("the test is set up");
        let new =
            AddAccount { login, display_name: login, password: PASSWORD, role: Role::UnitHead, org_unit: Some(body) };
        account::add_account(app, &Actor::system(), &new).await.expect("the test is set up");
    }
}

async fn sign_in(app: &App, login: &str) -> (String, Actor) {
    let signed_in = auth::sign_in(app, login, PASSWORD).await.expect("the test is set up");
    (signed_in.token, signed_in.actor)
}

async fn delegate(app: &App, actor: &Actor, from: Date, to: Date) -> Result<(), AppError> {
    let new = AddDelegation {
        delegator: HEAD,
        delegate: DEPUTY,
        valid_from: from,
        valid_to: to,
        legal_basis: "Giấy ủy quyền số 12",
    };
    let mut ctx = app.write(actor).await?;
    delegation::add(&mut ctx, &new).await?;
    ctx.commit().await
}

async fn act(app: &App, actor: &Actor, token: &str) -> Result<(), AppError> {
    let mut ctx = app.write(actor).await?;
    delegation::act_for(&mut ctx, token, DelegationId(1)).await?;
    ctx.commit().await
}

async fn actor_of(app: &App, token: &str) -> Actor {
    auth::find_session(app, token).await.expect("the test is set up").expect("the test is set up").actor
}

#[tokio::test]
async fn a_deputy_acts_for_the_body_of_the_head_and_the_log_names_both() {
    for db in testing::databases().await {
        let app = province(db).await;
        with_two_heads(&app).await;
        let (_, head) = sign_in(&app, HEAD).await;
        let (token, deputy) = sign_in(&app, DEPUTY).await;
        assert!(deputy.require_for(Permission::ApproveFigures, head.org_unit).is_err());
        delegate(&app, &head, date(2025, 7, 1), date(2025, 7, 31)).await.unwrap();
        act(&app, &deputy, &token).await.unwrap();
        let acting = actor_of(&app, &token).await;
        assert!(acting.require_for(Permission::ApproveFigures, head.org_unit).is_ok());
        assert!(acting.require_for(Permission::ApproveFigures, deputy.org_unit).is_err(), "one hat at a time");
        assert!(matches!(acting.require_other_hand(head.account), Err(AppError::SameHand)));
        assert!(matches!(acting.require_other_hand(deputy.account), Err(AppError::SameHand)));
        let mut ctx = app.write(&acting).await.unwrap();
        delegation::act_for_oneself(&mut ctx, &token).await.unwrap();
        ctx.commit().await.unwrap();
        let inspector = Actor { role: Some(Role::Inspector), ..Actor::system() };
        for asked in [HEAD, DEPUTY] {
            let mut ctx = app.write(&inspector).await.unwrap();
            let events = log::read(&mut ctx, &LogQuery { actor: asked, ..LogQuery::default() }).await.unwrap();
            assert!(events.iter().any(|event| event.actor == "phogiamdoc thay giamdoc"), "{asked}: {events:?}");
        }
        assert_eq!(actor_of(&app, &token).await.acting_for, None);
    }
}

#[tokio::test]
async fn a_delegation_that_was_taken_back_or_is_over_lends_nothing() {
    for db in testing::databases().await {
        let app = province(db).await;
        with_two_heads(&app).await;
        let (_, head) = sign_in(&app, HEAD).await;
        let (token, deputy) = sign_in(&app, DEPUTY).await;
        delegate(&app, &head, date(2025, 7, 1), date(2025, 7, 31)).await.unwrap();
        act(&app, &deputy, &token).await.unwrap();
        let later = App { clock: app::Clock { today: app::Today::Fixed(date(2025, 8, 1)) }, ..app.clone() };
        assert_eq!(actor_of(&later, &token).await.org_unit, deputy.org_unit, "its days are over");
        let mut ctx = app.write(&head).await.unwrap();
        delegation::end(&mut ctx, DelegationId(1)).await.unwrap();
        ctx.commit().await.unwrap();
        assert_eq!(actor_of(&app, &token).await, deputy, "it was taken back");
        assert!(act(&app, &deputy, &token).await.is_err());
    }
}

#[tokio::test]
async fn nobody_gives_on_what_is_not_theirs() {
    for db in testing::databases().await {
        let app = province(db).await;
        with_two_heads(&app).await;
        let (head_token, head) = sign_in(&app, HEAD).await;
        let (token, deputy) = sign_in(&app, DEPUTY).await;
        let july = (date(2025, 7, 1), date(2025, 7, 31));
        let by_another = delegate(&app, &deputy, july.0, july.1).await;
        assert!(matches!(by_another, Err(AppError::Forbidden { .. })), "{by_another:?}");
        delegate(&app, &head, july.0, july.1).await.unwrap();
        assert!(act(&app, &head, &head_token).await.is_err(), "only the delegate acts under it");
        act(&app, &deputy, &token).await.unwrap();
        let lent = delegate(&app, &actor_of(&app, &token).await, july.0, july.1).await;
        assert!(matches!(lent, Err(AppError::Forbidden { .. })), "what was lent is not lent on: {lent:?}");
    }
}

#[tokio::test]
async fn a_delegation_has_days_in_order_and_ahead() {
    for db in testing::databases().await {
        let app = province(db).await;
        with_two_heads(&app).await;
        let (_, head) = sign_in(&app, HEAD).await;
        for (from, to) in [
            (date(2025, 7, 31), date(2025, 7, 10)),
            (date(2025, 6, 1), date(2025, 7, 4)),
            (date(2025, 7, 1), date(2027, 7, 1)),
        ] {
            let answer = delegate(&app, &head, from, to).await;
            assert!(matches!(answer, Err(AppError::Invalid(_))), "{from} {to}: {answer:?}");
        }
    }
}

#[tokio::test]
async fn a_closed_account_lends_nothing_any_more() {
    for db in testing::databases().await {
        let app = province(db).await;
        with_two_heads(&app).await;
        let (_, head) = sign_in(&app, HEAD).await;
        let (token, deputy) = sign_in(&app, DEPUTY).await;
        delegate(&app, &head, date(2025, 7, 1), date(2025, 7, 31)).await.unwrap();
        act(&app, &deputy, &token).await.unwrap();
        let system = Actor::system();
        let mut ctx = app.write(&system).await.unwrap();
        account::set_active(&mut ctx, HEAD, false).await.unwrap();
        ctx.commit().await.unwrap();
        assert_eq!(actor_of(&app, &token).await.acting_for, None);
    }
}
