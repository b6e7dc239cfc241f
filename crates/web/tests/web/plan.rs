//! A plan comes in, is reviewed, and stands on its pages.

use app::App;
use axum::http::StatusCode;
use domain::role::Role;
use testkit::{Browser, Page, province};

const PLAN: &str = include_str!("../../../../browser/fixtures/ke-hoach-xa.txt");

/// A browser of the office with the plan brought in, and the address of the document.
async fn office(app: &App) -> (Browser, String) {
    let mut office = Browser::signed_in(app, Role::Office).await;
    let answer = office.upload("/van-ban", "/van-ban/nhap", "ke-hoach.txt", PLAN.as_bytes()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let address = answer.location().to_owned();
    (office, address)
}

/// Decides about the first item that waits; answers the page after it.
async fn decide(office: &mut Browser, document: &str, decision: &str) -> Page {
    let review = format!("{document}/ra-soat");
    let page = office.get(&review).await.text();
    let item = attribute(&page, "name=\"item\" value=\"");
    let answer = office.post(&review, &review, &[("item", &item), ("decision", decision)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let next = answer.location().to_owned();
    office.get(&next).await
}

fn attribute(page: &str, before: &str) -> String {
    let rest = page.split_once(before).map(|(_, rest)| rest).unwrap_or_default();
    rest.split(['"', '<']).next().unwrap_or_default().to_owned()
}

fn count(page: &str, name: &str) -> usize {
    attribute(page, &format!("data-count=\"{name}\">")).parse().unwrap_or(usize::MAX)
}

#[tokio::test]
async fn the_original_comes_back_byte_for_byte_and_the_same_file_is_the_same_document() {
    let app = province().await;
    let (mut office, document) = office(&app).await;
    let original = office.get(&format!("{document}/van-ban-goc")).await;
    assert_eq!(original.bytes, PLAN.as_bytes());
    let again = office.upload("/van-ban", "/van-ban/nhap", "khac-ten.txt", PLAN.as_bytes()).await;
    assert_eq!(again.location(), document);
    assert!(office.get(&document).await.text().contains("Tệp này đã có"));
}

#[tokio::test]
async fn an_old_or_mistyped_slug_leads_to_the_one_address_of_a_document() {
    let app = province().await;
    let (mut office, document) = office(&app).await;
    let moved = office.get("/van-ban/vb-001-ten-cu?tu=0").await;
    assert_eq!((moved.status, moved.location()), (StatusCode::PERMANENT_REDIRECT, format!("{document}?tu=0").as_str()));
}

#[tokio::test]
async fn decisions_move_the_counters_and_go_on_to_the_next_item() {
    let app = province().await;
    let (mut office, document) = office(&app).await;
    let first = office.get(&format!("{document}/ra-soat")).await.text();
    let second = decide(&mut office, &document, "accept").await.text();
    assert_eq!(count(&second, "accepted"), count(&first, "accepted") + 1);
    assert_eq!(count(&second, "left"), count(&first, "left") - 1);
    let third = decide(&mut office, &document, "reject").await.text();
    assert_eq!(count(&third, "rejected"), count(&second, "rejected") + 1);
    let fourth = decide(&mut office, &document, "next").await.text();
    assert_eq!(count(&fourth, "left"), count(&third, "left"));
}

#[tokio::test]
async fn an_edit_that_is_no_figure_is_refused_at_its_field_and_nothing_changes() {
    let app = province().await;
    let (mut office, document) = office(&app).await;
    let review = format!("{document}/ra-soat?muc=CT02-1&sua=1");
    let fields = [("item", "CT02-1"), ("decision", "edit"), ("low", "nhiều")];
    let answer = office.post(&review, &format!("{document}/ra-soat"), &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    assert!(page.contains("<title>Lỗi: ") && page.contains("href=\"#field-low\""), "{page}");
    assert_eq!((count(&page, "edited"), count(&page, "accepted")), (0, 0));
}

#[tokio::test]
async fn no_form_takes_what_carries_a_stamp_of_secrecy() {
    let app = province().await;
    let (mut office, document) = office(&app).await;
    let review = format!("{document}/ra-soat?muc=CT02-1&sua=1");
    let fields = [("item", "CT02-1"), ("decision", "edit"), ("name", "Danh mục công trình\nTUYỆT MẬT")];
    let answer = office.post(&review, &format!("{document}/ra-soat"), &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    assert!(page.contains("Dòng 2 mang dấu “TUYỆT MẬT”") && page.contains("chưa lưu gì"), "{page}");
    let after = office.get(&review).await.text();
    assert_eq!((count(&after, "edited"), count(&after, "accepted")), (0, 0));
}

#[tokio::test]
async fn an_accepted_target_tells_its_sentence_and_leads_back_to_it() {
    let app = province().await;
    let (mut office, document) = office(&app).await;
    let review = format!("{document}/ra-soat?muc=CT02-1");
    let fields = [("item", "CT02-1"), ("decision", "accept")];
    office.post(&review, &format!("{document}/ra-soat"), &fields).await;
    let list = office.get("/chi-tieu").await.text();
    assert!(list.contains("data-id=\"CT02-1\" data-status=\""), "{list}");
    let address = attribute(&list, "href=\"/chi-tieu/ct02-1");
    let page = office.get(&format!("/chi-tieu/ct02-1{address}")).await.text();
    assert!(page.contains("<blockquote>“Thu ngân sách trên địa bàn đạt 12,5 tỷ đồng"), "{page}");
    assert!(page.contains("href=\"/van-ban/vb-001?muc=ct02-1#ct02-1\""), "{page}");
}

#[tokio::test]
async fn a_file_that_is_no_plan_is_refused_with_what_to_do() {
    let app = province().await;
    let mut office = Browser::signed_in(&app, Role::Office).await;
    let empty = office.upload("/van-ban", "/van-ban/nhap", "rong.txt", b"").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let large = office.upload("/van-ban", "/van-ban/nhap", "lon.txt", &vec![b'a'; 51 * 1024 * 1024]).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(large.text().contains("tối đa 50 MB"));
    assert!(office.get("/van-ban").await.text().contains("Chưa có văn bản nào"), "nothing was kept");
}

#[tokio::test]
async fn what_was_uncertain_in_a_file_is_told_at_once_and_stays_on_its_page() {
    let app = province().await;
    let mut office = Browser::signed_in(&app, Role::Office).await;
    let pasted = format!("{PLAN}\nñaåy maïnh ñaàu tö coâng\n");
    let answer = office.upload("/van-ban", "/van-ban/nhap", "dan.txt", pasted.as_bytes()).await;
    let doubt = "có vẻ dùng bảng mã VNI; đã chuyển sang Unicode, cần xem lại";
    for _ in ["with the banner", "without"] {
        assert!(office.get(answer.location()).await.text().contains(doubt));
    }
    let nothing = office.upload("/van-ban", "/van-ban/nhap", "thu.txt", "Thư mời họp mặt".as_bytes()).await;
    assert!(office.get(nothing.location()).await.text().contains("Không thấy chỉ tiêu"));
}

#[tokio::test]
async fn files_that_cannot_be_read_are_refused_with_a_page_that_says_why() {
    const LOCKED: &[u8] = include_bytes!("../../../formats/tests/read/fixtures/locked.pdf");
    let app = province().await;
    let mut office = Browser::signed_in(&app, Role::Office).await;
    let cases: [(&[u8], &str); 4] = [
        (b"", "0 byte"),
        (LOCKED, "Bỏ mật khẩu"),
        (b"abc\0\x01\x02def", "byte thứ 4"),
        (b"\x93\xFA\x96\x7B\x8C\xEA\x82\xCC\x95\xB6\x8F\x91", "UTF-8"),
    ];
    for (bytes, words) in cases {
        let refused = office.upload("/van-ban", "/van-ban/nhap", "tep", bytes).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains(words), "«{words}» is missing in {}", refused.text());
    }
    assert!(office.get("/van-ban").await.text().contains("Chưa có văn bản nào"), "nothing was kept");
}

#[tokio::test]
async fn readers_see_no_way_to_import_and_are_told_whose_it_is() {
    let app = province().await;
    let (_, document) = office(&app).await;
    let mut leader = Browser::signed_in(&app, Role::Leader).await;
    let list = leader.get("/van-ban").await;
    assert!(!list.text().contains("type=\"file\""));
    let review = leader.get(&format!("{document}/ra-soat")).await;
    assert_eq!(review.status, StatusCode::FORBIDDEN);
    assert!(review.text().contains("Trang này dành cho Văn phòng"), "{}", review.text());
}

#[tokio::test]
async fn search_finds_without_accents_and_leads_to_the_page() {
    let app = province().await;
    let (mut office, document) = office(&app).await;
    let page = office.get("/tim-kiem?q=ke+hoach").await.text();
    assert!(page.contains(&format!("href=\"{document}\"")), "{page}");
    assert!(office.get("/tim-kiem?q=khong+he+co").await.text().contains("Không tìm thấy “khong he co”"));
}

#[tokio::test]
async fn every_list_opens_on_an_empty_province_and_says_what_comes_first() {
    let app = province().await;
    let mut office = Browser::signed_in(&app, Role::Office).await;
    for path in ["/tong-quan", "/chi-tieu", "/nhiem-vu", "/du-an", "/don-vi", "/van-ban", "/bao-cao", "/tim-kiem"] {
        let page = office.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text());
    }
}
