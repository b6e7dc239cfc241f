//! Decision records are numbered without gaps and listed in their index.

use super::Finding;
use crate::source::SourceTree;

const FOLDER: &str = "docs/decisions/";
const INDEX: &str = "docs/decisions/README.md";
const MEND: &str = "take the next free number; two records that took the same one: renumber the younger";
const MEND_INDEX: &str = "add one line to docs/decisions/README.md";

pub(super) fn check(tree: &SourceTree) -> Vec<Finding> {
    let index = tree.text(INDEX).unwrap_or_default();
    let mut findings = Vec::new();
    let records = tree.under(FOLDER).filter(|file| file.path != INDEX);
    for (expected, record) in (1..).zip(records) {
        let name = record.path.strip_prefix(FOLDER).unwrap_or_default();
        let number = name.split_once('-').and_then(|(number, _)| number.parse::<usize>().ok());
        if number != Some(expected) {
            findings.push(Finding::failure(&record.path, format!("is record {expected} by order"), MEND));
        }
        if !index.contains(name) {
            findings.push(Finding::failure(&record.path, "is not in the index", MEND_INDEX));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_run_without_gaps_or_doubles() {
        let index = ("docs/decisions/README.md", "0001-a.md 0001-b.md 0002-c.md");
        let tree = |names: &[&'static str]| {
            let mut files: Vec<(&str, &str)> = names.iter().map(|name| (*name, "")).collect();
            files.push(index);
            check(&SourceTree::of(&files)).len()
        };
        assert_eq!(tree(&["docs/decisions/0001-a.md", "docs/decisions/0002-c.md"]), 0);
        assert_eq!(tree(&["docs/decisions/0001-a.md", "docs/decisions/0001-b.md"]), 1);
        assert_eq!(tree(&["docs/decisions/0002-c.md"]), 1);
    }

    #[test]
    fn a_record_is_listed_in_the_index() {
        assert_eq!(check(&SourceTree::of(&[("docs/decisions/0001-a.md", "")])).len(), 1);
    }
}
