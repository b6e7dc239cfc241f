//! What carries a stamp of secrecy never comes in.

use super::province;
use app::document::{self, IncomingFile};
use app::figures::{self, Outcome};
use app::{Actor, AppError};
use storage::{audit, testing};

const STAMPED: &str = "TỈNH ỦY HƯNG YÊN\n*\nSố 12-KH/TU          TỐI MẬT\n\nKẾ HOẠCH\nbảo vệ công trình\n\n1. Sở Nội vụ rà soát danh mục trong tháng 3/2025.\n";

#[tokio::test]
async fn a_stamped_document_is_refused_and_only_the_attempt_is_recorded() {
    for db in testing::databases().await {
        let app = province(db).await;
        let system = Actor::system();
        let file = IncomingFile { name: "ke-hoach.txt".to_owned(), bytes: STAMPED.as_bytes().to_vec() };
        let refused = document::import(&app, &system, file).await.unwrap_err();
        let AppError::Invalid(faults) = &refused else { panic!("{refused}") };
        assert!(faults[0].sentence.starts_with("Dòng 3 mang dấu “TỐI MẬT”"), "{}", faults[0].sentence);
        assert!(faults[0].sentence.contains("29/2018/QH14"), "the law in force on 5 July 2025 is named");
        let mut ctx = app.read(&system).await.unwrap();
        assert_eq!(document::list(&mut ctx).await.unwrap().len(), 0);
        let log = audit::list_after(&mut ctx.tx, app.tenant, 0, 10).await.unwrap();
        let [event] = log.as_slice() else { panic!("{log:?}") };
        assert_eq!((event.action.as_str(), event.detail.as_str()), ("secrecy.refused", r#"{"level":"top_secret"}"#));
    }
}

#[tokio::test]
async fn a_stamped_cell_refuses_the_whole_file_of_figures() {
    for db in testing::databases().await {
        let app = province(db).await;
        let csv = "indicator,territory,period,value,unit,source_url,quote\n\
            grdp_growth,old_hung_yen,2025-Q1,8.96,%,https://example.org,Quý I\n\
            grdp_growth,old_hung_yen,2025-H1,9.0,%,https://example.org,(MẬT)\n";
        let report = figures::import(&app, &Actor::system(), csv.as_bytes(), "so-lieu.csv", false).await.unwrap();
        assert_eq!(report.outcome, Outcome::Refused);
        let told: Vec<_> = report.errors.iter().map(|error| (error.line, error.sentence.contains("MẬT"))).collect();
        assert_eq!(told, [(3, true)]);
    }
}
