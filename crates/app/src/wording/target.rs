//! Sentences about targets and figures.

use domain::unit::StepError;

/// A target without a year.
pub const NO_PERIOD: &str = "Mục tiêu chưa có kỳ. Ghi năm, ví dụ 2025, hoặc giai đoạn, ví dụ 2026-2030.";

/// A bound that is no number.
pub fn not_a_number(text: &str) -> String {
    format!("“{text}” không phải là số. Ghi số thuần, dấu chấm trước phần thập phân, ví dụ 94.2.")
}

/// A bound that the unit cannot hold.
pub fn step(text: &str, error: StepError) -> String {
    match error {
        StepError::TooFine { most } => {
            format!("“{text}” có quá nhiều chữ số thập phân; đơn vị này giữ nhiều nhất {most}. Làm tròn lại.")
        }
        StepError::TooLarge => format!("“{text}” quá lớn. Kiểm tra lại số và đơn vị tính."),
    }
}
