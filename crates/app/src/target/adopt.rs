//! From an accepted item to a target, and back where the item is rejected after all.

use crate::review::payload::IndicatorPayload;
use crate::{AppError, Ctx, area, indicator, wording};
use domain::id::TargetId;
use domain::indicator::IndicatorGroup;
use domain::period::Period;
use domain::unit::Scale;
use domain::validity::Validity;
use domain::{Date, Decimal};
use storage::document::Document;
use storage::draft_item::DraftItem;
use storage::target::{self, Target};

/// Makes the target of an accepted item, or the next version of it where the item has changed; the same item twice changes nothing.
///
/// The first version holds from the day of the document, later ones from the day they were accepted. A target may be adopted before
/// the one it is a part of: it names its whole by code.
pub async fn adopt(
    ctx: &mut Ctx<'_>,
    document: &Document,
    item: &DraftItem,
    payload: &IndicatorPayload,
) -> Result<Target, AppError> {
    let mut versions = target::list_versions(&mut ctx.tx, ctx.tenant, &item.code).await?;
    let wanted = wanted(ctx, document, item, payload).await?;
    let last = versions.pop();
    let first_day = document.issued_on.map(|day| day.min(ctx.today));
    let Some(last) = last else {
        let new = Target { valid: Validity { from: first_day, to: None }, ..wanted };
        return Ok(target::insert(&mut ctx.tx, ctx.tenant, &new).await?);
    };
    let same = Target { id: last.id, version: last.version, valid: last.valid, lead: last.lead, ..wanted };
    if same == last && last.valid.to.is_none() {
        return Ok(last);
    }
    end(ctx, &last).await?;
    let valid = Validity { from: Some(ctx.today), to: None };
    let next = Target { version: last.version + 1, valid, ..same };
    Ok(target::insert(&mut ctx.tx, ctx.tenant, &next).await?)
}

/// Ends the target of an item that is rejected after it was accepted; answers whether there was one.
pub async fn withdraw(ctx: &mut Ctx<'_>, code: &str) -> Result<bool, AppError> {
    let versions = target::list_versions(&mut ctx.tx, ctx.tenant, code).await?;
    let Some(last) = versions.last().filter(|last| last.valid.to.is_none()) else { return Ok(false) };
    end(ctx, last).await?;
    Ok(true)
}

/// The day before is the last on which a version held.
async fn end(ctx: &mut Ctx<'_>, version: &Target) -> Result<(), AppError> {
    if version.valid.to.is_some() {
        return Ok(());
    }
    let last_day = ctx.today.yesterday().unwrap_or(ctx.today);
    Ok(target::end(&mut ctx.tx, ctx.tenant, version.id, last_day).await?)
}

async fn wanted(
    ctx: &mut Ctx<'_>,
    document: &Document,
    item: &DraftItem,
    payload: &IndicatorPayload,
) -> Result<Target, AppError> {
    let period = period(ctx, document, payload)?;
    let on = document.issued_on.unwrap_or(period.first_day());
    let whole = whole_area(ctx, document, on).await?;
    let group = group_of_neighbours(ctx, document, payload).await?;
    let indicator = indicator::of_payload(ctx, payload, group).await?;
    let unit_scale: Decimal = payload.unit_scale.parse().unwrap_or(Decimal::ONE);
    let scale = Scale { factor: unit_scale, decimals: ctx.catalogue.decimals(&indicator.unit_code) };
    Ok(Target {
        id: TargetId(0),
        code: item.code.clone(),
        indicator: indicator.id,
        document: Some(document.id),
        item: Some(item.seq),
        name: payload.name.clone(),
        issuer: document.issuer.clone().unwrap_or_else(|| document.title.clone()),
        area: area::of_scope(ctx.catalogue, payload.scope.as_deref(), &whole, on),
        period,
        comparator: payload.comparator,
        low: steps("low", scale, payload.low.as_deref())?,
        high: steps("high", scale, payload.high.as_deref())?,
        unit_text: payload.unit_text.clone(),
        unit_scale,
        wanted: payload.wanted.clone(),
        is_aim: payload.is_aim,
        is_maintained: payload.is_maintained,
        is_increment: payload.is_increment,
        plan_group: payload.group.map(i64::from),
        parent: payload.parent.clone(),
        relation: payload.relation,
        lead: None,
        source_address: None,
        version: 1,
        valid: Validity::default(),
    })
}

/// The period of the item, else that of the document, else the year of its day.
fn period(ctx: &Ctx<'_>, document: &Document, payload: &IndicatorPayload) -> Result<Period, AppError> {
    let printed = [payload.period.as_deref(), document.period.as_deref()];
    let read = printed.into_iter().flatten().find_map(|code| code.parse().ok());
    let year = document.issued_on.unwrap_or(ctx.today).year();
    read.or_else(|| Period::year(year)).ok_or_else(|| AppError::invalid("period", wording::target::NO_PERIOD))
}

/// The area of the document: the province it is for, as it was on its day; without a name, the province that runs the programme.
async fn whole_area(ctx: &mut Ctx<'_>, document: &Document, on: Date) -> Result<String, AppError> {
    if let Some(area) = document.province.as_deref().and_then(|name| area::find(ctx.catalogue, name, on)) {
        return Ok(area);
    }
    let tenants = storage::tenant::list(&mut ctx.tx).await?;
    let Some(tenant) = tenants.into_iter().find(|tenant| tenant.id == ctx.tenant) else {
        return Err(AppError::not_found("tenant", ctx.tenant.0.to_string()));
    };
    Ok(area::find(ctx.catalogue, &tenant.name, on).unwrap_or(tenant.place_code))
}

/// The chapter of what stands in the same group of the plan, for an indicator that the dictionary does not know.
async fn group_of_neighbours(
    ctx: &mut Ctx<'_>,
    document: &Document,
    payload: &IndicatorPayload,
) -> Result<Option<IndicatorGroup>, AppError> {
    let (Some(group), None) = (payload.group, ctx.catalogue.find_indicator(&payload.name, &payload.unit_code)) else {
        return Ok(None);
    };
    let targets = target::list_in_force(&mut ctx.tx, ctx.tenant, ctx.today).await?;
    let is_near = |near: &&Target| near.document == Some(document.id) && near.plan_group == Some(i64::from(group));
    let Some(near) = targets.iter().find(is_near) else { return Ok(None) };
    let indicators = storage::indicator::list(&mut ctx.tx, ctx.tenant).await?;
    Ok(indicators.into_iter().find(|indicator| indicator.id == near.indicator).map(|indicator| indicator.group))
}

fn steps(field: &'static str, scale: Scale, figure: Option<&str>) -> Result<Option<i64>, AppError> {
    let Some(text) = figure else { return Ok(None) };
    let figure = IndicatorPayload::figure(Some(text))
        .ok_or_else(|| AppError::invalid(field, wording::target::not_a_number(text)))?;
    let steps = scale.to_steps(figure).map_err(|error| AppError::invalid(field, wording::target::step(text, error)))?;
    Ok(Some(steps))
}
