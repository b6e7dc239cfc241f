//! The files are whole: sorted, without doubles, every reference leads somewhere.

use super::*;
use domain::Date;
use domain::indicator::IndicatorKind;
use domain::observation::Basis;
use domain::report_layout::{self, DocumentSystem};
use jiff::civil::date;
use std::collections::HashSet;

fn catalogue() -> Catalogue {
    read(&FILES).unwrap()
}

fn assert_sorted(what: &str, keys: impl Iterator<Item = String>) {
    let keys: Vec<String> = keys.collect();
    for pair in keys.windows(2) {
        assert!(pair[0] <= pair[1], "{what}: `{}` stands after `{}`", pair[1], pair[0]);
    }
}

#[test]
fn every_file_is_read_and_sorted() {
    let all = catalogue();
    assert_sorted("units", all.units.iter().map(|row| row.code.clone()));
    assert_sorted("bases", all.base_units.iter().map(|row| row.code.clone()));
    assert_sorted("org_units", all.org_units.iter().map(|row| row.code()));
    assert_sorted("heads", all.org_heads.iter().map(|row| row.head.clone()));
    assert_sorted("document_types", all.document_types.iter().map(|row| row.code.clone()));
    assert_sorted("misreadings", all.misreadings.iter().map(|row| row.wrong.clone()));
    assert_sorted("obstacle groups", all.obstacle_groups.iter().map(|row| row.code.clone()));
    assert_eq!(all.obstacle_groups.len(), 16);
    let levels: Vec<&str> = all.authority_levels.iter().map(|row| row.code.as_str()).collect();
    assert_eq!(levels, ["commune", "province", "ministry", "government", "national_assembly"], "from the lowest");
    assert_sorted("places", all.places.iter().map(|row| row.code.clone()));
    assert_sorted("areas", all.areas.iter().map(|row| row.code.clone()));
    assert_sorted("indicators", all.indicators.iter().map(|row| row.key.clone()));
    assert_sorted("codes", all.figure_codes.iter().map(|row| row.code.clone()));
    assert_sorted("regulations", all.regulations.rows.iter().map(|row| row.code.clone()));
    assert_sorted("holidays", all.calendar.holidays.iter().map(|row| row.on.to_string()));
}

#[test]
fn a_broken_row_is_named() {
    let broken = Files { units: "[[base]]\ncode = \"ha\"\n", ..FILES };
    assert!(read(&broken).unwrap_err().to_string().starts_with("catalogue/units.toml: "));
    let row = "[[head]]\nhead = \"Sở\"\nlevel = \"moon\"\nkind = \"state\"\n[[org_unit]]\ncode=\"a\"\nname=\"A\"\nlevel=\"multi\"\nkind=\"state\"\n";
    let error = read(&Files { org_units: row, ..FILES }).unwrap_err();
    assert_eq!(error.to_string(), "catalogue/org_units.toml: Sở: `moon` is no level");
}

#[test]
fn a_written_form_names_one_unit_and_one_scale() {
    let mut seen = HashSet::new();
    for unit in &catalogue().units {
        assert!(unit.scale > domain::Decimal::ZERO);
        for form in &unit.forms {
            assert!(seen.insert(form.to_lowercase()), "`{form}` stands twice");
        }
    }
}

#[test]
fn units_of_plans_have_the_codes_of_the_schema() {
    let all = catalogue();
    let code = |words: &str| (all.unit_code(words), all.scale(words).factor.to_string());
    let is = |code: &str, scale: &str| (code.to_owned(), scale.to_owned());
    assert_eq!(code("tỷ đồng"), is("VND", "1000000000"));
    assert_eq!(code("triệu USD"), is("USD", "1000000"));
    assert_eq!(code("điểm phần trăm"), is("percent_point", "1"));
    assert_eq!(code("vạn lao động"), is("person", "10000"));
    assert_eq!(code("triệu đồng/người"), is("VND/person", "1000000"));
    assert_eq!(code("giường bệnh/vạn dân"), is("bed/10000 person", "1"));
    assert_eq!(code("bé trai/100 bé gái"), is("boy/100 girl", "1"));
    assert_eq!(code("triệu lượt khách"), is("visit", "1000000"));
    assert_eq!(code(""), is("none", "1"));
    assert_eq!(code("cây cầu vồng"), is("cây cầu vồng", "1"));
}

#[test]
fn names_of_bodies_are_not_shared() {
    let mut seen = HashSet::new();
    for body in &catalogue().org_units {
        for name in std::iter::once(&body.name).chain(&body.aliases).collect::<HashSet<_>>() {
            assert!(seen.insert(name.clone()), "`{name}` names two bodies");
        }
    }
}

#[test]
fn there_are_sixty_three_provinces_before_july_2025_and_thirty_four_after() {
    let places = catalogue().places;
    let on = |day: Date| places.iter().filter(|place| place.valid.holds_on(day)).count();
    assert_eq!((on(date(2025, 6, 30)), on(date(2025, 7, 1))), (63, 34));
    let into = |code: &str| places.iter().filter(|place| place.into.as_deref() == Some(code)).count();
    assert_eq!(into("hung-yen"), 2);
    let codes: HashSet<&str> = places.iter().map(|place| place.code.as_str()).collect();
    assert!(places.iter().filter_map(|place| place.into.as_deref()).all(|into| codes.contains(into)));
}

#[test]
fn old_and_new_hung_yen_are_two_areas_that_never_meet() {
    let areas = catalogue().areas;
    let area = |code: &str| areas.iter().find(|area| area.code == code).unwrap();
    assert!(!area("old_hung_yen").valid.overlaps(&area("new_hung_yen").valid));
    assert_eq!(area("new_hung_yen").predecessors, ["old_hung_yen", "other:thai_binh"]);
}

#[test]
fn every_indicator_has_a_known_unit_owner_and_parent() {
    let all = catalogue();
    let bodies: HashSet<String> = all.org_units.iter().map(|body| body.code()).collect();
    for entry in &all.indicators {
        let is_class = entry.kind == IndicatorKind::Class;
        assert!(is_class == entry.unit.is_empty(), "{}: unit", entry.key);
        assert!(is_class || all.unit(&entry.unit).is_some() || entry.unit.contains('/'), "{}: unit", entry.key);
        assert!(bodies.contains(&entry.owner), "{}: owner {}", entry.key, entry.owner);
        let parent = entry.parent.as_ref().map(|(key, _)| key);
        assert!(parent.is_none_or(|key| all.indicator(key).is_some()), "{}: parent", entry.key);
    }
    assert!(all.figure_codes.iter().all(|code| all.indicator(&code.key).is_some()));
}

#[test]
fn a_name_in_a_unit_means_one_indicator() {
    let all = catalogue();
    let mut seen = HashSet::new();
    for entry in &all.indicators {
        let unit = all.unit_code(&entry.unit);
        let names: HashSet<String> = entry.names().map(domain::fold::name_key).collect();
        for name in names {
            assert!(seen.insert((name.clone(), unit.clone())), "{}: `{name}` in {unit} stands twice", entry.key);
        }
    }
}

#[test]
fn plans_and_figures_meet_by_key() {
    let all = catalogue();
    let key = |name: &str, unit: &str| all.find_indicator(name, unit).map(|entry| entry.key.as_str());
    assert_eq!(key("Tốc độ tăng trưởng kinh tế (GRDP)", "percent"), Some("grdp_growth"));
    assert_eq!(key("Giá trị sản xuất công nghiệp", "percent"), Some("output_value_growth_industry"));
    assert_eq!(key("Giá trị sản xuất công nghiệp", "VND"), Some("output_value_industry"));
    assert_eq!(key("Thu ngân sách trên địa bàn", "VND"), Some("budget_revenue"));
    assert_eq!(key("Hộ nghèo", "household"), Some("poor_households"));
    assert_eq!(key("Tỉ lệ hộ nghèo", "percent"), Some("poverty_rate"));
    assert_eq!(key("Số bác sỹ trên vạn dân", "doctor/10000 person"), Some("doctors_per_10000"));
    let figure = |code: &str| all.figure_code(code).map(|found| (found.key, found.is_target, found.basis));
    assert_eq!(figure("budget_revenue_total"), Some(("budget_revenue".to_owned(), false, None)));
    assert_eq!(figure("grdp_growth_est"), Some(("grdp_growth".to_owned(), false, Some(Basis::Estimated))));
    assert_eq!(figure("TARGET_grdp_growth"), Some(("grdp_growth".to_owned(), true, None)));
    assert_eq!(figure("no_such_thing"), None);
}

#[test]
fn rows_of_one_regulation_never_overlap() {
    let rows = catalogue().regulations.rows;
    for (at, row) in rows.iter().enumerate() {
        for other in rows.iter().skip(at + 1).filter(|other| other.code == row.code) {
            assert!(!row.valid.overlaps(&other.valid), "{} has two values on one day", row.code);
        }
    }
}

#[test]
fn the_second_of_may_2025_was_swapped_for_a_saturday() {
    let calendar = catalogue().calendar;
    assert!(!calendar.is_working_day(date(2025, 5, 2)));
    assert!(calendar.is_working_day(date(2025, 4, 26)));
    assert!(!calendar.is_working_day(date(2025, 5, 3)));
}

#[test]
fn capital_of_a_plan_year_may_be_disbursed_in_the_next_january() {
    let rules = catalogue().regulations;
    assert_eq!(rules.plan_year_ends_on(2025, None), Some(date(2026, 1, 31)));
    assert_eq!(rules.plan_year_ends_on(2025, Some(date(2025, 9, 30))), Some(date(2026, 1, 31)));
    assert_eq!(rules.plan_year_ends_on(2025, Some(date(2025, 10, 5))), Some(date(2026, 12, 31)));
    assert_eq!(rules.number("statistics.grdp.release_day", date(2026, 1, 13)), Some(29.into()));
    assert_eq!(rules.whole("land.notice.agricultural.days", date(2025, 12, 31)), Some(90));
    assert_eq!(rules.whole("land.notice.agricultural.days", date(2026, 1, 1)), Some(60));
}

#[test]
fn both_systems_have_a_layout_within_the_ranges_of_the_decree() {
    let layouts = catalogue().report_layouts;
    for system in DocumentSystem::ALL {
        let layout = report_layout::in_force(&layouts, system, date(2025, 7, 5)).unwrap();
        let margins = layout.margins_mm;
        assert!((20..=25).contains(&margins.top) && (20..=25).contains(&margins.bottom), "{system:?}");
        assert!((30..=35).contains(&margins.left) && (15..=20).contains(&margins.right), "{system:?}");
        assert!(!layout.source.is_empty());
    }
    assert!(report_layout::in_force(&layouts, DocumentSystem::State, date(2019, 1, 1)).is_none());
}
