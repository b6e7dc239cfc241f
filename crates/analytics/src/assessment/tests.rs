//! Statuses of the plan's own indicators, from the figures that were published.

use super::*;
use crate::exact::dec;
use crate::trajectory::Shape;
use domain::target::Comparator;
use jiff::civil::date;
use proptest::prelude::*;

const THRESHOLDS: Thresholds = Thresholds {
    on_track_percent: Decimal::ONE_HUNDRED,
    at_risk_percent: Decimal::from_parts(90, 0, 0, false, 0),
    growth_at_risk_points: Decimal::TWO,
    level_at_risk_percent: Decimal::TEN,
    share_on_track_points: Decimal::ONE,
    share_at_risk_points: Decimal::from_parts(3, 0, 0, false, 0),
    approx_percent: Decimal::TWO,
    stale_days: 35,
};

const TODAY: Date = date(2025, 7, 5);

fn figure(value: &str, as_of: Date) -> Option<Figure> {
    Some(Figure { value: dec(value), as_of, basis: Basis::Estimated, is_verified: true })
}

fn facts(kind: IndicatorKind, direction: Direction, frequency: Frequency, bounds: &Bounds) -> Facts<'_> {
    Facts {
        kind,
        direction,
        frequency,
        bounds,
        period: Period::year(2025).unwrap(),
        trajectory: None,
        figure: None,
        weight_done: None,
        first_due_on: None,
    }
}

fn sum(bounds: &Bounds) -> Facts<'_> {
    facts(IndicatorKind::Cumulative, Direction::Up, Frequency::Monthly, bounds)
}

fn status(facts: &Facts<'_>, today: Date) -> (Status, &'static str) {
    let answer = assess(facts, &THRESHOLDS, today);
    (answer.status, answer.rule.code())
}

#[test]
fn revenue_of_the_whole_year_in_six_months_is_reached() {
    let target = Bounds::figure(Comparator::Eq, dec("44923"));
    let revenue = Facts { figure: figure("44963", date(2025, 6, 30)), ..sum(&target) };
    assert_eq!(status(&revenue, TODAY), (Status::Met, "reached"));
}

#[test]
fn investment_behind_a_straight_line_is_late_below_ninety_per_cent() {
    let target = Bounds::figure(Comparator::Eq, dec("87500"));
    let investment = Facts { figure: figure("37782", date(2025, 6, 30)), ..sum(&target) };
    let answer = assess(&investment, &THRESHOLDS, TODAY);
    assert_eq!(answer.status, Status::Late);
    let Rule::Trajectory { expected, percent, .. } = answer.rule else { panic!("{:?}", answer.rule) };
    assert_eq!((expected, percent.map(|percent| percent.round_dp(1))), (dec("43750"), Some(dec("86.4"))));
    let export_target = Bounds::figure(Comparator::Eq, dec("8650"));
    let export = Facts { figure: figure("4200", date(2025, 6, 30)), ..sum(&export_target) };
    assert_eq!(status(&export, TODAY), (Status::AtRisk, "trajectory"));
}

#[test]
fn growth_is_judged_by_what_the_rest_must_bring() {
    let target = Bounds::range(dec("10"), dec("10.5")).unwrap();
    let grdp = facts(IndicatorKind::Growth, Direction::Up, Frequency::Quarterly, &target);
    let after = |value: &str, as_of: Date, weight: &str| {
        let facts = Facts { figure: figure(value, as_of), weight_done: Some(dec(weight)), ..grdp.clone() };
        status(&facts, as_of)
    };
    assert_eq!(after("8.96", date(2025, 3, 31), "0.22"), (Status::AtRisk, "growth_gap"));
    assert_eq!(after("9.0", date(2025, 6, 30), "0.47"), (Status::AtRisk, "growth_gap"));
    assert_eq!(after("8.01", date(2025, 9, 30), "0.73"), (Status::Late, "growth_gap"));
    assert_eq!(after("10.2", date(2025, 6, 30), "0.47"), (Status::OnTrack, "growth_gap"));
    assert_eq!(after("8.78", date(2025, 12, 31), "1"), (Status::Late, "period_over"));
    assert_eq!(after("10", date(2025, 12, 31), "1"), (Status::Met, "reached"));
}

#[test]
fn grey_is_never_green() {
    let target = Bounds::figure(Comparator::Eq, dec("100"));
    let monthly = sum(&target);
    assert_eq!(status(&monthly, date(2025, 2, 1)), (Status::NotDue, "not_due"));
    assert_eq!(status(&monthly, TODAY), (Status::NoData, "no_figure"));
    let old = Facts { figure: figure("99", date(2025, 4, 30)), ..monthly.clone() };
    assert_eq!(status(&old, TODAY), (Status::OnTrack, "trajectory"));
    assert_eq!(status(&old, date(2025, 7, 6)), (Status::NoData, "stale"));
    let unverified = Figure { is_verified: false, ..figure("200", date(2025, 6, 30)).unwrap() };
    assert_eq!(status(&Facts { figure: Some(unverified), ..monthly.clone() }, TODAY), (Status::NoData, "unverified"));
    let scenario = Figure { basis: Basis::Scenario, ..figure("200", date(2025, 6, 30)).unwrap() };
    assert_eq!(status(&Facts { figure: Some(scenario), ..monthly }, TODAY), (Status::NoData, "no_figure"));
}

#[test]
fn last_years_figure_is_no_figure_of_this_year() {
    let target = Bounds::figure(Comparator::Eq, dec("0.35"));
    let poverty = facts(IndicatorKind::Bound, Direction::Down, Frequency::Yearly, &target);
    let known = Facts { figure: figure("0.44", date(2024, 12, 31)), ..poverty.clone() };
    assert_eq!(status(&known, TODAY), (Status::NotDue, "not_due"));
    let now = Facts { figure: figure("0.44", date(2025, 6, 30)), ..poverty.clone() };
    assert_eq!(status(&now, TODAY), (Status::Late, "distance"));
    let near = Facts { figure: figure("0.36", date(2025, 6, 30)), ..poverty };
    assert_eq!(status(&near, TODAY), (Status::AtRisk, "distance"));
}

#[test]
fn a_ceiling_kept_half_way_is_on_track_and_met_at_the_end() {
    let target = Bounds::figure(Comparator::Less, dec("1"));
    let population = facts(IndicatorKind::Bound, Direction::Down, Frequency::Yearly, &target);
    let at = |value: &str, as_of: Date| status(&Facts { figure: figure(value, as_of), ..population.clone() }, as_of).0;
    assert_eq!(at("0.98", date(2025, 6, 30)), Status::OnTrack);
    assert_eq!(at("0.98", date(2025, 12, 31)), Status::Met);
    assert_eq!(at("1", date(2025, 6, 30)), Status::AtRisk);
    assert_eq!(at("1", date(2025, 12, 31)), Status::Late);
}

#[test]
fn a_structure_is_near_its_figure_or_not() {
    let target = Bounds::figure(Comparator::Eq, dec("64.2"));
    let share = facts(IndicatorKind::Share, Direction::None, Frequency::Yearly, &target);
    let at = |value: &str, as_of: Date| status(&Facts { figure: figure(value, as_of), ..share.clone() }, as_of).0;
    assert_eq!(
        [at("63.5", TODAY), at("61.7", TODAY), at("55.8", TODAY)],
        [Status::OnTrack, Status::AtRisk, Status::Late]
    );
    assert_eq!(at("64.9", date(2025, 12, 31)), Status::Met);
}

#[test]
fn a_level_follows_its_path_from_last_year() {
    let target = Bounds::figure(Comparator::Eq, dec("96"));
    let path =
        Trajectory { period: Period::year(2025).unwrap(), start: dec("92"), target: dec("96"), shape: Shape::Linear };
    let level = facts(IndicatorKind::Level, Direction::Up, Frequency::Monthly, &target);
    let insured = Facts { trajectory: Some(&path), figure: figure("94", date(2025, 6, 30)), ..level };
    assert_eq!(status(&insured, TODAY), (Status::OnTrack, "trajectory"));
}

#[test]
fn a_rule_shows_its_figures() {
    let target = Bounds::figure(Comparator::Eq, dec("100"));
    let answer = assess(&Facts { figure: figure("40", date(2025, 6, 30)), ..sum(&target) }, &THRESHOLDS, TODAY);
    let names: Vec<&str> = answer.rule.inputs().iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["value", "expected", "percent", "on_track_percent", "at_risk_percent"]);
}

proptest! {
    #[test]
    fn more_is_never_worse_for_a_sum(value in 0_i64..200, more in 0_i64..100) {
        let target = Bounds::figure(Comparator::Eq, dec("100"));
        let rank = |value: i64| {
            let figure = figure(&value.to_string(), date(2025, 6, 30));
            assess(&Facts { figure, ..sum(&target) }, &THRESHOLDS, TODAY).status
        };
        prop_assert!(rank(value + more) <= rank(value));
    }

    #[test]
    fn without_a_verified_figure_nothing_is_good(day in 0_i32..800, frequency in 0_usize..4) {
        let target = Bounds::figure(Comparator::AtMost, dec("100"));
        let frequency = [Frequency::Monthly, Frequency::Quarterly, Frequency::Yearly, Frequency::Continuous][frequency];
        let today = date(2024, 12, 1) + jiff::Span::new().days(day);
        for kind in IndicatorKind::ALL {
            let unverified = figure("50", date(2025, 6, 30)).map(|figure| Figure { is_verified: false, ..figure });
            for figure in [None, unverified] {
                let facts = Facts { figure, ..facts(kind, Direction::Down, frequency, &target) };
                let status = assess(&facts, &THRESHOLDS, today).status;
                prop_assert!(matches!(status, Status::NoData | Status::NotDue));
            }
        }
    }
}
