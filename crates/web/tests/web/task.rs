//! The life of a task through the pages, by people of different bodies, without a script.

use app::App;
use axum::http::{StatusCode, header};
use domain::role::Role;
use testkit::{Browser, Page, province};

const PLAN: &str = include_str!("../../../../browser/fixtures/ke-hoach-xa.txt");

/// A task that the plan gives to a body, and one of another.
const TASK: &str = "/nhiem-vu/nv-2-1-01";
const LEAD: &str = "Phòng Kinh tế";
const OTHER: &str = "Phòng Văn hóa - Xã hội";

/// An assignment with all six things.
const CLEAR: &[(&str, &str)] = &[
    ("lead", LEAD),
    ("person", "Trưởng phòng Kinh tế"),
    ("overseer", "Phó Chủ tịch UBND xã"),
    ("product", "Báo cáo kết quả rà soát"),
    ("criterion", "Có diện tích từng thôn"),
    ("accepter", OTHER),
    ("decider", OTHER),
];

/// The office with the plan in force.
async fn office(app: &App) -> Browser {
    office_with(app, PLAN).await
}

async fn office_with(app: &App, plan: &str) -> Browser {
    let mut office = Browser::signed_in(app, Role::Office).await;
    office.upload("/van-ban", "/van-ban/nhap", "ke-hoach.txt", plan.as_bytes()).await;
    let system = app::Actor::system();
    let mut ctx = app.write(&system).await.expect("a transaction begins");
    app::review::accept_all(&mut ctx, "VB-001").await.expect("the plan can be accepted");
    ctx.commit().await.expect("a transaction ends");
    office
}

/// Follows the address of a task to its page.
async fn open(browser: &mut Browser, task: &str) -> (String, String) {
    let moved = browser.get(task).await;
    let address = if moved.location().is_empty() { task.to_owned() } else { moved.location().to_owned() };
    let text = browser.get(&address).await.text();
    (address, text)
}

/// Sends the form of an action from the page of a task, with the version that the page shows.
async fn act(browser: &mut Browser, task: &str, verb: &str, fields: &[(&str, &str)]) -> Page {
    let (address, text) = open(browser, task).await;
    let version = attribute(&text, "name=\"version\" value=\"");
    let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("version", version.as_str())]).collect();
    browser.post(&address, &format!("{address}/{verb}"), &fields).await
}

/// Sends a report with files.
async fn report(browser: &mut Browser, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Page {
    let (address, text) = open(browser, TASK).await;
    let version = attribute(&text, "name=\"version\" value=\"");
    let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("version", version.as_str())]).collect();
    browser.upload_form(&address, &format!("{address}/bao-cao"), &fields, files).await
}

fn attribute(page: &str, before: &str) -> String {
    let rest = page.split_once(before).map(|(_, rest)| rest).unwrap_or_default();
    rest.split(['"', '<']).next().unwrap_or_default().to_owned()
}

/// The number that a page shows under a name, as a link to its list or alone.
fn count(page: &str, name: &str) -> u64 {
    let rest = page.split_once(&format!("data-count=\"{name}\"")).map(|(_, rest)| rest).unwrap_or_default();
    let shown = rest.split_once('>').map(|(_, rest)| rest).unwrap_or_default();
    shown.split('<').next().and_then(|number| number.parse().ok()).unwrap_or(u64::MAX)
}

/// The state that the page of a task shows.
async fn state(browser: &mut Browser) -> String {
    let (_, text) = open(browser, TASK).await;
    attribute(&text, "data-id=\"NV-2-1-01\" data-state=\"")
}

fn went_well(answer: &Page) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
}

/// The body that helps in the plan gets its part, as an assignment demands.
fn with_part() -> Vec<(&'static str, &'static str)> {
    let part = [("coordinating", OTHER), ("part", "Vận động hội viên"), ("part_due", "15/06/2025")];
    CLEAR.iter().copied().chain(part).collect()
}

#[tokio::test]
async fn a_task_is_assigned_accepted_reported_and_verified_by_another_hand() {
    let app = province().await;
    let mut office = office(&app).await;
    let mut lead = Browser::signed_in_for(&app, "kinh-te", Role::Specialist, LEAD).await;
    assert!(open(&mut lead, TASK).await.1.contains("Còn thiếu để đủ “6 rõ”"));
    went_well(&act(&mut office, TASK, "giao", &with_part()).await);
    let mine = lead.get("/viec-cua-toi").await.text();
    assert!(mine.contains("data-queue=\"cho_tiep_nhan\" data-count=\""), "{mine}");
    assert!(mine.contains("data-id=\"NV-2-1-01\""), "{mine}");
    went_well(&act(&mut lead, TASK, "tiep-nhan", &[]).await);
    let proof = [("document_number", "12/BC-KT"), ("document_on", "28/6/2025"), ("result", "Đã rà soát 12 thôn")];
    went_well(&report(&mut lead, &proof, &[("bien-ban.pdf", b"%PDF-1.7 bien ban")]).await);
    assert_eq!(state(&mut office).await, "cho_xac_minh");
    let before = office.get("/nhiem-vu").await.text();
    assert_eq!(count(&before, "dung_han") + count(&before, "xong_qua_han"), 0, "reported is not done");
    assert!(office.get("/viec-cua-toi").await.text().contains("data-queue=\"cho_xac_minh\" data-count=\"1\""));
    let own = act(&mut lead, TASK, "xac-minh", &[]).await;
    assert_eq!(own.status, StatusCode::FORBIDDEN);
    went_well(&act(&mut office, TASK, "xac-minh", &[]).await);
    let (_, page) = open(&mut lead, TASK).await;
    assert_eq!(attribute(&page, "data-id=\"NV-2-1-01\" data-state=\""), "hoan_thanh");
    assert!(page.contains("Văn bản 12/BC-KT ngày 28/06/2025") && page.contains("Đã rà soát 12 thôn"), "{page}");
    let after = office.get("/nhiem-vu").await.text();
    assert_eq!(count(&after, "xong_qua_han"), 1, "reported on 5 July for 29 June");
}

#[tokio::test]
async fn the_counts_of_the_register_add_up_and_each_is_a_list() {
    let app = province().await;
    let mut office = office(&app).await;
    went_well(&act(&mut office, TASK, "giao", &with_part()).await);
    went_well(&act(&mut office, TASK, "tam-dung", &[("reason", "Chờ hướng dẫn")]).await);
    went_well(&act(&mut office, "/nhiem-vu/nv-2-2-01", "huy", &[("reason", "Không còn đối tượng")]).await);
    let page = office.get("/nhiem-vu").await.text();
    let parts = ["dung_han", "xong_qua_han", "trong_han", "qua_han", "tam_dung", "huy"];
    assert_eq!(parts.iter().map(|part| count(&page, part)).sum::<u64>(), count(&page, "total"), "{page}");
    assert_eq!((count(&page, "tam_dung"), count(&page, "huy")), (1, 1));
    for part in ["dung_han", "xong_qua_han", "trong_han", "qua_han"] {
        let list = office.get(&format!("/nhiem-vu?han={part}")).await.text();
        let listed = list.matches("<tr data-id=").count() as u64;
        assert_eq!(listed, count(&page, part), "{part}");
    }
}

#[tokio::test]
async fn a_second_lead_is_refused_with_the_rule_and_what_was_typed_stays() {
    let app = province().await;
    let mut office = office(&app).await;
    let mut fields = with_part();
    fields[0].1 = "Phòng Kinh tế; Phòng Văn hóa - Xã hội";
    let answer = act(&mut office, TASK, "giao", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    assert!(page.contains("<title>Lỗi: ") && page.contains("href=\"#field-lead\""), "{page}");
    assert!(page.contains("Mỗi nhiệm vụ chỉ có một đơn vị chủ trì (mục IV.1)"), "{page}");
    assert!(page.contains("value=\"Trưởng phòng Kinh tế\"") && page.contains("value=\"Vận động hội viên\""), "{page}");
    let mut fields = with_part();
    fields.extend([("coordinating", LEAD), ("part", "Tổng hợp"), ("part_due", "15/06/2025")]);
    let answer = act(&mut office, TASK, "giao", &fields).await;
    assert!(answer.text().contains("không đứng trong Phối hợp (mục IV.1)"), "{}", answer.text());
}

#[tokio::test]
async fn what_lacks_one_of_the_six_is_not_issued() {
    let app = province().await;
    let mut office = office(&app).await;
    let answer = act(&mut office, TASK, "giao", &[("lead", LEAD)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    for field in ["person", "overseer", "product", "decider"] {
        assert!(page.contains(&format!("href=\"#field-{field}\"")), "{field}: {page}");
    }
    let list = office.get("/nhiem-vu?hc=chua_du_6_ro").await.text();
    assert!(list.contains("data-id=\"NV-2-1-01\""), "{list}");
    went_well(&act(&mut office, TASK, "giao", &with_part()).await);
    let list = office.get("/nhiem-vu?hc=chua_du_6_ro").await.text();
    assert!(!list.contains("data-id=\"NV-2-1-01\""), "{list}");
}

#[tokio::test]
async fn a_lead_gives_a_task_back_with_a_reason_and_it_waits_for_another() {
    let app = province().await;
    let mut office = office(&app).await;
    let mut lead = Browser::signed_in_for(&app, "kinh-te", Role::UnitHead, LEAD).await;
    let before = count(&office.get("/nhiem-vu").await.text(), "chua_giao");
    went_well(&act(&mut office, TASK, "giao", &with_part()).await);
    let silent = act(&mut lead, TASK, "tra-noi-giao", &[("reason", " ")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    went_well(&act(&mut lead, TASK, "tra-noi-giao", &[("reason", "Sai thẩm quyền")]).await);
    let (_, page) = open(&mut office, TASK).await;
    assert!(
        page.contains("data-state=\"chua_giao\"") && page.contains("trả lại ngày 05/07/2025: Sai thẩm quyền"),
        "{page}"
    );
    assert_eq!(count(&office.get("/nhiem-vu").await.text(), "chua_giao"), before + 1);
    went_well(&act(&mut office, TASK, "giao", &with_part()).await);
    assert_eq!(count(&office.get("/nhiem-vu").await.text(), "chua_giao"), before);
}

#[tokio::test]
async fn a_report_needs_proof_and_a_bad_one_comes_back() {
    let app = province().await;
    let mut office = office(&app).await;
    let mut lead = Browser::signed_in_for(&app, "kinh-te", Role::Specialist, LEAD).await;
    went_well(&act(&mut office, TASK, "giao", &with_part()).await);
    went_well(&act(&mut lead, TASK, "tiep-nhan", &[]).await);
    let bare = report(&mut lead, &[("result", "Xong")], &[]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bare.text().contains("Hoàn thành cần minh chứng") && bare.text().contains(">Xong</textarea>"));
    let script = report(&mut lead, &[], &[("ket-qua.pdf", b"<script>alert(1)</script>")]).await;
    assert_eq!(script.status, StatusCode::UNPROCESSABLE_ENTITY);
    let half = report(&mut lead, &[("document_number", "12/BC-KT")], &[]).await;
    assert!(half.text().contains("cần cả số và ngày"), "{}", half.text());
    went_well(&report(&mut lead, &[], &[("ket-qua.pdf", b"%PDF-1.7")]).await);
    let silent = act(&mut office, TASK, "tra-lai", &[]).await;
    assert!(silent.text().contains("Nêu lý do trả lại"), "{}", silent.text());
    went_well(&act(&mut office, TASK, "tra-lai", &[("reason", "Thiếu quyết định phê duyệt")]).await);
    let mine = lead.get("/viec-cua-toi").await.text();
    assert!(mine.contains("data-queue=\"tra_lai\" data-count=\"1\""), "{mine}");
    let (_, page) = open(&mut lead, TASK).await;
    assert!(page.contains("Thiếu quyết định phê duyệt") && page.contains("data-state=\"tra_lai\""), "{page}");
}

#[tokio::test]
async fn evidence_is_saved_and_never_shown_within_the_pages() {
    let app = province().await;
    let mut office = office(&app).await;
    let mut lead = Browser::signed_in_for(&app, "kinh-te", Role::Specialist, LEAD).await;
    went_well(&act(&mut office, TASK, "giao", &with_part()).await);
    went_well(&act(&mut lead, TASK, "tiep-nhan", &[]).await);
    went_well(&report(&mut lead, &[], &[("biên bản.pdf", b"%PDF-1.7 noi dung")]).await);
    let (address, page) = open(&mut office, TASK).await;
    let link = attribute(&page, &format!("<a href=\"{address}/minh-chung/"));
    let file = office.get(&format!("{address}/minh-chung/{link}")).await;
    assert_eq!(file.bytes, b"%PDF-1.7 noi dung");
    let header_of = |name: header::HeaderName| file.headers[name].to_str().unwrap_or_default().to_owned();
    assert!(header_of(header::CONTENT_DISPOSITION).starts_with("attachment; filename*=UTF-8''bi%C3%AAn%20b"));
    assert_eq!(header_of(header::CONTENT_SECURITY_POLICY), "default-src 'none'; sandbox");
    assert_eq!(header_of(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    assert_eq!(office.get(&format!("{address}/minh-chung/999")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_request_after_the_deadline_is_kept_as_late_and_moves_nothing() {
    let app = province().await;
    let mut office = office(&app).await;
    let mut lead = Browser::signed_in_for(&app, "kinh-te", Role::Specialist, LEAD).await;
    went_well(&act(&mut office, TASK, "giao", &with_part()).await);
    let early = act(&mut lead, TASK, "xin-gia-han", &[("wanted_on", "29/06/2025"), ("reason", "Chờ")]).await;
    assert!(early.text().contains("Ngày gia hạn phải sau 29/06/2025."), "{}", early.text());
    went_well(&act(&mut lead, TASK, "xin-gia-han", &[("wanted_on", "31/7/2025"), ("reason", "Chờ số liệu")]).await);
    let (_, page) = open(&mut lead, TASK).await;
    assert!(page.contains("data-state=\"xin_muon\">Xin muộn") && page.contains("hết ngày 29/06/2025"), "{page}");
    assert_eq!(count(&page, "extensions"), 0);
    assert!(!office.get("/viec-cua-toi").await.text().contains("data-queue=\"cho_gia_han\""));
}

#[tokio::test]
async fn two_people_with_the_same_page_open_do_not_overwrite_each_other() {
    let app = province().await;
    let mut office = office(&app).await;
    let mut colleague = Browser::signed_in_for(&app, "van-phong-2", Role::Office, OTHER).await;
    let (address, text) = open(&mut colleague, TASK).await;
    let seen = attribute(&text, "name=\"version\" value=\"");
    went_well(&act(&mut office, TASK, "giao", &with_part()).await);
    let mut fields = with_part();
    fields[0].1 = OTHER;
    fields.push(("version", &seen));
    let late = colleague.post(&address, &format!("{address}/giao"), &fields).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.text().contains("vừa thay đổi nhiệm vụ NV-2-1-01 lúc"), "{}", late.text());
    assert!(open(&mut colleague, TASK).await.1.contains(LEAD));
}

#[tokio::test]
async fn a_quarterly_duty_is_four_tasks_with_states_of_their_own() {
    let app = province().await;
    let duty = "- Phòng Kinh tế định kỳ hàng quý báo cáo kết quả sản xuất.\n2. Văn hóa, xã hội";
    let mut office = office_with(&app, &PLAN.replace("2. Văn hóa, xã hội", duty)).await;
    for _ in 0..2 {
        went_well(&office.post("/nhiem-vu", "/nhiem-vu/mo-ky", &[]).await);
    }
    let (_, page) = open(&mut office, "/nhiem-vu/nv-2-1-03").await;
    assert_eq!(page.matches("href=\"/nhiem-vu/nv-2-1-03-2025q").count(), 4, "{page}");
    let list = office.get("/nhiem-vu").await.text();
    assert!(!list.contains("data-id=\"NV-2-1-03\"") && list.contains("data-id=\"NV-2-1-03-2025Q1\""), "{list}");
}
