//! What the trajectory chart draws.

use super::*;
use jiff::civil::date;

fn point(month: i8, value: i64, is_verified: bool) -> Point {
    let on = date(2025, month, 1).last_of_month();
    Point { on, period: format!("T{month}"), value: value.into(), expected: None, is_verified }
}

fn budget(points: Vec<Point>) -> TrajectoryChart {
    TrajectoryChart {
        title: "Thu ngân sách".into(),
        description: "Đạt 24.700 tỷ đồng".into(),
        unit: "tỷ đồng".into(),
        from: date(2025, 1, 1),
        to: date(2025, 12, 31),
        path: vec![(date(2025, 1, 1), Decimal::ZERO), (date(2025, 12, 31), Decimal::from(44_923))],
        goal: Some(Goal { label: "Kế hoạch 44.923".into(), low: Decimal::from(44_923), high: None }),
        series: vec![Series { name: "Hưng Yên".into(), points }],
        boundaries: vec![Boundary { on: date(2025, 7, 1), label: "Sáp nhập tỉnh".into(), why: String::new() }],
        today: date(2025, 7, 5),
    }
}

#[test]
fn a_verified_figure_is_filled_and_another_is_hollow() {
    let chart = budget(vec![point(3, 12_000, true), point(6, 24_700, false)]);
    let classes: Vec<String> = chart.draw().marks.into_iter().map(|mark| mark.class).collect();
    assert_eq!(classes, ["point", "point hollow"]);
}

#[test]
fn figures_before_and_after_a_change_of_area_are_never_joined() {
    let chart =
        budget(vec![point(5, 20_000, true), point(6, 24_700, true), point(7, 61_607, true), point(8, 65_000, true)]);
    assert_eq!(chart.draw().actual.len(), 2);
}

#[test]
fn only_the_last_figure_says_its_value() {
    let chart = budget(vec![point(3, 12_000, true), point(6, 24_700, true)]);
    let labels: Vec<String> = chart.draw().marks.into_iter().filter_map(|mark| mark.label).collect();
    assert_eq!(labels, ["24.700"]);
}

#[test]
fn a_rival_of_the_same_day_is_drawn_beside_the_line() {
    let chart = budget(vec![point(3, 12_000, true), point(6, 44_963, true), point(6, 49_963, true)]);
    let drawing = chart.draw();
    assert_eq!((drawing.actual.len(), drawing.marks.len()), (1, 3));
    let labels: Vec<String> = drawing.marks.into_iter().filter_map(|mark| mark.label).collect();
    assert_eq!(labels, ["44.963"], "the first of the day says its value");
}

#[test]
fn a_chart_without_figures_shows_the_path_alone() {
    let chart = budget(Vec::new());
    let drawing = chart.draw();
    assert_eq!((drawing.path.len(), drawing.actual.len(), drawing.marks.len()), (1, 0, 0));
    assert!(drawing.render().unwrap().contains("Kế hoạch 44.923"));
}

#[test]
fn a_band_is_drawn_between_its_edges() {
    let mut chart = budget(Vec::new());
    chart.path.clear();
    chart.goal = Some(Goal { label: "10–10,5".into(), low: Decimal::TEN, high: "10.5".parse().ok() });
    let (_, height) = chart.draw().band.unwrap();
    assert!(height.parse::<f64>().unwrap() > 20.0, "{height}");
}

#[test]
fn quarters_are_named_under_a_year_and_years_under_a_plan_of_five() {
    let names = |to| -> Vec<String> {
        let days = DayScale::new(date(2025, 1, 1), to);
        months(date(2025, 1, 1), to, &days).into_iter().map(|tick| tick.label).collect()
    };
    assert_eq!(names(date(2025, 12, 31)), ["T3", "T6", "T9", "T12"]);
    assert_eq!(names(date(2029, 12, 31)), ["2025", "2026", "2027", "2028", "2029"]);
}

#[test]
fn the_chart_is_light() {
    let points = (1..=12).map(|month| point(month, i64::from(month) * 3_700, true)).collect();
    let html = budget(points).draw().render().unwrap();
    assert!(html.len() < 16 * 1024, "{} bytes before compression", html.len());
}
