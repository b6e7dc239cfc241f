//! What the dated rules say about signing in: how often one may err, how long a session holds.

use crate::Date;
use crate::regulation::Regulations;
use jiff::{SignedDuration, Timestamp};

/// The rules of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccessRules {
    /// A session without a request ends after so many minutes.
    pub idle_minutes: i64,
    /// No session is longer, whatever is done in it.
    pub session_hours: i64,
    /// Wrong passwords or codes in a row before the account has to wait.
    pub lockout_attempts: i64,
    /// How long it has to wait.
    pub lockout_minutes: i64,
    /// Shortest password.
    pub least_letters: usize,
    /// Recovery codes of one account.
    pub recovery_codes: usize,
    /// Whether administrators must give a code beside their password.
    pub administrators_need_second_factor: bool,
}

impl AccessRules {
    /// The rules in force on a day; none where one of them is missing.
    pub fn on(regulations: &Regulations, day: Date) -> Option<Self> {
        let whole = |code: &str| regulations.whole(code, day);
        let count = |code: &str| whole(code).and_then(|number| usize::try_from(number).ok());
        Some(Self {
            idle_minutes: whole("access.idle.minutes")?.into(),
            session_hours: whole("access.session.hours")?.into(),
            lockout_attempts: whole("access.lockout.attempts")?.into(),
            lockout_minutes: whole("access.lockout.minutes")?.into(),
            least_letters: count("access.password.least_letters")?,
            recovery_codes: count("access.recovery.codes")?,
            administrators_need_second_factor: whole("access.second_factor.of_administrators")? != 0,
        })
    }

    /// Until when the account has to wait after so many failures in a row; not at all where there were few.
    pub fn locked_until(&self, failures: i64, now: Timestamp) -> Option<Timestamp> {
        let wait = SignedDuration::from_mins(self.lockout_minutes);
        (failures >= self.lockout_attempts).then(|| now.checked_add(wait).unwrap_or(Timestamp::MAX))
    }

    /// When a session that began then and is used now ends, if nothing more is asked.
    pub fn session_ends_at(&self, began_at: Timestamp, now: Timestamp) -> Timestamp {
        let idle = now.checked_add(SignedDuration::from_mins(self.idle_minutes)).unwrap_or(Timestamp::MAX);
        let longest = began_at.checked_add(SignedDuration::from_hours(self.session_hours)).unwrap_or(Timestamp::MAX);
        idle.min(longest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: AccessRules = AccessRules {
        idle_minutes: 60,
        session_hours: 12,
        lockout_attempts: 5,
        lockout_minutes: 15,
        least_letters: 10,
        recovery_codes: 10,
        administrators_need_second_factor: true,
    };

    fn at(time: &str) -> Timestamp {
        format!("2025-07-05T{time}:00Z").parse().unwrap()
    }

    #[test]
    fn the_fifth_failure_makes_the_account_wait() {
        assert_eq!(RULES.locked_until(4, at("08:00")), None);
        assert_eq!(RULES.locked_until(5, at("08:00")), Some(at("08:15")));
        assert_eq!(RULES.locked_until(6, at("08:20")), Some(at("08:35")));
    }

    #[test]
    fn a_session_in_use_is_prolonged_and_ends_at_the_end_of_the_day_all_the_same() {
        assert_eq!(RULES.session_ends_at(at("07:00"), at("07:00")), at("08:00"));
        assert_eq!(RULES.session_ends_at(at("07:00"), at("11:30")), at("12:30"));
        assert_eq!(RULES.session_ends_at(at("07:00"), at("18:30")), at("19:00"));
    }

    #[test]
    fn rules_that_are_not_there_are_not_guessed() {
        assert_eq!(AccessRules::on(&Regulations::default(), jiff::civil::date(2025, 7, 5)), None);
    }
}
