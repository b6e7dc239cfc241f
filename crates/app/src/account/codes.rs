//! The second factor of one's own account: set up, given at sign-in, dropped.

use super::{own, record};
use crate::auth::{self, second_factor, token};
use crate::{Actor, App, AppError, Ctx, wording};
use domain::role::Role;
use serde_json::json;
use storage::account::{self, Account, SecondFactor};
use storage::{recovery_code, session};

/// Makes a secret for the authenticator app; until a code of it was given nothing is asked for.
pub async fn set_up_codes(ctx: &mut Ctx<'_>) -> Result<(), AppError> {
    let account = own(ctx).await?;
    if confirmed(&account).is_some() {
        return Err(AppError::invalid("code", wording::account::CODES_ARE_SET_UP));
    }
    let pending = SecondFactor { secret: second_factor::new_secret(), since: None, last_step: None };
    account::set_second_factor(&mut ctx.tx, ctx.tenant, account.id, Some(&pending)).await?;
    record(ctx, "account.codes_begun", &account.login, json!({})).await
}

/// The first right code puts the second factor in force; answers the recovery codes, which nobody sees again.
pub async fn confirm_codes(app: &App, actor: &Actor, token: &str, code: &str) -> Result<Vec<String>, AppError> {
    let (rules, now) = (auth::rules(app)?, app.clock.now());
    let mut ctx = app.write(actor).await?;
    let account = own(&mut ctx).await?;
    let pending = account.second_factor.as_ref().filter(|factor| factor.since.is_none());
    let pending = pending.ok_or_else(|| AppError::invalid("code", wording::account::CODES_ARE_SET_UP))?;
    let step = second_factor::check(&pending.secret, code, now)?;
    let step = step.ok_or_else(|| AppError::invalid("code", wording::account::CODE_IS_WRONG))?;
    let secret = pending.secret.clone();
    let confirmed = SecondFactor { secret, since: Some(ctx.now.clone()), last_step: Some(step) };
    account::set_second_factor(&mut ctx.tx, app.tenant, account.id, Some(&confirmed)).await?;
    let codes = second_factor::recovery_codes(rules.recovery_codes);
    let hashes: Vec<String> = codes.iter().map(|code| second_factor::recovery_hash(code)).collect();
    recovery_code::replace(&mut ctx.tx, app.tenant, account.id, &hashes).await?;
    session::set_second_factor(&mut ctx.tx, app.tenant, &token::hash(token)).await?;
    session::delete_of_account(&mut ctx.tx, app.tenant, account.id, Some(&token::hash(token))).await?;
    record(&mut ctx, "account.codes_confirmed", &account.login, json!({})).await?;
    ctx.commit().await?;
    Ok(codes)
}

/// Gives a code at sign-in: of the app, each once, or a recovery code. Wrong ones count as wrong passwords do.
pub async fn give_code(app: &App, actor: &Actor, token: &str, code: &str) -> Result<(), AppError> {
    let now = app.clock.now();
    let mut ctx = app.write(actor).await?;
    let account = own(&mut ctx).await?;
    if auth::is_locked(&account, now) {
        return Err(AppError::TooManyAttempts);
    }
    let Some(factor) = confirmed(&account) else { return Ok(()) };
    let is_right = match second_factor::check(&factor.secret, code, now)? {
        Some(step) => account::take_step(&mut ctx.tx, app.tenant, account.id, step).await?,
        None => {
            let (hash, at) = (second_factor::recovery_hash(code), ctx.now.clone());
            recovery_code::take(&mut ctx.tx, app.tenant, account.id, &hash, &at).await?
        }
    };
    if !is_right {
        drop(ctx);
        auth::count_failure(app, &account, now).await?;
        return Err(AppError::invalid("code", wording::account::CODE_IS_WRONG));
    }
    session::set_second_factor(&mut ctx.tx, app.tenant, &token::hash(token)).await?;
    account::set_attempts(&mut ctx.tx, app.tenant, account.id, 0, None).await?;
    auth::record_session(&mut ctx, "session.confirmed", &account.login).await?;
    ctx.commit().await
}

/// Drops the second factor of an account whose role does not need one.
pub async fn drop_codes(ctx: &mut Ctx<'_>) -> Result<(), AppError> {
    let account = own(ctx).await?;
    if account.role == Role::Administrator {
        return Err(AppError::invalid("code", wording::account::CODES_ARE_NEEDED));
    }
    account::set_second_factor(&mut ctx.tx, ctx.tenant, account.id, None).await?;
    recovery_code::replace(&mut ctx.tx, ctx.tenant, account.id, &[]).await?;
    record(ctx, "account.codes_dropped", &account.login, json!({})).await
}

fn confirmed(account: &Account) -> Option<&SecondFactor> {
    account.second_factor.as_ref().filter(|factor| factor.since.is_some())
}
