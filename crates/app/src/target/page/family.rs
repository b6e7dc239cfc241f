//! Sums that must be exact, and parts that may not exceed their whole, among the targets of one document.

use super::{Family, FamilyOutcome};
use crate::target::board::{Board, Judged};
use crate::wording::target as wording;
use analytics::family::{FamilyCheck, check_parts, check_sum};
use domain::indicator::IndicatorKind;
use domain::target::Relation;
use domain::{Decimal, number};
use storage::target::Target;

/// The families that a target is whole or part of.
pub(super) fn families(board: &Board, judged: &Judged<'_>) -> Vec<Family> {
    let target = judged.target;
    let parent = target.parent.as_ref().and_then(|code| board.targets.iter().find(|other| other.code == *code));
    let of_whole = |whole: &Target| {
        [Relation::Sum, Relation::Part]
            .into_iter()
            .filter_map(|relation| family(board, whole, relation))
            .collect::<Vec<_>>()
    };
    let mut families = of_whole(target);
    families.extend(parent.filter(|_| target.relation != Some(Relation::Breakdown)).map(of_whole).unwrap_or_default());
    families.extend(structure(board, judged));
    families
}

/// A whole with its parts of one relation.
fn family(board: &Board, whole: &Target, relation: Relation) -> Option<Family> {
    let is_part = |part: &&Target| part.parent.as_ref() == Some(&whole.code) && part.relation == Some(relation);
    let parts: Vec<&Target> = board.targets.iter().filter(is_part).collect();
    let values: Vec<Option<Decimal>> = parts.iter().map(|part| line(board, part)).collect();
    let check = match relation {
        Relation::Sum => check_sum(line(board, whole), &values, Decimal::ZERO),
        Relation::Part => check_parts(line(board, whole), &values, Decimal::ZERO),
        Relation::Breakdown => FamilyCheck::Incomplete,
    };
    let members: Vec<&Target> = std::iter::once(whole).chain(parts).collect();
    told(board, check, line(board, whole)?, &values, &members)
}

/// Parts of a structure make one hundred.
fn structure(board: &Board, judged: &Judged<'_>) -> Option<Family> {
    let (target, indicator) = (judged.target, judged.indicator);
    let (whole, _) = indicator.parent.filter(|_| indicator.kind == IndicatorKind::Share)?;
    let is_sibling = |other: &&Target| {
        let of_whole = board.indicators.get(&other.indicator).and_then(|indicator| indicator.parent);
        let key = |target: &Target| (target.document, target.area.clone(), target.period);
        of_whole.is_some_and(|(parent, _)| parent == whole) && key(other) == key(target)
    };
    let parts: Vec<&Target> = board.targets.iter().filter(is_sibling).collect();
    let values: Vec<Option<Decimal>> = parts.iter().map(|part| line(board, part)).collect();
    let check = check_sum(Some(Decimal::ONE_HUNDRED), &values, Decimal::ZERO);
    told(board, check, Decimal::ONE_HUNDRED, &values, &parts)
}

fn told(
    board: &Board,
    check: FamilyCheck,
    whole: Decimal,
    parts: &[Option<Decimal>],
    members: &[&Target],
) -> Option<Family> {
    let (outcome, sign) = match check {
        FamilyCheck::Holds { .. } => (FamilyOutcome::Holds, "="),
        FamilyCheck::Differs { .. } => (FamilyOutcome::Differs, "≠"),
        FamilyCheck::Leaves { .. } => (FamilyOutcome::Leaves, "≤"),
        FamilyCheck::Incomplete => return None,
    };
    let shown: Vec<String> = parts.iter().flatten().map(|part| number::format(*part)).collect();
    let unit = members.first().map(|member| member.unit_text.clone()).unwrap_or_default();
    let member = |target: &&Target| (target.code.clone(), target.name.clone(), board.target_text(target));
    Some(Family {
        equation: format!("{} {sign} {}", shown.join(" + "), number::format(whole)),
        outcome,
        sentence: wording::family(check, &unit),
        members: members.iter().map(member).collect(),
    })
}

/// The figure of a target in the printed unit.
fn line(board: &Board, target: &Target) -> Option<Decimal> {
    let indicator = board.indicators.get(&target.indicator)?;
    let bounds = crate::target::board::bounds(target, crate::target::board::scale(board.catalogue, target, indicator));
    bounds.pass_line(indicator.direction)
}
