//! Arrows between crates point down only.

use super::Finding;
use crate::source::SourceTree;

/// Each crate with the crates it may name. Tests (`dev-dependencies`) are free.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("analytics", &["domain"]),
    ("app", &["analytics", "catalogue", "domain", "formats", "plan-parser", "reports", "storage", "typeset"]),
    ("catalogue", &["domain"]),
    ("cli", &["app", "catalogue", "domain", "formats", "plan-parser", "web"]),
    ("domain", &[]),
    ("formats", &["domain"]),
    ("plan-parser", &["analytics", "domain"]),
    ("reports", &["analytics", "domain", "formats"]),
    ("storage", &["domain"]),
    ("testkit", &["app", "catalogue", "domain", "storage", "web"]),
    ("typeset", &["formats"]),
    ("web", &["app", "domain"]),
];

const MEND: &str = "move the code to the layer that may know it; a new arrow is a change of MAY_NAME in xtask/src/tidy/dependencies.rs and a decision record";

pub(super) fn check(tree: &SourceTree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for manifest in tree.under("crates/").filter(|file| file.path.ends_with("/Cargo.toml")) {
        let Some(name) = manifest.crate_name() else { continue };
        let Some((_, allowed)) = MAY_NAME.iter().find(|(known, _)| *known == name) else {
            findings.push(Finding::failure(
                &manifest.path,
                format!("crate `{name}` is not in the dependency table"),
                MEND,
            ));
            continue;
        };
        for (number, dependency) in dependencies(&manifest.text) {
            let is_ours = MAY_NAME.iter().any(|(known, _)| *known == dependency);
            if is_ours && !allowed.contains(&dependency) {
                let what = format!("`{name}` must not depend on `{dependency}`");
                findings.push(Finding::failure(format!("{}:{number}", manifest.path), what, MEND));
            }
        }
    }
    findings
}

/// The names under `[dependencies]` and `[build-dependencies]`, with their lines.
pub(super) fn dependencies(manifest: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut section = "";
    (1..).zip(manifest.lines()).filter_map(move |(number, line)| {
        if line.starts_with('[') {
            section = line.trim();
            return None;
        }
        let name = line.split(['.', ' ', '=']).next().unwrap_or_default();
        let is_dependency = matches!(section, "[dependencies]" | "[build-dependencies]");
        (is_dependency && !name.is_empty() && !name.starts_with('#')).then_some((number, name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_web_never_names_the_storage() {
        let manifest = "[dependencies]\napp.workspace = true\nstorage.workspace = true\n";
        let findings = check(&SourceTree::of(&[("crates/web/Cargo.toml", manifest)]));
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].place, "crates/web/Cargo.toml:3");
    }

    #[test]
    fn the_domain_names_nobody_but_its_tests_may() {
        let manifest = "[dependencies]\njiff.workspace = true\n[dev-dependencies]\ntestkit.workspace = true\n";
        assert_eq!(check(&SourceTree::of(&[("crates/domain/Cargo.toml", manifest)])), []);
        let manifest = "[dependencies]\nanalytics = { path = \"../analytics\" }\n";
        assert_eq!(check(&SourceTree::of(&[("crates/domain/Cargo.toml", manifest)])).len(), 1);
    }

    #[test]
    fn a_new_crate_must_enter_the_table() {
        assert_eq!(check(&SourceTree::of(&[("crates/extra/Cargo.toml", "")])).len(), 1);
    }
}
