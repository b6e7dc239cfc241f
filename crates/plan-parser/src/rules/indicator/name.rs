//! The words that name an indicator, freed of verbs, connectives, years and lead-ins.

use crate::cursor::{closes_with, is_of_word, lower, opens_with, tail};
use crate::lexicon::indicator as lexicon;
use std::ops::Range;

/// What stands before a value: the name and what its verb says.
#[derive(Debug, Clone, Default)]
pub(super) struct Before {
    /// The name in the text; empty where nothing names the value.
    pub range: Range<usize>,
    /// A verb such as "đạt" stands right before the value.
    pub has_verb: bool,
    /// "Tăng 12%".
    pub is_growth: bool,
    /// "Thêm 5".
    pub is_increment: bool,
    /// "Phấn đấu".
    pub is_aim: bool,
    /// "Duy trì".
    pub is_maintained: bool,
    /// "… cho 2 vạn lao động": what is counted only says for whom.
    pub is_for: bool,
    /// The verb is "có" or "thêm": what stands before it has, but is not what is counted.
    pub is_having: bool,
    /// A statement of its own opens right before the value: "…, phấn đấu đạt", "…, bảo đảm".
    pub opens_clause: bool,
}

/// Reads what stands before a value.
pub(super) fn before(text: &str, range: Range<usize>) -> Before {
    let whole = text.get(range.clone()).unwrap_or_default();
    let low = lower(whole);
    let mut found = Before {
        is_aim: lexicon::AIM.iter().any(|word| low.contains(word)),
        is_maintained: lexicon::MAINTAIN.iter().any(|word| low.contains(word)),
        ..Before::default()
    };
    let end = strip_end(whole, &mut found);
    let start = opening(whole.get(..end).unwrap_or_default());
    found.range = range.start + start.min(end)..range.start + end;
    found
}

/// Takes verbs, comparators' companions and years off the end.
fn strip_end(text: &str, found: &mut Before) -> usize {
    let mut end = text.len();
    loop {
        let rest = text.get(..end).unwrap_or_default();
        let rest = rest.trim_end_matches(|mark: char| mark.is_whitespace() || ",:*-–“\"".contains(mark));
        let verb = longest(lexicon::VERBS, rest);
        let other = longest(lexicon::AIM, rest)
            .or_else(|| longest(lexicon::CLAUSE_OPENERS, rest))
            .or_else(|| longest(lexicon::MAINTAIN, rest))
            .or_else(|| longest(lexicon::TIES, rest))
            .or_else(|| longest(lexicon::CONNECTIVES, rest));
        let verb = verb.filter(|verb| other.is_none_or(|other| other.len() <= verb.len()));
        let cut = match (verb, other, years_at_end(rest)) {
            (Some(verb), ..) => {
                if is_bare_head(rest, verb) {
                    return rest.len();
                }
                found.has_verb |= !lexicon::HAVING_VERBS.contains(&verb);
                found.is_having |= lexicon::HAVING_VERBS.contains(&verb);
                found.is_growth |= lexicon::GROWTH_VERBS.contains(&verb);
                found.is_increment |= lexicon::INCREMENT_VERBS.contains(&verb);
                closes_with(rest, verb).unwrap_or(0)
            }
            (None, Some(word), _) => {
                let length = closes_with(rest, word).unwrap_or(0);
                found.is_for |= word == "cho";
                found.opens_clause |= opens_clause(rest.get(..rest.len() - length).unwrap_or_default(), word);
                length
            }
            (None, None, years) => years,
        };
        end = rest.len() - cut.min(rest.len());
        if cut == 0 {
            return end;
        }
    }
}

/// "Tốc độ tăng" would lose its meaning with its verb.
fn is_bare_head(text: &str, verb: &str) -> bool {
    let length = closes_with(text, verb).unwrap_or(0);
    let rest = lower(text.get(..text.len() - length).unwrap_or_default().trim());
    lexicon::BARE_HEADS.iter().any(|head| closes_with(&rest, head).is_some())
}

/// Whether the word opens a statement: an aim behind a comma, or a goal word anywhere.
fn opens_clause(before: &str, word: &str) -> bool {
    let is_behind_comma = before.trim_end().ends_with([',', ';', ':']);
    lexicon::CLAUSE_OPENERS.contains(&word) || lexicon::AIM.contains(&word) && is_behind_comma
}

fn longest<'w>(words: &[&'w str], text: &str) -> Option<&'w str> {
    words.iter().filter(|word| closes_with(text, word).is_some()).max_by_key(|word| word.len()).copied()
}

/// Where the name begins: behind connectives, and in a long sentence behind the verb that asks for the value.
fn opening(text: &str) -> usize {
    let start = strip_start(text, 0);
    let rest = text.get(start..).unwrap_or_default();
    if is_head(rest) {
        return start + after_own_list(rest);
    }
    let openers = lexicon::NAME_OPENERS.iter().chain(lexicon::AIM);
    let low = lower(rest);
    let last = openers.filter_map(|opener| last_word(&low, opener).map(|at| at + opener.len())).max();
    let head = last_head(&low);
    let cut = match (last, head) {
        (Some(opener), Some(head)) => opener.max(head),
        (Some(opener), None) => opener,
        (None, Some(head)) => head,
        (None, None) => 0,
    };
    let cut = strip_start(text, start + cut);
    if text.get(cut..).is_some_and(|name| !name.trim().is_empty()) { cut } else { start }
}

/// "…; X, Y và Z, tỷ lệ hộ nghèo": a second head after a comma opens the name of the value.
fn after_own_list(text: &str) -> usize {
    last_head(&lower(text)).unwrap_or(0)
}

/// The last head noun that opens a part: behind a comma, or behind a verb that asks for it.
fn last_head(low: &str) -> Option<usize> {
    low.match_indices(", ")
        .filter_map(|(at, mark)| {
            let after = at + mark.len();
            let start = strip_start(low, after);
            is_strong_head(low.get(start..)?).then_some(start)
        })
        .last()
}

/// Heads that name a measure by themselves; "số" and "vốn" inside a list do not.
fn is_strong_head(text: &str) -> bool {
    [
        "tỷ lệ",
        "tỉ lệ",
        "tỷ trọng",
        "tỉ trọng",
        "tốc độ",
        "tăng trưởng",
        "kim ngạch",
        "tổng",
        "giá trị",
        "thu nhập bình quân",
        "sản lượng",
        "diện tích",
        "quy mô",
        "năng suất",
        "doanh thu",
        "tuổi thọ",
    ]
    .iter()
    .any(|head| opens_with(text, head).is_some())
}

/// The last statement of a long lead: "…, xây dựng và đổi mới [trên 4 ngành …]"; of "Sở Y tế chủ trì xây dựng" the verb.
pub(super) fn nearest(words: &str) -> &str {
    let verb = longest(lexicon::MAKING_VERBS, words).and_then(|verb| closes_with(words, verb));
    if let Some(verb) = verb.filter(|_| words.split_whitespace().count() > LONGEST_OBJECT) {
        return words.get(words.len() - verb..).unwrap_or(words);
    }
    if words.split_whitespace().count() <= LONGEST_LEAD {
        return words;
    }
    let cut = [", ", "; ", " và "].iter().filter_map(|mark| words.rfind(mark).map(|at| at + mark.len())).max();
    cut.and_then(|at| words.get(at..)).unwrap_or(words)
}

/// More words than these before a verb of making say who makes.
const LONGEST_OBJECT: usize = 6;

/// A verb with its object needs no more words than this before its figure.
const LONGEST_LEAD: usize = 16;

/// "…, tăng 8%": the words say only that what was just named grows or falls.
pub(super) fn only_grows(text: &str) -> bool {
    let words = text.trim_start_matches(|mark: char| mark.is_whitespace() || ",*".contains(mark));
    let grows = ["tăng", "giảm"].iter().any(|verb| opens_with(words, verb).is_some());
    grows
        && opens_with(words, "tăng trưởng").is_none()
        && !words.contains(';')
        && words.split_whitespace().count() <= 10
}

/// Whether the text opens with a noun that names a measure.
pub(super) fn is_head(text: &str) -> bool {
    let opens = |words: &[&str]| words.iter().any(|head| opens_with(text, head).is_some());
    opens(lexicon::INDICATOR_HEADS) && !opens(lexicon::VERBS_LIKE_HEADS)
}

fn last_word(low: &str, word: &str) -> Option<usize> {
    low.rmatch_indices(word).map(|(at, _)| at).find(|&at| {
        let before = low.get(..at).and_then(|text| text.chars().next_back());
        let rest = low.get(at + word.len()..).unwrap_or_default();
        let is_compound = word == "tăng" && [" trưởng", " cường", " tốc"].iter().any(|next| rest.starts_with(next));
        !before.is_some_and(is_of_word) && !rest.starts_with(is_of_word) && !is_compound
    })
}

/// Moves over connectives, aims, punctuation and years at the start.
pub(super) fn strip_start(text: &str, from: usize) -> usize {
    let mut at = from;
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let trimmed = rest.trim_start_matches(|mark: char| mark.is_whitespace() || ",:;*-–+.”\"“".contains(mark));
        let trimmed = without_number(trimmed);
        let word = [
            lexicon::CONNECTIVES,
            lexicon::AIM,
            lexicon::MAINTAIN,
            &[
                "các chỉ tiêu",
                "chỉ tiêu",
                "mục tiêu",
                "đưa",
                "nâng",
                "thực hiện",
                "kéo giảm",
                "có",
                "đạt",
                "hoàn thành",
            ],
        ]
        .iter()
        .flat_map(|list| list.iter())
        .filter_map(|word| opens_with(trimmed, word))
        .max();
        let cut = word.or_else(|| years_at_start(trimmed)).unwrap_or(0);
        at = text.len() - trimmed.len() + cut;
        if cut == 0 {
            return at;
        }
    }
}

/// "6.3. Trên 80% …" without its number.
fn without_number(text: &str) -> &str {
    let rest = text.trim_start_matches(|mark: char| mark.is_ascii_digit() || mark == '.');
    let mark = text.get(..text.len() - rest.len()).unwrap_or_default();
    if mark.ends_with('.') && (rest.is_empty() || rest.starts_with([' ', '*'])) {
        rest.trim_start_matches([' ', '*'])
    } else {
        text
    }
}

/// "năm 2025", "đến hết năm 2030", "giai đoạn 2026-2030" at the end.
fn years_at_end(text: &str) -> usize {
    let text = tail(text, LONGEST_YEARS);
    let low = lower(text);
    let start =
        [" năm ", " giai đoạn ", "hằng năm", "hàng năm", "mỗi năm"].iter().filter_map(|word| low.rfind(word)).max();
    let Some(start) = start else { return 0 };
    let rest = low.get(start..).unwrap_or_default().trim_start();
    match years_at_start(rest) {
        Some(length) if length >= rest.trim_end().len() => text.len() - start,
        _ => 0,
    }
}

/// "giai đoạn 2026 - 2030" takes no more bytes than this.
const LONGEST_YEARS: usize = 48;

/// How many bytes "năm 2025", "giai đoạn 2026-2030", "hằng năm" cover at the start.
fn years_at_start(text: &str) -> Option<usize> {
    if let Some(length) = ["hằng năm", "hàng năm", "mỗi năm"].iter().find_map(|word| opens_with(text, word)) {
        return Some(length);
    }
    let opener = ["năm", "giai đoạn"].iter().find_map(|word| opens_with(text, word))?;
    let rest = text.get(opener..)?;
    let digits = rest.trim_start();
    let year = digits.bytes().take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b' ')).count();
    let printed = digits.get(..year)?.trim_end_matches(['-', ' ']);
    (printed.len() >= 4).then_some(opener + rest.len() - digits.len() + printed.len())
}

/// What stands after a value, up to where its words end.
pub(super) fn after(text: &str, range: Range<usize>) -> Range<usize> {
    let whole = text.get(range.clone()).unwrap_or_default();
    let low = without_brackets(&lower(whole));
    let closer = lexicon::NAME_CLOSERS.iter().filter_map(|closer| low.find(closer)).min();
    let end =
        [closer, year_then_more(&low), Some(low.trim_end().len())].into_iter().flatten().min().unwrap_or(whole.len());
    let name = whole.get(..end).unwrap_or_default();
    let name = strip_connectives_at_end(name);
    let lead = name.len() - name.trim_start_matches(|mark: char| mark.is_whitespace() || ",*:-–".contains(mark)).len();
    range.start + lead..range.start + name.len().max(lead)
}

/// The text with brackets and what they hold blanked out, byte for byte.
pub(super) fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    text.chars()
        .map(|letter| {
            depth += usize::from(letter == '(');
            let is_inside = depth > 0;
            depth = depth.saturating_sub(usize::from(letter == ')'));
            if is_inside { " ".repeat(letter.len_utf8()) } else { letter.to_string() }
        })
        .collect()
}

/// "… đến cuối năm 2024 và san lấp": a year closes a statement when another follows.
fn year_then_more(low: &str) -> Option<usize> {
    low.match_indices("năm ").find_map(|(at, word)| {
        let year = at + word.len();
        let is_year = low.get(year..year + 4)?.bytes().all(|byte| byte.is_ascii_digit());
        let rest = low.get(year + 4..)?;
        (is_year && (rest.starts_with(',') || rest.starts_with(" và "))).then_some(year + 4)
    })
}

fn strip_connectives_at_end(text: &str) -> &str {
    let mut rest = text;
    loop {
        rest = rest.trim_end_matches(|mark: char| mark.is_whitespace() || ",.;:*-–…".contains(mark));
        let list = [
            lexicon::AIM,
            &["và", "đồng thời", "trong đó", "phấn đấu", "với", "hoặc", "gồm", "trong đó có", "trong đó, có"][..],
        ];
        match list.iter().find_map(|words| longest(words, rest)).and_then(|word| closes_with(rest, word)) {
            Some(length) => rest = rest.get(..rest.len() - length).unwrap_or_default(),
            None => return rest,
        }
    }
}

/// The words as a name: years and marks of emphasis out, a capital first.
pub(super) fn clean(words: &str) -> String {
    let words: Vec<&str> =
        words.split(|mark: char| mark.is_whitespace() || mark == '*').filter(|word| !word.is_empty()).collect();
    let mut kept: Vec<&str> = Vec::with_capacity(words.len());
    for word in words {
        let is_year = word.len() >= 4
            && word.trim_end_matches(',').len() == 4
            && word.starts_with("20")
            && word.bytes().take(4).all(|byte| byte.is_ascii_digit());
        if is_year && kept.last().is_some_and(|last| last.to_lowercase() == "năm") {
            kept.pop();
            while kept.last().is_some_and(|last| {
                ["đến", "trong", "vào", "tới", "hết", "cuối"].contains(&last.to_lowercase().as_str())
            }) {
                kept.pop();
            }
        } else {
            kept.push(word);
        }
    }
    let name = kept.join(" ");
    let name = name.trim_matches(|mark: char| mark.is_whitespace() || ",;:-–\".".contains(mark));
    let name = name.strip_prefix('“').filter(|rest| !rest.trim_end_matches('”').contains('”')).unwrap_or(name);
    let name = if name.contains('“') { name } else { name.trim_matches(['“', '”']) };
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
