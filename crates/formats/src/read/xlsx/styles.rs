//! Formats of numbers: which cells show a date, a time or a share.

use super::number;
use crate::read::package::corrupt;
use crate::read::xml::{attribute, events};
use crate::read::{Format, ReadError};
use quick_xml::events::Event;
use std::collections::HashMap;

/// The looks that cells refer to by number.
#[derive(Debug, Default)]
pub(super) struct Styles {
    looks: Vec<Look>,
    counts_from_1904: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Look {
    #[default]
    Number,
    Date,
    Percent,
}

impl Styles {
    pub fn read(part: &str, counts_from_1904: bool) -> Result<Self, ReadError> {
        let mut own = HashMap::new();
        let mut styles = Self { counts_from_1904, ..Self::default() };
        let mut is_in_cells = false;
        for event in events(part) {
            match event.map_err(|error| corrupt(Format::Xlsx, "styles", &error))? {
                Event::Start(tag) => {
                    let value = |name| attribute(&tag, name).unwrap_or_default();
                    match tag.local_name().into_inner() {
                        "numFmt" => {
                            own.insert(value("numFmtId").into_owned(), Look::of_code(&value("formatCode")));
                        }
                        "cellXfs" => is_in_cells = true,
                        "xf" if is_in_cells => {
                            let id = value("numFmtId");
                            styles.looks.push(own.get(&*id).copied().unwrap_or_else(|| Look::of_built_in(&id)));
                        }
                        _ => {}
                    }
                }
                Event::End(tag) if tag.local_name().into_inner() == "cellXfs" => is_in_cells = false,
                _ => {}
            }
        }
        Ok(styles)
    }

    /// A stored number as its cell shows it.
    pub fn show(&self, value: &str, style: usize) -> String {
        match self.looks.get(style).copied().unwrap_or_default() {
            Look::Number => number::plain(value),
            Look::Percent => number::percent(value),
            Look::Date => number::date(value, self.counts_from_1904).unwrap_or_else(|| number::plain(value)),
        }
    }
}

impl Look {
    fn of_built_in(id: &str) -> Self {
        match id.parse::<u32>() {
            Ok(9 | 10) => Self::Percent,
            Ok(14..=22 | 27..=36 | 45..=47 | 50..=58) => Self::Date,
            _ => Self::Number,
        }
    }

    /// Words in quotes, escaped letters and colours in brackets say nothing of the kind of number.
    fn of_code(code: &str) -> Self {
        let (mut is_quoted, mut is_bracketed, mut is_escaped) = (false, false, false);
        let mut bare = String::new();
        for letter in code.chars() {
            match letter {
                _ if is_escaped => is_escaped = false,
                '"' => is_quoted = !is_quoted,
                _ if is_quoted => {}
                '\\' | '_' | '*' => is_escaped = true,
                '[' => is_bracketed = true,
                ']' => is_bracketed = false,
                _ if is_bracketed => {}
                _ => bare.extend(letter.to_lowercase()),
            }
        }
        if bare.contains(['d', 'm', 'y', 'h', 's']) {
            Self::Date
        } else if bare.contains('%') {
            Self::Percent
        } else {
            Self::Number
        }
    }
}
