//! How far the name of a project reaches, and whether it names one project at all.

use crate::cursor::{closes_with, head, is_of_word, lower, opens_with};
use crate::lexicon::project::{COMMON_CAPITALS, EVENTS, NAME_ENDS, PLACE_WORDS, PLURALS, PROJECT};
use crate::lexicon::works::{HANDLING, WORKS};
use std::ops::Range;

/// Where a name ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Extent {
    /// The last byte of the name.
    pub end: usize,
    /// What stands in parentheses behind it and is no part of it: "(khởi công trong tháng 6/2025)".
    pub aside: Option<Range<usize>>,
}

/// Longest name, in bytes.
pub(super) const LONGEST: usize = 480;

/// Follows a name from its first word. An item of a list ("…; Dự án A, huyện B; …") may hold commas; in the course of a sentence a
/// comma ends the name unless it names a place.
pub(super) fn extent(text: &str, start: usize, is_item: bool) -> Extent {
    let window = head(text.get(start..).unwrap_or_default(), LONGEST);
    let mut walk = Walk { window, at: 0, end: 0, is_item };
    let aside = walk.run();
    Extent { end: start + walk.end, aside: aside.map(|range| start + range.start..start + range.end) }
}

struct Walk<'t> {
    window: &'t str,
    at: usize,
    end: usize,
    is_item: bool,
}

impl Walk<'_> {
    fn rest(&self) -> &str {
        self.window.get(self.at..).unwrap_or_default()
    }

    fn read(&self) -> &str {
        self.window.get(..self.end).unwrap_or_default()
    }

    /// Walks to the end of the name; gives the aside that ends it.
    fn run(&mut self) -> Option<Range<usize>> {
        loop {
            self.at += self.rest().len() - self.rest().trim_start().len();
            let letter = self.rest().chars().next()?;
            match letter {
                _ if is_of_word(letter) => {
                    if !self.word() {
                        return None;
                    }
                }
                '(' => {
                    let close = self.rest().find(')')?;
                    if !is_detail(self.rest().get(1..close)?) {
                        return Some(self.at + 1..self.at + close);
                    }
                    self.take(close + 1);
                }
                '“' | '"' => {
                    let open = letter.len_utf8();
                    let close = self.rest().get(open..)?.find(['”', '"'])?;
                    let mark = self.rest().get(open + close..)?.chars().next()?;
                    self.take(open + close + mark.len_utf8());
                }
                '-' | '–' | '—' | '&' => self.at += letter.len_utf8(),
                ',' if self.goes_on() => self.at += 1,
                _ => return None,
            }
        }
    }

    fn take(&mut self, bytes: usize) {
        self.at += bytes;
        self.end = self.at;
    }

    /// Takes a word, unless it ends the name.
    fn word(&mut self) -> bool {
        let rest = self.rest();
        let length = word_length(rest);
        let is_small = rest.starts_with(char::is_lowercase);
        let is_end = is_small && NAME_ENDS.iter().any(|stop| opens_with(rest, stop).is_some());
        if is_end || opens_with(rest, "và").is_some() && !self.is_joined() {
            return false;
        }
        self.take(length);
        true
    }

    /// Whether the name goes on behind "và".
    fn is_joined(&self) -> bool {
        let next = self.rest().get("và".len()..).unwrap_or_default().trim_start();
        !opens_anew(next) && (self.is_item || !is_named(self.read()) || next.starts_with(char::is_uppercase))
    }

    /// Whether the name goes on behind a comma.
    fn goes_on(&self) -> bool {
        let next = self.rest().get(1..).unwrap_or_default().trim_start();
        if opens_anew(next) || !next.starts_with(char::is_alphabetic) {
            return false;
        }
        let is_place = PLACE_WORDS.iter().any(|word| opens_with(next, word).is_some()) && !is_time(next);
        let is_end = NAME_ENDS.iter().any(|stop| opens_with(next, stop).is_some());
        is_place || !is_end && self.is_item
    }
}

/// "từ năm 2025", "từ tháng 3".
fn is_time(text: &str) -> bool {
    ["từ năm", "từ tháng", "từ quý", "từ ngày", "từ nay"].iter().any(|words| opens_with(text, words).is_some())
}

/// Another project, or a class of them, begins.
fn opens_anew(text: &str) -> bool {
    let next = text.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ' ');
    opens_with(next, PROJECT).is_some() || PLURALS.iter().take(6).any(|word| opens_with(text, word).is_some())
}

/// A word with the marks inside it: "QL.38B", "Km19+640", "3,5".
fn word_length(text: &str) -> usize {
    let mut letters = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map_or(' ', |&(_, next)| next);
        let is_inside = match letter {
            '.' | '+' | '/' => is_of_word(next),
            ',' => before.is_ascii_digit() && next.is_ascii_digit(),
            _ => is_of_word(letter),
        };
        if !is_inside {
            return at;
        }
        before = letter;
    }
    text.len()
}

/// Whether words in parentheses describe the works, not what happens to them.
fn is_detail(words: &str) -> bool {
    let low = lower(words);
    !words.contains('%') && !EVENTS.iter().any(|event| low.contains(event)) && !super::mention::is_names(words)
}

/// Whether the words name one thing: a proper name, the code of a road, a numbered ring road, a title in quotes.
pub(super) fn is_named(words: &str) -> bool {
    let is_shouted = !words.contains(char::is_lowercase);
    let is_proper = |word: &str| {
        let mut letters = word.chars();
        let is_capital = letters.next().is_some_and(char::is_uppercase) && letters.next().is_some();
        let is_code = word.contains(|letter: char| letter.is_ascii_digit()) && word.contains(char::is_uppercase);
        is_code || is_capital && !is_shouted && !COMMON_CAPITALS.contains(&word)
    };
    let words_of = words.split(|letter: char| letter.is_whitespace() || "(),“”\"".contains(letter));
    words_of.into_iter().any(is_proper) || words.contains('“') || has_ring_road(words)
}

fn has_ring_road(words: &str) -> bool {
    let low = lower(words);
    let behind = low.split("vành đai ").nth(1);
    behind.is_some_and(|next| next.starts_with(|letter: char| letter.is_ascii_digit()))
}

/// Whether a name without capitals is one project's: "hoàn thành | dự án đầu tư xây dựng cơ sở dữ liệu về đất đai".
pub(super) fn is_singular(before: &str, words: &str) -> bool {
    let is_handled = HANDLING.iter().any(|verb| closes_with(before, verb).is_some());
    let built = ["đầu tư xây dựng mới", "đầu tư xây dựng", "xây dựng mới", "xây dựng"];
    let works = built.iter().find_map(|lead| words.get(opens_with(words, lead)?..)).unwrap_or_default().trim_start();
    let is_work = WORKS.iter().any(|(word, _)| opens_with(works, word).is_some_and(|length| works.len() > length));
    let low = lower(words);
    let is_plural = PLURALS.iter().take(6).any(|word| low.split(' ').any(|each| each == *word));
    is_handled && is_work && !is_plural
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, is_item: bool) -> &str {
        &text[..extent(text, 0, is_item).end]
    }

    #[test]
    fn a_name_holds_places_and_details_and_ends_where_the_sentence_goes_on() {
        assert_eq!(read("đường vành đai 4 (hoàn thành cơ bản trước ngày 30/9/2025);", false), "đường vành đai 4");
        assert_eq!(
            read("xây dựng đường Chí Tân - Toàn Thắng (giao QL.39); Dự án", true),
            "xây dựng đường Chí Tân - Toàn Thắng (giao QL.39)"
        );
        assert_eq!(
            read("xây dựng đường dọc máng kênh Tây, từ trạm bơm Văn Giang đến ĐH.26; x", false),
            "xây dựng đường dọc máng kênh Tây, từ trạm bơm Văn Giang đến ĐH.26"
        );
        assert_eq!(read("cao tốc Cần Thơ - Cà Mau, Dự án đường ven biển", false), "cao tốc Cần Thơ - Cà Mau");
        assert_eq!(
            read("đường ven biển đoạn đi qua tỉnh Cà Mau,... là nhân tố", false),
            "đường ven biển đoạn đi qua tỉnh Cà Mau"
        );
        assert_eq!(read("cầu Rạch Miễu 2 và đẩy nhanh tiến độ", false), "cầu Rạch Miễu 2");
        assert_eq!(
            read("đường tránh ĐT.376 đoạn qua huyện Yên Mỹ và Ân Thi; y", false),
            "đường tránh ĐT.376 đoạn qua huyện Yên Mỹ và Ân Thi"
        );
    }

    #[test]
    fn an_item_of_a_list_may_hold_commas() {
        let name = "khu phức hợp đô thị, dịch vụ sinh thái và sân Golf, huyện Khoái Châu";
        assert_eq!(read(&format!("{name}; (3) Dự án"), true), name);
        assert_eq!(read("đầu tư của Tập đoàn Molex (Mỹ),...", true), "đầu tư của Tập đoàn Molex (Mỹ)");
    }

    #[test]
    fn a_proper_name_makes_one_project_of_it() {
        for words in ["đường vành đai 3,5", "đường ĐT.378", "khu đô thị Phố Nối", "“Phòng ngừa ma túy”"]
        {
            assert!(is_named(words), "{words}");
        }
        for words in ["đầu tư công", "FDI", "trọng điểm của Trung ương", "ĐẦU TƯ CÔNG", "kết nối liên vùng"]
        {
            assert!(!is_named(words), "{words}");
        }
    }

    #[test]
    fn works_handled_alone_are_one_project() {
        assert!(is_singular("Khẩn trương hoàn thành", "đầu tư xây dựng cơ sở dữ liệu về đất đai"));
        assert!(!is_singular("thu hút", "đầu tư xây dựng nhà máy chế biến"));
        assert!(!is_singular("triển khai", "xây dựng các khu đô thị lớn"));
    }
}
