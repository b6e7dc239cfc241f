//! Deciding about items, one by one or all at once.

use super::adopt;
use super::payload::Payload;
use crate::event::Event;
use crate::{AppError, Ctx, wording};
use domain::review::{ItemKind, ReviewState};
use domain::role::Permission;
use serde_json::json;
use storage::document::{self, Document};
use storage::draft_item::{self, Decision, DraftItem};

/// What a person says of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewDecision {
    /// Right as read.
    Accept,
    /// Right as changed; of the same kind as the item.
    Edit(Box<Payload>),
    /// Wrong, or not to be followed.
    Reject {
        /// Why; may be empty.
        reason: String,
    },
}

/// What accepting everything did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AcceptedAll {
    /// How many items were accepted.
    pub accepted: usize,
    /// Codes of those that a person has to look at, each with the reason.
    pub left: Vec<(String, String)>,
}

/// Decides about one item. A decision that was made before is replaced, with what it made.
pub async fn decide(
    ctx: &mut Ctx<'_>,
    document_code: &str,
    item_code: &str,
    decision: &ReviewDecision,
) -> Result<(), AppError> {
    ctx.require(Permission::ReviewDocument)?;
    let document = get_document(ctx, document_code).await?;
    let item = draft_item::find_by_code(&mut ctx.tx, ctx.tenant, document.id, item_code).await?;
    let item = item.filter(|item| item.kind.is_reviewed()).ok_or_else(|| AppError::not_found("item", item_code))?;
    settle(ctx, &document, &item, decision).await
}

/// Accepts every item that nobody has decided about, bodies first: others name them.
pub async fn accept_all(ctx: &mut Ctx<'_>, document_code: &str) -> Result<AcceptedAll, AppError> {
    ctx.require(Permission::ReviewDocument)?;
    let document = get_document(ctx, document_code).await?;
    let mut items = draft_item::list(&mut ctx.tx, ctx.tenant, document.id).await?;
    items.retain(|item| item.kind.is_reviewed() && item.state == ReviewState::Draft);
    items.sort_by_key(|item| (order(item.kind), item.seq));
    let mut answer = AcceptedAll::default();
    for item in &items {
        match settle(ctx, &document, item, &ReviewDecision::Accept).await {
            Ok(()) => answer.accepted += 1,
            Err(AppError::Invalid(faults)) => {
                let why = faults.into_iter().map(|fault| fault.sentence).collect::<Vec<_>>().join(" ");
                answer.left.push((item.code.clone(), why));
            }
            Err(error) => return Err(error),
        }
    }
    Ok(answer)
}

const fn order(kind: ItemKind) -> u8 {
    match kind {
        ItemKind::Organisation => 0,
        ItemKind::Citation => 1,
        ItemKind::Project => 2,
        ItemKind::Indicator => 3,
        _ => 4,
    }
}

async fn settle(
    ctx: &mut Ctx<'_>,
    document: &Document,
    item: &DraftItem,
    decision: &ReviewDecision,
) -> Result<(), AppError> {
    let current = payload_of(item)?;
    let (state, edited, reason) = match decision {
        ReviewDecision::Accept => (ReviewState::Accepted, None, None),
        ReviewDecision::Edit(payload) => (ReviewState::Edited, Some(payload.as_ref()), None),
        ReviewDecision::Reject { reason } => (ReviewState::Rejected, None, Some(reason.as_str())),
    };
    let payload = edited.unwrap_or(&current);
    if state.is_official() {
        check(item, payload)?;
    }
    if state.is_official() {
        adopt::adopt(ctx, document, item, payload).await?;
    } else if item.state.is_official() {
        adopt::withdraw(ctx, item, &current).await?;
    }
    let kept = edited.map(serde_json::to_string).transpose().map_err(|error| AppError::Internal(error.to_string()))?;
    let kept = kept.or_else(|| item.edited_payload.clone());
    let (now, login) = (ctx.now.clone(), ctx.actor.login.clone());
    let row = Decision { state, edited_payload: kept.as_deref(), by: &login, at: &now, reason };
    if !draft_item::decide(&mut ctx.tx, ctx.tenant, document.id, item.seq, item.state, &row).await? {
        return Err(AppError::Conflict { what: "item", code: item.code.clone() });
    }
    let detail = json!({ "document": document.code, "from": item.state.code(), "to": state.code(), "reason": reason });
    let event = Event { action: "item.decided", object_kind: "item", object_code: &item.code, detail };
    ctx.record(&event).await
}

/// The fields of an item as they stand: as edited, else as read.
pub(super) fn payload_of(item: &DraftItem) -> Result<Payload, AppError> {
    let text = item.edited_payload.as_deref().unwrap_or(&item.payload);
    serde_json::from_str(text).map_err(|error| AppError::Internal(format!("item {}: {error}", item.code)))
}

/// What stands in the way of accepting these fields.
pub(super) fn faults(payload: &Payload) -> Vec<(&'static str, String)> {
    match payload {
        Payload::Indicator(one) if one.name.trim().is_empty() => vec![("name", wording::NAME_IS_MISSING.to_owned())],
        Payload::Indicator(one) if one.wanted.is_none() && one.low.is_none() && one.high.is_none() => {
            vec![("low", wording::VALUE_IS_MISSING.to_owned())]
        }
        Payload::Indicator(one) if one.wanted.is_none() && one.unit_code == "none" => {
            vec![("unit_text", wording::UNIT_IS_MISSING.to_owned())]
        }
        Payload::Task(one) if one.title.trim().is_empty() => vec![("title", wording::NAME_IS_MISSING.to_owned())],
        Payload::Project(one) if one.name.trim().is_empty() => vec![("name", wording::NAME_IS_MISSING.to_owned())],
        Payload::Organisation(one) if one.name.trim().is_empty() => {
            vec![("name", wording::NAME_IS_MISSING.to_owned())]
        }
        _ => Vec::new(),
    }
}

fn check(item: &DraftItem, payload: &Payload) -> Result<(), AppError> {
    if payload.kind() != item.kind {
        return Err(AppError::Internal(format!("item {} is no {}", item.code, payload.kind().code())));
    }
    match faults(payload).into_iter().next() {
        Some((field, sentence)) => Err(AppError::invalid(field, sentence)),
        None => Ok(()),
    }
}

/// The document with this code.
pub(crate) async fn get_document(ctx: &mut Ctx<'_>, code: &str) -> Result<Document, AppError> {
    let found = document::find_by_code(&mut ctx.tx, ctx.tenant, code).await?;
    found.ok_or_else(|| AppError::not_found("document", code))
}
