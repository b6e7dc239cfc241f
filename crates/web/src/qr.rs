//! A text as a picture that a telephone reads, drawn as the path of an SVG.

use qrcode::{Color, QrCode};

/// Light modules around the picture, as the standard asks.
const MARGIN: usize = 4;

/// The picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct QrPicture {
    /// Width and height in modules.
    pub size: usize,
    /// The dark modules.
    pub path: String,
}

/// The picture of a text; none where it is too long for one.
pub(crate) fn picture(text: &str) -> Option<QrPicture> {
    let code = QrCode::new(text).ok()?;
    let width = code.width();
    let dark = code.to_colors().into_iter().enumerate().filter(|(_, color)| *color == Color::Dark);
    let module = |at: usize| format!("M{} {}h1v1h-1z", at % width + MARGIN, at / width + MARGIN);
    Some(QrPicture { size: width + 2 * MARGIN, path: dark.map(|(at, _)| module(at)).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_has_its_three_corners_and_a_light_margin() {
        let picture = picture("otpauth://totp/LoTrinh:quantri?secret=JBSWY3DPEHPK3PXP").unwrap();
        let (near, far) = (MARGIN, picture.size - MARGIN - 1);
        for (x, y) in [(near, near), (far, near), (near, far)] {
            assert!(picture.path.contains(&format!("M{x} {y}h")), "{x} {y}");
        }
        assert!(!picture.path.contains("M3 ") && !picture.path.contains(" 3h"));
    }

    #[test]
    fn a_text_that_is_too_long_has_no_picture() {
        assert_eq!(picture(&"x".repeat(10_000)), None);
    }
}
