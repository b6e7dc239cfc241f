//! Text in a table from before Unicode: every table is tried, and the one that gives Vietnamese syllables wins.

use super::syllable::is_syllable;
use super::{Decoded, Encoding, tcvn3, vni, vps};
use crate::read::Doubt;
use std::sync::LazyLock;

/// Tables that a text may be in, the likelier first.
pub(super) const TABLES: [Encoding; 4] = [Encoding::Tcvn3, Encoding::Vni, Encoding::Windows1258, Encoding::Vps];

/// So much of a text is enough to know its table.
const SAMPLE_BYTES: usize = 64 * 1024;

/// Decodes bytes in an old table; `None` if no table makes Vietnamese of them.
pub(super) fn decode(bytes: &[u8]) -> Option<Decoded> {
    let (encoding, likeness) = best(bytes)?;
    let doubts = if likeness.is_sure() { Vec::new() } else { vec![Doubt::Guessed(encoding)] };
    Some(Decoded { text: read(bytes, encoding), encoding, doubts })
}

/// The table that makes the most Vietnamese of the bytes, if that is more syllables than not.
pub(super) fn best(bytes: &[u8]) -> Option<(Encoding, Likeness)> {
    let start = bytes.iter().position(|byte| !byte.is_ascii())?;
    let start = bytes[..start].iter().rposition(|&byte| byte == b' ' || byte == b'\n').unwrap_or(0);
    let sample = &bytes[start..bytes.len().min(start + SAMPLE_BYTES)];
    let read = TABLES.map(|table| (table, Likeness::of(&read(sample, table))));
    let best = read.into_iter().rev().max_by_key(|(_, likeness)| likeness.rank())?;
    (best.1.syllables * 2 > best.1.words).then_some(best)
}

/// How many of the words with Vietnamese letters are syllables. A sign that stands alone, such as "¹", is no word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Likeness {
    pub syllables: usize,
    pub words: usize,
}

impl Likeness {
    pub(super) fn of(text: &str) -> Self {
        let words = text
            .split(is_boundary)
            .filter(|word| !word.is_ascii() && word.contains(|letter: char| letter.is_ascii_alphabetic()));
        words.fold(Self { syllables: 0, words: 0 }, |sum, word| Self {
            syllables: sum.syllables + usize::from(is_syllable(word)),
            words: sum.words + 1,
        })
    }

    /// A misprint or a foreign name here and there is no doubt.
    pub(super) fn is_sure(self) -> bool {
        self.words >= 3 && self.syllables * 5 >= self.words * 4
    }

    /// Rises with the share of syllables.
    pub(super) fn rank(self) -> usize {
        self.syllables * 1_000 / self.words.max(1)
    }
}

/// What ends a word in print. Signs that old tables use for letters end none.
fn is_boundary(letter: char) -> bool {
    if letter.is_ascii() { !letter.is_ascii_alphabetic() } else { matches!(letter, '\u{A0}' | '\u{2000}'..='\u{206F}') }
}

/// Reads bytes in one table. Bytes the table does not define keep their meaning in Windows: quotes and dashes.
pub(super) fn read(bytes: &[u8], table: Encoding) -> String {
    match table {
        Encoding::Tcvn3 => single_bytes(bytes, &tcvn3::HIGH),
        Encoding::Vps => single_bytes(bytes, &vps::HIGH),
        Encoding::Vni => vni_text(bytes),
        _ => encoding_rs::WINDOWS_1258.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

fn single_bytes(bytes: &[u8], high: &[char; 128]) -> String {
    let letter = |&byte: &u8| match byte {
        0..=0x7F => char::from(byte),
        _ => match high[usize::from(byte & 0x7F)] {
            '\0' => WINDOWS_1252[usize::from(byte)],
            letter => letter,
        },
    };
    bytes.iter().map(letter).collect()
}

fn vni_text(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    let mut printed = bytes.iter().map(|&byte| WINDOWS_1252[usize::from(byte)]).peekable();
    while let Some(letter) = printed.next() {
        if let Some(both) = printed.peek().and_then(|&mark| vni::pair(letter, mark)) {
            text.push(both);
            printed.next();
        } else {
            text.push(vni::single(letter).unwrap_or(letter));
        }
    }
    text
}

/// The characters that the bytes are in Windows for Western Europe.
pub(super) static WINDOWS_1252: LazyLock<[char; 256]> = LazyLock::new(|| {
    std::array::from_fn(|byte| {
        let byte = [u8::try_from(byte).unwrap_or_default()];
        let (letter, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&byte);
        letter.chars().next().unwrap_or('\0')
    })
});
