//! One part that makes up most of the whole, such as land fees of revenue: the total then says little of the rest.

use super::plan::{Plan, amount};
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use crate::draft::IndicatorDraft;
use domain::Decimal;
use domain::target::Relation;

pub(super) const CHECK: Check = Check { code: "LT010", page: include_str!("../../../../docs/lint/LT010.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let in_text = plan.indicators().filter(|(at, _)| !plan.is_in_row(*at));
    in_text.filter_map(|(_, part)| finding(plan, part)).collect()
}

fn finding(plan: &Plan<'_>, part: &IndicatorDraft) -> Option<Diagnostic> {
    let whole = plan.indicator(part.parent.filter(|_| part.relation == Some(Relation::Part))?)?;
    let is_additive =
        part.unit.code == whole.unit.code && !part.unit.code.contains('/') && !part.unit.code.starts_with("percent");
    let share = percent(part, whole).filter(|share| is_additive && *share > Decimal::from(50))?;
    if share >= Decimal::ONE_HUNDRED {
        return None;
    }
    let above = whole.parent.filter(|_| whole.relation == Some(Relation::Sum)).and_then(|above| plan.indicator(above));
    let of_above = above.and_then(|above| {
        Some(format!(", {}% của {}", words::tenths(percent(part, above)?), words::inside(&above.name)))
    });
    let rest = above.unwrap_or(whole);
    let without = amount(rest)?.checked_sub(amount(part)?)?.checked_div(rest.unit.scale).map(words::figure)?;
    let message = format!(
        "{} chiếm {}% của {}{}; không tính khoản này, {} là {without} {}.",
        part.name,
        words::tenths(share),
        words::inside(&whole.name),
        of_above.unwrap_or_default(),
        words::inside(&rest.name),
        rest.unit.text
    );
    Some(
        CHECK
            .note(part.value_span, message)
            .label(whole.value_span, whole.name.clone())
            .hint("Theo dõi và báo cáo cả hai số: có và không có khoản này."),
    )
}

fn percent(part: &IndicatorDraft, whole: &IndicatorDraft) -> Option<Decimal> {
    amount(part)?.checked_div(amount(whole)?)?.checked_mul(Decimal::ONE_HUNDRED)
}
