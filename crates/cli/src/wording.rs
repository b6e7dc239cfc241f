//! Every sentence the commands say to people.

pub mod audit;
pub mod backup;
pub mod config;
pub mod demo;
pub mod doctor;
pub mod extract;
pub mod figures;
pub mod import;
pub mod lint;
pub mod report;
pub mod serve;
pub mod store;
pub mod task;
pub mod user;

use std::io;

/// What the programme is.
pub const ABOUT: &str = "Lộ Trình: từ văn bản kế hoạch đến chương trình đang chạy";

/// What the bare programme prints: three things people do first.
pub const FIRST_STEPS: &str = "\
Lộ Trình: từ văn bản kế hoạch đến chương trình đang chạy.

Ba việc thường làm đầu tiên:
  lotrinh demo                     mở thử một tỉnh mẫu với kế hoạch và số liệu thật
  lotrinh lint ke-hoach.docx       soi lỗi của chính văn bản kế hoạch
  lotrinh extract ke-hoach.docx    đọc chỉ tiêu, nhiệm vụ, thời hạn, dự án trong văn bản

Mọi lệnh: lotrinh --help. Từng lệnh: lotrinh extract --help.";

/// Frame of every page of help.
pub const HELP_TEMPLATE: &str = "{about-with-newline}\nCách dùng: {usage}\n\n{all-args}{after-help}";

/// Headings and standard options of help.
pub const COMMANDS: &str = "Lệnh";
/// Heading of what must be given.
pub const ARGUMENTS: &str = "Cần cho biết";
/// Heading of what may be given.
pub const OPTIONS: &str = "Tùy chọn";
/// The option for help.
pub const HELP: &str = "In hướng dẫn này";
/// The option for the version.
pub const VERSION: &str = "In phiên bản";

/// The argument PLAN.
pub const PLAN: &str = "Văn bản kế hoạch: tệp .txt, .docx, .pdf, hoặc - để đọc từ đầu vào chuẩn";

/// A line with letters that are no Unicode.
pub const NOT_UTF8: &str = "Lỗi: dòng lệnh có ký tự không phải Unicode. Gõ lại tên tệp, hoặc đổi tên tệp.";
/// A line that cannot be understood for a reason of its own.
pub const NOT_UNDERSTOOD: &str = "Lỗi: không hiểu dòng lệnh. Chạy lotrinh --help để xem cách dùng.";

/// How a failed command ends.
pub fn failure(sentence: &str) -> String {
    format!("Lỗi: {sentence}")
}

/// A command that does not exist.
pub fn unknown_command(word: &str, near: &str) -> String {
    format!("Lỗi: không có lệnh «{word}».{} Chạy lotrinh --help để xem các lệnh.", perhaps(near))
}

/// An option that does not exist.
pub fn unknown_argument(word: &str, near: &str) -> String {
    format!("Lỗi: không dùng được «{word}» ở đây.{} Thêm --help sau tên lệnh để xem cách dùng.", perhaps(near))
}

/// Something that must be given and is not.
pub fn missing_argument(what: &str) -> String {
    format!("Lỗi: còn thiếu {what}. Thêm --help sau tên lệnh để xem cách dùng.")
}

/// A value that an option does not take.
pub fn bad_value(argument: &str, value: &str, allowed: &str) -> String {
    let allowed = if allowed.is_empty() { String::new() } else { format!(" Dùng được: {allowed}.") };
    format!("Lỗi: {argument} không nhận giá trị «{value}».{allowed} Thêm --help sau tên lệnh để xem cách dùng.")
}

fn perhaps(near: &str) -> String {
    if near.is_empty() { String::new() } else { format!(" Có phải «{near}»?") }
}

/// A file that cannot be written; the cause follows.
pub fn cannot_write(name: &str) -> String {
    format!("không ghi được {name}")
}

/// A file that cannot be read.
pub fn cannot_read(name: &str) -> String {
    format!("không đọc được {name}")
}

/// What the system answered.
pub fn io(problem: &io::Error) -> String {
    match problem.kind() {
        io::ErrorKind::NotFound => "không có tệp hoặc thư mục này. Kiểm tra lại đường dẫn.".to_owned(),
        io::ErrorKind::PermissionDenied => "không đủ quyền. Xin quyền, hoặc dùng một thư mục của mình.".to_owned(),
        io::ErrorKind::IsADirectory => "đây là thư mục. Chỉ ra một tệp trong đó.".to_owned(),
        io::ErrorKind::NotADirectory => "đường dẫn đi qua một tệp, không phải thư mục. Sửa lại đường dẫn.".to_owned(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "ổ đĩa đã đầy. Dọn chỗ rồi chạy lại.".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "ổ đĩa chỉ cho đọc. Chọn thư mục ở ổ đĩa khác.".to_owned(),
        io::ErrorKind::InvalidFilename => "tên tệp quá dài hoặc có ký tự lạ. Đổi tên tệp.".to_owned(),
        _ => format!("hệ thống báo: {problem}. Kiểm tra ổ đĩa và đường dẫn rồi chạy lại."),
    }
}
