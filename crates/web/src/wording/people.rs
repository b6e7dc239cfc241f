//! Words of the pages about accounts, sign-in, delegations and the log.

/// One's own account.
pub const OWN: &str = "Tài khoản của tôi";
/// The second step of signing in.
pub const CODE: &str = "Xác thực hai bước";
/// Codes for a lost telephone.
pub const RECOVERY_CODES: &str = "Mã dự phòng";
/// The list of accounts.
pub const ACCOUNTS: &str = "Tài khoản";
/// The log.
pub const LOG: &str = "Nhật ký";

/// Done: password.
pub const PASSWORD_CHANGED: &str = "Đã đổi mật khẩu. Các máy khác đang đăng nhập bằng tài khoản này đã bị thoát.";
/// Done: a secret was made.
pub const CODES_BEGUN: &str = "Quét hình bằng ứng dụng xác thực rồi nhập mã đang hiện để hoàn tất.";
/// Done: no second factor any more.
pub const CODES_DROPPED: &str = "Đã tắt xác thực hai bước.";
/// Done: a delegation.
pub const DELEGATED: &str = "Đã ghi ủy quyền.";
/// Done: taken back.
pub const DELEGATION_ENDED: &str = "Đã kết thúc ủy quyền.";
/// Done: acting for another.
pub const ACTING: &str = "Từ giờ bạn làm việc thay người ủy quyền; nhật ký ghi cả hai tên.";
/// Done: acting for oneself.
pub const ACTING_ENDED: &str = "Bạn đã trở lại làm việc với quyền của mình.";
/// Done: account.
pub const ACCOUNT_CHANGED: &str = "Đã ghi thay đổi; quyền mới có hiệu lực ngay.";
/// Done: closed.
pub const ACCOUNT_CLOSED: &str = "Đã đóng tài khoản và thoát khỏi mọi máy.";
/// Done: opened.
pub const ACCOUNT_OPENED: &str = "Đã mở lại tài khoản.";
/// Done: unlocked.
pub const ACCOUNT_UNLOCKED: &str = "Đã mở khóa; có thể đăng nhập lại ngay.";
/// Done: codes taken away.
pub const CODES_RESET: &str = "Đã gỡ xác thực hai bước và thoát khỏi mọi máy.";

/// A date field without a day.
pub const DAY_IS_MISSING: &str = "Nhập ngày theo dạng 31/07/2025.";
/// No role chosen.
pub const ROLE_IS_MISSING: &str = "Chọn vai trò.";

/// A list of what is handed over.
pub const HANDOVER: &str = "Bàn giao";
/// Done: the list is made.
pub const HANDOVER_MADE: &str = "Đã lập biên bản; người nhận mở trang Tài khoản của tôi để ký.";
/// Done: the list is signed.
pub const HANDOVER_CONFIRMED: &str = "Đã ký nhận; tài khoản của người bàn giao đã đóng.";

/// What kind of duty is handed over.
pub fn duty(kind: &str) -> &'static str {
    match kind {
        "task" => "Chủ trì nhiệm vụ",
        "part" => "Phối hợp nhiệm vụ",
        "target" => "Chỉ tiêu",
        "project" => "Dự án",
        _ => "Việc khác",
    }
}

/// What a state of an account is called.
pub const fn account_state(is_active: bool, is_locked: bool) -> &'static str {
    match (is_active, is_locked) {
        (false, _) => "Đã đóng",
        (true, true) => "Tạm khóa",
        (true, false) => "Hoạt động",
    }
}
