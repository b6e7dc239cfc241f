//! Which mentions mean one project: "đường vành đai 4" and "đường Vành đai 4 - Vùng Thủ đô Hà Nội".

use crate::cursor::lower;
use crate::lexicon::project::{COMMON_CAPITALS, LEADS};
use crate::lexicon::works::WORKS;
use domain::fold;
use std::collections::{BTreeSet, HashMap};

/// What tells a project from others.
#[derive(Debug, Clone)]
pub(super) struct Identity {
    /// The words behind "dự án đầu tư xây dựng", in one writing.
    core: Vec<String>,
    /// Proper names, codes and numbers among them.
    proper: BTreeSet<String>,
    /// Code of the sort.
    sort: String,
    /// Where the name stands; names of one list are different projects.
    place: usize,
}

impl Identity {
    pub(super) fn new(name: &str, sort: &str, place: usize) -> Self {
        let printed: Vec<&str> = words(name).collect();
        let lead = lead(&printed);
        let core = printed.iter().skip(lead).map(|word| fold::same_writing(word)).collect();
        let proper = printed.iter().enumerate().skip(lead).filter(|&(at, word)| is_proper(&printed, at, word));
        let proper = proper.map(|(_, word)| fold::same_writing(word)).collect();
        Self { core, proper, sort: sort.to_owned(), place }
    }

    fn key(&self) -> String {
        self.core.join(" ")
    }
}

/// The projects so far, findable by their words.
#[derive(Debug, Default)]
pub(super) struct Known {
    forms: Vec<(Identity, usize)>,
    by_core: HashMap<String, usize>,
    /// Forms by each of their proper words.
    by_word: HashMap<String, Vec<usize>>,
}

/// How many forms that share a word are compared; keeps the cost linear in the length of the text.
const CANDIDATES: usize = 24;

impl Known {
    /// The project that a name means, if one and only one of the known fits.
    pub(super) fn find(&self, name: &Identity) -> Option<usize> {
        if let Some(&project) = self.by_core.get(&name.key()) {
            return Some(project);
        }
        let mut seen: BTreeSet<usize> = BTreeSet::new();
        for word in &name.proper {
            seen.extend(self.by_word.get(word).into_iter().flatten().take(CANDIDATES).copied());
        }
        let elsewhere =
            || seen.iter().filter_map(|&form| self.forms.get(form)).filter(|(form, _)| form.place != name.place);
        let one = |fits: fn(&Identity, &Identity) -> bool| {
            let found: BTreeSet<usize> =
                elsewhere().filter(|(form, _)| fits(form, name)).map(|&(_, project)| project).collect();
            found.first().copied().filter(|_| found.len() == 1)
        };
        one(is_shortened).or_else(|| one(is_likely))
    }

    /// Remembers a form of a project's name.
    pub(super) fn learn(&mut self, name: Identity, project: usize) {
        self.by_core.entry(name.key()).or_insert(project);
        for word in &name.proper {
            self.by_word.entry(word.clone()).or_default().push(self.forms.len());
        }
        self.forms.push((name, project));
    }
}

/// One name is the other with words left out, but no number: "KCN Yên Mỹ" is not "KCN Yên Mỹ II".
fn is_shortened(one: &Identity, other: &Identity) -> bool {
    let (short, long) = if one.core.len() <= other.core.len() { (one, other) } else { (other, one) };
    let mut rest = short.core.iter().peekable();
    let mut last_matched = false;
    for word in &long.core {
        if rest.peek() == Some(&word) {
            rest.next();
            last_matched = true;
        } else {
            if last_matched && is_number(word) {
                return false;
            }
            last_matched = false;
        }
    }
    rest.peek().is_none() && !short.proper.is_empty()
}

/// The same place and much the same works in other words: parks, towns and resorts are called by what they will offer.
fn is_likely(one: &Identity, other: &Identity) -> bool {
    let is_place = one.proper.is_subset(&other.proper) || other.proper.is_subset(&one.proper);
    let is_free_name = |form: &Identity| ["urban", "tourism", "other"].contains(&form.sort.as_str());
    if !is_place || !is_free_name(one) || !is_free_name(other) {
        return false;
    }
    let content = |form: &Identity| -> BTreeSet<String> {
        form.core.iter().filter(|word| !form.proper.contains(*word) && !is_plain(word)).cloned().collect()
    };
    let (one, other) = (content(one), content(other));
    let shared = one.intersection(&other).count();
    shared >= 4 && shared * 5 >= one.len().min(other.len()) * 2
}

/// Words of place and grammar, which two names share by chance.
fn is_plain(word: &str) -> bool {
    ["và", "tại", "ở", "của", "huyện", "tỉnh", "thành", "phố", "xã", "thị", "phía", "vùng", "vực"].contains(&word)
}

/// Digits and Roman numerals.
fn is_number(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_digit()) || ["i", "ii", "iii", "iv", "v", "vi"].contains(&word)
}

fn is_proper(words: &[&str], at: usize, word: &str) -> bool {
    let is_capital = word.starts_with(char::is_uppercase) && !COMMON_CAPITALS.contains(&word);
    // "Nhà máy", "Bệnh viện" begin with a capital without being a name.
    let opens_works = words.get(at..).is_some_and(|rest| {
        let low = lower(&rest.iter().take(4).copied().collect::<Vec<_>>().join(" "));
        WORKS.iter().any(|(work, _)| low.starts_with(work))
    });
    word.contains(|letter: char| letter.is_ascii_digit()) || is_capital && !opens_works
}

/// How many words open the name before the works: "02 dự án đầu tư xây dựng tuyến".
fn lead(words: &[&str]) -> usize {
    let mut at =
        usize::from(words.len() > 1 && words.first().is_some_and(|word| word.chars().all(|c| c.is_ascii_digit())));
    while let Some(length) = lead_at(words.get(at..).unwrap_or_default()).filter(|length| at + length < words.len()) {
        at += length;
    }
    at
}

fn lead_at(words: &[&str]) -> Option<usize> {
    let fits = |lead: &&&str| {
        let parts: Vec<&str> = lead.split(' ').collect();
        words.len() >= parts.len() && parts.iter().zip(words).all(|(part, word)| lower(word) == *part)
    };
    LEADS.iter().find(fits).map(|lead| lead.split(' ').count())
}

/// The words of a name with the marks inside them: "ĐT.376", "3,5".
fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|letter: char| letter.is_whitespace() || "()“”\";:-–—".contains(letter))
        .map(|word| word.trim_matches([',', '.']))
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_one(first: (&str, &str), second: (&str, &str)) -> bool {
        let mut known = Known::default();
        known.learn(Identity::new(first.0, first.1, 0), 7);
        known.find(&Identity::new(second.0, second.1, 1)) == Some(7)
    }

    fn is_one_road(first: &str, second: &str) -> bool {
        is_one((first, "transport"), (second, "transport"))
    }

    #[test]
    fn a_road_is_the_same_under_its_short_name() {
        assert!(is_one_road("Dự án đường vành đai 4", "Dự án đầu tư xây dựng đường Vành đai 4 - Vùng Thủ đô"));
        assert!(is_one_road("dự án đầu tư đường vành đai 3,5", "dự án đầu tư xây dựng đường vành đai 3,5"));
        assert!(!is_one_road("Dự án đường vành đai 3", "dự án đường vành đai 3,5"));
        assert!(!is_one_road("Dự án đường tránh ĐT.376", "Dự án đường nối ĐT.376 với ĐT.378"));
    }

    #[test]
    fn a_numbered_park_is_not_its_neighbour() {
        assert!(!is_one(
            ("Khu công nghiệp Yên Mỹ", "industrial_park"),
            ("Khu công nghiệp Yên Mỹ II", "industrial_park")
        ));
    }

    #[test]
    fn a_resort_of_one_place_in_other_words_is_likely_the_same() {
        let first = ("dự án khu biệt thự, nghỉ dưỡng, du lịch sinh thái, sân golf ở Tam Đảo", "tourism");
        let second = ("Dự án đầu tư Khu phức hợp dịch vụ sinh thái, nghỉ dưỡng và sân Golf, huyện Tam Đảo", "urban");
        assert!(is_one(first, second));
        assert!(!is_one(first, ("Dự án Nhà máy nước Tam Đảo", "factory")));
    }

    #[test]
    fn two_items_of_one_list_are_two_projects() {
        let mut known = Known::default();
        known.learn(Identity::new("Dự án cầu Văn Phúc", "transport", 3), 0);
        assert_eq!(known.find(&Identity::new("Dự án đường dẫn cầu Văn Phúc", "transport", 3)), None);
    }
}
