//! Rows into the store: what is new, what corrects, what was known.

use super::FiguresReport;
use super::lexicon::UNNAMED_ISSUER;
use super::row::{Content, Row};
use crate::{AppError, Ctx, indicator};
use domain::id::{FiguresImportId, IndicatorId, ObservationId, TargetId};
use domain::observation::{Basis, ObservationState};
use domain::period::Period;
use domain::target::{Bounds, Comparator};
use domain::validity::Validity;
use std::collections::HashMap;
use storage::counter;
use storage::indicator::Indicator;
use storage::observation::{self, Observation};
use storage::target::{self, Target};

/// Writes all rows.
pub(super) async fn keep(ctx: &mut Ctx<'_>, rows: &[Row], import: FiguresImportId) -> Result<FiguresReport, AppError> {
    let indicators = indicators(ctx, rows).await?;
    let mut report = FiguresReport::default();
    keep_figures(ctx, rows, &indicators, import, &mut report).await?;
    keep_targets(ctx, rows, &indicators, &mut report).await?;
    Ok(report)
}

type Indicators = HashMap<&'static str, Indicator>;

/// The indicators of the rows, those missing added.
async fn indicators(ctx: &mut Ctx<'_>, rows: &[Row]) -> Result<Indicators, AppError> {
    let kept = storage::indicator::list(&mut ctx.tx, ctx.tenant).await?;
    let mut kept: HashMap<String, Indicator> = kept.into_iter().map(|kept| (kept.key.clone(), kept)).collect();
    let mut found = Indicators::new();
    for row in rows {
        if found.contains_key(row.entry.key.as_str()) {
            continue;
        }
        let indicator = match kept.remove(&row.entry.key) {
            Some(kept) => kept,
            None => indicator::of_entry(ctx, row.entry).await?,
        };
        found.insert(&row.entry.key, indicator);
    }
    Ok(found)
}

/// What a source says of one thing; a second value for it is a correction.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    indicator: IndicatorId,
    subject: Option<String>,
    area: String,
    period: Period,
    basis: Basis,
    source: String,
}

impl Key {
    fn of(figure: &Observation) -> Self {
        Self {
            indicator: figure.indicator,
            subject: figure.subject.clone(),
            area: figure.area.clone(),
            period: figure.period,
            basis: figure.basis,
            source: figure.source_address.clone(),
        }
    }
}

async fn keep_figures(
    ctx: &mut Ctx<'_>,
    rows: &[Row],
    indicators: &Indicators,
    import: FiguresImportId,
    report: &mut FiguresReport,
) -> Result<(), AppError> {
    let current = observation::list_all_current(&mut ctx.tx, ctx.tenant).await?;
    let mut current: HashMap<Key, Observation> = current.into_iter().map(|known| (Key::of(&known), known)).collect();
    let mut new = Vec::new();
    for row in rows {
        let Some(figure) = figure(ctx, row, indicators, import) else { continue };
        let key = Key::of(&figure);
        let version = match current.get(&key) {
            Some(known) if is_same(known, &figure) => {
                report.known_figures += 1;
                continue;
            }
            Some(known) => {
                observation::supersede(&mut ctx.tx, ctx.tenant, known.id, &figure.known_from).await?;
                report.corrected_figures += 1;
                known.version + 1
            }
            None => {
                report.new_figures += 1;
                1
            }
        };
        let figure = Observation { version, ..figure };
        current.insert(key, figure.clone());
        new.push(figure);
    }
    Ok(observation::insert_all(&mut ctx.tx, ctx.tenant, &new).await?)
}

fn is_same(known: &Observation, new: &Observation) -> bool {
    let words = |figure: &Observation| figure.value.is_none().then(|| figure.value_text.clone());
    (known.value, words(known), known.as_of, known.precision) == (new.value, words(new), new.as_of, new.precision)
}

fn figure(ctx: &Ctx<'_>, row: &Row, indicators: &Indicators, import: FiguresImportId) -> Option<Observation> {
    let Content::Figure { steps, text, precision, basis } = &row.content else { return None };
    let has_source = !row.source.is_empty();
    let login = ctx.actor.login.clone();
    Some(Observation {
        id: ObservationId(0),
        indicator: indicators.get(row.entry.key.as_str())?.id,
        subject: row.subject.clone(),
        area: row.area.clone(),
        period: row.period,
        basis: *basis,
        value: *steps,
        value_text: text.clone(),
        precision: *precision,
        as_of: row.as_of,
        unit_text: row.unit.text.clone(),
        source_address: row.source.clone(),
        quote: row.quote.clone(),
        note: row.note.clone(),
        state: if has_source { ObservationState::Verified } else { ObservationState::Submitted },
        version: 1,
        known_from: ctx.now.clone(),
        known_to: None,
        entered_by: login.clone(),
        verified_by: has_source.then_some(login),
        import: Some(import),
        row_number: i64::try_from(row.line).ok(),
    })
}

async fn keep_targets(
    ctx: &mut Ctx<'_>,
    rows: &[Row],
    indicators: &Indicators,
    report: &mut FiguresReport,
) -> Result<(), AppError> {
    let known = target::list_in_force(&mut ctx.tx, ctx.tenant, ctx.today).await?;
    let mut known: Vec<Target> = known.into_iter().filter(|known| known.document.is_none()).collect();
    for row in rows {
        let Some(wanted) = wanted(row, rows, indicators) else { continue };
        let is_it = |known: &&Target| is_of_one_thing(known, &wanted);
        let Some(last) = known.iter().find(is_it).cloned() else {
            let number = counter::next(&mut ctx.tx, ctx.tenant, "figure_target").await?;
            let new = Target { code: format!("MT-{number:03}"), ..wanted };
            known.push(target::insert(&mut ctx.tx, ctx.tenant, &new).await?);
            report.new_targets += 1;
            continue;
        };
        if (last.comparator, last.low, last.high) == (wanted.comparator, wanted.low, wanted.high) {
            report.known_targets += 1;
            continue;
        }
        target::end(&mut ctx.tx, ctx.tenant, last.id, ctx.today.yesterday().unwrap_or(ctx.today)).await?;
        let valid = Validity { from: Some(ctx.today), to: None };
        let next = Target { code: last.code.clone(), version: last.version + 1, valid, ..wanted };
        known.retain(|known| known.id != last.id);
        known.push(target::insert(&mut ctx.tx, ctx.tenant, &next).await?);
        report.changed_targets += 1;
    }
    Ok(())
}

fn is_of_one_thing(known: &Target, wanted: &Target) -> bool {
    let key = |target: &Target| {
        (target.indicator, target.issuer.clone(), target.area.clone(), target.period, target.source_address.clone())
    };
    key(known) == key(wanted)
}

fn wanted(row: &Row, rows: &[Row], indicators: &Indicators) -> Option<Target> {
    let Content::Target { bounds, low, high, .. } = &row.content else { return None };
    let Bounds { comparator, .. } = *bounds;
    let one_figure = matches!(comparator, Comparator::Eq | Comparator::Approx);
    Some(Target {
        id: TargetId(0),
        code: String::new(),
        indicator: indicators.get(row.entry.key.as_str())?.id,
        document: None,
        item: None,
        name: row.entry.name.clone(),
        issuer: issuer(row, rows),
        area: row.area.clone(),
        period: row.period,
        comparator,
        low: *low,
        high: if one_figure { *low } else { *high },
        unit_text: row.unit.text.clone(),
        unit_scale: row.unit.scale.factor,
        wanted: None,
        is_aim: false,
        is_maintained: false,
        is_increment: false,
        plan_group: None,
        parent: None,
        relation: None,
        lead: None,
        source_address: Some(row.source.clone()).filter(|source| !source.is_empty()),
        version: 1,
        valid: Validity::default(),
    })
}

/// Who set the target: as the row says, else as another row of the same source says.
fn issuer(row: &Row, rows: &[Row]) -> String {
    let named = |row: &Row| match &row.content {
        Content::Target { issuer, .. } => issuer.clone(),
        Content::Figure { .. } => None,
    };
    let of_source = || {
        let neighbours = rows.iter().filter(|near| !row.source.is_empty() && near.source == row.source);
        neighbours.filter(|near| near.area == row.area).find_map(named)
    };
    named(row).or_else(of_source).unwrap_or_else(|| UNNAMED_ISSUER.to_owned())
}
