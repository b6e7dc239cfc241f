//! Roles, and what each may do: one table for pages, programmes and commands.

/// What an account is in the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// "Lãnh đạo": reads everything, concludes.
    Leader,
    /// "Văn phòng": imports, reviews, verifies, writes reports.
    Office,
    /// "Chuyên viên": enters figures and reports for its own body.
    Specialist,
    /// "Chủ đầu tư": reports on its own projects.
    ProjectOwner,
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
    /// Add and change accounts and bodies.
    Administer,
}

/// Who may do what; a pair that is not here is not allowed.
const TABLE: &[(Permission, &[Role])] = &[
    (Permission::Read, &Role::ALL),
    (Permission::ImportDocument, &[Role::Office]),
    (Permission::ReviewDocument, &[Role::Office]),
    (Permission::ImportFigures, &[Role::Office]),
    (Permission::MakeReport, &[Role::Leader, Role::Office]),
    (Permission::Administer, &[Role::Administrator]),
];

impl Role {
    /// All roles.
    pub const ALL: [Self; 5] = [Self::Leader, Self::Office, Self::Specialist, Self::ProjectOwner, Self::Administrator];

    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Leader => "leader",
            Self::Office => "office",
            Self::Specialist => "specialist",
            Self::ProjectOwner => "project_owner",
            Self::Administrator => "administrator",
        }
    }

    /// The role of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Whether the table allows it.
    pub fn may(self, permission: Permission) -> bool {
        permission.roles().contains(&self)
    }
}

impl Permission {
    /// All permissions.
    pub const ALL: [Self; 6] = [
        Self::Read,
        Self::ImportDocument,
        Self::ReviewDocument,
        Self::ImportFigures,
        Self::MakeReport,
        Self::Administer,
    ];

    /// The roles that have it.
    pub fn roles(self) -> &'static [Role] {
        TABLE.iter().find(|(permission, _)| *permission == self).map_or(&[], |(_, roles)| roles)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_permission_stands_in_the_table() {
        for permission in Permission::ALL {
            assert_eq!(TABLE.iter().filter(|(listed, _)| *listed == permission).count(), 1, "{permission:?}");
            assert!(!permission.roles().is_empty());
        }
    }

    #[test]
    fn leaders_read_and_do_not_review() {
        assert!(Role::Leader.may(Permission::Read) && !Role::Leader.may(Permission::ReviewDocument));
        assert!(Role::Office.may(Permission::ReviewDocument) && !Role::Office.may(Permission::Administer));
    }
}
