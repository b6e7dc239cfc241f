//! Lists are sorted, so that two people adding a row touch two places.

use super::Finding;
use crate::source::{SourceFile, SourceTree};

const MEND: &str = "put the line where the alphabet wants it";

/// Keys that identify a row of a catalogue file when they stand first in it.
const ROW_KEYS: &[&str] = &["code", "id", "key"];

pub(super) fn check(tree: &SourceTree) -> Vec<Finding> {
    let manifests = tree.files().filter(|file| is_manifest(&file.path)).flat_map(manifest);
    let rows = tree.under("catalogue/").filter(|file| file.path.ends_with(".toml")).flat_map(catalogue);
    manifests.chain(rows).collect()
}

fn is_manifest(path: &str) -> bool {
    path == "Cargo.toml" || path.ends_with("/Cargo.toml")
}

/// Dependencies are sorted within each block; an empty line starts a new one.
fn manifest(file: &SourceFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut in_list = false;
    let mut previous = "";
    for (number, line) in file.lines() {
        if line.starts_with('[') {
            in_list = line.trim_end_matches(']').ends_with("dependencies");
        }
        if line.starts_with('[') || line.is_empty() {
            previous = "";
            continue;
        }
        let name = line.split(['.', ' ', '=']).next().unwrap_or_default();
        if in_list && is_name(name) {
            findings.extend(out_of_order(file, number, previous, name));
            previous = name;
        }
    }
    findings
}

fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// Rows of one `[[table]]` are sorted by their first key.
fn catalogue(file: &SourceFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut table = "";
    let mut previous = "";
    let mut at_first_key = false;
    for (number, line) in file.lines() {
        if line.starts_with("[[") {
            if line != table {
                (table, previous) = (line, "");
            }
            at_first_key = true;
        } else if at_first_key && let Some((key, value)) = line.split_once('=') {
            at_first_key = false;
            let value = value.trim().trim_matches('"');
            if ROW_KEYS.contains(&key.trim()) {
                findings.extend(out_of_order(file, number, previous, value));
                previous = value;
            }
        }
    }
    findings
}

fn out_of_order(file: &SourceFile, number: usize, previous: &str, name: &str) -> Option<Finding> {
    let what = || format!("`{name}` stands after `{previous}`");
    (name < previous).then(|| Finding::failure(format!("{}:{number}", file.path), what(), MEND))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dependencies_are_sorted_within_each_block() {
        let sorted = "[workspace.dependencies]\napp = 1\nweb = 1\n\nanyhow = 1\nzip = 1\n";
        assert_eq!(check(&SourceTree::of(&[("Cargo.toml", sorted)])), []);
        let mixed = "[dependencies]\nserde.workspace = true\njiff.workspace = true\n";
        assert_eq!(check(&SourceTree::of(&[("crates/app/Cargo.toml", mixed)]))[0].place, "crates/app/Cargo.toml:3");
    }

    #[test]
    fn rows_of_the_catalogue_are_sorted_by_their_code() {
        let rows = "[[unit]]\ncode = \"ha\"\nname = \"a\"\n\n[[unit]]\ncode = \"VND\"\n";
        assert_eq!(check(&SourceTree::of(&[("catalogue/units.toml", rows)]))[0].what, "`VND` stands after `ha`");
        let rows = "[[unit]]\ncode = \"ha\"\n\n[[alias]]\ncode = \"a\"\n";
        assert_eq!(check(&SourceTree::of(&[("catalogue/units.toml", rows)])), []);
    }
}
