//! "Ủy quyền": for some days one account may act with the rights and for the body of another; the log names both.

use crate::account::find_active;
use crate::auth::token;
use crate::event::Event;
use crate::{AppError, Ctx, wording};
use domain::Date;
use domain::id::{AccountId, DelegationId};
use domain::role::{Permission, Role};
use serde_json::json;
use std::collections::HashMap;
use storage::account::{self, Account};
use storage::delegation::{self, Delegation, NewDelegation};
use storage::session;

/// The longest a delegation may hold, in days: who is away longer hands over.
const MOST_DAYS: i32 = 366;

/// A delegation with the names of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DelegationRow {
    /// Identity.
    pub id: DelegationId,
    /// Login and name of who gives it.
    pub delegator: (String, String),
    /// Login and name of who gets it.
    pub delegate: (String, String),
    /// Whether it was got, by the account whose list this is.
    pub is_received: bool,
    /// First day.
    pub valid_from: Date,
    /// Last day.
    pub valid_to: Date,
    /// The paper that says so.
    pub legal_basis: String,
    /// Whether it was taken back.
    pub is_ended: bool,
    /// Whether the delegate may act today.
    pub holds_today: bool,
}

/// What a new delegation is.
#[derive(Debug, Clone)]
pub struct AddDelegation<'a> {
    /// Login of who gives it; an administrator may write down that of another.
    pub delegator: &'a str,
    /// Login of who gets it.
    pub delegate: &'a str,
    /// First day.
    pub valid_from: Date,
    /// Last day.
    pub valid_to: Date,
    /// The paper that says so.
    pub legal_basis: &'a str,
}

/// Adds a delegation: everybody their own, administrators any. The power to keep accounts is not given on, nor is what was
/// itself only lent.
pub async fn add(ctx: &mut Ctx<'_>, new: &AddDelegation<'_>) -> Result<(), AppError> {
    let delegator = find_active(ctx, "delegator", new.delegator).await?;
    require_of(ctx, delegator.id)?;
    let delegate = find_active(ctx, "delegate", new.delegate).await?;
    check(ctx, new, &delegator, &delegate)?;
    let (created_at, created_by) = (ctx.now.clone(), ctx.actor.login.clone());
    let row = NewDelegation {
        delegator: delegator.id,
        delegate: delegate.id,
        valid_from: new.valid_from,
        valid_to: new.valid_to,
        legal_basis: new.legal_basis.trim(),
        created_at: &created_at,
        created_by: &created_by,
    };
    delegation::insert(&mut ctx.tx, ctx.tenant, &row).await?;
    let detail = json!({ "delegate": delegate.login, "from": new.valid_from, "to": new.valid_to });
    record(ctx, "delegation.added", &delegator.login, detail).await
}

fn check(ctx: &Ctx<'_>, new: &AddDelegation<'_>, delegator: &Account, delegate: &Account) -> Result<(), AppError> {
    let fault = |field: &str, sentence: &str| Err(AppError::invalid(field, sentence));
    if delegator.id == delegate.id {
        return fault("delegate", wording::account::DELEGATE_IS_SELF);
    }
    if delegator.role == Role::Administrator {
        return fault("delegator", wording::account::ADMINISTRATION_STAYS);
    }
    if new.valid_to < new.valid_from || new.valid_to < ctx.today {
        return fault("valid_to", wording::account::DELEGATION_ENDS_EARLY);
    }
    if (new.valid_to - new.valid_from).get_days() > MOST_DAYS {
        return fault("valid_to", wording::account::DELEGATION_IS_LONG);
    }
    if new.legal_basis.trim().is_empty() {
        return fault("legal_basis", wording::account::DELEGATION_NEEDS_BASIS);
    }
    Ok(())
}

/// Takes a delegation back: whoever gave it, or an administrator.
pub async fn end(ctx: &mut Ctx<'_>, id: DelegationId) -> Result<(), AppError> {
    let found = get(ctx, id).await?;
    require_of(ctx, found.delegator)?;
    let now = ctx.now.clone();
    if !delegation::end(&mut ctx.tx, ctx.tenant, id, &now).await? {
        return Ok(());
    }
    let delegator = login(ctx, found.delegator).await?;
    record(ctx, "delegation.ended", &delegator, json!({ "delegation": id.0 })).await
}

/// Lets a signed-in browser act under a delegation that its account got and that holds today.
pub async fn act_for(ctx: &mut Ctx<'_>, session_token: &str, id: DelegationId) -> Result<(), AppError> {
    let found = get(ctx, id).await?;
    if Some(found.delegate) != ctx.actor.account {
        return Err(AppError::not_found("delegation", id.0.to_string()));
    }
    if !found.holds_on(ctx.today) {
        return Err(AppError::invalid("delegation", wording::account::DELEGATION_IS_OVER));
    }
    let delegator = login(ctx, found.delegator).await?;
    session::set_delegation(&mut ctx.tx, ctx.tenant, &token::hash(session_token), Some(id)).await?;
    record(ctx, "delegation.used", &delegator, json!({ "delegation": id.0 })).await
}

/// Lets a signed-in browser act for its own account again.
pub async fn act_for_oneself(ctx: &mut Ctx<'_>, session_token: &str) -> Result<(), AppError> {
    session::set_delegation(&mut ctx.tx, ctx.tenant, &token::hash(session_token), None).await?;
    let login = ctx.actor.login.clone();
    record(ctx, "delegation.left", &login, json!({})).await
}

/// What an account has given and got, the latest first.
pub(crate) async fn of_account(ctx: &mut Ctx<'_>, id: AccountId) -> Result<Vec<DelegationRow>, AppError> {
    let delegations = delegation::list_of_account(&mut ctx.tx, ctx.tenant, id).await?;
    let mut names = HashMap::new();
    for account in delegations.iter().flat_map(|one| [one.delegator, one.delegate]) {
        if let Some(found) = account::find(&mut ctx.tx, ctx.tenant, account).await? {
            names.insert(account, (found.login, found.display_name));
        }
    }
    let name = |id: AccountId| names.get(&id).cloned().unwrap_or_default();
    let today = ctx.today;
    let row = |one: Delegation| DelegationRow {
        id: one.id,
        delegator: name(one.delegator),
        delegate: name(one.delegate),
        is_received: one.delegate == id,
        valid_from: one.valid_from,
        valid_to: one.valid_to,
        holds_today: one.holds_on(today),
        is_ended: one.ended_at.is_some(),
        legal_basis: one.legal_basis,
    };
    Ok(delegations.into_iter().map(row).collect())
}

/// What is one's own, and not lent by another, or everybody's for an administrator.
fn require_of(ctx: &Ctx<'_>, account: AccountId) -> Result<(), AppError> {
    if ctx.actor.account == Some(account) && ctx.actor.acting_for.is_none() {
        return Ok(());
    }
    ctx.require(Permission::ManageAccounts)
}

async fn get(ctx: &mut Ctx<'_>, id: DelegationId) -> Result<Delegation, AppError> {
    let found = delegation::find(&mut ctx.tx, ctx.tenant, id).await?;
    found.ok_or_else(|| AppError::not_found("delegation", id.0.to_string()))
}

async fn login(ctx: &mut Ctx<'_>, id: AccountId) -> Result<String, AppError> {
    Ok(account::find(&mut ctx.tx, ctx.tenant, id).await?.map(|account| account.login).unwrap_or_default())
}

async fn record(
    ctx: &mut Ctx<'_>,
    action: &'static str,
    delegator: &str,
    detail: serde_json::Value,
) -> Result<(), AppError> {
    ctx.record(&Event { action, object_kind: "account", object_code: delegator, detail }).await
}
