//! Words of `config` and of what it shows.

use crate::config::Source;

/// What it does.
pub const ABOUT: &str = "In cấu hình đang có hiệu lực, mỗi giá trị kèm nơi đặt ra nó";
/// For scripts.
pub const JSON: &str = "In kết quả dạng JSON";

/// A file that cannot be used.
pub fn bad_file(path: &str, line: &str) -> String {
    format!(
        "tệp cấu hình {path}, {line}. Sửa dòng đó rồi chạy lại; các khóa dùng được: data, database-url, port, public, https, metrics-token, [demo] data, port, today"
    )
}

/// A line of it.
pub fn bad_line(number: usize, reason: &str) -> String {
    format!("dòng {number}: {}", reason.lines().next().unwrap_or_default())
}

/// A variable that cannot be used.
pub fn bad_variable(name: &str, value: &str) -> String {
    format!("biến môi trường {name} không nhận giá trị «{value}». Sửa hoặc bỏ biến này.")
}

/// A folder and a server at once.
pub const TWO_PLACES: &str = "vừa đặt thư mục dữ liệu vừa đặt địa chỉ PostgreSQL. Chỉ giữ một trong hai.";

/// Where a value comes from.
pub fn source(source: Source) -> String {
    match source {
        Source::Flag => "dòng lệnh".to_owned(),
        Source::Environment(variable) => format!("biến {variable}"),
        Source::File => "tệp cấu hình".to_owned(),
        Source::Default => "mặc định".to_owned(),
    }
}
