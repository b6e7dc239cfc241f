//! Numbers of cells as text: at most the fifteen digits that Excel keeps, dates in ISO form.

use jiff::Span;
use jiff::civil::{Date, date as day};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Excel shows no more digits; what follows is noise of its arithmetic.
const DIGITS: u32 = 15;

const SECONDS_OF_A_DAY: i64 = 86_400;

/// The shortest decimal text; a number out of reach stays as it is stored.
pub(super) fn plain(value: &str) -> String {
    decimal(value).map_or_else(|| value.to_owned(), |number| number.to_string())
}

/// A share as it is shown: 0.105 is "10.5%".
pub(super) fn percent(value: &str) -> String {
    let hundredfold = decimal(value).and_then(|number| number.checked_mul(Decimal::ONE_HUNDRED));
    hundredfold.map_or_else(|| value.to_owned(), |number| format!("{}%", number.normalize()))
}

fn decimal(value: &str) -> Option<Decimal> {
    let number = value.parse().or_else(|_| Decimal::from_scientific(value)).ok()?;
    Some(number.round_sf(DIGITS)?.normalize())
}

/// A count of days as a date, with a time where it has one; less than a day is a time.
pub(super) fn date(value: &str, counts_from_1904: bool) -> Option<String> {
    let serial = decimal(value)?;
    let days = serial.floor().to_i64()?;
    let seconds = ((serial - serial.floor()) * Decimal::from(SECONDS_OF_A_DAY)).round().to_i64()?;
    let (days, seconds) = (days + seconds / SECONDS_OF_A_DAY, seconds % SECONDS_OF_A_DAY);
    let time = format!("{:02}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if days == 0 && !counts_from_1904 {
        return Some(time);
    }
    let date = first_day(days, counts_from_1904)?.checked_add(Span::new().try_days(days).ok()?).ok()?;
    Some(if seconds == 0 { date.to_string() } else { format!("{date}T{time}") })
}

/// The day that counts as 0. Excel holds 1900 for a leap year, so days before March 1900 count from a day later.
fn first_day(days: i64, counts_from_1904: bool) -> Option<Date> {
    match days {
        ..0 => None,
        _ if counts_from_1904 => Some(day(1904, 1, 1)),
        0..60 => Some(day(1899, 12, 31)),
        _ => Some(day(1899, 12, 30)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noise_of_arithmetic_is_not_shown() {
        assert_eq!(plain("0.30000000000000004"), "0.3");
        assert_eq!(plain("1.2345000000000001E-3"), "0.0012345");
        assert_eq!(plain("136859"), "136859");
        assert_eq!(plain("1E+300"), "1E+300");
        assert_eq!(percent("0.105"), "10.5%");
    }

    #[test]
    fn days_are_dates() {
        assert_eq!(date("45843", false).as_deref(), Some("2025-07-05"));
        assert_eq!(date("45843.5", false).as_deref(), Some("2025-07-05T12:00:00"));
        assert_eq!(date("0.75", false).as_deref(), Some("18:00:00"));
        assert_eq!(date("59", false).as_deref(), Some("1900-02-28"));
        assert_eq!(date("44381", true).as_deref(), Some("2025-07-05"));
        assert_eq!(date("-1", false), None);
        assert_eq!(date("99999999", false), None);
    }
}
