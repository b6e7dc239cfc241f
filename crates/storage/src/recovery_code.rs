//! Codes that replace the second factor of a lost telephone: only hashes, each good once.

use crate::{StorageError, Tx, args, statements};
use domain::id::{AccountId, TenantId};

statements! {
    INSERT = "insert into recovery_code (tenant_id, account_id, code_hash, used_at) values ($1, $2, $3, null)";
    DELETE_ALL = "delete from recovery_code where tenant_id = $1 and account_id = $2";
    USE = "update recovery_code set used_at = $4 where tenant_id = $1 and account_id = $2 and code_hash = $3
        and used_at is null";
    COUNT_LEFT = "select count(*) as codes from recovery_code where tenant_id = $1 and account_id = $2
        and used_at is null";
}

/// Replaces the codes of an account; without new ones it has none.
pub async fn replace(tx: &mut Tx, tenant: TenantId, account: AccountId, hashes: &[String]) -> Result<(), StorageError> {
    tx.execute(DELETE_ALL, args![tenant.0, account.0]).await?;
    for hash in hashes {
        tx.execute(INSERT, args![tenant.0, account.0, hash]).await?;
    }
    Ok(())
}

/// Uses a code up; answers whether there was one.
pub async fn take(
    tx: &mut Tx,
    tenant: TenantId,
    account: AccountId,
    hash: &str,
    now: &str,
) -> Result<bool, StorageError> {
    Ok(tx.execute(USE, args![tenant.0, account.0, hash, now]).await? == 1)
}

/// How many codes are left.
pub async fn count_left(tx: &mut Tx, tenant: TenantId, account: AccountId) -> Result<i64, StorageError> {
    Ok(tx.optional(COUNT_LEFT, args![tenant.0, account.0], |row| row.int("codes")).await?.unwrap_or(0))
}
