//! Sentences about petitions.

use domain::petition::PetitionState;

/// A line that says nothing, or too much.
pub const SUBJECT: &str = "Nêu nội dung chính trong một dòng, từ 5 đến 200 ký tự.";
/// A text that says nothing, or too much.
pub const BODY: &str = "Mô tả kiến nghị, từ 20 đến 5.000 ký tự.";
/// A sender without a name.
pub const NAME: &str = "Nhập tên người hoặc cơ quan gửi, từ 2 đến 200 ký tự.";
/// Too many letters.
pub const TOO_LONG: &str = "Nội dung quá dài; rút ngắn rồi gửi lại.";
/// A code that names nothing.
pub const UNKNOWN_LINK: &str =
    "Không có nhiệm vụ, dự án hay chỉ tiêu mang mã này. Để trống nếu không biết mã, ví dụ đúng: DA-012.";
/// A row that the catalogue does not have.
pub const UNKNOWN_GROUP: &str = "Chọn một dòng trong danh sách.";
/// More in a day than people send.
pub const FLOOD: &str =
    "Hôm nay hệ thống đã nhận quá nhiều kiến nghị. Gửi lại vào ngày mai, hoặc gửi trực tiếp tại bộ phận một cửa.";
/// A step without words.
pub const SAY_WHY: &str = "Viết nội dung để người gửi và đơn vị hiểu.";
/// Nobody was named.
pub const NAME_A_BODY: &str = "Chọn một đơn vị đang hoạt động để trả lời; mỗi kiến nghị chỉ giao một đơn vị.";
/// A petition that nothing can be merged into.
pub const UNKNOWN_OTHER: &str = "Nhập mã một kiến nghị khác còn được trả lời, ví dụ KN-25-00041.";

/// Who sent the petitions of the demonstration.
pub const DEMO_SENDER: &str = "Người gửi trình diễn";

/// The step is not open in this state.
pub fn not_now(state: PetitionState) -> String {
    format!("Kiến nghị đang ở trạng thái “{}”, không làm được bước này. Mở lại trang để xem bước hiện có.", word(state))
}

/// The word of a state.
pub const fn word(state: PetitionState) -> &'static str {
    match state {
        PetitionState::Received => "Mới tiếp nhận",
        PetitionState::Assigned => "Đang xử lý",
        PetitionState::AwaitingSender => "Chờ người gửi bổ sung",
        PetitionState::Answered => "Đã trả lời",
        PetitionState::Declined => "Không thụ lý",
        PetitionState::Merged => "Đã gộp",
    }
}
