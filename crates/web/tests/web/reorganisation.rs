//! Merging bodies in five steps, with plain forms.

use app::App;
use axum::http::StatusCode;
use domain::role::Role;
use testkit::{Browser, Page, add_account_of, add_body, body_named, province};

const LIST: &str = "/quan-tri/sap-xep";
const DRAFT: &str = "/quan-tri/sap-xep/sx-001";

async fn signed_in(app: &App) -> Browser {
    Browser::signed_in(app, Role::Office).await
}

/// Somebody acts for a body: that is open until another takes the account over.
async fn clerk(app: &App, login: &str, body: &str) {
    add_account_of(app, login, Role::Specialist, Some(body)).await;
}

async fn send(browser: &mut Browser, to: &str, fields: &[(&str, &str)]) -> Page {
    browser.post(LIST, &format!("{DRAFT}/{to}"), fields).await
}

const DOCUMENT: &[(&str, &str)] =
    &[("ngay", "2025-03-01"), ("van-ban", "Nghị quyết số 10/NQ-HĐND"), ("ngay-van-ban", "")];

#[tokio::test]
async fn two_departments_merge_and_the_old_page_is_closed_with_the_way_to_its_successor() {
    let app = province().await;
    let (old, new) = (add_body(&app, "Sở Kế hoạch và Đầu tư").await, add_body(&app, "Sở Tài chính").await);
    clerk(&app, "chuyenvien.khdt", "Sở Kế hoạch và Đầu tư").await;
    let mut office = signed_in(&app).await;
    let opened = office.post(LIST, LIST, &[("loai", "merge"), ("cu", &old.code), ("cu", &new.code)]).await;
    assert_eq!(opened.location(), DRAFT);
    let named = send(&mut office, "moi", &[("moi", &new.code)]).await;
    assert_eq!(named.location(), format!("{DRAFT}?buoc=3"));
    assert_eq!(send(&mut office, "van-ban", DOCUMENT).await.location(), format!("{DRAFT}?buoc=4"));
    let duties = office.get(&format!("{DRAFT}?buoc=4")).await.text();
    assert!(duties.contains("1 việc đang mở, 0 chưa có đơn vị nhận"), "{duties}");
    assert_eq!(send(&mut office, "xac-nhan", &[]).await.status, StatusCode::SEE_OTHER);
    let done = office.get(DRAFT).await.text();
    assert!(done.contains(r#"data-count="before">1<"#) && done.contains(r#"data-count="after">1<"#), "{done}");
    let closed = office.get("/don-vi/dv-001-so-ke-hoach-va-dau-tu").await;
    assert_eq!(closed.status, StatusCode::OK);
    assert!(
        closed.text().contains(r#"data-closed="2025-02-28""#) && closed.text().contains("/don-vi/dv-002-so-tai-chinh")
    );
    let found = office.get("/tim-kiem?q=so+ke+hoach").await.text();
    assert_eq!(body_named(&app, "Sở Kế hoạch và Đầu tư").await, old.id);
    assert!(found.is_empty() || !found.contains("Lỗi"), "{found}");
}

#[tokio::test]
async fn a_split_is_not_confirmed_before_somebody_has_chosen_for_each_duty() {
    let app = province().await;
    let old = add_body(&app, "Sở Lao động - Thương binh và Xã hội").await;
    add_body(&app, "Sở Nội vụ").await;
    clerk(&app, "chuyenvien.ldtbxh", &old.name).await;
    let mut office = signed_in(&app).await;
    office.post(LIST, LIST, &[("loai", "split"), ("cu", &old.code)]).await;
    send(&mut office, "moi", &[("moi", "DV-002"), ("ten", "Sở Y tế")]).await;
    send(&mut office, "van-ban", DOCUMENT).await;
    let refused = send(&mut office, "xac-nhan", &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("còn 1 mục chưa có đơn vị tiếp nhận"), "{}", refused.text());
    let queue = office.get(&format!("{DRAFT}?buoc=4")).await.text();
    let field = queue.split('"').find(|part| part.starts_with("v.account.")).unwrap().to_owned();
    let kept = send(&mut office, "chuyen-viec", &[(&field, "3")]).await;
    assert_eq!(kept.location(), format!("{DRAFT}?buoc=4"));
    assert_eq!(send(&mut office, "xac-nhan", &[]).await.status, StatusCode::SEE_OTHER);
    let done = office.get(DRAFT).await.text();
    assert!(done.contains(">Tài khoản</th>") && done.contains("<td>Sở Y tế</td>"), "{done}");
    assert_ne!(body_named(&app, "Sở Y tế").await, old.id);
}

#[tokio::test]
async fn a_draft_changes_nothing_until_it_is_confirmed_and_can_be_given_up() {
    let app = province().await;
    let old = add_body(&app, "Sở Giao thông vận tải").await;
    let mut office = signed_in(&app).await;
    let nobody = office.post(LIST, LIST, &[("loai", "merge")]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nobody.text().contains("Chọn ít nhất một đơn vị cũ"));
    office.post(LIST, LIST, &[("loai", "abolish"), ("cu", &old.code)]).await;
    let undated = send(&mut office, "van-ban", &[("ngay", "hôm nay"), ("van-ban", "Nghị quyết")]).await;
    assert_eq!(undated.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(undated.text().contains("Nghị quyết"), "what was typed is kept");
    send(&mut office, "huy", &[]).await;
    assert!(office.get(DRAFT).await.text().contains("Bản nháp này đã hủy"));
    assert!(!office.get("/don-vi/dv-001").await.text().contains("data-closed"));
}

#[tokio::test]
async fn the_list_and_the_page_of_a_body_show_any_day() {
    let app = province().await;
    let (old, new) = (add_body(&app, "Sở Giao thông vận tải").await, add_body(&app, "Sở Xây dựng").await);
    let mut office = signed_in(&app).await;
    office.post(LIST, LIST, &[("loai", "merge"), ("cu", &old.code)]).await;
    send(&mut office, "moi", &[("moi", &new.code)]).await;
    send(&mut office, "van-ban", DOCUMENT).await;
    send(&mut office, "xac-nhan", &[]).await;
    let on = async |office: &mut Browser, day: &str| office.get(&format!("/don-vi?ngay={day}")).await.text();
    assert!(on(&mut office, "2025-02-28").await.contains("2 đơn vị hoạt động vào ngày 28/02/2025"));
    assert!(on(&mut office, "2025-03-01").await.contains("1 đơn vị hoạt động vào ngày 01/03/2025"));
    let then = office.get("/don-vi/dv-001-so-giao-thong-van-tai?ngay=2025-03-01").await.text();
    assert!(then.contains("Ngày này đơn vị không hoạt động"), "{then}");
}
