//! Sentences about the life of a task.

use domain::Date;
use domain::task::{Clear, EvidenceFault, ExtensionFault, ExtensionState, TaskAction, TaskState};

/// Name of a state.
pub const fn state(state: TaskState) -> &'static str {
    match state {
        TaskState::Unassigned => "Chưa giao",
        TaskState::Assigned => "Đã giao",
        TaskState::Accepted => "Đã tiếp nhận",
        TaskState::InProgress => "Đang làm",
        TaskState::Reported => "Chờ xác minh",
        TaskState::Done => "Hoàn thành",
        TaskState::Returned => "Trả lại",
        TaskState::Suspended => "Tạm dừng",
        TaskState::HandedOver => "Chuyển giao",
        TaskState::Cancelled => "Hủy",
    }
}

/// An action as a button says it.
pub const fn action(action: TaskAction) -> &'static str {
    match action {
        TaskAction::Assign => "Giao việc",
        TaskAction::Accept => "Tiếp nhận",
        TaskAction::Decline => "Trả lại nơi giao",
        TaskAction::Start => "Bắt đầu làm",
        TaskAction::Report => "Báo cáo hoàn thành",
        TaskAction::HandInPart => "Báo cáo phần phối hợp",
        TaskAction::Verify => "Xác minh",
        TaskAction::Return => "Trả lại kèm lý do",
        TaskAction::AskExtension => "Xin gia hạn",
        TaskAction::DecideExtension => "Quyết định gia hạn",
        TaskAction::Suspend => "Tạm dừng",
        TaskAction::Resume => "Tiếp tục",
        TaskAction::HandOver => "Chuyển giao",
        TaskAction::Cancel => "Hủy nhiệm vụ",
    }
}

/// One of the six things that must be clear.
pub const fn clear(what: Clear) -> &'static str {
    match what {
        Clear::Person => "người",
        Clear::Work => "việc",
        Clear::Time => "thời gian",
        Clear::Responsibility => "trách nhiệm",
        Clear::Product => "sản phẩm",
        Clear::Authority => "thẩm quyền",
    }
}

/// Where a request for a later day stands.
pub const fn extension(state: ExtensionState) -> &'static str {
    match state {
        ExtensionState::Asked => "Chờ quyết định",
        ExtensionState::Granted => "Đồng ý",
        ExtensionState::Refused => "Không đồng ý",
        ExtensionState::Late => "Xin muộn",
    }
}

/// What changed, by the code of the field.
pub fn field(code: &str) -> &'static str {
    match code {
        "lead" => "chủ trì",
        "due_on" => "hạn",
        "person" => "người phụ trách",
        "overseer" => "lãnh đạo theo dõi",
        "product" => "sản phẩm",
        "criterion" => "tiêu chí nghiệm thu",
        "coordinating" => "phối hợp",
        "accepting" => "nơi nghiệm thu",
        "deciding" => "cấp quyết định",
        _ => "nội dung",
    }
}

/// A day as offices write it.
pub fn day(day: Date) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

/// An action that does not fit the state.
pub fn not_now(what: TaskAction, now: TaskState) -> String {
    format!(
        "Nhiệm vụ đang ở trạng thái “{}”, chưa thể: {}. Tải lại trang để xem bước tiếp theo.",
        state(now),
        action(what)
    )
}

/// Somebody was faster.
pub fn changed(code: &str, by: &str, at: &str) -> String {
    format!("{by} vừa thay đổi nhiệm vụ {code} lúc {at}. Xem lại nội dung mới rồi quyết định; chưa ghi gì.")
}

/// What is done without saying why.
pub fn reason_is_missing(what: TaskAction) -> String {
    match what {
        TaskAction::Return => "Nêu lý do trả lại để đơn vị biết cần bổ sung gì.".to_owned(),
        TaskAction::Decline => "Nêu lý do trả lại, ví dụ: sai thẩm quyền, thuộc nhiệm vụ của đơn vị khác.".to_owned(),
        TaskAction::AskExtension => "Nêu lý do xin gia hạn.".to_owned(),
        _ => format!("Nêu lý do: {}.", action(what).to_lowercase()),
    }
}

/// Nobody leads.
pub const LEAD_IS_MISSING: &str = "Chọn một đơn vị chủ trì: mỗi việc chỉ giao một đơn vị chịu trách nhiệm chính.";

/// More than one would lead.
pub fn several_leads(second: &str) -> String {
    format!("Mỗi nhiệm vụ chỉ có một đơn vị chủ trì (mục IV.1). Chuyển “{second}” sang Phối hợp?")
}

/// The lead would help itself.
pub fn lead_helps(name: &str) -> String {
    format!("“{name}” đã chủ trì nên không đứng trong Phối hợp (mục IV.1). Bỏ một trong hai.")
}

/// A body that helps twice.
pub fn helps_twice(name: &str) -> String {
    format!("“{name}” đứng hai lần trong Phối hợp. Gộp thành một dòng.")
}

/// No such body.
pub fn unknown_body(name: &str) -> String {
    format!("Không có đơn vị “{name}”. Chọn trong danh sách gợi ý hoặc xem trang Đơn vị.")
}

/// A collective cannot answer.
pub fn collective(name: &str) -> String {
    format!("“{name}” là tên chung của nhiều đơn vị, không thể chịu trách nhiệm. Chọn một đơn vị cụ thể.")
}

/// A body that has ended.
pub fn ended(name: &str, on: Date) -> String {
    format!("“{name}” đã kết thúc hoạt động ngày {}. Chọn đơn vị kế thừa.", day(on))
}

/// What is said of none of the six things.
pub fn missing(what: Clear) -> &'static str {
    match what {
        Clear::Person => "Rõ người: nhập người phụ trách, họ tên hoặc chức danh.",
        Clear::Work => "Rõ việc: nhiệm vụ chưa có nội dung.",
        Clear::Time => "Rõ thời gian: nhập hạn hoàn thành.",
        Clear::Responsibility => {
            "Rõ trách nhiệm: nhập lãnh đạo theo dõi; mỗi đơn vị phối hợp cần phần việc và thời hạn riêng."
        }
        Clear::Product => "Rõ sản phẩm: nhập sản phẩm, tiêu chí nghiệm thu và nơi nghiệm thu.",
        Clear::Authority => "Rõ thẩm quyền: chọn cấp quyết định.",
    }
}

/// A task cannot be taken on before it is clear.
pub fn not_clear(missing: &[Clear]) -> String {
    let what: Vec<&str> = missing.iter().copied().map(clear).collect();
    format!("Nhiệm vụ chưa đủ 6 rõ, còn thiếu: {}. Văn phòng giao đủ rồi đơn vị tiếp nhận.", what.join(", "))
}

/// Given back too late.
pub fn decline_is_late(until: Date) -> String {
    format!("Hạn trả lại đã hết ngày {}. Đề nghị Văn phòng chuyển giao cho đơn vị khác.", day(until))
}

/// A text that is no day.
pub fn not_a_day(text: &str) -> String {
    format!("“{text}” không phải là ngày. Nhập ngày/tháng/năm, ví dụ 31/03/2025.")
}

/// Done without proof.
pub const EVIDENCE_IS_MISSING: &str = "Hoàn thành cần minh chứng: nhập số và ngày văn bản, hoặc đính kèm tệp.";
/// Half of a document.
pub const DOCUMENT_IS_HALF: &str = "Minh chứng bằng văn bản cần cả số và ngày.";
/// A document of tomorrow.
pub const DOCUMENT_IS_AHEAD: &str = "Ngày văn bản không thể sau hôm nay.";

/// A file that is not taken.
pub fn evidence(name: &str, fault: EvidenceFault) -> String {
    match fault {
        EvidenceFault::Empty => format!("Tệp “{name}” không có nội dung. Chọn lại tệp."),
        EvidenceFault::TooLarge { bytes, most_megabytes } => {
            let megabytes = bytes.div_ceil(1024 * 1024);
            format!("Tệp “{name}” {megabytes} MB, tối đa {most_megabytes} MB. Hãy nén hoặc chia nhỏ.")
        }
        EvidenceFault::Kind => {
            format!("Tệp “{name}” không phải PDF, Word (.docx), Excel (.xlsx) không macro, hoặc ảnh JPEG, PNG.")
        }
    }
}

/// A request for a later day that cannot be taken.
pub fn extension_fault(fault: ExtensionFault) -> String {
    match fault {
        ExtensionFault::Undated => "Nhiệm vụ chưa có hạn nên không có gì để gia hạn.".to_owned(),
        ExtensionFault::NotLater { due_on } => format!("Ngày gia hạn phải sau {}.", day(due_on)),
        ExtensionFault::TooOften { most } => {
            format!(
                "Mỗi nhiệm vụ được gia hạn tối đa {most} lần; nhiệm vụ này đã hết lượt. Báo cáo vướng mắc với nơi giao."
            )
        }
        ExtensionFault::Waiting => "Đang có một đề nghị gia hạn chờ quyết định.".to_owned(),
    }
}

/// Why a late request is refused: kept with the request.
pub const LATE_REQUEST: &str =
    "Xin sau khi hết hạn nên không được gia hạn theo quy định; lý do được lưu để giải trình.";
/// Nothing waits for a decision.
pub const NO_REQUEST: &str = "Không có đề nghị gia hạn nào chờ quyết định.";
/// A decision that is neither.
pub const DECISION_IS_MISSING: &str = "Chọn đồng ý hoặc không đồng ý.";
/// A refusal without a reason.
pub const REFUSAL_NEEDS_REASON: &str = "Nêu lý do không đồng ý gia hạn.";
/// Only bodies that help have a part.
pub const NO_PART: &str = "Đơn vị không có phần phối hợp trong nhiệm vụ này.";
/// The duty itself is not reported on.
pub const SERIES: &str = "Đây là việc định kỳ: báo cáo, gia hạn theo từng kỳ ở các nhiệm vụ kỳ bên dưới.";

/// A task with a history cannot be taken back.
pub fn has_history(code: &str) -> String {
    format!(
        "Nhiệm vụ {code} đã được giao hoặc báo cáo nên không rút lại được. Nếu không còn đối tượng, hãy hủy nhiệm vụ."
    )
}
