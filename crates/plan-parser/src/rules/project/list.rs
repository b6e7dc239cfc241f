//! Works listed behind a class of them: "Khởi công các công trình: Cầu A, xã B; Trường C; …", or as bullets below it.

use super::mention::{Mention, opens_works, plain};
use super::name::{extent, is_named};
use crate::cursor::{head, lower, opens_with, tail};
use crate::lexicon::project::{CLASSES, PROJECT};
use crate::lexicon::works::LISTED_WORKS;
use std::ops::Range;

/// The items of lists that no mention covers yet.
pub(super) fn listed(text: &str, known: &[Mention]) -> Vec<Mention> {
    let colons = text.match_indices(": ").map(|(colon, _)| colon);
    let opened = colons.filter(|&colon| announces(text.get(..colon).unwrap_or_default()));
    let items = opened.flat_map(|colon| items(text, colon + 1));
    let is_free = |item: &Range<usize>| {
        known.iter().all(|mention| mention.range.end <= item.start || item.end <= mention.range.start)
    };
    items.filter(is_free).filter_map(|item| named(text, item)).collect()
}

/// Whether words before a colon announce works, one by one: "các công trình trọng điểm".
pub(super) fn announces(before: &str) -> bool {
    let clause = tail(before, LONGEST_CLASS).rsplit([';', '.', ':']).next().unwrap_or_default();
    let low = lower(clause);
    CLASSES.iter().any(|class| low.contains(class))
}

/// Whether a bullet below such words is called by the works alone.
pub(super) fn is_item(text: &str) -> bool {
    opens_with(text, PROJECT).is_none() && opens_listed(text) && is_named(text)
}

/// The parts between semicolons, up to the end of the sentence.
fn items(text: &str, from: usize) -> Vec<Range<usize>> {
    let list = head(text.get(from..).unwrap_or_default(), LONGEST_LIST);
    let list = list.split_once(". ").map_or(list, |(list, _)| list);
    let mut at = from;
    let parts = list.split(';').map(|part| {
        let start = at + part.len() - part.trim_start_matches([' ', '-', '+']).len();
        at += part.len() + 1;
        start..(at - 1).max(start)
    });
    let parts: Vec<Range<usize>> = parts.collect();
    if parts.len() > 1 { parts } else { Vec::new() }
}

fn named(text: &str, item: Range<usize>) -> Option<Mention> {
    let words = text.get(item.clone())?;
    if !opens_listed(words) {
        return None;
    }
    let extent = extent(text.get(..item.end)?, item.start, true);
    let name = text.get(item.start..extent.end)?;
    is_named(name).then(|| Mention { aside: extent.aside, ..plain(text, item.start..extent.end) })
}

/// Works of any sort, and those that are works only where a list says so: "Trường Tiểu học A".
fn opens_listed(text: &str) -> bool {
    opens_works(text) || LISTED_WORKS.iter().any(|word| opens_with(text, word).is_some())
}

/// Words that announce a list are no longer, in bytes.
const LONGEST_CLASS: usize = 200;

/// A list is no longer, in bytes.
const LONGEST_LIST: usize = 2400;

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        listed(text, &[]).into_iter().map(|mention| mention.name).collect()
    }

    #[test]
    fn a_list_of_works_names_each_with_its_place() {
        assert_eq!(
            read(
                "Khởi công các công trình: Cầu Suối Lũng, xã Hòa Tân; Trường Mầm non Họa Mi, xã Bình An; Kè sông Lấp; hoàn thành trong năm."
            ),
            ["Cầu Suối Lũng, xã Hòa Tân", "Trường Mầm non Họa Mi, xã Bình An", "Kè sông Lấp"]
        );
    }

    #[test]
    fn other_lists_and_nameless_works_are_none() {
        assert_eq!(read("Phối hợp với các đơn vị: Trường Chính trị tỉnh; Bệnh viện Phổi."), Vec::<String>::new());
        assert_eq!(read("Rà soát các công trình: cầu dân sinh; đường nội đồng."), Vec::<String>::new());
        assert!(is_item("Đường tránh thị trấn Phố Lu") && !is_item("Tập trung tháo gỡ cho Khu đô thị Bắc"));
    }
}
