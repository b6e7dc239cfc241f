//! Passwords of accounts: set by an administrator for a while, chosen by their owner for good.

use super::{get, own, record};
use crate::auth::{self, password, token};
use crate::{Actor, App, AppError, wording};
use domain::role::Permission;
use serde_json::json;
use storage::{account, session};

/// Replaces the password of an account; answers whether there is one. Browsers that were signed in with the old one are
/// signed out, and a temporary password must be changed at the next sign-in.
pub async fn reset_password(
    app: &App,
    actor: &Actor,
    login: &str,
    password: &str,
    is_temporary: bool,
) -> Result<bool, AppError> {
    actor.require(Permission::ManageAccounts)?;
    check_password(app, password)?;
    let hash = password::hash(password.to_owned()).await?;
    let mut ctx = app.write(actor).await?;
    let Some(account) = account::find_by_login(&mut ctx.tx, app.tenant, login).await? else { return Ok(false) };
    account::set_password(&mut ctx.tx, app.tenant, account.id, &hash, is_temporary).await?;
    account::set_attempts(&mut ctx.tx, app.tenant, account.id, 0, None).await?;
    session::delete_of_account(&mut ctx.tx, app.tenant, account.id, None).await?;
    record(&mut ctx, "account.password_reset", login, json!({ "temporary": is_temporary })).await?;
    ctx.commit().await?;
    Ok(true)
}

/// Everybody chooses their own password; other browsers of the account are signed out. A wrong old password counts as a
/// failed sign-in.
pub async fn change_own_password(app: &App, actor: &Actor, token: &str, old: &str, new: &str) -> Result<(), AppError> {
    check_password(app, new)?;
    let mut ctx = app.read(actor).await?;
    let account = own(&mut ctx).await?;
    drop(ctx);
    if auth::is_locked(&account, app.clock.now()) {
        return Err(AppError::TooManyAttempts);
    }
    if !password::verify(old.to_owned(), Some(account.password_hash.clone())).await? {
        auth::count_failure(app, &account, app.clock.now()).await?;
        return Err(AppError::invalid("old", wording::account::OLD_PASSWORD_IS_WRONG));
    }
    if old == new {
        return Err(AppError::invalid("password", wording::account::PASSWORD_IS_THE_SAME));
    }
    let hash = password::hash(new.to_owned()).await?;
    let mut ctx = app.write(actor).await?;
    let account = get(&mut ctx, &account.login).await?;
    account::set_password(&mut ctx.tx, app.tenant, account.id, &hash, false).await?;
    session::delete_of_account(&mut ctx.tx, app.tenant, account.id, Some(&token::hash(token))).await?;
    record(&mut ctx, "account.password_changed", &account.login, json!({})).await?;
    ctx.commit().await
}

/// A password is long enough; nothing else is asked of it, as long ones are what helps.
pub(super) fn check_password(app: &App, password: &str) -> Result<(), AppError> {
    let least = auth::rules(app)?.least_letters;
    if password.chars().count() < least {
        return Err(AppError::invalid("password", wording::password_is_short(least)));
    }
    Ok(())
}
