//! What a person should look at after an import: rows that contradict each other, rival sources, sums that fall.

use super::row::{Content, Row};
use super::{RowError, sentence};
use crate::{AppError, Ctx, area, series};
use analytics::conflict::conflicts;
use analytics::family::falls;
use domain::catalogue::Catalogue;
use domain::indicator::{IndicatorEntry, IndicatorKind};
use domain::observation::ObservationKey;
use domain::{Decimal, number};
use std::collections::{BTreeMap, HashMap, HashSet};
use storage::observation::{self, Observation};

/// Rows of one file that say different things of one thing, from one source: one of them is a slip.
pub(super) fn contradictions(rows: &[Row], heading: &str) -> Vec<RowError> {
    let mut seen = HashMap::new();
    let mut errors = Vec::new();
    for row in rows {
        let Content::Figure { steps, text, basis, .. } = &row.content else { continue };
        let key = (&*row.entry.key, row.subject.as_deref(), &*row.area, row.period, *basis, &*row.source);
        let Some(earlier) = seen.get(&key) else {
            seen.insert(key, row);
            continue;
        };
        let Content::Figure { steps: earlier_steps, text: earlier_text, .. } = &earlier.content else { continue };
        if steps != earlier_steps || steps.is_none() && text != earlier_text {
            let sentence = sentence::contradicts(earlier.line);
            errors.push(RowError { line: row.line, column: Some(heading.to_owned()), text: text.clone(), sentence });
        }
    }
    errors
}

/// Sentences about the indicators of the rows, as they now stand.
pub(super) async fn doubts(ctx: &mut Ctx<'_>, rows: &[Row]) -> Result<Vec<String>, AppError> {
    let keys: HashSet<&str> = rows.iter().map(|row| row.entry.key.as_str()).collect();
    let kept = storage::indicator::list(&mut ctx.tx, ctx.tenant).await?;
    let catalogue = ctx.catalogue;
    let entries: HashMap<_, &IndicatorEntry> = kept
        .iter()
        .filter(|kept| keys.contains(kept.key.as_str()))
        .filter_map(|kept| Some((kept.id, catalogue.indicator(&kept.key)?)))
        .collect();
    let figures = observation::list_all_current(&mut ctx.tx, ctx.tenant).await?;
    let of_rows: Vec<(&IndicatorEntry, &Observation)> =
        figures.iter().filter_map(|figure| Some((*entries.get(&figure.indicator)?, figure))).collect();
    Ok(rivals(catalogue, &of_rows).into_iter().chain(falling(catalogue, &of_rows)).collect())
}

fn printed(catalogue: &Catalogue, entry: &IndicatorEntry, figure: &Observation) -> Option<Decimal> {
    let scale = catalogue.scale(&entry.unit);
    figure.value.map(|steps| scale.from_steps(steps))
}

fn rivals(catalogue: &Catalogue, figures: &[(&IndicatorEntry, &Observation)]) -> Vec<String> {
    let keyed = figures.iter().filter_map(|(entry, figure)| {
        let key = ObservationKey {
            indicator: entry.key.clone(),
            subject: figure.subject.clone(),
            area: figure.area.clone(),
            period: figure.period,
            basis: figure.basis,
        };
        Some((key, printed(catalogue, entry, figure)?, *entry))
    });
    let told = |key: &ObservationKey, values: Vec<Decimal>, entry: &IndicatorEntry| {
        let values: Vec<String> = values.into_iter().map(|value| unit_text(value, &entry.unit)).collect();
        sentence::rivals(&entry.name, &area::name(catalogue, &key.area), &key.period.label(), &values)
    };
    let rivals = conflicts(keyed).into_iter().filter_map(|conflict| {
        let entry = *conflict.values.first()?.1.first()?;
        Some(told(&conflict.key, conflict.values.iter().map(|(value, _)| *value).collect(), entry))
    });
    rivals.collect()
}

fn unit_text(value: Decimal, unit: &str) -> String {
    format!("{} {unit}", number::format(value))
}

/// Sums from January that are lower than an earlier one of the same year, area and subject.
fn falling(catalogue: &Catalogue, figures: &[(&IndicatorEntry, &Observation)]) -> Vec<String> {
    let mut runs: BTreeMap<_, Vec<&Observation>> = BTreeMap::new();
    let sums = figures.iter().filter(|(entry, figure)| {
        entry.kind == IndicatorKind::Cumulative && figure.basis.is_observed() && series::is_to_date(figure)
    });
    for (entry, figure) in sums {
        let run = (&entry.key, figure.period.calendar_year(), &figure.area, &figure.subject);
        runs.entry(run).or_default().push(figure);
    }
    let mut sentences = Vec::new();
    for ((key, ..), run) in runs {
        let Some(entry) = catalogue.indicator(key) else { continue };
        let run = series::one_a_day(&run);
        let values: Vec<(&Observation, Decimal)> =
            run.iter().filter_map(|figure| Some((*figure, printed(catalogue, entry, figure)?))).collect();
        for fall in falls(&values) {
            let value =
                |figure: &Observation| printed(catalogue, entry, figure).map(number::format).unwrap_or_default();
            let label = |figure: &Observation| crate::wording::target::within(&figure.period.label());
            let (earlier, later) = (fall.earlier, fall.later);
            let told = sentence::fall(&entry.name, &label(earlier), &value(earlier), &label(later), &value(later));
            sentences.push(told);
        }
    }
    sentences
}
