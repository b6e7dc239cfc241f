//! "Trong đó": parts may not exceed the whole; what they leave is said.

use super::plan::{Plan, amount};
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use crate::draft::{IndicatorDraft, IndicatorIx};
use analytics::family::{FamilyCheck, check_parts};
use domain::Decimal;
use domain::target::Relation;
use std::collections::BTreeMap;

pub(super) const CHECK: Check = Check { code: "LT003", page: include_str!("../../../../docs/lint/LT003.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let families = wholes(plan);
    let told = |(whole, parts): (&IndicatorIx, &Vec<IndicatorIx>)| {
        let whole = plan.indicator(*whole)?;
        let parts = members(plan, parts).into_iter().filter(|part| is_rate(part) == is_rate(whole)).collect::<Vec<_>>();
        family(whole, &parts)
    };
    families.iter().filter_map(told).collect()
}

fn members<'p>(plan: &Plan<'p>, parts: &[IndicatorIx]) -> Vec<&'p IndicatorDraft> {
    parts.iter().filter_map(|part| plan.indicator(*part)).collect()
}

/// Wholes with the parts that do not claim to exhaust them, by the text or by the catalogue.
fn wholes(plan: &Plan<'_>) -> BTreeMap<IndicatorIx, Vec<IndicatorIx>> {
    let mut families: BTreeMap<IndicatorIx, Vec<IndicatorIx>> = BTreeMap::new();
    for (at, one) in plan.indicators() {
        let is_said = one.relation == Some(Relation::Part) && !is_rate(one) && !plan.is_in_row(at);
        let by_text = one.parent.filter(|_| is_said);
        if let Some(whole) = by_text.or_else(|| by_catalogue(plan, at, one)) {
            families.entry(whole).or_default().push(at);
        }
    }
    families
}

/// A rate has a denominator of its own: it is part of another only where the catalogue says that both share one.
fn is_rate(one: &IndicatorDraft) -> bool {
    one.unit.code.starts_with("percent") || one.unit.code.contains('/')
}

fn by_catalogue(plan: &Plan<'_>, at: IndicatorIx, one: &IndicatorDraft) -> Option<IndicatorIx> {
    let (key, _) = plan.entry(at)?.parent.as_ref().filter(|(_, relation)| *relation == Relation::Part)?;
    let is_whole = |whole: &IndicatorDraft| whole.section == one.section && whole.period == one.period;
    plan.of_key(key).find(|(whole, candidate)| *whole != at && is_whole(candidate)).map(|(whole, _)| whole)
}

fn family(whole: &IndicatorDraft, parts: &[&IndicatorDraft]) -> Option<Diagnostic> {
    if parts.is_empty() {
        return None;
    }
    let scale = whole.unit.scale;
    let shown = |figure: Decimal| figure.checked_div(scale).map(words::figure).unwrap_or_default();
    let figures: Vec<_> = parts.iter().map(|part| amount(part)).collect();
    let names = words::list(&parts.iter().map(|part| words::inside(&part.name)).collect::<Vec<_>>());
    let finding = match check_parts(amount(whole), &figures, Decimal::ZERO) {
        FamilyCheck::Leaves { rest } => CHECK.held(
            whole.value_span,
            format!(
                "{}: phần nêu riêng ({names}) không vượt mức chung {}, còn lại {}.",
                whole.name,
                words::value(whole),
                words::measured(&shown(rest), &whole.unit.text)
            ),
        ),
        FamilyCheck::Differs { sum, difference, .. } => CHECK
            .error(
                whole.value_span,
                format!(
                    "{}: phần nêu riêng ({names}) là {}, vượt mức chung {} đến {}.",
                    whole.name,
                    shown(sum),
                    words::value(whole),
                    words::measured(&shown(difference), &whole.unit.text)
                ),
            )
            .hint("Sửa tổng hoặc sửa phần; nếu hai số tính trên hai mẫu khác nhau thì bỏ chữ «trong đó»."),
        FamilyCheck::Holds { .. } | FamilyCheck::Incomplete => return None,
    };
    Some(parts.iter().fold(finding, |finding, part| finding.label(part.value_span, part.name.clone())))
}
