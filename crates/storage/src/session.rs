//! Signed-in browsers. The table holds only the hash of the token that the cookie carries.

use crate::{Row, StorageError, Tx, args, statements};
use domain::id::{AccountId, TenantId};

/// A signed-in browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Whose.
    pub account: AccountId,
    /// What every form must send back.
    pub csrf_token: String,
    /// Instant from which it no longer holds, ISO 8601 in UTC.
    pub expires_at: String,
}

statements! {
    INSERT = "insert into session (tenant_id, token_hash, account_id, csrf_token, created_at, expires_at)
        values ($1, $2, $3, $4, $5, $6)";
    FIND = "select account_id, csrf_token, expires_at from session where tenant_id = $1 and token_hash = $2
        and expires_at > $3";
    DELETE = "delete from session where tenant_id = $1 and token_hash = $2";
    DELETE_EXPIRED = "delete from session where tenant_id = $1 and expires_at <= $2";
    EXTEND = "update session set expires_at = $3 where tenant_id = $1 and token_hash = $2";
}

/// Begins a session.
pub async fn insert(
    tx: &mut Tx,
    tenant: TenantId,
    token_hash: &str,
    session: &Session,
    now: &str,
) -> Result<(), StorageError> {
    let (account, csrf, until) = (session.account.0, &session.csrf_token, &session.expires_at);
    tx.execute(INSERT, args![tenant.0, token_hash, account, csrf, now, until]).await?;
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

/// Ends a session.
pub async fn delete(tx: &mut Tx, tenant: TenantId, token_hash: &str) -> Result<(), StorageError> {
    tx.execute(DELETE, args![tenant.0, token_hash]).await?;
    Ok(())
}

/// Forgets sessions that no longer hold.
pub async fn delete_expired(tx: &mut Tx, tenant: TenantId, now: &str) -> Result<u64, StorageError> {
    tx.execute(DELETE_EXPIRED, args![tenant.0, now]).await
}

fn read(row: &Row) -> Result<Session, StorageError> {
    Ok(Session {
        account: AccountId(row.int("account_id")?),
        csrf_token: row.text("csrf_token")?,
        expires_at: row.text("expires_at")?,
    })
}
