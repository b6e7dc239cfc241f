//! Numbers that repeat or run backwards.

use super::Check;
use super::numeral::{self, Series};
use super::plan::Plan;
use crate::diagnostic::Diagnostic;

pub(super) const CHECK: Check = Check { code: "LT016", page: include_str!("../../../../docs/lint/LT016.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    numeral::series(plan).iter().flat_map(findings).collect()
}

fn findings(series: &Series<'_>) -> Vec<Diagnostic> {
    let pairs = series.members.iter().zip(series.members.iter().skip(1));
    let wrong = pairs.filter(|((before, ..), (after, ..))| *after <= *before && *after > 1);
    wrong
        .map(|((before, _, earlier), (after, _, later))| {
            let message = if after == before {
                format!("Số {} dùng hai lần.", later.number)
            } else {
                format!("Số {} đứng sau số {}: thứ tự bị đảo.", later.number, earlier.number)
            };
            CHECK
                .warning(numeral::mark(later), message)
                .label(numeral::mark(earlier), format!("số {}", earlier.number))
                .hint("Đánh lại số các mục.")
        })
        .collect()
}
