//! Words of `serve`.

use std::io;

/// What it does.
pub const ABOUT: &str = "Chạy máy chủ";
/// The port.
pub const PORT: &str = "Cổng để mở trang; mặc định 8080. Biến LOTRINH_PORT, với demo là LOTRINH_DEMO_PORT";
/// Beyond this machine.
pub const PUBLIC: &str = "Cho máy khác trong mạng truy cập; mặc định chỉ máy này. Biến LOTRINH_PUBLIC";
/// Behind HTTPS.
pub const HTTPS: &str = "Người dùng vào qua HTTPS (đứng sau máy chủ proxy). Biến LOTRINH_HTTPS";
/// The end.
pub const STOPPED: &str = "Đã dừng.";

/// A port that cannot be taken.
pub fn cannot_listen(port: u16, problem: &io::Error) -> String {
    match problem.kind() {
        io::ErrorKind::AddrInUse => format!(
            "cổng {port} đang có chương trình khác dùng. Dừng chương trình đó, hoặc chọn cổng khác: --port {}",
            port.checked_add(1).unwrap_or(8080)
        ),
        io::ErrorKind::PermissionDenied => {
            format!("không đủ quyền mở cổng {port}. Chọn cổng từ 1024 trở lên, ví dụ --port 8080.")
        }
        _ => format!("không mở được cổng {port}: {}", super::io(problem)),
    }
}

/// A folder that another server is at work in.
pub fn folder_is_served(folder: &str, by: &str) -> String {
    let by = if by.is_empty() { String::new() } else { format!(" ({by})") };
    format!(
        "thư mục {folder} đang được một lotrinh khác phục vụ{by}. Dừng chương trình đó, hoặc chọn thư mục khác: --data DIR"
    )
}

/// Who serves a folder, for the next one that wants it.
pub fn server(process: u32, port: u16) -> String {
    format!("tiến trình {process}, cổng {port}")
}

/// Pages can be opened.
pub fn ready(port: u16) -> String {
    format!("Mở http://127.0.0.1:{port} (dừng bằng Ctrl-C)")
}
