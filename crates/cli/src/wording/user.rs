//! Words of `user`.

/// What it does.
pub const ABOUT: &str = "Tài khoản";
/// What `user add` does.
pub const ADD: &str = "Thêm một tài khoản";
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
