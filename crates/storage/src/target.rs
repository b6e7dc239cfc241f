//! What documents ask of indicators, in versions: a changed target ends the row before it and begins a new one.

use crate::{Row, StorageError, Tx, args, counter, statements};
use domain::id::{DocumentId, IndicatorId, OrgUnitId, TargetId, TenantId};
use domain::period::Period;
use domain::target::{Comparator, Relation};
use domain::validity::Validity;
use domain::{Date, Decimal};

/// A target; its figures are whole steps of the unit of its indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Identity of this version.
    pub id: TargetId,
    /// CT07-1; the same in all versions.
    pub code: String,
    /// What is measured.
    pub indicator: IndicatorId,
    /// The document that sets it; none for a target known from a file of figures.
    pub document: Option<DocumentId>,
    /// The item it was read as.
    pub item: Option<i64>,
    /// The document's own words, without value.
    pub name: String,
    /// Who sets it.
    pub issuer: String,
    /// Code of the area.
    pub area: String,
    /// The period it is for.
    pub period: Period,
    /// How the value binds.
    pub comparator: Comparator,
    /// Lower figure in steps.
    pub low: Option<i64>,
    /// Upper figure in steps.
    pub high: Option<i64>,
    /// Printed words of the unit.
    pub unit_text: String,
    /// Factor from the printed figure to the base unit.
    pub unit_scale: Decimal,
    /// Words of a target that is a class or a state.
    pub wanted: Option<String>,
    /// "Phấn đấu".
    pub is_aim: bool,
    /// "Duy trì".
    pub is_maintained: bool,
    /// What is added, not what is reached.
    pub is_increment: bool,
    /// Number of the plan's own group: 7 for "(7)".
    pub plan_group: Option<i64>,
    /// Code of the target it is a part of, whether that is accepted or not.
    pub parent: Option<String>,
    /// How it stands to it.
    pub relation: Option<Relation>,
    /// The body that answers for it.
    pub lead: Option<OrgUnitId>,
    /// Where it is published, if it was read from a file of figures.
    pub source_address: Option<String>,
    /// From 1.
    pub version: i64,
    /// When this version holds.
    pub valid: Validity,
}

statements! {
    INSERT = "insert into target (tenant_id, id, code, indicator_id, document_id, item_seq, name, issuer, area_code, period,
        period_first, period_last, comparator, low_steps, high_steps, unit_text, unit_scale, wanted, is_aim, is_maintained,
        is_increment, plan_group, parent_code, relation, lead_id, source_address, version, valid_from, valid_to)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
        $24, $25, $26, $27, $28, $29)";
    LIST_IN_FORCE = "select id, code, indicator_id, document_id, item_seq, name, issuer, area_code, period, comparator,
        low_steps, high_steps, unit_text, unit_scale, wanted, is_aim, is_maintained, is_increment, plan_group, parent_code,
        relation, lead_id, source_address, version, valid_from, valid_to from target
        where tenant_id = $1 and (valid_from is null or valid_from <= $2) and (valid_to is null or valid_to >= $2)
        order by id";
    LIST_VERSIONS = "select id, code, indicator_id, document_id, item_seq, name, issuer, area_code, period, comparator,
        low_steps, high_steps, unit_text, unit_scale, wanted, is_aim, is_maintained, is_increment, plan_group, parent_code,
        relation, lead_id, source_address, version, valid_from, valid_to from target
        where tenant_id = $1 and code = $2 order by version";
    END = "update target set valid_to = $3 where tenant_id = $1 and id = $2";
}

/// Adds a version of a target; its `id` is given here.
pub async fn insert(tx: &mut Tx, tenant: TenantId, new: &Target) -> Result<Target, StorageError> {
    let id = counter::next(tx, tenant, "target").await?;
    let values = args![
        tenant.0,
        id,
        &new.code,
        new.indicator.0,
        new.document.map(|document| document.0),
        new.item,
        &new.name,
        &new.issuer,
        &new.area,
        new.period.to_string(),
        new.period.first_day(),
        new.period.last_day(),
        new.comparator.code(),
        new.low,
        new.high,
        &new.unit_text,
        new.unit_scale.to_string(),
        &new.wanted,
        new.is_aim,
        new.is_maintained,
        new.is_increment,
        new.plan_group,
        &new.parent,
        new.relation.map(Relation::code),
        new.lead.map(|lead| lead.0),
        &new.source_address,
        new.version,
        new.valid.from,
        new.valid.to
    ];
    tx.execute(INSERT, values).await?;
    Ok(Target { id: TargetId(id), ..new.clone() })
}

/// The targets in force on a day, in the order in which they came.
pub async fn list_in_force(tx: &mut Tx, tenant: TenantId, on: Date) -> Result<Vec<Target>, StorageError> {
    tx.rows(LIST_IN_FORCE, args![tenant.0, on], read).await
}

/// All versions of a target, the first first.
pub async fn list_versions(tx: &mut Tx, tenant: TenantId, code: &str) -> Result<Vec<Target>, StorageError> {
    tx.rows(LIST_VERSIONS, args![tenant.0, code], read).await
}

/// Ends a version with a day.
pub async fn end(tx: &mut Tx, tenant: TenantId, id: TargetId, last_day: Date) -> Result<(), StorageError> {
    tx.execute(END, args![tenant.0, id.0, last_day]).await?;
    Ok(())
}

fn read(row: &Row) -> Result<Target, StorageError> {
    Ok(Target {
        id: TargetId(row.int("id")?),
        code: row.text("code")?,
        indicator: IndicatorId(row.int("indicator_id")?),
        document: row.opt_int("document_id")?.map(DocumentId),
        item: row.opt_int("item_seq")?,
        name: row.text("name")?,
        issuer: row.text("issuer")?,
        area: row.text("area_code")?,
        period: row.parse("period", |code| code.parse().ok())?,
        comparator: row.parse("comparator", Comparator::from_code)?,
        low: row.opt_int("low_steps")?,
        high: row.opt_int("high_steps")?,
        unit_text: row.text("unit_text")?,
        unit_scale: row.parse("unit_scale", |scale| scale.parse().ok())?,
        wanted: row.opt_text("wanted")?,
        is_aim: row.bool("is_aim")?,
        is_maintained: row.bool("is_maintained")?,
        is_increment: row.bool("is_increment")?,
        plan_group: row.opt_int("plan_group")?,
        parent: row.opt_text("parent_code")?,
        relation: row.opt_parse("relation", Relation::from_code)?,
        lead: row.opt_int("lead_id")?.map(OrgUnitId),
        source_address: row.opt_text("source_address")?,
        version: row.int("version")?,
        valid: Validity { from: row.opt_date("valid_from")?, to: row.opt_date("valid_to")? },
    })
}
