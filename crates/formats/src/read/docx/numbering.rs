//! Automatic numbers of paragraphs: "1.", "a)", "II.", "3.2".

use super::symbols;
use crate::read::package::corrupt;
use crate::read::xml::{attribute, events};
use crate::read::{Format, ReadError};
use quick_xml::events::{BytesStart, Event};
use std::collections::{HashMap, HashSet};

/// Word's own bound of levels.
const LEVELS: usize = 9;

/// Longer patterns and numbers are nothing that people write.
const MAX_PATTERN: usize = 64;
const MAX_LETTERS: u32 = 26 * 20;
const MAX_ROMAN: u32 = 3_999;

/// The lists of a document and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    lists: HashMap<String, List>,
    /// A list of the document: the list it follows, and its own levels and starts.
    uses: HashMap<String, Use>,
    counts: HashMap<String, Counts>,
    /// Lists of the document that have begun.
    started: HashSet<String>,
}

type Counts = [Option<u32>; LEVELS];

#[derive(Debug, Default, Clone)]
struct List {
    levels: [Level; LEVELS],
    /// The style of numbering it defines, or the one it follows.
    defines: Option<String>,
    follows: Option<String>,
}

#[derive(Debug, Default)]
struct Use {
    list: String,
    levels: [Option<Level>; LEVELS],
    starts: Counts,
}

#[derive(Debug, Clone)]
struct Level {
    start: u32,
    kind: Kind,
    /// Such as `%1.%2.`.
    pattern: String,
    has_space: bool,
    is_legal: bool,
    /// The level above that starts this one again; 0 for none.
    restart: Option<usize>,
    style: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Decimal,
    TwoDigits,
    UpperRoman,
    LowerRoman,
    UpperLetter,
    LowerLetter,
    Bullet,
    Nothing,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            start: 1,
            kind: Kind::Decimal,
            pattern: String::new(),
            has_space: true,
            is_legal: false,
            restart: None,
            style: None,
        }
    }
}

impl Numbering {
    /// Reads the part of lists; an empty part has none.
    pub fn read(part: &str) -> Result<Self, ReadError> {
        let mut numbering = Self::default();
        let mut place = Place::default();
        for event in events(part) {
            match event.map_err(|error| corrupt(Format::Docx, "numbering", &error))? {
                Event::Start(tag) => numbering.open(&tag, &mut place),
                Event::End(tag) if tag.local_name().into_inner() == "lvl" => place.level = None,
                _ => {}
            }
        }
        numbering.link_styles();
        Ok(numbering)
    }

    /// The number of the next paragraph of a list, with the space after it.
    pub fn next(&mut self, number: &str, level: usize) -> String {
        let level = level.min(LEVELS - 1);
        let Some((list, levels)) = self.levels_of(number) else { return String::new() };
        let (list, mut counts) = (list.to_owned(), self.counts.get(list).copied().unwrap_or_default());
        if !self.started.contains(number) {
            restart(&mut counts, self.uses.get(number).map(|used| used.starts).unwrap_or_default());
        }
        advance(&mut counts, &levels, level);
        let label = label(&counts, &levels, level);
        self.started.insert(number.to_owned());
        self.counts.insert(list, counts);
        label
    }

    /// The level of a list that a style stands for.
    pub fn level_of_style(&self, number: &str, style: &str) -> Option<usize> {
        let (_, levels) = self.levels_of(number)?;
        levels.iter().position(|level| level.style.as_deref() == Some(style))
    }

    /// Lists that stand for the numbering of a style follow the list that defines it.
    fn link_styles(&mut self) {
        let defined: HashMap<String, String> =
            self.lists.iter().filter_map(|(key, list)| Some((list.defines.clone()?, key.clone()))).collect();
        for used in self.uses.values_mut() {
            let follows = self.lists.get(&used.list).and_then(|list| list.follows.as_ref());
            if let Some(list) = follows.and_then(|style| defined.get(style)) {
                used.list.clone_from(list);
            }
        }
    }

    /// The list that counts for a number, and its levels with the number's own.
    fn levels_of(&self, number: &str) -> Option<(&str, [&Level; LEVELS])> {
        let used = self.uses.get(number)?;
        let list = self.lists.get(&used.list)?;
        let levels = std::array::from_fn(|level| used.levels[level].as_ref().unwrap_or(&list.levels[level]));
        Some((&used.list, levels))
    }

    fn open(&mut self, tag: &BytesStart<'_>, place: &mut Place) {
        let id = |name| attribute(tag, name).unwrap_or_default().into_owned();
        match tag.local_name().into_inner() {
            "abstractNum" => *place = Place { list: Some(id("abstractNumId")), ..Place::default() },
            "num" => *place = Place { number: Some(id("numId")), ..Place::default() },
            "abstractNumId" => {
                if let Some(number) = &place.number {
                    self.uses.entry(number.clone()).or_default().list = id("val");
                }
            }
            "styleLink" => self.list(place).defines = Some(id("val")),
            "numStyleLink" => self.list(place).follows = Some(id("val")),
            "lvlOverride" => place.overridden = level_index(tag),
            "startOverride" => {
                if let (Some(number), Some(level)) = (&place.number, place.overridden) {
                    self.uses.entry(number.clone()).or_default().starts[level] = id("val").parse().ok();
                }
            }
            "lvl" => place.level = level_index(tag),
            name => {
                if let Some(level) = self.level(place) {
                    level.set(name, tag);
                }
            }
        }
    }

    fn list(&mut self, place: &Place) -> &mut List {
        self.lists.entry(place.list.clone().unwrap_or_default()).or_default()
    }

    /// The level that the reader is in.
    fn level(&mut self, place: &Place) -> Option<&mut Level> {
        let level = place.level?;
        match (&place.list, &place.number) {
            (Some(_), _) => Some(&mut self.list(place).levels[level]),
            (None, Some(number)) => {
                Some(self.uses.entry(number.clone()).or_default().levels[level].get_or_insert_with(Level::default))
            }
            (None, None) => None,
        }
    }
}

/// Where in the part the reader is.
#[derive(Debug, Default)]
struct Place {
    list: Option<String>,
    number: Option<String>,
    overridden: Option<usize>,
    level: Option<usize>,
}

fn level_index(tag: &BytesStart<'_>) -> Option<usize> {
    attribute(tag, "ilvl")?.parse().ok().filter(|&level| level < LEVELS)
}

impl Level {
    fn set(&mut self, name: &str, tag: &BytesStart<'_>) {
        let value = attribute(tag, "val").unwrap_or_default();
        match name {
            "start" => self.start = value.parse().unwrap_or(1),
            "numFmt" => self.kind = Kind::of(&value),
            "lvlText" => self.pattern = value.chars().take(MAX_PATTERN).collect(),
            "suff" => self.has_space = value != "nothing",
            "isLgl" => self.is_legal = !matches!(&*value, "0" | "false"),
            "lvlRestart" => self.restart = value.parse().ok(),
            "pStyle" => self.style = Some(value.into_owned()),
            _ => {}
        }
    }
}

/// A list that begins may say where.
fn restart(counts: &mut Counts, starts: Counts) {
    for (count, start) in counts.iter_mut().zip(starts) {
        *count = start.map(|start| start.saturating_sub(1)).or(*count);
    }
}

/// Counts one further; deeper levels begin again.
fn advance(counts: &mut Counts, levels: &[&Level; LEVELS], level: usize) {
    for above in 0..level {
        counts[above].get_or_insert(levels[above].start);
    }
    counts[level] = Some(counts[level].map_or(levels[level].start, |count| count.saturating_add(1)));
    for below in level + 1..LEVELS {
        if levels[below].restart.is_none_or(|restart| restart > level) {
            counts[below] = None;
        }
    }
}

/// The number as printed.
fn label(counts: &Counts, levels: &[&Level; LEVELS], level: usize) -> String {
    let own = levels[level];
    let mut printed = String::new();
    let mut pattern = own.pattern.chars().peekable();
    while let Some(letter) = pattern.next() {
        let place = if letter == '%' { pattern.peek().and_then(|next| next.to_digit(10)) } else { None };
        match place.map(|place| place as usize) {
            Some(place @ 1..=LEVELS) => {
                pattern.next();
                let kind = if own.is_legal { Kind::Decimal } else { levels[place - 1].kind };
                printed.push_str(&kind.print(counts[place - 1].unwrap_or(levels[place - 1].start)));
            }
            _ => printed.push(if own.kind == Kind::Bullet { symbols::shown(letter) } else { letter }),
        }
    }
    if !printed.is_empty() && own.has_space {
        printed.push(' ');
    }
    printed
}

impl Kind {
    fn of(name: &str) -> Self {
        match name {
            "decimalZero" => Self::TwoDigits,
            "upperRoman" => Self::UpperRoman,
            "lowerRoman" => Self::LowerRoman,
            "upperLetter" => Self::UpperLetter,
            "lowerLetter" => Self::LowerLetter,
            "bullet" => Self::Bullet,
            "none" => Self::Nothing,
            _ => Self::Decimal,
        }
    }

    fn print(self, count: u32) -> String {
        match self {
            Self::TwoDigits => format!("{count:02}"),
            Self::UpperRoman if (1..=MAX_ROMAN).contains(&count) => roman(count),
            Self::LowerRoman if (1..=MAX_ROMAN).contains(&count) => roman(count).to_lowercase(),
            Self::UpperLetter if (1..=MAX_LETTERS).contains(&count) => letters(count, b'A'),
            Self::LowerLetter if (1..=MAX_LETTERS).contains(&count) => letters(count, b'a'),
            Self::Bullet | Self::Nothing => String::new(),
            _ => count.to_string(),
        }
    }
}

/// a, b, … z, aa, bb, … as Word counts.
fn letters(count: u32, first: u8) -> String {
    let index = count.saturating_sub(1);
    let letter = first + u8::try_from(index % 26).unwrap_or_default();
    char::from(letter).to_string().repeat(index as usize / 26 + 1)
}

fn roman(mut count: u32) -> String {
    const STEPS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut printed = String::new();
    for (value, letters) in STEPS {
        while count >= value {
            printed.push_str(letters);
            count -= value;
        }
    }
    printed
}
