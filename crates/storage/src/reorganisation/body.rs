//! The bodies of an event, who may take over from whom, and what people have chosen.

use crate::{Row, StorageError, Tx, args, statements};
use domain::id::{OrgEventId, OrgUnitId, TenantId};
use domain::org_unit::{OrgKind, OrgLevel};
use domain::reorganisation::{Link, Scope};

/// On which side a body stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// It gives.
    Old,
    /// It takes over.
    New,
}

impl Side {
    const fn code(self) -> &'static str {
        match self {
            Self::Old => "old",
            Self::New => "new",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        [Self::Old, Self::New].into_iter().find(|side| side.code() == code)
    }
}

/// A body in an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventBody {
    /// Its place in the event, from 1.
    pub seq: i64,
    /// On which side.
    pub side: Side,
    /// Who; none for a body that the event is going to begin.
    pub unit: Option<OrgUnitId>,
    /// Its name, or the new one.
    pub name: String,
    /// Level.
    pub level: OrgLevel,
    /// System.
    pub kind: OrgKind,
    /// Whether the event ends it.
    pub is_ending: bool,
}

statements! {
    INSERT_BODY = "insert into org_event_body (tenant_id, event_id, seq, side, org_unit_id, name, level, kind, is_ending)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    LIST_BODIES = "select seq, side, org_unit_id, name, level, kind, is_ending from org_event_body
        where tenant_id = $1 and event_id = $2 order by seq";
    DELETE_BODIES = "delete from org_event_body where tenant_id = $1 and event_id = $2";
    SET_UNIT = "update org_event_body set org_unit_id = $4 where tenant_id = $1 and event_id = $2 and seq = $3";
    INSERT_LINK = "insert into org_event_link (tenant_id, event_id, old_seq, new_seq, scope) values ($1, $2, $3, $4, $5)";
    LIST_LINKS = "select old_seq, new_seq, scope from org_event_link where tenant_id = $1 and event_id = $2
        order by old_seq, new_seq";
    DELETE_LINKS = "delete from org_event_link where tenant_id = $1 and event_id = $2";
    CHOOSE = "insert into org_event_choice (tenant_id, event_id, duty, object_id, part, old_seq, new_seq)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (tenant_id, event_id, duty, object_id, part, old_seq) do update set new_seq = excluded.new_seq";
    UNCHOOSE = "delete from org_event_choice where tenant_id = $1 and event_id = $2 and duty = $3 and object_id = $4
        and part = $5 and old_seq = $6";
    DELETE_CHOICES = "delete from org_event_choice where tenant_id = $1 and event_id = $2";
}

/// Adds a body to a draft.
pub async fn insert_body(
    tx: &mut Tx,
    (tenant, event): (TenantId, OrgEventId),
    body: &EventBody,
) -> Result<(), StorageError> {
    let (unit, side) = (body.unit.map(|unit| unit.0), body.side.code());
    let (level, kind, name) = (body.level.code(), body.kind.code(), &body.name);
    let values = args![tenant.0, event.0, body.seq, side, unit, name, level, kind, body.is_ending];
    tx.execute(INSERT_BODY, values).await?;
    Ok(())
}

/// The bodies of an event, in its order.
pub async fn list_bodies(tx: &mut Tx, tenant: TenantId, event: OrgEventId) -> Result<Vec<EventBody>, StorageError> {
    tx.rows(LIST_BODIES, args![tenant.0, event.0], read).await
}

/// Takes all bodies, links and choices out of a draft.
pub async fn delete_bodies(tx: &mut Tx, tenant: TenantId, event: OrgEventId) -> Result<(), StorageError> {
    clear_links(tx, tenant, event).await?;
    tx.execute(DELETE_BODIES, args![tenant.0, event.0]).await?;
    Ok(())
}

/// Says which body a new one has become.
pub async fn set_unit(
    tx: &mut Tx,
    (tenant, event): (TenantId, OrgEventId),
    seq: i64,
    unit: OrgUnitId,
) -> Result<(), StorageError> {
    tx.execute(SET_UNIT, args![tenant.0, event.0, seq, unit.0]).await?;
    Ok(())
}

/// Lets a new body take over from an old one.
pub async fn link(tx: &mut Tx, (tenant, event): (TenantId, OrgEventId), link: Link) -> Result<(), StorageError> {
    tx.execute(INSERT_LINK, args![tenant.0, event.0, link.old_seq, link.new_seq, link.scope.code()]).await?;
    Ok(())
}

/// Who may take over from whom.
pub async fn list_links(tx: &mut Tx, tenant: TenantId, event: OrgEventId) -> Result<Vec<Link>, StorageError> {
    tx.rows(LIST_LINKS, args![tenant.0, event.0], |row| {
        let scope = row.parse("scope", Scope::from_code)?;
        Ok(Link { old_seq: row.int("old_seq")?, new_seq: row.int("new_seq")?, scope })
    })
    .await
}

/// Takes all links and choices out of a draft.
pub async fn clear_links(tx: &mut Tx, tenant: TenantId, event: OrgEventId) -> Result<(), StorageError> {
    delete_choices(tx, tenant, event).await?;
    tx.execute(DELETE_LINKS, args![tenant.0, event.0]).await?;
    Ok(())
}

/// Takes all choices out of a draft.
pub async fn delete_choices(tx: &mut Tx, tenant: TenantId, event: OrgEventId) -> Result<(), StorageError> {
    tx.execute(DELETE_CHOICES, args![tenant.0, event.0]).await?;
    Ok(())
}

/// Says who takes over one duty of an old body; none takes the choice back.
pub async fn choose(
    tx: &mut Tx,
    (tenant, event): (TenantId, OrgEventId),
    (duty, object, part): (&str, i64, &str),
    (old_seq, new_seq): (i64, Option<i64>),
) -> Result<(), StorageError> {
    match new_seq {
        Some(new_seq) => {
            tx.execute(CHOOSE, args![tenant.0, event.0, duty, object, part, old_seq, new_seq]).await?;
        }
        None => {
            tx.execute(UNCHOOSE, args![tenant.0, event.0, duty, object, part, old_seq]).await?;
        }
    }
    Ok(())
}

fn read(row: &Row) -> Result<EventBody, StorageError> {
    Ok(EventBody {
        seq: row.int("seq")?,
        side: row.parse("side", Side::from_code)?,
        unit: row.opt_int("org_unit_id")?.map(OrgUnitId),
        name: row.text("name")?,
        level: row.parse("level", OrgLevel::from_code)?,
        kind: row.parse("kind", OrgKind::from_code)?,
        is_ending: row.bool("is_ending")?,
    })
}
