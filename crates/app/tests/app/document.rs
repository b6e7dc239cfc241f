//! From a file to a reviewed plan.

use super::province;
use app::document::{self, IncomingFile};
use app::reading::Programs;
use app::review::payload::Payload;
use app::review::{self, ReviewDecision};
use app::task::TaskFilter;
use app::{Actor, App, AppError, org_unit, project, search, task};
use domain::review::{ItemKind, ReviewState};
use domain::role::Role;
use jiff::civil::date;
use storage::testing;

const PLAN: &str = "KẾ HOẠCH\nphát triển kinh tế - xã hội năm 2025\n\nII- MỤC TIÊU\n\n1. Chỉ tiêu cụ thể\n\n\
    (1) Thu ngân sách trên địa bàn đạt 44.923 tỷ đồng, trong đó: Thu nội địa 40.623 tỷ đồng.\n\n\
    III- NHIỆM VỤ VÀ GIẢI PHÁP\n\n1. Sắp xếp tổ chức bộ máy\n\n\
    - Sở Nội vụ chủ trì, phối hợp với Sở Tài chính xây dựng đề án sắp xếp tổ chức bộ máy (Hoàn thành trong tháng 3/2025).\n\n\
    - Các sở, ban, ngành rà soát văn bản trước ngày 30/6/2025.\n";

fn file(text: &str) -> IncomingFile {
    IncomingFile { name: "ke-hoach.txt".to_owned(), bytes: text.as_bytes().to_vec() }
}

async fn imported(app: &App) -> String {
    document::import(app, &Actor::system(), file(PLAN)).await.expect("the plan can be imported").code
}

#[tokio::test]
async fn the_same_file_twice_is_one_document() {
    for db in testing::databases().await {
        let app = province(db).await;
        let first = document::import(&app, &Actor::system(), file(PLAN)).await.unwrap();
        let second = document::import(&app, &Actor::system(), file(PLAN)).await.unwrap();
        assert!(first.is_new && !second.is_new);
        assert_eq!((first.code, first.items, first.findings), (second.code, second.items, second.findings));
    }
}

#[tokio::test]
async fn bytes_come_back_and_every_item_quotes_the_text() {
    for db in testing::databases().await {
        let app = province(db).await;
        let code = imported(&app).await;
        let system = Actor::system();
        let (head, bytes) = document::download(&app, &system, &code).await.unwrap();
        assert_eq!((bytes.as_slice(), head.file_name.as_str()), (PLAN.as_bytes(), "ke-hoach.txt"));
        let mut ctx = app.read(&system).await.unwrap();
        let page = document::view(&mut ctx, &code, None).await.unwrap();
        let shown: String = page
            .paragraphs
            .iter()
            .flat_map(|paragraph| paragraph.segments.iter().map(|segment| segment.text.as_str()))
            .collect();
        let expected: String = PLAN.split('\n').filter(|line| !line.trim().is_empty()).collect();
        assert_eq!(shown, expected, "the page shows the whole text and nothing else");
        assert!(page.counts.left > 0 && page.counts.left == page.counts.total);
    }
}

#[tokio::test]
async fn what_nobody_has_accepted_is_in_no_register() {
    for db in testing::databases().await {
        let app = province(db).await;
        let code = imported(&app).await;
        let system = Actor::system();
        let mut ctx = app.write(&system).await.unwrap();
        assert_eq!(task::list(&mut ctx, &TaskFilter::default()).await.unwrap().all.total(), 0);
        let answer = review::accept_all(&mut ctx, &code).await.unwrap();
        assert_eq!(answer.left, []);
        let tasks = task::list(&mut ctx, &TaskFilter::default()).await.unwrap();
        assert_eq!(tasks.all.total(), 2);
        assert_eq!(tasks.all.open_overdue, 2, "31 March and 29 June are over on 5 July");
    }
}

#[tokio::test]
async fn one_body_answers_and_a_collective_is_nobody() {
    for db in testing::databases().await {
        let app = province(db).await;
        let code = imported(&app).await;
        let system = Actor::system();
        let mut ctx = app.write(&system).await.unwrap();
        review::accept_all(&mut ctx, &code).await.unwrap();
        let list = task::list(&mut ctx, &TaskFilter::default()).await.unwrap();
        let leads: Vec<Option<&str>> =
            list.rows.iter().map(|row| row.lead.as_ref().map(|(_, name)| name.as_str())).collect();
        assert_eq!(leads, [Some("Sở Nội vụ"), None]);
        assert_eq!(list.all.unassigned, 1);
        let page = task::view(&mut ctx, &list.rows[0].code).await.unwrap();
        assert_eq!(page.row.due_on, Some(date(2025, 3, 31)));
        assert!(page.source.quote.contains("đề án sắp xếp tổ chức bộ máy"));
        let helpers: Vec<&str> =
            page.bodies.iter().filter(|body| body.role == "coordinating").map(|body| body.name.as_str()).collect();
        assert_eq!(helpers, ["Sở Tài chính"]);
        let bodies = org_unit::list(&mut ctx, Some("so noi vu"), None).await.unwrap();
        assert_eq!(bodies.rows.iter().map(|row| row.leads).collect::<Vec<_>>(), [1]);
        let body = org_unit::view(&mut ctx, &bodies.rows[0].code, None).await.unwrap();
        assert_eq!(body.counts.open_overdue, 1);
        assert_eq!(project::list(&mut ctx, &project::ProjectFilter::default()).await.unwrap().total, 0);
    }
}

#[tokio::test]
async fn a_rejected_item_leaves_the_register_and_an_edited_one_changes_it() {
    for db in testing::databases().await {
        let app = province(db).await;
        let document = imported(&app).await;
        let system = Actor::system();
        let mut ctx = app.write(&system).await.unwrap();
        review::accept_all(&mut ctx, &document).await.unwrap();
        let code = task::list(&mut ctx, &TaskFilter::default()).await.unwrap().rows[0].code.clone();
        let screen = review::screen(&mut ctx, &document, Some(&code)).await.unwrap();
        let item = screen.item.unwrap();
        assert_eq!(item.state, ReviewState::Accepted);
        let Payload::Task(mut fields) = item.payload else { panic!("a task is a task") };
        fields.leads.clear();
        let edit = ReviewDecision::Edit(Box::new(Payload::Task(fields)));
        review::decide(&mut ctx, &document, &code, &edit).await.unwrap();
        assert_eq!(task::view(&mut ctx, &code).await.unwrap().row.lead, None);
        let reject = ReviewDecision::Reject { reason: "không theo dõi".to_owned() };
        review::decide(&mut ctx, &document, &code, &reject).await.unwrap();
        assert!(matches!(task::view(&mut ctx, &code).await, Err(AppError::NotFound { .. })));
        let counts = review::screen(&mut ctx, &document, None).await.unwrap().counts;
        assert_eq!((counts.rejected, counts.left), (1, 0));
    }
}

#[tokio::test]
async fn the_review_goes_from_one_open_item_to_the_next() {
    for db in testing::databases().await {
        let app = province(db).await;
        let document = imported(&app).await;
        let system = Actor::system();
        let mut ctx = app.write(&system).await.unwrap();
        let mut seen = Vec::new();
        loop {
            let screen = review::screen(&mut ctx, &document, None).await.unwrap();
            let Some(item) = screen.item.filter(|item| item.state == ReviewState::Draft) else { break };
            assert_eq!(screen.counts.total, screen.counts.left + i64::try_from(seen.len()).unwrap());
            assert!(!item.sentence.is_empty());
            review::decide(&mut ctx, &document, &item.code, &ReviewDecision::Accept).await.unwrap();
            seen.push(item.kind);
        }
        assert!(seen.contains(&ItemKind::Indicator) && seen.contains(&ItemKind::Task));
        assert!(seen.iter().all(|kind| kind.is_reviewed()));
    }
}

#[tokio::test]
async fn a_search_without_accents_finds_what_was_accepted() {
    for db in testing::databases().await {
        let app = province(db).await;
        let document = imported(&app).await;
        let system = Actor::system();
        let mut ctx = app.write(&system).await.unwrap();
        review::accept_all(&mut ctx, &document).await.unwrap();
        let kinds: Vec<String> =
            search::find(&mut ctx, "sap xep to chuc").await.unwrap().into_iter().map(|found| found.kind).collect();
        assert!(kinds.contains(&"task".to_owned()) && kinds.contains(&"document".to_owned()), "{kinds:?}");
        let found = search::find(&mut ctx, "so noi vu").await.unwrap();
        assert!(found.iter().any(|found| found.kind == "org_unit"), "{found:?}");
    }
}

#[tokio::test]
async fn only_the_office_imports_and_reviews() {
    for db in testing::databases().await {
        let app = province(db).await;
        let leader = Actor { role: Some(Role::Leader), login: "lanhdao".to_owned(), ..Actor::system() };
        let answer = document::import(&app, &leader, file(PLAN)).await;
        assert!(matches!(answer, Err(AppError::Forbidden { .. })), "{answer:?}");
        let document = imported(&app).await;
        let mut ctx = app.write(&leader).await.unwrap();
        let answer = review::accept_all(&mut ctx, &document).await;
        assert!(matches!(answer, Err(AppError::Forbidden { .. })), "{answer:?}");
    }
}

#[tokio::test]
async fn a_file_that_is_no_document_gets_a_sentence_and_leaves_nothing() {
    for db in testing::databases().await {
        let app = province(db).await;
        for bytes in [Vec::new(), b"\x7fELF\x02\x01\x01\x00\x00\x03\xff\xfe\x9d\x00".repeat(40), b"   \n \n".to_vec()] {
            let answer = document::import(&app, &Actor::system(), IncomingFile { name: "x".to_owned(), bytes }).await;
            let Err(AppError::Unreadable { sentence }) = answer else { panic!("{answer:?}") };
            assert!(sentence.ends_with('.') && sentence.chars().count() > 20, "{sentence}");
        }
        let system = Actor::system();
        let mut ctx = app.read(&system).await.unwrap();
        assert_eq!(document::list(&mut ctx).await.unwrap(), []);
    }
}

#[tokio::test]
async fn what_was_uncertain_in_a_file_stays_with_its_document() {
    const PASTED: &str = "KẾ HOẠCH\nphát triển kinh tế - xã hội năm 2025\nñaåy maïnh ñaàu tö coâng\n";
    for db in testing::databases().await {
        let app = province(db).await;
        let first = document::import(&app, &Actor::system(), file(PASTED)).await.unwrap();
        assert!(first.doubts.len() == 1 && first.doubts[0].contains("VNI"), "{:?}", first.doubts);
        let system = Actor::system();
        let mut ctx = app.read(&system).await.unwrap();
        let page = document::view(&mut ctx, &first.code, None).await.unwrap();
        let doubt = &page.findings[0].finding;
        assert_eq!((&doubt.message, doubt.severity.as_str()), (&first.doubts[0], "warning"));
        drop(ctx);
        let again = document::import(&app, &Actor::system(), file(PASTED)).await.unwrap();
        assert_eq!((again.doubts, again.findings), (first.doubts, first.findings));
    }
}

#[tokio::test]
async fn a_scanned_page_becomes_a_document_with_targets_tasks_and_a_word_of_caution() {
    const SCAN: &[u8] = include_bytes!("fixtures/scan.pdf");
    let missing = Programs::of_this_machine().missing();
    if !missing.is_empty() {
        assert!(std::env::var_os("CI").is_none(), "{missing:?} are not installed");
        eprintln!("skipped: {missing:?} are not installed, so no scan was read");
        return;
    }
    let app = province(testing::databases().await.remove(0)).await;
    let scan = IncomingFile { name: "ban-quet.pdf".to_owned(), bytes: SCAN.to_vec() };
    let read = document::import(&app, &Actor::system(), scan).await.unwrap();
    assert_eq!(read.doubts, ["Văn bản nhận dạng từ 1 trang quét; đối chiếu số liệu với bản gốc."]);
    let count = |wanted| read.items.iter().find(|(kind, _)| *kind == wanted).map(|(_, count)| *count);
    assert_eq!((count(ItemKind::Indicator), count(ItemKind::Task)), (Some(2), Some(2)));
    let system = Actor::system();
    let mut ctx = app.read(&system).await.unwrap();
    let page = document::view(&mut ctx, &read.code, None).await.unwrap();
    let segments = page.paragraphs.iter().flat_map(|paragraph| &paragraph.segments);
    let text: String = segments.map(|segment| segment.text.as_str()).collect();
    assert!(text.contains("Thu ngân sách trên địa bàn đạt 44.923 tỷ đồng"), "{text}");
    assert!(text.contains("Sở Nội vụ chủ trì, phối hợp với Sở Tài chính"), "{text}");
}
