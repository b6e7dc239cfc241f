//! Units of measure after a figure: the catalogue's forms, longest first, with a denominator of any words.

use crate::cursor::{Cursor, is_of_word, lower, opens_with};
use domain::Decimal;
use domain::catalogue::Catalogue;
use domain::unit::Unit;
use std::collections::HashMap;

/// The written forms of all units, found by their first letter.
#[derive(Debug, Default)]
pub(crate) struct UnitWords {
    by_letter: HashMap<char, Vec<Form>>,
}

#[derive(Debug)]
struct Form {
    words: String,
    code: String,
    scale: Decimal,
}

impl UnitWords {
    /// Prepares the forms of the catalogue, the longest first.
    pub(crate) fn new(catalogue: &Catalogue) -> Self {
        let mut by_letter: HashMap<char, Vec<Form>> = HashMap::new();
        for unit in &catalogue.units {
            for words in &unit.forms {
                let Some(letter) = lower(words).chars().next() else { continue };
                let form = Form { words: words.clone(), code: unit.code.clone(), scale: unit.scale };
                by_letter.entry(letter).or_default().push(form);
            }
        }
        for forms in by_letter.values_mut() {
            forms.sort_by_key(|form| std::cmp::Reverse(form.words.len()));
        }
        Self { by_letter }
    }

    /// The unit that stands here. Consumes its words, and a denominator such as "/vạn dân".
    pub(crate) fn read(&self, cursor: &mut Cursor<'_>) -> Option<Unit> {
        cursor.attempt(|cursor| {
            cursor.skip_spaces();
            let start = cursor.rest();
            let (mut unit, length) = self.longest(start)?;
            cursor.advance(length);
            let length = length + self.counted(&mut unit, start.get(..length)?, cursor).unwrap_or(0);
            let denominator = denominator(cursor.rest());
            if denominator > 0 {
                let words = cursor.rest().get(1..denominator)?;
                unit.code = with_denominator(&unit.code, &self.denominator_code(words));
                cursor.advance(denominator);
            }
            unit.text = start.get(..length + denominator)?.trim_end().to_owned();
            Some(unit)
        })
    }

    /// "23 tỷ quả", "2 triệu cây": behind a bare number word that may mean money stands what is counted.
    fn counted(&self, unit: &mut Unit, words: &str, cursor: &mut Cursor<'_>) -> Option<usize> {
        if unit.code != "VND" || !NUMBER_WORDS.contains(&lower(words).as_str()) {
            return None;
        }
        let gap = cursor.rest().len() - cursor.rest().trim_start().len();
        let (counted, length) = self.longest(cursor.rest().trim_start())?;
        if counted.scale != Decimal::ONE || counted.code.starts_with("percent") || counted.code == "year" {
            return None;
        }
        *unit = Unit { scale: unit.scale, ..counted };
        cursor.advance(gap + length);
        Some(gap + length)
    }

    /// The code of a denominator's words: "người" is `person`, "vạn dân" `10000 person`.
    pub(crate) fn denominator_code(&self, words: &str) -> String {
        let number = number_of(words);
        if let Some((count, rest)) = words.split_at_checked(number).filter(|_| number > 0) {
            return format!("{} {}", count.trim().replace('.', ""), self.denominator_code(rest));
        }
        match self.longest(words.trim()) {
            Some((unit, _)) if unit.scale == Decimal::ONE => unit.code,
            Some((unit, _)) => format!("{} {}", unit.scale.normalize(), unit.code),
            None => lower(words.trim()),
        }
    }

    /// Whether the text opens with a unit.
    pub(crate) fn names(&self, words: &str) -> bool {
        self.longest(words).is_some()
    }

    fn longest(&self, text: &str) -> Option<(Unit, usize)> {
        let letter = lower(text.get(..text.chars().next()?.len_utf8())?).chars().next()?;
        self.by_letter.get(&letter)?.iter().find_map(|form| {
            let length = opens_with(text, &form.words)?;
            Some((Unit { code: form.code.clone(), scale: form.scale, text: String::new() }, length))
        })
    }
}

/// Joins a base unit and a denominator; a rate by the year stays what it is.
pub(crate) fn with_denominator(code: &str, denominator: &str) -> String {
    if code.starts_with("percent") || denominator == "year" || code.contains('/') {
        return code.to_owned();
    }
    format!("{code}/{denominator}")
}

/// How many bytes "/người", "/vạn dân", "/năm" cover: up to two words without a digit.
pub(crate) fn denominator(rest: &str) -> usize {
    let Some(behind) = rest.strip_prefix('/') else { return 0 };
    let number = number_of(behind);
    let words = behind.get(number..).unwrap_or_default();
    let mut length = 0;
    for word in words.split_inclusive(' ').take(2) {
        let letters = word.trim_end_matches(|mark: char| !is_of_word(mark)).len();
        let is_first = length == 0;
        let is_denominator = letters > 0
            && (is_first
                || lower(word).trim_end() == "dân"
                || CONTINUED.contains(&lower(words.get(..length).unwrap_or_default()).trim_end()));
        if !is_denominator || word.chars().any(|letter| letter.is_uppercase()) && !is_first {
            break;
        }
        if letters < word.trim_end().len() {
            return 1 + number + length + letters;
        }
        length += word.len();
    }
    words.get(..length).filter(|read| !read.is_empty()).map_or(0, |read| 1 + number + read.trim_end().len())
}

/// "1.000 " of "/1.000 dân", with the blank behind it.
fn number_of(words: &str) -> usize {
    let length = words.len() - words.trim_start_matches(|mark: char| mark.is_ascii_digit() || mark == '.').len();
    if length > 0 && words.get(length..).is_some_and(|rest| rest.starts_with(' ')) { length + 1 } else { 0 }
}

/// Words of number that, alone, mean money.
const NUMBER_WORDS: &[&str] = &["tỷ", "tỉ", "triệu"];

/// First words of denominators that need a second: "/lao động", "/học sinh".
const CONTINUED: &[&str] = &[
    "lao", "học", "giáo", "hộ gia", "đơn", "hợp", "doanh", "công", "vạn", "nghìn", "triệu", "thuê", "hồ", "cơ", "gia",
    "nhân", "sản", "dự",
];

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use domain::catalogue::UnitEntry;

    /// A small list of units for tests of rules.
    pub(crate) fn catalogue() -> Catalogue {
        let rows: &[(&str, i64, &[&str])] = &[
            ("percent", 1, &["%", "phần trăm"]),
            ("percent_point", 1, &["điểm phần trăm", "điểm %"]),
            ("VND", 1_000_000_000, &["tỷ đồng", "tỉ đồng", "tỷ"]),
            ("VND", 1_000_000, &["triệu đồng"]),
            ("USD", 1_000_000, &["triệu USD"]),
            ("person", 1, &["lao động", "người", "dân"]),
            ("person", 10_000, &["vạn lao động", "vạn dân", "vạn người"]),
            ("household", 1, &["hộ", "hộ nghèo"]),
            ("visit", 1_000_000, &["triệu lượt khách"]),
            ("medal", 1, &["huy chương"]),
            ("year", 1, &["tuổi", "năm"]),
            ("ha", 1, &["ha", "héc ta"]),
            ("industrial_park", 1, &["khu công nghiệp"]),
            ("pupil", 1, &["học sinh"]),
            ("class", 1, &["lớp"]),
            ("doctor", 1, &["bác sĩ"]),
            ("bed", 1, &["giường bệnh"]),
            ("boy/100 girl", 1, &["bé trai/100 bé gái"]),
        ];
        let units = rows.iter().map(|&(code, scale, forms)| UnitEntry {
            code: code.to_owned(),
            scale: Decimal::from(scale),
            forms: forms.iter().map(|&form| form.to_owned()).collect(),
        });
        Catalogue { units: units.collect(), ..Catalogue::default() }
    }

    /// The same, prepared.
    pub(crate) fn units() -> UnitWords {
        UnitWords::new(&catalogue())
    }

    fn read(text: &str) -> Option<(String, String)> {
        units().read(&mut Cursor::new(text, 0)).map(|unit| (unit.code, unit.text))
    }

    #[test]
    fn the_longest_form_wins() {
        assert_eq!(read(" tỷ đồng."), Some(("VND".to_owned(), "tỷ đồng".to_owned())));
        assert_eq!(read(" vạn lao động"), Some(("person".to_owned(), "vạn lao động".to_owned())));
        assert_eq!(read(" hộp sữa"), None);
        assert_eq!(read(" tỷ học sinh"), Some(("pupil".to_owned(), "tỷ học sinh".to_owned())));
    }

    #[test]
    fn a_denominator_belongs_to_the_unit() {
        assert_eq!(read(" triệu đồng/người; tỷ"), Some(("VND/person".to_owned(), "triệu đồng/người".to_owned())));
        assert_eq!(read(" triệu đồng/ha/năm").map(|(code, _)| code), Some("VND/ha".to_owned()));
        assert_eq!(
            read(" giường bệnh/vạn dân."),
            Some(("bed/10000 person".to_owned(), "giường bệnh/vạn dân".to_owned()))
        );
        assert_eq!(
            read(" bác sĩ/10.000 dân, tăng"),
            Some(("doctor/10000 person".to_owned(), "bác sĩ/10.000 dân".to_owned()))
        );
        assert_eq!(read("%/năm"), Some(("percent".to_owned(), "%/năm".to_owned())));
        assert_eq!(read(" triệu đồng/hợp tác xã"), Some(("VND/hợp tác".to_owned(), "triệu đồng/hợp tác".to_owned())));
    }
}
