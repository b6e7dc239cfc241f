//! Templates obey the content policy: no style, script or handler inside, nothing from other hosts.

use super::Finding;
use crate::source::SourceTree;

/// Phrases the browser would refuse, in lower case.
const REFUSED: &[&str] =
    &[" style=", "<style", "<script>", " onclick=", " onchange=", " onsubmit=", " oninput=", " onload=", "javascript:"];
/// Attributes that load something.
const LOADS: &[&str] = &["src=\"http", "src=\"//", "<link href=\"http"];

const MEND: &str = "put it into the style sheet or a module under assets/, and hook it by class or data-*";
const MEND_HOST: &str = "carry the file in the binary";

pub(super) fn check(tree: &SourceTree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.under("crates/web/").filter(|file| file.path.ends_with(".html")) {
        for (number, line) in file.lines() {
            let line = line.to_lowercase();
            let mut found = |phrases: &[&str], mend| {
                if let Some(phrase) = phrases.iter().find(|phrase| line.contains(**phrase)) {
                    findings.push(Finding::failure(
                        format!("{}:{number}", file.path),
                        format!("`{}`", phrase.trim()),
                        mend,
                    ));
                }
            };
            found(REFUSED, MEND);
            found(LOADS, MEND_HOST);
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_holds_no_style_and_loads_nothing_from_elsewhere() {
        let text = "<p style=\"color:red\">\n<script src=\"https://example.org/a.js\"></script>\n<script src=\"/a.js\" defer></script>\n";
        let findings = check(&SourceTree::of(&[("crates/web/templates/task.html", text)]));
        let places: Vec<&str> = findings.iter().map(|finding| finding.place.as_str()).collect();
        assert_eq!(places, ["crates/web/templates/task.html:1", "crates/web/templates/task.html:2"]);
    }
}
