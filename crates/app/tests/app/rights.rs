//! Who may do what, for whom.

use app::{Actor, AppError};
use domain::id::{AccountId, OrgUnitId};
use domain::role::{Permission, Role};

const OURS: Option<OrgUnitId> = Some(OrgUnitId(1));
const THEIRS: Option<OrgUnitId> = Some(OrgUnitId(2));

fn specialist() -> Actor {
    Actor { account: Some(AccountId(7)), role: Some(Role::Specialist), org_unit: OURS, ..Actor::system() }
}

#[test]
fn a_refusal_tells_the_wrong_body_from_the_wrong_role() {
    let actor = specialist();
    assert!(actor.require_for(Permission::ReportTask, OURS).is_ok());
    for body in [THEIRS, None] {
        let answer = actor.require_for(Permission::ReportTask, body);
        assert!(matches!(answer, Err(AppError::OtherBody { .. })), "{answer:?}");
    }
    let answer = actor.require_for(Permission::VerifyTask, OURS);
    assert!(matches!(answer, Err(AppError::Forbidden { .. })), "{answer:?}");
}

#[test]
fn an_account_without_a_body_has_nothing_of_its_own() {
    let actor = Actor { org_unit: None, ..specialist() };
    assert_eq!(actor.reach(Permission::ReportTask), None);
    assert!(actor.require(Permission::ReportTask).is_err());
}

#[test]
fn whoever_reported_does_not_verify() {
    let actor = specialist();
    assert!(matches!(actor.require_other_hand(Some(AccountId(7))), Err(AppError::SameHand)));
    assert!(actor.require_other_hand(Some(AccountId(8))).is_ok());
    assert!(actor.require_other_hand(None).is_ok(), "what the programme did may be verified by anybody");
}
