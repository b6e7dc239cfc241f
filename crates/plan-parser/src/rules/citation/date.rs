//! The day of a cited document: "ngày 24/01/2025", "ngày 24 tháng 01 năm 2025".

use super::code::digits;
use crate::cursor::Cursor;
use crate::lexicon::citation::{BEFORE_DATE, MONTH_WORD, YEAR_WORD};
use domain::Date;

/// "ngày 24/01/2025" after a comma or none; a day the calendar does not have is no date.
pub(super) fn dated(cursor: &mut Cursor<'_>) -> Option<Date> {
    cursor.attempt(|cursor| {
        cursor.eat(",");
        cursor.eat("(");
        let is_led = BEFORE_DATE.iter().any(|words| cursor.eat(words));
        if is_led { day(cursor) } else { None }
    })
}

/// "24/01/2025", "24.1.2025", "24 tháng 01 năm 2025".
pub(super) fn day(cursor: &mut Cursor<'_>) -> Option<Date> {
    cursor.attempt(|cursor| {
        let day = figure(cursor, 2)?;
        if !(stroke(cursor) || cursor.eat(MONTH_WORD)) {
            return None;
        }
        let month = figure(cursor, 2)?;
        if !(stroke(cursor) || cursor.eat(YEAR_WORD)) {
            return None;
        }
        let year = figure(cursor, 4).filter(|year| (1900..=2199).contains(year))?;
        let is_whole = !cursor.peek().is_some_and(|next| next.is_ascii_digit());
        let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        is_whole.then_some(date)
    })
}

fn stroke(cursor: &mut Cursor<'_>) -> bool {
    ["/", "-", "."].iter().any(|mark| cursor.eat(mark))
}

fn figure(cursor: &mut Cursor<'_>, most: usize) -> Option<i16> {
    cursor.skip_spaces();
    let length = digits(cursor.rest(), most)?;
    let value = cursor.rest().get(..length)?.parse().ok()?;
    cursor.advance(length);
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        dated(&mut Cursor::new(text, 0)).map_or("nothing".to_owned(), |date| date.to_string())
    }

    #[test]
    fn a_day_is_the_same_with_and_without_zeros_in_figures_and_in_words() {
        for text in [
            " ngày 24/01/2025",
            " ngày 24/1/2025",
            ", ký ngày 24/ 1/ 2025",
            " ngày 24 tháng 01 năm 2025",
            " NGÀY 24.01.2025",
        ] {
            assert_eq!(read(text), "2025-01-24", "{text}");
        }
    }

    #[test]
    fn a_leap_day_is_a_day_and_a_thirtieth_of_february_is_none() {
        assert_eq!(read(" ngày 29/02/2024"), "2024-02-29");
        assert_eq!(read(" ngày 30/02/2024"), "nothing");
        assert_eq!(read(" ngày 12/2024"), "nothing");
    }
}
