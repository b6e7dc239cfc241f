//! Windows and due days of 2025, as the law gives them.

use super::*;
use crate::regulation::{Regulation, RegulationBasis, RegulationValue};
use crate::validity::Validity;
use crate::working_day::Holiday;
use jiff::civil::date;
use proptest::prelude::*;

fn rules(rolls: i64) -> Regulations {
    let rows: [(&str, i64); 10] = [
        ("report.window.first_day", 15),
        ("report.window.last_day", 14),
        ("report.window.nine_months", 1),
        ("report.due.province.day", 25),
        ("report.due.min_working_days", 1),
        ("report.ladder.commune.day", 16),
        ("report.ladder.department.day", 18),
        ("report.ladder.consolidation.day", 20),
        ("report.ladder.party_committee.day", 22),
        ("report.ladder.standing_committee.day", 25),
    ];
    let row = |(code, value): (&str, i64)| Regulation {
        code: code.to_owned(),
        value: RegulationValue::Number(value.into()),
        valid: Validity::default(),
        basis: RegulationBasis::Law,
        source: String::new(),
        note: None,
    };
    Regulations { rows: rows.into_iter().chain([("report.due.rolls_to_working_day", rolls)]).map(row).collect() }
}

/// Tết 2025 and the swap of 2 May.
fn calendar() -> WorkCalendar {
    let holiday = |on: Date| Holiday { on, name: String::new(), worked_on: None, source: String::new() };
    let mut holidays: Vec<Holiday> = (27..=31).map(|day| holiday(date(2025, 1, day))).collect();
    holidays.push(Holiday { worked_on: Some(date(2025, 4, 26)), ..holiday(date(2025, 5, 2)) });
    WorkCalendar { holidays }
}

fn period(code: &str) -> Period {
    code.parse().unwrap()
}

#[test]
fn figures_close_on_the_fourteenth() {
    let (rules, calendar) = (rules(0), calendar());
    let regime = Regime { rules: &rules, calendar: &calendar };
    let window = |code: &str| regime.window(&period(code)).map(|window| (window.from, window.to));
    assert_eq!(window("2025-01"), Some((date(2024, 12, 15), date(2025, 1, 14))));
    assert_eq!(window("2025-Q1"), Some((date(2024, 12, 15), date(2025, 3, 14))));
    assert_eq!(window("2025-Q2"), Some((date(2025, 3, 15), date(2025, 6, 14))));
    assert_eq!(window("2025-H1"), Some((date(2024, 12, 15), date(2025, 6, 14))));
    assert_eq!(window("2025-H2"), Some((date(2025, 6, 15), date(2025, 12, 14))));
    assert_eq!(window("2025-Q3"), Some((date(2025, 6, 15), date(2025, 9, 14))));
    assert_eq!(window("2025-9M"), Some((date(2024, 12, 15), date(2025, 9, 14))));
    assert_eq!(window("2025"), Some((date(2024, 12, 15), date(2025, 12, 14))));
    assert_eq!(window("2025-11-28"), None);
}

#[test]
fn the_province_reports_by_the_twenty_fifth() {
    let (stays, rolls, calendar) = (rules(0), rules(1), calendar());
    let due = |rules: &Regulations, code: &str| {
        Regime { rules, calendar: &calendar }.province_due(&period(code)).map(|due| due.on)
    };
    assert_eq!(due(&stays, "2025-01"), Some(date(2025, 1, 25)));
    assert_eq!(due(&rolls, "2025-01"), Some(date(2025, 2, 3)));
    assert_eq!(due(&rolls, "2025-Q1"), Some(date(2025, 3, 25)));
    assert_eq!(due(&rolls, "2025-H1"), Some(date(2025, 6, 25)));
    assert_eq!(due(&rolls, "2025-Q3"), Some(date(2025, 9, 25)));
    assert_eq!(due(&rolls, "2025"), Some(date(2025, 12, 25)));
}

#[test]
fn each_tier_has_its_own_day() {
    let (rules, calendar) = (rules(1), calendar());
    let ladder = Regime { rules: &rules, calendar: &calendar }.ladder(&period("2025-Q1")).unwrap();
    let days: Vec<Date> = ladder.iter().map(|(_, due)| due.on).collect();
    let march = |day| date(2025, 3, day);
    assert_eq!(days, [march(17), march(18), march(20), march(24), march(25)]);
}

proptest! {
    #[test]
    fn windows_of_quarters_and_months_tile_time(year in 1990_i16..2100, month in 1_i8..=12, quarter in 1_i8..=4) {
        let (rules, calendar) = (rules(0), WorkCalendar::default());
        let regime = Regime { rules: &rules, calendar: &calendar };
        for period in [Period::month(year, month).unwrap(), Period::quarter(year, quarter).unwrap(), Period::year(year).unwrap()] {
            let window = regime.window(&period).unwrap();
            let next = regime.window(&period.following().unwrap()).unwrap();
            prop_assert!(window.from <= window.to);
            prop_assert_eq!(window.to.tomorrow().unwrap(), next.from);
        }
    }

    #[test]
    fn a_ladder_only_rises(year in 2020_i16..2030, quarter in 1_i8..=4) {
        let (rules, calendar) = (rules(1), calendar());
        let regime = Regime { rules: &rules, calendar: &calendar };
        let ladder = regime.ladder(&Period::quarter(year, quarter).unwrap()).unwrap();
        prop_assert!(ladder.windows(2).all(|pair| pair[0].1.on <= pair[1].1.on));
        prop_assert!(ladder.iter().all(|(_, due)| due.on >= due.printed_on));
    }
}
