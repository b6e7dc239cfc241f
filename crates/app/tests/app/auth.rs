//! Signing in.

use super::province;
use app::account::{self, AddAccount};
use app::{Actor, App, AppError, auth};
use domain::role::Role;
use storage::testing;

const PASSWORD: &str = "mat-khau-cua-phong";

async fn with_office(app: &App) {
    let office = AddAccount {
        login: "vanphong",
        display_name: "Văn phòng Tỉnh ủy",
        password: PASSWORD,
        role: Role::Office,
        org_unit: None,
    };
    account::add_account(app, &Actor::system(), &office).await.expect("the office can be added");
}

#[tokio::test]
async fn a_session_lasts_until_sign_out() {
    for db in testing::databases().await {
        let app = province(db).await;
        with_office(&app).await;
        let signed_in = auth::sign_in(&app, "vanphong", PASSWORD).await.unwrap();
        let session = auth::find_session(&app, &signed_in.token).await.unwrap().unwrap();
        assert_eq!(session.actor, signed_in.actor);
        assert_ne!(session.csrf_token, signed_in.token);
        auth::sign_out(&app, &signed_in.actor, &signed_in.token).await.unwrap();
        assert!(auth::find_session(&app, &signed_in.token).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn five_wrong_passwords_close_the_account_for_a_while() {
    for db in testing::databases().await {
        let app = province(db).await;
        with_office(&app).await;
        for _ in 0..5 {
            let answer = auth::sign_in(&app, "vanphong", "sai-mat-khau-roi").await;
            assert!(matches!(answer, Err(AppError::Invalid(_))), "{answer:?}");
        }
        let answer = auth::sign_in(&app, "vanphong", PASSWORD).await;
        assert!(matches!(answer, Err(AppError::TooManyAttempts)), "{answer:?}");
    }
}

#[tokio::test]
async fn an_unknown_login_gets_the_same_answer_as_a_wrong_password() {
    for db in testing::databases().await {
        let app = province(db).await;
        with_office(&app).await;
        let unknown = auth::sign_in(&app, "khong-co", PASSWORD).await.unwrap_err();
        let wrong = auth::sign_in(&app, "vanphong", "sai-mat-khau-roi").await.unwrap_err();
        assert_eq!(app::wording::sentence(&unknown), app::wording::sentence(&wrong));
    }
}

#[tokio::test]
async fn only_an_administrator_adds_accounts() {
    for db in testing::databases().await {
        let app = province(db).await;
        with_office(&app).await;
        let office = auth::sign_in(&app, "vanphong", PASSWORD).await.unwrap().actor;
        let new =
            AddAccount { login: "moi", display_name: "Mới", password: PASSWORD, role: Role::Leader, org_unit: None };
        let answer = account::add_account(&app, &office, &new).await;
        assert!(matches!(answer, Err(AppError::Forbidden { .. })), "{answer:?}");
        let short = AddAccount { password: "ngan", ..new };
        let answer = account::add_account(&app, &Actor::system(), &short).await;
        assert!(matches!(answer, Err(AppError::Invalid(_))), "{answer:?}");
    }
}

#[tokio::test]
async fn an_account_inside_a_body_names_its_body() {
    for db in testing::databases().await {
        let app = province(db).await;
        let new = AddAccount {
            login: "thutruong",
            display_name: "Thủ trưởng",
            password: PASSWORD,
            role: Role::UnitHead,
            org_unit: None,
        };
        let answer = account::add_account(&app, &Actor::system(), &new).await;
        assert!(matches!(answer, Err(AppError::Invalid(_))), "{answer:?}");
    }
}

#[tokio::test]
async fn a_session_that_nobody_uses_ends_and_one_in_use_goes_on() {
    for db in testing::databases().await {
        let app = province(db).await;
        with_office(&app).await;
        let signed_in = auth::sign_in(&app, "vanphong", PASSWORD).await.unwrap();
        let expires_in = async |minutes: i64| {
            let until = jiff::Timestamp::now() + jiff::SignedDuration::from_mins(minutes);
            testing::set_session_ends(&app.db, &until.to_string()).await.unwrap();
        };
        expires_in(1).await;
        assert!(auth::find_session(&app, &signed_in.token).await.unwrap().is_some());
        let ends = testing::session_ends(&app.db).await.unwrap();
        let left = ends.parse::<jiff::Timestamp>().unwrap().duration_since(jiff::Timestamp::now());
        assert!(left.as_mins() >= 58, "{ends}");
        expires_in(-1).await;
        assert!(auth::find_session(&app, &signed_in.token).await.unwrap().is_none());
    }
}
