//! The list of documents, each with how far its review has come.

use crate::review::{ReviewCounts, counts_of};
use crate::{AppError, Ctx};
use domain::Date;
use domain::role::Permission;
use storage::document;

/// One document in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRow {
    /// VB-001.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Number as printed.
    pub number: Option<String>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// Its date.
    pub issued_on: Option<Date>,
    /// Instant of the import, ISO 8601 in UTC.
    pub imported_at: String,
    /// Login of whoever imported it.
    pub imported_by: String,
    /// How far the review has come.
    pub counts: ReviewCounts,
}

/// All documents, the oldest first.
pub async fn list(ctx: &mut Ctx<'_>) -> Result<Vec<DocumentRow>, AppError> {
    ctx.require(Permission::Read)?;
    let mut rows = Vec::new();
    let counts = storage::draft_item::counts_of_all(&mut ctx.tx, ctx.tenant).await?;
    for document in document::list(&mut ctx.tx, ctx.tenant).await? {
        let of_this = counts.iter().filter(|(id, _, _)| *id == document.id).map(|(_, state, count)| (*state, *count));
        rows.push(DocumentRow {
            code: document.code,
            title: document.title,
            number: document.number,
            issuer: document.issuer,
            issued_on: document.issued_on,
            imported_at: document.imported_at,
            imported_by: document.imported_by,
            counts: counts_of(of_this),
        });
    }
    Ok(rows)
}
