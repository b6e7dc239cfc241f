//! Names of periods for Vietnamese readers.

use super::{Period, PeriodKind};
use crate::Date;

const QUARTERS: [&str; 4] = ["I", "II", "III", "IV"];

impl Period {
    /// "Quý II/2025", "6 tháng 2025", "Tháng 6/2025", "Ngày 28/11/2025".
    pub fn label(&self) -> String {
        let (year, month) = (self.last_day().year(), self.last_day().month());
        match self.kind() {
            PeriodKind::Years => format!("Giai đoạn {}–{year}", self.first_day().year()),
            PeriodKind::Year => format!("Năm {year}"),
            PeriodKind::Half if month == 12 => format!("6 tháng cuối năm {year}"),
            PeriodKind::Months | PeriodKind::Half => format!("{month} tháng {year}"),
            PeriodKind::Quarter => format!("Quý {}/{year}", quarter(month)),
            PeriodKind::Month => format!("Tháng {month}/{year}"),
            PeriodKind::Span => format!("Từ {} đến {}", day(self.first_day()), day(self.last_day())),
            PeriodKind::Day => format!("Ngày {}", day(self.last_day())),
        }
    }
}

/// "28/11/2025".
pub(crate) fn day(day: Date) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

fn quarter(last_month: i8) -> &'static str {
    usize::try_from(last_month / 3 - 1).ok().and_then(|at| QUARTERS.get(at)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_named_as_reports_name_them() {
        let label = |code: &str| code.parse::<Period>().unwrap().label();
        assert_eq!(label("2025-Q2"), "Quý II/2025");
        assert_eq!(label("2025-H1"), "6 tháng 2025");
        assert_eq!(label("2025-H2"), "6 tháng cuối năm 2025");
        assert_eq!(label("2025-9M"), "9 tháng 2025");
        assert_eq!(label("2025-06"), "Tháng 6/2025");
        assert_eq!(label("2025-11-28"), "Ngày 28/11/2025");
        assert_eq!(label("2021-2025"), "Giai đoạn 2021–2025");
        assert_eq!(label("2025-11-30..2025-12-17"), "Từ 30/11/2025 đến 17/12/2025");
    }
}
