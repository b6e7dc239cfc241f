//! Roles, and what each may do for whom: one table for pages, programmes and commands.

use crate::id::OrgUnitId;

/// What an account is in the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// "Lãnh đạo": reads everything, concludes.
    Leader,
    /// "Văn phòng": imports, reviews, assigns, verifies, writes reports.
    Office,
    /// "Thủ trưởng đơn vị": approves what its own body hands in.
    UnitHead,
    /// "Chuyên viên": enters figures and reports for its own body.
    Specialist,
    /// "Chủ đầu tư": reports on its own projects.
    ProjectOwner,
    /// "Ủy ban kiểm tra": reads everything and the log, changes nothing.
    Inspector,
    /// "Quản trị": accounts, bodies, rules.
    Administrator,
}

/// One thing that may be allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Permission {
    /// Read plans, targets, tasks, projects and bodies.
    Read,
    /// Import documents.
    ImportDocument,
    /// Decide on items read from a document, and on findings about it.
    ReviewDocument,
    /// Import files of figures.
    ImportFigures,
    /// Make an edition of a report.
    MakeReport,
    /// Give a task to the body that leads it.
    AssignTask,
    /// Take over or return a task that was assigned.
    AcceptTask,
    /// Report on a task and hand in its product.
    ReportTask,
    /// Confirm or return what was reported on a task.
    VerifyTask,
    /// Ask for a later deadline.
    RequestExtension,
    /// Grant or refuse a later deadline.
    DecideExtension,
    /// Suspend, cancel or hand over a task.
    ManageTask,
    /// Enter figures of a period.
    EnterFigures,
    /// Confirm or return figures that were handed in.
    VerifyFigures,
    /// Approve the figures of a body before they are handed in.
    ApproveFigures,
    /// Give petitions to bodies, decline, merge and reopen them.
    DirectPetitions,
    /// Answer a petition, ask its sender.
    AnswerPetition,
    /// Read who sent a petition.
    ReadPetitioner,
    /// Add and change bodies, merge and split them.
    ManageOrgUnits,
    /// Add, change and close accounts.
    ManageAccounts,
    /// Read the log of who did what.
    ReadLog,
}

/// For which bodies a role has a permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Only what belongs to the body the account acts for.
    Own,
    /// What belongs to any body, and what belongs to none.
    Any,
}

/// A line of the table: who may for any body, and who only for the own one.
struct Rule {
    permission: Permission,
    any: &'static [Role],
    own: &'static [Role],
}

/// The roles that work inside one body.
const WITHIN_A_BODY: &[Role] = &[Role::UnitHead, Role::Specialist, Role::ProjectOwner];

/// Who may do what; a pair that is not here is not allowed.
const TABLE: &[Rule] = &[
    Rule { permission: Permission::Read, any: &Role::ALL, own: &[] },
    Rule { permission: Permission::ImportDocument, any: &[Role::Office], own: &[] },
    Rule { permission: Permission::ReviewDocument, any: &[Role::Office], own: &[] },
    Rule { permission: Permission::ImportFigures, any: &[Role::Office], own: &[] },
    Rule { permission: Permission::MakeReport, any: &[Role::Leader, Role::Office], own: &[] },
    Rule { permission: Permission::AssignTask, any: &[Role::Office], own: &[] },
    Rule { permission: Permission::AcceptTask, any: &[], own: WITHIN_A_BODY },
    Rule { permission: Permission::ReportTask, any: &[], own: WITHIN_A_BODY },
    Rule { permission: Permission::VerifyTask, any: &[Role::Leader, Role::Office], own: &[] },
    Rule { permission: Permission::RequestExtension, any: &[], own: WITHIN_A_BODY },
    Rule { permission: Permission::DecideExtension, any: &[Role::Leader, Role::Office], own: &[] },
    Rule { permission: Permission::ManageTask, any: &[Role::Office], own: &[] },
    Rule { permission: Permission::EnterFigures, any: &[], own: WITHIN_A_BODY },
    Rule { permission: Permission::VerifyFigures, any: &[Role::Office], own: &[] },
    Rule { permission: Permission::ApproveFigures, any: &[], own: &[Role::UnitHead] },
    Rule { permission: Permission::DirectPetitions, any: &[Role::Office], own: &[] },
    Rule { permission: Permission::AnswerPetition, any: &[Role::Office], own: WITHIN_A_BODY },
    Rule { permission: Permission::ReadPetitioner, any: &[Role::Office], own: WITHIN_A_BODY },
    Rule { permission: Permission::ManageOrgUnits, any: &[Role::Office, Role::Administrator], own: &[] },
    Rule { permission: Permission::ManageAccounts, any: &[Role::Administrator], own: &[] },
    Rule { permission: Permission::ReadLog, any: &[Role::Inspector, Role::Administrator], own: &[] },
];

impl Role {
    /// All roles.
    pub const ALL: [Self; 7] = [
        Self::Leader,
        Self::Office,
        Self::UnitHead,
        Self::Specialist,
        Self::ProjectOwner,
        Self::Inspector,
        Self::Administrator,
    ];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Leader => "leader",
            Self::Office => "office",
            Self::UnitHead => "unit_head",
            Self::Specialist => "specialist",
            Self::ProjectOwner => "project_owner",
            Self::Inspector => "inspector",
            Self::Administrator => "administrator",
        }
    }

    /// The role of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Whether an account of this role must act for a body.
    pub fn is_within_a_body(self) -> bool {
        WITHIN_A_BODY.contains(&self)
    }

    /// How far the table allows it, if at all.
    pub fn reach(self, permission: Permission) -> Option<Reach> {
        let rule = TABLE.iter().find(|rule| rule.permission == permission)?;
        if rule.any.contains(&self) { Some(Reach::Any) } else { rule.own.contains(&self).then_some(Reach::Own) }
    }

    /// Whether an account of this role that acts for `own` may do it to what belongs to `body`.
    pub fn may(self, permission: Permission, own: Option<OrgUnitId>, body: Option<OrgUnitId>) -> bool {
        match self.reach(permission) {
            Some(Reach::Any) => true,
            Some(Reach::Own) => own.is_some() && own == body,
            None => false,
        }
    }
}

impl Permission {
    /// All permissions.
    pub const ALL: [Self; 21] = [
        Self::Read,
        Self::ImportDocument,
        Self::ReviewDocument,
        Self::ImportFigures,
        Self::MakeReport,
        Self::AssignTask,
        Self::AcceptTask,
        Self::ReportTask,
        Self::VerifyTask,
        Self::RequestExtension,
        Self::DecideExtension,
        Self::ManageTask,
        Self::EnterFigures,
        Self::VerifyFigures,
        Self::ApproveFigures,
        Self::DirectPetitions,
        Self::AnswerPetition,
        Self::ReadPetitioner,
        Self::ManageOrgUnits,
        Self::ManageAccounts,
        Self::ReadLog,
    ];

    /// The roles that have it, however far.
    pub fn roles(self) -> impl Iterator<Item = Role> {
        Role::ALL.into_iter().filter(move |role| role.reach(self).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: Option<OrgUnitId> = Some(OrgUnitId(1));
    const THEIRS: Option<OrgUnitId> = Some(OrgUnitId(2));

    #[test]
    fn every_permission_stands_in_the_table_once_and_somebody_has_it() {
        for permission in Permission::ALL {
            assert_eq!(TABLE.iter().filter(|rule| rule.permission == permission).count(), 1, "{permission:?}");
            assert!(permission.roles().next().is_some(), "{permission:?}");
        }
        assert_eq!(TABLE.len(), Permission::ALL.len());
    }

    #[test]
    fn only_roles_of_a_body_reach_no_further_than_their_own() {
        for rule in TABLE {
            assert!(rule.own.iter().all(|role| role.is_within_a_body() && !rule.any.contains(role)));
        }
    }

    #[test]
    fn a_body_reports_on_its_own_tasks_and_on_no_others() {
        let may = |own, body| Role::Specialist.may(Permission::ReportTask, own, body);
        assert!(may(OURS, OURS));
        assert!(!may(OURS, THEIRS) && !may(OURS, None));
        assert!(!may(None, None) && !may(None, OURS), "who acts for no body has nothing of its own");
    }

    #[test]
    fn the_office_assigns_to_any_body_and_reports_for_none() {
        assert!(Role::Office.may(Permission::AssignTask, None, THEIRS));
        assert!(!Role::Office.may(Permission::ReportTask, OURS, OURS));
    }

    #[test]
    fn nobody_both_hands_in_and_verifies() {
        for (hands_in, verifies) in [
            (Permission::ReportTask, Permission::VerifyTask),
            (Permission::RequestExtension, Permission::DecideExtension),
            (Permission::EnterFigures, Permission::VerifyFigures),
        ] {
            assert!(hands_in.roles().all(|role| role.reach(verifies).is_none()), "{hands_in:?}");
        }
    }

    #[test]
    fn inspectors_read_and_change_nothing() {
        let has = |permission: &Permission| Role::Inspector.reach(*permission).is_some();
        let theirs: Vec<Permission> = Permission::ALL.into_iter().filter(has).collect();
        assert_eq!(theirs, [Permission::Read, Permission::ReadLog]);
    }

    #[test]
    fn administrators_keep_accounts_and_leave_the_work_alone() {
        let has = |permission: &Permission| Role::Administrator.reach(*permission).is_some();
        let theirs: Vec<Permission> = Permission::ALL.into_iter().filter(has).collect();
        assert_eq!(
            theirs,
            [Permission::Read, Permission::ManageOrgUnits, Permission::ManageAccounts, Permission::ReadLog]
        );
    }
}
