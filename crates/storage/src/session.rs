//! Signed-in browsers. The table holds only the hash of the token that the cookie carries.

use crate::{Row, StorageError, Tx, args, statements};
use domain::id::{AccountId, DelegationId, TenantId};

/// A signed-in browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Whose.
    pub account: AccountId,
    /// What every form must send back.
    pub csrf_token: String,
    /// Instant of the sign-in, ISO 8601 in UTC.
    pub created_at: String,
    /// Instant from which it no longer holds, ISO 8601 in UTC.
    pub expires_at: String,
    /// Whether a code was given beside the password.
    pub has_second_factor: bool,
    /// Under which delegation it acts.
    pub delegation: Option<DelegationId>,
}

statements! {
    INSERT = "insert into session (tenant_id, token_hash, account_id, csrf_token, created_at, expires_at,
        has_second_factor, delegation_id) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    FIND = "select account_id, csrf_token, created_at, expires_at, has_second_factor, delegation_id from session
        where tenant_id = $1 and token_hash = $2 and expires_at > $3";
    DELETE = "delete from session where tenant_id = $1 and token_hash = $2";
    DELETE_EXPIRED = "delete from session where tenant_id = $1 and expires_at <= $2";
    DELETE_OF_ACCOUNT = "delete from session where tenant_id = $1 and account_id = $2 and token_hash <> $3";
    EXTEND = "update session set expires_at = $3 where tenant_id = $1 and token_hash = $2";
    SET_SECOND_FACTOR = "update session set has_second_factor = $3 where tenant_id = $1 and token_hash = $2";
    SET_DELEGATION = "update session set delegation_id = $3 where tenant_id = $1 and token_hash = $2";
}

/// Begins a session.
pub async fn insert(tx: &mut Tx, tenant: TenantId, token_hash: &str, session: &Session) -> Result<(), StorageError> {
    let Session { account, csrf_token, created_at, expires_at, has_second_factor, delegation } = session;
    let delegation = delegation.map(|delegation| delegation.0);
    let values =
        args![tenant.0, token_hash, account.0, csrf_token, created_at, expires_at, *has_second_factor, delegation];
    tx.execute(INSERT, values).await?;
    Ok(())
}

/// The session of a token that still holds.
pub async fn find(tx: &mut Tx, tenant: TenantId, token_hash: &str, now: &str) -> Result<Option<Session>, StorageError> {
    tx.optional(FIND, args![tenant.0, token_hash, now], read).await
}

/// Lets a session hold longer.
pub async fn extend(tx: &mut Tx, tenant: TenantId, token_hash: &str, until: &str) -> Result<(), StorageError> {
    tx.execute(EXTEND, args![tenant.0, token_hash, until]).await?;
    Ok(())
}

/// Keeps that a code was given.
pub async fn set_second_factor(tx: &mut Tx, tenant: TenantId, token_hash: &str) -> Result<(), StorageError> {
    tx.execute(SET_SECOND_FACTOR, args![tenant.0, token_hash, true]).await?;
    Ok(())
}

/// Lets a session act under a delegation, or for itself again.
pub async fn set_delegation(
    tx: &mut Tx,
    tenant: TenantId,
    token_hash: &str,
    delegation: Option<DelegationId>,
) -> Result<(), StorageError> {
    tx.execute(SET_DELEGATION, args![tenant.0, token_hash, delegation.map(|delegation| delegation.0)]).await?;
    Ok(())
}

/// Ends a session.
pub async fn delete(tx: &mut Tx, tenant: TenantId, token_hash: &str) -> Result<(), StorageError> {
    tx.execute(DELETE, args![tenant.0, token_hash]).await?;
    Ok(())
}

/// Ends all sessions of an account, but for the one that is kept.
pub async fn delete_of_account(
    tx: &mut Tx,
    tenant: TenantId,
    account: AccountId,
    kept: Option<&str>,
) -> Result<u64, StorageError> {
    tx.execute(DELETE_OF_ACCOUNT, args![tenant.0, account.0, kept.unwrap_or_default()]).await
}

/// Forgets sessions that no longer hold.
pub async fn delete_expired(tx: &mut Tx, tenant: TenantId, now: &str) -> Result<u64, StorageError> {
    tx.execute(DELETE_EXPIRED, args![tenant.0, now]).await
}

fn read(row: &Row) -> Result<Session, StorageError> {
    Ok(Session {
        account: AccountId(row.int("account_id")?),
        csrf_token: row.text("csrf_token")?,
        created_at: row.text("created_at")?,
        expires_at: row.text("expires_at")?,
        has_second_factor: row.bool("has_second_factor")?,
        delegation: row.opt_int("delegation_id")?.map(DelegationId),
    })
}
