//! Sentences about backups.

use super::audit;
use crate::audit::AuditReport;

/// A backup never takes the place of another.
pub fn exists(path: &str) -> String {
    format!("Đã có tệp {path}. Chọn tên khác, để không mất bản sao lưu cũ.")
}

/// A restore takes the place of nothing unless it is told to.
pub fn would_replace(path: &str) -> String {
    format!("Đã có cơ sở dữ liệu {path}. Thêm --force để thay; bản đang có được giữ lại bên cạnh.")
}

/// There is nothing to restore.
pub const NO_FILE: &str = "Không có tệp sao lưu này. Kiểm tra lại đường dẫn.";

/// A backup whose log has been tampered with.
pub fn unsound(report: &AuditReport) -> String {
    let fault = report.fault.as_ref().map(audit::fault).unwrap_or_default();
    format!("Nhật ký trong bản sao lưu không còn nguyên vẹn: {fault} Dùng bản khác, hoặc thêm --force nếu chấp nhận.")
}

/// A program of PostgreSQL that this machine has not.
pub fn no_program(program: &str) -> String {
    format!(
        "Máy này chưa có chương trình {program} của PostgreSQL. Cài gói rồi chạy lại: apt install postgresql-client."
    )
}

/// What such a program answered.
pub fn program_failed(program: &str, said: &str) -> String {
    format!("Chương trình {program} không làm xong, chưa thay gì: {said}. Sửa điều đó rồi chạy lại.")
}
