//! Places of bodies in the trees, with their dates.

use crate::{Row, StorageError, Tx, args, statements};
use domain::Date;
use domain::id::{OrgUnitId, TenantId};
use domain::org_unit::{Place, Tree};
use domain::validity::Validity;

statements! {
    INSERT_PLACE = "insert into org_parent (tenant_id, id, tree, child_id, parent_id, valid_from, valid_to)
        select $1, coalesce(max(id), 0) + 1, $2, $3, $4, $5, $6 from org_parent where tenant_id = $1";
    END_PLACE = "update org_parent set valid_to = $4 where tenant_id = $1 and child_id = $2 and tree = $3 and valid_to is null";
    LIST_PLACES = "select tree, child_id, parent_id, valid_from, valid_to from org_parent where tenant_id = $1 order by id";
    LIST_PLACES_ON = "select p.tree, p.child_id, p.parent_id, p.valid_from, p.valid_to from org_parent p
        join org_unit u on u.tenant_id = p.tenant_id and u.id = p.child_id
        where p.tenant_id = $1 and p.tree = $2 and (p.valid_from is null or p.valid_from <= $3)
        and (p.valid_to is null or p.valid_to >= $3) order by u.name_key, p.id";
}

/// Gives a body a place in a tree.
pub async fn insert_place(tx: &mut Tx, tenant: TenantId, place: &Place) -> Result<(), StorageError> {
    let (tree, child, parent) = (place.tree.code(), place.child.0, place.parent.map(|parent| parent.0));
    tx.execute(INSERT_PLACE, args![tenant.0, tree, child, parent, place.valid.from, place.valid.to]).await?;
    Ok(())
}

/// Ends the place of a body in a tree with a day.
pub async fn end_place(
    tx: &mut Tx,
    tenant: TenantId,
    (child, tree): (OrgUnitId, Tree),
    last_day: Date,
) -> Result<(), StorageError> {
    tx.execute(END_PLACE, args![tenant.0, child.0, tree.code(), last_day]).await?;
    Ok(())
}

/// Every place in every tree.
pub async fn list_places(tx: &mut Tx, tenant: TenantId) -> Result<Vec<Place>, StorageError> {
    tx.rows(LIST_PLACES, args![tenant.0], read).await
}

/// The places of a tree that held on a day, by name.
pub async fn list_places_on(
    tx: &mut Tx,
    tenant: TenantId,
    (tree, day): (Tree, Date),
) -> Result<Vec<Place>, StorageError> {
    tx.rows(LIST_PLACES_ON, args![tenant.0, tree.code(), day], read).await
}

fn read(row: &Row) -> Result<Place, StorageError> {
    Ok(Place {
        tree: row.parse("tree", Tree::from_code)?,
        child: OrgUnitId(row.int("child_id")?),
        parent: row.opt_int("parent_id")?.map(OrgUnitId),
        valid: Validity { from: row.opt_date("valid_from")?, to: row.opt_date("valid_to")? },
    })
}
