//! One paragraph while it is read: its runs, its style and its place in a list.

use super::super::numbering::Numbering;
use super::super::styles::{Font, Look, Styles};
use super::super::symbols;
use crate::read::encoding::{self, Encoding};
use crate::read::superscript::superscript;
use crate::read::xml::attribute;
use quick_xml::events::BytesStart;

#[derive(Debug, Default)]
pub(super) struct Paragraph {
    text: String,
    style: Option<String>,
    number: Option<String>,
    level: Option<usize>,
    /// Its end was deleted: the next paragraph goes on with its text.
    pub goes_on: bool,
    run: Look,
    run_style: Option<String>,
    /// Text typed in the open element of text.
    typed: String,
}

impl Paragraph {
    pub fn going_on_from(text: String) -> Self {
        Self { text, ..Self::default() }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn style(&self) -> Option<&str> {
        self.style.as_deref()
    }

    pub fn property(&mut self, name: &str, tag: &BytesStart<'_>) {
        let value = attribute(tag, "val").map(|value| value.into_owned());
        match name {
            "pStyle" => self.style = value,
            "numId" => self.number = value,
            _ => self.level = value.and_then(|value| value.parse().ok()),
        }
    }

    pub fn open_run(&mut self) {
        self.run = Look::default();
        self.run_style = None;
    }

    pub fn run_property(&mut self, name: &str, tag: &BytesStart<'_>) {
        match name {
            "rStyle" => self.run_style = attribute(tag, "val").map(|value| value.into_owned()),
            _ => self.run.set(name, tag),
        }
    }

    pub fn type_text(&mut self, text: &str) {
        self.typed.extend(text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }));
    }

    /// Ends an element of text; answers the old table that its font stands for.
    pub fn close_text(&mut self, styles: &Styles) -> Option<Encoding> {
        let typed = std::mem::take(&mut self.typed);
        let look = self.look(styles);
        if look.hidden == Some(true) {
            return None;
        }
        let (shown, old) = shown(typed, look);
        self.text.push_str(&shown);
        old
    }

    fn look(&self, styles: &Styles) -> Look {
        self.run.or(styles.look(self.run_style.as_deref())).or(styles.paragraph_look(self.style()))
    }

    /// What stands in a run beside its text.
    pub fn run_content(&mut self, name: &str, tag: &BytesStart<'_>, styles: &Styles) {
        if self.look(styles).hidden == Some(true) {
            return;
        }
        match name {
            "tab" | "ptab" => self.text.push('\t'),
            "br" | "cr" => self.text.push('\n'),
            "noBreakHyphen" => self.text.push('-'),
            "softHyphen" => self.text.push('\u{AD}'),
            "sym" => {
                let code = attribute(tag, "char").and_then(|code| u32::from_str_radix(&code, 16).ok());
                self.text.extend(code.and_then(char::from_u32).map(symbols::shown));
            }
            _ => {}
        }
    }

    pub fn push_mark(&mut self, number: &str) {
        self.text.push_str(&superscript(number));
    }

    /// The paragraph as Word shows it. A paragraph without text is counted, but its number alone says nothing.
    pub fn finish(self, styles: &Styles, numbering: &mut Numbering) -> String {
        let (style_number, style_level) = styles.numbering(self.style());
        let number = self.number.as_deref().or(style_number).filter(|&number| number != "0");
        let Some(number) = number else { return self.text };
        let of_style = || style_level.or_else(|| numbering.level_of_style(number, self.style()?));
        let level = self.level.or_else(of_style).unwrap_or_default();
        let label = numbering.next(number, level);
        let text = self.text.trim_start();
        if text.is_empty() { String::new() } else { label + text }
    }
}

/// Letters as the run's font draws them.
fn shown(typed: String, look: Look) -> (String, Option<Encoding>) {
    let (mut text, mut old, mut has_capitals) = (typed, None, look.capitals == Some(true));
    if let Some(Font::Old { encoding, has_capitals: draws_capitals }) = look.font
        && let Some(read) = encoding::read_old_font(&text, encoding)
    {
        old = (read != text).then_some(encoding);
        has_capitals |= draws_capitals;
        text = read;
    }
    if has_capitals {
        text = text.to_uppercase();
    }
    if look.superscript == Some(true) && text.chars().all(|letter| letter.is_ascii_digit()) {
        text = superscript(&text);
    }
    (text, old)
}
