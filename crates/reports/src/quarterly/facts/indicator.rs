//! A row of Biểu 01.

use super::SourcedFigure;
use analytics::achievement::Achievement;
use domain::Decimal;
use domain::indicator::IndicatorGroup;
use domain::status::Status;
use domain::target::{Bounds, Measure, Verdict};

/// One indicator under its target of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorFacts {
    /// Number as the plan prints it, without brackets: "7"; empty for a part of another.
    pub number: String,
    /// Name, without the target.
    pub name: String,
    /// 0 for an indicator of its own, 1 for "trong đó", 2 for a part of that.
    pub depth: u8,
    /// Chapter of the list; rows of one chapter follow each other.
    pub group: IndicatorGroup,
    /// Printed unit: "tỷ đồng", "%"; empty for a class.
    pub unit: String,
    /// What kind of quantity: rates differ in points, others in per cent.
    pub measure: Measure,
    /// The target of the year, in the printed unit.
    pub bounds: Bounds,
    /// The target in words where it is no figure: "Loại II".
    pub target_words: Option<String>,
    /// "Cùng kỳ": the same months of last year, from January.
    pub same_period_last_year: Option<SourcedFigure>,
    /// "TH/ước quý": the quarter alone.
    pub quarter: Option<SourcedFigure>,
    /// "Lũy kế": from January to the end of the quarter; for a level or a rate the latest figure.
    pub year_to_date: Option<SourcedFigure>,
    /// Other figures published for the same period that differ from `year_to_date`.
    pub rivals: Vec<SourcedFigure>,
    /// "So cùng kỳ", published or computed by [`Change::between`].
    pub change: Option<Change>,
    /// "% KH" of `year_to_date`, as `analytics::achievement` says it.
    pub achievement: Option<Achievement>,
    /// Whether `year_to_date` meets the target of the year already.
    pub verdict: Option<Verdict>,
    /// "Đánh giá", as `analytics::assessment` says it.
    pub status: Status,
    /// A remark under the table: the old boundary, a body's own assessment.
    pub note: Option<String>,
}

/// How a figure differs from that of the same period last year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// In per cent of it.
    Percent(Decimal),
    /// In percentage points.
    Points(Decimal),
}

impl Change {
    /// From last year's figure to this year's: points for rates, per cent for others; nothing over a base of 0.
    pub fn between(measure: Measure, before: Decimal, now: Decimal) -> Option<Self> {
        let difference = now.checked_sub(before)?;
        match measure {
            Measure::GrowthRate | Measure::Share => Some(Self::Points(difference)),
            Measure::Qualitative => None,
            Measure::Ratio | Measure::Count | Measure::Level => {
                difference.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(before).map(Self::Percent)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_change_by_points_and_sums_by_per_cent() {
        let between = |measure, before: i64, now: i64| Change::between(measure, before.into(), now.into());
        assert_eq!(between(Measure::GrowthRate, 9, 11), Some(Change::Points(2.into())));
        assert_eq!(between(Measure::Level, 100, 129), Some(Change::Percent(29.into())));
        assert_eq!(between(Measure::Level, 0, 5), None);
    }
}
