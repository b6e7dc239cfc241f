//! Migrations come in pairs, numbered without gaps: the same step for SQLite and PostgreSQL.

use super::Finding;
use crate::source::SourceTree;
use std::collections::BTreeSet;

const ENGINES: [&str; 2] = ["crates/storage/migrations/sqlite/", "crates/storage/migrations/postgres/"];

const MEND: &str = "add the file of the same name for the other engine";
const MEND_NUMBER: &str = "name it NNNN_what_it_does.sql with the next free number";

pub(super) fn check(tree: &SourceTree) -> Vec<Finding> {
    let steps = ENGINES.map(|folder| names(tree, folder));
    let mut findings = Vec::new();
    for (mine, other, folder) in [(0, 1, ENGINES[1]), (1, 0, ENGINES[0])] {
        for name in steps[mine].difference(&steps[other]) {
            findings.push(Finding::failure(format!("{folder}{name}"), "is missing", MEND));
        }
    }
    for (expected, name) in (1..).zip(&steps[0]) {
        let number = name.split_once('_').and_then(|(number, _)| number.parse::<usize>().ok());
        if number != Some(expected) || !name.ends_with(".sql") {
            let what = format!("is step {expected} but is not numbered so");
            findings.push(Finding::failure(format!("{}{name}", ENGINES[0]), what, MEND_NUMBER));
        }
    }
    findings
}

fn names<'a>(tree: &'a SourceTree, folder: &'a str) -> BTreeSet<&'a str> {
    tree.under(folder).filter_map(|file| file.path.strip_prefix(folder)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_for_one_engine_only_is_found() {
        let tree = SourceTree::of(&[
            ("crates/storage/migrations/postgres/0001_plan.sql", ""),
            ("crates/storage/migrations/sqlite/0001_plan.sql", ""),
            ("crates/storage/migrations/sqlite/0002_task.sql", ""),
        ]);
        let findings = check(&tree);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].place, "crates/storage/migrations/postgres/0002_task.sql");
    }

    #[test]
    fn numbers_have_no_gap() {
        let tree = SourceTree::of(&[
            ("crates/storage/migrations/postgres/0002_task.sql", ""),
            ("crates/storage/migrations/sqlite/0002_task.sql", ""),
        ]);
        assert_eq!(check(&tree).len(), 1);
    }
}
