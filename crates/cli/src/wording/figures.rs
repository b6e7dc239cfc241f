//! Words of `figures`.

use app::figures::{FiguresReport, Outcome};

/// What it does.
pub const ABOUT: &str = "Số liệu thực hiện";
/// What `figures import` does.
pub const IMPORT: &str = "Nhập số liệu từ tệp CSV hoặc XLSX, tất cả hoặc không dòng nào";
/// The file.
pub const FILE: &str = "Tệp .csv hoặc .xlsx có các cột indicator, territory, period, value, unit, source_url, quote";
/// Without writing.
pub const DRY_RUN: &str = "Chỉ thử, không ghi gì";
/// For scripts.
pub const JSON: &str = "In kết quả dạng JSON";

/// What was done.
pub fn done(report: &FiguresReport, corrections: Option<&str>) -> String {
    let mut lines = vec![first(report)];
    lines.extend(report.areas.iter().map(|(area, rows)| format!("  {area}: {rows} dòng")));
    lines.extend(report.notes.iter().map(|(line, note)| format!("Dòng {line}: {note}")));
    lines.extend(report.doubts.iter().map(|doubt| format!("Cần xem: {doubt}")));
    lines.extend(report.errors.iter().map(|error| {
        let column = error.column.as_ref().map(|column| format!(", cột {column}")).unwrap_or_default();
        format!("Dòng {}{column}: {}", error.line, error.sentence)
    }));
    lines.extend(corrections.map(|path| format!("Tệp để sửa, lỗi ghi ở cột cuối: {path}")));
    lines.join("\n")
}

fn first(report: &FiguresReport) -> String {
    let figures = format!(
        "{} số liệu mới, {} đính chính, {} đã có; {} chỉ tiêu giao mới, {} thay đổi, {} đã có.",
        report.new_figures,
        report.corrected_figures,
        report.known_figures,
        report.new_targets,
        report.changed_targets,
        report.known_targets
    );
    match &report.outcome {
        Outcome::Imported => format!("Đã nhập {} dòng: {figures}", report.rows),
        Outcome::Tried => format!("Thử {} dòng, chưa ghi gì: {figures}", report.rows),
        Outcome::Known { at, by } => format!("Tệp này đã được {by} nhập lúc {at}; không thay đổi gì."),
        Outcome::Refused => format!("Chưa ghi gì: {} dòng cần sửa.", report.errors.len()),
    }
}
