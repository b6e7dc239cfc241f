//! The project knows no machine: no home folders in files, no download addresses in lock files.

use super::Finding;
use crate::source::SourceTree;

/// First parts of paths that exist on one machine only.
const MACHINE_FOLDERS: &[&str] = &["Users", "home", "root", "tmp", "work"];
const MEND: &str = "use a path from the root of the project, or a folder made for the run";
const MEND_LOCK: &str = "write the lock file with omit-lockfile-registry-resolved=true (browser/.npmrc)";

pub(super) fn check(tree: &SourceTree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.files().filter(|file| file.path != "xtask/src/tidy/paths.rs") {
        for (number, line) in file.lines() {
            let place = || format!("{}:{number}", file.path);
            if let Some(folder) = machine_folder(line) {
                findings.push(Finding::failure(place(), format!("path /{folder}/ of one machine"), MEND));
            }
            if file.path.ends_with("package-lock.json") && line.trim_start().starts_with("\"resolved\"") {
                findings.push(Finding::failure(place(), "download address", MEND_LOCK));
            }
        }
    }
    findings
}

/// `/home/...` where nothing of a longer path or address stands before it.
fn machine_folder(line: &str) -> Option<&'static str> {
    let begins_path = |at: usize| !line[..at].ends_with(|c: char| c.is_alphanumeric() || "./-_~*})>".contains(c));
    let named = |at: usize| {
        let rest = &line[at + 1..];
        MACHINE_FOLDERS.iter().find(|folder| rest.strip_prefix(**folder).is_some_and(|rest| rest.starts_with('/')))
    };
    line.match_indices('/').filter(|(at, _)| begins_path(*at)).find_map(|(at, _)| named(at)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_one_machine_are_found() {
        assert_eq!(machine_folder("cd /home/an/plans"), Some("home"));
        assert_eq!(machine_folder("\"/tmp/x\""), Some("tmp"));
    }

    #[test]
    fn addresses_and_relative_paths_pass() {
        for line in ["https://example.org/home/", "docs/work/plan.md", "../home/x", "/tong-quan", "$dir/tmp/x"] {
            assert_eq!(machine_folder(line), None, "{line}");
        }
    }

    #[test]
    fn lock_files_name_no_download_address() {
        let lock = "{\n  \"resolved\": \"https://example.org/a.tgz\"\n}";
        assert_eq!(check(&SourceTree::of(&[("browser/package-lock.json", lock)])).len(), 1);
    }
}
