//! The weight that a printed growth of a whole implies for its two parts: 13,3 of 12,4 and 22 gives construction 9,4 %.

use super::plan::Plan;
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use crate::draft::IndicatorDraft;
use analytics::growth::{implied_weight, implied_weight_range};
use domain::Decimal;
use domain::target::{Comparator, Measure, Relation};

pub(super) const CHECK: Check = Check { code: "LT004", page: include_str!("../../../../docs/lint/LT004.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let two = |(whole, parts): (_, Vec<_>)| {
        let [first, second] = parts.as_slice() else { return None };
        pair(plan.indicator(whole)?, plan.indicator(*first)?, plan.indicator(*second)?)
    };
    plan.families().into_iter().filter_map(two).collect()
}

fn pair(whole: &IndicatorDraft, first: &IndicatorDraft, second: &IndicatorDraft) -> Option<Diagnostic> {
    let is_growth = |one: &IndicatorDraft| one.measure == Measure::GrowthRate;
    let is_breakdown = |one: &IndicatorDraft| one.relation == Some(Relation::Breakdown) && is_growth(one);
    if !(is_growth(whole) && is_breakdown(first) && is_breakdown(second)) {
        return None;
    }
    let (total, slow, fast) = (plain(whole)?, plain(first)?, plain(second)?);
    let (first, slow, second, fast) =
        if slow <= fast { (first, slow, second, fast) } else { (second, fast, first, slow) };
    let finding = match (implied_weight(slow, fast, total), implied_weight_range(slow, fast, total)) {
        (Some(weight), range) => CHECK.held(whole.value_span, weight_sentence(whole, second, weight, range)),
        (None, _) if slow < fast => CHECK
            .error(
                whole.value_span,
                format!(
                    "{} tăng {}% nằm ngoài hai phần của nó ({} {}% và {} {}%), không tỷ trọng nào cho ra được.",
                    whole.name,
                    words::figure(total),
                    first.name,
                    words::figure(slow),
                    second.name,
                    words::figure(fast)
                ),
            )
            .hint("Một trong ba số sai: tốc độ chung phải nằm giữa tốc độ của hai phần."),
        (None, _) => return None,
    };
    let named = |finding: Diagnostic, one: &IndicatorDraft| finding.label(one.value_span, one.name.clone());
    Some(named(named(finding, first), second))
}

fn weight_sentence(
    whole: &IndicatorDraft,
    fast: &IndicatorDraft,
    weight: Decimal,
    range: Option<(Decimal, Decimal)>,
) -> String {
    let percent = |weight: Decimal| words::tenths(weight.saturating_mul(Decimal::ONE_HUNDRED));
    let rounded = range.map(|(low, high)| format!(" ({}–{}% do làm tròn)", percent(low), percent(high)));
    format!(
        "{} tăng {}% nằm giữa hai phần của nó; ba con số hàm ý {} chiếm {}%{} ở năm gốc.",
        whole.name,
        words::bounds(whole),
        words::inside(&fast.name),
        percent(weight),
        rounded.unwrap_or_default()
    )
}

fn plain(one: &IndicatorDraft) -> Option<Decimal> {
    one.bounds.low.filter(|_| one.bounds.comparator == Comparator::Eq)
}
