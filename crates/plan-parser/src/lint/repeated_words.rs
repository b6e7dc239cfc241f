//! Words printed twice in a row: "thành ủy, thành ủy".

use super::Check;
use super::plan::Plan;
use crate::diagnostic::Diagnostic;

pub(super) const CHECK: Check = Check { code: "LT042", page: include_str!("../../../../docs/lint/LT042.md"), find };

const SORT: &str = "duplicate";

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let repeated = plan.draft.suspicions.iter().filter(|one| one.kind == SORT);
    repeated
        .map(|one| {
            CHECK
                .warning(one.span, format!("«{}» lặp lại hai lần liền nhau.", plan.quote(one.span)))
                .hint("Bỏ một lần; nếu là hai đối tượng khác nhau thì ghi rõ tên.")
        })
        .collect()
}
