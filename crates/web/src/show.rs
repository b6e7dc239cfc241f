//! How values are written on a page: the formats of Vietnamese offices.

use crate::wording;
use domain::observation::ObservationState;
use domain::status::Status;
use domain::{Date, Decimal, number};
use jiff::Timestamp;
use jiff::tz::Offset;

/// A value as people read it.
pub trait Show {
    /// Its text.
    fn show(&self) -> String;
}

impl Show for Decimal {
    fn show(&self) -> String {
        number::format(*self)
    }
}

impl Show for Date {
    fn show(&self) -> String {
        format!("{:02}/{:02}/{}", self.day(), self.month(), self.year())
    }
}

impl Show for Status {
    fn show(&self) -> String {
        wording::status(*self).to_owned()
    }
}

impl Show for ObservationState {
    fn show(&self) -> String {
        wording::observation_state(*self).to_owned()
    }
}

impl Show for String {
    fn show(&self) -> String {
        self.clone()
    }
}

/// What is not known is a dash, never an empty cell.
impl<T: Show> Show for Option<T> {
    fn show(&self) -> String {
        self.as_ref().map_or_else(|| "–".to_owned(), Show::show)
    }
}

/// An instant of the store as a clock in Vietnam shows it; what is no instant stays as it is.
pub(crate) fn instant(stored: &str) -> String {
    const HANOI: Offset = Offset::constant(7);
    let Ok(instant) = stored.parse::<Timestamp>() else { return stored.to_owned() };
    let at = HANOI.to_datetime(instant);
    format!("{} {:02}:{:02}", at.date().show(), at.hour(), at.minute())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn instants_are_told_in_the_time_of_hanoi() {
        assert_eq!(instant("2025-07-04T19:05:00Z"), "05/07/2025 02:05");
        assert_eq!(instant("hôm qua"), "hôm qua");
    }

    #[test]
    fn dates_and_figures_are_written_as_offices_do() {
        assert_eq!(date(2025, 3, 5).show(), "05/03/2025");
        assert_eq!(Decimal::from(44_923).show(), "44.923");
        assert_eq!(None::<Decimal>.show(), "–");
    }
}
