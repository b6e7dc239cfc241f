//! From accepted items to targets.

use super::plan::{self, bring_in, head, line};
use super::province;
use app::Actor;
use app::review::payload::IndicatorPayload;
use domain::target::Comparator;
use jiff::civil::date;
use storage::document::Document;
use storage::{target, testing};

#[tokio::test]
async fn an_accepted_item_becomes_a_target_of_the_area_that_the_plan_was_made_for() {
    for db in testing::databases().await {
        let app = province(db).await;
        plan::accept(&app, &plan::hung_yen()).await;
        let system = Actor::system();
        let mut ctx = app.read(&system).await.unwrap();
        let targets = target::list_in_force(&mut ctx.tx, app.tenant, app.clock.today()).await.unwrap();
        assert_eq!(targets.len(), plan::hung_yen().len());
        assert!(
            targets.iter().all(|target| target.area == "old_hung_yen"),
            "the day is after the merger, the plan before"
        );
        let revenue = targets.iter().find(|target| target.code == "CT07-1").unwrap();
        assert_eq!((revenue.low, revenue.issuer.as_str()), (Some(44_923_000_000_000), "Ban Thường vụ Tỉnh ủy"));
        assert_eq!(revenue.plan_group, Some(7));
        let indicators = storage::indicator::list(&mut ctx.tx, app.tenant).await.unwrap();
        let of_revenue = indicators.iter().find(|indicator| indicator.id == revenue.indicator).unwrap();
        assert_eq!(of_revenue.key, "budget_revenue", "the plan's words are found in the dictionary");
    }
}

#[tokio::test]
async fn a_plan_of_the_merged_province_is_about_the_merged_area() {
    for db in testing::databases().await {
        let app = province(db).await;
        let lines = [line("CT01-1", "Tốc độ tăng trưởng kinh tế (GRDP)", Comparator::Eq, ["10", "10"], "%")];
        let later = Document { issued_on: Some(date(2025, 7, 2)), ..head() };
        let (document, items) = bring_in(&app, &later, &lines).await;
        let system = Actor::system();
        let mut ctx = app.write(&system).await.unwrap();
        let target = app::target::adopt(&mut ctx, &document, &items[0], &lines[0].payload).await.unwrap();
        assert_eq!((target.area.as_str(), target.valid.from), ("new_hung_yen", Some(date(2025, 7, 2))));
    }
}

#[tokio::test]
async fn accepting_twice_changes_nothing_and_an_edit_begins_a_version() {
    for db in testing::databases().await {
        let app = province(db).await;
        let lines = [line("CT07-1", "Thu ngân sách trên địa bàn", Comparator::Eq, ["44923", "44923"], "tỷ đồng")];
        let (document, items) = bring_in(&app, &head(), &lines).await;
        let system = Actor::system();
        let mut ctx = app.write(&system).await.unwrap();
        let first = app::target::adopt(&mut ctx, &document, &items[0], &lines[0].payload).await.unwrap();
        let again = app::target::adopt(&mut ctx, &document, &items[0], &lines[0].payload).await.unwrap();
        assert_eq!(first, again);
        let edited =
            IndicatorPayload { low: Some("45000".into()), high: Some("45000".into()), ..lines[0].payload.clone() };
        let second = app::target::adopt(&mut ctx, &document, &items[0], &edited).await.unwrap();
        assert_eq!((second.version, second.valid.from), (2, Some(app.clock.today())));
        let in_force = target::list_in_force(&mut ctx.tx, app.tenant, app.clock.today()).await.unwrap();
        assert_eq!(in_force, [second]);
        assert!(app::target::withdraw(&mut ctx, "CT07-1").await.unwrap());
        assert!(!app::target::withdraw(&mut ctx, "CT07-1").await.unwrap());
        assert_eq!(target::list_in_force(&mut ctx.tx, app.tenant, app.clock.today()).await.unwrap(), []);
        let back = app::target::adopt(&mut ctx, &document, &items[0], &lines[0].payload).await.unwrap();
        assert_eq!(back.version, 3);
    }
}

#[tokio::test]
async fn an_indicator_beyond_the_dictionary_is_made_from_the_words() {
    for db in testing::databases().await {
        let app = province(db).await;
        let lines = [line("CT09-9", "Số cây ăn quả trồng mới", Comparator::AtLeast, ["2.5", ""], "nghìn cây")];
        plan::accept(&app, &lines).await;
        let system = Actor::system();
        let mut ctx = app.read(&system).await.unwrap();
        let indicators = storage::indicator::list(&mut ctx.tx, app.tenant).await.unwrap();
        assert_eq!(indicators.len(), 1);
        assert_eq!((indicators[0].name.as_str(), indicators[0].unit_code.as_str()), ("Số cây ăn quả trồng mới", "cây"));
        let targets = target::list_in_force(&mut ctx.tx, app.tenant, app.clock.today()).await.unwrap();
        assert_eq!(targets[0].low, Some(2_500_000), "2,5 nghìn cây, kept to three decimals");
    }
}

#[tokio::test]
async fn a_bound_finer_than_its_unit_is_refused_with_a_sentence() {
    for db in testing::databases().await {
        let app = province(db).await;
        let lines = [line("CT12-1", "Tỷ lệ hộ nghèo", Comparator::Eq, ["0.123456", "0.123456"], "%")];
        let (document, items) = bring_in(&app, &head(), &lines).await;
        let system = Actor::system();
        let mut ctx = app.write(&system).await.unwrap();
        let error = app::target::adopt(&mut ctx, &document, &items[0], &lines[0].payload).await.unwrap_err();
        assert!(app::wording::sentence(&error).contains("nhiều nhất 4"), "{error:?}");
    }
}
