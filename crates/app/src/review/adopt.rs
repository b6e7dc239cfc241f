//! An accepted item becomes what it stands for; a rejected one stops being it.

use super::payload::Payload;
use crate::{AppError, Ctx, citation, org_unit, project, target, task};
use storage::document::Document;
use storage::draft_item::DraftItem;

/// Makes the official thing of an item, in place of the one it was before.
pub(super) async fn adopt(
    ctx: &mut Ctx<'_>,
    document: &Document,
    item: &DraftItem,
    payload: &Payload,
) -> Result<(), AppError> {
    match payload {
        Payload::Indicator(payload) => target::adopt(ctx, document, item, payload).await.map(drop),
        Payload::Task(payload) => task::adopt(ctx, document, item, payload).await,
        Payload::Project(payload) => project::adopt(ctx, document, item, payload).await,
        Payload::Citation(payload) => citation::adopt(ctx, document, item, payload).await,
        Payload::Organisation(payload) => org_unit::adopt(ctx, payload).await,
        Payload::Footnote(_) | Payload::Suspicion(_) => Ok(()),
    }
}

/// Takes the official thing of an item back.
pub(super) async fn withdraw(ctx: &mut Ctx<'_>, item: &DraftItem, payload: &Payload) -> Result<(), AppError> {
    match payload {
        Payload::Indicator(_) => target::withdraw(ctx, &item.code).await.map(drop),
        Payload::Task(_) => task::withdraw(ctx, &item.code).await,
        Payload::Project(_) => project::withdraw(ctx, &item.code).await,
        Payload::Citation(_) => citation::withdraw(ctx, &item.code).await,
        // A body may have been named by others meanwhile: it stays.
        Payload::Organisation(_) | Payload::Footnote(_) | Payload::Suspicion(_) => Ok(()),
    }
}
