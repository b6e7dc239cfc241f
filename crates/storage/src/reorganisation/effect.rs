//! What a confirmed event does to the bodies themselves.

use crate::{StorageError, Tx, args, statements};
use domain::Date;
use domain::id::{OrgEventId, TenantId};

statements! {
    END_BODIES = "update org_unit set valid_to = $3 where tenant_id = $1 and id in (select org_unit_id from org_event_body
        where tenant_id = $1 and event_id = $2 and is_ending)";
    END_PLACES = "update org_parent set valid_to = $3 where tenant_id = $1 and valid_to is null and child_id in
        (select org_unit_id from org_event_body where tenant_id = $1 and event_id = $2 and is_ending)";
    INHERIT_PLACES = "insert into org_parent (tenant_id, id, tree, child_id, parent_id, valid_from)
        select $1, (select coalesce(max(id), 0) from org_parent where tenant_id = $1)
            + row_number() over (order by g.tree, g.child_id), g.tree, g.child_id, g.parent_id, $3 from (
            select p.tree, n.org_unit_id as child_id, min(p.parent_id) as parent_id from org_event_body n
            join org_event_link l on l.tenant_id = $1 and l.event_id = $2 and l.new_seq = n.seq
            join org_event_body o on o.tenant_id = $1 and o.event_id = $2 and o.seq = l.old_seq
            join org_parent p on p.tenant_id = $1 and p.child_id = o.org_unit_id and p.valid_to is null
                and (p.parent_id is null or not exists (select 1 from org_event_body e where e.tenant_id = $1
                    and e.event_id = $2 and e.is_ending and e.org_unit_id = p.parent_id))
            where n.tenant_id = $1 and n.event_id = $2 and n.side = 'new' and not exists (select 1 from org_parent h
                where h.tenant_id = $1 and h.child_id = n.org_unit_id and h.tree = p.tree and h.valid_to is null)
            group by p.tree, n.org_unit_id) g";
    INSERT_SUCCESSIONS = "insert into org_succession (tenant_id, id, predecessor_id, successor_id, took_over_on, scope, legal_basis)
        select $1, (select coalesce(max(id), 0) from org_succession where tenant_id = $1)
            + row_number() over (order by l.old_seq, l.new_seq), o.org_unit_id, n.org_unit_id, e.took_effect_on, l.scope,
            e.legal_basis from org_event_link l
        join org_event e on e.tenant_id = $1 and e.id = $2
        join org_event_body o on o.tenant_id = $1 and o.event_id = $2 and o.seq = l.old_seq
        join org_event_body n on n.tenant_id = $1 and n.event_id = $2 and n.seq = l.new_seq
        where l.tenant_id = $1 and l.event_id = $2 and o.org_unit_id <> n.org_unit_id
        on conflict (tenant_id, predecessor_id, successor_id, took_over_on) do nothing";
}

/// Ends the bodies that the event ends with a day.
pub async fn end_bodies(
    tx: &mut Tx,
    (tenant, event): (TenantId, OrgEventId),
    last_day: Date,
) -> Result<(), StorageError> {
    tx.execute(END_BODIES, args![tenant.0, event.0, last_day]).await?;
    Ok(())
}

/// Ends their places in the trees.
pub async fn end_places(
    tx: &mut Tx,
    (tenant, event): (TenantId, OrgEventId),
    last_day: Date,
) -> Result<(), StorageError> {
    tx.execute(END_PLACES, args![tenant.0, event.0, last_day]).await?;
    Ok(())
}

/// Gives bodies that take over the places of those they take over from, in the trees where they have none yet.
pub async fn inherit_places(
    tx: &mut Tx,
    (tenant, event): (TenantId, OrgEventId),
    first_day: Date,
) -> Result<(), StorageError> {
    tx.execute(INHERIT_PLACES, args![tenant.0, event.0, first_day]).await?;
    Ok(())
}

/// Records who took over from whom.
pub async fn insert_successions(tx: &mut Tx, tenant: TenantId, event: OrgEventId) -> Result<(), StorageError> {
    tx.execute(INSERT_SUCCESSIONS, args![tenant.0, event.0]).await?;
    Ok(())
}
