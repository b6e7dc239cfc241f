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
    /// Whether somebody else has set the password, so that it must be changed.
    pub is_password_temporary: bool,
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
    /// Instant of the last sign-in, ISO 8601.
    pub signed_in_at: Option<String>,
    /// The codes it gives beside the password.
    pub second_factor: Option<SecondFactor>,
}

/// Time-based codes beside the password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondFactor {
    /// What the codes are made from, in base 32.
    pub secret: String,
    /// Instant from which a code is asked for; none while it is being set up.
    pub since: Option<String>,
    /// The time step of the last code taken.
    pub last_step: Option<i64>,
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
    /// Whether its owner must change it.
    pub is_password_temporary: bool,
    /// What it may do.
    pub role: Role,
    /// For whom it acts.
    pub org_unit: Option<OrgUnitId>,
    /// Now, ISO 8601.
    pub created_at: &'a str,
}

/// What an administrator may change of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountChange<'a> {
    /// Name for people.
    pub display_name: &'a str,
    /// What it may do.
    pub role: Role,
    /// For whom it acts.
    pub org_unit: Option<OrgUnitId>,
    /// Whether it may sign in.
    pub is_active: bool,
}

statements! {
    INSERT = "insert into account (tenant_id, id, login, display_name, password_hash, role, org_unit_id, is_active,
        failed_attempts, locked_until, created_at, is_password_temporary)
        values ($1, $2, $3, $4, $5, $6, $7, $8, 0, null, $9, $10)";
    FIND_BY_LOGIN = "select id, login, display_name, password_hash, is_password_temporary, role, org_unit_id, is_active,
        failed_attempts, locked_until, signed_in_at, second_factor_secret, second_factor_since, second_factor_step
        from account where tenant_id = $1 and login = $2";
    FIND = "select id, login, display_name, password_hash, is_password_temporary, role, org_unit_id, is_active,
        failed_attempts, locked_until, signed_in_at, second_factor_secret, second_factor_since, second_factor_step
        from account where tenant_id = $1 and id = $2";
    LIST = "select id, login, display_name, password_hash, is_password_temporary, role, org_unit_id, is_active,
        failed_attempts, locked_until, signed_in_at, second_factor_secret, second_factor_since, second_factor_step
        from account where tenant_id = $1 order by login";
    LOCK = "update counter set value = value where tenant_id = $1 and name = 'account'";
    COUNT_ACTIVE = "select count(*) as accounts from account where tenant_id = $1 and role = $2 and is_active = $3";
    CHANGE = "update account set display_name = $3, role = $4, org_unit_id = $5, is_active = $6
        where tenant_id = $1 and id = $2";
    SET_ATTEMPTS = "update account set failed_attempts = $3, locked_until = $4 where tenant_id = $1 and id = $2";
    ADD_FAILURE = "update account set failed_attempts = failed_attempts + 1 where tenant_id = $1 and id = $2
        returning failed_attempts";
    SET_PASSWORD = "update account set password_hash = $3, is_password_temporary = $4 where tenant_id = $1 and id = $2";
    SET_SIGNED_IN = "update account set signed_in_at = $3 where tenant_id = $1 and id = $2";
    SET_SECOND_FACTOR = "update account set second_factor_secret = $3, second_factor_since = $4, second_factor_step = $5
        where tenant_id = $1 and id = $2";
    TAKE_STEP = "update account set second_factor_step = $3 where tenant_id = $1 and id = $2
        and (second_factor_step is null or second_factor_step < $3)";
}

/// Adds an account.
pub async fn insert(tx: &mut Tx, tenant: TenantId, account: &NewAccount<'_>) -> Result<AccountId, StorageError> {
    let id = counter::next(tx, tenant, "account").await?;
    let (login, name, hash) = (account.login, account.display_name, account.password_hash);
    let (role, unit, at) = (account.role.code(), account.org_unit.map(|unit| unit.0), account.created_at);
    let is_temporary = account.is_password_temporary;
    tx.execute(INSERT, args![tenant.0, id, login, name, hash, role, unit, true, at, is_temporary]).await?;
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

/// All accounts, by login.
pub async fn list(tx: &mut Tx, tenant: TenantId) -> Result<Vec<Account>, StorageError> {
    tx.rows(LIST, args![tenant.0], read).await
}

/// Holds the list of accounts until the transaction is over, so that what was counted stays so.
pub async fn lock_list(tx: &mut Tx, tenant: TenantId) -> Result<(), StorageError> {
    tx.execute(LOCK, args![tenant.0]).await?;
    Ok(())
}

/// How many accounts of a role may sign in.
pub async fn count_active(tx: &mut Tx, tenant: TenantId, role: Role) -> Result<i64, StorageError> {
    let count = tx.optional(COUNT_ACTIVE, args![tenant.0, role.code(), true], |row| row.int("accounts")).await?;
    Ok(count.unwrap_or(0))
}

/// Changes what an account is.
pub async fn change(
    tx: &mut Tx,
    tenant: TenantId,
    id: AccountId,
    change: &AccountChange<'_>,
) -> Result<(), StorageError> {
    let AccountChange { display_name, role, org_unit, is_active } = change;
    let unit = org_unit.map(|unit| unit.0);
    tx.execute(CHANGE, args![tenant.0, id.0, *display_name, role.code(), unit, *is_active]).await?;
    Ok(())
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

/// Counts one more wrong password; answers how many there were in a row.
pub async fn add_failure(tx: &mut Tx, tenant: TenantId, id: AccountId) -> Result<i64, StorageError> {
    let count = tx.optional(ADD_FAILURE, args![tenant.0, id.0], |row| row.int("failed_attempts")).await?;
    Ok(count.unwrap_or(0))
}

/// Replaces the password; a temporary one must be changed by its owner.
pub async fn set_password(
    tx: &mut Tx,
    tenant: TenantId,
    id: AccountId,
    hash: &str,
    is_temporary: bool,
) -> Result<(), StorageError> {
    tx.execute(SET_PASSWORD, args![tenant.0, id.0, hash, is_temporary]).await?;
    Ok(())
}

/// Keeps when it last signed in.
pub async fn set_signed_in(tx: &mut Tx, tenant: TenantId, id: AccountId, at: &str) -> Result<(), StorageError> {
    tx.execute(SET_SIGNED_IN, args![tenant.0, id.0, at]).await?;
    Ok(())
}

/// Replaces the second factor, or takes it away.
pub async fn set_second_factor(
    tx: &mut Tx,
    tenant: TenantId,
    id: AccountId,
    factor: Option<&SecondFactor>,
) -> Result<(), StorageError> {
    let secret = factor.map(|factor| factor.secret.as_str());
    let since = factor.and_then(|factor| factor.since.as_deref());
    let step = factor.and_then(|factor| factor.last_step);
    tx.execute(SET_SECOND_FACTOR, args![tenant.0, id.0, secret, since, step]).await?;
    Ok(())
}

/// Takes the code of a time step; answers whether it is later than every one taken before.
pub async fn take_step(tx: &mut Tx, tenant: TenantId, id: AccountId, step: i64) -> Result<bool, StorageError> {
    Ok(tx.execute(TAKE_STEP, args![tenant.0, id.0, step]).await? == 1)
}

fn read(row: &Row) -> Result<Account, StorageError> {
    Ok(Account {
        id: AccountId(row.int("id")?),
        login: row.text("login")?,
        display_name: row.text("display_name")?,
        password_hash: row.text("password_hash")?,
        is_password_temporary: row.bool("is_password_temporary")?,
        role: row.parse("role", Role::from_code)?,
        org_unit: row.opt_int("org_unit_id")?.map(OrgUnitId),
        is_active: row.bool("is_active")?,
        failed_attempts: row.int("failed_attempts")?,
        locked_until: row.opt_text("locked_until")?,
        signed_in_at: row.opt_text("signed_in_at")?,
        second_factor: second_factor(row)?,
    })
}

fn second_factor(row: &Row) -> Result<Option<SecondFactor>, StorageError> {
    let Some(secret) = row.opt_text("second_factor_secret")? else { return Ok(None) };
    let since = row.opt_text("second_factor_since")?;
    Ok(Some(SecondFactor { secret, since, last_step: row.opt_int("second_factor_step")? }))
}
