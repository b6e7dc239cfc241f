//! Phrases that leave a debt behind.

use super::Finding;
use crate::code::{self, CodeLine};
use crate::source::SourceTree;

/// A phrase in code, whether tests may use it, and what to do instead.
const IN_CODE: &[(&str, bool, &str)] = &[
    ("[allow(", false, "mend the cause, or #[expect(lint, reason = \"why\")]"),
    (".unwrap()", true, "handle the case, or expect(\"why it holds\")"),
    ("todo!(", false, "finish it, or leave it out"),
    ("unimplemented!(", false, "finish it, or leave it out"),
    ("#[ignore", false, "a test runs or is removed"),
    ("Router::new()", true, "name who may ask with each address: Routes::new() of web's route.rs"),
    ("thread::sleep", false, "wait for the event, not for the time"),
    ("time::sleep", true, "wait for the event, not for the time"),
];

/// Marks of work put off, in comments.
const IN_COMMENTS: &[&str] = &["TODO", "FIXME", "XXX", "HACK"];
const MEND_COMMENT: &str = "do it now, or file it where work is planned";

pub(super) fn check(tree: &SourceTree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.rust() {
        for line in code::lines(file) {
            let found = in_code(&line).into_iter().chain(in_comment(&line));
            let place = format!("{}:{}", file.path, line.number);
            findings.extend(found.map(|(phrase, mend)| Finding::failure(&place, format!("`{phrase}`"), mend)));
        }
    }
    findings
}

fn in_code(line: &CodeLine) -> Vec<(&'static str, &'static str)> {
    let code: String = line.code.split_whitespace().collect();
    IN_CODE
        .iter()
        .filter(|(phrase, in_tests, _)| code.contains(phrase) && !(*in_tests && line.is_test))
        .map(|(phrase, _, mend)| (*phrase, *mend))
        .collect()
}

fn in_comment(line: &CodeLine) -> Vec<(&'static str, &'static str)> {
    let words = || line.comment.split(|c: char| !c.is_ascii_alphanumeric());
    IN_COMMENTS.iter().filter(|mark| words().any(|word| word == **mark)).map(|mark| (*mark, MEND_COMMENT)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        check(&SourceTree::of(&[("crates/app/src/task.rs", text)])).len()
    }

    #[test]
    fn debts_are_found_in_code_and_not_in_quotes() {
        assert_eq!(found("x.unwrap();"), 1);
        assert_eq!(found("#![allow(dead_code)]"), 1);
        assert_eq!(found("let a = \"todo!()\";"), 0);
        assert_eq!(found(concat!("// TO", "DO: later")), 1);
    }

    #[test]
    fn tests_may_unwrap_but_not_be_ignored() {
        assert_eq!(found("#[cfg(test)]\nmod tests {\n    fn a() { x.unwrap(); }\n}"), 0);
        assert_eq!(found("#[test]\n#[ignore]\nfn a() {}"), 1);
    }
}
