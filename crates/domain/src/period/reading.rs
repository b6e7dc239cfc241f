//! Codes of periods, and the looser ways in which files of figures write them.

use super::Period;
use crate::Date;
use std::str::FromStr;
use thiserror::Error;

/// No period is written so.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{code}` is no period; 2025, 2025-H1, 2025-Q3, 2025-9M, 2025-06 and 2025-11-28 are")]
pub struct PeriodError {
    /// What stands there.
    pub code: String,
}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(code: &str) -> Result<Self, PeriodError> {
        read(code).ok_or_else(|| PeriodError { code: code.to_owned() })
    }
}

/// A period with what stood beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoosePeriod {
    /// The period.
    pub period: Period,
    /// "(as of 2025-12-17)": the day of the figure.
    pub as_of: Option<Date>,
    /// Any other remark in brackets.
    pub note: Option<String>,
}

impl LoosePeriod {
    /// Reads "2025 (as of 2025-12-17)", "2025-10 (congress report)", "2025-10M"; nothing where no period is written.
    pub fn read(text: &str) -> Option<Self> {
        let (code, remark) = match text.trim().split_once('(') {
            Some((code, remark)) => (code, remark.trim().trim_end_matches(')').trim()),
            None => (text, ""),
        };
        let period = read(&code.trim().to_uppercase())?;
        let as_of = remark.strip_prefix("as of ").and_then(|day| day.trim().parse().ok());
        let note = (as_of.is_none() && !remark.is_empty()).then(|| remark.to_owned());
        Some(Self { period, as_of, note })
    }
}

fn read(code: &str) -> Option<Period> {
    if let Some((first, last)) = code.split_once("..") {
        return Period::span(day(first)?, day(last)?);
    }
    let Some((year, part)) = code.split_once('-') else { return Period::year(year(code)?) };
    let year = self::year(year)?;
    if let Some(half) = part.strip_prefix('H') {
        return Period::half(year, one_digit(half)?);
    }
    if let Some(quarter) = part.strip_prefix('Q') {
        return Period::quarter(year, one_digit(quarter)?);
    }
    if let Some(months) = part.strip_suffix('M') {
        return Period::first_months(year, number(months, 1..=2)?);
    }
    match part.len() {
        2 => Period::month(year, number(part, 2..=2)?),
        4 => Period::years(year, self::year(part)?),
        _ => day(code).map(Period::day),
    }
}

fn year(text: &str) -> Option<i16> {
    number(text, 4..=4)
}

fn one_digit(text: &str) -> Option<i8> {
    number(text, 1..=1)
}

fn number<T: FromStr>(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<T> {
    let is_plain = digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_plain.then(|| text.parse().ok())?
}

/// A day written in ten characters, `2025-11-28`.
fn day(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_code_reads_back_as_itself() {
        for code in [
            "2025",
            "2025-H1",
            "2025-H2",
            "2025-Q3",
            "2025-9M",
            "2025-06",
            "2025-11-28",
            "2021-2025",
            "2025-11-30..2025-12-17",
        ] {
            assert_eq!(code.parse::<Period>().map(|period| period.to_string()).as_deref(), Ok(code));
        }
        assert_eq!("2025-6M".parse::<Period>().unwrap().to_string(), "2025-H1");
        assert_eq!("2025-12M".parse::<Period>().unwrap().to_string(), "2025");
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for code in [
            "",
            "25",
            "2025-Q5",
            "2025-H0",
            "2025-13",
            "2025-13M",
            "2025-02-30",
            "2025-6",
            "quý I",
            "2025-Q",
            "2025-2021",
        ] {
            assert!(code.parse::<Period>().is_err(), "{code}");
        }
    }

    #[test]
    fn files_of_figures_write_more_loosely() {
        let loose = |text: &str| LoosePeriod::read(text).unwrap();
        let plan = loose("2025 (as of 2025-12-17)");
        assert_eq!((plan.period.to_string().as_str(), plan.as_of), ("2025", Some(date(2025, 12, 17))));
        let count = loose("2025-10 (congress report)");
        assert_eq!((count.period.to_string().as_str(), count.note.as_deref()), ("2025-10", Some("congress report")));
        assert_eq!(LoosePeriod::read("undated (2023-24)"), None);
    }
}
