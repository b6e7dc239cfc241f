//! Indicators come from the dictionary; what a document measures beyond it is added from its own words.

use crate::review::payload::IndicatorPayload;
use crate::{AppError, Ctx};
use domain::deadline::Frequency;
use domain::fold::slug;
use domain::id::{IndicatorId, OrgUnitId};
use domain::indicator::{Aggregation, Direction, IndicatorEntry, IndicatorGroup, IndicatorKind};
use domain::target::{Comparator, Measure};
use domain::validity::Validity;
use storage::indicator::{self, Indicator};
use storage::org_unit;

/// Longest key made from a name.
const MOST_KEY_LETTERS: usize = 100;

/// The indicator of a row of the dictionary, and of its wholes; added where it is not kept yet.
pub(crate) async fn of_entry(ctx: &mut Ctx<'_>, entry: &'static IndicatorEntry) -> Result<Indicator, AppError> {
    let catalogue = ctx.catalogue;
    let whole_of = |entry: &&'static IndicatorEntry| {
        let (key, _) = entry.parent.as_ref()?;
        catalogue.indicator(key)
    };
    let mut chain: Vec<&'static IndicatorEntry> = std::iter::successors(Some(entry), whole_of).collect();
    let mut whole: Option<Indicator> = None;
    while let Some(entry) = chain.pop() {
        whole = Some(keep(ctx, entry, whole.as_ref()).await?);
    }
    whole.ok_or_else(|| AppError::Internal(format!("no indicator {}", entry.key)))
}

async fn keep(
    ctx: &mut Ctx<'_>,
    entry: &'static IndicatorEntry,
    whole: Option<&Indicator>,
) -> Result<Indicator, AppError> {
    if let Some(kept) = indicator::find_by_key(&mut ctx.tx, ctx.tenant, &entry.key).await? {
        return Ok(kept);
    }
    let relation = entry.parent.as_ref().map(|(_, relation)| *relation);
    let new = Indicator {
        id: IndicatorId(0),
        key: entry.key.clone(),
        name: entry.name.clone(),
        unit_code: ctx.catalogue.unit_code(&entry.unit),
        unit_text: entry.unit.clone(),
        kind: entry.kind,
        measure: entry.measure,
        direction: entry.direction,
        aggregation: entry.aggregation,
        frequency: entry.frequency,
        group: entry.group,
        owner: owner(ctx, entry).await?,
        parent: whole.map(|whole| whole.id).zip(relation),
        version: 1,
        valid: Validity::default(),
    };
    Ok(indicator::insert(&mut ctx.tx, ctx.tenant, &new).await?)
}

/// The body that the dictionary names, if it is kept.
async fn owner(ctx: &mut Ctx<'_>, entry: &IndicatorEntry) -> Result<Option<OrgUnitId>, AppError> {
    let Some(body) = ctx.catalogue.org_units.iter().find(|body| body.code() == entry.owner) else { return Ok(None) };
    let found = org_unit::find_by_name(&mut ctx.tx, ctx.tenant, &body.name).await?;
    Ok(found.map(|found| found.id))
}

/// The indicator that an item of a document is about: the dictionary's by name and unit, or one of its own.
pub(crate) async fn of_payload(
    ctx: &mut Ctx<'_>,
    payload: &IndicatorPayload,
    group: Option<IndicatorGroup>,
) -> Result<Indicator, AppError> {
    if let Some(entry) = ctx.catalogue.find_indicator(&payload.name, &payload.unit_code) {
        return of_entry(ctx, entry).await;
    }
    let new = of_words(payload, group);
    match indicator::find_by_key(&mut ctx.tx, ctx.tenant, &new.key).await? {
        Some(kept) => Ok(kept),
        None => Ok(indicator::insert(&mut ctx.tx, ctx.tenant, &new).await?),
    }
}

/// What the words themselves tell. Money is taken for a sum through the year, other quantities for a state: a state asks for no
/// path that nobody has planned.
fn of_words(payload: &IndicatorPayload, group: Option<IndicatorGroup>) -> Indicator {
    let is_money = matches!(payload.unit_code.as_str(), "VND" | "USD");
    let kind = match payload.measure {
        Measure::GrowthRate => IndicatorKind::Growth,
        Measure::Qualitative => IndicatorKind::Class,
        Measure::Level if is_money => IndicatorKind::Cumulative,
        Measure::Share | Measure::Ratio | Measure::Count | Measure::Level => IndicatorKind::Level,
    };
    let direction = match (kind, payload.comparator) {
        (IndicatorKind::Class, _) => Direction::None,
        (_, Comparator::Less | Comparator::AtMost) => Direction::Down,
        _ => Direction::Up,
    };
    let by_measure =
        if is_money || kind == IndicatorKind::Growth { IndicatorGroup::Economy } else { IndicatorGroup::Society };
    let key = format!("{}.{}", slug(&payload.name), slug(&payload.unit_code));
    Indicator {
        id: IndicatorId(0),
        key: key.chars().take(MOST_KEY_LETTERS).collect(),
        name: payload.name.clone(),
        unit_code: payload.unit_code.clone(),
        unit_text: payload.unit_text.clone(),
        kind,
        measure: payload.measure,
        direction,
        aggregation: if kind == IndicatorKind::Cumulative { Aggregation::Sum } else { Aggregation::Last },
        frequency: Frequency::Yearly,
        group: group.unwrap_or(by_measure),
        owner: None,
        parent: None,
        version: 1,
        valid: Validity::default(),
    }
}
