//! How values are written on a page: the formats of Vietnamese offices.

use crate::wording;
use domain::observation::ObservationState;
use domain::status::Status;
use domain::{Date, Decimal, number};

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

/// What is not known is a dash, never an empty cell.
impl<T: Show> Show for Option<T> {
    fn show(&self) -> String {
        self.as_ref().map_or_else(|| "–".to_owned(), Show::show)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_and_figures_are_written_as_offices_do() {
        assert_eq!(date(2025, 3, 5).show(), "05/03/2025");
        assert_eq!(Decimal::from(44_923).show(), "44.923");
        assert_eq!(None::<Decimal>.show(), "–");
    }
}
