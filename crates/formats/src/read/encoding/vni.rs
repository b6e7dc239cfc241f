//! VNI for Windows: a vowel is followed by the letter that carries its marks.

/// Vowels of two characters: the vowel, the mark as printed, the letter meant. Capitals follow from small letters.
const PAIRS: [(&str, &str, &str); 7] = [
    ("a", "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"),
    ("e", "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
    ("o", "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
    ("ô", "ùøûõï", "ớờởỡợ"),
    ("u", "ùøûõï", "úùủũụ"),
    ("ö", "ùøûõï", "ứừửữự"),
    ("y", "ùøûõ", "ýỳỷỹ"),
];

/// Letters that stand alone: as printed, and the letter meant.
const SINGLES: (&str, &str) = ("ñôöíìæóòî", "đơưíìỉĩịỵ");

/// The letter that `vowel` and `mark` make together.
pub(super) fn pair(vowel: char, mark: char) -> Option<char> {
    let (_, marks, letters) = PAIRS.iter().find(|(base, ..)| base.starts_with(lower(vowel)))?;
    let place = marks.chars().position(|known| known == lower(mark))?;
    letters.chars().nth(place).map(|letter| cased(letter, vowel))
}

/// The letter that a character printed alone means.
pub(super) fn single(printed: char) -> Option<char> {
    let place = SINGLES.0.chars().position(|known| known == lower(printed))?;
    SINGLES.1.chars().nth(place).map(|letter| cased(letter, printed))
}

fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

fn cased(letter: char, like: char) -> char {
    if like.is_uppercase() { letter.to_uppercase().next().unwrap_or(letter) } else { letter }
}
