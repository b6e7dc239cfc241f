//! Bodies that act, their other names, and who took over from whom.

use crate::{Row, StorageError, Tx, args, counter, statements};
use domain::Date;
use domain::fold::name_key;
use domain::id::{OrgUnitId, TenantId};
use domain::org_unit::{OrgKind, OrgLevel};
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
    /// `all`, `function` or `territory`.
    pub scope: String,
    /// The document that says so.
    pub legal_basis: String,
}

statements! {
    INSERT = "insert into org_unit (tenant_id, id, code, name, name_key, level, kind, is_generic, valid_from, valid_to)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    INSERT_ALIAS = "insert into org_alias (tenant_id, name_key, org_unit_id, name) values ($1, $2, $3, $4)
        on conflict (tenant_id, name_key, org_unit_id) do nothing";
    INSERT_SUCCESSION = "insert into org_succession
        (tenant_id, id, predecessor_id, successor_id, took_over_on, scope, legal_basis) values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (tenant_id, predecessor_id, successor_id, took_over_on) do nothing";
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

/// Records that one body took over from another; the same event twice is one.
pub async fn insert_succession(tx: &mut Tx, tenant: TenantId, event: &Succession) -> Result<(), StorageError> {
    let id = counter::next(tx, tenant, "org_succession").await?;
    let (predecessor, successor) = (event.predecessor.0, event.successor.0);
    let (day, scope, basis) = (event.took_over_on, &event.scope, &event.legal_basis);
    tx.execute(INSERT_SUCCESSION, args![tenant.0, id, predecessor, successor, day, scope, basis]).await?;
    Ok(())
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
            scope: row.text("scope")?,
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
