//! The plan's own target beside that of the whole country: `x` and `x_national` of the catalogue.

use super::plan::Plan;
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use crate::draft::{IndicatorDraft, IndicatorIx};

pub(super) const CHECK: Check = Check { code: "LT012", page: include_str!("../../../../docs/lint/LT012.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    plan.indicators().filter_map(|(at, one)| finding(plan, at, one)).collect()
}

fn finding(plan: &Plan<'_>, at: IndicatorIx, national: &IndicatorDraft) -> Option<Diagnostic> {
    let key = plan.entry(at)?.key.strip_suffix("_national")?;
    let own = plan.main_of_key(key)?;
    let (ours, theirs) = (own.bounds.low.or(own.bounds.high)?, national.bounds.low.or(national.bounds.high)?);
    let gap = words::figure((ours - theirs).abs());
    let told = format!("{} {}", own.name, words::value(own));
    let finding = if ours >= theirs {
        let message = format!("{told} cao hơn mức cả nước ({}) ít nhất {gap} điểm %.", words::value(national));
        CHECK.held(own.value_span, message)
    } else {
        let message = format!("{told} thấp hơn mức cả nước ({}) {gap} điểm %.", words::value(national));
        CHECK.note(own.value_span, message).hint("Nêu lý do đặt mục tiêu thấp hơn mức chung.")
    };
    Some(finding.label(national.value_span, national.name.clone()))
}
