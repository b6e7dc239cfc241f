//! Which piece of land a target or a figure is about. A name serves several areas in time; the day decides which is meant.

use domain::Date;
use domain::area::AreaEntry;
use domain::catalogue::Catalogue;
use domain::fold::{name_key, slug};

/// Code of the area that a name means on a day: a code of the catalogue, the name of an area, or that of a province.
pub fn find(catalogue: &Catalogue, name: &str, on: Date) -> Option<String> {
    let wanted = name_key(name);
    let by_code = catalogue.areas.iter().find(|area| area.code == name.trim());
    let is_so_named = |area: &&AreaEntry| name_key(plain_name(&area.name)) == wanted || name_key(&area.name) == wanted;
    let by_name = || catalogue.areas.iter().find(|area| is_so_named(area) && area.valid.holds_on(on));
    by_code.or_else(by_name).map(|area| area.code.clone()).or_else(|| province(catalogue, &wanted, on))
}

/// The area of a province, or the code of the province where no area is kept for it.
fn province(catalogue: &Catalogue, wanted: &str, on: Date) -> Option<String> {
    let bare = |name: &str| name_key(name).split_once(' ').map(|(_, rest)| rest.to_owned()).unwrap_or_default();
    let is_meant = |name: &str| name_key(name) == wanted || bare(name) == wanted;
    let place = catalogue.places.iter().find(|place| is_meant(&place.name) && place.valid.holds_on(on))?;
    let area = catalogue.areas.iter().find(|area| area.place.as_deref() == Some(place.code.as_str()));
    Some(area.map_or_else(|| place.code.clone(), |area| area.code.clone()))
}

/// The area of a target that a document sets, whose own area is `whole`. A scope that is no area of the catalogue, as "các huyện",
/// becomes a part of the whole with a code of its own: its figures are never those of the whole.
pub fn of_scope(catalogue: &Catalogue, scope: Option<&str>, whole: &str, on: Date) -> String {
    let Some(scope) = scope.filter(|scope| !scope.trim().is_empty()) else { return whole.to_owned() };
    find(catalogue, scope, on).unwrap_or_else(|| format!("{whole}{PART}{}", slug(scope)))
}

/// Parts the code of a whole from the name of its part.
const PART: &str = "/";

/// The code of the whole, and the name of the part if the area is a part of it.
pub(crate) fn parts(code: &str) -> (&str, Option<&str>) {
    code.split_once(PART).map_or((code, None), |(whole, part)| (whole, Some(part)))
}

/// Name for people.
pub fn name(catalogue: &Catalogue, code: &str) -> String {
    if let Some(area) = catalogue.areas.iter().find(|area| area.code == code) {
        return area.name.clone();
    }
    match code.split_once(PART) {
        Some((whole, part)) => format!("{} – {}", name(catalogue, whole), part.replace('-', " ")),
        None => catalogue.places.iter().find(|place| place.code == code).map_or(code, |place| &place.name).to_owned(),
    }
}

/// First day of an area, if it has one.
pub fn begins_on(catalogue: &Catalogue, code: &str) -> Option<Date> {
    catalogue.areas.iter().find(|area| area.code == code)?.valid.from
}

/// Codes of the areas that this one became a part of.
pub fn successors<'a>(catalogue: &'a Catalogue, code: &str) -> impl Iterator<Item = &'a AreaEntry> {
    let code = code.to_owned();
    catalogue.areas.iter().filter(move |area| area.predecessors.contains(&code))
}

/// The name without what stands in brackets.
fn plain_name(name: &str) -> &str {
    name.split_once('(').map_or(name, |(name, _)| name).trim()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn one_name_means_two_areas_in_time() {
        let of = |name: &str, on: Date| find(catalogue::load(), name, on);
        assert_eq!(of("tỉnh Hưng Yên", date(2025, 1, 1)).as_deref(), Some("old_hung_yen"));
        assert_eq!(of("Hưng Yên", date(2025, 7, 1)).as_deref(), Some("new_hung_yen"));
        assert_eq!(of("cả nước", date(2025, 7, 1)).as_deref(), Some("national"));
        assert_eq!(of("tỉnh Vĩnh Phúc", date(2025, 1, 1)).as_deref(), Some("vinh-phuc-until-2025"));
        assert_eq!(of("other:thai_binh", date(2025, 1, 1)).as_deref(), Some("other:thai_binh"));
        assert_eq!(of("các huyện", date(2025, 1, 1)), None);
    }

    #[test]
    fn a_part_of_a_province_is_never_the_province() {
        let catalogue = catalogue::load();
        let part = of_scope(catalogue, Some("các huyện"), "old_hung_yen", date(2025, 1, 1));
        assert_eq!(part, "old_hung_yen/cac-huyen");
        assert_eq!(of_scope(catalogue, None, "old_hung_yen", date(2025, 1, 1)), "old_hung_yen");
        assert!(name(catalogue, &part).starts_with("Tỉnh Hưng Yên"));
    }
}
