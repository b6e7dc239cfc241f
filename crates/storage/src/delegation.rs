//! "Ủy quyền": from one day to another an account may act with the rights of another.

use crate::{Row, StorageError, Tx, args, counter, statements};
use domain::Date;
use domain::id::{AccountId, DelegationId, TenantId};

/// Power given by one account to another for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delegation {
    /// Identity.
    pub id: DelegationId,
    /// Who gives it.
    pub delegator: AccountId,
    /// Who gets it.
    pub delegate: AccountId,
    /// First day.
    pub valid_from: Date,
    /// Last day.
    pub valid_to: Date,
    /// The paper that says so.
    pub legal_basis: String,
    /// Instant at which it was taken back before its last day, ISO 8601.
    pub ended_at: Option<String>,
}

/// A delegation before it has a number.
#[derive(Debug, Clone)]
pub struct NewDelegation<'a> {
    /// Who gives it.
    pub delegator: AccountId,
    /// Who gets it.
    pub delegate: AccountId,
    /// First day.
    pub valid_from: Date,
    /// Last day.
    pub valid_to: Date,
    /// The paper that says so.
    pub legal_basis: &'a str,
    /// Now, ISO 8601.
    pub created_at: &'a str,
    /// Login of whoever wrote it down.
    pub created_by: &'a str,
}

impl Delegation {
    /// Whether the delegate may act on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.ended_at.is_none() && (self.valid_from..=self.valid_to).contains(&day)
    }
}

statements! {
    INSERT = "insert into delegation (tenant_id, id, delegator_id, delegate_id, valid_from, valid_to, legal_basis,
        created_at, created_by, ended_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, null)";
    FIND = "select id, delegator_id, delegate_id, valid_from, valid_to, legal_basis, ended_at from delegation
        where tenant_id = $1 and id = $2";
    LIST_OF_ACCOUNT = "select id, delegator_id, delegate_id, valid_from, valid_to, legal_basis, ended_at from delegation
        where tenant_id = $1 and (delegator_id = $2 or delegate_id = $2) order by valid_from desc, id desc";
    END = "update delegation set ended_at = $3 where tenant_id = $1 and id = $2 and ended_at is null";
    END_OF_ACCOUNT = "update delegation set ended_at = $3 where tenant_id = $1
        and (delegator_id = $2 or delegate_id = $2) and ended_at is null";
}

/// Adds a delegation.
pub async fn insert(tx: &mut Tx, tenant: TenantId, new: &NewDelegation<'_>) -> Result<DelegationId, StorageError> {
    let id = counter::next(tx, tenant, "delegation").await?;
    let NewDelegation { delegator, delegate, valid_from, valid_to, legal_basis, created_at, created_by } = *new;
    let values =
        args![tenant.0, id, delegator.0, delegate.0, valid_from, valid_to, legal_basis, created_at, created_by];
    tx.execute(INSERT, values).await?;
    Ok(DelegationId(id))
}

/// The delegation with this number.
pub async fn find(tx: &mut Tx, tenant: TenantId, id: DelegationId) -> Result<Option<Delegation>, StorageError> {
    tx.optional(FIND, args![tenant.0, id.0], read).await
}

/// What an account has given and got, the latest first.
pub async fn list_of_account(
    tx: &mut Tx,
    tenant: TenantId,
    account: AccountId,
) -> Result<Vec<Delegation>, StorageError> {
    tx.rows(LIST_OF_ACCOUNT, args![tenant.0, account.0], read).await
}

/// Takes a delegation back; answers whether it was still open.
pub async fn end(tx: &mut Tx, tenant: TenantId, id: DelegationId, now: &str) -> Result<bool, StorageError> {
    Ok(tx.execute(END, args![tenant.0, id.0, now]).await? == 1)
}

/// Takes back everything an account has given and got.
pub async fn end_of_account(tx: &mut Tx, tenant: TenantId, account: AccountId, now: &str) -> Result<u64, StorageError> {
    tx.execute(END_OF_ACCOUNT, args![tenant.0, account.0, now]).await
}

fn read(row: &Row) -> Result<Delegation, StorageError> {
    Ok(Delegation {
        id: DelegationId(row.int("id")?),
        delegator: AccountId(row.int("delegator_id")?),
        delegate: AccountId(row.int("delegate_id")?),
        valid_from: row.date("valid_from")?,
        valid_to: row.date("valid_to")?,
        legal_basis: row.text("legal_basis")?,
        ended_at: row.opt_text("ended_at")?,
    })
}
