//! Signing in, staying in, and leaving.

use axum::http::StatusCode;
use domain::role::Role;
use testkit::{Browser, PASSWORD, add_account, province};

#[tokio::test]
async fn a_closed_page_leads_to_the_sign_in_and_back() {
    let app = province().await;
    add_account(&app, Role::Office).await;
    let mut browser = Browser::new(&app);
    let closed = browser.get("/tro-giup").await;
    assert_eq!((closed.status, closed.location()), (StatusCode::SEE_OTHER, "/dang-nhap?tiep=/tro-giup"));
    let fields = [("login", "office"), ("password", PASSWORD), ("tiep", "/tro-giup")];
    assert_eq!(browser.send("/dang-nhap", &fields).await.location(), "/tro-giup");
    let open = browser.get("/tro-giup").await;
    assert_eq!(open.status, StatusCode::OK);
    assert!(open.text().contains("Văn phòng"), "the header names who is signed in");
}

#[tokio::test]
async fn a_wrong_password_keeps_the_name_and_says_what_to_do() {
    let app = province().await;
    add_account(&app, Role::Office).await;
    let answer = Browser::new(&app).send("/dang-nhap", &[("login", "office"), ("password", "sai-mat-khau")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    assert!(page.contains("<title>Lỗi: ") && page.contains("Tên đăng nhập hoặc mật khẩu không đúng."), "{page}");
    assert!(page.contains(r#"value="office""#) && !page.contains("sai-mat-khau"), "{page}");
}

#[tokio::test]
async fn a_form_without_the_token_of_its_session_changes_nothing() {
    let app = province().await;
    let mut browser = Browser::signed_in(&app, Role::Leader).await;
    let refused = browser.send("/dang-xuat", &[("csrf", "0")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(browser.get("/tro-giup").await.status, StatusCode::OK);
}

#[tokio::test]
async fn after_signing_out_pages_are_closed() {
    let app = province().await;
    let mut browser = Browser::signed_in(&app, Role::Leader).await;
    assert_eq!(browser.post("/tro-giup", "/dang-xuat", &[]).await.location(), "/dang-nhap");
    assert_eq!(browser.get("/tro-giup").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_page_that_does_not_exist_keeps_the_navigation_of_its_reader() {
    let app = province().await;
    let page = Browser::signed_in(&app, Role::Leader).await.get("/khong-co").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.text().contains(r#"href="/chi-tieu""#), "{}", page.text());
}
