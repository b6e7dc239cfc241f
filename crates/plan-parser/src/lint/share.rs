//! Shares of one whole: "cơ cấu kinh tế: công nghiệp 64,2%; dịch vụ 24,1%; …" must make 100.

use super::plan::Plan;
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use crate::draft::{IndicatorDraft, SectionIx};
use crate::span::Span;
use domain::Decimal;
use domain::fold;
use domain::target::{Comparator, Measure};

pub(super) const CHECK: Check = Check { code: "LT002", page: include_str!("../../../../docs/lint/LT002.md"), find };

/// Words that open the name of shares which exhaust their whole, folded.
const STRUCTURE: &[&str] = &["co cau"];

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let mut families: Vec<(Family<'_>, Vec<&IndicatorDraft>)> = Vec::new();
    for (_, one) in plan.indicators().filter(|(_, one)| is_structure(one)) {
        let family = Family::of(one);
        match families.iter_mut().rev().take(8).find(|(known, _)| *known == family) {
            Some((_, members)) => members.push(one),
            None => families.push((family, vec![one])),
        }
    }
    families.iter().filter(|(_, members)| members.len() > 1).filter_map(|(_, members)| total(members)).collect()
}

/// Shares that belong together: one head, one section, one year.
#[derive(PartialEq, Eq)]
struct Family<'p> {
    head: Option<Span>,
    section: Option<SectionIx>,
    period: Option<&'p str>,
    whole: &'p str,
}

impl<'p> Family<'p> {
    fn of(one: &'p IndicatorDraft) -> Self {
        let whole = one.name.split_once(':').map_or("", |(whole, _)| whole);
        Self { head: one.head_span, section: one.section, period: one.period.as_deref(), whole }
    }
}

fn is_structure(one: &IndicatorDraft) -> bool {
    let name = fold::fold(&one.name);
    let is_share = one.measure == Measure::Share && one.unit.code == "percent" && one.parent.is_none();
    is_share && STRUCTURE.iter().any(|opening| name.starts_with(opening))
}

fn total(members: &[&IndicatorDraft]) -> Option<Diagnostic> {
    let is_exact = |one: &&&IndicatorDraft| matches!(one.bounds.comparator, Comparator::Eq);
    if members.iter().filter(is_exact).count() < members.len() {
        return None;
    }
    let figures: Option<Vec<Decimal>> = members.iter().map(|one| one.bounds.low).collect();
    let figures = figures?;
    let sum = figures.iter().try_fold(Decimal::ZERO, |sum, figure| sum.checked_add(*figure))?;
    let expression = figures.iter().copied().map(words::figure).collect::<Vec<_>>().join(" + ");
    let span = Span { start: members.first()?.value_span.start, end: members.last()?.value_span.end };
    let span = if span.start < span.end { span } else { members.first()?.value_span };
    Some(if sum == Decimal::ONE_HUNDRED {
        CHECK.held(span, format!("Cơ cấu cộng đúng 100%: {expression} = 100."))
    } else if (sum - Decimal::ONE_HUNDRED).abs() <= rounding(&figures) {
        CHECK.held(span, format!("Cơ cấu cộng {}%: {expression}; chênh trong mức làm tròn.", words::figure(sum)))
    } else {
        CHECK
            .error(span, format!("Cơ cấu không cộng thành 100%: {expression} = {}.", words::figure(sum)))
            .hint("Kiểm tra từng tỷ trọng, hoặc nêu thêm phần còn thiếu.")
    })
}

/// Half a step of the last printed decimal for every figure.
fn rounding(figures: &[Decimal]) -> Decimal {
    let half_step = |figure: &Decimal| Decimal::new(5, figure.scale().saturating_add(1).min(28));
    figures.iter().map(half_step).fold(Decimal::ZERO, Decimal::saturating_add)
}
