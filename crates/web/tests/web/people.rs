//! Accounts, sign-in in two steps, acting for others, and the log, as people meet them on the pages.

use app::App;
use axum::http::StatusCode;
use domain::role::Role;
use testkit::{Browser, PASSWORD, TODAY, add_account, add_account_of, add_body, province};

fn between(page: &str, before: &str, after: char) -> String {
    let rest = page.split_once(before).map(|(_, rest)| rest).unwrap_or_default();
    rest.split(after).next().unwrap_or_default().to_owned()
}

/// The same province, where administrators must give codes.
fn strict(app: &App) -> App {
    App { is_second_factor_waived: false, ..app.clone() }
}

#[tokio::test]
async fn an_administrator_adds_an_account_whose_owner_first_chooses_a_password() {
    let app = province().await;
    let mut admin = Browser::signed_in(&app, Role::Administrator).await;
    let list = "/quan-tri/tai-khoan";
    let fields = [("login", "vanphong"), ("name", "Văn phòng Tỉnh ủy"), ("role", "office")];
    let added = admin.post(list, list, &fields).await;
    assert_eq!(added.status, StatusCode::OK, "{}", added.text());
    let password = between(&added.text(), "data-password>", '<');
    assert!(!admin.get("/quan-tri/tai-khoan/vanphong").await.text().contains(&password), "it is shown once");

    let mut office = Browser::new(&app);
    office.send("/dang-nhap", &[("login", "vanphong"), ("password", &password)]).await;
    assert_eq!(office.get("/tong-quan").await.location(), "/tai-khoan");
    let fields = [("old", password.as_str()), ("password", "mot cau that dai")];
    assert_eq!(office.post("/tai-khoan", "/tai-khoan/mat-khau", &fields).await.status, StatusCode::SEE_OTHER);
    assert_eq!(office.get("/tong-quan").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_role_inside_a_body_without_a_body_is_refused_at_its_field() {
    let app = province().await;
    let mut admin = Browser::signed_in(&app, Role::Administrator).await;
    let list = "/quan-tri/tai-khoan";
    let fields = [("login", "stc"), ("name", "Chuyên viên"), ("role", "specialist")];
    let answer = admin.post(list, list, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("href=\"#field-org_unit\"") && answer.text().contains("value=\"stc\""));
}

#[tokio::test]
async fn a_closed_account_is_out_with_its_next_click() {
    let app = province().await;
    let mut leader = Browser::signed_in(&app, Role::Leader).await;
    let mut admin = Browser::signed_in(&app, Role::Administrator).await;
    let page = "/quan-tri/tai-khoan/leader";
    assert_eq!(admin.post(page, &format!("{page}/dong"), &[]).await.location(), page);
    assert!(leader.get("/tong-quan").await.location().starts_with("/dang-nhap"));
    assert!(admin.get(page).await.text().contains("Đã đóng"));
}

#[tokio::test]
async fn the_last_administrator_stays_and_the_page_says_why() {
    let app = province().await;
    let mut admin = Browser::signed_in(&app, Role::Administrator).await;
    let page = "/quan-tri/tai-khoan/administrator";
    let closed = admin.post(page, &format!("{page}/dong"), &[]).await;
    let changed = admin.post(page, page, &[("name", "Văn phòng"), ("role", "office")]).await;
    for answer in [closed, changed] {
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text().contains("quản trị viên cuối cùng"), "{}", answer.text());
    }
}

#[tokio::test]
async fn an_administrator_sets_codes_up_before_any_page_and_gives_one_at_the_next_sign_in() {
    let app = strict(&province().await);
    add_account(&app, Role::Administrator).await;
    let mut admin = Browser::signed_in_as(&app, "administrator").await;
    assert_eq!(admin.get("/quan-tri/tai-khoan").await.location(), "/tai-khoan");
    admin.post("/tai-khoan", "/tai-khoan/hai-buoc", &[]).await;
    let page = admin.get("/tai-khoan").await.text();
    assert!(page.contains("class=\"qr\"") && page.contains("otpauth://totp/LoTrinh:administrator?secret="), "{page}");
    let wrong = admin.post("/tai-khoan", "/tai-khoan/hai-buoc/xac-nhan", &[("code", "abc")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let code = testkit::code_now(&between(&page, "<p>Khóa: <code>", '<'));
    let confirmed = admin.post("/tai-khoan", "/tai-khoan/hai-buoc/xac-nhan", &[("code", &code)]).await;
    assert_eq!(confirmed.status, StatusCode::OK);
    let recovery = between(&confirmed.text(), "<li><code>", '<');
    assert_eq!(admin.get("/quan-tri/tai-khoan").await.status, StatusCode::OK);

    let mut again = Browser::signed_in_as(&app, "administrator").await;
    for path in ["/quan-tri/tai-khoan", "/tai-khoan"] {
        assert_eq!(again.get(path).await.location(), "/dang-nhap/ma", "the password alone opens nothing");
    }
    let used = again.post("/dang-nhap/ma", "/dang-nhap/ma", &[("code", &code)]).await;
    assert_eq!(used.status, StatusCode::UNPROCESSABLE_ENTITY, "no code is taken twice");
    let given = again.post("/dang-nhap/ma", "/dang-nhap/ma", &[("code", &recovery)]).await;
    assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.text());
    assert_eq!(again.get("/quan-tri/tai-khoan").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_waived_second_factor_is_said_on_every_page() {
    let app = province().await;
    let mut admin = Browser::signed_in(&app, Role::Administrator).await;
    assert!(admin.get("/tro-giup").await.text().contains("miễn xác thực hai bước"));
    let mut admin = Browser::new(&strict(&app));
    assert!(!admin.get("/dang-nhap").await.text().contains("miễn xác thực hai bước"));
}

#[tokio::test]
async fn a_deputy_acts_for_a_head_and_every_page_says_so() {
    let app = province().await;
    for body in ["Sở Tài chính", "Sở Xây dựng"] {
        add_body(&app, body).await;
    }
    let mut head = Browser::signed_in_for(&app, "giamdoc", Role::UnitHead, "Sở Tài chính").await;
    let mut deputy = Browser::signed_in_for(&app, "pho", Role::UnitHead, "Sở Xây dựng").await;
    let day = TODAY.to_string();
    let fields =
        [("delegate", "pho"), ("valid_from", day.as_str()), ("valid_to", "31/07/2025"), ("legal_basis", "Số 12")];
    let given = head.post("/tai-khoan", "/tai-khoan/uy-quyen", &fields).await;
    assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.text());
    assert!(deputy.get("/tai-khoan").await.text().contains("Làm thay"));
    deputy.post("/tai-khoan", "/tai-khoan/uy-quyen/1/lam-thay", &[]).await;
    assert!(deputy.get("/tong-quan").await.text().contains("Bạn đang làm việc thay"));
    head.post("/tai-khoan", "/tai-khoan/uy-quyen/1/ket-thuc", &[]).await;
    assert!(!deputy.get("/tong-quan").await.text().contains("Bạn đang làm việc thay"));
}

#[tokio::test]
async fn inspectors_read_the_log_and_their_reading_stands_in_it() {
    let app = province().await;
    add_account_of(&app, "vanphong", Role::Office, None).await;
    Browser::signed_in_as(&app, "vanphong").await;
    let mut inspector = Browser::signed_in(&app, Role::Inspector).await;
    let log = inspector.get("/quan-tri/nhat-ky?ai=vanphong").await.text();
    assert!(log.contains("Đăng nhập</th>") && !log.contains("Thêm tài khoản</th>"), "{log}");
    assert!(inspector.get("/quan-tri/nhat-ky").await.text().contains("Đọc nhật ký</th>"));
    assert!(inspector.get("/tong-quan").await.text().contains("href=\"/quan-tri/nhat-ky\""));
    assert!(!log.contains(PASSWORD));
}

#[tokio::test]
async fn a_successor_signs_the_list_and_the_leaver_is_out() {
    let app = province().await;
    for body in ["Sở Tài chính", "Sở Xây dựng"] {
        add_body(&app, body).await;
    }
    let mut leaver = Browser::signed_in_for(&app, "cu", Role::Specialist, "Sở Tài chính").await;
    let mut successor = Browser::signed_in_for(&app, "moi", Role::Specialist, "Sở Tài chính").await;
    add_account_of(&app, "khac", Role::Specialist, Some("Sở Xây dựng")).await;
    let elsewhere = leaver.post("/tai-khoan", "/ban-giao", &[("successor", "khac"), ("reason", "Số 12")]).await;
    assert_eq!(elsewhere.status, StatusCode::UNPROCESSABLE_ENTITY);
    let made = leaver.post("/tai-khoan", "/ban-giao", &[("successor", "moi"), ("reason", "Số 12")]).await;
    assert_eq!(made.location(), "/ban-giao/bg-001");
    assert_eq!(leaver.post("/tai-khoan", "/ban-giao/bg-001", &[]).await.status, StatusCode::NOT_FOUND);
    assert!(successor.get("/tai-khoan").await.text().contains("/ban-giao/bg-001"));
    successor.post("/ban-giao/bg-001", "/ban-giao/bg-001", &[]).await;
    assert!(leaver.get("/tong-quan").await.location().starts_with("/dang-nhap"));
}
