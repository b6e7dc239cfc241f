//! Slips inside a readable text: known misreadings, words twice, words glued, marks in a row, letters of no alphabet in use.

use crate::cursor::{is_of_word, places, words};
use crate::lexicon::suspicion::{GARBLED, NEVER_TWICE};
use aho_corasick::{AhoCorasick, MatchKind};
use domain::catalogue::Misreading;
use std::ops::Range;

/// A place in a text that looks wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slip {
    /// Code of the sort, as in `Suspicion::kind`.
    pub kind: &'static str,
    /// Where.
    pub range: Range<usize>,
    /// What was probably meant.
    pub suggestion: Option<String>,
}

/// The catalogue's misreadings, ready to be looked for.
#[derive(Debug)]
pub(in crate::rules) struct Slips<'c> {
    known: &'c [Misreading],
    /// None where the catalogue has no misreadings.
    patterns: Option<AhoCorasick>,
}

impl<'c> Slips<'c> {
    pub(in crate::rules) fn new(known: &'c [Misreading]) -> Self {
        let wrong = known.iter().map(|misreading| &misreading.wrong);
        let patterns = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(wrong);
        Self { known, patterns: patterns.ok().filter(|_| !known.is_empty()) }
    }

    /// All slips of a text.
    pub(super) fn find(&self, text: &str) -> Vec<Slip> {
        let mut found = self.misreadings(text);
        found.extend(repeated_words(text));
        found.extend(repeated_items(text));
        found.extend(glued(text));
        found.extend(marks(text));
        found.extend(foreign(text));
        found.sort_by_key(|slip| (slip.range.start, slip.range.end));
        found
    }

    fn misreadings(&self, text: &str) -> Vec<Slip> {
        let Some(patterns) = &self.patterns else { return Vec::new() };
        let places = patterns.find_iter(text).filter(|found| is_whole(text, &found.range()));
        let slip = |found: aho_corasick::Match| {
            let right = self.known.get(found.pattern().as_usize()).map(|misreading| misreading.right.clone());
            Slip { kind: "typo", range: found.range(), suggestion: right }
        };
        places.map(slip).collect()
    }
}

/// Whether a range begins and ends with whole words.
fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).and_then(|before| before.chars().next_back());
    let behind = text.get(range.end..).and_then(|behind| behind.chars().next());
    let inside = text.get(range.clone()).unwrap_or_default();
    let is_cut =
        |outer: Option<char>, inner: Option<char>| outer.is_some_and(is_of_word) && inner.is_some_and(is_of_word);
    !is_cut(before, inside.chars().next()) && !is_cut(behind, inside.chars().next_back())
}

/// "của của": a word of grammar twice in a row.
fn repeated_words(text: &str) -> Vec<Slip> {
    let pairs = words(text).zip(words(text).skip(1));
    let twice = pairs.filter(|((_, one), (_, other))| one == other && NEVER_TWICE.contains(one));
    twice.map(|((at, word), (next, _))| duplicate(at..next + word.len(), word)).collect()
}

/// "thành ủy, thành ủy": an item of a list twice in a row.
fn repeated_items(text: &str) -> Vec<Slip> {
    let mut found = Vec::new();
    let mut last: Option<(usize, &str)> = None;
    let mut at = 0;
    for part in text.split([',', ';', '.', ':', '(', ')']) {
        let item = part.trim();
        let start = at + part.len() - part.trim_start().len();
        let is_list = last
            .is_some_and(|(begin, before)| text.get(begin + before.len()..start).is_some_and(|gap| gap.trim() == ","));
        if let Some((begin, before)) = last.filter(|_| is_list && item.contains(' ')) {
            // The first item of a list stands behind the words that open it: "các huyện ủy, thành ủy, …".
            if before == item {
                found.push(duplicate(begin..start + item.len(), item));
            }
        }
        last = Some((start, item));
        at += part.len() + 1;
    }
    found
}

fn duplicate(range: Range<usize>, once: &str) -> Slip {
    Slip { kind: "duplicate", range, suggestion: Some(once.to_owned()) }
}

/// "tỉnhHưng Yên", "nghiệp,nông": two words without the space between them.
fn glued(text: &str) -> Vec<Slip> {
    let slip = |(at, word): (usize, &str)| {
        let word = word.trim_end_matches([',', ';', '.', ':']);
        let parted = parted(word, seam(word)?);
        Some(Slip { kind: "glued", range: at..at + word.len(), suggestion: Some(parted) })
    };
    words(text).filter_map(slip).collect()
}

/// Where a word falls apart. Only words with Vietnamese letters: "VNeID" and addresses are meant.
fn seam(word: &str) -> Option<usize> {
    if word.is_ascii() || word.contains(['/', '@', '-', '–', '“', '”']) {
        return None;
    }
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    letters.windows(4).find_map(|place| {
        let [(_, first), (_, second), (at, third), (_, fourth)] = *place else { return None };
        let is_small = first.is_lowercase() && second.is_lowercase();
        match third {
            _ if !is_small => None,
            ',' | ';' if fourth.is_lowercase() => Some(at + 1),
            '.' if fourth.is_uppercase() => Some(at + 1),
            _ if third.is_uppercase() && fourth.is_lowercase() => Some(at),
            _ => None,
        }
    })
}

fn parted(word: &str, at: usize) -> String {
    format!("{} {}", word.get(..at).unwrap_or_default(), word.get(at..).unwrap_or_default())
}

/// ",....", ";.", ",,": marks that do not stand together.
fn marks(text: &str) -> Vec<Slip> {
    let is_mark = |letter: char| matches!(letter, ',' | ';' | '.' | ':');
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(is_mark)).map(|place| at + place) {
        let rest = text.get(start..).unwrap_or_default();
        let length = rest.len() - rest.trim_start_matches(is_mark).len();
        let run = rest.get(..length).unwrap_or_default();
        at = start + length;
        let dots = run.trim_matches([',', ';']);
        let is_open_list = dots == "..." && run.len() <= 5;
        let is_leader = run.chars().all(|mark| mark == '.') && run.len() > 4;
        if length > 1 && !is_open_list && !is_leader && run != ".." {
            let right = if run.contains("..") { "...".to_owned() } else { run.chars().take(1).collect() };
            found.push(Slip { kind: "punctuation", range: start..at, suggestion: Some(right) });
        }
    }
    found
}

/// Letters that no Vietnamese text has, and text read in a wrong encoding.
fn foreign(text: &str) -> Vec<Slip> {
    if !text.chars().any(is_foreign) && places(text, GARBLED).next().is_none() {
        return Vec::new();
    }
    let is_wrong = |word: &str| word.chars().any(is_foreign) || GARBLED.iter().any(|part| word.contains(part));
    let slip = |(at, word): (usize, &str)| Slip { kind: "encoding", range: at..at + word.len(), suggestion: None };
    words(text).filter(|(_, word)| is_wrong(word)).map(slip).collect()
}

fn is_foreign(letter: char) -> bool {
    matches!(letter, '\u{80}'..='\u{9f}' | '\u{fffd}' | '\u{e000}'..='\u{f8ff}')
        || matches!(letter, '\u{180}'..='\u{24f}' if !matches!(letter, 'Ơ' | 'ơ' | 'Ư' | 'ư'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let known = [
            Misreading { wrong: "Phần đầu".to_owned(), right: "Phấn đấu".to_owned() },
            Misreading { wrong: "dư án".to_owned(), right: "dự án".to_owned() },
        ];
        let slips = Slips::new(&known);
        let show =
            |slip: Slip| format!("{}: {} → {}", slip.kind, &text[slip.range], slip.suggestion.unwrap_or_default());
        slips.find(text).into_iter().map(show).collect()
    }

    #[test]
    fn known_misreadings_are_whole_words() {
        assert_eq!(read("Phần đầu đón 2,3 triệu lượt"), ["typo: Phần đầu → Phấn đấu"]);
        assert_eq!(read("số dư ánh sáng"), Vec::<String>::new());
    }

    #[test]
    fn a_word_of_grammar_or_an_item_twice_is_a_slip() {
        assert_eq!(read("theo quy định của của tỉnh"), ["duplicate: của của → của"]);
        assert_eq!(read("huyện ủy, thành ủy, thành ủy, đảng ủy"), ["duplicate: thành ủy, thành ủy → thành ủy"]);
        assert_eq!(read("luôn luôn trở thành thành phố; năm năm, sở, sở"), Vec::<String>::new());
    }

    #[test]
    fn two_words_in_one_are_a_slip_but_names_are_not() {
        assert_eq!(read("trên địa bàn tỉnhHưng Yên"), ["glued: tỉnhHưng → tỉnh Hưng"]);
        assert_eq!(read("công nghiệp,nông thôn"), ["glued: nghiệp,nông → nghiệp, nông"]);
        assert_eq!(read("VNeID, KH,CN,ĐMST, QĐ-TTg, QL.5, eTax"), Vec::<String>::new());
    }

    #[test]
    fn marks_in_a_row_are_a_slip_but_an_open_list_is_not() {
        assert_eq!(read("ở Khoái Châu,...."), ["punctuation: ,.... → ..."]);
        assert_eq!(read("đạt 90%;. Tiếp"), ["punctuation: ;. → ;"]);
        assert_eq!(read("tài sản công, ... ;... xanh,...; v.v... mục lục ........ 5"), Vec::<String>::new());
    }

    #[test]
    fn letters_of_another_encoding_are_seen() {
        assert_eq!(read("Định kǶ báo cáo"), ["encoding: kǶ → "]);
        assert_eq!(read("Quyáº¿t định Ơ ư"), ["encoding: Quyáº¿t → "]);
    }
}
