//! Every Rust file says in its first line what it is for.

use super::Finding;
use crate::source::SourceTree;

const MEND: &str = "begin the file with one or two `//!` lines: what it is for";

pub(super) fn check(tree: &SourceTree) -> Vec<Finding> {
    let silent = tree.rust().filter(|file| !file.text.starts_with("//! ") && !file.text.starts_with("#![no_main]"));
    silent.map(|file| Finding::failure(format!("{}:1", file.path), "has no `//!` header", MEND)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_a_header_is_found() {
        let tree = SourceTree::of(&[("crates/app/src/a.rs", "//! A.\n"), ("crates/app/src/b.rs", "use a;\n")]);
        let places: Vec<String> = check(&tree).into_iter().map(|finding| finding.place).collect();
        assert_eq!(places, ["crates/app/src/b.rs:1"]);
    }
}
