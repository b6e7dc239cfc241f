//! The free tail of a name: "Trung tâm Xúc tiến thương mại tỉnh", "Ban Chỉ đạo phòng, chống thiên tai".

use crate::cursor::{closes_with, head, lower, opens_with};
use crate::lexicon::organisation as lexicon;

/// No name is longer than this many words behind its head.
const LONGEST: usize = 26;

/// Where the name ends whose head ends at `from`; `from` itself where no tail follows.
///
/// A tail opens with a capital or a word of level; behind a topical head with any noun.
pub(super) fn end(text: &str, from: usize, is_topical: bool) -> usize {
    let mut end = from;
    let mut at = from;
    for count in 0..LONGEST {
        let Some(step) = next(text, at, end == from, is_topical) else { break };
        if count == 0 && !step.opens && !is_topical {
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

fn next(text: &str, at: usize, is_first: bool, is_topical: bool) -> Option<Step> {
    let rest = text.get(at..)?;
    if rest.starts_with(", ") {
        return list_goes_on(rest, is_topical && !is_first).then_some(Step {
            end: at + 1,
            is_joint: true,
            opens: false,
        });
    }
    let word = rest.strip_prefix(' ')?;
    let length = length_of_word(word);
    let word = word.get(..length).filter(|word| !word.is_empty())?;
    let end = at + 1 + length;
    let behind = text.get(at + 1..)?;
    let is_large = word.chars().next().is_some_and(|letter| letter.is_uppercase() || letter == '&');
    if matches!(word, "-" | "–" | "&") || opens_with(behind, "và").is_some() {
        let is_placed =
            lexicon::LEVEL_WORDS.iter().any(|level| closes_with(text.get(..at).unwrap_or_default(), level).is_some());
        let goes_on = !is_placed && joins(text.get(end..)?, is_topical);
        return goes_on.then_some(Step { end, is_joint: true, opens: false });
    }
    if opens_with(behind, "của").is_some() {
        let rest = text.get(end..)?.trim_start();
        let is_level = lexicon::LEVEL_WORDS.iter().any(|words| opens_with(rest, words).is_some());
        return is_level.then_some(Step { end, is_joint: true, opens: false });
    }
    let level = lexicon::LEVEL_WORDS.iter().any(|words| opens_with(behind, words).is_some());
    let goes_on = is_large || is_first && is_topical || !is_ender(behind);
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
fn joins(rest: &str, is_topical: bool) -> bool {
    let rest = rest.trim_start();
    let is_large = rest.chars().next().is_some_and(char::is_uppercase);
    let is_last = !rest.contains([',', ';', ':', '.', '(']) && rest.split_whitespace().count() <= 3;
    !opens_a_body(rest) && (is_large || (is_topical || is_last) && !is_ender(rest))
}

/// "Văn hóa, Thể thao và Du lịch": the comma is part of the name where "và" closes the list before anything else does. In a
/// heading of its own the parts may be small: "Trung tâm Xúc tiến đầu tư, thương mại và du lịch".
fn list_goes_on(rest: &str, is_topical: bool) -> bool {
    let list = head(rest.get(1..).unwrap_or_default(), 120);
    let list = list.split([';', ':', '.', '(', ')', '“']).next().unwrap_or_default();
    let Some(and) = list.find(" và ") else { return false };
    let parts: Vec<&str> = list.get(..and).unwrap_or_default().split(',').map(str::trim_start).collect();
    let last = list.get(and + " và ".len()..).unwrap_or_default();
    let is_alone = list.len() + 1 == rest.len() && last.split_whitespace().count() <= 4;
    let is_part = |part: &&str| {
        let is_large = part.chars().next().is_some_and(char::is_uppercase);
        let is_plain = is_topical || is_large || is_alone;
        is_plain && part.split_whitespace().count() <= 4 && !opens_a_body(part) && (is_large || !is_ender(part))
    };
    parts.iter().all(is_part) && is_part(&last.split_whitespace().take(2).collect::<Vec<_>>().join(" ").as_str())
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
    fn lists_inside_a_name_belong_to_it() {
        let text = "Sở Văn hóa, Thể thao và Du lịch tham mưu";
        assert_eq!(read("Sở", text, false), "Sở Văn hóa, Thể thao và Du lịch");
        let text = "Trung tâm Khuyến công, tiết kiệm năng lượng và tư vấn";
        assert_eq!(read("Trung tâm", text, false), text);
        assert_eq!(read("Sở", "Sở Y tế, cùng các trường và bệnh viện trong tỉnh, rà soát", false), "Sở Y tế");
        assert_eq!(read("Đảng ủy", "Đảng ủy xã và Chương trình số 02-CTr/ĐU", false), "Đảng ủy xã");
        assert_eq!(read("Sở", "Sở Y tế, Sở Nội vụ và Công an tỉnh", false), "Sở Y tế");
        assert_eq!(read("Ủy ban", "Ủy ban KH,CN&MT chủ trì", false), "Ủy ban KH,CN&MT");
        let text = "Ban Chỉ đạo phòng, chống ma túy và tội phạm của tỉnh; đề cao";
        assert_eq!(read("Ban Chỉ đạo", text, true), "Ban Chỉ đạo phòng, chống ma túy và tội phạm của tỉnh");
    }
}
