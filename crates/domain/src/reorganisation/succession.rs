//! Who answers today for what a body answered for once.

use super::Scope;
use crate::Date;
use crate::id::OrgUnitId;
use std::collections::HashSet;

/// One body took over from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Succession {
    /// Who gave.
    pub predecessor: OrgUnitId,
    /// Who took.
    pub successor: OrgUnitId,
    /// From this day.
    pub took_over_on: Date,
    /// How much.
    pub scope: Scope,
}

/// The living bodies at the end of the chains that begin with a body, for a scope; the body itself where it lives. What goes over
/// as a whole goes over for every scope.
pub fn living_successors(
    unit: OrgUnitId,
    scope: Scope,
    successions: &[Succession],
    is_living: impl Fn(OrgUnitId) -> bool,
) -> Vec<OrgUnitId> {
    let mut living = Vec::new();
    let mut seen = HashSet::new();
    let mut next = vec![unit];
    while let Some(unit) = next.pop() {
        if !seen.insert(unit) {
            continue;
        }
        if is_living(unit) {
            living.push(unit);
            continue;
        }
        let carries = |event: &&Succession| event.scope == Scope::All || scope == Scope::All || event.scope == scope;
        let onward = successions.iter().filter(|event| event.predecessor == unit).filter(carries);
        next.extend(onward.map(|event| event.successor));
    }
    living.sort_unstable();
    living
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const LABOUR: OrgUnitId = OrgUnitId(1);
    const INTERIOR: OrgUnitId = OrgUnitId(2);
    const HEALTH: OrgUnitId = OrgUnitId(3);
    const DISTRICT: OrgUnitId = OrgUnitId(4);
    const COMMUNE: OrgUnitId = OrgUnitId(5);

    fn over(predecessor: OrgUnitId, successor: OrgUnitId, scope: Scope) -> Succession {
        Succession { predecessor, successor, took_over_on: date(2025, 3, 1), scope }
    }

    #[test]
    fn a_body_split_by_function_has_several_successors_and_one_for_its_land_none() {
        let events = [over(LABOUR, INTERIOR, Scope::Function), over(LABOUR, HEALTH, Scope::Function)];
        let living = |scope| living_successors(LABOUR, scope, &events, |unit| unit != LABOUR);
        assert_eq!(living(Scope::All), [INTERIOR, HEALTH]);
        assert_eq!(living(Scope::Function), [INTERIOR, HEALTH]);
        assert_eq!(living(Scope::Territory), []);
    }

    #[test]
    fn a_chain_is_followed_to_who_lives_and_a_circle_ends() {
        let events = [
            over(LABOUR, DISTRICT, Scope::All),
            over(DISTRICT, COMMUNE, Scope::Territory),
            over(DISTRICT, LABOUR, Scope::All),
        ];
        let living = living_successors(LABOUR, Scope::Territory, &events, |unit| unit == COMMUNE);
        assert_eq!(living, [COMMUNE]);
        assert_eq!(living_successors(HEALTH, Scope::All, &events, |_| true), [HEALTH]);
    }
}
