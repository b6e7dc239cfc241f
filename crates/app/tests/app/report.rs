//! What targets and figures give to the quarterly report.

use super::page::programme;
use super::programs::{self, Folder};
use super::province;
use app::report::{Readiness, ReportFormat, ReportRequest};
use app::{Actor, demo};
use domain::number::format_fixed;
use domain::report_layout::DocumentSystem;
use domain::status::Status;
use domain::target::Verdict;
use jiff::civil::date;
use reports::quarterly::facts::Contribution;
use storage::testing;

#[tokio::test]
async fn the_report_of_a_quarter_knows_nothing_of_later_days() {
    for db in testing::databases().await {
        let app = programme(db, date(2025, 12, 31)).await;
        let system = Actor::system();
        let mut ctx = app.read(&system).await.unwrap();
        let facts = app::report::figure_facts(&mut ctx, "2025-Q1".parse().unwrap()).await.unwrap();
        assert!(facts.indicators.iter().filter_map(|row| row.year_to_date).all(|it| it.as_of <= date(2025, 3, 31)));
        let growth = facts.growth.total.unwrap();
        assert_eq!(growth.year_to_date.map(|figure| format_fixed(figure.value, 2)).as_deref(), Some("8,96"));
        assert_eq!(growth.quarters[0].planned.map(|planned| format_fixed(planned, 2)).as_deref(), Some("8,52"));
        let rest = growth.required_rest.unwrap();
        assert_eq!(
            (format_fixed(rest.low, 1), format_fixed(rest.high.unwrap(), 1)),
            ("10,3".to_owned(), "10,9".to_owned())
        );
    }
}

#[tokio::test]
async fn every_figure_of_the_report_names_its_source_and_rivals_stay_beside_it() {
    for db in testing::databases().await {
        let app = programme(db, date(2025, 7, 5)).await;
        let system = Actor::system();
        let mut ctx = app.read(&system).await.unwrap();
        let facts = app::report::figure_facts(&mut ctx, "2025-Q2".parse().unwrap()).await.unwrap();
        let revenue = facts.indicators.iter().find(|row| row.number == "7").unwrap();
        let figure = revenue.year_to_date.unwrap();
        assert_eq!((revenue.verdict, revenue.status), (Some(Verdict::Exceeded), Status::Met));
        assert!(facts.sources[figure.source.0].address.as_deref().is_some_and(|address| address.contains("cafef.vn")));
        assert_eq!(revenue.rivals.iter().map(|rival| rival.value.to_string()).collect::<Vec<_>>(), ["49963"]);
        let growth = facts.indicators.iter().find(|row| row.number == "1").unwrap();
        assert_eq!(growth.same_period_last_year, None, "growth of the first half of 2024 was not published");
        assert!(revenue.note.is_none(), "the old boundary held on the last day of the quarter");
        let sectors: Vec<&str> = facts.growth.sectors.iter().map(|sector| sector.name.as_str()).collect();
        assert_eq!(sectors, ["Giá trị sản xuất nông nghiệp, thủy sản"]);
    }
}

#[tokio::test]
async fn libreoffice_shows_every_letter_of_the_report_of_the_demonstration_and_so_does_our_pdf() {
    if !programs::are_here(&["soffice", "pdftotext"]) {
        return;
    }
    let db = testing::databases().await.into_iter().next().expect("one engine is always here");
    let app = province(db).await;
    demo::prepare(&app).await.unwrap();
    let system = Actor::system();
    let folder = Folder::new("report-of-the-demonstration");
    let period = "2025-Q2".parse().unwrap();
    for layout in DocumentSystem::ALL {
        let document = app::report::document(&mut app.read(&system).await.unwrap(), period, layout).await.unwrap();
        for format in ReportFormat::ALL {
            let file = app::report::quarterly(&app, &system, ReportRequest { period, layout, format }).await.unwrap();
            let path = folder.file(&file.name, &file.bytes);
            let pdf = if format == ReportFormat::Docx { programs::libreoffice(&folder, &path) } else { path };
            assert_eq!(programs::lost(&document, &programs::read(&pdf)), [], "{}", file.name);
        }
    }
}

#[tokio::test]
async fn a_contribution_that_nobody_has_published_is_marked_as_a_model() {
    for db in testing::databases().await {
        let app = province(db).await;
        demo::prepare(&app).await.unwrap();
        let system = Actor::system();
        let mut ctx = app.read(&system).await.unwrap();
        let facts = app::report::figure_facts(&mut ctx, "2025-Q2".parse().unwrap()).await.unwrap();
        let points: Vec<String> = facts
            .growth
            .sectors
            .iter()
            .map(|sector| match sector.contribution {
                Some(Contribution::Modelled(points)) => format!("mô hình {}", format_fixed(points, 2)),
                Some(Contribution::Published(figure)) => format_fixed(figure.value, 2),
                None => "chưa có".to_owned(),
            })
            .collect();
        assert_eq!(points, ["mô hình 6,85", "mô hình 1,59", "mô hình 0,14"], "share of the plan times growth");
    }
}

#[tokio::test]
async fn the_preview_says_which_sections_lack_figures_and_shows_the_tables() {
    for db in testing::databases().await {
        let app = province(db).await;
        demo::prepare(&app).await.unwrap();
        let system = Actor::system();
        let mut ctx = app.read(&system).await.unwrap();
        let period = "2025-Q2".parse().unwrap();
        let preview = app::report::preview(&mut ctx, period, DocumentSystem::State).await.unwrap();
        assert!(preview.title.starts_with("Báo cáo quý II/2025: "), "{}", preview.title);
        let of = |readiness: Readiness| preview.sections.iter().filter(|it| it.readiness == readiness).count();
        assert!(of(Readiness::Complete) > 0 && of(Readiness::Partial) > 0 && of(Readiness::Missing) > 0);
        for words in ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Biểu 01", "Biểu 03", "Chưa có số liệu", "44.963"]
        {
            assert!(preview.html.contains(words), "{words}");
        }
    }
}
