//! Search ("tìm kiếm"): one index over documents, targets, tasks, projects and bodies, without accents.

use crate::review::items::shortened;
use crate::{AppError, Ctx};
use domain::role::Permission;
use storage::document::Document;
use storage::org_unit::OrgUnit;
use storage::search::SearchEntry;

/// Most results of one search.
const MOST: i64 = 100;

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// `document`, `target`, `task`, `project`, `org_unit`.
    pub kind: String,
    /// Its code.
    pub code: String,
    /// What a list shows.
    pub title: String,
    /// Further words, shortened.
    pub excerpt: String,
}

/// What holds every word, exact matches first; nothing for no words.
pub async fn find(ctx: &mut Ctx<'_>, text: &str) -> Result<Vec<Found>, AppError> {
    ctx.require(Permission::Read)?;
    let entries = storage::search::find(&mut ctx.tx, ctx.tenant, text, MOST).await?;
    let found = |entry: SearchEntry| Found {
        excerpt: shortened(&entry.body),
        kind: entry.kind,
        code: entry.code,
        title: entry.title,
    };
    Ok(entries.into_iter().map(found).collect())
}

/// The entry of a document: its title and its whole text.
pub(crate) fn of_document(document: &Document, text: &str) -> SearchEntry {
    entry("document", &document.code, &document.title, text)
}

/// The entry of a body: its name and all others it goes by.
pub(crate) fn of_org_unit(unit: &OrgUnit, aliases: &[String]) -> SearchEntry {
    entry("org_unit", &unit.code, &unit.name, &aliases.join("; "))
}

/// An entry of any kind.
pub(crate) fn entry(kind: &str, code: &str, title: &str, body: &str) -> SearchEntry {
    SearchEntry { kind: kind.to_owned(), code: code.to_owned(), title: title.to_owned(), body: body.to_owned() }
}
