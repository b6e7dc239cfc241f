//! The typesetter's own language, as far as documents need it: text is always a string literal and never code.

use formats::block::{Align, Length, Points, Run};
use std::fmt::Write;

/// An expression that gives the content of runs; a reference calls `to` with the number of its anchor.
pub(crate) fn runs(out: &mut String, runs: &[Run]) {
    if runs.is_empty() {
        out.push_str("\"\"");
    }
    for (at, run) in runs.iter().enumerate() {
        if at > 0 {
            out.push('+');
        }
        self::run(out, run);
    }
}

fn run(out: &mut String, run: &Run) {
    let wraps =
        [(run.bold, "strong("), (run.italic, "emph("), (run.underline, "underline("), (run.superscript, "raised(")];
    let mut depth = 0;
    if let Some(target) = run.target {
        push(out, format_args!("to({target},"));
        depth += 1;
    }
    for (_, wrap) in wraps.iter().filter(|(is_set, _)| *is_set) {
        out.push_str(wrap);
        depth += 1;
    }
    lines(out, &run.text);
    out.extend(std::iter::repeat_n(')', depth));
}

/// A string, or strings with line breaks between them.
fn lines(out: &mut String, text: &str) {
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            out.push_str("+linebreak()+");
        }
        string(out, line);
    }
}

/// A string literal.
pub(crate) fn string(out: &mut String, text: &str) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\t' | '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(' '),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out.push('"');
}

/// "20.5mm".
pub(crate) fn length(length: Length) -> String {
    let tenths = length.in_tenths_of_mm();
    format!("{}.{}mm", tenths / 10, tenths % 10)
}

/// "14pt".
pub(crate) fn points(points: Points) -> String {
    format!("{}pt", points.0)
}

/// The word for an alignment.
pub(crate) const fn align(align: Align) -> &'static str {
    match align {
        Align::Left | Align::Justified => "left",
        Align::Centre => "center",
        Align::Right => "right",
    }
}

/// Writes into a string.
pub(crate) fn push(out: &mut String, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text).expect("a string takes everything");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_never_becomes_code() {
        let mut out = String::new();
        string(&mut out, "a\" + panic(\"\\\u{0}\n#x");
        assert_eq!(out, r##""a\" + panic(\"\\ #x""##);
    }

    #[test]
    fn a_reference_asks_where_it_leads() {
        let mut out = String::new();
        runs(&mut out, &[Run::new("a\nb"), Run::reference(3)]);
        assert_eq!(out, r#""a"+linebreak()+"b"+to(3,raised("[3]"))"#);
    }
}
