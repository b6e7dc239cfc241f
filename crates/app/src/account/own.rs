//! One's own account.

use super::list::{AccountRow, one};
use super::own;
use crate::auth::second_factor;
use crate::delegation::{self, DelegationRow};
use crate::{AppError, Ctx, handover};
use storage::recovery_code;

/// What the page of one's own account shows.
#[derive(Debug, Clone)]
pub struct OwnPage {
    /// The account.
    pub row: AccountRow,
    /// The second factor that waits for its first code.
    pub pending: Option<PendingCodes>,
    /// Recovery codes that are left.
    pub recovery_codes: i64,
    /// What it has given and got.
    pub delegations: Vec<DelegationRow>,
    /// Lists it hands over or takes over: code, and whether it is signed.
    pub handovers: Vec<(String, bool)>,
}

/// What the authenticator app is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingCodes {
    /// For typing.
    pub secret: String,
    /// For the picture.
    pub address: String,
}

/// One's own account.
pub async fn own_page(ctx: &mut Ctx<'_>) -> Result<OwnPage, AppError> {
    let account = own(ctx).await?;
    let waiting = account.second_factor.as_ref().filter(|factor| factor.since.is_none());
    let pending = waiting.map(|factor| PendingCodes {
        address: second_factor::address(&account.login, &factor.secret),
        secret: factor.secret.clone(),
    });
    let recovery_codes = recovery_code::count_left(&mut ctx.tx, ctx.tenant, account.id).await?;
    let delegations = delegation::of_account(ctx, account.id).await?;
    let handovers = handover::of_account(ctx, account.id).await?;
    Ok(OwnPage { row: one(ctx, account).await?, pending, recovery_codes, delegations, handovers })
}
