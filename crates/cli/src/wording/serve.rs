//! Words of `serve`.

/// What it does.
pub const ABOUT: &str = "Chạy máy chủ";
/// The port.
pub const PORT: &str = "Cổng để mở trang";
/// Beyond this machine.
pub const PUBLIC: &str = "Cho máy khác trong mạng truy cập; mặc định chỉ máy này";
/// Behind HTTPS.
pub const HTTPS: &str = "Người dùng vào qua HTTPS (đứng sau máy chủ proxy)";
/// The end.
pub const STOPPED: &str = "Đã dừng.";

/// A port that cannot be taken.
pub fn cannot_listen(port: u16) -> String {
    format!(
        "Không mở được cổng {port}. Dừng chương trình đang dùng cổng này, hoặc chọn cổng khác: --port {}",
        port.saturating_add(1)
    )
}

/// Pages can be opened.
pub fn ready(port: u16) -> String {
    format!("Mở http://127.0.0.1:{port} (dừng bằng Ctrl-C)")
}
