//! Words of `user`.

use app::account::AccountRow;

/// What it does.
pub const ABOUT: &str = "Tài khoản";
/// What `user add` does.
pub const ADD: &str = "Thêm một tài khoản";
/// What `user list` does.
pub const LIST: &str = "Liệt kê tài khoản";
/// What `user disable` does.
pub const DISABLE: &str = "Đóng một tài khoản và thoát khỏi mọi máy";
/// What `user reset-password` does.
pub const RESET_PASSWORD: &str = "Đặt lại mật khẩu và thoát khỏi mọi máy";
/// For programmes.
pub const JSON: &str = "In dạng JSON";
/// The login.
pub const LOGIN: &str = "Tên đăng nhập";
/// The name.
pub const NAME: &str = "Tên hiển thị, ví dụ \"Chuyên viên Sở Tài chính\"";
/// The role.
pub const ROLE: &str = "Vai trò: leader, office, unit_head, specialist, project_owner, inspector, administrator";
/// The body.
pub const BODY: &str = "Đơn vị mà tài khoản đại diện";
/// The password.
pub const PASSWORD_STDIN: &str = "Đọc mật khẩu từ đầu vào chuẩn; không có thì chương trình tự đặt và in ra";

/// The account is there.
pub fn added(login: &str, password: Option<&str>) -> String {
    match password {
        Some(password) => format!("Đã thêm tài khoản {login}, mật khẩu: {password}"),
        None => format!("Đã thêm tài khoản {login}."),
    }
}

/// The account is closed.
pub fn disabled(login: &str) -> String {
    format!("Đã đóng tài khoản {login} và thoát khỏi mọi máy.")
}

/// The password is another.
pub fn password_reset(login: &str, password: Option<&str>) -> String {
    match password {
        Some(password) => format!("Mật khẩu mới của {login}: {password}. Người dùng phải đổi khi đăng nhập."),
        None => format!("Đã đặt lại mật khẩu của {login}."),
    }
}

/// One line for each account.
pub fn list(rows: &[AccountRow]) -> String {
    if rows.is_empty() {
        return "Chưa có tài khoản nào. Thêm bằng lotrinh user add.".to_owned();
    }
    let line = |row: &AccountRow| {
        let state = match (row.is_active, row.is_locked) {
            (false, _) => "đã đóng",
            (true, true) => "tạm khóa",
            (true, false) => "hoạt động",
        };
        let body = row.org_unit.as_deref().unwrap_or("-");
        format!("{}\t{}\t{}\t{body}\t{state}", row.login, app::wording::role(row.role), row.display_name)
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}
