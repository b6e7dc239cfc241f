//! Words of the forms and queues of a task.

use app::task::QueueKind;
use domain::task::TaskAction;

/// The label of a field.
pub fn label(name: &str) -> &'static str {
    match name {
        "lead" => "Chủ trì",
        "person" => "Người phụ trách",
        "overseer" => "Lãnh đạo theo dõi",
        "product" => "Sản phẩm",
        "criterion" => "Tiêu chí nghiệm thu",
        "accepter" => "Nơi nghiệm thu",
        "decider" => "Cấp quyết định",
        "due_on" => "Hạn hoàn thành",
        "result" => "Kết quả",
        "document_number" => "Số văn bản",
        "document_on" => "Ngày văn bản",
        "files" => "Tệp minh chứng",
        "wanted_on" => "Xin đến ngày",
        "document" => "Văn bản đề nghị",
        "decision" => "Quyết định",
        "to" => "Giao cho đơn vị",
        _ => "Lý do",
    }
}

/// What helps to fill a field in.
pub fn hint(name: &str) -> &'static str {
    match name {
        "lead" => "Một đơn vị duy nhất chịu trách nhiệm chính (mục IV.1).",
        "person" => "Họ tên hoặc chức danh, ví dụ: Trưởng phòng Tổng hợp.",
        "overseer" => "Chức danh, ví dụ: Phó Chủ tịch UBND tỉnh.",
        "product" => "Ví dụ: quyết định phê duyệt, báo cáo, công trình.",
        "criterion" => "Khi nào sản phẩm được coi là đạt.",
        "accepter" => "Đơn vị nhận và nghiệm thu sản phẩm.",
        "decider" => "Cấp có thẩm quyền quyết định khi vượt quyền của đơn vị chủ trì.",
        "due_on" | "document_on" | "wanted_on" => "Ngày/tháng/năm, ví dụ 31/03/2025.",
        "document_number" => "Ví dụ: 45/BC-STC. Cần số và ngày, hoặc một tệp.",
        "files" => "PDF, Word, Excel hoặc ảnh; mỗi tệp tối đa 20 MB.",
        _ => "",
    }
}

/// What an action means, above its form.
pub const fn about(action: TaskAction) -> &'static str {
    match action {
        TaskAction::Assign => "Đủ 6 rõ: rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền.",
        TaskAction::Report => "Ngày báo cáo là ngày tính đúng hạn hay quá hạn, nếu được xác minh.",
        TaskAction::Verify => "Chỉ người khác người báo cáo mới xác minh được.",
        TaskAction::Return => "Báo cáo bị trả lại coi như chưa hoàn thành.",
        TaskAction::AskExtension => "Xin trước khi hết hạn. Xin muộn được lưu lý do nhưng không được gia hạn.",
        TaskAction::Decline => "Nhiệm vụ trở về nơi giao để giao đơn vị khác.",
        TaskAction::HandOver => "Đơn vị mới chịu trách nhiệm từ hôm nay và phải tiếp nhận.",
        TaskAction::Suspend => "Trong thời gian tạm dừng không tính quá hạn.",
        TaskAction::Cancel => "Dùng khi không còn đối tượng; lịch sử được giữ lại.",
        _ => "",
    }
}

/// What an action did.
pub const fn done(action: TaskAction) -> &'static str {
    match action {
        TaskAction::Assign => "Đã giao việc. Đơn vị chủ trì thấy nhiệm vụ trong Việc của tôi.",
        TaskAction::Accept => "Đã tiếp nhận nhiệm vụ.",
        TaskAction::Decline => "Đã trả lại nơi giao kèm lý do.",
        TaskAction::Start => "Đã ghi nhận bắt đầu làm.",
        TaskAction::Report => "Đã gửi báo cáo, chờ xác minh.",
        TaskAction::HandInPart => "Đã ghi nhận phần phối hợp.",
        TaskAction::Verify => "Đã xác minh hoàn thành.",
        TaskAction::Return => "Đã trả lại báo cáo kèm lý do.",
        TaskAction::AskExtension => "Đã gửi đề nghị gia hạn, chờ quyết định.",
        TaskAction::DecideExtension => "Đã ghi quyết định gia hạn.",
        TaskAction::Suspend => "Đã tạm dừng nhiệm vụ.",
        TaskAction::Resume => "Nhiệm vụ được tiếp tục.",
        TaskAction::HandOver => "Đã chuyển giao nhiệm vụ.",
        TaskAction::Cancel => "Đã hủy nhiệm vụ.",
    }
}

/// A button where others are to act.
pub const LOOK: &str = "Xem";
/// A request for a later day that came too late.
pub const ASKED_LATE: &str = "Đề nghị được ghi là Xin muộn: hạn đã hết nên không được gia hạn, lý do được lưu.";
/// The periods of duties that return.
pub fn periods_opened(periods: usize) -> String {
    match periods {
        0 => "Các kỳ trong năm đã mở đủ.".to_owned(),
        _ => format!("Đã mở {periods} kỳ."),
    }
}

/// The choices of a decision on a later day.
pub const DECISIONS: &[(&str, &str)] = &[("grant", "Đồng ý"), ("refuse", "Không đồng ý")];

/// Name of a queue.
pub const fn queue(kind: QueueKind) -> &'static str {
    match kind {
        QueueKind::Returned => "Bị trả lại",
        QueueKind::Overdue => "Quá hạn",
        QueueKind::ToAccept => "Chờ tiếp nhận",
        QueueKind::DueSoon => "Sắp đến hạn",
        QueueKind::Parts => "Phần phối hợp phải nộp",
        QueueKind::WithOthers => "Chờ người khác xác minh",
        QueueKind::ToVerify => "Báo cáo chờ xác minh",
        QueueKind::ExtensionToDecide => "Đề nghị gia hạn chờ quyết định",
        QueueKind::Unassigned => "Chưa giao chủ trì",
        QueueKind::Unclear => "Chưa đủ 6 rõ",
    }
}

/// The register narrowed to the queue of the office.
pub const fn queue_address(kind: QueueKind) -> Option<&'static str> {
    match kind {
        QueueKind::ToVerify => Some("/nhiem-vu?tt=cho_xac_minh"),
        QueueKind::ExtensionToDecide => Some("/nhiem-vu?hc=cho_gia_han"),
        QueueKind::Unassigned => Some("/nhiem-vu?tt=chua_giao"),
        QueueKind::Unclear => Some("/nhiem-vu?hc=chua_du_6_ro"),
        _ => None,
    }
}
