//! Characters that Word draws with a font of pictures, and figures above the line.

/// Figures as Unicode has them above the line; other characters stay.
pub(super) fn superscript(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            '1' => '¹',
            '2' => '²',
            '3' => '³',
            '0' | '4'..='9' => char::from_u32(0x2070 + u32::from(letter) - u32::from('0')).unwrap_or(letter),
            _ => letter,
        })
        .collect()
}

/// The character a bullet or symbol shows. Fonts of pictures keep theirs in the private area of Unicode.
pub(super) fn shown(letter: char) -> char {
    match letter {
        '\u{F02D}' | '\u{F0BE}' => '-',
        '\u{F02B}' => '+',
        '\u{F02A}' => '*',
        '\u{F0A3}' => '≤',
        '\u{F0B3}' => '≥',
        '\u{F0B1}' => '±',
        '\u{F0B4}' => '×',
        '\u{F0B0}' => '°',
        '\u{F0AE}' | '\u{F0E0}' => '→',
        '\u{F0DE}' => '⇒',
        '\u{F0FC}' => '✓',
        '\u{F020}'..='\u{F0FF}' => '•',
        _ => letter,
    }
}
