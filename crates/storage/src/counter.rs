//! Numbers that are given once: the code of a thing is never used again.

use crate::{StorageError, Tx, args, statements};
use domain::id::TenantId;

statements! {
    TAKE = "insert into counter (tenant_id, name, value) values ($1, $2, $3)
        on conflict (tenant_id, name) do update set value = counter.value + excluded.value returning value";
}

/// The next number of a kind, from 1.
pub async fn next(tx: &mut Tx, tenant: TenantId, name: &str) -> Result<i64, StorageError> {
    take(tx, tenant, name, 1).await
}

/// The first of so many numbers in a row; the last of them is one less than first + count.
pub async fn take(tx: &mut Tx, tenant: TenantId, name: &str, count: i64) -> Result<i64, StorageError> {
    let last = tx.optional(TAKE, args![tenant.0, name, count], |row| row.int("value")).await?;
    Ok(last.unwrap_or(count) - count + 1)
}
