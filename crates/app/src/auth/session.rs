//! The session behind a request: who acts, for whom, and what is still to be done before pages open.

use super::{rules, token};
use crate::{Actor, App, AppError, Ctx, Principal};
use domain::id::DelegationId;
use domain::role::Role;
use jiff::{SignedDuration, Timestamp};
use storage::account::{self, Account};
use storage::{delegation, session};

/// A session in use is prolonged no more often than this.
const PROLONGED_EVERY: SignedDuration = SignedDuration::from_mins(1);

/// The session behind a request.
#[derive(Debug, Clone)]
pub struct Session {
    /// Who.
    pub actor: Actor,
    /// What every form must send back.
    pub csrf_token: String,
    /// What is to be done before anything else.
    pub step: Option<SignInStep>,
}

/// What stands between a right password and the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInStep {
    /// The code of the second factor.
    GiveCode,
    /// A password of one's own in place of the one that somebody else has set.
    ChoosePassword,
    /// A second factor, which the role needs.
    SetUpCodes,
}

/// The session of a cookie; none where it has ended, or its account was closed. A session in use is prolonged.
pub async fn find_session(app: &App, token: &str) -> Result<Option<Session>, AppError> {
    let system = Actor::system();
    let (hash, now) = (token::hash(token), app.clock.now());
    let mut ctx = app.read(&system).await?;
    let Some(found) = session::find(&mut ctx.tx, app.tenant, &hash, &now.to_string()).await? else { return Ok(None) };
    let Some(account) = find_active(&mut ctx, found.account).await? else { return Ok(None) };
    let acting_for = match found.delegation {
        Some(delegation) => principal(&mut ctx, delegation).await?,
        None => None,
    };
    drop(ctx);
    if let Err(error) = prolong(app, &hash, &found, now).await {
        // A store that takes nothing can still be read until the session ends.
        tracing::warn!(error = &error as &dyn std::error::Error, "a session could not be prolonged");
    }
    let step = step(app, &account, found.has_second_factor)?;
    let own = actor(&account);
    let actor = match acting_for {
        Some(principal) => Actor {
            role: Some(principal.role),
            org_unit: principal.org_unit,
            acting_for: Some(Principal {
                account: principal.id,
                login: principal.login,
                display_name: principal.display_name,
            }),
            ..own
        },
        None => own,
    };
    Ok(Some(Session { actor, csrf_token: found.csrf_token, step }))
}

async fn find_active(ctx: &mut Ctx<'_>, id: domain::id::AccountId) -> Result<Option<Account>, AppError> {
    Ok(account::find(&mut ctx.tx, ctx.tenant, id).await?.filter(|account| account.is_active))
}

/// Who is acted for; nobody any more once the days of the delegation are over, or it was taken back.
async fn principal(ctx: &mut Ctx<'_>, id: DelegationId) -> Result<Option<Account>, AppError> {
    let found = delegation::find(&mut ctx.tx, ctx.tenant, id).await?;
    match found.filter(|delegation| delegation.holds_on(ctx.today)) {
        Some(delegation) => find_active(ctx, delegation.delegator).await,
        None => Ok(None),
    }
}

async fn prolong(app: &App, hash: &str, found: &session::Session, now: Timestamp) -> Result<(), AppError> {
    let began_at = found.created_at.parse().unwrap_or(now);
    let ends_at = rules(app)?.session_ends_at(began_at, now);
    let ended_at = found.expires_at.parse().unwrap_or(now);
    if ends_at.duration_since(ended_at) < PROLONGED_EVERY {
        return Ok(());
    }
    let system = Actor::system();
    let mut ctx = app.write(&system).await?;
    session::extend(&mut ctx.tx, app.tenant, hash, &ends_at.to_string()).await?;
    ctx.commit().await
}

fn step(app: &App, account: &Account, has_given_code: bool) -> Result<Option<SignInStep>, AppError> {
    let has_codes = account.second_factor.as_ref().is_some_and(|factor| factor.since.is_some());
    let needs_codes = account.role == Role::Administrator
        && !app.is_second_factor_waived
        && rules(app)?.administrators_need_second_factor;
    Ok(if has_codes && !has_given_code {
        Some(SignInStep::GiveCode)
    } else if account.is_password_temporary {
        Some(SignInStep::ChoosePassword)
    } else {
        (needs_codes && !has_codes).then_some(SignInStep::SetUpCodes)
    })
}

/// An account as who acts.
pub(crate) fn actor(account: &Account) -> Actor {
    Actor {
        account: Some(account.id),
        login: account.login.clone(),
        display_name: account.display_name.clone(),
        role: Some(account.role),
        org_unit: account.org_unit,
        acting_for: None,
    }
}
