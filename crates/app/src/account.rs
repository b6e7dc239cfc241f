//! Accounts: who may sign in, as what, for which body. Administrators keep them; everybody keeps their own password and codes.

mod add;
mod change;
mod codes;
mod list;
mod own;
mod password;

pub use add::{AddAccount, add_account};
pub(crate) use change::close;
pub use change::{ChangeAccount, change_account, reset_codes, set_active, unlock};
pub use codes::{confirm_codes, drop_codes, give_code, set_up_codes};
pub use list::{AccountPage, AccountRow, list, page};
pub use own::{OwnPage, own_page};
pub use password::{change_own_password, reset_password};

use crate::event::Event;
use crate::{AppError, Ctx, wording};
use domain::id::OrgUnitId;
use serde_json::Value;
use storage::account::{self, Account};

/// The account with this login.
async fn get(ctx: &mut Ctx<'_>, login: &str) -> Result<Account, AppError> {
    let found = account::find_by_login(&mut ctx.tx, ctx.tenant, login).await?;
    found.ok_or_else(|| AppError::not_found("account", login))
}

/// The account that a field of a form names, if it may sign in.
pub(crate) async fn find_active(ctx: &mut Ctx<'_>, field: &str, login: &str) -> Result<Account, AppError> {
    let found = account::find_by_login(&mut ctx.tx, ctx.tenant, login.trim()).await?;
    let unknown = || AppError::invalid(field, wording::account::no_such_account(login));
    found.filter(|account| account.is_active).ok_or_else(unknown)
}

/// The account of whoever asks.
async fn own(ctx: &mut Ctx<'_>) -> Result<Account, AppError> {
    let missing = || AppError::not_found("account", ctx.actor.login.clone());
    let id = ctx.actor.account.ok_or_else(missing)?;
    account::find(&mut ctx.tx, ctx.tenant, id).await?.ok_or_else(missing)
}

/// The body of this name, if one is named.
async fn body(ctx: &mut Ctx<'_>, name: Option<&str>) -> Result<Option<OrgUnitId>, AppError> {
    let Some(name) = name else { return Ok(None) };
    let found = storage::org_unit::find_by_name(&mut ctx.tx, ctx.tenant, name).await?;
    let unknown = || AppError::invalid("org_unit", wording::sentence(&AppError::not_found("org_unit", name)));
    Ok(Some(found.ok_or_else(unknown)?.id))
}

async fn record(ctx: &mut Ctx<'_>, action: &'static str, login: &str, detail: Value) -> Result<(), AppError> {
    ctx.record(&Event { action, object_kind: "account", object_code: login, detail }).await
}
