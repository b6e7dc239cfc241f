//! What the pages of targets and the overview say of the plan of Hưng Yên and the published figures.

use super::plan;
use super::province;
use app::figures::{self, HUNG_YEN};
use app::target::list::{self, TargetFilter, TargetList, TargetRow};
use app::target::page::{self, FamilyOutcome, TargetPage};
use app::{Actor, App, Clock, Today};
use domain::status::Status;
use jiff::civil::date;
use storage::{Db, testing};

/// The plan accepted and the figures imported, on a day.
pub async fn programme(db: Db, today: jiff::civil::Date) -> App {
    let app = province(db).await;
    plan::accept(&app, &plan::hung_yen()).await;
    figures::import(&app, &Actor::system(), HUNG_YEN.as_bytes(), "so-lieu.csv", false)
        .await
        .expect("figures can be read");
    App { clock: Clock { today: Today::Fixed(today) }, ..app }
}

async fn listed(app: &App, filter: &TargetFilter) -> TargetList {
    let system = Actor::system();
    let mut ctx = app.read(&system).await.expect("a transaction begins");
    list::list(&mut ctx, filter).await.expect("targets can be listed")
}

async fn page(app: &App, code: &str) -> TargetPage {
    let system = Actor::system();
    let mut ctx = app.read(&system).await.expect("a transaction begins");
    page::view(&mut ctx, code).await.expect("the target has a page")
}

fn row<'a>(list: &'a TargetList, code: &str) -> &'a TargetRow {
    list.groups.iter().flat_map(|group| &group.rows).find(|row| row.code == code).expect("the target is listed")
}

#[tokio::test]
async fn the_list_shows_targets_as_printed_and_what_came_of_them() {
    for db in testing::databases().await {
        let app = programme(db, date(2025, 7, 5)).await;
        let list = listed(&app, &TargetFilter::default()).await;
        let shown = |code: &str| {
            let row = row(&list, code);
            (row.target.as_str(), row.status, row.achieved.as_deref())
        };
        assert_eq!(shown("CT01-1"), ("10–10,5%", Status::AtRisk, Some("thấp hơn kế hoạch 1 điểm %")));
        assert_eq!(shown("CT07-1"), ("44.923 tỷ đồng", Status::Met, Some("bằng 100,1% kế hoạch")));
        assert_eq!(shown("CT06-1"), ("87.500 tỷ đồng", Status::Late, Some("bằng 43,2% kế hoạch")));
        assert_eq!(shown("CT05-2"), ("8.650 triệu USD", Status::AtRisk, Some("bằng 48,6% kế hoạch")));
        assert_eq!(shown("CT10-1"), ("dưới 1%", Status::NotDue, None));
        assert_eq!(shown("CT10-2").0, "trên 75 tuổi");
        assert_eq!(row(&list, "CT07-4").depth, 2);
        assert!(row(&list, "CT07-1").has_rival_figures);
        assert_eq!(row(&list, "CT14-1").rival_targets, [("0%".to_owned(), "CT14-2".to_owned())]);
        assert_eq!(list.shown, plan::hung_yen().len());
    }
}

#[tokio::test]
async fn a_filter_narrows_the_list_without_accents() {
    for db in testing::databases().await {
        let app = programme(db, date(2025, 7, 5)).await;
        let words = TargetFilter { words: Some("ho ngheo".to_owned()), ..TargetFilter::default() };
        assert_eq!(listed(&app, &words).await.shown, 2);
        let late = TargetFilter { status: Some(Status::Late), ..TargetFilter::default() };
        let late = listed(&app, &late).await;
        assert!(
            late.shown >= 1 && late.groups.iter().flat_map(|group| &group.rows).all(|row| row.status == Status::Late)
        );
    }
}

#[tokio::test]
async fn the_page_of_revenue_shows_rivals_its_family_and_who_else_asks() {
    for db in testing::databases().await {
        let app = programme(db, date(2025, 7, 5)).await;
        let revenue = page(&app, "CT07-1").await;
        let wanted =
            "Thu ngân sách trên địa bàn 6 tháng 2025 đạt 44.963 tỷ đồng, mục tiêu 44.923 tỷ đồng, bằng 100,1% kế hoạch";
        assert_eq!(revenue.title, wanted);
        let of_half = revenue.rivals.iter().find(|rivals| rivals.period_label == "6 tháng 2025").unwrap();
        let values: Vec<&str> = of_half.figures.iter().map(|figure| figure.text.as_str()).collect();
        assert_eq!(values, ["44.963", "49.963"]);
        let sum = &revenue.families[0];
        assert_eq!((sum.equation.as_str(), sum.outcome), ("40.623 + 4.300 = 44.923", FamilyOutcome::Holds));
        let layers: Vec<(&str, &str)> =
            revenue.layers.iter().map(|it| (it.issuer.as_str(), it.target.as_str())).collect();
        assert_eq!(layers, [("Ban Thường vụ Tỉnh ủy", "44.923 tỷ đồng"), ("HĐND tỉnh", "44.923 tỷ đồng")]);
        let provenance = revenue.provenance.unwrap();
        assert_eq!(provenance.quote, "Thu ngân sách trên địa bàn");
        assert!(revenue.chart.unwrap().points.iter().all(|point| point.is_disputed || point.on < date(2025, 6, 30)));
        let domestic = page(&app, "CT07-2").await;
        assert!(domestic.families.iter().any(|family| family.equation == "27.500 + 23 ≤ 40.623"
            && family.sentence == "Phần không nêu tên còn 13.100 tỷ đồng."));
    }
}

#[tokio::test]
async fn growth_says_what_the_rest_of_the_year_must_bring() {
    for db in testing::databases().await {
        let app = programme(db, date(2025, 7, 5)).await;
        let growth = page(&app, "CT01-1").await;
        let needed = "phần còn lại của năm cần bình quân 10,8–11,0% (để đạt đầu trên: 11,7–12,0%)";
        assert!(growth.title.ends_with(needed), "{}", growth.title);
        assert!(growth.method.assumptions[0].contains("47%"), "{:?}", growth.method);
        let issuers: Vec<(&str, &str)> = growth
            .layers
            .iter()
            .filter(|layer| layer.is_same_area)
            .map(|it| (it.issuer.as_str(), it.target.as_str()))
            .collect();
        assert_eq!(issuers, [("Ban Thường vụ Tỉnh ủy", "10–10,5%"), ("HĐND tỉnh", "8%"), ("Chính phủ", "8%")]);
        let against_government = growth.layers.iter().find(|layer| layer.issuer == "Chính phủ").unwrap();
        assert_eq!(against_government.status, Some(Status::OnTrack), "one indicator, judged against each target");
    }
}

#[tokio::test]
async fn after_the_first_quarter_the_rest_must_bring_so_much() {
    for db in testing::databases().await {
        let app = programme(db, date(2025, 4, 20)).await;
        let growth = page(&app, "CT01-1").await;
        assert!(
            growth.title.contains("8,96%") && growth.title.ends_with("10,3% (để đạt đầu trên: 10,9%)"),
            "{}",
            growth.title
        );
    }
}

#[tokio::test]
async fn figures_of_the_merged_province_are_never_on_the_series_of_the_plan() {
    for db in testing::databases().await {
        let app = programme(db, date(2025, 12, 31)).await;
        let revenue = page(&app, "CT07-1").await;
        assert_eq!(revenue.head.latest.as_ref().map(|figure| figure.text.as_str()), Some("44.963"));
        let own = revenue.series.iter().find(|series| series.is_own).unwrap();
        assert!(own.figures.iter().all(|figure| figure.as_of <= date(2025, 6, 30)));
        let merged = revenue.series.iter().find(|series| series.area == "new_hung_yen").unwrap();
        assert_eq!(merged.begins_on, Some(date(2025, 7, 1)));
        let chart = revenue.chart.unwrap();
        assert!(chart.points.iter().all(|point| point.on <= date(2025, 6, 30)));
        assert_eq!(chart.boundaries[0].0, date(2025, 7, 1));
        assert!(!chart.other_areas.is_empty() && chart.other_areas[0].1.iter().all(|point| point.expected.is_none()));
    }
}

#[tokio::test]
async fn a_structure_makes_one_hundred() {
    for db in testing::databases().await {
        let app = programme(db, date(2025, 7, 5)).await;
        let share = page(&app, "CT03-1").await;
        assert_eq!(share.families[0].equation, "64,2 + 24,1 + 6 + 5,7 = 100");
        assert_eq!(share.families[0].outcome, FamilyOutcome::Holds);
        assert_eq!(share.head.status, Status::NotDue, "the share of 2023 says nothing of 2025");
    }
}

#[tokio::test]
async fn the_overview_puts_the_worst_first_and_never_paints_absence_green() {
    for db in testing::databases().await {
        let app = programme(db, date(2025, 7, 5)).await;
        let system = Actor::system();
        let mut ctx = app.read(&system).await.unwrap();
        let overview = app::overview::view(&mut ctx).await.unwrap();
        assert!(overview.as_of.starts_with("Đã xác minh đến 30/06/2025"), "{}", overview.as_of);
        assert_eq!(overview.exceptions[0].status, Status::Late);
        let tile = |group: i64| overview.tiles.iter().find(|tile| tile.plan_group == group).unwrap();
        assert_eq!((tile(1).status, tile(6).status), (Status::AtRisk, Status::Late));
        assert_ne!(tile(7).status, Status::Met, "one part of five is reached, the others have no figure");
        assert!(overview.growth.unwrap().needed.unwrap().contains("10,8–11,0%"));
        let asks = |words: &str| overview.decisions.iter().any(|decision| decision.sentence.contains(words));
        assert!(asks("0,35% và 0%") && asks("Thu ngân sách"), "{:?}", overview.decisions);
        assert!(overview.title.starts_with("Quý II/2025: "), "{}", overview.title);
        assert!(overview.agenda.overdue >= overview.agenda.overdue_tasks.len() as u64);
        let keys: Vec<&str> = overview.key_figures.iter().map(|row| row.code.as_str()).collect();
        assert_eq!(keys, ["CT01-1", "CT07-1", "CT06-1", "CT05-2"]);
    }
}

#[tokio::test]
async fn an_empty_province_says_what_to_do_first() {
    for db in testing::databases().await {
        let app = province(db).await;
        let system = Actor::system();
        let mut ctx = app.read(&system).await.unwrap();
        let overview = app::overview::view(&mut ctx).await.unwrap();
        assert!(overview.is_empty && overview.title.contains("nhập văn bản"));
    }
}

#[tokio::test]
async fn a_chosen_figure_counts_and_its_rival_is_kept() {
    for db in testing::databases().await {
        let app = programme(db, date(2025, 7, 5)).await;
        let system = Actor::system();
        let mut ctx = app.write(&system).await.unwrap();
        let page = page::view(&mut ctx, "CT07-1").await.unwrap();
        let figures = &page.rivals[0].figures;
        assert!(page.rivals[0].choice.is_none());
        let other = figures.iter().find(|figure| figure.text == "49.963").unwrap().id;
        let unexplained = app::figure::choose(&mut ctx, "CT07-1", other, " ").await;
        assert!(matches!(unexplained, Err(app::AppError::Invalid(_))), "{unexplained:?}");
        app::figure::choose(&mut ctx, "CT07-1", other, "Khớp báo cáo của Sở Tài chính").await.unwrap();
        let page = page::view(&mut ctx, "CT07-1").await.unwrap();
        assert_eq!(page.head.latest.as_ref().map(|figure| figure.text.as_str()), Some("49.963"));
        assert!(!page.head.has_rival_figures, "nothing waits for a decision any more");
        assert_eq!(page.rivals[0].choice.as_ref().map(|it| it.reason.as_str()), Some("Khớp báo cáo của Sở Tài chính"));
        assert!(page.history.iter().any(|figure| figure.text == "44.963"), "the other is kept");
        let overview = app::overview::view(&mut ctx).await.unwrap();
        assert!(!overview.decisions.iter().any(|decision| decision.sentence.contains("Thu ngân sách")));
    }
}

#[tokio::test]
async fn a_list_as_of_an_earlier_day_knows_no_later_figure() {
    for db in testing::databases().await {
        let app = programme(db, date(2025, 7, 5)).await;
        let system = Actor::system();
        let mut ctx = app.write(&system).await.unwrap();
        let filter = TargetFilter { on: Some(date(2025, 4, 30)), ..TargetFilter::default() };
        let list = list::list(&mut ctx, &filter).await.unwrap();
        let figures = list.groups.iter().flat_map(|group| &group.rows).filter_map(|row| row.latest.as_ref());
        assert!(figures.map(|figure| figure.as_of).all(|as_of| as_of <= date(2025, 4, 30)));
        let file = app::target::export(&mut ctx, &filter, app::sheet::SheetFormat::Csv).await.unwrap();
        let text = String::from_utf8(file.bytes).unwrap();
        assert!(text.contains("CT01-1") && text.contains("8.96") && !text.contains("44963"), "{text}");
    }
}
