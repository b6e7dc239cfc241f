//! Bodies that act, their other names, and who took over from whom.

pub(crate) mod place;

pub use place::{end_place, insert_place, list_places, list_places_on};

use crate::{Row, StorageError, Tx, args, counter, statements};
use domain::Date;
use domain::fold::name_key;
use domain::id::{OrgUnitId, TenantId};
use domain::org_unit::{OrgKind, OrgLevel};
use domain::reorganisation::{self, Scope};
use domain::validity::Validity;

/// A body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrgUnit {
    /// Identity.
    pub id: OrgUnitId,
    /// DV-017.
    pub code: String,
    /// Name for people.
    pub name: String,
    /// Level.
    pub level: OrgLevel,
    /// System.
    pub kind: OrgKind,
    /// A collective, which cannot answer for a task.
    pub is_generic: bool,
    /// When it exists.
    pub valid: Validity,
}

/// A body before it has a code.
#[derive(Debug, Clone)]
pub struct NewOrgUnit<'a> {
    /// Name for people.
    pub name: &'a str,
    /// Level.
    pub level: OrgLevel,
    /// System.
    pub kind: OrgKind,
    /// A collective.
    pub is_generic: bool,
    /// When it exists.
    pub valid: Validity,
}

/// One body took over from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Succession {
    /// Who gave.
    pub predecessor: OrgUnitId,
    /// Who took.
    pub successor: OrgUnitId,
    /// From this day.
    pub took_over_on: Date,
    /// How much.
    pub scope: Scope,
    /// The document that says so.
    pub legal_basis: String,
}

impl Succession {
    /// Without the document.
    pub const fn bare(&self) -> reorganisation::Succession {
        let (predecessor, successor) = (self.predecessor, self.successor);
        reorganisation::Succession { predecessor, successor, took_over_on: self.took_over_on, scope: self.scope }
    }
}

statements! {
    INSERT = "insert into org_unit (tenant_id, id, code, name, name_key, level, kind, is_generic, valid_from, valid_to)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    INSERT_ALIAS = "insert into org_alias (tenant_id, name_key, org_unit_id, name) values ($1, $2, $3, $4)
        on conflict (tenant_id, name_key, org_unit_id) do nothing";
    INSERT_NAME = "insert into org_name (tenant_id, org_unit_id, name, valid_to) values ($1, $2, $3, $4)
        on conflict (tenant_id, org_unit_id, valid_to) do nothing";
    RENAME = "update org_unit set name = $3, name_key = $4 where tenant_id = $1 and id = $2";
    LIST_FORMER_NAMES = "select name, valid_to from org_name where tenant_id = $1 and org_unit_id = $2 order by valid_to";
    LIST_ON = "select u.id, u.code, coalesce((select n.name from org_name n where n.tenant_id = u.tenant_id
        and n.org_unit_id = u.id and n.valid_to >= $2 order by n.valid_to limit 1), u.name) as name, u.level, u.kind, u.is_generic,
        u.valid_from, u.valid_to from org_unit u where u.tenant_id = $1 and (u.valid_from is null or u.valid_from <= $2)
        and (u.valid_to is null or u.valid_to >= $2) order by u.id";
    LIST_NAMED_ON = "select u.id, u.code, coalesce((select n.name from org_name n where n.tenant_id = u.tenant_id
        and n.org_unit_id = u.id and n.valid_to >= $2 order by n.valid_to limit 1), u.name) as name, u.level, u.kind, u.is_generic,
        u.valid_from, u.valid_to from org_unit u where u.tenant_id = $1 order by u.id";
    SET_VALIDITY = "update org_unit set valid_from = $3, valid_to = $4 where tenant_id = $1 and id = $2";
    FIND_BY_NAME = "select u.id, u.code, u.name, u.level, u.kind, u.is_generic, u.valid_from, u.valid_to
        from org_unit u join org_alias a on a.tenant_id = u.tenant_id and a.org_unit_id = u.id
        where u.tenant_id = $1 and a.name_key = $2
        order by case when u.name_key = $2 then 0 else 1 end, u.id limit 1";
    FIND_BY_CODE = "select id, code, name, level, kind, is_generic, valid_from, valid_to from org_unit
        where tenant_id = $1 and code = $2";
    LIST = "select id, code, name, level, kind, is_generic, valid_from, valid_to from org_unit where tenant_id = $1
        order by id";
    LIST_ALIASES = "select name from org_alias where tenant_id = $1 and org_unit_id = $2 order by name";
    LIST_SUCCESSIONS = "select predecessor_id, successor_id, took_over_on, scope, legal_basis from org_succession
        where tenant_id = $1 order by took_over_on, id";
}

/// Adds a body, with its name as its first alias.
pub async fn insert(tx: &mut Tx, tenant: TenantId, unit: &NewOrgUnit<'_>) -> Result<OrgUnit, StorageError> {
    let id = counter::next(tx, tenant, "org_unit").await?;
    let code = format!("DV-{id:03}");
    let key = name_key(unit.name);
    let (level, kind) = (unit.level.code(), unit.kind.code());
    let (from, to) = (unit.valid.from, unit.valid.to);
    tx.execute(INSERT, args![tenant.0, id, &code, unit.name, key, level, kind, unit.is_generic, from, to]).await?;
    let (level, kind) = (unit.level, unit.kind);
    let (is_generic, valid) = (unit.is_generic, unit.valid);
    let unit = OrgUnit { id: OrgUnitId(id), code, name: unit.name.to_owned(), level, kind, is_generic, valid };
    insert_alias(tx, tenant, unit.id, &unit.name).await?;
    Ok(unit)
}

/// Adds another name; the same name twice is one.
pub async fn insert_alias(tx: &mut Tx, tenant: TenantId, id: OrgUnitId, name: &str) -> Result<(), StorageError> {
    tx.execute(INSERT_ALIAS, args![tenant.0, name_key(name), id.0, name]).await?;
    Ok(())
}

/// Gives a body another name; the one it had until a day is kept and still finds it.
pub async fn rename(
    tx: &mut Tx,
    tenant: TenantId,
    unit: &OrgUnit,
    (name, last_day): (&str, Date),
) -> Result<(), StorageError> {
    tx.execute(INSERT_NAME, args![tenant.0, unit.id.0, &unit.name, last_day]).await?;
    tx.execute(RENAME, args![tenant.0, unit.id.0, name, name_key(name)]).await?;
    insert_alias(tx, tenant, unit.id, name).await
}

/// The names a body has given up, each with its last day, the earliest first.
pub async fn list_former_names(
    tx: &mut Tx,
    tenant: TenantId,
    id: OrgUnitId,
) -> Result<Vec<(String, Date)>, StorageError> {
    tx.rows(LIST_FORMER_NAMES, args![tenant.0, id.0], |row| Ok((row.text("name")?, row.date("valid_to")?))).await
}

/// Says when a body exists.
pub async fn set_validity(tx: &mut Tx, tenant: TenantId, id: OrgUnitId, valid: Validity) -> Result<(), StorageError> {
    tx.execute(SET_VALIDITY, args![tenant.0, id.0, valid.from, valid.to]).await?;
    Ok(())
}

/// The body that goes by this name, whatever the case, the accents' style and the spelling.
pub async fn find_by_name(tx: &mut Tx, tenant: TenantId, name: &str) -> Result<Option<OrgUnit>, StorageError> {
    tx.optional(FIND_BY_NAME, args![tenant.0, name_key(name)], read).await
}

/// The body with this code.
pub async fn find_by_code(tx: &mut Tx, tenant: TenantId, code: &str) -> Result<Option<OrgUnit>, StorageError> {
    tx.optional(FIND_BY_CODE, args![tenant.0, code], read).await
}

/// All bodies, in the order of their codes.
pub async fn list(tx: &mut Tx, tenant: TenantId) -> Result<Vec<OrgUnit>, StorageError> {
    tx.rows(LIST, args![tenant.0], read).await
}

/// The bodies that existed on a day, under the names they had.
pub async fn list_on(tx: &mut Tx, tenant: TenantId, day: Date) -> Result<Vec<OrgUnit>, StorageError> {
    tx.rows(LIST_ON, args![tenant.0, day], read).await
}

/// All bodies, under the names they had on a day.
pub async fn list_named_on(tx: &mut Tx, tenant: TenantId, day: Date) -> Result<Vec<OrgUnit>, StorageError> {
    tx.rows(LIST_NAMED_ON, args![tenant.0, day], read).await
}

/// All names of a body, its own included.
pub async fn list_aliases(tx: &mut Tx, tenant: TenantId, id: OrgUnitId) -> Result<Vec<String>, StorageError> {
    tx.rows(LIST_ALIASES, args![tenant.0, id.0], |row| row.text("name")).await
}

/// All successions, the earliest first.
pub async fn list_successions(tx: &mut Tx, tenant: TenantId) -> Result<Vec<Succession>, StorageError> {
    tx.rows(LIST_SUCCESSIONS, args![tenant.0], |row| {
        Ok(Succession {
            predecessor: OrgUnitId(row.int("predecessor_id")?),
            successor: OrgUnitId(row.int("successor_id")?),
            took_over_on: row.date("took_over_on")?,
            scope: row.parse("scope", Scope::from_code)?,
            legal_basis: row.text("legal_basis")?,
        })
    })
    .await
}

fn read(row: &Row) -> Result<OrgUnit, StorageError> {
    Ok(OrgUnit {
        id: OrgUnitId(row.int("id")?),
        code: row.text("code")?,
        name: row.text("name")?,
        level: row.parse("level", OrgLevel::from_code)?,
        kind: row.parse("kind", OrgKind::from_code)?,
        is_generic: row.bool("is_generic")?,
        valid: Validity { from: row.opt_date("valid_from")?, to: row.opt_date("valid_to")? },
    })
}
