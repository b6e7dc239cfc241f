//! A later deadline ("gia hạn"): asked for in time, granted a limited number of times, the original day kept in sight.

use crate::Date;
use crate::regulation::Regulations;

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExtensionState {
    /// Waits for a decision.
    Asked,
    /// Granted: the deadline is a later one.
    Granted,
    /// Refused by a person.
    Refused,
    /// "Xin muộn": asked after the deadline, so refused by the rule itself; the reason stays on file.
    Late,
}

impl ExtensionState {
    /// All states.
    pub const ALL: [Self; 4] = [Self::Asked, Self::Granted, Self::Refused, Self::Late];

    /// The code in the store and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "cho_quyet_dinh",
            Self::Granted => "dong_y",
            Self::Refused => "khong_dong_y",
            Self::Late => "xin_muon",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// How often the deadline of a task may be moved (`task.extension.most_times`); not at all where no rule is in force.
pub fn most_extensions(rules: &Regulations, on: Date) -> i64 {
    rules.whole("task.extension.most_times", on).map_or(0, i64::from)
}

/// A request for a later day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExtensionAsked {
    /// The deadline that holds when it is asked.
    pub due_on: Option<Date>,
    /// The day asked for.
    pub wanted_on: Date,
    /// How often the deadline has been moved already.
    pub granted: i64,
    /// Whether a request waits for its decision.
    pub is_waiting: bool,
}

/// Why a request cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExtensionFault {
    /// There is no deadline to move.
    Undated,
    /// The day asked for does not come after the deadline.
    NotLater {
        /// The deadline.
        due_on: Date,
    },
    /// The deadline has been moved as often as the rule allows.
    TooOften {
        /// What the rule allows.
        most: i64,
    },
    /// Another request waits.
    Waiting,
}

impl ExtensionAsked {
    /// Whether the request waits for a decision, or is late. The last day of the deadline runs to its end, so that a
    /// request on that day is in time. A late one is kept with its reason but grants nothing: a later deadline is given
    /// only to those who ask before the day.
    pub fn take(&self, most: i64, asked_on: Date) -> Result<ExtensionState, ExtensionFault> {
        let due_on = self.due_on.ok_or(ExtensionFault::Undated)?;
        if self.is_waiting {
            return Err(ExtensionFault::Waiting);
        }
        if self.wanted_on <= due_on {
            return Err(ExtensionFault::NotLater { due_on });
        }
        if self.granted >= most {
            return Err(ExtensionFault::TooOften { most });
        }
        Ok(if asked_on > due_on { ExtensionState::Late } else { ExtensionState::Asked })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const ASKED: ExtensionAsked =
        ExtensionAsked { due_on: Some(date(2025, 3, 31)), wanted_on: date(2025, 4, 30), granted: 0, is_waiting: false };

    #[test]
    fn a_request_is_in_time_to_the_end_of_the_last_day() {
        assert_eq!(ASKED.take(1, date(2025, 3, 31)), Ok(ExtensionState::Asked));
        assert_eq!(ASKED.take(1, date(2025, 4, 1)), Ok(ExtensionState::Late));
    }

    #[test]
    fn the_day_asked_for_comes_after_the_deadline() {
        let same_day = ExtensionAsked { wanted_on: date(2025, 3, 31), ..ASKED };
        let fault = ExtensionFault::NotLater { due_on: date(2025, 3, 31) };
        assert_eq!(same_day.take(1, date(2025, 3, 20)), Err(fault));
        assert_eq!(ExtensionAsked { due_on: None, ..ASKED }.take(1, date(2025, 3, 20)), Err(ExtensionFault::Undated));
    }

    #[test]
    fn a_deadline_moves_as_often_as_the_rule_allows_and_one_request_waits_at_a_time() {
        let again = ExtensionAsked { granted: 1, ..ASKED };
        assert_eq!(again.take(1, date(2025, 3, 20)), Err(ExtensionFault::TooOften { most: 1 }));
        assert_eq!(again.take(2, date(2025, 3, 20)), Ok(ExtensionState::Asked));
        let waiting = ExtensionAsked { is_waiting: true, ..ASKED };
        assert_eq!(waiting.take(1, date(2025, 3, 20)), Err(ExtensionFault::Waiting));
    }
}
