//! Statements stand as constants beside the functions that use them; here they are gathered, so that tests can prepare each
//! on both engines.

/// Declares constants with SQL and a list of them.
#[macro_export]
macro_rules! statements {
    ($($name:ident = $sql:expr;)*) => {
        $(pub(crate) const $name: &str = $sql;)*
        /// Every statement of this file, with its name.
        pub(crate) const STATEMENTS: &[(&str, &str)] = &[$((stringify!($name), $sql)),*];
    };
}

/// Every statement of every noun.
pub fn all() -> Vec<(&'static str, &'static str)> {
    [
        crate::account::STATEMENTS,
        crate::agenda::STATEMENTS,
        crate::audit::STATEMENTS,
        crate::citation::STATEMENTS,
        crate::counter::STATEMENTS,
        crate::delegation::STATEMENTS,
        crate::document::STATEMENTS,
        crate::draft_item::STATEMENTS,
        crate::figure_choice::STATEMENTS,
        crate::figures_import::STATEMENTS,
        crate::handover::STATEMENTS,
        crate::indicator::STATEMENTS,
        crate::observation::STATEMENTS,
        crate::org_unit::STATEMENTS,
        crate::org_unit::place::STATEMENTS,
        &crate::open_duty::statements(),
        crate::reorganisation::STATEMENTS,
        crate::reorganisation::body::STATEMENTS,
        crate::reorganisation::effect::STATEMENTS,
        crate::petition::STATEMENTS,
        crate::project::STATEMENTS,
        crate::recovery_code::STATEMENTS,
        crate::search::STATEMENTS,
        crate::session::STATEMENTS,
        crate::target::STATEMENTS,
        crate::task::STATEMENTS,
        crate::task::event::STATEMENTS,
        crate::task::evidence::STATEMENTS,
        crate::task::extension::STATEMENTS,
        crate::task::query::STATEMENTS,
        crate::tenant::STATEMENTS,
    ]
    .concat()
}
