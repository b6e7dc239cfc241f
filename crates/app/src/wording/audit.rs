//! Sentences about the log.

use crate::audit::{AuditFault, AuditFaultKind, AuditReport};

/// What a look at the whole log found.
pub fn report(report: &AuditReport) -> String {
    match &report.fault {
        Some(fault) => format!(
            "Nhật ký không còn nguyên vẹn. {} {} sự kiện trước đó nối đúng nhau.",
            self::fault(fault),
            report.sound
        ),
        None => format!("Nhật ký nguyên vẹn: {} sự kiện nối đúng nhau.", report.sound),
    }
}

/// Where and how the log is broken.
pub fn fault(fault: &AuditFault) -> String {
    let seq = fault.seq;
    match fault.kind {
        AuditFaultKind::Missing => format!("Thiếu sự kiện số {seq}."),
        AuditFaultKind::Changed => format!("Nội dung sự kiện số {seq} đã bị sửa."),
        AuditFaultKind::Unlinked => format!("Sự kiện số {seq} không nối với sự kiện trước nó."),
        AuditFaultKind::OffCheckpoint => format!("Sự kiện số {seq} khác với điểm kiểm đã công bố."),
        AuditFaultKind::Cut => format!("Nhật ký dừng trước điểm kiểm đã công bố: thiếu từ sự kiện số {seq}."),
    }
}
