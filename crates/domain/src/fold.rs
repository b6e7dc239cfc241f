//! Comparing Vietnamese words by eye or by keyboard without accents: "hoà" = "hòa", "duong" finds "đường".

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case without any accent, đ as d; other characters stay.
///
/// The accents fall off the decomposed letters, so both placements of a tone mark and both normal forms give one key.
pub fn fold(text: &str) -> String {
    let plain = |letter: char| if letter == '\u{111}' { 'd' } else { letter };
    text.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase).map(plain).collect()
}

/// Folded words joined by hyphens, for addresses: "Thu ngân sách" is `thu-ngan-sach`.
pub fn slug(text: &str) -> String {
    words(&fold(text)).collect::<Vec<_>>().join("-")
}

/// One key for all spellings of a name: folded words, "tỉ lệ" as "tỷ lệ", "sỹ" as "sĩ".
pub fn name_key(name: &str) -> String {
    let one_spelling = |word: &str| match word {
        "ti" => "ty".to_owned(),
        "sy" => "si".to_owned(),
        "ky" => "ki".to_owned(),
        _ => word.to_owned(),
    };
    words(&fold(name)).map(one_spelling).collect::<Vec<_>>().join(" ")
}

/// Letters in composed form, lower case, with the tone mark where the new style puts it: "hoà" is "hòa", "uỷ" is "ủy".
///
/// Keeps accents: for comparing names that differ only in typing.
pub fn same_writing(text: &str) -> String {
    let lower: String = text.nfc().flat_map(char::to_lowercase).collect();
    lower.split_inclusive(|letter: char| !letter.is_alphabetic()).map(modern_syllable).collect()
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// Moves a tone mark from the second vowel of a closing "oa", "oe", "uy" to the first.
fn modern_syllable(syllable: &str) -> String {
    let word = syllable.trim_end_matches(|letter: char| !letter.is_alphabetic());
    let tail = syllable.get(word.len()..).unwrap_or_default();
    let mut marks: Vec<char> = word.nfd().collect();
    let is_tone = marks.last().is_some_and(|mark| TONES.contains(mark));
    let vowels: String = marks.iter().rev().skip(1).take(2).rev().collect();
    let opens_with_q = vowels == "uy" && marks.len() >= 4 && marks.get(marks.len() - 4) == Some(&'q');
    if is_tone && ["oa", "oe", "uy"].contains(&vowels.as_str()) && !opens_with_q {
        let vowel = marks.len() - 2;
        marks.swap(vowel, vowel + 1);
    }
    marks.into_iter().nfc().chain(tail.chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keyboard_without_accents_finds_the_word() {
        assert_eq!(fold("Đường Vành đai 4"), "duong vanh dai 4");
        assert_eq!(fold("ĐƯỜNG"), fold("đường"));
        assert_eq!(fold("Hoà"), fold("Hòa"));
        let decomposed: String = "Tỷ lệ hộ nghèo".nfd().collect();
        assert_eq!(fold(&decomposed), "ty le ho ngheo");
    }

    #[test]
    fn an_address_has_hyphens_only() {
        assert_eq!(slug("(7) Thu ngân sách – trên địa bàn!"), "7-thu-ngan-sach-tren-dia-ban");
        assert_eq!(slug("…"), "");
    }

    #[test]
    fn two_styles_of_writing_are_one_name() {
        assert_eq!(same_writing("Uỷ ban văn hoá, khoẻ"), same_writing("Ủy ban văn hóa, khỏe"));
        assert_eq!(same_writing("Quý, quỹ, toán, hoàn"), "quý, quỹ, toán, hoàn");
        assert_ne!(same_writing("má"), same_writing("mà"));
        assert_eq!(name_key("Tỉ lệ hộ nghèo"), name_key("Tỷ lệ hộ nghèo"));
    }
}
