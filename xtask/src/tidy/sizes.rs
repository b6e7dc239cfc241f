//! Files stay small enough to be read in one sitting.

use super::Finding;
use crate::source::SourceTree;

/// A Rust file above this is listed.
const LISTED_ABOVE: usize = 400;
/// A Rust file above this fails.
const FAILS_ABOVE: usize = 600;
/// The map must fit in one reading.
const MAP: (&str, usize) = ("ARCHITECTURE.md", 200);

const MEND: &str = "give one of its nouns a file of its own under the folder of the same name";
const MEND_MAP: &str = "keep the map short; details belong to the file they describe or to docs/decisions";

pub(super) fn check(tree: &SourceTree) -> Vec<Finding> {
    let mut findings: Vec<Finding> = tree.rust().filter_map(|file| of_rust(&file.path, file.lines().count())).collect();
    let (map, most) = MAP;
    if let Some(lines) = tree.text(map).map(|text| text.lines().count()).filter(|lines| *lines > most) {
        findings.push(Finding::failure(map, format!("has {lines} lines, {most} at most"), MEND_MAP));
    }
    findings
}

fn of_rust(path: &str, lines: usize) -> Option<Finding> {
    let what = format!("has {lines} lines");
    match lines {
        _ if lines > FAILS_ABOVE => Some(Finding::failure(path, what, MEND)),
        _ if lines > LISTED_ABOVE => Some(Finding::note(path, what, MEND)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_is_listed_and_a_very_long_one_fails() {
        let of = |lines: usize| {
            check(&SourceTree::of(&[("crates/app/src/task.rs", &"//\n".repeat(lines))]))
                .first()
                .map(|found| found.fails)
        };
        assert_eq!([of(400), of(401), of(601)], [None, Some(false), Some(true)]);
    }

    #[test]
    fn the_map_fits_in_two_hundred_lines() {
        assert_eq!(check(&SourceTree::of(&[("ARCHITECTURE.md", &"line\n".repeat(201))])).len(), 1);
    }
}
