//! What is measured: the rows of the dictionary that targets or figures speak of.

use crate::{Row, StorageError, Tx, args, counter, statements};
use domain::deadline::Frequency;
use domain::id::{IndicatorId, OrgUnitId, TenantId};
use domain::indicator::{Aggregation, Direction, IndicatorGroup, IndicatorKind};
use domain::target::{Measure, Relation};
use domain::validity::Validity;

/// An indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Identity.
    pub id: IndicatorId,
    /// `grdp_growth`.
    pub key: String,
    /// Name in lists.
    pub name: String,
    /// Code of the base unit.
    pub unit_code: String,
    /// Printed words of the unit; empty for a class.
    pub unit_text: String,
    /// What kind of indicator.
    pub kind: IndicatorKind,
    /// What kind of quantity.
    pub measure: Measure,
    /// Which way is better.
    pub direction: Direction,
    /// How figures combine.
    pub aggregation: Aggregation,
    /// How often a figure comes.
    pub frequency: Frequency,
    /// Chapter of a list.
    pub group: IndicatorGroup,
    /// The body that answers for the figure.
    pub owner: Option<OrgUnitId>,
    /// The indicator it is a part of, and how.
    pub parent: Option<(IndicatorId, Relation)>,
    /// From 1.
    pub version: i64,
    /// When this version holds.
    pub valid: Validity,
}

statements! {
    INSERT = "insert into indicator (tenant_id, id, key, name, unit_code, unit_text, kind, measure, direction, aggregation,
        frequency, chapter, owner_id, parent_id, relation, version, valid_from, valid_to)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)";
    FIND_BY_KEY = "select id, key, name, unit_code, unit_text, kind, measure, direction, aggregation, frequency, chapter,
        owner_id, parent_id, relation, version, valid_from, valid_to from indicator
        where tenant_id = $1 and key = $2 order by version desc limit 1";
    LIST = "select id, key, name, unit_code, unit_text, kind, measure, direction, aggregation, frequency, chapter,
        owner_id, parent_id, relation, version, valid_from, valid_to from indicator where tenant_id = $1 order by id";
    SET_OWNER = "update indicator set owner_id = $3 where tenant_id = $1 and key = $2 and valid_to is null";
}

/// Adds an indicator; its `id` is given here.
pub async fn insert(tx: &mut Tx, tenant: TenantId, new: &Indicator) -> Result<Indicator, StorageError> {
    let id = counter::next(tx, tenant, "indicator").await?;
    let values = args![
        tenant.0,
        id,
        &new.key,
        &new.name,
        &new.unit_code,
        &new.unit_text,
        new.kind.code(),
        new.measure.code(),
        new.direction.code(),
        new.aggregation.code(),
        new.frequency.code(),
        new.group.code(),
        new.owner.map(|owner| owner.0),
        new.parent.map(|(parent, _)| parent.0),
        new.parent.map(|(_, relation)| relation.code()),
        new.version,
        new.valid.from,
        new.valid.to
    ];
    tx.execute(INSERT, values).await?;
    Ok(Indicator { id: IndicatorId(id), ..new.clone() })
}

/// The latest version of the indicator with this key.
pub async fn find_by_key(tx: &mut Tx, tenant: TenantId, key: &str) -> Result<Option<Indicator>, StorageError> {
    tx.optional(FIND_BY_KEY, args![tenant.0, key], read).await
}

/// All indicators, the oldest first.
pub async fn list(tx: &mut Tx, tenant: TenantId) -> Result<Vec<Indicator>, StorageError> {
    tx.rows(LIST, args![tenant.0], read).await
}

/// Says who gathers the figures of an indicator.
pub async fn set_owner(tx: &mut Tx, tenant: TenantId, key: &str, owner: OrgUnitId) -> Result<(), StorageError> {
    tx.execute(SET_OWNER, args![tenant.0, key, owner.0]).await?;
    Ok(())
}

fn read(row: &Row) -> Result<Indicator, StorageError> {
    let parent = row.opt_int("parent_id")?.map(IndicatorId);
    Ok(Indicator {
        id: IndicatorId(row.int("id")?),
        key: row.text("key")?,
        name: row.text("name")?,
        unit_code: row.text("unit_code")?,
        unit_text: row.text("unit_text")?,
        kind: row.parse("kind", IndicatorKind::from_code)?,
        measure: row.parse("measure", Measure::from_code)?,
        direction: row.parse("direction", Direction::from_code)?,
        aggregation: row.parse("aggregation", Aggregation::from_code)?,
        frequency: row.parse("frequency", Frequency::from_code)?,
        group: row.parse("chapter", IndicatorGroup::from_code)?,
        owner: row.opt_int("owner_id")?.map(OrgUnitId),
        parent: parent.zip(row.opt_parse("relation", Relation::from_code)?),
        version: row.int("version")?,
        valid: Validity { from: row.opt_date("valid_from")?, to: row.opt_date("valid_to")? },
    })
}
