//! A ready province: the plan of Hưng Yên for 2025 imported and accepted, its bodies and their mergers, published figures with
//! their sources, and an account for each role. Preparing it again changes nothing but the passwords.

mod bodies;
mod duties;
mod petitions;

use crate::account::{self, AddAccount};
use crate::auth;
use crate::document::{self, IncomingFile};
use crate::{Actor, App, AppError, figures, review, wording};
use domain::role::Role;

/// The plan, as received.
const PLAN: &[u8] = include_bytes!("../data/hung-yen-2025.txt");
const PLAN_NAME: &str = "hung-yen-2025.txt";
const FIGURES_NAME: &str = "hung-yen-actuals.csv";

/// An account of the demonstration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoAccount {
    /// What is typed to sign in.
    pub login: &'static str,
    /// Made anew at every start.
    pub password: String,
    /// Name of the office.
    pub display_name: &'static str,
    /// What it may do.
    pub role: Role,
}

/// Logins with their roles; the names of the offices are in [`wording::DEMO_OFFICES`].
const ACCOUNTS: [(&str, Role); 7] = [
    ("vanphong", Role::Office),
    ("lanhdao", Role::Leader),
    ("giamdoc.stc", Role::UnitHead),
    ("chuyenvien.stc", Role::Specialist),
    ("chudautu", Role::ProjectOwner),
    ("kiemtra", Role::Inspector),
    ("quantri", Role::Administrator),
];

/// Prepares the province; answers the accounts to print.
pub async fn prepare(app: &App) -> Result<Vec<DemoAccount>, AppError> {
    let system = Actor::system();
    bodies::prepare(app, &system).await?;
    let file = IncomingFile { name: PLAN_NAME.to_owned(), bytes: PLAN.to_vec() };
    let imported = document::import(app, &system, file).await?;
    if imported.is_new {
        let mut ctx = app.write(&system).await?;
        review::accept_all(&mut ctx, &imported.code).await?;
        ctx.commit().await?;
        petitions::prepare(app, &system).await?;
    }
    figures::import(app, &system, figures::HUNG_YEN.as_bytes(), FIGURES_NAME, false).await?;
    bodies::replay(app, &system).await?;
    let accounts = accounts(app, &system).await?;
    if imported.is_new {
        duties::live(app).await?;
    }
    Ok(accounts)
}

async fn accounts(app: &App, system: &Actor) -> Result<Vec<DemoAccount>, AppError> {
    let mut accounts = Vec::new();
    for ((login, role), (display_name, org_unit)) in ACCOUNTS.into_iter().zip(wording::DEMO_OFFICES) {
        let password = auth::random_password();
        let known = account::reset_password(app, system, login, &password, false).await?;
        if !known {
            let new = AddAccount { login, display_name, password: &password, role, org_unit };
            account::add_account(app, system, &new).await?;
        }
        accounts.push(DemoAccount { login, password, display_name, role });
    }
    Ok(accounts)
}
