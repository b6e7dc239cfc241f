//! Parameters that law and practice set ("quy định"): dated rows with their source, never constants.

use crate::validity::Validity;
use crate::{Date, Decimal};
use rust_decimal::prelude::ToPrimitive;

/// One parameter, from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regulation {
    /// `report.due.province.day`.
    pub code: String,
    /// What it sets.
    pub value: RegulationValue,
    /// When it holds.
    pub valid: Validity,
    /// Whether a document says so.
    pub basis: RegulationBasis,
    /// The document, article included.
    pub source: String,
    /// What the value means, where the code does not say it.
    pub note: Option<String>,
}

/// What a parameter sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegulationValue {
    /// A number: days, per cent, a switch of 0 and 1.
    Number(Decimal),
    /// A day of every year: 31 January.
    MonthDay {
        /// 1 to 12.
        month: i8,
        /// 1 to 31.
        day: i8,
    },
}

/// Where a parameter comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegulationBasis {
    /// A document sets it.
    Law,
    /// No document does; the system states its own default.
    Design,
}

/// All parameters.
#[derive(Debug, Clone, Default)]
pub struct Regulations {
    /// Rows of all codes and times.
    pub rows: Vec<Regulation>,
}

impl Regulations {
    /// The row in force on a day.
    pub fn find(&self, code: &str, on: Date) -> Option<&Regulation> {
        self.rows.iter().find(|row| row.code == code && row.valid.holds_on(on))
    }

    /// The number in force on a day.
    pub fn number(&self, code: &str, on: Date) -> Option<Decimal> {
        match self.find(code, on)?.value {
            RegulationValue::Number(number) => Some(number),
            RegulationValue::MonthDay { .. } => None,
        }
    }

    /// The whole number in force on a day.
    pub fn whole(&self, code: &str, on: Date) -> Option<i32> {
        self.number(code, on)?.to_i32()
    }

    /// The day of a year in force on a day.
    pub fn day_of_year(&self, code: &str, on: Date, year: i16) -> Option<Date> {
        match self.find(code, on)?.value {
            RegulationValue::MonthDay { month, day } => Date::new(year, month, day).ok(),
            RegulationValue::Number(_) => None,
        }
    }

    /// The days on which public capital of a plan year may first not be disbursed any more: the last permitted day,
    /// by whether the capital was added late (Luật Đầu tư công, Điều 72).
    pub fn plan_year_ends_on(&self, plan_year: i16, capital_added_on: Option<Date>) -> Option<Date> {
        let on = Date::new(plan_year, 12, 31).ok()?;
        let after = self.day_of_year("plan_year.late_capital.added_after", on, plan_year);
        let is_late = capital_added_on.zip(after).is_some_and(|(added, after)| added > after);
        let code = if is_late { "plan_year.late_capital.disbursement_ends" } else { "plan_year.disbursement_ends" };
        self.day_of_year(code, on, plan_year + 1)
    }
}
