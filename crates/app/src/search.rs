//! Search ("tìm kiếm"): one index over documents, targets, tasks, projects and bodies, without accents.

use crate::review::items::shortened;
use crate::{AppError, Ctx};
use domain::Date;
use domain::reorganisation::{Scope, Succession, living_successors};
use domain::role::Permission;
use storage::document::Document;
use storage::org_unit::{self, OrgUnit};
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
    /// Of a body that has ended: the living bodies that answer for it today.
    pub successors: Vec<Successor>,
}

/// Who answers today for a body that has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Successor {
    /// DV-017.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The first day on which the old body was no more.
    pub took_over_on: Date,
}

/// What holds every word, exact matches first; nothing for no words.
pub async fn find(ctx: &mut Ctx<'_>, text: &str) -> Result<Vec<Found>, AppError> {
    ctx.require(Permission::Read)?;
    let entries = storage::search::find(&mut ctx.tx, ctx.tenant, text, MOST).await?;
    let has_bodies = entries.iter().any(|entry| entry.kind == "org_unit");
    let lineage = if has_bodies { Lineage::load(ctx).await? } else { Lineage::default() };
    let found = |entry: SearchEntry| Found {
        excerpt: shortened(&entry.body),
        successors: if entry.kind == "org_unit" { lineage.successors(&entry.code) } else { Vec::new() },
        kind: entry.kind,
        code: entry.code,
        title: entry.title,
    };
    Ok(entries.into_iter().map(found).collect())
}

/// Bodies and who took over from whom, for names of bodies that have ended.
#[derive(Default)]
struct Lineage {
    units: Vec<OrgUnit>,
    successions: Vec<Succession>,
}

impl Lineage {
    async fn load(ctx: &mut Ctx<'_>) -> Result<Self, AppError> {
        let units = org_unit::list(&mut ctx.tx, ctx.tenant).await?;
        let known = org_unit::list_successions(&mut ctx.tx, ctx.tenant).await?;
        Ok(Self { units, successions: known.iter().map(org_unit::Succession::bare).collect() })
    }

    /// The living successors of a body that has ended.
    fn successors(&self, code: &str) -> Vec<Successor> {
        let Some(ended) = self.units.iter().find(|unit| unit.code == code && unit.valid.to.is_some()) else {
            return Vec::new();
        };
        let unit = |id| self.units.iter().find(|unit| unit.id == id);
        let lives = |id| unit(id).is_some_and(|unit| unit.valid.to.is_none());
        let living = living_successors(ended.id, Scope::All, &self.successions, lives);
        let named = living.into_iter().filter_map(|id| {
            let of_ended = self.successions.iter().filter(|event| event.predecessor == ended.id);
            let took_over_on = of_ended.map(|event| event.took_over_on).max()?;
            unit(id).map(|unit| Successor { code: unit.code.clone(), name: unit.name.clone(), took_over_on })
        });
        named.collect()
    }
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
