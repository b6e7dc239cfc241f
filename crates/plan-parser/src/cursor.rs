//! A place in a readable text, moved on by grammar rules.

/// Walks over a text word by word. A rule that fails leaves the cursor where it was.
#[derive(Debug, Clone)]
pub(crate) struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cursor<'t> {
    /// Starts at a byte offset of the text; an offset outside of it, or inside a character, is the end.
    pub(crate) fn new(text: &'t str, at: usize) -> Self {
        Self { text, at: if text.is_char_boundary(at) { at } else { text.len() } }
    }

    /// Byte offset in the text.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// What is left to read.
    pub(crate) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The character before the cursor.
    pub(crate) fn before(&self) -> Option<char> {
        self.text.get(..self.at).and_then(|read| read.chars().next_back())
    }

    /// Whether the words right before end in a phrase.
    pub(crate) fn follows(&self, phrase: &str) -> bool {
        closes_with(self.text.get(..self.at).unwrap_or_default().trim_end(), phrase).is_some()
    }

    /// The character that begins at a byte offset.
    pub(crate) fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..).and_then(|rest| rest.chars().next())
    }

    /// The next character.
    pub(crate) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Moves over `bytes` bytes.
    pub(crate) fn advance(&mut self, bytes: usize) {
        *self = Self::new(self.text, self.at.saturating_add(bytes));
    }

    /// Moves over white space.
    pub(crate) fn skip_spaces(&mut self) {
        self.advance(self.rest().len() - self.rest().trim_start().len());
    }

    /// Runs a rule; where it gives nothing, nothing is consumed.
    pub(crate) fn attempt<T>(&mut self, rule: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let start = self.at;
        let found = rule(self);
        if found.is_none() {
            self.at = start;
        }
        found
    }

    /// Consumes a phrase of whole words, whatever the case of its letters, with the white space before it.
    pub(crate) fn eat(&mut self, phrase: &str) -> bool {
        self.attempt(|cursor| {
            cursor.skip_spaces();
            let length = opens_with(cursor.rest(), phrase)?;
            cursor.advance(length);
            Some(())
        })
        .is_some()
    }

    /// Consumes the first phrase of the list that stands here and gives what it means.
    pub(crate) fn eat_one_of<T: Copy>(&mut self, phrases: &[(&str, T)]) -> Option<T> {
        let rest = self.rest();
        let words = rest.trim_start();
        let (length, meaning) =
            phrases.iter().find_map(|&(phrase, meaning)| Some((opens_with(words, phrase)?, meaning)))?;
        self.advance(rest.len() - words.len() + length);
        Some(meaning)
    }
}

/// How many bytes of `text` the phrase covers at its start, as whole words, whatever the case.
#[inline]
pub(crate) fn opens_with(text: &str, phrase: &str) -> Option<usize> {
    // Most phrases fall at the first letter.
    let (found, wanted) = (text.bytes().next()?, phrase.bytes().next()?);
    let may_open = found.eq_ignore_ascii_case(&wanted) || !wanted.is_ascii();
    if may_open { covers(text, phrase) } else { None }
}

fn covers(text: &str, phrase: &str) -> Option<usize> {
    let mut rest = text.chars();
    for wanted in phrase.chars() {
        if !rest.next().is_some_and(|found| same_letter(found, wanted)) {
            return None;
        }
    }
    let covered = text.len() - rest.as_str().len();
    let is_word_end = !phrase.chars().next_back().is_some_and(is_of_word) || !rest.next().is_some_and(is_of_word);
    is_word_end.then_some(covered)
}

/// How many bytes of the end of `text` the phrase covers, as whole words, whatever the case.
pub(crate) fn closes_with(text: &str, phrase: &str) -> Option<usize> {
    let mut rest = text.chars();
    for wanted in phrase.chars().rev() {
        if !rest.next_back().is_some_and(|found| same_letter(found, wanted)) {
            return None;
        }
    }
    let is_word_start =
        !phrase.chars().next().is_some_and(is_of_word) || !rest.as_str().chars().next_back().is_some_and(is_of_word);
    (is_word_start && !phrase.is_empty()).then_some(text.len() - rest.as_str().len())
}

/// Large and small Latin letters stand one or 32 places apart; other distances need no look into the tables.
fn same_letter(found: char, wanted: char) -> bool {
    found == wanted
        || matches!(u32::from(found).abs_diff(u32::from(wanted)), 1 | 32)
            && found.to_lowercase().eq(wanted.to_lowercase())
}

/// Whether a character is a letter or a figure; the letters of Vietnamese are known without a look into the tables.
pub(crate) fn is_of_word(letter: char) -> bool {
    match letter {
        '\0'..='\u{7F}' => letter.is_ascii_alphanumeric(),
        '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{1B0}' | '\u{1EA0}'..='\u{1EF9}' => true,
        other => other.is_alphanumeric(),
    }
}

/// The first word of a text, empty where none begins.
pub(crate) fn first_word(text: &str) -> &str {
    text.get(..text.find(|letter| !is_of_word(letter)).unwrap_or(text.len())).unwrap_or_default()
}

/// Moves to the beginning of the next word.
pub(crate) fn next_word(cursor: &mut Cursor<'_>) {
    let rest = cursor.rest();
    let word = first_word(rest).len();
    let gap = rest.get(word..).unwrap_or_default();
    cursor.advance((word + gap.find(is_of_word).unwrap_or(gap.len())).max(1));
}

/// The first bytes of a text, up to a character's end: for rules that need not look further.
pub(crate) fn head(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text.get(..end).unwrap_or_default()
}

/// The last bytes of a text, from a character's start.
pub(crate) fn tail(text: &str, bytes: usize) -> &str {
    let start = (text.len().saturating_sub(bytes)..=text.len()).find(|&at| text.is_char_boundary(at));
    start.and_then(|at| text.get(at..)).unwrap_or_default()
}

/// The words between spaces, each with its byte offset.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let place = |at: &mut usize, word: &'_ str| {
        let start = *at;
        *at += word.len() + 1;
        start
    };
    let mut at = 0;
    text.split(' ').map(move |word| (place(&mut at, word), word)).filter(|(_, word)| !word.is_empty())
}

/// Something with words that a text may hold.
pub(crate) trait Phrase {
    /// The words, letter for letter.
    fn words(&self) -> &str;
}

impl Phrase for &str {
    fn words(&self) -> &str {
        self
    }
}

impl<T> Phrase for (&str, T) {
    fn words(&self) -> &str {
        self.0
    }
}

/// Every place where a phrase of the list stands, letter for letter, found in one pass; at one place in the order of the list.
pub(crate) fn places<'t, P: Phrase>(text: &'t str, phrases: &'t [P]) -> impl Iterator<Item = (usize, &'t P)> {
    let mut opens = [false; 256];
    for first in phrases.iter().filter_map(|phrase| phrase.words().bytes().next()) {
        opens[usize::from(first)] = true;
    }
    let starts = text.bytes().enumerate().filter(move |&(_, byte)| opens[usize::from(byte)]);
    starts.flat_map(move |(at, _)| {
        let rest = text.get(at..).unwrap_or_default();
        phrases.iter().filter(|phrase| rest.starts_with(phrase.words())).map(move |phrase| (at, phrase))
    })
}

/// The letters in lower case, each at the byte offset it had.
pub(crate) fn lower(text: &str) -> String {
    let mut low = String::with_capacity(text.len());
    low.extend(text.chars().map(low_letter));
    low
}

/// The letter in lower case, of the same length; the letters of Vietnamese are known without a look into the tables.
pub(crate) fn low_letter(letter: char) -> char {
    match letter {
        '\0'..='\u{7F}' => letter.to_ascii_lowercase(),
        '\u{DF}'..='\u{FF}' | '\u{2000}'..='\u{206F}' => letter,
        '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{DE}' => char::from_u32(u32::from(letter) + 32).unwrap_or(letter),
        '\u{100}'..='\u{12F}' | '\u{1A0}'..='\u{1A5}' | '\u{1EA0}'..='\u{1EFF}' => {
            char::from_u32(u32::from(letter) | 1).unwrap_or(letter)
        }
        'Ũ' | 'ũ' => 'ũ',
        'Ư' | 'ư' => 'ư',
        other => low_by_table(other),
    }
}

fn low_by_table(letter: char) -> char {
    let mut low = letter.to_lowercase();
    match (low.next(), low.next()) {
        (Some(one), None) if one.len_utf8() == letter.len_utf8() => one,
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_eaten_as_whole_words_in_any_case() {
        let mut cursor = Cursor::new("Ít nhất 95%", 0);
        assert!(cursor.eat("ít nhất"));
        assert!(!cursor.eat("9"));
        assert_eq!(cursor.rest(), " 95%");
        assert_eq!(opens_with("đạtt 5", "đạt"), None);
        assert_eq!(opens_with("ĂÂĐÊÔƠƯ ÀÁẢÃẠ ỨỪỬỮỰ Ỹ", "ăâđêôơư àáảãạ ứừửữự ỹ"), Some("ĂÂĐÊÔƠƯ ÀÁẢÃẠ ỨỪỬỮỰ Ỹ".len()));
        assert_eq!(closes_with("tăng thêm", "thêm"), Some("thêm".len()));
    }

    #[test]
    fn a_rule_that_fails_consumes_nothing() {
        let mut cursor = Cursor::new("từ năm nay", 0);
        assert_eq!(
            cursor.attempt(|inner| {
                inner.eat("từ");
                None::<()>
            }),
            None
        );
        assert_eq!(cursor.at(), 0);
    }

    #[test]
    fn words_know_where_they_stand() {
        assert_eq!(words("dự  án").collect::<Vec<_>>(), [(0, "dự"), ("dự  ".len(), "án")]);
    }

    #[test]
    fn phrases_are_found_in_the_order_of_the_text() {
        let text = "chủ trì; phối hợp, chủ động";
        let found: Vec<_> = places(text, &["phối hợp", "chủ", "chủ trì"]).collect();
        let place = |words: &str| text.find(words).unwrap();
        let last = (place("chủ động"), &"chủ");
        assert_eq!(found, [(0, &"chủ"), (0, &"chủ trì"), (place("phối"), &"phối hợp"), last]);
    }

    #[test]
    fn words_are_letters_and_figures() {
        for letter in ['đ', 'Ư', 'ỹ', 'Ạ', '7', 'λ'] {
            assert!(is_of_word(letter), "{letter}");
        }
        for mark in ['-', '×', '÷', '“', ' ', '\u{301}'] {
            assert!(!is_of_word(mark), "{mark}");
        }
        assert_eq!(first_word("đồng/ha"), "đồng");
    }

    #[test]
    fn lower_case_keeps_every_offset() {
        for text in ["PHẤN ĐẤU", "İstanbul ǅ", "Ước Đạt"] {
            assert_eq!(lower(text).len(), text.len());
        }
        assert_eq!(lower("PHẤN ĐẤU"), "phấn đấu");
    }

    #[test]
    fn letters_known_without_the_tables_are_as_the_tables_say() {
        for letter in '\0'..='\u{2FFF}' {
            assert_eq!(low_letter(letter), low_by_table(letter), "{letter}");
            assert_eq!(is_of_word(letter), letter.is_alphanumeric(), "{letter}");
        }
    }
}
