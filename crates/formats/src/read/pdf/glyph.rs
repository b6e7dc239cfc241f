//! Glyphs with their places, as the page draws them.

use hayro_interpret::font::{Glyph as Drawn, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::object::dict::keys::ACTUAL_TEXT;
use hayro_interpret::hayro_syntax::object::{self, Dict};
use hayro_interpret::kurbo::BezPath;
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask};

/// Units of a font's own grid in its height.
const UNITS_PER_EM: f64 = 1_000.0;

/// More glyphs than a page holds in print.
const MAX_GLYPHS: usize = 200_000;

/// A drawn character; places are points from the top left corner.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glyph {
    pub text: String,
    pub left: f64,
    pub right: f64,
    pub baseline: f64,
    pub size: f64,
}

/// Collects the glyphs that a page draws from left to right, and nothing else.
#[derive(Debug, Default)]
pub(super) struct Collector {
    pub glyphs: Vec<Glyph>,
    /// Marked pieces begun and not ended: where each began, and the text the file gives for it.
    marked: Vec<(usize, Option<String>)>,
}

impl Collector {
    /// The file knows the text of a letter drawn in parts, such as a vowel and its tone.
    fn replace(&mut self, from: usize, text: String) {
        let Some(mut first) = self.glyphs.get(from).cloned() else { return };
        let parts = &self.glyphs[from..];
        if parts.iter().any(|part| (part.baseline - first.baseline).abs() > first.size) {
            return;
        }
        first.left = parts.iter().map(|part| part.left).fold(first.left, f64::min);
        first.right = parts.iter().map(|part| part.right).fold(first.right, f64::max);
        first.text = text;
        self.glyphs.truncate(from);
        self.glyphs.push(first);
    }
}

impl Device<'_> for Collector {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let [a, b, c, d, x, y] = (props.transform * glyph.transform()).as_coeffs();
            let (width, height) = (a.hypot(b) * UNITS_PER_EM, c.hypot(d) * UNITS_PER_EM);
            // Text that runs up or down is a stamp or a watermark.
            let is_level = a > 0.0 && b.abs() < a / 10.0;
            let is_placed = [width, height, x, y].iter().all(|value| value.is_finite()) && height > 0.0;
            if is_level && is_placed && self.glyphs.len() < MAX_GLYPHS {
                let advance = f64::from(advance(glyph).unwrap_or(500.0)) / UNITS_PER_EM * width;
                self.glyphs.push(Glyph {
                    text: text(glyph),
                    left: x,
                    right: x + advance.max(0.0),
                    baseline: y,
                    size: height,
                });
            }
        }
    }

    fn begin_marked_content(&mut self, _: &[u8], properties: Option<&Dict<'_>>) {
        let text = properties.and_then(|properties| properties.get::<object::String<'_>>(ACTUAL_TEXT));
        self.marked.push((self.glyphs.len(), text.and_then(|text| stated(text.as_bytes()))));
    }

    fn end_marked_content(&mut self) {
        if let Some((from, Some(text))) = self.marked.pop() {
            self.replace(from, text);
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

fn advance(glyph: &Drawn<'_>) -> Option<f32> {
    match glyph {
        Drawn::Outline(outline) => outline.advance_width(),
        Drawn::Type3(drawing) => drawing.advance_width(),
    }
}

/// Text in the properties of a piece, which is UTF-16 where it is not plain.
fn stated(bytes: &[u8]) -> Option<String> {
    match bytes.strip_prefix(b"\xFE\xFF") {
        Some(marked) => Some(encoding_rs::UTF_16BE.decode_without_bom_handling(marked).0.into_owned()),
        None => std::str::from_utf8(bytes).ok().map(str::to_owned),
    }
}

/// The characters a glyph stands for; U+FFFD where the file does not say.
fn text(glyph: &Drawn<'_>) -> String {
    let text = match glyph.as_unicode() {
        Some(BfString::Char(letter)) => letter.to_string(),
        Some(BfString::String(letters)) => letters,
        None => '\u{FFFD}'.to_string(),
    };
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}
