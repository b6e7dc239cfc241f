//! Styles: what paragraphs, runs and tables inherit.

use crate::read::encoding::Encoding;
use crate::read::package::corrupt;
use crate::read::xml::{attribute, events};
use crate::read::{Format, ReadError};
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

/// Styles that follow each other in a ring end here.
const MAX_CHAIN: usize = 16;

/// The styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    default: Style,
    default_paragraph: Option<String>,
}

/// What one style says itself.
#[derive(Debug, Default, Clone)]
struct Style {
    based_on: Option<String>,
    look: Look,
    number: Option<String>,
    level: Option<usize>,
    is_contents: bool,
    is_ruled: Option<bool>,
}

/// How a run looks, as far as it changes what is read; `None` where nothing is said.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
    pub capitals: Option<bool>,
    pub hidden: Option<bool>,
    pub superscript: Option<bool>,
    pub font: Option<Font>,
}

/// Fonts that draw other letters than their text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Font {
    Unicode,
    /// A font for an old table; one for capitals draws small letters as capitals.
    Old {
        encoding: Encoding,
        has_capitals: bool,
    },
}

impl Look {
    /// This look where it says something, the other elsewhere.
    pub fn or(self, other: Self) -> Self {
        Self {
            capitals: self.capitals.or(other.capitals),
            hidden: self.hidden.or(other.hidden),
            superscript: self.superscript.or(other.superscript),
            font: self.font.or(other.font),
        }
    }

    /// Takes in a property of a run.
    pub fn set(&mut self, name: &str, tag: &BytesStart<'_>) {
        match name {
            "caps" => self.capitals = Some(is_on(tag)),
            "vanish" => self.hidden = Some(is_on(tag)),
            "vertAlign" => self.superscript = attribute(tag, "val").map(|value| value == "superscript"),
            "rFonts" => {
                let name = attribute(tag, "ascii").or_else(|| attribute(tag, "hAnsi"));
                self.font = name.map(|name| Font::named(&name)).or(self.font);
            }
            _ => {}
        }
    }
}

impl Font {
    fn named(name: &str) -> Self {
        let is_called = |start: &str| name.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start));
        let old = |encoding| Self::Old { encoding, has_capitals: name.ends_with('H') };
        if is_called(".Vn") {
            old(Encoding::Tcvn3)
        } else if is_called("VNI-") {
            Self::Old { encoding: Encoding::Vni, has_capitals: false }
        } else if is_called("VPS ") {
            old(Encoding::Vps)
        } else {
            Self::Unicode
        }
    }
}

/// A property that is on unless it says otherwise.
pub(super) fn is_on(tag: &BytesStart<'_>) -> bool {
    !matches!(attribute(tag, "val").as_deref(), Some("0" | "false" | "off" | "none"))
}

/// A border that can be seen.
pub(super) fn is_line(tag: &BytesStart<'_>) -> bool {
    !matches!(attribute(tag, "val").as_deref(), None | Some("none" | "nil"))
}

impl Styles {
    /// Reads the part of styles; an empty part has none.
    pub fn read(part: &str) -> Result<Self, ReadError> {
        let mut styles = Self::default();
        let mut open: Option<(String, Style)> = None;
        let mut is_bordering = false;
        for event in events(part) {
            match event.map_err(|error| corrupt(Format::Docx, "styles", &error))? {
                Event::Start(tag) => match tag.local_name().into_inner() {
                    "style" => open = Some((styles.begin(&tag), Style::default())),
                    "tblBorders" => is_bordering = true,
                    name => {
                        let style = open.as_mut().map_or(&mut styles.default, |(_, style)| style);
                        if is_bordering {
                            style.is_ruled = Some(style.is_ruled.unwrap_or_default() || is_line(&tag));
                        } else {
                            style.set(name, &tag);
                        }
                    }
                },
                Event::End(tag) => match tag.local_name().into_inner() {
                    "style" => styles.styles.extend(open.take()),
                    "tblBorders" => is_bordering = false,
                    _ => {}
                },
                _ => {}
            }
        }
        Ok(styles)
    }

    fn begin(&mut self, tag: &BytesStart<'_>) -> String {
        let id = attribute(tag, "styleId").unwrap_or_default().into_owned();
        let is_default = attribute(tag, "default").is_some_and(|value| value == "1" || value == "true");
        if is_default && attribute(tag, "type").is_some_and(|kind| kind == "paragraph") {
            self.default_paragraph = Some(id.clone());
        }
        id
    }

    /// The look a style gives, with all it is based on.
    pub fn look(&self, style: Option<&str>) -> Look {
        self.chain(style).fold(Look::default(), |look, style| look.or(style.look))
    }

    /// The look of text in a paragraph: its style over the document's default.
    pub fn paragraph_look(&self, style: Option<&str>) -> Look {
        self.look(style.or(self.default_paragraph.as_deref())).or(self.default.look)
    }

    /// The list and level a style puts its paragraphs in.
    pub fn numbering(&self, style: Option<&str>) -> (Option<&str>, Option<usize>) {
        let mut chain = self.chain(style);
        let Some(found) = chain.find(|style| style.number.is_some()) else { return (None, None) };
        (found.number.as_deref(), found.level)
    }

    /// Whether the style is for lines of a table of contents.
    pub fn is_contents(&self, style: Option<&str>) -> bool {
        self.chain(style).any(|style| style.is_contents)
    }

    /// Whether tables of the style show lines.
    pub fn is_ruled(&self, style: Option<&str>) -> bool {
        self.chain(style).find_map(|style| style.is_ruled).unwrap_or_default()
    }

    fn chain<'a>(&'a self, style: Option<&str>) -> impl Iterator<Item = &'a Style> {
        let first = style.and_then(|id| self.styles.get(id));
        std::iter::successors(first, |style| self.styles.get(style.based_on.as_ref()?)).take(MAX_CHAIN)
    }
}

impl Style {
    fn set(&mut self, name: &str, tag: &BytesStart<'_>) {
        let value = || attribute(tag, "val");
        match name {
            "basedOn" => self.based_on = value().map(|value| value.into_owned()),
            "name" => self.is_contents = value().is_some_and(|name| name.to_ascii_lowercase().starts_with("toc ")),
            "numId" => self.number = value().map(|value| value.into_owned()),
            "ilvl" => self.level = value().and_then(|value| value.parse().ok()),
            _ => self.look.set(name, tag),
        }
    }
}
