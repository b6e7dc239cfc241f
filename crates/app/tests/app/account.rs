//! Accounts: kept by administrators, locked, closed, and given a second factor.

use super::province;
use app::account::{self, AddAccount, ChangeAccount};
use app::auth::{self, SignInStep};
use app::{Actor, App, AppError};
use domain::role::Role;
use jiff::Timestamp;
use storage::testing;
use totp_rs::{Algorithm, Builder, Secret};

const PASSWORD: &str = "mat-khau-cua-phong";

async fn add(app: &App, login: &str, role: Role) {
    let new = AddAccount { login, display_name: login, password: PASSWORD, role, org_unit: None };
    account::add_account(app, &Actor::system(), &new).await.expect("the account is new");
}

/// Signs in; answers what the cookie carries, and who acts.
async fn sign_in(app: &App, login: &str) -> (String, Actor) {
    let signed_in = auth::sign_in(app, login, PASSWORD).await.expect("the password is right");
    (signed_in.token, signed_in.actor)
}

async fn step(app: &App, token: &str) -> Option<SignInStep> {
    auth::find_session(app, token).await.expect("the test is set up").expect("the session holds").step
}

/// The code that the app of a telephone shows, so many steps from now.
fn code(secret: &str, steps: i64) -> String {
    let secret = Secret::try_from_base32(secret).expect("the test is set up");
    let totp = Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_secret(secret)
        .build()
        .expect("the test is set up");
    let second = Timestamp::now().as_second() + 30 * steps;
    totp.generate(u64::try_from(second).expect("the test is set up")).to_string()
}

/// Sets a second factor up; answers its secret and the recovery codes.
async fn with_codes(app: &App, token: &str, actor: &Actor) -> (String, Vec<String>) {
    let mut ctx = app.write(actor).await.expect("the test is set up");
    account::set_up_codes(&mut ctx).await.expect("the test is set up");
    let secret =
        account::own_page(&mut ctx).await.expect("the test is set up").pending.expect("the test is set up").secret;
    ctx.commit().await.expect("the test is set up");
    let recovery = account::confirm_codes(app, actor, token, &code(&secret, 0)).await.expect("the test is set up");
    (secret, recovery)
}

#[tokio::test]
async fn a_closed_account_is_signed_out_at_once_and_stays_out() {
    for db in testing::databases().await {
        let app = province(db).await;
        add(&app, "vanphong", Role::Office).await;
        let (token, _) = sign_in(&app, "vanphong").await;
        let system = Actor::system();
        let mut ctx = app.write(&system).await.unwrap();
        account::set_active(&mut ctx, "vanphong", false).await.unwrap();
        ctx.commit().await.unwrap();
        assert!(auth::find_session(&app, &token).await.unwrap().is_none());
        assert!(matches!(auth::sign_in(&app, "vanphong", PASSWORD).await, Err(AppError::Invalid(_))));
    }
}

#[tokio::test]
async fn the_last_administrator_is_neither_closed_nor_given_another_role() {
    for db in testing::databases().await {
        let app = province(db).await;
        add(&app, "quantri", Role::Administrator).await;
        let system = Actor::system();
        let office = ChangeAccount { display_name: "Văn phòng", role: Role::Office, org_unit: None };
        let mut ctx = app.write(&system).await.unwrap();
        assert!(matches!(account::set_active(&mut ctx, "quantri", false).await, Err(AppError::Invalid(_))));
        assert!(matches!(account::change_account(&mut ctx, "quantri", &office).await, Err(AppError::Invalid(_))));
        drop(ctx);
        add(&app, "quantri.2", Role::Administrator).await;
        let mut ctx = app.write(&system).await.unwrap();
        account::change_account(&mut ctx, "quantri", &office).await.unwrap();
        assert!(account::set_active(&mut ctx, "quantri.2", false).await.is_err());
    }
}

#[tokio::test]
async fn two_administrators_cannot_close_each_other_at_the_same_time() {
    for db in testing::databases().await {
        let app = province(db).await;
        for login in ["mot", "hai"] {
            add(&app, login, Role::Administrator).await;
        }
        let close = async |login: &str| {
            let system = Actor::system();
            let mut ctx = app.write(&system).await?;
            account::set_active(&mut ctx, login, false).await?;
            ctx.commit().await
        };
        let (one, two) = tokio::join!(close("mot"), close("hai"));
        assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
    }
}

#[tokio::test]
async fn a_new_role_holds_from_the_next_page_on() {
    for db in testing::databases().await {
        let app = province(db).await;
        add(&app, "vanphong", Role::Office).await;
        let (token, _) = sign_in(&app, "vanphong").await;
        let system = Actor::system();
        let mut ctx = app.write(&system).await.unwrap();
        let change = ChangeAccount { display_name: "Lãnh đạo", role: Role::Leader, org_unit: None };
        account::change_account(&mut ctx, "vanphong", &change).await.unwrap();
        ctx.commit().await.unwrap();
        let session = auth::find_session(&app, &token).await.unwrap().unwrap();
        assert_eq!(session.actor.role, Some(Role::Leader));
    }
}

#[tokio::test]
async fn a_password_that_somebody_else_has_set_is_changed_first() {
    for db in testing::databases().await {
        let app = province(db).await;
        add(&app, "vanphong", Role::Office).await;
        let (before, _) = sign_in(&app, "vanphong").await;
        let system = Actor::system();
        assert!(account::reset_password(&app, &system, "vanphong", PASSWORD, true).await.unwrap());
        assert!(auth::find_session(&app, &before).await.unwrap().is_none(), "the old browser is signed out");
        let (token, actor) = sign_in(&app, "vanphong").await;
        assert_eq!(step(&app, &token).await, Some(SignInStep::ChoosePassword));
        let change = async |old, new| account::change_own_password(&app, &actor, &token, old, new).await;
        assert!(matches!(change("sai-mat-khau-roi", "mat-khau-moi-day").await, Err(AppError::Invalid(_))));
        assert!(matches!(change(PASSWORD, PASSWORD).await, Err(AppError::Invalid(_))));
        assert!(matches!(change(PASSWORD, "ngan").await, Err(AppError::Invalid(_))));
        change(PASSWORD, "mat-khau-moi-day").await.unwrap();
        assert_eq!(step(&app, &token).await, None);
        assert!(auth::sign_in(&app, "vanphong", "mat-khau-moi-day").await.is_ok());
    }
}

#[tokio::test]
async fn an_administrator_sets_up_codes_before_anything_else_and_gives_one_at_each_sign_in() {
    for db in testing::databases().await {
        let app = province(db).await;
        add(&app, "quantri", Role::Administrator).await;
        let (token, actor) = sign_in(&app, "quantri").await;
        assert_eq!(step(&app, &token).await, Some(SignInStep::SetUpCodes));
        let (secret, _) = with_codes(&app, &token, &actor).await;
        assert_eq!(step(&app, &token).await, None);
        let (token, actor) = sign_in(&app, "quantri").await;
        assert_eq!(step(&app, &token).await, Some(SignInStep::GiveCode));
        let used = account::give_code(&app, &actor, &token, &code(&secret, 0)).await;
        assert!(matches!(used, Err(AppError::Invalid(_))), "no code is taken twice: {used:?}");
        account::give_code(&app, &actor, &token, &code(&secret, 1)).await.unwrap();
        assert_eq!(step(&app, &token).await, None);
    }
}

#[tokio::test]
async fn a_recovery_code_opens_once() {
    for db in testing::databases().await {
        let app = province(db).await;
        add(&app, "quantri", Role::Administrator).await;
        let (token, actor) = sign_in(&app, "quantri").await;
        let (_, recovery) = with_codes(&app, &token, &actor).await;
        assert_eq!(recovery.len(), 10);
        let (token, actor) = sign_in(&app, "quantri").await;
        account::give_code(&app, &actor, &token, &recovery[3].to_uppercase()).await.unwrap();
        assert_eq!(step(&app, &token).await, None);
        let (token, actor) = sign_in(&app, "quantri").await;
        assert!(account::give_code(&app, &actor, &token, &recovery[3]).await.is_err());
        assert_eq!(step(&app, &token).await, Some(SignInStep::GiveCode));
    }
}

#[tokio::test]
async fn a_known_password_buys_no_more_guesses_of_the_code() {
    for db in testing::databases().await {
        let app = province(db).await;
        add(&app, "quantri", Role::Administrator).await;
        let (token, actor) = sign_in(&app, "quantri").await;
        with_codes(&app, &token, &actor).await;
        for _ in 0..5 {
            let (token, actor) = sign_in(&app, "quantri").await;
            assert!(account::give_code(&app, &actor, &token, "not a code").await.is_err());
        }
        assert!(matches!(auth::sign_in(&app, "quantri", PASSWORD).await, Err(AppError::TooManyAttempts)));
    }
}

#[tokio::test]
async fn an_administrator_unlocks_and_takes_lost_codes_away() {
    for db in testing::databases().await {
        let app = province(db).await;
        add(&app, "vanphong", Role::Office).await;
        let (token, actor) = sign_in(&app, "vanphong").await;
        with_codes(&app, &token, &actor).await;
        for _ in 0..5 {
            assert!(auth::sign_in(&app, "vanphong", "sai-mat-khau-roi").await.is_err());
        }
        let system = Actor::system();
        let mut ctx = app.write(&system).await.unwrap();
        account::unlock(&mut ctx, "vanphong").await.unwrap();
        account::reset_codes(&mut ctx, "vanphong").await.unwrap();
        ctx.commit().await.unwrap();
        assert!(auth::find_session(&app, &token).await.unwrap().is_none());
        let (token, _) = sign_in(&app, "vanphong").await;
        assert_eq!(step(&app, &token).await, None);
    }
}

#[tokio::test]
async fn administrators_keep_their_second_factor_and_others_may_drop_it() {
    for db in testing::databases().await {
        let app = province(db).await;
        for (login, role, may_drop) in [("quantri", Role::Administrator, false), ("vanphong", Role::Office, true)] {
            add(&app, login, role).await;
            let (token, actor) = sign_in(&app, login).await;
            with_codes(&app, &token, &actor).await;
            let mut ctx = app.write(&actor).await.unwrap();
            assert_eq!(account::drop_codes(&mut ctx).await.is_ok(), may_drop, "{login}");
        }
    }
}

#[tokio::test]
async fn only_administrators_keep_accounts() {
    for db in testing::databases().await {
        let app = province(db).await;
        add(&app, "quantri", Role::Administrator).await;
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Administrator) {
            let actor = Actor { role: Some(role), ..Actor::system() };
            let change = ChangeAccount { display_name: "Mới", role: Role::Leader, org_unit: None };
            let mut ctx = app.write(&actor).await.unwrap();
            let refused = [
                account::list(&mut ctx).await.map(drop),
                account::page(&mut ctx, "quantri").await.map(drop),
                account::change_account(&mut ctx, "quantri", &change).await,
                account::set_active(&mut ctx, "quantri", false).await,
                account::unlock(&mut ctx, "quantri").await,
                account::reset_codes(&mut ctx, "quantri").await,
            ];
            drop(ctx);
            let reset = account::reset_password(&app, &actor, "quantri", PASSWORD, true).await.map(drop);
            for answer in refused.into_iter().chain([reset]) {
                assert!(matches!(answer, Err(AppError::Forbidden { .. })), "{role:?}: {answer:?}");
            }
        }
    }
}
