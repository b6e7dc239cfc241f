//! Where projects are named in a sentence.

use super::list;
use super::name::{Extent, LONGEST, extent, is_named, is_singular};
use crate::cursor::{closes_with, head, is_of_word, lower, opens_with};
use crate::lexicon::project::{BILLS, LIST_OPENERS, PART, PLURALS, PROJECT};
use crate::lexicon::works::{BUILDING, WORKS};
use aho_corasick::{AhoCorasick, MatchKind};
use std::ops::Range;
use std::sync::LazyLock;

/// A project named in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    /// The name as it is called: mostly the quoted words.
    pub name: String,
    /// "02 dự án": how many stand under the one name.
    pub count: Option<u32>,
    /// The words.
    pub range: Range<usize>,
    /// What stands in parentheses behind.
    pub aside: Option<Range<usize>>,
}

/// All projects a text names, in order.
pub(super) fn mentions(text: &str) -> Vec<Mention> {
    let low = lower(text);
    let mut reader = Reader { text, found: Vec::new(), class_end: None };
    for (at, _) in low.match_indices(PROJECT) {
        if is_word(&low, at, at + PROJECT.len()) && reader.found.last().is_none_or(|last| last.range.end <= at) {
            reader.project(at);
        }
    }
    let mut found = reader.found;
    works(text, &low, &mut found);
    let listed = list::listed(text, &found);
    found.extend(listed);
    found.sort_by_key(|mention| mention.range.start);
    found
}

/// A cell of a column of names: its words, where they name one thing. A name ends with its line of details.
pub(super) fn whole(text: &str) -> Option<Mention> {
    let extent = extent(text, 0, true);
    let name = text.get(..extent.end).unwrap_or_default();
    (name.contains(' ') && is_named(name)).then(|| Mention { aside: extent.aside, ..plain(text, 0..extent.end) })
}

struct Reader<'t> {
    text: &'t str,
    found: Vec<Mention>,
    /// Where the last class of projects ended: in "các dự án A, dự án B" the second is a class too.
    class_end: Option<usize>,
}

impl<'t> Reader<'t> {
    /// Reads what "dự án" at `at` opens.
    fn project(&mut self, at: usize) {
        let text = self.text;
        let start = at + PROJECT.len();
        let start = start + spaces(text, start);
        let words = text.get(start..).unwrap_or_default();
        if BILLS.iter().any(|bill| opens_with(words.trim_start_matches([':', ' ']), bill).is_some()) {
            return;
        }
        let before = text.get(..at).unwrap_or_default();
        if let Some(part) = part(text, at, start) {
            self.found.push(part);
            return;
        }
        let extent = extent(text, start, is_item(before));
        let name = text.get(start..extent.end).unwrap_or_default();
        match counted(before) {
            Some((count, from)) => self.several(count, from, at, start, &extent),
            None if is_class(before) => {
                self.class_end = Some(extent.end);
                self.listed(&extent);
            }
            None if is_named(name) || !self.is_chained(at) && is_singular(before.trim_end(), name) => {
                let name = text.get(at..extent.end).unwrap_or_default().to_owned();
                self.found.push(Mention { name, count: None, range: at..extent.end, aside: extent.aside });
            }
            None => self.class_end = Some(extent.end),
        }
    }

    /// The next of a chain that "các dự án" has opened.
    fn is_chained(&self, at: usize) -> bool {
        let between = |end: usize| self.text.get(end..at).unwrap_or("?").trim();
        self.class_end.is_some_and(|end| [",", "và", ""].contains(&between(end)))
    }

    /// "02 dự án của tập đoàn Sojin" is one entry; names listed for each are entries of their own.
    fn several(&mut self, count: u32, from: usize, at: usize, start: usize, extent: &Extent) {
        let text = self.text;
        let name = text.get(start..extent.end).unwrap_or_default();
        let aside = extent.aside.clone().filter(|aside| is_names(text.get(aside.clone()).unwrap_or_default()));
        if let Some(aside) = aside {
            let head = text.get(at..extent.end).unwrap_or_default();
            for range in split(text, aside, ',') {
                let own = text.get(range.clone()).unwrap_or_default();
                self.found.push(Mention { name: format!("{head} {own}"), count: None, range, aside: None });
            }
            return;
        }
        if !is_named(name) {
            self.class_end = Some(extent.end);
            return;
        }
        let mut each = if opens_works(name) { vec![plain(text, start..extent.end)] } else { Vec::new() };
        if !each.is_empty() {
            each.extend(listed_works(text, extent.end));
        }
        if each.len() > 1 && u32::try_from(each.len()) == Ok(count) {
            self.found.extend(each);
        } else {
            let name = text.get(from..extent.end).unwrap_or_default().to_owned();
            self.found.push(Mention { name, count: Some(count), range: from..extent.end, aside: extent.aside.clone() });
        }
    }

    /// "các dự án trọng điểm như: đường A - B, cầu C": works listed behind a class.
    fn listed(&mut self, class: &Extent) {
        let text = self.text;
        let mut at = class.end;
        at += spaces(text, at);
        at += text.get(at..).map_or(0, |rest| rest.len() - rest.trim_start_matches([',', ' ']).len());
        let opener = LIST_OPENERS.iter().find_map(|word| opens_with(text.get(at..)?, word));
        at += opener.unwrap_or(0);
        at += spaces(text, at);
        let has_colon = text.get(at..).is_some_and(|rest| rest.starts_with(':'));
        if opener.is_none() && !has_colon {
            return;
        }
        at += usize::from(has_colon);
        self.found.extend(listed_works(text, at));
    }
}

/// "Các dự án", "chủ dự án", "doanh nghiệp, dự án": no single project.
fn is_class(before: &str) -> bool {
    PLURALS.iter().chain(&[PART]).any(|word| closes_with(before.trim_end(), word).is_some())
}

/// Named works one after the other: "đường A - B, cầu C và khu công nghiệp D".
fn listed_works(text: &str, start: usize) -> Vec<Mention> {
    let mut works = Vec::new();
    let mut at = start;
    loop {
        at += text.get(at..).map_or(0, |rest| rest.len() - rest.trim_start_matches([',', ';', ' ']).len());
        at += text.get(at..).and_then(|rest| opens_with(rest, "và")).map_or(0, |length| length + 1);
        let extent = extent(text, at, false);
        let name = text.get(at..extent.end).unwrap_or_default();
        if !opens_works(name) || !is_named(name) {
            return works;
        }
        works.push(Mention { aside: extent.aside, ..plain(text, at..extent.end) });
        at = extent.end;
    }
}

/// "Dự án 4: “…”", "Tiểu dự án 2 (Dự án 7): …": a numbered part of a programme with its title.
fn part(text: &str, at: usize, start: usize) -> Option<Mention> {
    let words = head(text.get(start..)?, LONGEST);
    let digits = words.len() - words.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let behind = words.get(digits..).filter(|_| (1..=2).contains(&digits))?;
    let before = text.get(..at)?.trim_end();
    let from = closes_with(before, PART).map_or(at, |length| before.len() - length);
    let mut offset = start + digits;
    if let Some(aside) = behind.trim_start().strip_prefix('(').and_then(|aside| aside.find(')')) {
        offset += behind.len() - behind.trim_start().len() + aside + 2;
    }
    let title = text.get(offset..)?;
    let title_start = title.trim_start().strip_prefix(':')?;
    let begin = offset + title.len() - title_start.len();
    let begin = begin + spaces(text, begin);
    let end = title_end(text, begin);
    (end > begin).then(|| plain(text, from..end))
}

/// A title in quotes ends with them, another with its sentence.
fn title_end(text: &str, begin: usize) -> usize {
    let rest = head(text.get(begin..).unwrap_or_default(), LONGEST);
    let quoted = rest.strip_prefix(['“', '"']).and_then(|inner| inner.find(['”', '"']).map(|at| (inner, at)));
    match quoted {
        Some((inner, at)) => {
            begin + rest.len() - inner.len()
                + at
                + inner.get(at..).and_then(|mark| mark.chars().next()).map_or(0, char::len_utf8)
        }
        None => {
            let end = rest.find([';', '.', '(']).unwrap_or(rest.len());
            let end = rest.find(ON_THE_GROUND).map_or(end, |at| at.min(end));
            begin + rest.get(..end).unwrap_or_default().trim_end().len()
        }
    }
}

/// Ends the title of a part: where the province will carry it out.
const ON_THE_GROUND: &str = " trên địa bàn";

/// The words for works, found in one pass over a text in small letters.
static WORK_WORDS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let words = WORKS.iter().map(|(word, _)| word);
    AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(words).ok()
});

/// Works named behind a verb of building: "đầu tư hạ tầng | Khu công nghiệp Thổ Hoàng".
fn works(text: &str, low: &str, found: &mut Vec<Mention>) {
    let known: Vec<Range<usize>> = found.iter().map(|mention| mention.range.clone()).collect();
    let mut end = 0;
    for place in WORK_WORDS.iter().flat_map(|words| words.find_iter(low)) {
        let at = place.start();
        let sort = WORKS.get(place.pattern().as_usize()).map_or("", |(_, sort)| sort);
        if at < end || !is_word(low, at, place.end()) || !is_built(low, at, sort) {
            continue;
        }
        let extent = extent(text, at, false);
        let next = known.partition_point(|range| range.end <= at);
        let is_free = known.get(next).is_none_or(|range| extent.end <= range.start);
        if is_free && is_named(text.get(at..extent.end).unwrap_or_default()) {
            end = extent.end;
            found.push(Mention { aside: extent.aside, ..plain(text, at..extent.end) });
        }
    }
}

/// Whether works at `at` are a project of their own: built by the words before, and of a sort that is always a place.
fn is_built(low: &str, at: usize, sort: &str) -> bool {
    let before = low.get(..at).unwrap_or_default().trim_end();
    !["digital", "other"].contains(&sort) && BUILDING.iter().any(|verb| closes_with(before, verb).is_some())
}

pub(super) fn opens_works(text: &str) -> bool {
    WORKS.iter().any(|(word, _)| opens_with(text, word).is_some())
}

/// Whether words in parentheses are a list of names: "Cà Mau 1A, Cà Mau 1B".
pub(super) fn is_names(words: &str) -> bool {
    let mut parts = words.split(',').map(str::trim);
    words.contains(',')
        && parts
            .all(|part| part.split(' ').all(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())))
}

/// A count before "dự án", and where it begins: "(8) 02 dự án".
fn counted(before: &str) -> Option<(u32, usize)> {
    let plain = before.trim_end();
    let digits = plain.len() - plain.trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
    let from = plain.len() - digits;
    let is_free = !plain.get(..from)?.ends_with(|letter: char| is_of_word(letter) || ".,/-".contains(letter));
    let count = plain.get(from..)?.parse().ok()?;
    (is_free && (1..=3).contains(&digits)).then_some((count, from))
}

/// Whether a project stands at the head of an item of a list.
fn is_item(before: &str) -> bool {
    let plain = before.trim_end();
    let plain = plain
        .strip_suffix(|letter: char| letter.is_ascii_digit())
        .map_or(plain, |_| plain.trim_end_matches(|letter: char| letter.is_ascii_digit()).trim_end());
    plain.is_empty() || plain.ends_with([';', ')', ':'])
}

pub(super) fn plain(text: &str, range: Range<usize>) -> Mention {
    Mention { name: text.get(range.clone()).unwrap_or_default().to_owned(), count: None, range, aside: None }
}

/// The parts of a range between separators, without white space at their ends.
fn split(text: &str, range: Range<usize>, separator: char) -> Vec<Range<usize>> {
    let mut from = range.start;
    let parts = text.get(range).unwrap_or_default().split(separator).map(|part| {
        let start = from;
        from += part.len() + separator.len_utf8();
        trimmed(text, start..start + part.len())
    });
    parts.filter(|part| !part.is_empty()).collect()
}

fn trimmed(text: &str, part: Range<usize>) -> Range<usize> {
    let words = text.get(part.clone()).unwrap_or_default();
    let start = part.start + words.len() - words.trim_start().len();
    start..start + words.trim().len()
}

fn spaces(text: &str, at: usize) -> usize {
    text.get(at..).map_or(0, |rest| rest.len() - rest.trim_start().len())
}

fn is_word(text: &str, start: usize, end: usize) -> bool {
    let is_joined = |letter: Option<char>| letter.is_some_and(is_of_word);
    !is_joined(text.get(..start).and_then(|before| before.chars().next_back()))
        && !is_joined(text.get(end..).and_then(|behind| behind.chars().next()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        mentions(text)
            .into_iter()
            .map(|it| it.count.map_or(it.name.clone(), |count| format!("{count} × {}", it.name)))
            .collect()
    }

    #[test]
    fn named_projects_of_a_sentence_are_read_one_by_one() {
        assert_eq!(
            read(
                "nhất là Dự án đường vành đai 4 (thông xe trước ngày 30/9/2025); dự án đường Tân Phúc - Võng Phan (thông xe)."
            ),
            ["Dự án đường vành đai 4", "dự án đường Tân Phúc - Võng Phan"]
        );
        assert_eq!(
            read(
                "trên địa bàn tỉnh như: Dự án cao tốc Cần Thơ - Cà Mau, Dự án đường ven biển đoạn đi qua tỉnh Cà Mau,... là nhân tố"
            ),
            ["Dự án cao tốc Cần Thơ - Cà Mau", "Dự án đường ven biển đoạn đi qua tỉnh Cà Mau"]
        );
    }

    #[test]
    fn classes_of_projects_and_bills_are_none() {
        for text in [
            "đặc biệt là các dự án trọng điểm, dự án kết nối liên vùng, dự án sử dụng vốn ngân sách trung ương.",
            "Đối với dự án chuyển tiếp sang năm 2025, tăng cường",
            "16 dự án được vận hành",
            "kế hoạch triển khai từng dự án",
            "các chủ đầu tư dự án đầu tư công của tỉnh Hưng Yên",
            "Dự án Luật Năng lượng nguyên tử (sửa đổi)",
            "thẩm tra các dự án: Luật Đầu tư, Luật Đất đai",
            "hỗ trợ doanh nghiệp, dự án đầu tư trên địa bàn tỉnh Hưng Yên",
            "Phối hợp các chủ dự án, tiểu dự án thành phần, cơ quan chủ quản Chương trình MTQG",
            "các dự án, tiểu dự án do Bộ Công an chủ trì",
            "và 22 dự án tổng công suất 1.393 MW trong quy hoạch",
        ] {
            assert_eq!(read(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_count_stands_for_projects_named_together_or_each() {
        assert_eq!(
            read("(8) 02 Dự án đầu tư của tập đoàn Sojin tại Cụm Công nghiệp Kim Động; (9)"),
            ["2 × 02 Dự án đầu tư của tập đoàn Sojin tại Cụm Công nghiệp Kim Động"]
        );
        assert_eq!(
            read("đưa vào 02 dự án điện gió (Cà Mau 1A, Cà Mau 1B) với"),
            ["dự án điện gió Cà Mau 1A", "dự án điện gió Cà Mau 1B"]
        );
        assert_eq!(
            read("(02 dự án nhà máy điện gió Tân Phú Đông 1 và nhà máy điện gió Tân Phú Đông 2)"),
            ["nhà máy điện gió Tân Phú Đông 1", "nhà máy điện gió Tân Phú Đông 2"]
        );
    }

    #[test]
    fn works_are_projects_behind_a_verb_of_building_or_in_a_list_of_projects() {
        assert_eq!(
            read("Hoàn thành giải phóng mặt bằng và đầu tư hạ tầng Khu công nghiệp Thổ Hoàng và một số"),
            ["Khu công nghiệp Thổ Hoàng"]
        );
        assert_eq!(
            read("đẩy nhanh các dự án trọng điểm như: đường cao tốc Ninh Bình - Hải Phòng, cầu Rạch Miễu 2; tập trung"),
            ["đường cao tốc Ninh Bình - Hải Phòng", "cầu Rạch Miễu 2"]
        );
        assert_eq!(read("các doanh nghiệp trong Khu công nghiệp Thổ Hoàng"), Vec::<String>::new());
    }

    #[test]
    fn parts_of_a_programme_carry_number_and_title() {
        assert_eq!(
            read("Dự án 1: “Phòng ngừa tội phạm”; Tiểu dự án 2 (Dự án 7): “Nâng cao hiệu quả”."),
            ["Dự án 1: “Phòng ngừa tội phạm”", "Tiểu dự án 2 (Dự án 7): “Nâng cao hiệu quả”"]
        );
    }
}
