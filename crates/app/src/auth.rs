//! Signing in and out, and whose request it is.
//!
//! ```text
//! password ─► code of the second factor, where there is one ─► new password, where it is another's ─► pages
//! ```

pub(crate) mod password;
pub mod second_factor;
mod session;
pub(crate) mod token;

pub use session::{Session, SignInStep, find_session};

use crate::event::Event;
use crate::{Actor, App, AppError, Ctx, wording};
use domain::access::AccessRules;
use jiff::Timestamp;
use serde_json::json;
use storage::account::{self, Account};

/// Letters of a random password.
const RANDOM_LETTERS: usize = 12;

/// A signed-in browser: the token goes into the cookie, nothing else keeps it.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// What the cookie carries.
    pub token: String,
    /// Who.
    pub actor: Actor,
}

/// Checks a password and begins a session.
pub async fn sign_in(app: &App, login: &str, password: &str) -> Result<SignedIn, AppError> {
    let system = Actor::system();
    let mut ctx = app.read(&system).await?;
    let account = account::find_by_login(&mut ctx.tx, app.tenant, login.trim()).await?.filter(|found| found.is_active);
    drop(ctx);
    let now = app.clock.now();
    if account.as_ref().is_some_and(|account| is_locked(account, now)) {
        return Err(AppError::TooManyAttempts);
    }
    let hash = account.as_ref().map(|account| account.password_hash.clone());
    let is_right = password::verify(password.to_owned(), hash).await?;
    let Some(account) = account else { return Err(failed()) };
    if !is_right {
        count_failure(app, &account, now).await?;
        return Err(failed());
    }
    begin_session(app, &account, now).await
}

fn failed() -> AppError {
    AppError::invalid("login", wording::SIGN_IN_FAILED)
}

/// Whether the account has to wait.
pub(crate) fn is_locked(account: &Account, now: Timestamp) -> bool {
    let until = account.locked_until.as_deref().and_then(|until| until.parse::<Timestamp>().ok());
    until.is_some_and(|until| now < until)
}

/// The rules of signing in that hold today.
pub(crate) fn rules(app: &App) -> Result<AccessRules, AppError> {
    let missing = || AppError::Internal("the catalogue has no rules of access for today".to_owned());
    AccessRules::on(&app.catalogue.regulations, app.clock.today()).ok_or_else(missing)
}

/// Counts a wrong password or code; enough of them in a row make the account wait.
pub(crate) async fn count_failure(app: &App, account: &Account, now: Timestamp) -> Result<(), AppError> {
    let rules = rules(app)?;
    let system = Actor::system();
    let mut ctx = app.write(&system).await?;
    let failures = account::add_failure(&mut ctx.tx, app.tenant, account.id).await?;
    let locked_until = rules.locked_until(failures, now).map(|until| until.to_string());
    if locked_until.is_some() {
        account::set_attempts(&mut ctx.tx, app.tenant, account.id, 0, locked_until.as_deref()).await?;
    }
    let detail = json!({ "locked": locked_until.is_some() });
    let event = Event { action: "session.refused", object_kind: "account", object_code: &account.login, detail };
    ctx.record(&event).await?;
    ctx.commit().await
}

async fn begin_session(app: &App, account: &Account, now: Timestamp) -> Result<SignedIn, AppError> {
    let rules = rules(app)?;
    let actor = session::actor(account);
    let mut ctx = app.write(&actor).await?;
    // While the password was looked at, others may have been wrong too often, or the account was closed.
    let fresh = account::find(&mut ctx.tx, app.tenant, account.id).await?.filter(|fresh| fresh.is_active);
    let Some(fresh) = fresh.filter(|fresh| !is_locked(fresh, now)) else { return Err(AppError::TooManyAttempts) };
    let (token, csrf_token) = (token::random(), token::random());
    let begun = storage::session::Session {
        account: fresh.id,
        csrf_token,
        created_at: ctx.now.clone(),
        expires_at: rules.session_ends_at(now, now).to_string(),
        has_second_factor: false,
        delegation: None,
    };
    let now = ctx.now.clone();
    storage::session::delete_expired(&mut ctx.tx, app.tenant, &now).await?;
    storage::session::insert(&mut ctx.tx, app.tenant, &token::hash(&token), &begun).await?;
    if fresh.second_factor.as_ref().is_none_or(|factor| factor.since.is_none()) {
        // With a second factor the count goes on until a code is right: a known password buys no more guesses.
        account::set_attempts(&mut ctx.tx, app.tenant, fresh.id, 0, None).await?;
    }
    account::set_signed_in(&mut ctx.tx, app.tenant, fresh.id, &now).await?;
    record_session(&mut ctx, "session.begun", &fresh.login).await?;
    ctx.commit().await?;
    Ok(SignedIn { token, actor })
}

/// Ends a session.
pub async fn sign_out(app: &App, actor: &Actor, token: &str) -> Result<(), AppError> {
    let mut ctx = app.write(actor).await?;
    storage::session::delete(&mut ctx.tx, app.tenant, &token::hash(token)).await?;
    record_session(&mut ctx, "session.ended", &actor.login).await?;
    ctx.commit().await
}

pub(crate) async fn record_session(ctx: &mut Ctx<'_>, action: &'static str, login: &str) -> Result<(), AppError> {
    ctx.record(&Event { action, object_kind: "account", object_code: login, detail: json!({}) }).await
}

/// A password that nobody has chosen.
pub fn random_password() -> String {
    token::random().chars().take(RANDOM_LETTERS).collect()
}

/// The one who signs in with this login.
pub(crate) async fn actor_of(app: &App, login: &str) -> Result<Actor, AppError> {
    let system = Actor::system();
    let mut ctx = app.read(&system).await?;
    let found = account::find_by_login(&mut ctx.tx, app.tenant, login).await?;
    found.as_ref().map(session::actor).ok_or_else(|| AppError::not_found("account", login))
}
