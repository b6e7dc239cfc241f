//! Each code of the plan linter has a page of documentation, and each page a code.

use super::Finding;
use crate::code;
use crate::source::SourceTree;
use std::collections::BTreeSet;

const PAGES: &str = "docs/lint/";
const MEND_PAGE: &str = "write docs/lint/<CODE>.md: what the finding means, an example, how to mend the plan";
const MEND_CODE: &str = "remove the page, or raise the code in crates/plan-parser";

pub(super) fn check(tree: &SourceTree) -> Vec<Finding> {
    let codes: BTreeSet<String> =
        tree.under("crates/plan-parser/src/").filter(|file| file.path.ends_with(".rs")).flat_map(raised).collect();
    let pages: BTreeSet<String> = tree.under(PAGES).filter_map(|file| page_code(&file.path)).collect();
    let missing = codes.difference(&pages).map(|code| {
        Finding::failure(format!("{PAGES}{code}.md"), format!("`{code}` is raised but has no page"), MEND_PAGE)
    });
    let idle = pages
        .difference(&codes)
        .map(|code| Finding::failure(format!("{PAGES}{code}.md"), format!("nothing raises `{code}`"), MEND_CODE));
    missing.chain(idle).collect()
}

/// Codes in quoted text outside tests: `LT` and three digits.
fn raised(file: &crate::source::SourceFile) -> Vec<String> {
    let quoted = code::lines(file).into_iter().filter(|line| !line.is_test).map(|line| line.quoted);
    quoted.flat_map(|text| words(&text).filter(|word| is_code(word)).map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric())
}

fn is_code(word: &str) -> bool {
    word.strip_prefix("LT").is_some_and(|digits| digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit()))
}

fn page_code(path: &str) -> Option<String> {
    let name = path.strip_prefix(PAGES)?.strip_suffix(".md")?;
    is_code(name).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_pages_belong_together() {
        let raises = ("crates/plan-parser/src/lint/sums.rs", "const CODE: &str = \"LT001\";\n");
        assert_eq!(check(&SourceTree::of(&[raises, ("docs/lint/LT001.md", "")])), []);
        assert_eq!(check(&SourceTree::of(&[raises])).len(), 1);
        assert_eq!(check(&SourceTree::of(&[("docs/lint/LT002.md", "")])).len(), 1);
    }
}
