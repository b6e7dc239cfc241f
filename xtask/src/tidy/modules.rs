//! Every Rust file is part of a crate, and modules are `noun.rs` beside `noun/`.

use super::Finding;
use crate::code;
use crate::source::SourceTree;

/// Files that cargo finds by itself.
const ROOTS: &[&str] = &["build.rs", "lib.rs", "main.rs"];
/// Folders whose direct files cargo finds by itself.
const ROOT_FOLDERS: &[&str] = &["benches", "bin", "examples", "fuzz_targets", "tests"];

const MEND_NAME: &str = "rename noun/mod.rs to noun.rs beside the folder";
const MEND_ORPHAN: &str = "add its `mod` line to the parent, or remove the file";
/// Names that say nothing of the domain.
const EMPTY_NAMES: &[&str] =
    &["common.rs", "data.rs", "helper.rs", "helpers.rs", "info.rs", "manager.rs", "misc.rs", "util.rs", "utils.rs"];
const MEND_EMPTY: &str = "name it after the noun it is about";

pub(super) fn check(tree: &SourceTree) -> Vec<Finding> {
    tree.rust().filter_map(|file| fault(tree, &file.path)).collect()
}

fn fault(tree: &SourceTree, path: &str) -> Option<Finding> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let (above, folder_name) = folder.rsplit_once('/').unwrap_or(("", folder));
    if name == "mod.rs" {
        return Some(Finding::failure(path, "is a mod.rs", MEND_NAME));
    }
    if EMPTY_NAMES.contains(&name) {
        return Some(Finding::failure(path, format!("`{name}` names nothing"), MEND_EMPTY));
    }
    if ROOTS.contains(&name) || ROOT_FOLDERS.contains(&folder_name) {
        return None;
    }
    let parents = [format!("{folder}/lib.rs"), format!("{folder}/main.rs"), format!("{above}/{folder_name}.rs")];
    let module = format!("mod {};", name.trim_end_matches(".rs"));
    let is_declared = parents
        .iter()
        .filter_map(|parent| tree.files().find(|file| file.path == *parent))
        .any(|parent| code::lines(parent).iter().any(|line| line.code.trim_end().ends_with(&module)));
    (!is_declared).then(|| Finding::failure(path, "belongs to no crate", MEND_ORPHAN))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(files: &[(&str, &str)]) -> Vec<String> {
        check(&SourceTree::of(files)).into_iter().map(|finding| finding.place).collect()
    }

    #[test]
    fn a_rule_that_nobody_lists_is_found() {
        let rules = ("crates/plan-parser/src/rules.rs", "mod task;\n");
        let listed = ("crates/plan-parser/src/rules/task.rs", "");
        let forgotten = ("crates/plan-parser/src/rules/deadline.rs", "");
        let lib = ("crates/plan-parser/src/lib.rs", "pub mod rules;\n");
        assert_eq!(places(&[lib, rules, listed, forgotten]), ["crates/plan-parser/src/rules/deadline.rs"]);
    }

    #[test]
    fn test_files_stand_on_their_own() {
        assert!(places(&[("crates/app/tests/import.rs", ""), ("crates/cli/src/main.rs", "")]).is_empty());
    }

    #[test]
    fn modules_lie_beside_their_folder_and_have_a_name() {
        assert_eq!(places(&[("crates/app/src/task/mod.rs", ""), ("crates/app/src/utils.rs", "")]).len(), 2);
    }
}
