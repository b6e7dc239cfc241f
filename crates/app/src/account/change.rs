//! What an administrator changes of an account: its name, role and body, whether it may sign in, its lock, its codes.

use super::add::check_role;
use super::{body, get, record};
use crate::{AppError, Ctx, wording};
use domain::role::{Permission, Role};
use serde_json::json;
use storage::account::{self, Account, AccountChange};
use storage::{delegation, recovery_code, session};

/// What an account becomes.
#[derive(Debug, Clone)]
pub struct ChangeAccount<'a> {
    /// Name of the office.
    pub display_name: &'a str,
    /// What it may do.
    pub role: Role,
    /// Name of the body it acts for.
    pub org_unit: Option<&'a str>,
}

/// Changes name, role and body; whoever is signed in with the account has the new rights from the next page on.
pub async fn change_account(ctx: &mut Ctx<'_>, login: &str, change: &ChangeAccount<'_>) -> Result<(), AppError> {
    ctx.require(Permission::ManageAccounts)?;
    check_role(change.display_name, change.role, change.org_unit)?;
    account::lock_list(&mut ctx.tx, ctx.tenant).await?;
    let account = get(ctx, login).await?;
    if change.role != Role::Administrator {
        keep_an_administrator(ctx, &account).await?;
    }
    let org_unit = body(ctx, change.org_unit).await?;
    let (display_name, role) = (change.display_name.trim(), change.role);
    let row = AccountChange { display_name, role, org_unit, is_active: account.is_active };
    account::change(&mut ctx.tx, ctx.tenant, account.id, &row).await?;
    let detail = json!({
        "role": [account.role.code(), role.code()],
        "org_unit": [account.org_unit.map(|unit| unit.0), org_unit.map(|unit| unit.0)],
        "display_name": [account.display_name, display_name],
    });
    record(ctx, "account.changed", login, detail).await
}

/// Closes an account, or opens it again. A closed one is signed out everywhere at once, and nobody acts for it any more.
pub async fn set_active(ctx: &mut Ctx<'_>, login: &str, is_active: bool) -> Result<(), AppError> {
    ctx.require(Permission::ManageAccounts)?;
    account::lock_list(&mut ctx.tx, ctx.tenant).await?;
    let account = get(ctx, login).await?;
    if account.is_active == is_active {
        return Ok(());
    }
    if !is_active {
        return close(ctx, &account).await;
    }
    set(ctx, &account, true).await?;
    record(ctx, "account.opened", login, json!({})).await
}

/// Closes an account for whoever may; signs it out everywhere and takes back what it has lent and got.
pub(crate) async fn close(ctx: &mut Ctx<'_>, account: &Account) -> Result<(), AppError> {
    keep_an_administrator(ctx, account).await?;
    let now = ctx.now.clone();
    session::delete_of_account(&mut ctx.tx, ctx.tenant, account.id, None).await?;
    delegation::end_of_account(&mut ctx.tx, ctx.tenant, account.id, &now).await?;
    set(ctx, account, false).await?;
    record(ctx, "account.closed", &account.login, json!({})).await
}

async fn set(ctx: &mut Ctx<'_>, account: &Account, is_active: bool) -> Result<(), AppError> {
    let Account { display_name, role, org_unit, .. } = account;
    let row = AccountChange { display_name, role: *role, org_unit: *org_unit, is_active };
    Ok(account::change(&mut ctx.tx, ctx.tenant, account.id, &row).await?)
}

/// The last administrator who may sign in stays one: nobody else could make another.
async fn keep_an_administrator(ctx: &mut Ctx<'_>, account: &Account) -> Result<(), AppError> {
    let is_one = account.role == Role::Administrator && account.is_active;
    if is_one && account::count_active(&mut ctx.tx, ctx.tenant, Role::Administrator).await? <= 1 {
        return Err(AppError::invalid("role", wording::account::LAST_ADMINISTRATOR));
    }
    Ok(())
}

/// Lets an account try again at once.
pub async fn unlock(ctx: &mut Ctx<'_>, login: &str) -> Result<(), AppError> {
    ctx.require(Permission::ManageAccounts)?;
    let account = get(ctx, login).await?;
    account::set_attempts(&mut ctx.tx, ctx.tenant, account.id, 0, None).await?;
    record(ctx, "account.unlocked", login, json!({})).await
}

/// Takes the second factor away where telephone and recovery codes are lost; the account is signed out everywhere.
pub async fn reset_codes(ctx: &mut Ctx<'_>, login: &str) -> Result<(), AppError> {
    ctx.require(Permission::ManageAccounts)?;
    let account = get(ctx, login).await?;
    account::set_second_factor(&mut ctx.tx, ctx.tenant, account.id, None).await?;
    recovery_code::replace(&mut ctx.tx, ctx.tenant, account.id, &[]).await?;
    session::delete_of_account(&mut ctx.tx, ctx.tenant, account.id, None).await?;
    record(ctx, "account.codes_reset", login, json!({})).await
}
