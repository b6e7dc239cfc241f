//! State secrets ("bí mật nhà nước") stay outside: a text that carries a stamp of secrecy is recognised and refused.
//!
//! Source: Luật Bảo vệ bí mật nhà nước; the three levels are printed in capitals, as a stamp of their own or after "Độ mật".
//! Words that merely speak of secrets ("bảo vệ bí mật nhà nước", "mật độ") are no stamp.

mod lexicon;

use std::ops::Range;

/// Level of a secret ("độ mật").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SecrecyLevel {
    /// "Mật".
    Secret,
    /// "Tối mật".
    TopSecret,
    /// "Tuyệt mật".
    HighestSecret,
}

impl SecrecyLevel {
    /// All levels, the lowest first.
    pub const ALL: [Self; 3] = [Self::Secret, Self::TopSecret, Self::HighestSecret];

    /// The code on the wire and in the log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Secret => "secret",
            Self::TopSecret => "top_secret",
            Self::HighestSecret => "highest_secret",
        }
    }

    /// The words of its stamp.
    pub const fn stamp(self) -> &'static str {
        lexicon::stamp(self)
    }
}

/// A stamp of secrecy in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecrecyStamp {
    /// What it says.
    pub level: SecrecyLevel,
    /// Line, from 1.
    pub line: usize,
    /// Where in the line, in bytes.
    pub within: Range<usize>,
}

/// The first stamp of a text, if it carries one.
pub fn find_stamp(text: &str) -> Option<SecrecyStamp> {
    let mut before = "";
    for (line, number) in text.lines().zip(1..) {
        if let Some((level, within)) = stamp_of_line(line, before) {
            return Some(SecrecyStamp { level, line: number, within });
        }
        if !line.trim().is_empty() {
            before = line;
        }
    }
    None
}

fn stamp_of_line(line: &str, before: &str) -> Option<(SecrecyLevel, Range<usize>)> {
    // Most lines do not hold the one word that every stamp ends with.
    if !may_hold(line) {
        return None;
    }
    cells(line).find_map(|(at, cell)| {
        let level = declared(cell).or_else(|| stamped(cell, before))?;
        Some((level, at..at + cell.len()))
    })
}

/// A cheap look: a stamp holds an M and, later, a T.
fn may_hold(line: &str) -> bool {
    let mut letters = line.bytes();
    letters.any(|byte| byte.eq_ignore_ascii_case(&b'm')) && letters.any(|byte| byte.eq_ignore_ascii_case(&b't'))
}

/// Parts of a line that stand apart: cells of a table, and what wide gaps or brackets set off.
fn cells(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_edge = |letter: char| matches!(letter, '|' | '\t' | '(' | ')' | '[' | ']' | ';');
    line.split(is_edge).flat_map(|part| part.split("   ")).filter_map(move |cell| {
        let cell = cell.trim_matches(|letter: char| !letter.is_alphanumeric());
        let at = cell.as_ptr() as usize - line.as_ptr() as usize;
        (!cell.is_empty()).then_some((at, cell))
    })
}

/// "Độ mật: Tối mật".
fn declared(cell: &str) -> Option<SecrecyLevel> {
    let (name, value) = cell.split_once(':')?;
    let key = |words: &str| crate::fold::name_key(words);
    let name = key(name);
    let is_level = lexicon::DECLARES.iter().any(|words| name == *words || name.ends_with(&format!(" {words}")));
    let value = key(value);
    SecrecyLevel::ALL.into_iter().find(|level| is_level && value == key(level.stamp()))
}

/// "TỐI MẬT" in capitals and alone, letters set apart or not; the end of a broken "BẢO VỆ BÍ / MẬT" is none.
fn stamped(cell: &str, before: &str) -> Option<SecrecyLevel> {
    let letters = |words: &str| {
        use unicode_normalization::UnicodeNormalization as _;
        words.nfc().filter(|letter| !letter.is_whitespace()).collect::<String>()
    };
    let cell = letters(cell);
    let level = SecrecyLevel::ALL.into_iter().find(|level| cell == letters(level.stamp()))?;
    let ends_open = lexicon::LEADS_ON.iter().any(|word| letters(before).ends_with(&letters(word)));
    (!(ends_open && level == SecrecyLevel::Secret)).then_some(level)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(text: &str) -> Option<SecrecyLevel> {
        find_stamp(text).map(|stamp| stamp.level)
    }

    #[test]
    fn a_stamp_alone_on_its_line_is_seen() {
        let text = "TỈNH ỦY HƯNG YÊN\n*\n   TỐI MẬT\nKẾ HOẠCH";
        let stamp = find_stamp(text).unwrap();
        assert_eq!((stamp.level, stamp.line), (SecrecyLevel::TopSecret, 3));
        assert_eq!(&text.lines().nth(2).unwrap()[stamp.within], "TỐI MẬT");
        assert_eq!(level("TUYỆT MẬT"), Some(SecrecyLevel::HighestSecret));
    }

    #[test]
    fn a_stamp_beside_the_number_or_in_brackets_is_seen() {
        assert_eq!(level("Số 12-KH/TU          MẬT"), Some(SecrecyLevel::Secret));
        assert_eq!(level("Số 12-KH/TU\tTUYỆT MẬT"), Some(SecrecyLevel::HighestSecret));
        assert_eq!(level("| Báo cáo | MẬT |"), Some(SecrecyLevel::Secret));
        assert_eq!(level("Danh mục công trình (MẬT)"), Some(SecrecyLevel::Secret));
        assert_eq!(level("M Ậ T"), Some(SecrecyLevel::Secret));
    }

    #[test]
    fn a_declared_level_is_seen_in_any_case() {
        assert_eq!(level("Độ mật: Mật"), Some(SecrecyLevel::Secret));
        assert_eq!(level("- Mức độ mật: TỐI MẬT."), Some(SecrecyLevel::TopSecret));
        assert_eq!(level("Độ mật: Không"), None);
        assert_eq!(level("Độ mật: không mật"), None);
    }

    #[test]
    fn decomposed_letters_are_the_same_stamp() {
        use unicode_normalization::UnicodeNormalization as _;
        assert_eq!(level(&"TỐI MẬT".nfd().collect::<String>()), Some(SecrecyLevel::TopSecret));
        assert_eq!(level(&"Độ mật: Tối mật".nfd().collect::<String>()), Some(SecrecyLevel::TopSecret));
    }

    #[test]
    fn words_about_secrets_are_no_stamp() {
        for text in [
            "Thực hiện nghiêm quy định về bảo vệ bí mật nhà nước.",
            "BẢO VỆ BÍ MẬT NHÀ NƯỚC",
            "QUY CHẾ BẢO VỆ BÍ\nMẬT",
            "Mật độ dân số 1.400 người/km2",
            "Không soạn văn bản mật trên máy nối mạng",
            "an toàn, bảo mật thông tin (bí mật cá nhân)",
            "",
        ] {
            assert_eq!(level(text), None, "{text}");
        }
    }
}
