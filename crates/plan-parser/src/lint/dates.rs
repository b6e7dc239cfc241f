//! Dates printed with figures: "24/01/2025", "5-3-2025".

use crate::cursor::is_of_word;
use domain::Date;
use std::ops::Range;

/// A printed date; the day is nothing where the calendar does not have it.
pub(super) struct PrintedDate {
    pub(super) range: Range<usize>,
    pub(super) date: Option<Date>,
}

/// All dates of a text, in order.
pub(super) fn read(text: &str) -> Vec<PrintedDate> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) =
        text.get(at..).and_then(|rest| rest.find(|letter: char| letter.is_ascii_digit())).map(|gap| at + gap)
    {
        let digits = digits(text, start);
        at = start + digits.len();
        if let Some(date) = date_at(text, start, digits) {
            at = date.range.end;
            found.push(date);
        }
    }
    found
}

fn date_at(text: &str, start: usize, day: &str) -> Option<PrintedDate> {
    let before = text.get(..start)?.chars().next_back();
    let separator = text.get(start + day.len()..)?.chars().next().filter(|mark| matches!(mark, '/' | '-' | '.'))?;
    let month_at = start + day.len() + 1;
    let month = digits(text, month_at);
    let year_at = month_at + month.len() + 1;
    if !text.get(month_at + month.len()..)?.starts_with(separator) {
        return None;
    }
    let year = digits(text, year_at);
    let end = year_at + year.len();
    let is_word = |letter: Option<char>| {
        letter.is_some_and(|letter| is_of_word(letter) || matches!(letter, '/' | '-' | '.' | ','))
    };
    let after = text.get(end..)?.chars().next().filter(|&letter| is_of_word(letter) || matches!(letter, '/' | '-'));
    let has_shape = (1..=2).contains(&day.len()) && (1..=2).contains(&month.len()) && year.len() == 4;
    if !has_shape || is_word(before) || after.is_some() {
        return None;
    }
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok();
    Some(PrintedDate { range: start..end, date })
}

fn digits(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    let end = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_told_from_codes_and_figures() {
        let read = |text| read(text).into_iter().map(|found| found.date).collect::<Vec<_>>();
        assert_eq!(read("ngày 24/1/2025, 29-02-2024."), [Date::new(2025, 1, 24).ok(), Date::new(2024, 2, 29).ok()]);
        assert_eq!(read("ngày 29/02/2025"), [None], "no such day");
        assert_eq!(read("số 13/2023/NĐ-CP; 1.250.300; tháng 3/2025; 02/11/20255"), []);
    }
}
