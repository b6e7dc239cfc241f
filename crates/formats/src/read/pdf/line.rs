//! Glyphs to lines: what stands on one baseline is a line, wide gaps are tabs, and raised small figures are marks.

use super::glyph::Glyph;
use crate::read::superscript::superscript;

/// Shares of the size of letters.
const SAME_LINE: f64 = 0.3;
const SPACE: f64 = 0.17;
const COLUMN: f64 = 2.0;
const RAISED: f64 = 0.7;
const SMALL: f64 = 0.8;

/// Lines further apart than so many usual distances begin a paragraph.
const PARAGRAPH: f64 = 1.3;

/// Glyphs on one baseline, from left to right.
#[derive(Debug)]
struct Line {
    baseline: f64,
    size: f64,
    glyphs: Vec<Glyph>,
}

/// The text of a page without its number.
pub(super) fn text(glyphs: Vec<Glyph>, page: usize) -> String {
    let mut lines = raise(lines(glyphs));
    let is_number =
        |line: &Line| line.text().trim_matches(|letter| matches!(letter, ' ' | '-' | '–')) == page.to_string();
    if lines.first().is_some_and(is_number) {
        lines.remove(0);
    } else if lines.last().is_some_and(is_number) {
        lines.pop();
    }
    let usual = usual_distance(&lines);
    let mut text = String::new();
    let mut above: Option<&Line> = None;
    for line in &lines {
        if let Some(above) = above {
            text.push_str(if line.baseline - above.baseline > usual * PARAGRAPH { "\n\n" } else { "\n" });
        }
        text.push_str(&line.text());
        above = Some(line);
    }
    text
}

fn lines(mut glyphs: Vec<Glyph>) -> Vec<Line> {
    glyphs.sort_by(|one, other| one.baseline.total_cmp(&other.baseline));
    let mut lines: Vec<Line> = Vec::new();
    for glyph in glyphs {
        match lines.last_mut() {
            Some(line) if glyph.baseline - line.baseline <= line.size.min(glyph.size) * SAME_LINE => {
                line.size = line.size.max(glyph.size);
                line.glyphs.push(glyph);
            }
            _ => lines.push(Line { baseline: glyph.baseline, size: glyph.size, glyphs: vec![glyph] }),
        }
    }
    for line in &mut lines {
        line.glyphs.sort_by(|one, other| one.left.total_cmp(&other.left));
        line.glyphs.dedup_by(|again, first| again.is_again(first));
    }
    lines.retain(|line| line.glyphs.iter().any(|glyph| !glyph.text.trim().is_empty()));
    lines
}

/// Marks above the line join the line below them.
fn raise(lines: Vec<Line>) -> Vec<Line> {
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    for mut line in lines {
        if let Some(marks) = joined.pop_if(|above| line.carries(above)) {
            line.glyphs.extend(marks.glyphs);
            line.glyphs.sort_by(|one, other| one.left.total_cmp(&other.left));
        }
        joined.push(line);
    }
    joined
}

/// The middle one of the distances between lines.
fn usual_distance(lines: &[Line]) -> f64 {
    let mut distances: Vec<f64> = lines.windows(2).map(|pair| pair[1].baseline - pair[0].baseline).collect();
    distances.sort_by(f64::total_cmp);
    distances.get(distances.len() / 2).copied().unwrap_or(f64::INFINITY)
}

impl Glyph {
    /// Bold drawn as the same letter twice.
    fn is_again(&self, first: &Self) -> bool {
        self.text == first.text && !self.text.trim().is_empty() && (self.left - first.left).abs() < self.size / 10.0
    }
}

impl Line {
    fn carries(&self, above: &Self) -> bool {
        let is_near = self.baseline - above.baseline < self.size * RAISED;
        let is_inside = |glyph: &Glyph| {
            let (left, right) = (self.glyphs.first(), self.glyphs.last());
            left.is_some_and(|left| left.left <= glyph.left)
                && right.is_some_and(|right| glyph.left <= right.right + self.size)
        };
        is_near && above.size < self.size * SMALL && above.glyphs.iter().all(is_inside)
    }

    fn text(&self) -> String {
        let mut text = String::new();
        let mut end = f64::NEG_INFINITY;
        for glyph in &self.glyphs {
            let gap = glyph.left - end;
            let follows = !text.is_empty() && !text.ends_with([' ', '\t']);
            if end.is_finite() && gap > self.size * COLUMN {
                text.truncate(text.trim_end().len());
                text.push('\t');
            } else if follows && gap > self.size * SPACE && !glyph.text.starts_with(' ') {
                text.push(' ');
            }
            if glyph.text.trim().is_empty() {
                if follows {
                    text.push(' ');
                }
                continue;
            }
            text.push_str(&self.shown(glyph));
            end = end.max(glyph.right);
        }
        text.truncate(text.trim_end().len());
        text
    }

    /// Small figures above the baseline are marks of notes and powers.
    fn shown(&self, glyph: &Glyph) -> String {
        let is_raised = self.baseline - glyph.baseline > self.size / 8.0 && glyph.size < self.size * SMALL;
        if is_raised { superscript(&glyph.text) } else { glyph.text.clone() }
    }
}
