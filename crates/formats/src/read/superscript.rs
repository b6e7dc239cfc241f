//! Figures above the line.

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
