//! A petition from the public form, without an account and without scripts, to its answer.

use app::petition::NewPetition;
use axum::http::StatusCode;
use domain::petition::PetitionSource;
use domain::role::Role;
use testkit::{Browser, add_body, body_code, province};

const SENDER: &str = "Tổ dân phố số 4";

/// A petition as a form would say it.
pub(crate) fn asked() -> NewPetition {
    NewPetition {
        source: PetitionSource::Citizen,
        subject: "Đèn đường hỏng".to_owned(),
        body: "Đèn đường trước trụ sở hỏng từ đầu tháng 6/2025.".to_owned(),
        proposal: String::new(),
        obstacle_group: None,
        about: None,
        name: SENDER.to_owned(),
        contact: String::new(),
    }
}

fn form() -> Vec<(&'static str, &'static str)> {
    vec![
        ("source", "citizen"),
        ("subject", "Đèn đường hỏng"),
        ("body", "Đèn đường trước trụ sở hỏng từ đầu tháng 6/2025."),
        ("name", SENDER),
    ]
}

#[tokio::test]
async fn a_guest_sends_a_petition_and_follows_it_to_the_answer() {
    let app = province().await;
    add_body(&app, "Phòng Kinh tế").await;
    let mut guest = Browser::new(&app);
    let sent = guest.send("/gui-kien-nghi", &form()).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let place = sent.location().to_owned();
    let kept = guest.get(&place).await.text();
    assert!(kept.contains("KN-25-00001") && kept.contains("Mới tiếp nhận"), "{kept}");

    let mut office = Browser::signed_in(&app, Role::Office).await;
    let page = "/kien-nghi/kn-25-00001";
    assert!(office.get("/kien-nghi").await.text().contains("1 kiến nghị chờ trả lời"));
    let handler = body_code(&app, "Phòng Kinh tế").await;
    let assign = [("step", "assign"), ("handler", handler.as_str())];
    let given = office.post(page, &format!("{page}/dieu-phoi"), &assign).await;
    assert_eq!(given.location(), page, "{}", given.text());

    let mut clerk = Browser::signed_in_for(&app, "chuyen-vien", Role::Specialist, "Phòng Kinh tế").await;
    let answer = [("step", "answer"), ("answer", "Đèn đã được thay."), ("public", "1")];
    clerk.post(page, &format!("{page}/xu-ly"), &answer).await;
    let seen = guest.get(&place).await.text();
    assert!(seen.contains("Đèn đã được thay.") && seen.contains("Đã trả lời"), "{seen}");
    assert!(!seen.contains(SENDER), "a page that anybody may open names nobody");
    assert!(!clerk.get(page).await.text().contains(SENDER), "the name stands on a page of its own");
    assert!(clerk.get(&format!("{page}/nguoi-gui")).await.text().contains(SENDER));
}

#[tokio::test]
async fn what_a_guest_wrote_stays_when_something_is_missing() {
    let app = province().await;
    let mut guest = Browser::new(&app);
    let mut fields = form();
    fields[1].1 = "Đèn";
    let refused = guest.send("/gui-kien-nghi", &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = refused.text();
    assert!(page.contains("<title>Lỗi: ") && page.contains("href=\"#field-subject\""), "{page}");
    assert!(page.contains("hỏng từ đầu tháng 6/2025") && page.contains(SENDER), "{page}");
}

#[tokio::test]
async fn a_step_without_words_is_refused_where_it_was_written() {
    let app = province().await;
    add_body(&app, "Phòng Kinh tế").await;
    app::petition::submit(&app, &asked()).await.expect("the form is complete");
    let mut office = Browser::signed_in(&app, Role::Office).await;
    let page = "/kien-nghi/kn-25-00001";
    let refused = office.post(page, &format!("{page}/dieu-phoi"), &[("step", "decline"), ("reason", " ")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("href=\"#field-reason\""), "{}", refused.text());
}
