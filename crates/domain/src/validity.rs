//! The days between which something holds; both ends count, an open end has no day.

use crate::Date;

/// From when to when something holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Validity {
    /// First day; none where it has always held.
    pub from: Option<Date>,
    /// Last day; none where it still holds.
    pub to: Option<Date>,
}

impl Validity {
    /// Whether it holds on this day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// Whether some day belongs to both.
    pub fn overlaps(&self, other: &Self) -> bool {
        let begins_in_time = |from: Option<Date>, to: Option<Date>| from.zip(to).is_none_or(|(from, to)| from <= to);
        begins_in_time(self.from, other.to) && begins_in_time(other.from, self.to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn both_ends_count() {
        let district = Validity { from: None, to: Some(date(2025, 6, 30)) };
        let after = Validity { from: Some(date(2025, 7, 1)), to: None };
        assert!(district.holds_on(date(2025, 6, 30)) && !district.holds_on(date(2025, 7, 1)));
        assert!(after.holds_on(date(2025, 7, 1)) && !after.holds_on(date(2025, 6, 30)));
        assert!(!district.overlaps(&after) && district.overlaps(&Validity::default()));
    }
}
