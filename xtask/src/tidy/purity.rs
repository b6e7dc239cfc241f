//! The pure crates do no I/O, know no clock, and keep floats out of results.

use super::{Finding, dependencies::dependencies};
use crate::code;
use crate::source::{SourceFile, SourceTree};

/// Crates that compute and nothing else.
const PURE: &[&str] = &["analytics", "catalogue", "domain", "formats", "plan-parser", "reports"];

/// Libraries that bring a runtime, a database or a wire format; `catalogue` reads its tables with serde.
const IMPURE_LIBRARIES: &[&str] = &["axum", "rand", "reqwest", "serde", "serde_json", "sqlx", "tokio", "tracing"];
const READS_WITH_SERDE: &str = "catalogue";

/// Names that reach outside or ask the time.
const IMPURE_NAMES: &[&str] = &[
    "std::env",
    "std::fs",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
    "Instant::now",
    "SystemTime",
    "Timestamp::now",
    "Zoned::now",
];

/// Crates whose figures are exact; spreadsheets and drawings in `formats` speak in floats at the edge.
const EXACT: &[&str] = &["analytics", "catalogue", "domain", "plan-parser", "reports"];
/// Files that may compute with floats: forecasts and drawing, marked as such.
const MAY_FLOAT: &[&str] = &["forecast", "chart"];

// Examples are programs of their own: they measure a crate from outside.
const MEND: &str = "take the value as an argument; I/O and the clock belong to `app`, `storage`, `web` or `cli`";
const MEND_FLOAT: &str = "use Decimal, or an integer in the smallest step of the unit";

pub(super) fn check(tree: &SourceTree) -> Vec<Finding> {
    let is_program = |file: &SourceFile| file.path.contains("/examples/");
    tree.under("crates/").filter(|file| is_of(file, PURE) && !is_program(file)).flat_map(check_file).collect()
}

fn check_file(file: &SourceFile) -> Vec<Finding> {
    if file.path.ends_with("/Cargo.toml") {
        check_manifest(file)
    } else if file.path.ends_with(".rs") {
        check_source(file)
    } else {
        Vec::new()
    }
}

fn check_manifest(manifest: &SourceFile) -> Vec<Finding> {
    dependencies(&manifest.text)
        .filter(|(_, name)| IMPURE_LIBRARIES.contains(name))
        .filter(|(_, name)| !(*name == "serde" && is_of(manifest, &[READS_WITH_SERDE])))
        .map(|(number, name)| {
            Finding::failure(format!("{}:{number}", manifest.path), format!("a pure crate depends on `{name}`"), MEND)
        })
        .collect()
}

fn check_source(file: &SourceFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    let may_float = !is_of(file, EXACT) || MAY_FLOAT.iter().any(|part| file.path.contains(part));
    for line in code::lines(file).iter().filter(|line| !line.is_test) {
        let place = || format!("{}:{}", file.path, line.number);
        if let Some(name) = IMPURE_NAMES.iter().find(|name| line.code.contains(**name)) {
            findings.push(Finding::failure(place(), format!("a pure crate uses `{name}`"), MEND));
        }
        if !may_float && words(&line.code).any(|word| matches!(word, "f32" | "f64")) {
            findings.push(Finding::failure(place(), "an exact crate uses a float", MEND_FLOAT));
        }
    }
    findings
}

fn is_of(file: &SourceFile, crates: &[&str]) -> bool {
    file.crate_name().is_some_and(|name| crates.contains(&name))
}

fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !(c.is_alphanumeric() || c == '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pure_crate_asks_no_clock_outside_its_tests() {
        let text = "fn now() { std::time::SystemTime::now(); }\n#[cfg(test)]\nmod tests { use std::time::Instant; }\n";
        let findings = check(&SourceTree::of(&[("crates/domain/src/period.rs", text)]));
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].place, "crates/domain/src/period.rs:1");
    }

    #[test]
    fn only_the_catalogue_reads_with_serde() {
        let manifest = "[dependencies]\nserde.workspace = true\n";
        assert_eq!(check(&SourceTree::of(&[("crates/catalogue/Cargo.toml", manifest)])), []);
        assert_eq!(check(&SourceTree::of(&[("crates/domain/Cargo.toml", manifest)])).len(), 1);
    }

    #[test]
    fn floats_stay_in_forecasts() {
        let text = "fn share() -> f64 { 0.5 }\n";
        assert_eq!(check(&SourceTree::of(&[("crates/analytics/src/growth.rs", text)])).len(), 1);
        assert_eq!(check(&SourceTree::of(&[("crates/analytics/src/forecast.rs", text)])), []);
    }
}
