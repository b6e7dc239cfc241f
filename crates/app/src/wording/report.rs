//! Sentences about a report that is being made.

use domain::period::Period;

/// Names of sections, in the order of the report.
pub(crate) const LEADERSHIP: &str = "I. Lãnh đạo, chỉ đạo, quán triệt";
pub(crate) const INDICATORS: &str = "II.1. Mục tiêu, chỉ tiêu (Biểu 01)";
pub(crate) const GROWTH: &str = "II.2. Kịch bản tăng trưởng (Biểu 02)";
pub(crate) const BREAKTHROUGHS: &str = "II.3. Các khâu đột phá";
pub(crate) const TASKS: &str = "II.4. Các nhóm nhiệm vụ (Biểu 03)";
pub(crate) const PROJECTS: &str = "II.5, II.6. Đầu tư công, ngoài ngân sách (Biểu 04)";
pub(crate) const LAND: &str = "II.7. Giải phóng mặt bằng, tái định cư";
pub(crate) const PETITIONS: &str = "II.8 đến II.10. Kiến nghị, rà soát văn bản, bộ máy";
pub(crate) const CAUSES: &str = "III. Đánh giá chung, nguyên nhân";
pub(crate) const SOURCES: &str = "Nguồn số liệu";
pub(crate) const ISSUE: &str = "Số, ngày ký, người ký";

/// What is counted in them.
pub(crate) const ISSUED: &str = "văn bản đã ban hành";
pub(crate) const WITH_FIGURES: &str = "chỉ tiêu có số trong kỳ";
pub(crate) const GROWN: &str = "khu vực có tốc độ tăng";
pub(crate) const LINKED: &str = "khâu đột phá đã gắn nhiệm vụ";
pub(crate) const ASSIGNED: &str = "nhiệm vụ đã có đơn vị chủ trì";
pub(crate) const PAID: &str = "dự án có số giải ngân";
pub(crate) const EXPLAINED: &str = "nhiệm vụ quá hạn đã có nguyên nhân";
pub(crate) const VERIFIED: &str = "số đã xác minh, kèm nguồn";

/// A section whose facts the system does not hold.
pub(crate) const NOT_HELD: &str = "bổ sung khi trình ký";

/// How far the report is.
pub fn title(period: &Period, complete: usize, all: usize, missing: usize) -> String {
    let label = super::target::within(&period.label());
    format!("Báo cáo {label}: {complete}/{all} mục đủ số liệu, {missing} mục chưa có")
}
