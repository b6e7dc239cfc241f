//! Words of `demo`.

/// What it does.
pub const ABOUT: &str = "Mở thử một tỉnh mẫu: kế hoạch, số liệu thật, tài khoản cho từng vai trò";
/// The day.
pub const TODAY: &str = "Ngày được coi là hôm nay; mặc định 2025-07-05. Biến LOTRINH_DEMO_TODAY";
/// The folder.
pub const DATA: &str = "Thư mục dữ liệu; mặc định .demo, chạy lại không mất gì. Biến LOTRINH_DEMO_DATA";

/// Before the work begins.
pub fn preparing(folder: &str) -> String {
    format!("Đang chuẩn bị tỉnh mẫu trong {folder} …")
}

/// Pages can be opened; one line for each account.
pub fn ready(port: u16, today: &str, accounts: &[String]) -> String {
    let accounts = accounts.join("\n");
    format!(
        "Tỉnh mẫu đã sẵn sàng, ngày {today}. Mật khẩu đổi mỗi lần chạy; quản trị được miễn xác thực hai bước.\n\n{accounts}\n\nMở http://127.0.0.1:{port} (dừng bằng Ctrl-C)"
    )
}
