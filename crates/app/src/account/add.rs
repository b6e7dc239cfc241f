//! A new account.

use super::password::check_password;
use crate::auth::password;
use crate::{Actor, App, AppError, wording};
use domain::role::{Permission, Role};
use serde_json::json;
use storage::account::{self, NewAccount};

/// What a new account is.
#[derive(Debug, Clone)]
pub struct AddAccount<'a> {
    /// What is typed to sign in: letters, digits, dots and hyphens.
    pub login: &'a str,
    /// Name of the office, not of a person's private life: "Chuyên viên Sở Tài chính".
    pub display_name: &'a str,
    /// Long enough; its owner changes it at the first sign-in where a person has set it.
    pub password: &'a str,
    /// What it may do.
    pub role: Role,
    /// Name of the body it acts for.
    pub org_unit: Option<&'a str>,
}

/// Adds an account.
pub async fn add_account(app: &App, actor: &Actor, new: &AddAccount<'_>) -> Result<(), AppError> {
    actor.require(Permission::ManageAccounts)?;
    check(app, new)?;
    let password_hash = password::hash(new.password.to_owned()).await?;
    let mut ctx = app.write(actor).await?;
    let org_unit = super::body(&mut ctx, new.org_unit).await?;
    let created_at = ctx.now.clone();
    let row = NewAccount {
        login: new.login,
        display_name: new.display_name,
        password_hash: &password_hash,
        is_password_temporary: actor.account.is_some(),
        role: new.role,
        org_unit,
        created_at: &created_at,
    };
    account::insert(&mut ctx.tx, app.tenant, &row).await.map_err(|error| match error {
        storage::StorageError::Exists(_) => AppError::invalid("login", wording::login_is_taken(new.login)),
        error => error.into(),
    })?;
    let detail = json!({ "role": new.role.code(), "org_unit": new.org_unit });
    super::record(&mut ctx, "account.added", new.login, detail).await?;
    ctx.commit().await
}

fn check(app: &App, new: &AddAccount<'_>) -> Result<(), AppError> {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_');
    if new.login.is_empty() || !new.login.chars().all(is_plain) {
        return Err(AppError::invalid("login", wording::LOGIN_LETTERS));
    }
    check_role(new.display_name, new.role, new.org_unit)?;
    check_password(app, new.password)
}

/// What holds for every account: it has a name, and a role that works inside a body names it.
pub(super) fn check_role(display_name: &str, role: Role, org_unit: Option<&str>) -> Result<(), AppError> {
    if display_name.trim().is_empty() {
        return Err(AppError::invalid("name", wording::account::NAME_IS_MISSING));
    }
    if role.is_within_a_body() && org_unit.is_none() {
        return Err(AppError::invalid("org_unit", wording::account::BODY_IS_MISSING));
    }
    Ok(())
}
