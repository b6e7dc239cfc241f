//! The index of industrial production beside the growth of industrial output: close, but of different coverage.

use super::plan::Plan;
use super::{Check, words};
use crate::diagnostic::Diagnostic;

pub(super) const CHECK: Check = Check { code: "LT011", page: include_str!("../../../../docs/lint/LT011.md"), find };

const INDEX: &str = "iip_growth";
const OUTPUT: &str = "output_value_growth_industry";

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    finding(plan).into_iter().collect()
}

fn finding(plan: &Plan<'_>) -> Option<Diagnostic> {
    let (_, index) = plan.of_key(INDEX).next()?;
    let (_, output) = plan.of_key(OUTPUT).find(|(_, output)| output.period == index.period)?;
    let (one, other) = (index.bounds.low?, output.bounds.low?);
    if one == other {
        return None;
    }
    let gap = (one - other).abs();
    let message = format!(
        "{} tăng {}%, {} tăng {}%: hai thước đo gần nhau (chênh {} điểm %) nhưng khác phạm vi, không thay được cho nhau.",
        index.name,
        words::figure(one),
        words::inside(&output.name),
        words::figure(other),
        words::figure(gap)
    );
    Some(CHECK.note(index.value_span, message).label(output.value_span, output.name.clone()))
}
