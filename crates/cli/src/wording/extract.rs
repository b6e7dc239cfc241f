//! Words of `lotrinh extract`.

use domain::Date;
use domain::deadline::{Deadline, DeadlineKind};
use domain::number;
use domain::target::Comparator;
use plan_parser::draft::IndicatorDraft;

/// The command in the list.
pub const ABOUT: &str = "Đọc văn bản kế hoạch thành chỉ tiêu, nhiệm vụ, thời hạn, dự án…";
/// The option `--json`.
pub const JSON: &str = "In ra JSON theo lược đồ plan-gold/1";

/// A document that does not say its name.
pub const UNTITLED: &str = "(văn bản không có tên)";
/// A task that names nobody.
pub const NO_LEAD: &str = "chưa giao";
/// Heads of the lists.
pub const OUTLINE: &str = "Đề mục";
/// "Chỉ tiêu".
pub const INDICATORS: &str = "Chỉ tiêu";
/// "Nhiệm vụ".
pub const TASKS: &str = "Nhiệm vụ";
/// "Dự án".
pub const PROJECTS: &str = "Dự án";
/// "Văn bản được dẫn".
pub const CITATIONS: &str = "Văn bản được dẫn";
/// "Cơ quan, tổ chức".
pub const ORGANISATIONS: &str = "Cơ quan, tổ chức";
/// "Chú thích".
pub const FOOTNOTES: &str = "Chú thích";
/// "Chỗ ngờ sai chữ".
pub const SUSPICIONS: &str = "Chỗ ngờ sai chữ";

/// "Số 144/KH-UBND, ngày 05/3/2025, Ủy ban nhân dân tỉnh": what the document says of itself.
pub fn identity(number: Option<&str>, date: Option<Date>, issuer: Option<&str>) -> String {
    let number = number.map(|number| format!("Số {number}"));
    let date = date.map(|date| format!("ngày {}", day(date)));
    [number, date, issuer.map(str::to_owned)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// "tối thiểu 95 %", "10–10,5 %", "đô thị loại II".
pub fn value(indicator: &IndicatorDraft) -> String {
    if let Some(target) = &indicator.target {
        return target.clone();
    }
    let bounds = &indicator.bounds;
    let figure = |figure: Option<domain::Decimal>| figure.map(number::format).unwrap_or_default();
    let (low, high) = (figure(bounds.low), figure(bounds.high));
    let figures = match bounds.comparator {
        Comparator::Eq => low,
        Comparator::Greater => format!("trên {low}"),
        Comparator::AtLeast => format!("tối thiểu {low}"),
        Comparator::Less => format!("dưới {high}"),
        Comparator::AtMost => format!("tối đa {high}"),
        Comparator::Range => format!("{low}–{high}"),
        Comparator::Approx => format!("khoảng {low}"),
    };
    let added = if indicator.is_increment { "thêm " } else { "" };
    format!("{added}{figures} {}", indicator.unit.text).trim_end().to_owned()
}

/// "trước 30/06/2025", "đến 31/03/2025", "xong 28/02/2025", "định kỳ".
pub fn deadline(deadline: &Deadline) -> String {
    let Some(date) = deadline.date else { return "định kỳ".to_owned() };
    match deadline.kind {
        DeadlineKind::BeforeDate => format!("trước {}", day(date)),
        DeadlineKind::Done => format!("xong {}", day(date)),
        _ => format!("đến {}", day(date)),
    }
}

/// 05/03/2025, as tables print it.
pub fn day(date: Date) -> String {
    format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
}
