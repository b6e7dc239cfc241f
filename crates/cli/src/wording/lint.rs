//! Words of `lotrinh lint`.

use plan_parser::diagnostic::Severity;

/// The command in the list.
pub const ABOUT: &str = "Soi lỗi của chính văn bản: tổng không khớp, hạn ngược, thiếu chủ trì, số mục nhảy cóc…";
/// The option `--json`.
pub const JSON: &str = "In ra JSON cho máy đọc";
/// The option `--explain`.
pub const EXPLAIN: &str = "Giải thích một mã, ví dụ LT012";
/// Neither a plan nor a code.
pub const NO_PLAN: &str = "chưa cho biết văn bản nào. Thêm tên tệp, ví dụ lotrinh lint ke-hoach.docx.";
/// What stands before a hint.
pub const HINT: &str = "gợi ý:";

/// A code that no check has.
pub fn unknown_code(code: &str) -> String {
    let mut codes = plan_parser::lint::codes();
    let first = codes.next().unwrap_or_default();
    let last = codes.last().unwrap_or_default();
    format!("không có mã «{code}». Các mã đang dùng: {first} đến {last}.")
}

/// What a severity is called.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "lỗi",
        Severity::Warning => "cảnh báo",
        Severity::Note => "lưu ý",
        Severity::Held => "khớp",
    }
}

/// How many findings of each severity.
pub fn counts(name: &str, errors: usize, warnings: usize, notes: usize, held: usize) -> String {
    let told: Vec<String> = [(errors, "lỗi"), (warnings, "cảnh báo"), (notes, "lưu ý"), (held, "phép kiểm tra khớp")]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    if told.is_empty() {
        format!("{name}: không có phát hiện nào.")
    } else {
        format!("{name}: {}.", told.join(", "))
    }
}

/// Where to read more.
pub fn more(code: &str) -> String {
    format!("Giải thích một mã: lotrinh lint --explain {code}")
}
