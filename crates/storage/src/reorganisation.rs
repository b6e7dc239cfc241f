//! Events that change bodies: drafts that people fill in, and what they have done once confirmed.

pub(crate) mod body;
pub(crate) mod effect;

pub use body::{
    EventBody, Side, choose, clear_links, delete_bodies, delete_choices, insert_body, link, list_bodies, list_links,
    set_unit,
};
pub use effect::{end_bodies, end_places, inherit_places, insert_successions};

use crate::{Row, StorageError, Tx, args, counter, statements};
use domain::Date;
use domain::id::{OrgEventId, OrgUnitId, TenantId};
use domain::reorganisation::{EventKind, Scope, Succession};

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrgEvent {
    /// Identity.
    pub id: OrgEventId,
    /// SX-001.
    pub code: String,
    /// What happens.
    pub kind: EventKind,
    /// Where it stands.
    pub state: OrgEventState,
    /// The first day of the new order.
    pub took_effect_on: Option<Date>,
    /// The document that sets it.
    pub legal_basis: String,
    /// Its date.
    pub issued_on: Option<Date>,
    /// When it was opened, and by whom.
    pub opened: (String, String),
    /// When it was confirmed, and by whom.
    pub confirmed: Option<(String, String)>,
    /// Open duties before, and those in living hands after.
    pub counts: Option<(i64, i64)>,
}

/// Where an event stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrgEventState {
    /// Being prepared.
    Draft,
    /// Done.
    Confirmed,
    /// Given up.
    Dropped,
}

impl OrgEventState {
    /// The code in the table.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Confirmed => "confirmed",
            Self::Dropped => "dropped",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        [Self::Draft, Self::Confirmed, Self::Dropped].into_iter().find(|state| state.code() == code)
    }
}

statements! {
    INSERT = "insert into org_event (tenant_id, id, code, kind, state, legal_basis, opened_at, opened_by)
        values ($1, $2, $3, $4, 'draft', '', $5, $6)";
    FIND_BY_CODE = "select id, code, kind, state, took_effect_on, legal_basis, issued_on, opened_at, opened_by, confirmed_at,
        confirmed_by, duties_before, duties_after from org_event where tenant_id = $1 and code = $2";
    LIST = "select id, code, kind, state, took_effect_on, legal_basis, issued_on, opened_at, opened_by, confirmed_at,
        confirmed_by, duties_before, duties_after from org_event where tenant_id = $1 order by id desc";
    SET_DOCUMENT = "update org_event set took_effect_on = $3, legal_basis = $4, issued_on = $5
        where tenant_id = $1 and id = $2 and state = 'draft'";
    DROP = "update org_event set state = 'dropped' where tenant_id = $1 and id = $2 and state = 'draft'";
    SIGN = "update org_event set confirmed_at = $3, confirmed_by = $4 where tenant_id = $1 and id = $2 and state = 'draft'";
    CONFIRM = "update org_event set state = 'confirmed', duties_before = $3, duties_after = $4
        where tenant_id = $1 and id = $2 and state = 'draft'";
    LIST_PLANNED = "select o.org_unit_id as predecessor_id, n.org_unit_id as successor_id, e.took_effect_on, l.scope
        from org_event_link l join org_event e on e.tenant_id = l.tenant_id and e.id = l.event_id and e.state = 'draft'
        join org_event_body o on o.tenant_id = l.tenant_id and o.event_id = l.event_id and o.seq = l.old_seq and o.is_ending
        join org_event_body n on n.tenant_id = l.tenant_id and n.event_id = l.event_id and n.seq = l.new_seq
        where l.tenant_id = $1 and e.took_effect_on is not null and n.org_unit_id is not null order by l.event_id, l.old_seq, l.new_seq";
}

/// Opens an event: a draft without bodies.
pub async fn insert(
    tx: &mut Tx,
    tenant: TenantId,
    kind: EventKind,
    (opened_at, opened_by): (&str, &str),
) -> Result<(OrgEventId, String), StorageError> {
    let id = counter::next(tx, tenant, "org_event").await?;
    let code = format!("SX-{id:03}");
    tx.execute(INSERT, args![tenant.0, id, &code, kind.code(), opened_at, opened_by]).await?;
    Ok((OrgEventId(id), code))
}

/// The event with this code.
pub async fn find_by_code(tx: &mut Tx, tenant: TenantId, code: &str) -> Result<Option<OrgEvent>, StorageError> {
    tx.optional(FIND_BY_CODE, args![tenant.0, code], read).await
}

/// All events, the latest first.
pub async fn list(tx: &mut Tx, tenant: TenantId) -> Result<Vec<OrgEvent>, StorageError> {
    tx.rows(LIST, args![tenant.0], read).await
}

/// Says from which day, and by which document.
pub async fn set_document(
    tx: &mut Tx,
    (tenant, event): (TenantId, OrgEventId),
    took_effect_on: Date,
    (legal_basis, issued_on): (&str, Option<Date>),
) -> Result<(), StorageError> {
    tx.execute(SET_DOCUMENT, args![tenant.0, event.0, took_effect_on, legal_basis, issued_on]).await?;
    Ok(())
}

/// Gives a draft up.
pub async fn drop_draft(tx: &mut Tx, tenant: TenantId, event: OrgEventId) -> Result<(), StorageError> {
    tx.execute(DROP, args![tenant.0, event.0]).await?;
    Ok(())
}

/// Says who confirms a draft; answers whether it still is one, and so whether nobody else was faster.
pub async fn sign(
    tx: &mut Tx,
    (tenant, event): (TenantId, OrgEventId),
    (at, by): (&str, &str),
) -> Result<bool, StorageError> {
    Ok(tx.execute(SIGN, args![tenant.0, event.0, at, by]).await? == 1)
}

/// Marks a draft as done, with the counts before and after.
pub async fn confirm(
    tx: &mut Tx,
    (tenant, event): (TenantId, OrgEventId),
    (before, after): (i64, i64),
) -> Result<(), StorageError> {
    tx.execute(CONFIRM, args![tenant.0, event.0, before, after]).await?;
    Ok(())
}

/// Who is going to take over from whom by the drafts there are, between bodies that exist.
pub async fn list_planned(tx: &mut Tx, tenant: TenantId) -> Result<Vec<Succession>, StorageError> {
    tx.rows(LIST_PLANNED, args![tenant.0], |row| {
        Ok(Succession {
            predecessor: OrgUnitId(row.int("predecessor_id")?),
            successor: OrgUnitId(row.int("successor_id")?),
            took_over_on: row.date("took_effect_on")?,
            scope: row.parse("scope", Scope::from_code)?,
        })
    })
    .await
}

fn read(row: &Row) -> Result<OrgEvent, StorageError> {
    Ok(OrgEvent {
        id: OrgEventId(row.int("id")?),
        code: row.text("code")?,
        kind: row.parse("kind", EventKind::from_code)?,
        state: row.parse("state", OrgEventState::from_code)?,
        took_effect_on: row.opt_date("took_effect_on")?,
        legal_basis: row.text("legal_basis")?,
        issued_on: row.opt_date("issued_on")?,
        opened: (row.text("opened_at")?, row.text("opened_by")?),
        confirmed: row.opt_text("confirmed_at")?.zip(row.opt_text("confirmed_by")?),
        counts: row.opt_int("duties_before")?.zip(row.opt_int("duties_after")?),
    })
}
