//! Words of `report`.

/// What it does.
pub const ABOUT: &str = "Lập báo cáo";
/// What `report quarterly` does.
pub const QUARTERLY: &str = "Báo cáo quý gửi Ban Thường vụ hoặc cơ quan cấp trên";
/// The period.
pub const PERIOD: &str = "Quý báo cáo, ví dụ 2025-Q2";
/// The layout.
pub const LAYOUT: &str = "Thể thức: party (văn bản của Đảng) hoặc state (văn bản hành chính)";
/// The file.
pub const OUT: &str = "Tệp cần ghi: .docx hoặc .pdf";

/// A period that is no quarter.
pub fn bad_period(text: &str) -> String {
    format!("Không hiểu kỳ «{text}». Viết năm và quý, ví dụ 2025-Q2.")
}

/// A layout that does not exist.
pub fn bad_layout(text: &str) -> String {
    format!("Không có thể thức «{text}». Dùng party hoặc state.")
}

/// A file that is neither.
pub fn bad_ending(name: &str) -> String {
    format!("Tệp {name} phải có đuôi .docx hoặc .pdf.")
}

/// The report is there.
pub fn done(name: &str) -> String {
    format!("Đã ghi {name}. Bản chưa ký, có dấu DỰ THẢO.")
}
