//! Documents that a document cites.

use crate::review::payload::CitationPayload;
use crate::{AppError, Ctx};
use storage::citation::{self, Citation};
use storage::document::Document;
use storage::draft_item::DraftItem;

pub(crate) async fn adopt(
    ctx: &mut Ctx<'_>,
    document: &Document,
    item: &DraftItem,
    payload: &CitationPayload,
) -> Result<(), AppError> {
    withdraw(ctx, &item.code).await?;
    let CitationPayload { type_word, number_code, date, issuer, title } = payload.clone();
    let (code, document, item) = (item.code.clone(), document.id, item.seq);
    let cited = Citation { code, document, item, type_word, number_code, issued_on: date, issuer, title };
    Ok(citation::insert(&mut ctx.tx, ctx.tenant, &cited).await?)
}

pub(crate) async fn withdraw(ctx: &mut Ctx<'_>, code: &str) -> Result<(), AppError> {
    Ok(citation::delete(&mut ctx.tx, ctx.tenant, code).await?)
}
