//! The free tail of a name: "Trung tâm Xúc tiến thương mại tỉnh", "Ban Chỉ đạo phòng, chống thiên tai".

use crate::cursor::{closes_with, head, lower, opens_with};
use crate::lexicon::organisation as lexicon;
use std::ops::Range;

/// No name is longer than this many words behind its head.
const LONGEST: usize = 26;

/// Where the name ends whose head ends at `from`; `from` itself where no tail follows.
///
/// A tail opens with a capital or a word of level; behind a topical head with any noun.
pub(super) fn end(text: &str, from: usize, is_topical: bool) -> usize {
    walk(text, from..from, is_topical)
}

/// Where a name of the catalogue ends that a list of small parts goes on: "Trung tâm Xúc tiến đầu tư, thương mại và …".
pub(super) fn end_of_list(text: &str, name: &Range<usize>) -> usize {
    let rest = text.get(name.end..).unwrap_or_default();
    let is_small = rest.strip_prefix(", ").is_some_and(|rest| rest.starts_with(char::is_lowercase));
    if is_small { walk(text, name.clone(), false) } else { name.end }
}

/// Goes on word by word behind the part of a name that is read.
fn walk(text: &str, read: Range<usize>, is_topical: bool) -> usize {
    let (mut end, mut at) = (read.end, read.end);
    for count in 0..LONGEST {
        let Some(step) = next(text, read.start..at, is_topical) else { break };
        if count == 0 && read.is_empty() && !step.opens && !is_topical {
            break;
        }
        at = step.end;
        if !step.is_joint {
            end = step.end;
        }
    }
    end
}

/// One word of a tail.
struct Step {
    end: usize,
    /// "Và", "-": counts only if another word follows.
    is_joint: bool,
    /// May stand first.
    opens: bool,
}

/// The word behind the part of a tail that is read.
fn next(text: &str, read: Range<usize>, is_topical: bool) -> Option<Step> {
    let at = read.end;
    let rest = text.get(at..)?;
    let tail = text.get(read)?;
    let is_first = !tail.contains(char::is_alphanumeric);
    let so_far = text.get(..at)?;
    if rest.starts_with(", ") {
        let goes_on = is_pair(so_far, rest) || list_goes_on(so_far, rest, is_topical && !is_first, is_first);
        return goes_on.then_some(Step { end: at + 1, is_joint: true, opens: false });
    }
    let word = rest.strip_prefix(' ')?;
    let length = length_of_word(word);
    let word = word.get(..length).filter(|word| !word.is_empty())?;
    let end = at + 1 + length;
    let behind = text.get(at + 1..)?;
    let is_large = word.chars().next().is_some_and(|letter| letter.is_uppercase() || letter == '&');
    if matches!(word, "-" | "–" | "&") || opens_with(behind, "và").is_some() {
        let goes_on = !ends_in_level(so_far) && joins(text.get(end..)?, is_topical, tail.contains(','));
        return goes_on.then_some(Step { end, is_joint: true, opens: false });
    }
    if opens_with(behind, "của").is_some() {
        let rest = text.get(end..)?.trim_start();
        let is_level = lexicon::LEVEL_WORDS.iter().any(|words| opens_with(rest, words).is_some());
        return is_level.then_some(Step { end, is_joint: true, opens: false });
    }
    let level = lexicon::LEVEL_WORDS.iter().any(|words| opens_with(behind, words).is_some());
    let goes_on = is_large || is_first && is_topical || !is_ender(behind) || is_pair(so_far, rest);
    goes_on.then_some(Step { end, is_joint: false, opens: is_large || level })
}

/// Where a word ends; "KH,CN&MT" is one.
fn length_of_word(text: &str) -> usize {
    let ends = |(at, mark): &(usize, char)| match mark {
        ',' => !text.get(at + 1..).is_some_and(|rest| rest.starts_with(char::is_uppercase)),
        ' ' | ';' | ':' | '.' | '(' | ')' | '/' | '“' | '”' | '"' | '…' | '\n' => true,
        _ => false,
    };
    text.char_indices().find(ends).map_or(text.len(), |(at, _)| at)
}

fn is_ender(words: &str) -> bool {
    lexicon::NAME_ENDERS.iter().any(|ender| opens_with(words, ender).is_some())
}

/// Whether "và" or a dash leads on to another part of the name rather than to another body or verb.
fn joins(rest: &str, is_topical: bool, is_list: bool) -> bool {
    let rest = rest.trim_start();
    let is_large = rest.chars().next().is_some_and(char::is_uppercase);
    let is_last = !rest.contains([',', ';', ':', '.', '(']) && rest.split_whitespace().count() <= 3;
    !opens_a_body(rest) && (is_large || (is_topical || is_last || is_list && ends_soon(rest)) && !is_ender(rest))
}

/// Words that belong together though the second ends other names: "phòng, chống", "đầu tư xây dựng".
fn is_pair(so_far: &str, rest: &str) -> bool {
    let rest = rest.trim_start_matches([',', ' ']);
    let holds =
        |(first, second): &(&str, &str)| opens_with(rest, second).is_some() && closes_with(so_far, first).is_some();
    lexicon::PAIRS.iter().any(holds)
}

fn ends_in_level(so_far: &str) -> bool {
    lexicon::LEVEL_WORDS.iter().any(|level| closes_with(so_far, level).is_some())
}

/// "Văn hóa, Thể thao và Du lịch": the comma is part of the name where "và" closes the list before anything else does.
/// Small parts follow a small word and no level: "Trung tâm Xúc tiến đầu tư, thương mại và du lịch".
fn list_goes_on(so_far: &str, rest: &str, is_topical: bool, is_first: bool) -> bool {
    let list = head(rest.get(1..).unwrap_or_default(), 120);
    let list = list.split([';', ':', '.', '(', ')', '“']).next().unwrap_or_default();
    let Some((parts, last)) = list.split_once(" và ") else { return false };
    let is_alone = list.len() + 1 == rest.len() && last.split_whitespace().count() <= 4;
    let goes_on_small = is_alone || ends_small(so_far) && ends_soon(last);
    let may_be_small = is_topical || !is_first && !ends_in_level(so_far) && goes_on_small;
    let is_part = |part: &str| {
        let is_large = part.starts_with(char::is_uppercase);
        let is_plain = is_large || may_be_small && !is_ender(part) && !opens_people(part);
        is_plain && part.split_whitespace().count() <= 4 && !opens_a_body(part)
    };
    parts.split(',').map(str::trim_start).all(is_part)
        && is_part(&last.split_whitespace().take(2).collect::<Vec<_>>().join(" "))
}

/// "Xúc tiến đầu tư", but not "Sở Y tế": the last two words are small.
fn ends_small(so_far: &str) -> bool {
    so_far.rsplit(' ').take(2).all(|word| word.starts_with(char::is_lowercase))
}

/// Whether the last part of a list is over after a few words: by its verb, a level or a mark.
fn ends_soon(last: &str) -> bool {
    let mut words = last;
    for _ in 0..4 {
        words = words.split_once(' ').map_or("", |(_, behind)| behind);
        let is_level = lexicon::LEVEL_WORDS.iter().any(|level| opens_with(words, level).is_some());
        if words.is_empty() || is_level || is_ender(words) {
            return true;
        }
    }
    false
}

fn opens_people(words: &str) -> bool {
    lexicon::PEOPLE.iter().any(|people| opens_with(words, people).is_some())
}

/// Whether another body begins here.
pub(super) fn opens_a_body(words: &str) -> bool {
    let low = lower(head(words, 24));
    lexicon::OTHER_BODY.iter().any(|opener| opens_with(&low, opener).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read<'t>(head: &str, text: &'t str, is_topical: bool) -> &'t str {
        text.get(..end(text, head.len(), is_topical)).unwrap()
    }

    #[test]
    fn a_name_ends_before_its_verb() {
        assert_eq!(read("Sở", "Sở Xây dựng chủ trì, phối hợp", false), "Sở Xây dựng");
        assert_eq!(read("Chi cục", "Chi cục Kiểm lâm tỉnh rà soát", false), "Chi cục Kiểm lâm tỉnh");
        assert_eq!(read("Trường", "Trường hợp cần thiết", false), "Trường");
    }

    #[test]
    fn words_of_a_pair_are_one_though_the_second_is_a_verb_elsewhere() {
        let text = "Ban Quản lý dự án đầu tư xây dựng khu vực Tây Hồ lập hồ sơ";
        assert_eq!(read("Ban Quản lý dự án", text, true), "Ban Quản lý dự án đầu tư xây dựng khu vực Tây Hồ");
        let text = "Ban Chỉ đạo phòng, chống thiên tai tỉnh trực ban";
        assert_eq!(read("Ban Chỉ đạo", text, true), "Ban Chỉ đạo phòng, chống thiên tai tỉnh");
        assert_eq!(read("Viện", "Viện Lâm sinh chọn lọc cây đầu dòng", false), "Viện Lâm sinh");
    }

    #[test]
    fn lists_inside_a_name_belong_to_it() {
        let text = "Sở Văn hóa, Thể thao và Du lịch tham mưu";
        assert_eq!(read("Sở", text, false), "Sở Văn hóa, Thể thao và Du lịch");
        let text = "Trung tâm Khuyến công, tiết kiệm năng lượng và tư vấn";
        assert_eq!(read("Trung tâm", text, false), text);
        let text = "Trung tâm Tư vấn việc làm, hướng nghiệp và khởi nghiệp chủ trì, phối hợp";
        assert_eq!(read("Trung tâm", text, false), "Trung tâm Tư vấn việc làm, hướng nghiệp và khởi nghiệp");
        assert_eq!(read("Công an", "Công an tỉnh, dân quân và tự vệ tuần tra", false), "Công an tỉnh");
        assert_eq!(read("Sở", "Sở Y tế, gia đình và nhà trường phối hợp", false), "Sở Y tế");
        assert_eq!(read("Sở", "Sở Y tế, cùng các trường và bệnh viện trong tỉnh, rà soát", false), "Sở Y tế");
        assert_eq!(read("Đảng ủy", "Đảng ủy xã và Chương trình số 02-CTr/ĐU", false), "Đảng ủy xã");
        assert_eq!(read("Sở", "Sở Y tế, Sở Nội vụ và Công an tỉnh", false), "Sở Y tế");
        assert_eq!(read("Ủy ban", "Ủy ban KH,CN&MT chủ trì", false), "Ủy ban KH,CN&MT");
        let text = "Ban Chỉ đạo phòng, chống ma túy và tội phạm của tỉnh; đề cao";
        assert_eq!(read("Ban Chỉ đạo", text, true), "Ban Chỉ đạo phòng, chống ma túy và tội phạm của tỉnh");
    }
}
