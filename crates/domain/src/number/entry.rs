//! What a clerk types into a field: the Vietnamese way, with spaces, or pasted from a sheet in English.

use crate::Decimal;
use thiserror::Error;

/// What a field accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntryField {
    /// Decimals the unit keeps of the printed figure.
    pub most_decimals: u32,
    /// Lowest and highest figure that make sense, both included: 0 and 100 for a share.
    pub range: Option<(Decimal, Decimal)>,
    /// Whether a closing "%" may be typed.
    pub is_percent: bool,
}

/// A figure as read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The figure.
    pub value: Decimal,
    /// It was not written the Vietnamese way: show what it was taken for.
    pub needs_echo: bool,
}

/// Why a typed figure is not taken. Each case carries what a sentence about it needs.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EntryError {
    /// Nothing typed; not the same as zero.
    #[error("nothing is written")]
    Empty,
    /// Letters, two signs, stray marks.
    #[error("`{text}` is no number")]
    NotANumber {
        /// What was typed.
        text: String,
    },
    /// "4.49.23": marks between thousands stand before groups of three digits.
    #[error("the marks between thousands of `{text}` do not part groups of three")]
    Grouping {
        /// What was typed.
        text: String,
    },
    /// Two readings fit the field.
    #[error("it may mean {first} or {second}")]
    Ambiguous {
        /// Reading as Vietnamese write.
        first: Decimal,
        /// The other reading.
        second: Decimal,
    },
    /// "94.2" where any figure may stand: a comma is wanted before decimals.
    #[error("a comma stands before decimals; {meant} may be meant")]
    CommaWanted {
        /// What was probably meant.
        meant: Decimal,
    },
    /// More decimals than the unit keeps.
    #[error("at most {most} decimals are kept")]
    TooManyDecimals {
        /// Decimals kept.
        most: u32,
    },
    /// Outside the field.
    #[error("the figure lies between {low} and {high}")]
    OutOfRange {
        /// Lowest.
        low: Decimal,
        /// Highest.
        high: Decimal,
    },
    /// Too many digits.
    #[error("the figure is too large")]
    TooLarge,
}

impl EntryField {
    /// Any figure with so many decimals.
    pub const fn of_decimals(most_decimals: u32) -> Self {
        Self { most_decimals, range: None, is_percent: false }
    }

    /// A share of a whole, 0 to 100 per cent.
    pub const fn share(most_decimals: u32) -> Self {
        Self { most_decimals, range: Some((Decimal::ZERO, Decimal::ONE_HUNDRED)), is_percent: true }
    }

    /// Reads what was typed.
    ///
    /// "44.923", "44923" and "44 923" are one figure, "44.923,5" has a decimal. "94.2" is taken for 94,2 only where the
    /// range leaves no other reading; "44,923" is refused where both 44,923 and 44.923 fit.
    pub fn read(&self, text: &str) -> Result<Entry, EntryError> {
        let typed = Typed::new(text, self.is_percent)?;
        match (typed.last_mark('.'), typed.last_mark(',')) {
            (None, None) => self.accept(typed.number(None)?, false),
            (Some(dot), Some(comma)) if dot < comma => self.accept(typed.number(Some(comma))?, false),
            (Some(dot), Some(_)) => self.accept(typed.number(Some(dot))?, true),
            (Some(dot), None) => self.read_dots(&typed, dot),
            (None, Some(comma)) => self.read_commas(&typed, comma),
        }
    }

    fn read_dots(&self, typed: &Typed<'_>, dot: usize) -> Result<Entry, EntryError> {
        let as_decimal = if typed.marks('.') == 1 { typed.number(Some(dot)) } else { typed.grouping_error() };
        match (typed.number(None), as_decimal) {
            (Ok(thousands), _) if self.fits(thousands) => self.accept(thousands, false),
            (Ok(thousands), Ok(decimal)) if !self.fits(decimal) => self.accept(thousands, false),
            (_, Ok(decimal)) if self.range.is_some() => self.accept(decimal, true),
            (_, Ok(decimal)) => Err(EntryError::CommaWanted { meant: decimal }),
            (thousands, Err(_)) => self.accept(thousands?, false),
        }
    }

    fn read_commas(&self, typed: &Typed<'_>, comma: usize) -> Result<Entry, EntryError> {
        if typed.marks(',') > 1 {
            return self.accept(typed.number(None)?, true);
        }
        let decimal = typed.number(Some(comma))?;
        match typed.number(None) {
            Ok(thousands) if !typed.opens_with_zero() && self.fits(thousands) => {
                if self.fits(decimal) {
                    return Err(EntryError::Ambiguous { first: decimal, second: thousands });
                }
                self.accept(thousands, true)
            }
            _ => self.accept(decimal, false),
        }
    }

    fn fits(&self, value: Decimal) -> bool {
        self.accept(value, false).is_ok()
    }

    fn accept(&self, value: Decimal, needs_echo: bool) -> Result<Entry, EntryError> {
        if value.normalize().scale() > self.most_decimals {
            return Err(EntryError::TooManyDecimals { most: self.most_decimals });
        }
        match self.range {
            Some((low, high)) if value < low || value > high => Err(EntryError::OutOfRange { low, high }),
            _ => Ok(Entry { value: value.normalize(), needs_echo }),
        }
    }
}

/// The characters of a figure, without its sign and spaces at the ends.
struct Typed<'a> {
    text: &'a str,
    is_negative: bool,
    letters: Vec<char>,
}

impl<'a> Typed<'a> {
    fn new(text: &'a str, is_percent: bool) -> Result<Self, EntryError> {
        let mut rest = text.trim();
        if is_percent {
            rest = rest.strip_suffix('%').unwrap_or(rest).trim_end();
        }
        let unsigned = rest.strip_prefix(['-', '\u{2212}']);
        let is_negative = unsigned.is_some();
        let rest = unsigned.or_else(|| rest.strip_prefix('+')).unwrap_or(rest).trim_start();
        let letters: Vec<char> = rest.chars().map(|letter| if letter.is_whitespace() { ' ' } else { letter }).collect();
        if letters.is_empty() {
            let is_empty = text.trim().is_empty();
            return Err(if is_empty { EntryError::Empty } else { EntryError::NotANumber { text: text.to_owned() } });
        }
        let is_known = |letter: &char| letter.is_ascii_digit() || matches!(letter, ' ' | '.' | ',');
        let is_number = letters.iter().all(is_known) && letters.iter().any(char::is_ascii_digit);
        let typed = Self { text, is_negative, letters };
        if is_number { Ok(typed) } else { Err(EntryError::NotANumber { text: text.to_owned() }) }
    }

    fn last_mark(&self, mark: char) -> Option<usize> {
        self.letters.iter().rposition(|letter| *letter == mark)
    }

    fn marks(&self, mark: char) -> usize {
        self.letters.iter().filter(|letter| **letter == mark).count()
    }

    fn opens_with_zero(&self) -> bool {
        self.letters.first() == Some(&'0')
    }

    fn grouping_error<T>(&self) -> Result<T, EntryError> {
        Err(EntryError::Grouping { text: self.text.to_owned() })
    }

    /// The figure whose decimals begin after `point`; all marks before it part groups of three.
    fn number(&self, point: Option<usize>) -> Result<Decimal, EntryError> {
        let (whole, fraction) = match point {
            Some(at) => (self.letters.get(..at).unwrap_or_default(), self.letters.get(at + 1..).unwrap_or_default()),
            None => (self.letters.as_slice(), [].as_slice()),
        };
        if !are_groups(whole) || point.is_some() && !is_digits(fraction) {
            return self.grouping_error();
        }
        let mut plain: String = if self.is_negative { "-".to_owned() } else { String::new() };
        plain.extend(whole.iter().filter(|letter| letter.is_ascii_digit()));
        if point.is_some() {
            plain.push('.');
            plain.extend(fraction);
        }
        plain.parse().map_err(|_| EntryError::TooLarge)
    }
}

fn is_digits(letters: &[char]) -> bool {
    !letters.is_empty() && letters.iter().all(char::is_ascii_digit)
}

/// Digits in one run, or one to three and then groups of three behind marks of one kind.
fn are_groups(whole: &[char]) -> bool {
    let mut marks = whole.iter().filter(|letter| !letter.is_ascii_digit());
    let first_mark = marks.next();
    if marks.any(|mark| Some(mark) != first_mark) {
        return false;
    }
    let mut groups = whole.split(|letter| !letter.is_ascii_digit());
    let first = groups.next().unwrap_or_default();
    is_digits(first) && (first_mark.is_none() || first.len() <= 3) && groups.all(|group| group.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BILLION_DONG: EntryField = EntryField::of_decimals(9);
    const PEOPLE: EntryField = EntryField::of_decimals(0);
    const SHARE: EntryField = EntryField::share(4);

    fn read(field: EntryField, text: &str) -> String {
        match field.read(text) {
            Ok(entry) if entry.needs_echo => format!("{} (echo)", crate::number::format(entry.value)),
            Ok(entry) => crate::number::format(entry.value),
            Err(error) => format!("{error:?}"),
        }
    }

    #[test]
    fn one_figure_is_typed_in_many_ways() {
        for text in ["44.923", "44923", "44 923", " 44\u{a0}923 ", "+44.923"] {
            assert_eq!(read(BILLION_DONG, text), "44.923", "{text}");
        }
        assert_eq!(read(BILLION_DONG, "44.923,5"), "44.923,5");
        assert_eq!(read(BILLION_DONG, "44 923,5"), "44.923,5");
        assert_eq!(read(BILLION_DONG, "44,923.5"), "44.923,5 (echo)");
        assert_eq!(read(BILLION_DONG, "1,234,567"), "1.234.567 (echo)");
        assert_eq!(read(BILLION_DONG, "\u{2212}12,5"), "-12,5");
    }

    #[test]
    fn a_dot_before_decimals_is_understood_only_where_nothing_else_fits() {
        assert_eq!(read(SHARE, "94.2"), "94,2 (echo)");
        assert_eq!(read(SHARE, "94,2 %"), "94,2");
        assert_eq!(read(SHARE, "44.923"), "44,923 (echo)");
        assert_eq!(read(BILLION_DONG, "94.2"), "CommaWanted { meant: 94.2 }");
        assert_eq!(read(PEOPLE, "2.450"), "2.450");
    }

    #[test]
    fn two_readings_are_no_reading() {
        assert_eq!(read(BILLION_DONG, "44,923"), "Ambiguous { first: 44.923, second: 44923 }");
        assert_eq!(read(BILLION_DONG, "0,923"), "0,923");
        assert_eq!(read(PEOPLE, "44,923"), "44.923 (echo)");
        assert_eq!(read(SHARE, "44,923"), "44,923");
    }

    #[test]
    fn what_is_no_figure_is_told_why() {
        assert_eq!(read(SHARE, "  "), "Empty");
        assert_eq!(read(SHARE, "-"), "NotANumber { text: \"-\" }");
        assert_eq!(read(SHARE, "chín mươi"), "NotANumber { text: \"chín mươi\" }");
        assert_eq!(read(BILLION_DONG, "4.49.23"), "Grouping { text: \"4.49.23\" }");
        assert_eq!(read(BILLION_DONG, "4 4"), "Grouping { text: \"4 4\" }");
        assert_eq!(read(BILLION_DONG, "1.234 567"), "Grouping { text: \"1.234 567\" }");
        assert_eq!(read(SHARE, "120"), "OutOfRange { low: 0, high: 100 }");
        assert_eq!(read(PEOPLE, "2,5"), "TooManyDecimals { most: 0 }");
        assert_eq!(read(PEOPLE, &"9".repeat(60)), "TooLarge");
        assert_eq!(read(SHARE, ",5"), "Grouping { text: \",5\" }");
        assert_eq!(read(SHARE, "5,"), "Grouping { text: \"5,\" }");
    }
}
