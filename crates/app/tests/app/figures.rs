//! Files of figures.

use super::province;
use app::figures::{self, FiguresReport, HUNG_YEN, Outcome};
use app::{Actor, App};
use domain::id::IndicatorId;
use domain::observation::{Basis, ObservationState, Precision};
use storage::observation::Observation;
use storage::{observation, target, testing};

async fn import(app: &App, text: &str) -> FiguresReport {
    figures::import(app, &Actor::system(), text.as_bytes(), "so-lieu.csv", false).await.expect("the file is a sheet")
}

async fn current(app: &App) -> Vec<Observation> {
    let system = Actor::system();
    let mut ctx = app.read(&system).await.expect("a transaction begins");
    observation::list_all_current(&mut ctx.tx, app.tenant).await.expect("figures can be listed")
}

async fn of(app: &App, key: &str) -> Vec<Observation> {
    let id = indicator(app, key).await;
    current(app).await.into_iter().filter(|figure| figure.indicator == id).collect()
}

async fn indicator(app: &App, key: &str) -> IndicatorId {
    let system = Actor::system();
    let mut ctx = app.read(&system).await.expect("a transaction begins");
    let found = storage::indicator::find_by_key(&mut ctx.tx, app.tenant, key).await.expect("indicators can be read");
    found.expect("the indicator is kept").id
}

#[tokio::test]
async fn every_row_of_the_public_figures_is_read() {
    for db in testing::databases().await {
        let app = province(db).await;
        let report = import(&app, HUNG_YEN).await;
        assert_eq!((&report.outcome, &report.errors), (&Outcome::Imported, &Vec::new()));
        assert_eq!((report.rows, report.new_figures, report.new_targets), (216, 181, 35));
        assert_eq!(current(&app).await.len(), 181);
        let areas: Vec<_> = report.areas.iter().map(|(area, rows)| (area.as_str(), *rows)).collect();
        assert_eq!(areas.iter().map(|(_, rows)| rows).sum::<usize>(), 216);
        assert!(areas.contains(&("other:thai_binh", 4)), "{areas:?}");
    }
}

#[tokio::test]
async fn figures_keep_their_basis_precision_area_and_day() {
    for db in testing::databases().await {
        let app = province(db).await;
        import(&app, HUNG_YEN).await;
        let growth = of(&app, "grdp_growth").await;
        let find = |period: &str, area: &str| {
            growth.iter().find(|figure| figure.period.to_string() == period && figure.area == area).cloned().unwrap()
        };
        assert_eq!(find("2025-H1", "old_hung_yen").value, Some(90_000));
        assert_eq!(find("2025-9M", "new_hung_yen").value, Some(80_100));
        assert_eq!(find("2025", "new_hung_yen").basis, Basis::Estimated);
        let scenario = growth.iter().find(|figure| figure.basis == Basis::Scenario).unwrap();
        assert_eq!((scenario.period.to_string().as_str(), scenario.value), ("2025-Q1", Some(85_200)));
        let disbursed = of(&app, "public_investment_disbursed_pct").await;
        let about = disbursed.iter().find(|figure| figure.value_text == "~60").unwrap();
        assert_eq!((about.precision, about.value), (Precision::About, Some(600_000)));
        let over =
            of(&app, "budget_revenue").await.into_iter().find(|figure| figure.precision == Precision::Over).unwrap();
        assert_eq!(over.value, Some(40_000_000_000_000));
        let plan = of(&app, "public_investment_plan").await;
        assert!(plan.iter().any(|figure| figure.as_of.to_string() == "2025-12-17"));
        let broken = of(&app, "project_groundbreaking").await;
        assert!(broken.iter().any(|day| day.value.is_none() && day.value_text == "2025-08-19"));
        assert!(current(&app).await.iter().all(|figure| figure.state == ObservationState::Verified));
    }
}

#[tokio::test]
async fn rival_sources_are_both_kept_and_told() {
    for db in testing::databases().await {
        let app = province(db).await;
        let report = import(&app, HUNG_YEN).await;
        let told = report.doubts.join("\n");
        assert!(told.contains("44.963 tỷ đồng và 49.963 tỷ đồng"), "{told}");
        assert!(told.contains("2,29 % và 2,39 %"), "{told}");
        assert!(told.contains("9 tháng 2025 (4.142) thấp hơn 7 tháng 2025 (4.313)"), "{told}");
        let revenue = of(&app, "budget_revenue").await;
        let half =
            revenue.iter().filter(|figure| figure.period.to_string() == "2025-H1" && figure.area == "old_hung_yen");
        assert_eq!(half.map(|figure| figure.value.unwrap() / 1_000_000_000).collect::<Vec<_>>(), [44_963, 49_963]);
    }
}

#[tokio::test]
async fn plan_values_become_targets_of_those_who_set_them() {
    for db in testing::databases().await {
        let app = province(db).await;
        import(&app, HUNG_YEN).await;
        let (growth, iip) = (indicator(&app, "grdp_growth").await, indicator(&app, "iip_growth").await);
        let system = Actor::system();
        let mut ctx = app.read(&system).await.unwrap();
        let targets = target::list_in_force(&mut ctx.tx, app.tenant, app.clock.today()).await.unwrap();
        let of_2025 = |area: &str| {
            let rows = targets.iter().filter(|it| it.indicator == growth && it.area == area);
            let rows = rows.filter(|it| it.period.to_string() == "2025");
            rows.map(|it| (it.issuer.clone(), it.low.unwrap(), it.high.unwrap())).collect::<Vec<_>>()
        };
        let old = of_2025("old_hung_yen");
        assert_eq!(old, [("HĐND tỉnh".to_owned(), 80_000, 80_000), ("Chính phủ".to_owned(), 80_000, 80_000)]);
        assert_eq!(of_2025("new_hung_yen").len(), 2, "10–10,5 repeated in November, 10,5 in August");
        let of_iip = targets.iter().find(|it| it.indicator == iip && it.period.to_string() == "2025").unwrap();
        assert_eq!(of_iip.issuer, "HĐND tỉnh", "one row of the source names who set its targets");
    }
}

#[tokio::test]
async fn the_same_file_changes_nothing_and_a_trial_writes_nothing() {
    for db in testing::databases().await {
        let app = province(db).await;
        let trial = figures::import(&app, &Actor::system(), HUNG_YEN.as_bytes(), "a.csv", true).await.unwrap();
        assert_eq!((trial.outcome, trial.new_figures), (Outcome::Tried, 181));
        assert_eq!(current(&app).await, []);
        import(&app, HUNG_YEN).await;
        let again = import(&app, HUNG_YEN).await;
        assert!(matches!(again.outcome, Outcome::Known { .. }), "{again:?}");
        let with_a_blank_line = import(&app, &format!("{HUNG_YEN}\n")).await;
        assert_eq!((with_a_blank_line.known_figures, with_a_blank_line.known_targets), (181, 35));
        assert_eq!((with_a_blank_line.new_figures, with_a_blank_line.corrected_figures), (0, 0));
    }
}

const HEADING: &str = "indicator,territory,period,value,unit,source_url,quote";

#[tokio::test]
async fn one_bad_row_keeps_the_whole_file_out_and_is_told_in_full() {
    for db in testing::databases().await {
        let app = province(db).await;
        let text = format!(
            "{HEADING}\nbudget_revenue_total,old_hung_yen,2025-H1,44963,billion VND,https://a.vn,x\n\
             budget_revenu,nowhere,2025-Q7,8;9,billion VND,,\niip_growth,old_hung_yen,2025-H1,nhiều,% yoy,,\n"
        );
        let report = import(&app, &text).await;
        assert_eq!(report.outcome, Outcome::Refused);
        let places: Vec<_> = report.errors.iter().map(|error| (error.line, error.column.as_deref())).collect();
        let wanted = [(3, "indicator"), (3, "period"), (3, "territory"), (4, "value")];
        assert_eq!(places, wanted.map(|(line, column)| (line, Some(column))));
        assert!(report.errors[0].sentence.contains("budget_revenue"), "{:?}", report.errors[0]);
        let corrections = report.correction_file.unwrap();
        assert!(corrections.lines().next().unwrap().ends_with(",error"), "{corrections}");
        assert_eq!(corrections.lines().count(), 4);
        assert_eq!(current(&app).await, []);
        let mended = corrections.replace("budget_revenu,nowhere,2025-Q7,8;9", "new_enterprises,old_hung_yen,2025-H1,9");
        let mended = mended.replace("billion VND,,,", "enterprises,,,").replace("nhiều", "9.4");
        let again = import(&app, &mended).await;
        assert_eq!((again.outcome, again.new_figures), (Outcome::Imported, 3), "{:?}", again.errors);
    }
}

#[tokio::test]
async fn a_sheet_in_vietnamese_has_commas_before_decimals() {
    for db in testing::databases().await {
        let app = province(db).await;
        let text = "Chỉ tiêu;Địa bàn;Kỳ;Giá trị;Đơn vị tính;Nguồn;Loại số liệu\n\
            Thu ngân sách trên địa bàn;Tỉnh Hưng Yên;2025-06;44.963,5;tỷ đồng;https://a.vn;ước\n\
            Tỷ lệ hộ nghèo;old_hung_yen;2024;0,44;%;;chính thức\n";
        let report = import(&app, text).await;
        assert_eq!((&report.outcome, &report.errors), (&Outcome::Imported, &Vec::new()));
        let revenue = of(&app, "budget_revenue").await.remove(0);
        assert_eq!((revenue.value, revenue.area.as_str()), (Some(44_963_500_000_000), "old_hung_yen"));
        assert_eq!(revenue.basis, Basis::Estimated);
        let poverty = of(&app, "poverty_rate").await.remove(0);
        assert_eq!((poverty.value, poverty.state), (Some(4_400), ObservationState::Submitted), "no source: it waits");
        assert_eq!(report.notes.len(), 1);
    }
}

#[tokio::test]
async fn a_workbook_with_merged_names_shares_and_formulas_is_read_as_it_shows() {
    const BOOK: &[u8] = include_bytes!("../../../formats/tests/read/fixtures/figures-libreoffice.xlsx");
    for db in testing::databases().await {
        let app = province(db).await;
        let report = figures::import(&app, &Actor::system(), BOOK, "so-lieu.xlsx", false).await.unwrap();
        assert_eq!((&report.outcome, &report.errors), (&Outcome::Imported, &Vec::new()));
        let poverty = of(&app, "poverty_rate").await;
        assert_eq!(poverty.iter().map(|figure| figure.value).collect::<Vec<_>>(), [Some(4_400), Some(3_500)]);
        assert_eq!(poverty[1].period.to_string(), "2025-06-30");
        let revenue = of(&app, "budget_revenue").await;
        assert!(revenue.iter().filter(|figure| figure.value == Some(44_963_500_000_000)).count() == 2, "{revenue:?}");
    }
}

#[tokio::test]
async fn a_workbook_whose_formulas_were_never_calculated_says_how_to_mend_it() {
    const BOOK: &[u8] = include_bytes!("../../../formats/tests/read/fixtures/figures-openpyxl.xlsx");
    for db in testing::databases().await {
        let app = province(db).await;
        let report = figures::import(&app, &Actor::system(), BOOK, "so-lieu.xlsx", false).await.unwrap();
        assert_eq!(report.outcome, Outcome::Refused);
        let [error] = &report.errors[..] else { panic!("{:?}", report.errors) };
        assert_eq!((error.line, error.column.as_deref()), (4, Some("Giá trị")));
        assert!(error.sentence.contains("công thức"), "{}", error.sentence);
        assert_eq!(current(&app).await, []);
    }
}

#[tokio::test]
async fn a_later_value_of_the_same_source_is_a_correction() {
    for db in testing::databases().await {
        let app = province(db).await;
        for value in ["44963", "45000"] {
            let row = format!("budget_revenue_total,old_hung_yen,2025-H1,{value},billion VND,https://a.vn,x");
            import(&app, &format!("{HEADING}\n{row}\n")).await;
        }
        let revenue = of(&app, "budget_revenue").await;
        assert_eq!(
            revenue.iter().map(|figure| (figure.value, figure.version)).collect::<Vec<_>>(),
            [(Some(45_000_000_000_000), 2)]
        );
        let contradicting = format!(
            "{HEADING}\niip_growth,old_hung_yen,2025-H1,9,% yoy,https://b.vn,x\niip_growth,old_hung_yen,2025-H1,8,% yoy,https://b.vn,x\n"
        );
        let report = import(&app, &contradicting).await;
        assert_eq!((report.outcome, report.errors[0].line), (Outcome::Refused, 3));
    }
}

#[tokio::test]
async fn a_file_that_is_no_sheet_is_told_so() {
    for db in testing::databases().await {
        let app = province(db).await;
        for bytes in [b"".as_slice(), b"%PDF-1.7", b"\x89PNG\r\n"] {
            let error = figures::import(&app, &Actor::system(), bytes, "x", false).await.unwrap_err();
            assert!(app::wording::sentence(&error).contains(".csv"), "{error:?}");
        }
        let report = import(&app, "a,b,c\n1,2,3\n").await;
        assert_eq!(report.outcome, Outcome::Refused);
        assert!(report.errors[0].sentence.contains("indicator, territory, period, value"), "{:?}", report.errors);
    }
}
