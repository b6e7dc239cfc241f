//! A text that is empty, or in which nothing of a plan was found.

use super::Check;
use super::plan::Plan;
use crate::diagnostic::Diagnostic;
use crate::span::Span;

pub(super) const CHECK: Check = Check { code: "LT045", page: include_str!("../../../../docs/lint/LT045.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let draft = plan.draft;
    let start = Span { start: 0, end: 0 };
    if plan.text.trim().is_empty() {
        let hint = "Chọn tệp khác; bản quét cần được nhận dạng chữ trước.";
        return vec![CHECK.error(start, "Văn bản trống: không có chữ nào để đọc.").hint(hint)];
    }
    if draft.outline.is_empty() && draft.indicators.is_empty() && draft.tasks.is_empty() {
        let hint = "Kiểm tra xem có đúng là văn bản kế hoạch, và chữ có bị sai bảng mã không.";
        return vec![CHECK.error(start, "Không tìm thấy mục, chỉ tiêu hay nhiệm vụ nào.").hint(hint)];
    }
    Vec::new()
}
