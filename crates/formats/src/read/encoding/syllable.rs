//! How a written Vietnamese syllable is built: enough to tell Vietnamese from letters of another table.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

const ONSETS: &[&str] = &[
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q",
    "qu", "r", "s", "t", "th", "tr", "v", "x",
];

const RIMES: &[&str] = &[
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec", "em", "en", "eng", "eo",
    "ep", "et", "i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu", "iêc", "iêm", "iên", "iêng", "iêp", "iêt",
    "iêu", "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oc", "oe",
    "oen", "oeo", "oet", "oi", "om", "on", "ong", "ooc", "oong", "op", "ot", "oăc", "oăm", "oăn", "oăng", "oăt", "u",
    "ua", "uc", "ui", "um", "un", "ung", "up", "ut", "uy", "uya", "uych", "uyn", "uynh", "uyp", "uyt", "uyu", "uyên",
    "uyêt", "uân", "uâng", "uât", "uây", "uê", "uêch", "uênh", "uôc", "uôi", "uôm", "uôn", "uông", "uôt", "uơ", "y",
    "ych", "ynh", "yêm", "yên", "yêng", "yêt", "yêu", "â", "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây", "ê", "êch",
    "êm", "ên", "êng", "ênh", "êp", "êt", "êu", "ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ă", "ăc", "ăm", "ăn",
    "ăng", "ăp", "ăt", "ơ", "ơi", "ơm", "ơn", "ơp", "ơt", "ư", "ưa", "ưc", "ưi", "ưm", "ưn", "ưng", "ưt", "ưu", "ươ",
    "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu",
];

const GRAVE: char = '\u{300}';
const ACUTE: char = '\u{301}';
const TILDE: char = '\u{303}';
const HOOK: char = '\u{309}';
const DOT_BELOW: char = '\u{323}';

/// Letters that occur in no other table's reading of Vietnamese: the sure sign of Unicode text.
pub(super) fn is_beyond_latin_1(letter: char) -> bool {
    matches!(letter, '\u{102}' | '\u{103}' | '\u{110}' | '\u{111}' | '\u{128}' | '\u{129}' | '\u{168}' | '\u{169}'
        | '\u{1A0}' | '\u{1A1}' | '\u{1AF}' | '\u{1B0}' | '\u{300}'..='\u{323}' | '\u{1EA0}'..='\u{1EF9}')
}

/// Whether a word is a syllable that Vietnamese could have: an onset, a rime, at most one tone, and only the
/// tones that the final consonant bears.
pub(super) fn is_syllable(word: &str) -> bool {
    let mut tone = None;
    let mut toneless = String::with_capacity(word.len());
    for letter in word.nfd().flat_map(char::to_lowercase) {
        match letter {
            GRAVE | ACUTE | TILDE | HOOK | DOT_BELOW if tone.is_some() => return false,
            GRAVE | ACUTE | TILDE | HOOK | DOT_BELOW => tone = Some(letter),
            _ => toneless.push(letter),
        }
    }
    let toneless: String = toneless.nfc().collect();
    if toneless.chars().any(is_combining_mark) || has_capital_inside(word) {
        return false;
    }
    let is_stopped = toneless.ends_with(['c', 'p', 't']) || toneless.ends_with("ch");
    let tone_fits = !is_stopped || matches!(tone, None | Some(ACUTE | DOT_BELOW));
    tone_fits && ONSETS.iter().any(|onset| toneless.strip_prefix(onset).is_some_and(|rime| fits(onset, rime)))
}

/// Before i, e, ê and y the sounds of c, g and ng are written k, gh and ngh; nowhere else.
fn fits(onset: &str, rime: &str) -> bool {
    let is_front = rime.starts_with(['i', 'e', 'ê', 'y']);
    let is_spelled = match onset {
        "k" | "gh" | "ngh" => is_front,
        "c" | "ng" => !is_front,
        _ => true,
    };
    is_spelled && RIMES.contains(&rime)
}

/// A capital after a small letter: no word is written so.
fn has_capital_inside(word: &str) -> bool {
    let mut after_small = false;
    word.chars().any(|letter| {
        let is_inside = after_small && letter.is_uppercase();
        after_small |= letter.is_lowercase();
        is_inside
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_of_a_plan_are_syllables() {
        for word in
            "Kế hoạch thực hiện nghiêm túc quyết định Hưng Yên giải phóng mặt bằng khuỷu gì quốc NGƯỜI".split(' ')
        {
            assert!(is_syllable(word), "{word}");
        }
    }

    #[test]
    fn letters_of_another_table_make_no_syllables() {
        for word in "KÕ ho¹ch hiÖn Hoäi ñoàng thùc cấb xúùc".split(' ') {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
