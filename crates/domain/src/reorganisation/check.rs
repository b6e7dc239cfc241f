//! What must hold before an event is confirmed.

use super::{EventKind, Scope, Succession, living_successors};
use crate::Date;
use crate::id::OrgUnitId;
use crate::validity::Validity;

/// An event as it is about to be confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reorganisation<'a> {
    /// What happens.
    pub kind: EventKind,
    /// The first day of the new order.
    pub took_effect_on: Option<Date>,
    /// The document that sets it.
    pub legal_basis: &'a str,
    /// Who gives.
    pub givers: Vec<Giver>,
    /// Who takes over.
    pub takers: Vec<Taker>,
    /// Who may take over from whom.
    pub links: Vec<Link>,
}

/// A body that gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Giver {
    /// Its place in the event.
    pub seq: i64,
    /// Who.
    pub unit: OrgUnitId,
    /// When it exists.
    pub valid: Validity,
}

/// A body that takes over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taker {
    /// Its place in the event.
    pub seq: i64,
    /// Who, and when it exists; none for a body that the event begins.
    pub unit: Option<(OrgUnitId, Validity)>,
}

/// A taker may take over from a giver.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Place of the giver.
    pub old_seq: i64,
    /// Place of the taker.
    pub new_seq: i64,
    /// How much.
    pub scope: Scope,
}

/// Why an event cannot be confirmed; `seq` says which body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// No day.
    NoDay,
    /// The day has not come.
    DayAhead(Date),
    /// No document.
    NoLegalBasis,
    /// Too few or too many bodies that give.
    Givers,
    /// Too few or too many bodies that take over.
    Takers,
    /// A body that gives has begun only on that day or later.
    NotBorn(i64),
    /// A body that gives has ended before.
    Ended(i64),
    /// A body that takes over does not exist on that day.
    TakerNotLiving(i64),
    /// A body that takes over ends in the same event.
    TakerEnds(i64),
    /// A body would succeed itself.
    Circle(i64),
    /// Nobody takes over from a body that gives.
    NoSuccessor(i64),
}

impl Reorganisation<'_> {
    /// Everything that stands in the way, in the order in which people meet it. `known` are the successions there are.
    pub fn flaws(&self, known: &[Succession], today: Date) -> Vec<Flaw> {
        let mut flaws = self.shape();
        match self.took_effect_on {
            None => flaws.push(Flaw::NoDay),
            Some(day) if today < day => flaws.push(Flaw::DayAhead(day)),
            Some(day) => flaws.extend(self.lives(day)),
        }
        if self.legal_basis.trim().is_empty() {
            flaws.push(Flaw::NoLegalBasis);
        }
        flaws.extend(self.circles(known));
        flaws
    }

    /// Whether there are as many bodies on each side as the kind asks for.
    fn shape(&self) -> Vec<Flaw> {
        let (givers, takers) = (self.givers.len(), self.takers.len());
        let is_into_known = self.takers.iter().all(|taker| taker.unit.is_some());
        let (has_givers, has_takers) = match self.kind {
            EventKind::Create => (givers == 0, takers > 0 && self.takers.iter().all(|taker| taker.unit.is_none())),
            EventKind::Rename => (givers == 1, takers == 1),
            EventKind::Merge => (givers > 1 || (givers == 1 && is_into_known), takers == 1),
            EventKind::Split => (givers > 0, takers > 1),
            EventKind::Abolish => (givers > 0, true),
            EventKind::Transfer => (givers > 0, takers > 0),
        };
        let mut flaws = Vec::new();
        flaws.extend((!has_givers).then_some(Flaw::Givers));
        flaws.extend((!has_takers).then_some(Flaw::Takers));
        let must_link = matches!(self.kind, EventKind::Merge | EventKind::Split | EventKind::Transfer);
        let is_linked = |giver: &Giver| self.links.iter().any(|link| link.old_seq == giver.seq);
        let alone = self.givers.iter().filter(|giver| must_link && has_takers && !is_linked(giver));
        flaws.extend(alone.map(|giver| Flaw::NoSuccessor(giver.seq)));
        flaws
    }

    /// Whether everybody lives who has to: givers the day before, takers on the day.
    fn lives(&self, day: Date) -> Vec<Flaw> {
        let giver = |giver: &Giver| match (giver.valid.from, giver.valid.to) {
            (Some(from), _) if from >= day => Some(Flaw::NotBorn(giver.seq)),
            (_, Some(_)) => Some(Flaw::Ended(giver.seq)),
            _ => None,
        };
        let taker = |taker: &Taker| {
            let (unit, valid) = taker.unit?;
            let ends = self.kind.ends_givers() && self.givers.iter().any(|giver| giver.unit == unit);
            if ends {
                Some(Flaw::TakerEnds(taker.seq))
            } else {
                (valid.to.is_some() || !valid.holds_on(day)).then_some(Flaw::TakerNotLiving(taker.seq))
            }
        };
        self.givers.iter().filter_map(giver).chain(self.takers.iter().filter_map(taker)).collect()
    }

    /// Nobody takes over from somebody who has taken over, in the end, from them.
    fn circles(&self, known: &[Succession]) -> Vec<Flaw> {
        if self.kind == EventKind::Rename {
            return Vec::new();
        }
        let unit_of = |seq: i64| self.takers.iter().find(|taker| taker.seq == seq)?.unit.map(|(unit, _)| unit);
        let leads_back = |link: &&Link| {
            let Some(giver) = self.givers.iter().find(|giver| giver.seq == link.old_seq) else { return false };
            let back = |taker| !living_successors(taker, Scope::All, known, |unit| unit == giver.unit).is_empty();
            let is_ending = self.kind.ends_givers();
            unit_of(link.new_seq).is_some_and(|taker| taker == giver.unit || (is_ending && back(taker)))
        };
        self.links.iter().filter(leads_back).map(|link| Flaw::Circle(link.new_seq)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const DAY: Date = date(2025, 3, 1);
    const PLANNING: OrgUnitId = OrgUnitId(1);
    const FINANCE: OrgUnitId = OrgUnitId(2);

    fn giver(seq: i64, unit: OrgUnitId) -> Giver {
        Giver { seq, unit, valid: Validity::default() }
    }

    fn taker(seq: i64, unit: OrgUnitId) -> Taker {
        Taker { seq, unit: Some((unit, Validity::default())) }
    }

    const fn link(old_seq: i64, new_seq: i64) -> Link {
        Link { old_seq, new_seq, scope: Scope::All }
    }

    /// Planning goes into Finance.
    fn merger() -> Reorganisation<'static> {
        Reorganisation {
            kind: EventKind::Merge,
            took_effect_on: Some(DAY),
            legal_basis: "Nghị quyết số 1/NQ-HĐND",
            givers: vec![giver(1, PLANNING)],
            takers: vec![taker(2, FINANCE)],
            links: vec![link(1, 2)],
        }
    }

    #[test]
    fn a_merger_into_a_living_body_stands() {
        assert_eq!(merger().flaws(&[], DAY), []);
    }

    #[test]
    fn an_event_needs_its_day_and_its_document_and_is_confirmed_when_the_day_has_come() {
        let undated = Reorganisation { took_effect_on: None, legal_basis: " ", ..merger() };
        assert_eq!(undated.flaws(&[], DAY), [Flaw::NoDay, Flaw::NoLegalBasis]);
        assert_eq!(merger().flaws(&[], date(2025, 2, 28)), [Flaw::DayAhead(DAY)]);
    }

    #[test]
    fn nobody_gives_before_birth_or_after_the_end() {
        let with = |valid: Validity| Reorganisation { givers: vec![Giver { valid, ..giver(1, PLANNING) }], ..merger() };
        assert_eq!(with(Validity { from: Some(DAY), to: None }).flaws(&[], DAY), [Flaw::NotBorn(1)]);
        assert_eq!(with(Validity { from: None, to: Some(date(2025, 1, 31)) }).flaws(&[], DAY), [Flaw::Ended(1)]);
    }

    #[test]
    fn nobody_takes_over_who_is_dead_or_dies_the_same_day() {
        let ended = Validity { from: None, to: Some(date(2025, 2, 28)) };
        let dead = Reorganisation { takers: vec![Taker { seq: 2, unit: Some((FINANCE, ended)) }], ..merger() };
        assert_eq!(dead.flaws(&[], DAY), [Flaw::TakerNotLiving(2)]);
        let both = Reorganisation { givers: vec![giver(1, PLANNING), giver(3, FINANCE)], ..merger() };
        assert!(both.flaws(&[], DAY).contains(&Flaw::TakerEnds(2)));
    }

    #[test]
    fn nobody_succeeds_whom_they_gave_to() {
        let earlier =
            Succession { predecessor: FINANCE, successor: PLANNING, took_over_on: date(2020, 1, 1), scope: Scope::All };
        assert_eq!(merger().flaws(&[earlier], DAY), [Flaw::Circle(2)]);
    }

    #[test]
    fn each_kind_asks_for_its_number_of_bodies() {
        let split = Reorganisation { kind: EventKind::Split, ..merger() };
        assert_eq!(split.flaws(&[], DAY), [Flaw::Takers]);
        let new = Reorganisation { takers: vec![Taker { seq: 2, unit: None }], ..merger() };
        assert_eq!(new.flaws(&[], DAY), [Flaw::Givers], "one body alone does not merge into a new one");
        let alone = Reorganisation { links: vec![], ..merger() };
        assert_eq!(alone.flaws(&[], DAY), [Flaw::NoSuccessor(1)]);
    }
}
