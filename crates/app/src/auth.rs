//! Signing in and out, and whose request it is.

mod password;
mod token;

use crate::event::Event;
use crate::{Actor, App, AppError, wording};
use domain::role::{Permission, Role};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use storage::account::{self, Account, NewAccount};
use storage::session;

/// How long a session holds without a request.
const SESSION_HOURS: i64 = 8;
/// Wrong passwords in a row before the account has to wait.
const MOST_ATTEMPTS: i64 = 5;
/// How long it has to wait.
const LOCK_MINUTES: i64 = 15;
/// Shortest password.
const LEAST_LETTERS: usize = 10;
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

/// The session behind a request.
#[derive(Debug, Clone)]
pub struct Session {
    /// Who.
    pub actor: Actor,
    /// What every form must send back.
    pub csrf_token: String,
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

fn is_locked(account: &Account, now: Timestamp) -> bool {
    let until = account.locked_until.as_deref().and_then(|until| until.parse::<Timestamp>().ok());
    until.is_some_and(|until| now < until)
}

async fn count_failure(app: &App, account: &Account, now: Timestamp) -> Result<(), AppError> {
    let system = Actor::system();
    let mut ctx = app.write(&system).await?;
    let failed = account.failed_attempts + 1;
    let locked = failed >= MOST_ATTEMPTS;
    let until = locked.then(|| now + SignedDuration::from_mins(LOCK_MINUTES)).map(|until| until.to_string());
    let counted = if locked { 0 } else { failed };
    account::set_attempts(&mut ctx.tx, app.tenant, account.id, counted, until.as_deref()).await?;
    let detail = json!({ "locked": locked });
    let event = Event { action: "session.refused", object_kind: "account", object_code: &account.login, detail };
    ctx.record(&event).await?;
    ctx.commit().await
}

async fn begin_session(app: &App, account: &Account, now: Timestamp) -> Result<SignedIn, AppError> {
    let actor = actor(account);
    let mut ctx = app.write(&actor).await?;
    let (token, csrf_token) = (token::random(), token::random());
    let begun = session::Session { account: account.id, csrf_token, expires_at: expiry(now) };
    let now = ctx.now.clone();
    session::delete_expired(&mut ctx.tx, app.tenant, &now).await?;
    session::insert(&mut ctx.tx, app.tenant, &token::hash(&token), &begun, &now).await?;
    account::set_attempts(&mut ctx.tx, app.tenant, account.id, 0, None).await?;
    let event =
        Event { action: "session.begun", object_kind: "account", object_code: &account.login, detail: json!({}) };
    ctx.record(&event).await?;
    ctx.commit().await?;
    Ok(SignedIn { token, actor })
}

/// The session of a cookie; none where it has ended. A session in use is prolonged when half of its time is over.
pub async fn find_session(app: &App, token: &str) -> Result<Option<Session>, AppError> {
    let system = Actor::system();
    let (hash, now) = (token::hash(token), app.clock.now());
    let mut ctx = app.read(&system).await?;
    let Some(found) = session::find(&mut ctx.tx, app.tenant, &hash, &now.to_string()).await? else { return Ok(None) };
    let account = account::find(&mut ctx.tx, app.tenant, found.account).await?.filter(|account| account.is_active);
    drop(ctx);
    let half = expiry_after(now, SESSION_HOURS / 2);
    if account.is_some() && found.expires_at < half {
        let mut ctx = app.write(&system).await?;
        session::extend(&mut ctx.tx, app.tenant, &hash, &expiry(now)).await?;
        ctx.commit().await?;
    }
    Ok(account.map(|account| Session { actor: actor(&account), csrf_token: found.csrf_token }))
}

/// Ends a session.
pub async fn sign_out(app: &App, actor: &Actor, token: &str) -> Result<(), AppError> {
    let mut ctx = app.write(actor).await?;
    session::delete(&mut ctx.tx, app.tenant, &token::hash(token)).await?;
    let event = Event { action: "session.ended", object_kind: "account", object_code: &actor.login, detail: json!({}) };
    ctx.record(&event).await?;
    ctx.commit().await
}

fn expiry(now: Timestamp) -> String {
    expiry_after(now, SESSION_HOURS)
}

fn expiry_after(now: Timestamp, hours: i64) -> String {
    (now + SignedDuration::from_hours(hours)).to_string()
}

/// The one who signs in with this login.
pub(crate) async fn actor_of(app: &App, login: &str) -> Result<Actor, AppError> {
    let system = Actor::system();
    let mut ctx = app.read(&system).await?;
    let found = account::find_by_login(&mut ctx.tx, app.tenant, login).await?;
    found.as_ref().map(actor).ok_or_else(|| AppError::not_found("account", login))
}

fn actor(account: &Account) -> Actor {
    Actor {
        account: Some(account.id),
        login: account.login.clone(),
        display_name: account.display_name.clone(),
        role: Some(account.role),
        org_unit: account.org_unit,
    }
}

/// What a new account is.
#[derive(Debug, Clone)]
pub struct AddAccount<'a> {
    /// What is typed to sign in: letters, digits, dots and hyphens.
    pub login: &'a str,
    /// Name of the office, not of a person's private life: "Chuyên viên Sở Tài chính".
    pub display_name: &'a str,
    /// At least ten letters.
    pub password: &'a str,
    /// What it may do.
    pub role: Role,
    /// Name of the body it acts for.
    pub org_unit: Option<&'a str>,
}

/// Adds an account.
pub async fn add_account(app: &App, actor: &Actor, new: &AddAccount<'_>) -> Result<(), AppError> {
    actor.require(Permission::ManageAccounts)?;
    check(new)?;
    let password_hash = password::hash(new.password.to_owned()).await?;
    let mut ctx = app.write(actor).await?;
    let org_unit = match new.org_unit {
        Some(name) => {
            let found = storage::org_unit::find_by_name(&mut ctx.tx, app.tenant, name).await?;
            Some(found.ok_or_else(|| AppError::not_found("org_unit", name))?.id)
        }
        None => None,
    };
    let created_at = ctx.now.clone();
    let row = NewAccount {
        login: new.login,
        display_name: new.display_name,
        password_hash: &password_hash,
        role: new.role,
        org_unit,
        created_at: &created_at,
    };
    account::insert(&mut ctx.tx, app.tenant, &row).await.map_err(|error| match error {
        storage::StorageError::Exists(_) => AppError::invalid("login", wording::login_is_taken(new.login)),
        error => error.into(),
    })?;
    let detail = json!({ "role": new.role.code(), "org_unit": new.org_unit });
    let event = Event { action: "account.added", object_kind: "account", object_code: new.login, detail };
    ctx.record(&event).await?;
    ctx.commit().await
}

/// Replaces the password of an account; answers whether there is one.
pub async fn reset_password(app: &App, actor: &Actor, login: &str, password: &str) -> Result<bool, AppError> {
    actor.require(Permission::ManageAccounts)?;
    check_password(password)?;
    let hash = password::hash(password.to_owned()).await?;
    let mut ctx = app.write(actor).await?;
    let Some(account) = account::find_by_login(&mut ctx.tx, app.tenant, login).await? else { return Ok(false) };
    account::set_password(&mut ctx.tx, app.tenant, account.id, &hash).await?;
    account::set_attempts(&mut ctx.tx, app.tenant, account.id, 0, None).await?;
    let event =
        Event { action: "account.password_reset", object_kind: "account", object_code: login, detail: json!({}) };
    ctx.record(&event).await?;
    ctx.commit().await?;
    Ok(true)
}

/// A password that nobody has chosen.
pub fn random_password() -> String {
    token::random().chars().take(RANDOM_LETTERS).collect()
}

fn check(new: &AddAccount<'_>) -> Result<(), AppError> {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_');
    if new.login.is_empty() || !new.login.chars().all(is_plain) {
        return Err(AppError::invalid("login", wording::LOGIN_LETTERS));
    }
    if new.role.is_within_a_body() && new.org_unit.is_none() {
        return Err(AppError::invalid("org_unit", wording::BODY_IS_MISSING));
    }
    check_password(new.password)
}

fn check_password(password: &str) -> Result<(), AppError> {
    if password.chars().count() < LEAST_LETTERS {
        return Err(AppError::invalid("password", wording::password_is_short(LEAST_LETTERS)));
    }
    Ok(())
}
