//! The trees in which bodies stand beside each other: Party, State, mass organisations, territory. A place has dates, and one
//! body may have a place in several trees.

use crate::Date;
use crate::id::OrgUnitId;
use crate::validity::Validity;
use std::collections::{HashMap, HashSet};

/// Which tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tree {
    /// Tổ chức đảng.
    Party,
    /// Bộ máy nhà nước.
    State,
    /// Mặt trận và các đoàn thể.
    Mass,
    /// Địa bàn.
    Territory,
}

impl Tree {
    /// All trees.
    pub const ALL: [Self; 4] = [Self::Party, Self::State, Self::Mass, Self::Territory];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Party => "party",
            Self::State => "state",
            Self::Mass => "mass",
            Self::Territory => "territory",
        }
    }

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// A place in a tree, between its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Which tree.
    pub tree: Tree,
    /// Who stands there.
    pub child: OrgUnitId,
    /// Under whom; nobody at the top.
    pub parent: Option<OrgUnitId>,
    /// From when to when.
    pub valid: Validity,
}

/// One tree as it stood on a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Forest {
    /// Those under nobody, in the order of the places.
    pub roots: Vec<OrgUnitId>,
    children: HashMap<OrgUnitId, Vec<OrgUnitId>>,
}

impl Forest {
    /// A tree as it stood on a day. A body under one that has no place of its own is listed below it all the same; bodies in a
    /// circle are below nobody and are left out, see [`Forest::circle`].
    pub fn on(places: &[Place], tree: Tree, day: Date) -> Self {
        let mut forest = Self::default();
        let held: Vec<&Place> = places.iter().filter(|place| place.tree == tree && place.valid.holds_on(day)).collect();
        let placed: HashSet<OrgUnitId> = held.iter().map(|place| place.child).collect();
        for place in &held {
            match place.parent {
                None => forest.root(place.child),
                Some(parent) => {
                    forest.children.entry(parent).or_default().push(place.child);
                    if !placed.contains(&parent) {
                        forest.root(parent);
                    }
                }
            }
        }
        forest
    }

    fn root(&mut self, unit: OrgUnitId) {
        if !self.roots.contains(&unit) {
            self.roots.push(unit);
        }
    }

    /// Those directly under a body.
    pub fn children(&self, unit: OrgUnitId) -> &[OrgUnitId] {
        self.children.get(&unit).map_or(&[], Vec::as_slice)
    }

    /// Every body with its depth, each parent before those under it.
    pub fn walk(&self) -> Vec<(usize, OrgUnitId)> {
        let mut walked = Vec::new();
        let mut seen = HashSet::new();
        let mut next: Vec<(usize, OrgUnitId)> = self.roots.iter().rev().map(|root| (0, *root)).collect();
        while let Some((depth, unit)) = next.pop() {
            if seen.insert(unit) {
                walked.push((depth, unit));
                next.extend(self.children(unit).iter().rev().map(|child| (depth + 1, *child)));
            }
        }
        walked
    }

    /// A body that stands below itself, if there is one.
    pub fn circle(&self) -> Option<OrgUnitId> {
        let reached: HashSet<OrgUnitId> = self.walk().into_iter().map(|(_, unit)| unit).collect();
        let mut below: Vec<OrgUnitId> = self.children.values().flatten().copied().collect();
        below.sort_unstable();
        below.into_iter().find(|unit| !reached.contains(unit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    const PROVINCE: OrgUnitId = OrgUnitId(1);
    const DISTRICT: OrgUnitId = OrgUnitId(2);
    const COMMUNE: OrgUnitId = OrgUnitId(3);

    fn place(child: OrgUnitId, parent: Option<OrgUnitId>, valid: Validity) -> Place {
        Place { tree: Tree::State, child, parent, valid }
    }

    #[test]
    fn a_commune_stands_under_its_district_until_the_day_districts_end() {
        let until = Validity { from: None, to: Some(date(2025, 6, 30)) };
        let from = Validity { from: Some(date(2025, 7, 1)), to: None };
        let places = [
            place(PROVINCE, None, Validity::default()),
            place(DISTRICT, Some(PROVINCE), until),
            place(COMMUNE, Some(DISTRICT), until),
            place(COMMUNE, Some(PROVINCE), from),
        ];
        let walk = |day: Date| Forest::on(&places, Tree::State, day).walk();
        assert_eq!(walk(date(2025, 6, 30)), [(0, PROVINCE), (1, DISTRICT), (2, COMMUNE)]);
        assert_eq!(walk(date(2025, 7, 1)), [(0, PROVINCE), (1, COMMUNE)]);
        assert_eq!(Forest::on(&places, Tree::Party, date(2025, 7, 1)).walk(), []);
    }

    #[test]
    fn a_body_below_itself_is_named() {
        let always = Validity::default();
        let places = [place(DISTRICT, Some(COMMUNE), always), place(COMMUNE, Some(DISTRICT), always)];
        assert_eq!(Forest::on(&places, Tree::State, date(2025, 1, 1)).circle(), Some(DISTRICT));
    }

    proptest! {
        #[test]
        fn nobody_is_walked_twice_and_whoever_is_left_out_stands_in_a_circle(links in proptest::collection::vec((0_i64..12, proptest::option::of(0_i64..12)), 0..30)) {
            let always = Validity::default();
            let places: Vec<Place> = links.iter().map(|(child, parent)| place(OrgUnitId(*child), parent.map(OrgUnitId), always)).collect();
            let forest = Forest::on(&places, Tree::State, date(2025, 1, 1));
            let mut walked: Vec<OrgUnitId> = forest.walk().into_iter().map(|(_, unit)| unit).collect();
            let count = walked.len();
            walked.sort_unstable();
            walked.dedup();
            prop_assert_eq!(walked.len(), count);
            let is_whole = places.iter().all(|place| walked.contains(&place.child));
            prop_assert_eq!(forest.circle().is_none(), is_whole);
        }
    }
}
