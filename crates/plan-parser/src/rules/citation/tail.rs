//! What follows the number and date of a document: its issuer and its subject.

use crate::cursor::{Cursor, head, is_of_word, lower, opens_with, words};
use crate::lexicon::citation::{AND, ISSUER_ENDS, SUBJECT_ENDS, SUBJECT_OPENERS};

/// Longest issuer and longest subject, in bytes.
const ISSUER: usize = 160;
const SUBJECT: usize = 600;

/// The name of a body up to the words that go on with the sentence: "Ban Thường vụ Tỉnh ủy" of "… về …".
pub(super) fn issuer(cursor: &mut Cursor<'_>) -> Option<String> {
    cursor.skip_spaces();
    let window = head(cursor.rest(), ISSUER);
    let stop = window.find([',', ';', '.', ':', '(', ')', '“', '”', '"', '|', '*', '/']).unwrap_or(window.len());
    let length = name_length(window.get(..stop)?);
    let name = window.get(..length)?.to_owned();
    cursor.advance(length);
    name.chars().next().is_some_and(char::is_alphabetic).then_some(name)
}

fn name_length(text: &str) -> usize {
    // "Bộ Giao thông vận tải" goes on where "giao" would end it; a title in capitals has no such help.
    let is_shouted = !text.contains(char::is_lowercase);
    let mut end = 0;
    for (at, word) in words(text) {
        let rest = text.get(at..).unwrap_or_default();
        let may_end = end > 0 && (is_shouted || !word.starts_with(char::is_uppercase));
        let mut ends = SUBJECT_OPENERS.iter().chain(ISSUER_ENDS);
        let is_ended = may_end && ends.any(|end| opens_with(rest, end).is_some());
        if is_ended || is_other_clause(rest, word) || word.starts_with(|letter: char| letter.is_ascii_digit()) {
            break;
        }
        end = at + word.len();
    }
    end
}

/// "và" goes on with the name only between two capitals: "Bộ Giáo dục và Đào tạo", not "Bộ Chính trị và các kế hoạch".
fn is_other_clause(rest: &str, word: &str) -> bool {
    let next = rest.get(word.len()..).unwrap_or_default().trim_start();
    let is_joined = word == AND && next.chars().next().is_some_and(char::is_uppercase);
    word == AND && (!is_joined || is_numbered_soon(next))
}

/// "và Kế hoạch số 07-KH/TU": another document follows.
fn is_numbered_soon(text: &str) -> bool {
    let window = head(text, 48);
    lower(window).contains(" số ") || window.chars().take(24).any(|letter| letter.is_ascii_digit())
}

/// "về đột phá phát triển khoa học, công nghệ …" up to the end of the clause.
pub(super) fn subject(text: &str) -> Option<String> {
    let window = head(text, SUBJECT);
    let opening = window.trim_start();
    SUBJECT_OPENERS.iter().find(|opener| opens_with(opening, opener).is_some())?;
    let low = lower(opening);
    let mark = closing_mark(opening);
    let words = SUBJECT_ENDS.iter().filter_map(|end| low.get(..mark)?.find(end)).min().unwrap_or(mark);
    let other = another_document(&low, opening).unwrap_or(mark);
    let end = mark.min(words).min(other);
    let subject = opening.get(..end)?.trim_end_matches([' ', ',']);
    (subject.chars().filter(|letter| *letter == ' ').count() >= 1).then(|| subject.to_owned())
}

/// The mark that ends the clause: none between quotes, and no full stop inside a word ("QL.5").
fn closing_mark(text: &str) -> usize {
    let mut is_quoted = false;
    for (at, letter) in text.char_indices() {
        let is_inside = || text.get(at + 1..).is_some_and(|rest| rest.starts_with(is_of_word));
        match letter {
            '“' => is_quoted = true,
            '”' if is_quoted => is_quoted = false,
            ';' | '(' | ')' | ':' | '”' | '|' | '*' if !is_quoted => return at,
            '.' if !is_quoted && !is_inside() => return at,
            _ => {}
        }
    }
    text.len()
}

/// ", Kế hoạch số 07-KH/TU" or " và Kế hoạch số 07-KH/TU": where the next document begins.
fn another_document(low: &str, text: &str) -> Option<usize> {
    let joints = low.match_indices(" và ").map(|(at, _)| (at, at + " và ".len()));
    let commas = low.match_indices(", ").map(|(at, _)| (at, at + 2));
    let mut starts: Vec<_> = joints.chain(commas).collect();
    starts.sort_unstable();
    let is_document = |&(_, start): &(usize, usize)| {
        let next = text.get(start..).unwrap_or_default();
        next.chars().next().is_some_and(char::is_uppercase) && lower(head(next, 40)).contains(" số ")
    };
    starts.into_iter().find(is_document).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn issued(text: &str) -> String {
        issuer(&mut Cursor::new(text, 0)).unwrap_or_default()
    }

    #[test]
    fn the_issuer_ends_where_the_sentence_goes_on() {
        assert_eq!(issued(" Ban Chấp hành Trung ương Đảng về Đề án bổ sung"), "Ban Chấp hành Trung ương Đảng");
        assert_eq!(issued(" Tỉnh ủy về kế hoạch"), "Tỉnh ủy");
        assert_eq!(issued(" Thủ tướng Chính phủ phê duyệt Chiến lược"), "Thủ tướng Chính phủ");
        assert_eq!(issued(" Bộ Giáo dục và Đào tạo hướng dẫn"), "Bộ Giáo dục và Đào tạo");
        assert_eq!(issued(" Chính phủ và Kế hoạch số 07-KH/TU"), "Chính phủ");
        assert_eq!(issued(" Ủy ban nhân dân tỉnh Cà Mau)"), "Ủy ban nhân dân tỉnh Cà Mau");
        assert_eq!(issued(" CHÍNH PHỦ PHÊ DUYỆT CHIẾN LƯỢC"), "CHÍNH PHỦ");
    }

    #[test]
    fn the_subject_ends_with_its_clause() {
        assert_eq!(subject(" về Đề án bổ sung năm 2025 (sau đây gọi là"), Some("về Đề án bổ sung năm 2025".to_owned()));
        assert_eq!(
            subject(" về khoa học, công nghệ và Kế hoạch số 386-KH/TU ngày"),
            Some("về khoa học, công nghệ".to_owned())
        );
        assert_eq!(subject(" về phát triển đường QL.5. Giao"), Some("về phát triển đường QL.5".to_owned()));
        assert_eq!(
            subject(" phê duyệt Đề án “Sữa học đường: bữa ăn”; giao"),
            Some("phê duyệt Đề án “Sữa học đường: bữa ăn”".to_owned())
        );
        assert_eq!(subject("; tập trung"), None);
    }
}
