//! "Bàn giao": a leaver's open duties go to a named successor, who signs the list; with that the leaver's account closes.

use crate::event::{Event, hex};
use crate::{AppError, Ctx, account, wording};
use domain::id::{AccountId, HandoverId};
use domain::role::{Permission, Role};
use serde_json::json;
use sha2::{Digest, Sha256};
use storage::account::Account;
use storage::handover::{self, Handover};

pub use storage::handover::HandoverLine;

/// What the page of a list shows.
#[derive(Debug, Clone)]
pub struct HandoverPage {
    /// BG-001.
    pub code: String,
    /// Name of who leaves.
    pub leaver: String,
    /// Name of who takes over.
    pub successor: String,
    /// Why.
    pub reason: String,
    /// Instant at which it was made.
    pub made_at: String,
    /// SHA-256 of the lines.
    pub hash: String,
    /// Instant at which it was signed.
    pub confirmed_at: Option<String>,
    /// What is handed over.
    pub lines: Vec<HandoverLine>,
    /// Whether whoever asks is to sign it.
    pub may_confirm: bool,
}

/// Makes the list: everybody their own, administrators anybody's. The successor works in the same body, as the duties are
/// the body's.
pub async fn make(ctx: &mut Ctx<'_>, leaver: &str, successor: &str, reason: &str) -> Result<String, AppError> {
    let leaver = account::find_active(ctx, "leaver", leaver).await?;
    let is_own = ctx.actor.account == Some(leaver.id) && ctx.actor.acting_for.is_none();
    if !is_own {
        ctx.require(Permission::ManageAccounts)?;
    }
    let successor = account::find_active(ctx, "successor", successor).await?;
    check(&leaver, &successor, reason)?;
    let lines = duties(ctx, &leaver).await?;
    let new = Handover {
        id: HandoverId(0),
        code: String::new(),
        leaver: leaver.id,
        successor: successor.id,
        org_unit: leaver.org_unit,
        reason: reason.trim().to_owned(),
        made_at: ctx.now.clone(),
        made_by: ctx.actor.login.clone(),
        hash: hash(&lines),
        confirmed_at: None,
    };
    let code = handover::insert(&mut ctx.tx, ctx.tenant, &new, &lines).await?;
    let detail =
        json!({ "leaver": leaver.login, "successor": successor.login, "lines": lines.len(), "hash": new.hash });
    record(ctx, "handover.made", &code, detail).await?;
    Ok(code)
}

fn check(leaver: &Account, successor: &Account, reason: &str) -> Result<(), AppError> {
    if leaver.id == successor.id || leaver.org_unit != successor.org_unit {
        return Err(AppError::invalid("successor", wording::account::SUCCESSOR_IS_ELSEWHERE));
    }
    if reason.trim().is_empty() {
        return Err(AppError::invalid("reason", wording::account::HANDOVER_NEEDS_REASON));
    }
    Ok(())
}

/// The list: for the two it concerns, and for those who read the log.
pub async fn page(ctx: &mut Ctx<'_>, code: &str) -> Result<HandoverPage, AppError> {
    let found = get(ctx, code).await?;
    let me = ctx.actor.account;
    if me != Some(found.leaver) && me != Some(found.successor) {
        ctx.require(Permission::ReadLog)?;
    }
    let lines = handover::list_lines(&mut ctx.tx, ctx.tenant, found.id).await?;
    Ok(HandoverPage {
        leaver: name(ctx, found.leaver).await?,
        successor: name(ctx, found.successor).await?,
        may_confirm: found.confirmed_at.is_none() && me == Some(found.successor),
        code: found.code,
        reason: found.reason,
        made_at: found.made_at,
        hash: found.hash,
        confirmed_at: found.confirmed_at,
        lines,
    })
}

/// The successor signs what still stands as it was listed; the leaver is then signed out and the account closed.
pub async fn confirm(ctx: &mut Ctx<'_>, code: &str) -> Result<(), AppError> {
    let found = get(ctx, code).await?;
    if ctx.actor.account != Some(found.successor) {
        return Err(AppError::not_found("handover", code));
    }
    let leaver = storage::account::find(&mut ctx.tx, ctx.tenant, found.leaver).await?;
    let leaver = leaver.ok_or_else(|| AppError::not_found("account", code))?;
    if hash(&duties(ctx, &leaver).await?) != found.hash {
        return Err(AppError::Conflict { what: "handover", code: code.to_owned() });
    }
    let now = ctx.now.clone();
    if !handover::confirm(&mut ctx.tx, ctx.tenant, found.id, &now).await? {
        return Ok(());
    }
    record(ctx, "handover.confirmed", code, json!({ "hash": found.hash })).await?;
    if leaver.role == Role::Administrator {
        storage::account::lock_list(&mut ctx.tx, ctx.tenant).await?;
    }
    account::close(ctx, &leaver).await
}

/// Lists that an account hands over or takes over: code, and whether it is signed.
pub(crate) async fn of_account(ctx: &mut Ctx<'_>, id: AccountId) -> Result<Vec<(String, bool)>, AppError> {
    let lists = handover::list_of_account(&mut ctx.tx, ctx.tenant, id).await?;
    Ok(lists.into_iter().map(|list| (list.code, list.confirmed_at.is_some())).collect())
}

async fn duties(ctx: &mut Ctx<'_>, leaver: &Account) -> Result<Vec<HandoverLine>, AppError> {
    match leaver.org_unit {
        Some(body) => Ok(handover::list_open_duties(&mut ctx.tx, ctx.tenant, body).await?),
        None => Ok(Vec::new()),
    }
}

/// What is signed: the lines in their order, one field after the other.
fn hash(lines: &[HandoverLine]) -> String {
    let line = |line: &HandoverLine| {
        let due_on = line.due_on.map(|day| day.to_string()).unwrap_or_default();
        [line.kind.as_str(), &line.code, &line.title, &due_on].join("\t")
    };
    hex(&Sha256::digest(lines.iter().map(line).collect::<Vec<_>>().join("\n")))
}

async fn get(ctx: &mut Ctx<'_>, code: &str) -> Result<Handover, AppError> {
    let found = handover::find(&mut ctx.tx, ctx.tenant, code).await?;
    found.ok_or_else(|| AppError::not_found("handover", code))
}

async fn name(ctx: &mut Ctx<'_>, id: AccountId) -> Result<String, AppError> {
    let found = storage::account::find(&mut ctx.tx, ctx.tenant, id).await?;
    Ok(found.map(|account| account.display_name).unwrap_or_default())
}

async fn record(
    ctx: &mut Ctx<'_>,
    action: &'static str,
    code: &str,
    detail: serde_json::Value,
) -> Result<(), AppError> {
    ctx.record(&Event { action, object_kind: "handover", object_code: code, detail }).await
}
