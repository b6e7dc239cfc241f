//! Sentences about accounts, passwords, codes and delegations.

/// An account without a name.
pub const NAME_IS_MISSING: &str = "Nhập tên hiển thị, ví dụ “Chuyên viên Sở Tài chính”.";
/// A role that works inside a body needs one.
pub const BODY_IS_MISSING: &str = "Vai trò này làm việc cho một đơn vị. Chọn đơn vị.";
/// The last administrator.
pub const LAST_ADMINISTRATOR: &str = "Đây là quản trị viên cuối cùng. Giao quyền quản trị cho tài khoản khác trước khi đổi vai trò hoặc khóa tài khoản này.";
/// The present password does not fit.
pub const OLD_PASSWORD_IS_WRONG: &str = "Mật khẩu hiện tại không đúng.";
/// The new password is the old one.
pub const PASSWORD_IS_THE_SAME: &str = "Mật khẩu mới phải khác mật khẩu hiện tại.";
/// The second factor is in force already.
pub const CODES_ARE_SET_UP: &str = "Xác thực hai bước đã bật. Tắt trước khi thiết lập lại.";
/// A code that does not fit, or was used.
pub const CODE_IS_WRONG: &str =
    "Mã không đúng hoặc đã dùng. Nhập mã 6 số đang hiện trên ứng dụng, hoặc một mã dự phòng.";
/// Administrators keep their second factor.
pub const CODES_ARE_NEEDED: &str = "Quản trị viên bắt buộc xác thực hai bước, không tắt được.";
/// Nobody acts for themselves.
pub const DELEGATE_IS_SELF: &str = "Chọn người nhận ủy quyền khác với người ủy quyền.";
/// The power to keep accounts is not given on.
pub const ADMINISTRATION_STAYS: &str = "Quyền quản trị không ủy quyền được; hãy thêm một quản trị viên.";
/// The last day lies before the first, or in the past.
pub const DELEGATION_ENDS_EARLY: &str = "Ngày kết thúc phải từ hôm nay trở đi và không trước ngày bắt đầu.";
/// More than a year.
pub const DELEGATION_IS_LONG: &str = "Ủy quyền tối đa một năm; vắng lâu hơn thì bàn giao.";
/// No paper.
pub const DELEGATION_NEEDS_BASIS: &str = "Ghi văn bản ủy quyền: số, ngày hoặc nội dung phân công.";
/// Its days are over, or have not begun.
pub const DELEGATION_IS_OVER: &str = "Ủy quyền này chưa đến ngày hoặc đã hết hiệu lực.";

/// The duties are the body's.
pub const SUCCESSOR_IS_ELSEWHERE: &str = "Người nhận bàn giao phải là tài khoản khác của cùng đơn vị.";
/// No reason given.
pub const HANDOVER_NEEDS_REASON: &str = "Ghi lý do bàn giao: số, ngày của quyết định.";

/// Nobody signs in with this.
pub fn no_such_account(login: &str) -> String {
    format!("Không có tài khoản “{}” đang hoạt động.", login.trim())
}

/// Who did something for whom, as the log writes it.
pub fn acting_for(actor: &str, principal: &str) -> String {
    format!("{actor} thay {principal}")
}
