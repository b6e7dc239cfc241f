//! Characters that Word draws with a font of pictures.

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
