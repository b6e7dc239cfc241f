//! Accounts: who may sign in, as what, for which body.

use crate::{Row, StorageError, Tx, args, counter, statements};
use domain::id::{AccountId, OrgUnitId, TenantId};
use domain::role::Role;

/// An account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Identity.
    pub id: AccountId,
    /// What is typed to sign in.
    pub login: String,
    /// "Chuyên viên Sở Tài chính".
    pub display_name: String,
    /// argon2id, in the PHC form.
    pub password_hash: String,
    /// What it may do.
    pub role: Role,
    /// For whom it acts.
    pub org_unit: Option<OrgUnitId>,
    /// Whether it may sign in.
    pub is_active: bool,
    /// Wrong passwords in a row.
    pub failed_attempts: i64,
    /// Instant until which it may not try again, ISO 8601.
    pub locked_until: Option<String>,
}

/// An account before it has a number.
#[derive(Debug, Clone)]
pub struct NewAccount<'a> {
    /// What is typed to sign in.
    pub login: &'a str,
    /// Name for people.
    pub display_name: &'a str,
    /// argon2id, in the PHC form.
    pub password_hash: &'a str,
    /// What it may do.
    pub role: Role,
    /// For whom it acts.
    pub org_unit: Option<OrgUnitId>,
    /// Now, ISO 8601.
    pub created_at: &'a str,
}

statements! {
    INSERT = "insert into account (tenant_id, id, login, display_name, password_hash, role, org_unit_id, is_active,
        failed_attempts, locked_until, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, 0, null, $9)";
    FIND_BY_LOGIN = "select id, login, display_name, password_hash, role, org_unit_id, is_active, failed_attempts,
        locked_until from account where tenant_id = $1 and login = $2";
    FIND = "select id, login, display_name, password_hash, role, org_unit_id, is_active, failed_attempts,
        locked_until from account where tenant_id = $1 and id = $2";
    LIST = "select id, login, display_name, password_hash, role, org_unit_id, is_active, failed_attempts,
        locked_until from account where tenant_id = $1 order by id";
    SET_ATTEMPTS = "update account set failed_attempts = $3, locked_until = $4 where tenant_id = $1 and id = $2";
    SET_PASSWORD = "update account set password_hash = $3 where tenant_id = $1 and id = $2";
}

/// Adds an account.
pub async fn insert(tx: &mut Tx, tenant: TenantId, account: &NewAccount<'_>) -> Result<AccountId, StorageError> {
    let id = counter::next(tx, tenant, "account").await?;
    let (login, name, hash) = (account.login, account.display_name, account.password_hash);
    let (role, unit, at) = (account.role.code(), account.org_unit.map(|unit| unit.0), account.created_at);
    tx.execute(INSERT, args![tenant.0, id, login, name, hash, role, unit, true, at]).await?;
    Ok(AccountId(id))
}

/// The account with this login.
pub async fn find_by_login(tx: &mut Tx, tenant: TenantId, login: &str) -> Result<Option<Account>, StorageError> {
    tx.optional(FIND_BY_LOGIN, args![tenant.0, login], read).await
}

/// The account with this number.
pub async fn find(tx: &mut Tx, tenant: TenantId, id: AccountId) -> Result<Option<Account>, StorageError> {
    tx.optional(FIND, args![tenant.0, id.0], read).await
}

/// All accounts, the oldest first.
pub async fn list(tx: &mut Tx, tenant: TenantId) -> Result<Vec<Account>, StorageError> {
    tx.rows(LIST, args![tenant.0], read).await
}

/// Keeps how many wrong passwords there were in a row, and until when no more are taken.
pub async fn set_attempts(
    tx: &mut Tx,
    tenant: TenantId,
    id: AccountId,
    failed: i64,
    locked_until: Option<&str>,
) -> Result<(), StorageError> {
    tx.execute(SET_ATTEMPTS, args![tenant.0, id.0, failed, locked_until]).await?;
    Ok(())
}

/// Replaces the password.
pub async fn set_password(tx: &mut Tx, tenant: TenantId, id: AccountId, hash: &str) -> Result<(), StorageError> {
    tx.execute(SET_PASSWORD, args![tenant.0, id.0, hash]).await?;
    Ok(())
}

fn read(row: &Row) -> Result<Account, StorageError> {
    Ok(Account {
        id: AccountId(row.int("id")?),
        login: row.text("login")?,
        display_name: row.text("display_name")?,
        password_hash: row.text("password_hash")?,
        role: row.parse("role", Role::from_code)?,
        org_unit: row.opt_int("org_unit_id")?.map(OrgUnitId),
        is_active: row.bool("is_active")?,
        failed_attempts: row.int("failed_attempts")?,
        locked_until: row.opt_text("locked_until")?,
    })
}
