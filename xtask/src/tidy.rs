//! The rules, one file each. A rule looks at the whole tree and answers with what it found.

mod decisions;
mod dependencies;
mod forbidden;
mod headers;
mod lint_pages;
mod migrations;
mod modules;
mod order;
mod paths;
mod purity;
mod sizes;
mod templates;
mod vietnamese;

use crate::source::SourceTree;
use std::fmt;

/// A rule with its name.
type Rule = (&'static str, fn(&SourceTree) -> Vec<Finding>);

/// Every rule, in the order it is reported.
const RULES: &[Rule] = &[
    ("dependencies", dependencies::check),
    ("purity", purity::check),
    ("sizes", sizes::check),
    ("order", order::check),
    ("migrations", migrations::check),
    ("vietnamese", vietnamese::check),
    ("forbidden", forbidden::check),
    ("headers", headers::check),
    ("modules", modules::check),
    ("templates", templates::check),
    ("lint-pages", lint_pages::check),
    ("decisions", decisions::check),
    ("paths", paths::check),
];

/// One place that breaks a rule, or is worth a look.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    /// File, with `:line` where there is one.
    pub place: String,
    /// What stands there.
    pub what: String,
    /// How to mend it.
    pub mend: &'static str,
    /// Whether the check fails on it.
    pub fails: bool,
}

impl Finding {
    /// A place that fails the check.
    pub fn failure(place: impl Into<String>, what: impl Into<String>, mend: &'static str) -> Self {
        Self { place: place.into(), what: what.into(), mend, fails: true }
    }

    /// A place that is only listed.
    pub fn note(place: impl Into<String>, what: impl Into<String>, mend: &'static str) -> Self {
        Self { fails: false, ..Self::failure(place, what, mend) }
    }
}

/// What all rules found.
pub struct Report {
    findings: Vec<(&'static str, Finding)>,
}

/// Applies every rule.
pub fn check(tree: &SourceTree) -> Report {
    let named = |&(name, rule): &Rule| rule(tree).into_iter().map(move |finding| (name, finding));
    Report { findings: RULES.iter().flat_map(named).collect() }
}

impl Report {
    /// Whether nothing fails.
    pub fn is_clean(&self) -> bool {
        self.findings.iter().all(|(_, finding)| !finding.fails)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (rule, finding) in &self.findings {
            let kind = if finding.fails { "error" } else { "note" };
            writeln!(f, "{}: {kind}[{rule}]: {}\n    mend: {}", finding.place, finding.what, finding.mend)?;
        }
        let failed = self.findings.iter().filter(|(_, finding)| finding.fails).count();
        let listed = self.findings.len() - failed;
        writeln!(f, "tidy: {} rules, {failed} errors, {listed} notes", RULES.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_printed_but_does_not_fail() {
        let report = Report { findings: vec![("sizes", Finding::note("a.rs", "has 401 lines", "split it"))] };
        assert!(report.is_clean());
        assert!(report.to_string().starts_with("a.rs: note[sizes]: has 401 lines\n    mend: split it\n"));
        assert!(report.to_string().ends_with("0 errors, 1 notes\n"));
    }
}
