//! Parts that must make the whole: "thu ngân sách 44.923 = thu nội địa 40.623 + thu xuất nhập khẩu 4.300".

use super::plan::{Plan, amount};
use super::{Check, words};
use crate::diagnostic::{Diagnostic, Severity};
use crate::draft::{IndicatorDraft, IndicatorIx};
use analytics::family::{FamilyCheck, check_sum};
use domain::Decimal;
use domain::target::{Comparator, Relation};

pub(super) const CHECK: Check = Check { code: "LT001", page: include_str!("../../../../docs/lint/LT001.md"), find };

/// More sums of tables than this, if they hold, are told in one finding.
const MOST_APART: usize = 5;

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let families = plan.families();
    let found = families.into_iter().filter_map(|(whole, parts)| Some((whole, family(plan, whole, &parts)?)));
    let is_row_that_holds =
        |whole: IndicatorIx, finding: &Diagnostic| plan.is_in_row(whole) && finding.severity == Severity::Held;
    let (rows, mut findings): (Vec<_>, Vec<_>) = found.partition(|(whole, finding)| is_row_that_holds(*whole, finding));
    if rows.len() <= MOST_APART {
        findings.extend(rows);
        return findings.into_iter().map(|(_, finding)| finding).collect();
    }
    let message = format!("{} tổng trong các bảng đều bằng tổng các phần của nó.", rows.len());
    let labels = rows.iter().skip(1).map(|(_, finding)| finding.span);
    let all = rows.first().map(|(_, first)| CHECK.held(first.span, message));
    let all = all.map(|all| labels.fold(all, |all, span| all.label(span, "tổng")));
    findings.into_iter().map(|(_, finding)| finding).chain(all).collect()
}

fn family(plan: &Plan<'_>, whole: IndicatorIx, parts: &[IndicatorIx]) -> Option<Diagnostic> {
    let total = plan.indicator(whole).filter(|total| total.bounds.comparator == Comparator::Eq)?;
    let parts: Vec<&IndicatorDraft> = exhausting(plan, whole, parts)?;
    let figures: Vec<_> = parts.iter().map(|part| amount(part)).collect();
    let scale = total.unit.scale;
    let shown = |figure: Decimal| figure.checked_div(scale).map(words::figure).unwrap_or_default();
    let expression = words::expression(&parts.iter().filter_map(|part| amount(part)).map(shown).collect::<Vec<_>>());
    let finding = match check_sum(amount(total), &figures, rounding(total, &parts)) {
        FamilyCheck::Holds { whole } => CHECK.held(
            total.value_span,
            format!("{}: các phần cộng bằng tổng, {expression} = {} {}.", total.name, shown(whole), total.unit.text),
        ),
        FamilyCheck::Differs { whole, sum, difference } => CHECK
            .error(
                total.value_span,
                format!(
                    "{}: các phần cộng lại {expression} = {}, khác tổng {} ({} {} {}).",
                    total.name,
                    shown(sum),
                    shown(whole),
                    if difference.is_sign_negative() { "thiếu" } else { "thừa" },
                    shown(difference.abs()),
                    total.unit.text
                ),
            )
            .hint("Đối chiếu với dự toán được giao rồi sửa tổng hoặc sửa phần; nếu còn khoản chưa kể thì viết «trong đó»."),
        FamilyCheck::Leaves { .. } | FamilyCheck::Incomplete => return None,
    };
    Some(parts.iter().fold(finding, |finding, part| finding.label(part.value_span, part.name.clone())))
}

/// Half a step of the last printed decimal for every figure; figures printed as whole numbers are not rounded.
fn rounding(total: &IndicatorDraft, parts: &[&IndicatorDraft]) -> Decimal {
    let scales = parts.iter().chain([&total]).filter_map(|one| one.bounds.low.map(|figure| figure.scale()));
    let half_steps = scales.filter(|scale| *scale > 0).map(|scale| Decimal::new(5, (scale + 1).min(28)));
    half_steps.fold(Decimal::ZERO, Decimal::saturating_add).saturating_mul(total.unit.scale)
}

/// The parts that make up the whole: the text's own sum, or all parts that the catalogue says add up to it.
fn exhausting<'p>(plan: &Plan<'p>, whole: IndicatorIx, parts: &[IndicatorIx]) -> Option<Vec<&'p IndicatorDraft>> {
    let of = |wanted: &dyn Fn(IndicatorIx) -> bool| -> Vec<&'p IndicatorDraft> {
        parts.iter().copied().filter(|part| wanted(*part)).filter_map(|part| plan.indicator(part)).collect()
    };
    let by_text = of(&|part| plan.indicator(part).is_some_and(|part| part.relation == Some(Relation::Sum)));
    if by_text.len() > 1 {
        return Some(by_text);
    }
    let key = plan.entry(whole)?.key.as_str();
    let adds_up = |parent: &Option<(String, Relation)>| *parent == Some((key.to_owned(), Relation::Sum));
    let wanted = plan.dictionary.catalogue.indicators.iter().filter(|entry| adds_up(&entry.parent)).count();
    let by_catalogue = of(&|part| plan.entry(part).is_some_and(|entry| adds_up(&entry.parent)));
    (wanted > 1 && by_catalogue.len() == wanted).then_some(by_catalogue)
}
