//! Indicators, what is asked of them, and what happened.

use super::province;
use domain::Decimal;
use domain::deadline::Frequency;
use domain::id::{FiguresImportId, IndicatorId, ObservationId, TargetId, TenantId};
use domain::indicator::{Aggregation, Direction, IndicatorGroup, IndicatorKind};
use domain::observation::{Basis, ObservationState, Precision};
use domain::target::{Comparator, Measure, Relation};
use domain::validity::Validity;
use jiff::civil::date;
use storage::figure_choice::{self, FigureChoice};
use storage::figures_import::{self, FiguresImport};
use storage::indicator::{self, Indicator};
use storage::observation::{self, Observation};
use storage::target::{self, Target};
use storage::{StorageError, Tx, testing};

async fn revenue(tx: &mut Tx, tenant: TenantId) -> Indicator {
    let revenue = Indicator {
        id: IndicatorId(0),
        key: "budget_revenue".to_owned(),
        name: "Thu ngân sách".to_owned(),
        unit_code: "VND".to_owned(),
        unit_text: "tỷ đồng".to_owned(),
        kind: IndicatorKind::Cumulative,
        measure: Measure::Level,
        direction: Direction::Up,
        aggregation: Aggregation::Sum,
        frequency: Frequency::Monthly,
        group: IndicatorGroup::Economy,
        owner: None,
        parent: None,
        version: 1,
        valid: Validity::default(),
    };
    indicator::insert(tx, tenant, &revenue).await.expect("an indicator can be added")
}

fn plan_target(indicator: IndicatorId, low: i64) -> Target {
    Target {
        id: TargetId(0),
        code: "CT07-1".to_owned(),
        indicator,
        document: None,
        item: None,
        name: "Thu ngân sách".to_owned(),
        issuer: "Tỉnh ủy".to_owned(),
        area: "old_hung_yen".to_owned(),
        period: "2025".parse().expect("a year is a period"),
        comparator: Comparator::Eq,
        low: Some(low),
        high: Some(low),
        unit_text: "tỷ đồng".to_owned(),
        unit_scale: Decimal::from(1_000_000_000),
        wanted: None,
        is_aim: false,
        is_maintained: false,
        is_increment: false,
        plan_group: Some(7),
        parent: Some("CT07".to_owned()),
        relation: Some(Relation::Sum),
        lead: None,
        source_address: None,
        version: 1,
        valid: Validity::default(),
    }
}

fn half_year(indicator: IndicatorId, value: i64, source: &str) -> Observation {
    Observation {
        id: ObservationId(0),
        indicator,
        subject: None,
        area: "old_hung_yen".to_owned(),
        period: "2025-H1".parse().expect("a half is a period"),
        basis: Basis::Provisional,
        value: Some(value),
        value_text: value.to_string(),
        precision: Precision::Exact,
        as_of: date(2025, 6, 30),
        unit_text: "tỷ đồng".to_owned(),
        source_address: source.to_owned(),
        quote: "6 tháng".to_owned(),
        note: None,
        state: ObservationState::Verified,
        version: 1,
        known_from: "2025-07-05T00:00:00Z".to_owned(),
        known_to: None,
        entered_by: "vanphong".to_owned(),
        verified_by: Some("vanphong".to_owned()),
        import: None,
        row_number: Some(2),
    }
}

#[tokio::test]
async fn a_changed_target_keeps_its_earlier_version() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let indicator = revenue(&mut tx, tenant).await;
        let first = target::insert(&mut tx, tenant, &plan_target(indicator.id, 44_923)).await.unwrap();
        target::end(&mut tx, tenant, first.id, date(2025, 6, 30)).await.unwrap();
        let from_july = Validity { from: Some(date(2025, 7, 1)), to: None };
        let second = Target { version: 2, valid: from_july, ..plan_target(indicator.id, 50_000) };
        target::insert(&mut tx, tenant, &second).await.unwrap();
        for (on, low) in [(date(2025, 6, 30), 44_923), (date(2025, 7, 1), 50_000)] {
            let in_force = target::list_in_force(&mut tx, tenant, on).await.unwrap();
            assert_eq!(in_force.iter().map(|target| target.low).collect::<Vec<_>>(), [Some(low)]);
        }
        assert_eq!(target::list_versions(&mut tx, tenant, "CT07-1").await.unwrap().len(), 2);
        let again = target::insert(&mut tx, tenant, &plan_target(indicator.id, 1)).await;
        assert!(matches!(again, Err(StorageError::Exists(_))), "{again:?}");
    }
}

#[tokio::test]
async fn rival_figures_of_two_sources_are_both_kept() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let indicator = revenue(&mut tx, tenant).await;
        assert_eq!(indicator::find_by_key(&mut tx, tenant, "budget_revenue").await.unwrap(), Some(indicator.clone()));
        let rivals = [half_year(indicator.id, 44_963, "https://a.vn"), half_year(indicator.id, 49_963, "https://b.vn")];
        observation::insert_all(&mut tx, tenant, &rivals).await.unwrap();
        let (from, to) = (date(2025, 1, 1), date(2025, 6, 30));
        let found = observation::list_current(&mut tx, tenant, from, to).await.unwrap();
        assert_eq!(found.iter().map(|figure| figure.value).collect::<Vec<_>>(), [Some(44_963), Some(49_963)]);
        let before = observation::list_current(&mut tx, tenant, from, date(2025, 6, 29)).await.unwrap();
        assert_eq!(before, [], "a figure tells of its last day");
    }
}

#[tokio::test]
async fn a_correction_ends_the_earlier_version_and_erases_nothing() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let indicator = revenue(&mut tx, tenant).await;
        observation::insert_all(&mut tx, tenant, &[half_year(indicator.id, 44_963, "https://a.vn")]).await.unwrap();
        let first = observation::list_all_current(&mut tx, tenant).await.unwrap().remove(0);
        observation::supersede(&mut tx, tenant, first.id, "2025-07-06T00:00:00Z").await.unwrap();
        let second = Observation { version: 2, ..half_year(indicator.id, 45_000, "https://a.vn") };
        observation::insert_all(&mut tx, tenant, &[second]).await.unwrap();
        let current = observation::list_all_current(&mut tx, tenant).await.unwrap();
        assert_eq!(current.iter().map(|figure| figure.value).collect::<Vec<_>>(), [Some(45_000)]);
        let all = observation::list_of_indicator(&mut tx, tenant, indicator.id, date(2025, 12, 31)).await.unwrap();
        assert_eq!(all.iter().map(|figure| figure.version).collect::<Vec<_>>(), [1, 2]);
    }
}

#[tokio::test]
async fn the_same_file_of_figures_is_the_same_import() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let file = FiguresImport {
            id: FiguresImportId(0),
            file_name: "so-lieu.csv".to_owned(),
            sha256: "ee".to_owned(),
            imported_at: "2025-07-05T00:00:00Z".to_owned(),
            imported_by: "vanphong".to_owned(),
            row_count: 1,
        };
        let kept = figures_import::insert(&mut tx, tenant, &file, b"a,b").await.unwrap();
        assert_eq!(figures_import::find_by_sha256(&mut tx, tenant, "ee").await.unwrap(), Some(kept.clone()));
        assert_eq!(figures_import::get_original(&mut tx, tenant, kept.id).await.unwrap(), b"a,b");
        let again = figures_import::insert(&mut tx, tenant, &file, b"a,b").await;
        assert!(matches!(again, Err(StorageError::Exists(_))), "{again:?}");
    }
}

#[tokio::test]
async fn a_later_choice_among_rivals_ends_the_one_before() {
    for db in testing::databases().await {
        let mut tx = db.begin().await.unwrap();
        let tenant = province(&mut tx).await;
        let indicator = revenue(&mut tx, tenant).await;
        let rivals = [half_year(indicator.id, 44_963, "https://a.vn"), half_year(indicator.id, 49_963, "https://b.vn")];
        observation::insert_all(&mut tx, tenant, &rivals).await.unwrap();
        let ids: Vec<_> =
            observation::list_all_current(&mut tx, tenant).await.unwrap().iter().map(|it| it.id).collect();
        let choice = |at: usize| FigureChoice {
            figure: ids[at],
            reason: "Khớp báo cáo".to_owned(),
            chosen_at: "2025-07-05T01:00:00Z".to_owned(),
            chosen_by: "vanphong".to_owned(),
        };
        figure_choice::insert(&mut tx, tenant, &choice(0)).await.unwrap();
        figure_choice::end(&mut tx, tenant, ids[0], "2025-07-06T01:00:00Z").await.unwrap();
        figure_choice::insert(&mut tx, tenant, &choice(1)).await.unwrap();
        assert_eq!(figure_choice::list_current(&mut tx, tenant).await.unwrap(), [choice(1)]);
    }
}
