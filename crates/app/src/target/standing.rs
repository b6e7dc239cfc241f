//! Whether what a target is about still exists. Land changes its boundary, districts end: what was asked of them cannot be met by
//! anybody else, and what was asked of a province is held against its old boundary only.

use crate::area;
use domain::Date;
use domain::catalogue::Catalogue;

/// Where the area of a target stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It exists.
    Current,
    /// "Tính theo địa giới cũ": the province had this boundary until this day.
    OldBoundary(Date),
    /// "Không còn đối tượng": a part of the province that ended with this day.
    SubjectEnded(Date),
}

/// Where an area stands; `ended` are slugs of bodies that have ended, each with its last day.
pub(super) fn standing(catalogue: &Catalogue, code: &str, ended: &[(String, Date)], today: Date) -> Standing {
    let (whole, part) = area::parts(code);
    let known = catalogue.areas.iter().find(|area| area.code == whole);
    let until = known.and_then(|area| area.valid.to).filter(|last| *last < today);
    let is_part = part.is_some() || known.is_some_and(|area| area.within.is_some());
    let governed = part.and_then(|part| {
        let is_of = |name: &str| name.strip_suffix(part).is_some_and(|rest| rest.ends_with('-'));
        ended.iter().find(|(name, _)| is_of(name)).map(|(_, last)| *last)
    });
    match (is_part, governed, until) {
        (true, Some(last), _) => Standing::SubjectEnded(last),
        (true, None, Some(last)) if part.is_none() => Standing::SubjectEnded(last),
        (_, _, Some(last)) => Standing::OldBoundary(last),
        _ => Standing::Current,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_district_that_has_ended_is_no_subject_and_its_province_had_another_boundary() {
        let catalogue = catalogue::load();
        let last = date(2025, 6, 30);
        let ended = [("ubnd-thi-xa-my-hao".to_owned(), last)];
        let on = |code: &str, today| standing(catalogue, code, &ended, today);
        let after = date(2025, 7, 5);
        assert_eq!(on("old_hung_yen", last), Standing::Current);
        assert_eq!(on("old_hung_yen", after), Standing::OldBoundary(last));
        assert_eq!(on("old_hung_yen/thi-xa-my-hao", after), Standing::SubjectEnded(last));
        assert_eq!(on("old_hung_yen/cac-xa", after), Standing::OldBoundary(last));
        assert_eq!(on("other:hung_yen_city", after), Standing::SubjectEnded(last));
        assert_eq!(on("new_hung_yen", after), Standing::Current);
    }
}
