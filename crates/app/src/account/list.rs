//! Accounts as an administrator sees them.

use super::get;
use crate::delegation::{self, DelegationRow};
use crate::{AppError, Ctx, auth};
use domain::id::OrgUnitId;
use domain::role::{Permission, Role};
use jiff::Timestamp;
use std::collections::HashMap;
use storage::account::{self, Account};
use storage::audit::{self, AuditEvent};
use storage::org_unit;

/// Events shown of one account.
const HISTORY_ROWS: i64 = 50;

/// One account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRow {
    /// What is typed to sign in.
    pub login: String,
    /// Name for people.
    pub display_name: String,
    /// What it may do.
    pub role: Role,
    /// Name of the body it acts for.
    pub org_unit: Option<String>,
    /// Whether it may sign in.
    pub is_active: bool,
    /// Whether it has to wait after wrong passwords.
    pub is_locked: bool,
    /// Whether it gives a code beside the password.
    pub has_codes: bool,
    /// Whether its password was set by somebody else.
    pub is_password_temporary: bool,
    /// Instant of the last sign-in.
    pub signed_in_at: Option<String>,
}

/// What the page of one account shows.
#[derive(Debug, Clone)]
pub struct AccountPage {
    /// The account.
    pub row: AccountRow,
    /// Names of the bodies it may act for.
    pub org_units: Vec<String>,
    /// What it has given and got.
    pub delegations: Vec<DelegationRow>,
    /// What was done to it, the latest first.
    pub history: Vec<AuditEvent>,
}

/// All accounts, and the names of the bodies that a new one may act for.
pub async fn list(ctx: &mut Ctx<'_>) -> Result<(Vec<AccountRow>, Vec<String>), AppError> {
    ctx.require(Permission::ManageAccounts)?;
    let names = names(ctx).await?;
    let accounts = account::list(&mut ctx.tx, ctx.tenant).await?;
    let now = ctx.now.parse().unwrap_or(Timestamp::MAX);
    let rows = accounts.into_iter().map(|account| row(account, &names, now)).collect();
    Ok((rows, living(ctx).await?))
}

/// One account.
pub async fn page(ctx: &mut Ctx<'_>, login: &str) -> Result<AccountPage, AppError> {
    ctx.require(Permission::ManageAccounts)?;
    let account = get(ctx, login).await?;
    let delegations = delegation::of_account(ctx, account.id).await?;
    let history = audit::list_of_object(&mut ctx.tx, ctx.tenant, "account", login, HISTORY_ROWS).await?;
    let row = one(ctx, account).await?;
    Ok(AccountPage { row, org_units: living(ctx).await?, delegations, history })
}

/// An account with the name of its body.
pub(super) async fn one(ctx: &mut Ctx<'_>, account: Account) -> Result<AccountRow, AppError> {
    let now = ctx.now.parse().unwrap_or(Timestamp::MAX);
    Ok(row(account, &names(ctx).await?, now))
}

async fn names(ctx: &mut Ctx<'_>) -> Result<HashMap<OrgUnitId, String>, AppError> {
    let units = org_unit::list(&mut ctx.tx, ctx.tenant).await?;
    Ok(units.into_iter().map(|unit| (unit.id, unit.name)).collect())
}

/// Bodies that exist today and can answer for something.
async fn living(ctx: &mut Ctx<'_>) -> Result<Vec<String>, AppError> {
    let today = ctx.today;
    let units = org_unit::list(&mut ctx.tx, ctx.tenant).await?;
    let units = units.into_iter().filter(|unit| unit.valid.holds_on(today) && !unit.is_generic);
    Ok(units.map(|unit| unit.name).collect())
}

fn row(account: Account, names: &HashMap<OrgUnitId, String>, now: Timestamp) -> AccountRow {
    AccountRow {
        is_locked: auth::is_locked(&account, now),
        has_codes: account.second_factor.is_some_and(|factor| factor.since.is_some()),
        login: account.login,
        display_name: account.display_name,
        role: account.role,
        org_unit: account.org_unit.and_then(|unit| names.get(&unit).cloned()),
        is_active: account.is_active,
        is_password_temporary: account.is_password_temporary,
        signed_in_at: account.signed_in_at,
    }
}
